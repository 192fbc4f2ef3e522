from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.checks.conftest import Library


def rules(library: Library) -> list[str]:
    return [rule for rule, *_ in library.found()]


@pytest.mark.parametrize(
    ("published", "found"), [("2024-02-29", ["CB906"]), ("2024-03-01", []), ("2024-03-31", [])]
)
def test_a_month_begins_on_its_first_day(calls: Library, published: str, found: list[str]) -> None:
    calls.replace("zone/zh.md", "published: 2024-12-01", f"published: {published}")
    assert [rule for rule in rules(calls) if rule == "CB906"] == found


@pytest.mark.parametrize(
    ("editions", "count"), [("[2020]", 0), ("[2021]", 1), ("[2020, 2021, 2022]", 2), ("2021", 0)]
)
def test_editions_that_are_barred(calls: Library, editions: str, count: int) -> None:
    calls.replace("zone/zh.md", "summary:", f"earlier_editions: {editions}\nsummary:")
    assert rules(calls).count("CB907") == count


def test_a_withdrawal_of_a_case_that_is_shown(calls: Library) -> None:
    calls.replace("park/zh.md", "status: withdrawn", "status: submitted")
    assert rules(calls) == ["CB904"]


def test_a_duplicate_may_be_waived_with_a_reason(calls: Library) -> None:
    calls.replace("works/zh.md", "title: 小样涂料厂的两个项目", "title: 水性漆 怎样少用水")
    (found,) = calls.check().findings
    assert found.message.zh == "同一单位的案例“sample-2024/paint”标题与本案例相同"
    calls.replace("works/zh.md", "sources:", "waivers: {CB908: 两期工程}\nsources:")
    assert [each.finding.rule for each in calls.check().waived] == ["CB908"]


def test_other_organisations_may_have_the_same_title(calls: Library) -> None:
    calls.replace("zone/zh.md", "title: 小样园区三年行动方案", "title: 水性漆怎样少用水")
    assert rules(calls) == []


def test_revocation_needs_both_its_date_and_its_reason(calls: Library) -> None:
    calls.replace("park/zh.md", ", date: 2024-05-28, reason: falsification", "")
    (found,) = calls.check().findings
    assert found.message.zh == "撤销认定缺少：date、reason"
    assert "falsification（弄虚作假）" in found.hint.zh


def test_an_honour_without_levels(calls: Library) -> None:
    calls.replace(
        "works/zh.md", "{honour: green-factory, level: national", "{honour: green-design, level: national"
    )
    assert rules(calls) == ["CB322"]
