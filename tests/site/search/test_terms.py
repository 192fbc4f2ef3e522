from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.site.search.terms import runs, stem, terms


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("热回收", ["热", "回", "热回", "收", "回收"]),
        ("中水，回用", ["中", "水", "中水", "回", "用", "回用"]),
        ("园 区", ["园", "区"]),
        ("CO₂减排", ["co2", "减", "排", "减排"]),
        ("1,200 吨", ["1200", "吨", "1200吨"]),
        ("１２００吨", ["1200", "吨", "1200吨"]),
        ("2019,100家", ["2019", "100", "家", "100家"]),
        ("21.35MW", ["21.35", "mw"]),
        ("PM2.5", ["pm2.5"]),
        ("zero-carbon parks of the city", ["zero", "carbon", "park", "city"]),
        ("the", []),
        ("!?", []),
    ],
)
def test_a_text_is_found_by_its_terms(text: str, found: list[str]) -> None:
    assert list(terms(text)) == found


@pytest.mark.parametrize(
    "forms",
    [
        "park parks",
        "company companies",
        "recycle recycled recycling recycles",
        "heat heats heated heating",
        "reuse reused reusing",
        "plan planned planning plans",
        "dry dried drying dries",
        "treat treated treatment treatments",
        "generate generated generation",
        "organisation organization organisations",
        "process processes processed",
        "gas gases",
        "use used using uses",
        "control controlled controls",
    ],
)
def test_forms_of_a_word_have_one_stem(forms: str) -> None:
    assert len({stem(form) for form in forms.split()}) == 1


@pytest.mark.parametrize("words", ["station state", "spring spread", "need new", "gas gap", "cement centre"])
def test_different_words_keep_apart(words: str) -> None:
    assert len({stem(word) for word in words.split()}) == 2


@given(st.text(alphabet="abcdeinrstyz", min_size=1))
def test_a_stem_is_never_empty(word: str) -> None:
    assert stem(word)


@given(st.text())
def test_no_term_holds_a_blank_that_would_break_a_shard(text: str) -> None:
    assert all(term and not term.isspace() and " " not in term for term in terms(text))


@given(st.text())
def test_runs_of_han_are_whole(text: str) -> None:
    cut = list(runs(text))
    assert not [
        run for before, run in pairwise(cut) if (before.kind, run.kind, run.apart) == ("han", "han", 0)
    ]
