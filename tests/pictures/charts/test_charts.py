from __future__ import annotations

import xml.etree.ElementTree as etree
from collections.abc import Callable

import pytest
from weasyprint import HTML

from casebook.pictures.charts.bars import Bar, Paint, bars, before_after, progress
from casebook.pictures.charts.drawing import PRINT, SCREEN, Look, Words
from casebook.pictures.charts.lines import Point, Series, ceiling, lines_by_year
from casebook.pictures.charts.shares import MOST, Share, stacked

SVG = "{http://www.w3.org/2000/svg}"
WORDS = Words("c", "年节水 <量>", "甲：3 & 乙：4")
POINTS = (Point(2021, 1, "1"), Point(2023, 4, "4"))

CHARTS: dict[str, Callable[[Look], str]] = {
    "bars": lambda look: bars(
        WORDS,
        [Bar("甲", 3, "3 吨"), Bar("乙", 4, "4 吨", Paint.HATCHED), Bar("丙", 2, "2 吨", Paint.OUTLINED)],
        look=look,
    ),
    "before and after": lambda look: before_after(
        WORDS, Bar("2020", 4, "4"), Bar("2023", 3, "3"), "−25%", look
    ),
    "progress": lambda look: progress(WORDS, "杭州市", 1, 2, "1 / 2", look),
    "lines": lambda look: lines_by_year(WORDS, [Series("甲", POINTS), Series("乙", POINTS)], look),
    "shares": lambda look: stacked(WORDS, [Share("甲", 30, "30%"), Share("乙", 70, "70%")], look),
}


def rectangles(svg: str, kind: str) -> list[etree.Element]:
    return [each for each in etree.fromstring(svg).iter(f"{SVG}rect") if each.get("class") == f"chart-{kind}"]


@pytest.mark.parametrize("draw", CHARTS.values(), ids=CHARTS.keys())
@pytest.mark.parametrize("look", [SCREEN, PRINT], ids=["screen", "print"])
def test_a_chart_is_a_picture_with_a_name_and_words(draw: Callable[[Look], str], look: Look) -> None:
    svg = etree.fromstring(draw(look))
    assert svg.get("role") == "img"
    named = [svg.find(f".//*[@id='{name}']") for name in str(svg.get("aria-labelledby")).split()]
    assert [each.text for each in named if each is not None] == [WORDS.title, WORDS.description]


@pytest.mark.parametrize("draw", CHARTS.values(), ids=CHARTS.keys())
def test_a_chart_brings_no_style_and_points_only_at_its_own_patterns(draw: Callable[[Look], str]) -> None:
    svg = etree.fromstring(draw(SCREEN))
    ids = {each.get("id") for each in svg.iter()}
    for each in svg.iter():
        assert "style" not in each.attrib
        assert each.tag not in (f"{SVG}style", f"{SVG}script")
        fill = each.get("fill", "")
        if fill.startswith("url("):
            assert fill.removeprefix("url(#").removesuffix(")") in ids


@pytest.mark.parametrize("draw", CHARTS.values(), ids=CHARTS.keys())
def test_nothing_is_drawn_outside(draw: Callable[[Look], str]) -> None:
    svg = etree.fromstring(draw(SCREEN))
    width, height = float(str(svg.get("width"))), float(str(svg.get("height")))
    for each in (rect for rect in svg.iter(f"{SVG}rect") if rect.get("x") is not None):
        assert -1 <= float(str(each.get("x"))) <= width
        assert float(str(each.get("x"))) + float(str(each.get("width"))) <= width + 1.01
        assert float(str(each.get("y"))) + float(str(each.get("height"))) <= height + 0.5
    for text in svg.iter(f"{SVG}text"):
        assert 0 < float(str(text.get("y"))) <= height


@pytest.mark.parametrize("draw", CHARTS.values(), ids=CHARTS.keys())
def test_a_chart_is_drawn_the_same_every_time(draw: Callable[[Look], str]) -> None:
    assert draw(SCREEN) == draw(SCREEN)


@pytest.mark.parametrize("draw", CHARTS.values(), ids=CHARTS.keys())
def test_a_chart_can_be_printed(draw: Callable[[Look], str], caplog: pytest.LogCaptureFixture) -> None:
    pdf = HTML(string=f"<meta charset=utf-8>{draw(PRINT)}").write_pdf()
    assert pdf is not None
    assert pdf.startswith(b"%PDF")
    assert [record for record in caplog.records if record.name.startswith("weasyprint")] == []


def test_bars_are_as_long_as_their_figures() -> None:
    svg = bars(WORDS, [Bar("甲", 50, "50%"), Bar("乙", 25, "25%")], 100)
    lengths = [float(str(each.get("width"))) for each in rectangles(svg, "bar")]
    assert lengths == [SCREEN.width / 2, SCREEN.width / 4]


def test_what_is_not_reached_is_told_by_its_pattern() -> None:
    svg = CHARTS["bars"](SCREEN)
    assert [each.get("fill") for each in rectangles(svg, "hatched")] == ["url(#c-hatch)"]
    assert [each.get("stroke-dasharray") for each in rectangles(svg, "outlined")] == ["4 3"]


def test_zero_has_no_bar_and_a_trace_has_one_that_is_seen() -> None:
    svg = bars(WORDS, [Bar("甲", 0, "0"), Bar("乙", 0.001, "0.001"), Bar("丙", 100, "100")])
    lengths = [float(str(each.get("width"))) for each in rectangles(svg, "bar")]
    assert lengths[0] == 0
    assert 1 < lengths[1] < 2


def test_the_goal_stands_at_the_target_and_the_bar_goes_past_it() -> None:
    svg = progress(WORDS, "杭州市", 4, 2, "4 / 2")
    (goal,) = rectangles(svg, "goal")
    (bar,) = rectangles(svg, "bar")
    assert float(str(bar.get("width"))) == SCREEN.width
    assert float(str(goal.get("x"))) == pytest.approx(SCREEN.width / 2, abs=2)


def test_years_stand_as_far_apart_as_they_are() -> None:
    svg = lines_by_year(
        WORDS, [Series("甲", (Point(2020, 1, "1"), Point(2021, 1, "1"), Point(2024, 1, "1")))]
    )
    points = [float(str(each.get("cx"))) for each in etree.fromstring(svg).iter(f"{SVG}circle")]
    assert points[2] - points[1] == pytest.approx(3 * (points[1] - points[0]), abs=0.05)


@pytest.mark.parametrize(("value", "top"), [(0, 1), (1, 1), (60, 80), (13.5, 20), (0.23, 0.25), (999, 1000)])
def test_the_scale_ends_at_a_round_number(value: float, top: float) -> None:
    assert ceiling(value) == pytest.approx(top)


@pytest.mark.parametrize(
    "draw",
    [
        lambda: bars(WORDS, []),
        lambda: bars(WORDS, [Bar("甲", -1, "-1")]),
        lambda: before_after(WORDS, Bar("甲", -1, "-1"), Bar("乙", 1, "1"), ""),
        lambda: progress(WORDS, "甲", 1, 0, ""),
        lambda: lines_by_year(WORDS, [Series("甲", (Point(2020, 1, "1"),))]),
        lambda: lines_by_year(WORDS, [Series("甲", POINTS), Series("乙", ())]),
        lambda: stacked(WORDS, [Share("甲", 0, "0")]),
        lambda: stacked(WORDS, [Share(str(number), 1, "1") for number in range(MOST + 1)]),
    ],
)
def test_what_cannot_be_drawn_is_refused(draw: Callable[[], str]) -> None:
    with pytest.raises(ValueError, match=r"need|whole"):
        draw()
