"""A report for people at a terminal: place, message, the line with a caret under the place, what to do.

It holds terminal colours; `click.echo` leaves them out where the output is no terminal.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from pathlib import Path

import click

from casebook.checks.checking import Report
from casebook.checks.finding import Finding, Severity
from casebook.checks.reports.excerpts import excerpt, source_lines
from casebook.checks.wording import say
from casebook.vocabulary.localtext import Language, LocalText

_COLOURS: Mapping[Severity, str] = {
    Severity.ERROR: "red",
    Severity.WARNING: "yellow",
    Severity.HINT: "cyan",
}
_INDENT = "    "
_MOST_NAMED = 3


def as_text(report: Report, language: Language) -> str:
    """Return the findings file by file, what was waived, and last a line of sums."""
    blocks: list[str] = []
    for path, findings in groupby(report.findings, key=lambda each: each.position.path):
        lines = source_lines(path)
        blocks += ("\n".join(_finding(each, lines, language)) for each in findings)
    if report.waived:
        blocks.append("\n".join(_waived(report, language)))
    blocks.append(_summary(report, language))
    return "\n\n".join(blocks)


def _in_cases(paths: Iterable[Path]) -> LocalText:
    """Return the names of the cases that files belong to; of many, the first few and how many they are."""
    names = list(dict.fromkeys(path.parent.name for path in paths))
    shown = LocalText(zh="、".join(names[:_MOST_NAMED]), en=", ".join(names[:_MOST_NAMED]))
    return shown if len(names) <= _MOST_NAMED else say("report.among", names=shown, count=len(names))


def _finding(finding: Finding, lines: list[str], language: Language) -> Iterator[str]:
    place, colour = finding.position, _COLOURS[finding.severity]
    severity = say(f"severity.{finding.severity.value}").get(language)
    where = click.style(f"{place.path.as_posix()}:{place.line}:{place.column}", bold=True)
    label = click.style(f"{severity} {finding.rule}", fg=colour, bold=True)
    yield f"{where}  {label}  {finding.message.get(language)}"
    if 1 <= place.line <= len(lines) and lines[place.line - 1].strip():
        shown, caret = excerpt(lines[place.line - 1], place.column)
        yield _INDENT + shown
        yield _INDENT + caret.replace("^", click.style("^", fg=colour, bold=True))
    yield _INDENT + finding.hint.get(language)


def _summary(report: Report, language: Language) -> str:
    cases = len(report.cases)
    if not report.findings and not cases:
        return say("report.nothing").get(language)
    if not report.findings:
        return click.style(say("report.clean", cases=cases).get(language), fg="green")
    counts = {f"{severity.value}s": report.count(severity) for severity in Severity}
    colour = "red" if report.has_errors else "yellow"
    return click.style(say("report.summary", cases=cases, **counts).get(language), fg=colour)


def _waived(report: Report, language: Language) -> Iterator[str]:
    yield say("report.waived", count=len(report.waived)).get(language)
    groups: dict[tuple[str, LocalText | str], list[Path]] = {}
    for each in report.waived:
        groups.setdefault((each.finding.rule, each.reason), []).append(each.finding.position.path)
    for (rule, reason), paths in groups.items():
        name = say(f"{rule}.name").get(language)
        told = say("report.waiver", rule=rule, name=name, count=len(paths), where=_in_cases(paths))
        yield _INDENT + told.get(language)
        yield _INDENT * 2 + say("report.reason", reason=reason).get(language)
