"""Reports for GitLab and for code scanning services, against what their forms require."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator

from casebook.checks.reports import FORMATS
from casebook.checks.rules import RULES
from casebook.vocabulary.localtext import LANGUAGES, Language

if TYPE_CHECKING:
    from tests.checks.conftest import Library

SARIF = json.loads((Path(__file__).parent / "sarif.schema.json").read_text(encoding="utf-8"))


def spoil(library: Library) -> None:
    library.replace("steam/zh.md", "industry: D44", "industry: X1")
    library.replace("solar/zh.md", "明年给停车场也装上。", "明年给停车场,也装上 (很多)。三千吨煤。")


def written(library: Library, name: str, language: Language = "zh") -> Any:
    return json.loads(FORMATS[name](library.check(), language))


def test_gitlab_issues_have_the_fields_the_service_asks_for(library: Library) -> None:
    spoil(library)
    issues = written(library, "gitlab")
    assert [(each["check_name"], each["severity"]) for each in issues] == [
        ("CB601", "major"),
        ("CB601", "major"),
        ("CB606", "info"),
        ("CB305", "critical"),
    ]
    for issue in issues:
        assert list(issue) == ["description", "check_name", "fingerprint", "severity", "location"]
        assert issue["location"]["lines"]["begin"] > 0
    assert issues[-1]["location"]["path"] == library.path("steam/zh.md").as_posix()
    assert len({each["fingerprint"] for each in issues}) == len(issues)


def test_fingerprints_outlast_changes_elsewhere_and_not_of_the_line(library: Library) -> None:
    spoil(library)
    before = [each["fingerprint"] for each in written(library, "gitlab")]
    library.replace("solar/zh.md", "## 背景情况\n", "\n\n## 背景情况\n")
    assert [each["fingerprint"] for each in written(library, "gitlab")] == before
    library.replace("solar/zh.md", "三千吨煤", "四千吨煤")
    assert set(before) & {each["fingerprint"] for each in written(library, "gitlab")} == {before[-1]}


@pytest.mark.parametrize("language", LANGUAGES)
def test_sarif_is_valid(library: Library, language: Language) -> None:
    Draft202012Validator.check_schema(SARIF)
    spoil(library)
    Draft202012Validator(SARIF, format_checker=Draft202012Validator.FORMAT_CHECKER).validate(
        written(library, "sarif", language)
    )


def test_sarif_tells_every_rule_in_both_languages(library: Library) -> None:
    (run,) = written(library, "sarif")["runs"]
    driver, translation = run["tool"]["driver"], run["translations"][0]
    assert (driver["language"], translation["language"]) == ("zh-CN", "en-US")
    for component in (driver, translation):
        assert [rule["id"] for rule in component["rules"]] == list(RULES)
    assert driver["rules"][0]["shortDescription"]["text"] == "文件读不出来"
    assert translation["rules"][0]["shortDescription"]["text"] == "The file cannot be read"
    assert driver["rules"][0]["defaultConfiguration"]["level"] == "error"


def test_sarif_results_name_rule_place_fix_and_waiver(library: Library) -> None:
    spoil(library)
    (run,) = written(library, "sarif")["runs"]
    results = run["results"]
    for result in results:
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
    suppressed = [each for each in results if "suppressions" in each]
    assert [(each["ruleId"], each["suppressions"][0]["justification"]) for each in suppressed] == [
        ("CB412", "图为示意插图，不是照片")
    ]
    (comma, brackets) = (each for each in results if each["ruleId"] == "CB601")
    (change,) = comma["fixes"][0]["artifactChanges"]
    region = comma["locations"][0]["physicalLocation"]["region"]
    assert change["replacements"] == [
        {
            "deletedRegion": {
                **region,
                "endLine": region["startLine"],
                "endColumn": region["startColumn"] + 1,
            },
            "insertedContent": {"text": "，"},
        }
    ]
    texts = [
        each["insertedContent"]["text"] for each in brackets["fixes"][0]["artifactChanges"][0]["replacements"]
    ]
    assert texts == ["（", "）"]
