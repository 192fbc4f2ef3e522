"""What a finding is recognised by from one check to the next, so that a service tells new ones from old."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby

from casebook.checks.finding import Finding
from casebook.checks.reports.excerpts import source_lines


def fingerprinted(findings: Iterable[Finding]) -> Iterator[tuple[Finding, str]]:
    """Yield findings in their order, each with its fingerprint, which no other of them has.

    It is made of the rule, the file, the words of the line, and which of several alike it is; so it stays the
    same while lines above come and go.
    """
    for path, group in groupby(findings, key=lambda each: each.position.path):
        lines = source_lines(path)
        seen: Counter[tuple[str, str]] = Counter()
        for finding in group:
            number = finding.position.line
            line = lines[number - 1].strip() if number <= len(lines) else ""
            seen[finding.rule, line] += 1
            parts = (finding.rule, path.as_posix(), line, str(seen[finding.rule, line]))
            yield finding, hashlib.sha256("\0".join(parts).encode("utf-8", "replace")).hexdigest()
