"""A report for GitLab, which shows it in a merge request.

The form is GitLab's: “Code Quality”, Code Quality report format.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from casebook.checks.checking import Report
from casebook.checks.finding import Finding, Severity
from casebook.checks.reports.fingerprints import fingerprinted
from casebook.vocabulary.localtext import Language

_SEVERITIES: Mapping[Severity, str] = {
    Severity.ERROR: "critical",
    Severity.WARNING: "major",
    Severity.HINT: "info",
}


def as_gitlab(report: Report, language: Language) -> str:
    """Return the findings as a JSON array of issues."""
    issues = [_issue(each, mark, language) for each, mark in fingerprinted(report.findings)]
    return json.dumps(issues, ensure_ascii=False, indent=2)


def _issue(finding: Finding, fingerprint: str, language: Language) -> dict[str, object]:
    return {
        "description": f"{finding.message.get(language)} {finding.hint.get(language)}",
        "check_name": finding.rule,
        "fingerprint": fingerprint,
        "severity": _SEVERITIES[finding.severity],
        "location": {
            "path": finding.position.path.as_posix(),
            "lines": {"begin": finding.position.line},
        },
    }
