"""A report as workflow commands, which GitHub shows beside the lines of a change.

The form is GitHub's: “Workflow commands for GitHub Actions”, setting an error, warning or notice message.
"""

from __future__ import annotations

from collections.abc import Mapping

from casebook.checks.checking import Report
from casebook.checks.finding import Finding, Severity
from casebook.vocabulary.localtext import Language

_COMMANDS: Mapping[Severity, str] = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.HINT: "notice",
}


def as_github(report: Report, language: Language) -> str:
    """Return one workflow command a finding."""
    return "\n".join(_command(each, language) for each in report.findings)


def _command(finding: Finding, language: Language) -> str:
    place = finding.position
    properties = {
        "file": place.path.as_posix(),
        "line": str(place.line),
        "col": str(place.column),
        "title": finding.rule,
    }
    listed = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    words = f"{finding.message.get(language)}\n{finding.hint.get(language)}"
    return f"::{_COMMANDS[finding.severity]} {listed}::{_escaped(words)}"


def _escaped(words: str) -> str:
    return words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: str) -> str:
    return _escaped(value).replace(":", "%3A").replace(",", "%2C")
