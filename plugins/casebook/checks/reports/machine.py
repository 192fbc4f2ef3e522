"""A report for other programs, always in both languages."""

from __future__ import annotations

import json

from casebook.checks.checking import Report
from casebook.checks.finding import Finding
from casebook.vocabulary.localtext import Language


def as_json(report: Report, language: Language) -> str:
    """Return the findings as a JSON array; the language changes nothing."""
    return json.dumps([_record(each) for each in report.findings], ensure_ascii=False, indent=2)


def _record(finding: Finding) -> dict[str, object]:
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "path": finding.position.path.as_posix(),
        "line": finding.position.line,
        "column": finding.position.column,
        "message": finding.message.model_dump(),
        "hint": finding.hint.model_dump(),
    }
