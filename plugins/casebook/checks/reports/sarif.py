"""A report in SARIF 2.1.0 (OASIS, Static Analysis Results Interchange Format), for code scanning services.

The rules are told in the language asked for, and in the other one as a translation of the tool; so are the
findings, as properties.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from importlib.metadata import version
from typing import Any
from urllib.parse import quote

from casebook.checks.checking import Report
from casebook.checks.finding import Finding, Severity
from casebook.checks.fix import Fix
from casebook.checks.reports.fingerprints import fingerprinted
from casebook.checks.rule import Rule
from casebook.checks.rules import RULES
from casebook.checks.wording import say
from casebook.content.source import Position
from casebook.vocabulary.localtext import LANGUAGES, Language, LocalText, in_language

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_TAGS: Mapping[Language, str] = {"zh": "zh-CN", "en": "en-US"}
_LEVELS: Mapping[Severity, str] = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.HINT: "note",
}


def as_sarif(report: Report, language: Language) -> str:
    """Return the findings, and those waived as suppressed ones, as one run of a SARIF log."""
    places = {rule_id: index for index, rule_id in enumerate(RULES)}
    waived = {each.finding: each.reason for each in report.waived}
    results = [
        _result(finding, mark, places[finding.rule], waived.get(finding), language)
        for finding, mark in fingerprinted(
            sorted((*report.findings, *waived), key=lambda each: each.sort_key)
        )
    ]
    run = {
        "tool": {
            "driver": {**_component(language), "rules": [_rule(each, language) for each in RULES.values()]}
        },
        "translations": [_translation(each) for each in LANGUAGES if each != language],
        "language": _TAGS[language],
        "columnKind": "unicodeCodePoints",
        "results": results,
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2)


def _component(language: Language) -> dict[str, Any]:
    return {"name": "Casebook", "version": version("casebook"), "language": _TAGS[language]}


def _translation(language: Language) -> dict[str, Any]:
    """Return the rules in another language, as a component of the tool that gives their words only."""
    rules = [_words(each, language) for each in RULES.values()]
    return {**_component(language), "contents": ["localizedData"], "rules": rules}


def _rule(rule: Rule, language: Language) -> dict[str, Any]:
    return {
        **_words(rule, language),
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"tags": [rule.family.value], "waivable": rule.waivable},
    }


def _words(rule: Rule, language: Language) -> dict[str, Any]:
    reason = say(f"{rule.id}.reason").get(language)
    return {
        "id": rule.id,
        "shortDescription": {"text": say(f"{rule.id}.name").get(language)},
        "fullDescription": {"text": reason},
        "help": {"text": reason},
    }


def _result(
    finding: Finding, fingerprint: str, index: int, reason: LocalText | str | None, language: Language
) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": index,
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{finding.message.get(language)}\n{finding.hint.get(language)}"},
        "locations": [
            {"physicalLocation": {**_artifact(finding.position), "region": _begin(finding.position)}}
        ],
        "partialFingerprints": {"casebook/v1": fingerprint},
        "properties": {"message": finding.message.model_dump(), "hint": finding.hint.model_dump()},
    }
    if finding.fixes:
        replacements = [_replacement(each) for each in finding.fixes]
        changes = [{**_artifact(finding.position), "replacements": replacements}]
        result["fixes"] = [{"description": {"text": finding.hint.get(language)}, "artifactChanges": changes}]
    if reason is not None:
        result["suppressions"] = [{"kind": "inSource", "justification": in_language(reason, language)}]
    return result


def _artifact(position: Position) -> dict[str, Any]:
    return {"artifactLocation": {"uri": quote(position.path.as_posix())}}


def _begin(position: Position) -> dict[str, int]:
    return {"startLine": position.line, "startColumn": position.column}


def _replacement(fix: Fix) -> dict[str, Any]:
    region = {
        **_begin(fix.position),
        "endLine": fix.position.line,
        "endColumn": fix.position.column + fix.length,
    }
    return {"deletedRegion": region, "insertedContent": {"text": fix.text}}
