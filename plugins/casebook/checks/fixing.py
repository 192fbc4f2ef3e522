"""Mending what can be mended safely: spans of files replaced, every other byte left as it is."""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from casebook.checks.checking import Report
from casebook.checks.finding import Finding
from casebook.checks.fix import Fix

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)?")
_BYTE_ORDER_MARK = "\ufeff"
_MOST_ROUNDS = 8
"""One mended slip may uncover the next, as a full-width comma does the blank after it; more rounds than slips
can lie on top of each other are never needed."""


@dataclass(frozen=True)
class Fixed:
    """What mending came to: the findings that were mended, and the report of what is left."""

    mended: tuple[Finding, ...]
    report: Report


def fix(look: Callable[[], Report]) -> Fixed:
    """Mend what a report says can be mended, until nothing of that is left.

    Args:
        look: reads and checks the cases, and returns the report of those that may be changed.
    """
    mended: list[Finding] = []
    report = look()
    for _ in range(_MOST_ROUNDS):
        now = _mend(report)
        if not now:
            break
        mended += now
        report = look()
    return Fixed(tuple(mended), report)


def replaced(text: str, fixes: Iterable[Fix]) -> str:
    """Return a text with fixes made; they must not overlap, and each must lie on one line of the text."""
    lines = [found[0] for found in _LINE.finditer(text) if found[0]]
    for each in sorted(fixes, key=lambda each: each.position, reverse=True):
        line = lines[each.position.line - 1]
        start = each.position.column - 1
        lines[each.position.line - 1] = line[:start] + each.text + line[start + each.length :]
    return "".join(lines)


def _mend(report: Report) -> list[Finding]:
    """Mend one round of a report's findings, and return those that were mended."""
    mended: list[Finding] = []
    by_file = groupby(report.findings, key=lambda finding: finding.position.path)
    for path, findings in by_file:
        chosen = _apart([finding for finding in findings if finding.fixes])
        if chosen:
            _rewrite(path, [each for finding in chosen for each in finding.fixes])
            mended += chosen
    return mended


def _apart(findings: Sequence[Finding]) -> list[Finding]:
    """Return the findings whose fixes neither overlap nor touch those of an earlier one."""
    chosen: list[Finding] = []
    taken: list[tuple[int, int, int]] = []
    for finding in findings:
        spans = [_span(each) for each in finding.fixes]
        if not any(_touch(span, other) for span in spans for other in taken):
            chosen.append(finding)
            taken += spans
    return chosen


def _span(fix: Fix) -> tuple[int, int, int]:
    return fix.position.line, fix.position.column, fix.position.column + fix.length


def _touch(one: tuple[int, int, int], other: tuple[int, int, int]) -> bool:
    return one[0] == other[0] and one[1] <= other[2] and other[1] <= one[2]


def _rewrite(path: Path, fixes: Iterable[Fix]) -> None:
    """Replace spans of a file at once: a crash leaves the old file or the new one."""
    text = path.read_bytes().decode("utf-8")
    mark = _BYTE_ORDER_MARK if text.startswith(_BYTE_ORDER_MARK) else ""
    better = mark + replaced(text.removeprefix(mark), fixes)
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
        file.write(better.encode("utf-8"))
    shutil.copymode(path, file.name)
    Path(file.name).replace(path)
