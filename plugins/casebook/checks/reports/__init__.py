"""A report written out, one module a format; a new format is a module and a row of the table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from casebook.checks.checking import Report
from casebook.checks.reports.github import as_github
from casebook.checks.reports.gitlab import as_gitlab
from casebook.checks.reports.machine import as_json
from casebook.checks.reports.plain import as_text
from casebook.checks.reports.sarif import as_sarif
from casebook.vocabulary.localtext import Language

FORMATS: Mapping[str, Callable[[Report, Language], str]] = MappingProxyType(
    {"text": as_text, "json": as_json, "github": as_github, "gitlab": as_gitlab, "sarif": as_sarif}
)
"""The writer of each format by the name it has on the command line."""
