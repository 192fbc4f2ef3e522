from __future__ import annotations

from typing import Any

import pytest

from casebook.content.facts import Indicator
from casebook.site.case_charts import indicator_charts
from casebook.vocabulary.localtext import Language


def indicator(id: str, value: float, unit: str, **more: Any) -> Indicator:
    given = {"label": {"zh": f"指标 {id}", "en": f"Figure {id}"}, "year": 2023, "assurance": "self-reported"}
    return Indicator.model_validate({"id": id, "value": value, "unit": unit, "source": "s", **given, **more})


def titles(*indicators: Indicator, language: Language = "en") -> list[str]:
    return [chart.title for chart in indicator_charts(indicators, language)]


def test_a_figure_with_a_baseline_is_shown_before_and_after() -> None:
    water = indicator("water", 3, "m3", baseline={"value": 4, "year": 2020})
    (chart,) = indicator_charts([water], "zh")
    assert chart.rows == (("2020年", "4立方米"), ("2023年", "3立方米"))
    assert "2020年 4立方米，2023年 3立方米。变化 −25%" in chart.svg


def test_from_zero_there_is_no_change_in_per_cent() -> None:
    (chart,) = indicator_charts([indicator("a", 3, "m3", baseline={"value": 0, "year": 2020})], "en")
    assert "%" not in chart.svg.split("</desc>")[1]


def test_figures_of_one_unit_stand_side_by_side() -> None:
    chart, *others = indicator_charts([indicator("a", 2000, "t"), indicator("b", 500, "t")], "en")
    assert not others
    assert chart.title == "Figures in t"
    assert chart.rows == (("Figure a", "2,000\u00a0t"), ("Figure b", "500\u00a0t"))
    assert 'width="300" height="12"' in chart.svg
    assert 'class="chart-bar" x="0" y="66" width="75"' in chart.svg


def test_shares_are_measured_by_the_whole() -> None:
    (chart,) = indicator_charts([indicator("a", 50, "%"), indicator("b", 25, "%")], "en")
    assert 'class="chart-bar" x="0" y="20" width="150"' in chart.svg


@pytest.mark.parametrize(
    "pair",
    [
        (("a", 20, "count"), ("b", 30, "count")),
        (("a", 20, "t"), ("b", 30, "t/a")),
        (("a", 20, "m2"), ("b", 1, "ha")),
        (("a", 1, "t"), ("b", 1_000_000, "t")),
        (("a", 120, "%"), ("b", 30, "%")),
        (("a", 20, "unknown"), ("b", 30, "unknown")),
        (("a", -20, "t"), ("b", 30, "t")),
        (("a", 0, "t"), ("b", 0, "t")),
    ],
    ids=["unlike counts", "kinds", "units", "sizes", "no shares", "unknown units", "below zero", "nothing"],
)
def test_what_cannot_fairly_be_compared_is_not(
    pair: tuple[tuple[str, float, str], tuple[str, float, str]],
) -> None:
    assert titles(*(indicator(*each) for each in pair)) == []


def test_what_is_not_reached_is_marked_in_the_key() -> None:
    (chart,) = indicator_charts([indicator("a", 2, "t", nature="target"), indicator("b", 1, "t")], "en")
    assert chart.natures == ("result", "target")
    assert "chart-outlined" in chart.svg


def test_charts_follow_the_order_of_the_indicators() -> None:
    given = [indicator("a", 50, "%"), indicator("b", 2, "t"), indicator("c", 25, "%"), indicator("d", 3, "t")]
    charts = indicator_charts(given, "en")
    assert [chart.rows[0][0] for chart in charts] == ["Figure a", "Figure b"]


def test_labels_carry_real_subscripts() -> None:
    label = {"zh": "减排CO2", "en": "CO2 avoided"}
    (chart,) = indicator_charts(
        [indicator("a", 1, "t", label=label, baseline={"value": 2, "year": 2020})], "zh"
    )
    assert chart.title == "减排CO₂"
