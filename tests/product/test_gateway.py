"""The mailbox that harvesters are told by OAI-PMH is a role's, or nothing is built."""

from __future__ import annotations

from pathlib import Path

import pytest

from casebook.plugin import BuildRefused, build_site
from casebook.product.settings import Refused, named_gateway

GATEWAY = "https://gateway.example.net/oai"


@pytest.mark.parametrize(
    "extra",
    [
        {},
        {"oai": None},
        {"oai": {"gateway": "", "mailbox": ""}},
        {"oai": {"gateway": GATEWAY}},
        {"oai": {"gateway": "", "mailbox": "office@qq.com"}},
    ],
)
def test_without_both_there_is_no_gateway(extra: dict[str, object]) -> None:
    assert named_gateway(extra) is None


def test_a_role_may_be_written_to() -> None:
    found = named_gateway({"oai": {"gateway": GATEWAY, "mailbox": "cases@example.org"}})
    assert found is not None
    assert (found.address, found.mailbox) == (GATEWAY, "cases@example.org")


@pytest.mark.parametrize(
    ("mailbox", "why"),
    [
        ("office@qq.com", "免费邮箱"),
        ("13800138000@example.org", "手机号"),
        ("12345678@example.org", "QQ 号"),
        ("Zhang San <zhang@example.org>", "不是邮箱地址"),
        ("zhangsan", "不是邮箱地址"),
    ],
)
def test_a_person_may_not(mailbox: str, why: str) -> None:
    with pytest.raises(Refused, match=why) as refused:
        named_gateway({"oai": {"gateway": GATEWAY, "mailbox": mailbox}})
    assert "extra.oai.mailbox" in str(refused.value)
    assert mailbox not in str(refused.value)


def test_the_build_stops_before_anything_is_made(project: Path) -> None:
    config = project / "mkdocs.yml"
    text = config.read_text(encoding="utf-8")
    named = text.replace('gateway: ""', f'gateway: "{GATEWAY}"').replace('mailbox: ""', 'mailbox: "a@qq.com"')
    config.write_text(named, encoding="utf-8")
    with pytest.raises(BuildRefused):
        build_site(config, project / "site", "https://cases.example.org/", {"booklets": False})
    assert not (project / "site").exists()
    assert not (project / ".cache").exists()
