from __future__ import annotations

import re
from typing import Any

import pytest

from casebook.vocabulary.sdg import SdgRef, goal, goals, nearest_sdg, parse, target_exists

NUMBERED = [5, 5, 9, 7, 6, 6, 3, 10, 5, 7, 7, 8, 3, 7, 9, 10, 19]
LETTERED = [2, 3, 4, 3, 3, 2, 2, 2, 3, 3, 3, 3, 2, 3, 3, 2, 0]


def test_the_resolution_s_numbers_of_targets() -> None:
    assert [sum(code.split(".")[1].isdecimal() for code in each.targets) for each in goals()] == NUMBERED
    assert [sum(code.split(".")[1].isalpha() for code in each.targets) for each in goals()] == LETTERED
    assert sum(len(each.targets) for each in goals()) == 169


def test_goals_run_from_1_to_17_with_a_colour_each() -> None:
    assert [each.number for each in goals()] == list(range(1, 18))
    assert len({each.colour for each in goals()}) == 17
    assert all(re.fullmatch("#[0-9A-F]{6}", each.colour) for each in goals())


def test_targets_are_named_once_and_after_their_goal() -> None:
    codes = [(each.number, code) for each in goals() for code in each.targets]
    assert all(code.split(".")[0] == str(number) for number, code in codes)
    assert len({code for _, code in codes}) == 169


@pytest.mark.parametrize(
    ("number", "zh", "en", "colour"),
    [
        (1, "无贫穷", "No poverty", "#E5243B"),
        (7, "经济适用的清洁能源", "Affordable and clean energy", "#FCC30B"),
        (9, "产业、创新和基础设施", "Industry, innovation and infrastructure", "#FD6925"),
        (13, "气候行动", "Climate action", "#3F7E44"),
        (17, "促进目标实现的伙伴关系", "Partnerships for the goals", "#19486A"),
    ],
)
def test_short_names_and_colours(number: int, zh: str, en: str, colour: str) -> None:
    found = goal(number)
    assert (found.name.zh, found.name.en, found.colour) == (zh, en, colour)


@pytest.mark.parametrize("number", [0, 18, -1])
def test_no_other_goal(number: int) -> None:
    with pytest.raises(ValueError, match=str(number)):
        goal(number)


@pytest.mark.parametrize("code", ["9.4", "9.a", "8.10", "17.19"])
def test_targets_there_are(code: str) -> None:
    assert target_exists(code)
    assert parse(code) == SdgRef(goal(int(code.split(".")[0])), code)
    assert parse(code).uri == f"http://metadata.un.org/sdg/{code}"


@pytest.mark.parametrize("code", ["9", "9.6", "9.d", "9.A", "17.a", "9.04", "9.4 ", ""])
def test_targets_there_are_not(code: str) -> None:
    assert not target_exists(code)


@pytest.mark.parametrize("code", [9, "9"])
def test_a_goal_as_a_whole(code: int | str) -> None:
    ref = parse(code)
    assert (ref.goal.number, ref.target, ref.code) == (9, None, "9")
    assert ref.uri == ref.goal.uri == "http://metadata.un.org/sdg/9"


@pytest.mark.parametrize("code", ["18", "0", "09", "9.", "9.9", "SDG9", "", 18, 8.1, True, None])
def test_anything_else_is_refused(code: Any) -> None:
    with pytest.raises(ValueError, match="no SDG"):
        parse(code)


@pytest.mark.parametrize(
    ("word", "code"),
    [("9.A", "9.a"), ("SDG 13", "13"), ("sdg9.4", "9.4"), ("气候", "13"), ("climate action", "13")],
)
def test_what_was_probably_meant(word: str, code: str) -> None:
    assert nearest_sdg(word) == code
