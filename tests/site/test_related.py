from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest

from casebook.content.case import Case
from casebook.content.facts import Status
from casebook.content.reading import read_compilation
from casebook.site.related import Bond, Relatives

SAMPLE = Path(__file__).parents[1] / "sample" / "cases"


@pytest.fixture(scope="module")
def pattern() -> Case:
    return next(case for case in read_compilation(SAMPLE).cases if case.id == "boiler-heat")


def variant(pattern: Case, id: str, **facts: Any) -> Case:
    given = {"theme": "", "region": "", "industry": "", "sdgs": ()} | facts
    values = MappingProxyType({**pattern.original.values, **given})
    return replace(pattern, id=id, original=replace(pattern.original, values=values), translations={})


def found(case: Case, *others: Case) -> list[tuple[str, list[tuple[Bond, str]]]]:
    relations = Relatives(others).of(case)
    return [(each.case.id, [(reason.bond, reason.name.zh) for reason in each.reasons]) for each in relations]


def test_the_closest_come_first_and_each_says_why(pattern: Case) -> None:
    case = variant(pattern, "own", theme="energy", region="320500", industry="C26", sdgs=("7", "9.4", "13"))
    others = [
        variant(pattern, "goal", sdgs=("13",)),
        variant(pattern, "place", region="320200"),
        variant(pattern, "kin", theme="energy", region="320200", sdgs=("9.4",)),
        variant(pattern, "trade", industry="C2641"),
    ]
    assert found(case, *others) == [
        ("kin", [(Bond.THEME, "能源"), (Bond.PROVINCE, "江苏"), (Bond.TARGET, "9.4")]),
        ("trade", [(Bond.DIVISION, "化学原料和化学制品制造业")]),
        ("place", [(Bond.PROVINCE, "江苏")]),
    ]


def test_a_case_with_nothing_in_common_is_not_related(pattern: Case) -> None:
    case = variant(pattern, "own", theme="energy", region="320500", sdgs=("7",))
    assert found(case, variant(pattern, "other", theme="water", region="110000", sdgs=("6",))) == []


def test_what_both_do_not_say_is_nothing_in_common(pattern: Case) -> None:
    assert found(variant(pattern, "own"), variant(pattern, "other")) == []


@pytest.mark.parametrize("status", [Status.WITHDRAWN, Status.SUBMITTED])
def test_only_published_cases_are_related(pattern: Case, status: Status) -> None:
    case = variant(pattern, "own", theme="energy")
    assert found(case, variant(pattern, "other", theme="energy", status=status)) == []


def test_a_case_is_not_its_own_kin(pattern: Case) -> None:
    case = variant(pattern, "own", theme="energy")
    assert found(case, case) == []


def test_a_goal_is_not_told_beside_a_target_of_it(pattern: Case) -> None:
    case = variant(pattern, "own", sdgs=("9.4", "9"))
    assert found(case, variant(pattern, "other", sdgs=("9.4", "9"))) == [("other", [(Bond.TARGET, "9.4")])]


def test_many_shared_goals_do_not_outweigh_the_same_province(pattern: Case) -> None:
    goals = ("1", "2", "3", "4", "5", "6", "8")
    case = variant(pattern, "own", region="320500", sdgs=goals)
    others = [variant(pattern, "goals", sdgs=goals), variant(pattern, "place", region="320500")]
    assert [id for id, _ in found(case, *others)] == ["place", "goals"]


def test_equals_stand_in_the_order_of_their_ids(pattern: Case) -> None:
    case = variant(pattern, "own", theme="energy")
    others = [variant(pattern, id, theme="energy") for id in ("d", "b", "c", "a")]
    assert [id for id, _ in found(case, *others)] == ["a", "b", "c"]
