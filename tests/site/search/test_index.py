from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.site.search.reference import decode, documents_of, find

from casebook.site.search.folding import fold
from casebook.site.search.index import SHARD_BYTES, build_index, encode, shard_of
from casebook.site.search.terms import HAN, terms

LETTERS = "园区热回收中水余用光伏碳达峰綠餘，。 a1,\u200b"
CASES = st.lists(st.lists(st.text(LETTERS, max_size=30), min_size=1, max_size=3), min_size=1, max_size=5)


@given(st.lists(st.integers(0, 10**7)))
def test_numbers_come_back_as_they_were(numbers: list[int]) -> None:
    assert decode(encode(numbers)) == numbers


def test_frequent_steps_take_one_character() -> None:
    assert [len(encode([number])) for number in (0, 61, 62, 1000)] == [1, 1, 2, 2]


@given(CASES)
def test_postings_name_exactly_the_documents_of_a_term(cases: list[list[str]]) -> None:
    index = build_index(cases)
    texts = [text for case in cases for text in case]
    for term in {term for text in texts for term in terms(text)}:
        assert documents_of(index, term) == {n for n, text in enumerate(texts) if term in set(terms(text))}


@given(CASES, st.data())
def test_every_run_of_two_or_more_han_is_found(cases: list[list[str]], data: st.DataObject) -> None:
    runs = [
        (number, run)
        for number, case in enumerate(cases)
        for text in case
        for run in re.findall(rf"[{HAN}]{{2,}}", fold(text))
    ]
    if not runs:
        return
    number, run = data.draw(st.sampled_from(runs))
    start = data.draw(st.integers(0, len(run) - 2))
    end = data.draw(st.integers(start + 2, len(run)))
    assert number in find(cases, build_index(cases), run[start:end])


@given(CASES, st.sampled_from("园区热回收中水余用光伏碳达峰"))
def test_a_single_han_is_found_where_it_stands_and_nowhere_else(cases: list[list[str]], han: str) -> None:
    expected = [n for n, case in enumerate(cases) if any(han in fold(text) for text in case)]
    assert find(cases, build_index(cases), han) == expected


@given(CASES, st.text("园区热回收中水", min_size=2, max_size=5))
def test_pairs_that_only_seem_to_join_are_not_found(cases: list[list[str]], run: str) -> None:
    expected = [n for n, case in enumerate(cases) if any(run in fold(text) for text in case)]
    assert find(cases, build_index(cases), run) == expected


def test_words_with_the_same_beginning_share_a_shard() -> None:
    assert len({shard_of(word, 64) for word in ("recy", "recycl", "recyclab")}) == 1
    assert len({shard_of(term, 64) for term in ("余热", "余压", "余冷", "热回")}) > 1


@pytest.mark.parametrize("cases", [1, 40, 160])
def test_shards_stay_small_however_many_cases(cases: int) -> None:
    texts = [
        "".join(chr(0x4E00 + (case * 7 + place * 13) % 4000) for place in range(300)) for case in range(cases)
    ]
    index = build_index([text] for text in texts)
    sizes = [len(shard.encode()) for shard in index.shards]
    assert sum(sizes) / len(sizes) <= SHARD_BYTES


def test_the_same_cases_give_the_same_index() -> None:
    cases = [["余热回收 1,200吨", "co2"], ["光伏"]]
    assert build_index(cases) == build_index(cases)
