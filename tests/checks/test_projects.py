from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.checks.conftest import Library


def changed(calls: Library, old: str, new: str) -> list[str]:
    calls.replace("works/zh.md", old, new)
    return [rule for rule, *_ in calls.found()]


@pytest.mark.parametrize(
    ("unit", "rules"),
    [
        ("tce", []),
        ("tce/a", []),
        ("kWh", ["CB312"]),
        ("t", ["CB312"]),
        ("tCO2e", ["CB312"]),
        ("吨煤", ["CB307"]),
    ],
)
def test_units_convert_within_their_kind_only(calls: Library, unit: str, rules: list[str]) -> None:
    assert changed(calls, "value: 120, unit: tce", f"value: 120, unit: {unit}") == rules


def test_any_unit_where_the_form_leaves_it_free(calls: Library) -> None:
    assert (
        changed(
            calls, "kind: energy-saved, value: 120, unit: tce", "kind: materials-saved, value: 1, unit: t"
        )
        == []
    )


def test_an_indicator_of_the_case_with_the_id_of_one_the_call_asks_for(calls: Library) -> None:
    text = (
        "indicators: [{id: energy-saved, label: {zh: 节能, en: Saved}, value: 1, unit: kWh, year: 2023,"
        " assurance: verified, source: audit}]\nphotos:\n"
    )
    assert changed(calls, "photos:\n", text) == ["CB312"]


def test_the_source_of_a_project_figure_is_listed(calls: Library) -> None:
    assert changed(calls, "assurance: verified, source: audit", "assurance: verified, source: audits") == [
        "CB308"
    ]


@pytest.mark.parametrize(
    ("year", "rules"), [(2020, ["CB316"]), (2021, ["CB317"]), (2022, []), (2024, []), (2025, ["CB313"])]
)
def test_the_year_a_project_was_completed(calls: Library, year: int, rules: list[str]) -> None:
    assert changed(calls, "completed: 2023", f"completed: {year}") == rules


def test_a_section_that_no_project_goes_with(calls: Library) -> None:
    found = changed(calls, "屋顶雨水冲洗地面。", "屋顶雨水冲洗地面。\n\n## 换热管网\n\n连到邻厂。")
    assert found == ["CB320"]


def test_a_figure_without_its_unit_is_told_in_plain_words(calls: Library) -> None:
    calls.replace("works/zh.md", "value: 120, unit: tce", "value: 120")
    (found,) = calls.check().findings
    assert found.message.zh == "“projects[1].indicators[1]”的 value 和 unit 要么都写，要么都不写"
