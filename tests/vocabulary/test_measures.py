from __future__ import annotations

import pytest

from casebook.vocabulary.localtext import LocalText
from casebook.vocabulary.measures import measures, measures_of
from casebook.vocabulary.units import units


def label(words: str) -> LocalText:
    return LocalText(zh=words, en="label")


def test_measures_name_only_kinds_of_units_there_are() -> None:
    kinds = {unit.kind for unit in units()}
    for measure in measures():
        assert measure.kinds <= kinds
        assert measure.saved is None or measure.saved.kinds <= kinds


@pytest.mark.parametrize(
    ("unit", "words", "found"),
    [
        ("tCO2/a", "被动式建筑年减排", ["carbon"]),
        ("%", "用水量两年降幅", ["water"]),
        ("%", "废水回用率", ["water"]),
        ("tce", "污泥项目累计净贡献", ["energy", "waste"]),
        ("MWh", "电池出口量", []),
        ("no-such-unit", "员工人数", []),
    ],
)
def test_a_figure_belongs_where_its_unit_or_label_says(unit: str, words: str, found: list[str]) -> None:
    assert [measure.id for measure in measures_of(unit, label(words))] == found


def test_an_amount_saved_needs_both_the_unit_and_the_word() -> None:
    saved = {measure.id: measure.saved for measure in measures()}["carbon"]
    assert saved
    assert saved.covers("tCO2/a", label("年减排CO₂"))
    assert not saved.covers("tCO2/a", label("年排放CO₂"))
    assert not saved.covers("%", label("减排幅度"))
