from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.site.search.folding import fold, traditional


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("ＣＯ２", "co2"),
        ("CO₂", "co2"),
        ("m³", "m3"),
        ("㎡", "m2"),
        ("餘熱回收", "余热回收"),
        ("開發區徵集", "开发区征集"),
        ("覆盖", "覆盖"),
        ("Lüliang", "luliang"),
        ("zero\u00adcarbon", "zerocarbon"),
        ("园\u200b区", "园区"),
        ("１，２００", "1,200"),
        ("İ", "i"),
    ],
)
def test_what_is_the_same_to_a_reader_folds_to_one_form(typed: str, folded: str) -> None:
    assert fold(typed) == folded


@given(st.text())
def test_folding_again_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(), st.text())
def test_a_character_folds_the_same_wherever_it_stands(before: str, after: str) -> None:
    assert fold(before + after) == fold(before) + fold(after)


def test_no_simplified_character_is_itself_folded_away() -> None:
    table = traditional()
    assert len(table) > 900
    assert not set(table.values()) & set(table)
