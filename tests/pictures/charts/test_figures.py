from __future__ import annotations

from casebook.content.facts import Nature
from casebook.pictures.charts.drawing import PRINT, Words
from casebook.pictures.charts.figures import draw_change, draw_comparison, draw_series
from casebook.prose.charted import Change, Comparison, Drawn
from casebook.prose.tables import YearFigure, YearSeries

WORDS = Words("id", "title", "told")


def _drawn(nature: Nature) -> Drawn:
    return Drawn("CO₂", 2.0, "2 m³", nature)


def _plain(words: str) -> str:
    return words.translate(str.maketrans("₂³", "23"))


def test_what_is_not_reached_is_painted_otherwise() -> None:
    rows = tuple(_drawn(nature) for nature in Nature)
    svg = draw_comparison(Comparison("a", "title", rows, None, "zh"), WORDS, PRINT)
    assert [f"chart-{paint}" in svg for paint in ("bar", "hatched", "outlined")] == [True] * 3


def test_words_are_spelt_as_the_face_can() -> None:
    change = Change("a", "title", _drawn(Nature.RESULT), _drawn(Nature.RESULT), "−1%", "zh")
    series = YearSeries(1, "CO₂", (YearFigure(2021, 1.0, "1 m³"), YearFigure(2022, 2.0, "2 m³")), "zh")
    for svg in (
        draw_change(change, "−1%", WORDS, PRINT, _plain),
        draw_series(series, WORDS, PRINT, _plain),
    ):
        assert "2 m3" in svg
        assert "₂" not in svg
        assert "³" not in svg
