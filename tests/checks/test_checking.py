from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import pytest

from casebook.checks.finding import Severity
from casebook.checks.reports.plain import as_text
from casebook.checks.rules import RULES
from casebook.vocabulary.localtext import LocalText

if TYPE_CHECKING:
    from tests.checks.conftest import Library


def rules_found(library: Library) -> list[str]:
    return [rule for rule, *_ in library.found()]


def test_ten_broken_cases_give_ten_findings(library: Library) -> None:
    breaks = [
        ("title: 屋顶光伏供电车间\n", ""),
        ("title: 屋顶光伏供电车间", "titel: 屋顶光伏供电车间"),
        ("status: submitted", "status: Submitted!"),
        ("track: park", "track：park"),
        ('region: "320500"', "region: 苏州"),
        ("sdgs: [7]", "sdgs: 7"),
        ("## 特色经验", "## 特色经念"),
        ("[^plan-2024]", "[^plan]"),
        ("file: photos/roof.jpg", "file: photos/Roof.JPG"),
        ("## 背景情况\n", "## 背景情况\n\n联系人：张三\n"),
    ]
    solar = library.path("solar")
    text = library.text("solar/zh.md")
    for number, (old, new) in enumerate(breaks):
        folder = solar.with_name(f"case-{number}")
        (folder / "photos").mkdir(parents=True)
        (folder / "zh.md").write_text(text.replace(old, new, 1), encoding="utf-8")
        (folder / "photos" / "roof.jpg").write_bytes((solar / "photos" / "roof.jpg").read_bytes())
    # the photo that is missing needs no waiver of its size
    broken = library.path("case-8/zh.md")
    broken.write_text(
        broken.read_text(encoding="utf-8").split("waivers:")[0]
        + "---\n## 背景情况\n\n"
        + text.split("## 背景情况\n\n")[1],
        encoding="utf-8",
    )
    found = [each for each in library.found() if each[0] != "CB908"]  # they are copies of one case
    assert [rule for rule, *_ in found] == [
        *("CB106", "CB105", "CB107", "CB103", "CB304", "CB107", "CB111", "CB118", "CB401", "CB506"),
    ]
    assert len({file for _, file, *_ in found}) == 10


def test_several_mistakes_of_a_case_are_all_told(library: Library) -> None:
    library.replace("solar/zh.md", "status: submitted", "status: done")
    library.replace("solar/zh.md", "sdgs: [7]", "sdgs: [7, 18]")
    library.replace("solar/zh.md", "rights: CC BY 4.0\n", "rigths: CC BY 4.0\n")
    library.replace("solar/zh.md", "[^plan-2024]", "[^plan-2042]")
    assert rules_found(library) == ["CB107", "CB306", "CB107", "CB107", "CB118"]


def test_findings_stand_in_the_order_of_files_and_lines(library: Library) -> None:
    library.replace("steam/zh.md", "industry: D44", "industry: X1")
    library.replace("steam/zh.md", "status: accepted", "status: yes")
    library.replace("solar/zh.md", "sdgs: [7]", "sdgs: [70]")
    findings = library.check().findings
    assert [each.sort_key for each in findings] == sorted(each.sort_key for each in findings)
    assert [each.rule for each in findings] == ["CB306", "CB107", "CB305"]


def test_a_waiver_sets_findings_of_its_rule_aside_with_the_reason(library: Library) -> None:
    library.replace("steam/zh.md", "bytes: 3211456", "bytes: 1048576")
    assert rules_found(library) == ["CB412"]
    library.replace(
        "steam/zh.md", "    kind: official\n", "    kind: official\nwaivers:\n  CB412: 图为示意插图\n"
    )
    report = library.check()
    assert not report.findings
    assert [(each.finding.rule, each.reason) for each in report.waived] == [
        ("CB412", "图为示意插图，不是照片"),
        ("CB412", "图为示意插图"),
    ]


