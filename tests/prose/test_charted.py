from __future__ import annotations

from typing import Any

from casebook.content.facts import Indicator, Nature
from casebook.prose.charted import changes, comparisons


def indicator(id: str, value: float, unit: str, **more: Any) -> Indicator:
    given = {"label": {"zh": f"指标 {id}", "en": f"Figure {id}"}, "year": 2023, "assurance": "self-reported"}
    return Indicator.model_validate({"id": id, "value": value, "unit": unit, "source": "s", **given, **more})


def test_a_change_is_told_in_words_and_in_per_cent() -> None:
    water = indicator("water", 3, "m3", baseline={"value": 4, "year": 2020}, nature="target")
    (change,) = changes([water, indicator("none", 1, "m3")], "en")
    assert change.percent == "−25%"
    assert change.told == "2020 4\u00a0m³; 2023 3\u00a0m³. Change −25%"
    assert [each.nature for each in (change.before, change.after)] == [Nature.RESULT, Nature.TARGET]


def test_from_zero_nothing_is_said_in_per_cent_and_below_zero_nothing_is_drawn() -> None:
    grown = indicator("grown", 3, "m3", baseline={"value": 0, "year": 2020})
    below = indicator("below", 3, "m3", baseline={"value": -1, "year": 2020})
    (change,) = changes([grown, below], "zh")
    assert (change.percent, change.in_words) == ("", "")


def test_figures_of_one_unit_are_compared_and_shares_by_their_whole() -> None:
    given = [indicator("a", 50, "%"), indicator("b", 2, "t"), indicator("c", 25, "%"), indicator("d", 3, "t")]
    shares, weights = comparisons(given, "en")
    assert [row.printed for row in shares.rows] == ["50%", "25%"]
    assert (shares.whole, weights.whole) == (100, None)
    assert weights.told == "Figure b: 2\u00a0t; Figure d: 3\u00a0t"
