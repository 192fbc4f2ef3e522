from __future__ import annotations

from casebook.site.policy import CONTENT_SECURITY_POLICY, HEADERS, headers_file


def test_the_policy_lets_nothing_inline_and_nobody_else_in() -> None:
    directives = dict(part.split(" ", 1) for part in CONTENT_SECURITY_POLICY.split("; "))
    assert directives["default-src"] == "'none'"
    assert set(directives.values()) == {"'none'", "'self'"}


def test_the_headers_stand_in_a_file_for_static_hosts() -> None:
    first, *lines = str(headers_file().content).splitlines()
    assert first == "/*"
    assert dict(line.strip().split(": ", 1) for line in lines) == HEADERS
