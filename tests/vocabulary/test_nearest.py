from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.vocabulary.nearest import nearest, nearest_entry

SPELLINGS = {
    "E1": "E1",
    "电力、热力生产和供应业": "E1",
    "P1": "P1",
    "人民电力协会和其他各类成员组织机构": "P1",
}


def test_a_slip_of_the_pen() -> None:
    assert nearest("subttle", ["title", "subtitle", "summary"]) == "subtitle"


def test_letter_case_and_blanks_do_not_count() -> None:
    assert nearest(" KWH ", ["kWh", "t"]) == "kWh"


def test_nothing_close() -> None:
    assert nearest("完全不同", ["title", "subtitle"]) is None


@given(st.permutations(["park", "bark", "mark", "dark", "Lark"]))
def test_the_order_of_candidates_does_not_count(candidates: list[str]) -> None:
    assert nearest("hark", candidates) == nearest("hark", sorted(candidates))


@given(st.text(), st.lists(st.text()))
def test_it_answers_with_a_candidate_or_nothing(word: str, candidates: list[str]) -> None:
    assert nearest(word, candidates) in {*candidates, None}


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("E1", "E1"),
        ("电力、热力生产和供应业", "E1"),
        ("电力热力生产供应业", "E1"),
        ("电力", "E1"),
        ("成员组织", "P1"),
        ("电", None),
        ("", None),
        ("渔业", None),
    ],
)
def test_an_entry_by_code_name_or_part_of_a_name(word: str, code: str | None) -> None:
    assert nearest_entry(word, SPELLINGS) == code