def test_a_reason_may_be_given_in_both_languages(library: Library) -> None:
    both = "CB412: {zh: 图为示意插图, en: An illustration}"
    library.replace("solar/zh.md", "CB412: 图为示意插图，不是照片", both)
    report = library.check()
    assert [each.reason for each in report.waived] == [LocalText(zh="图为示意插图", en="An illustration")]
    assert "An illustration" in as_text(report, "en")


def test_a_reason_in_one_of_two_languages_is_one_fault(library: Library) -> None:
    library.replace("solar/zh.md", "CB412: 图为示意插图，不是照片", "CB412: {zh: 图为示意插图}")
    assert sorted(rules_found(library)) == ["CB107", "CB412"]


def test_a_waiver_without_a_reason_waives_nothing(library: Library) -> None:
    library.replace("solar/zh.md", "CB412: 图为示意插图，不是照片", 'CB412: ""')
    assert sorted(rules_found(library)) == ["CB107", "CB412"]


@pytest.mark.parametrize("rule", [rule.id for rule in RULES.values() if not rule.waivable])
def test_no_other_rule_can_be_waived(library: Library, rule: str) -> None:
    library.replace("solar/zh.md", "waivers:\n", f"waivers:\n  {rule}: 因为\n")
    assert rules_found(library) == ["CB803"]


def test_privacy_structure_and_vocabulary_hold_for_every_case() -> None:
    waivable = sorted(rule.id for rule in RULES.values() if rule.waivable)
    assert not [rule for rule in waivable if rule[2] in "58"]
    assert [rule for rule in waivable if rule[2] in "13"] == [
        *("CB123", "CB132", "CB133", "CB303", "CB314", "CB317", "CB319", "CB321"),
    ]


def test_the_law_on_pictures_holds_for_every_case() -> None:
    assert not [rule for rule in ("CB402", "CB408", "CB409", "CB414", "CB426") if RULES[rule].waivable]


def test_only_errors_keep_a_compilation_from_being_published(library: Library) -> None:
    library.replace("steam/en.md", 'background: "919d999223"', 'background: "0123456789"')
    report = library.check()
    assert (report.count(Severity.WARNING), report.has_errors) == (1, False)
    library.replace("steam/zh.md", "industry: D44", "industry: X1")
    assert library.check().has_errors


def test_a_report_within_a_path_holds_what_is_said_of_it(library: Library) -> None:
    library.replace("steam/zh.md", "industry: D44", "industry: X1")
    library.replace("solar/zh.md", "sdgs: [7]", "sdgs: [70]")
    report = library.check()
    steam = report.within([library.path("steam")])
    assert [each.rule for each in steam.findings] == ["CB305"]
    assert (steam.cases, steam.waived) == ((library.path("steam"),), ())
    assert report.within([library.path("solar/zh.md")]).cases == (library.path("solar"),)
    assert report.within([library.folder]) == report


def test_the_same_cases_give_the_same_report(library: Library) -> None:
    library.replace("steam/zh.md", "industry: D44", "industry: X1")
    assert library.check() == library.check()


def test_a_case_id_used_by_two_programmes_is_told_at_the_second(library: Library) -> None:
    other = library.folder / "zz-2025"
    (other / "solar" / "photos").mkdir(parents=True)
    (other / "programme.yml").write_text(library.text("programme.yml"), encoding="utf-8")
    (other / "solar" / "zh.md").write_text(library.text("solar/zh.md"), encoding="utf-8")
    (other / "solar" / "photos" / "roof.jpg").write_bytes(library.path("solar/photos/roof.jpg").read_bytes())
    findings = library.check().findings
    assert [(each.rule, each.position.path) for each in findings] == [
        ("CB115", other / "solar" / "zh.md"),
        ("CB908", other / "solar" / "zh.md"),
    ]


def test_findings_are_frozen(library: Library) -> None:
    library.replace("steam/zh.md", "industry: D44", "industry: X1")
    with pytest.raises(dataclasses.FrozenInstanceError):
        library.check().findings[0].rule = "CB000"  # type: ignore[misc]
