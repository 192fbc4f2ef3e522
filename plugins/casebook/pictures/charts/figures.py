"""What `prose` found worth drawing, drawn: the same chart for a page and for paper, in the look of either."""

from __future__ import annotations

from collections.abc import Callable

from markupsafe import Markup

from casebook.content.facts import Nature
from casebook.pictures.charts.bars import Bar, Paint, bars, before_after
from casebook.pictures.charts.drawing import SCREEN, Look, Words
from casebook.pictures.charts.lines import Point, Series, lines_by_year
from casebook.prose.charted import Change, Comparison, Drawn
from casebook.prose.tables import YearSeries

Spelling = Callable[[str], str]
"""How a drawing writes words, for it holds no HTML and not every face has every digit."""

_PAINTS = {Nature.RESULT: Paint.SOLID, Nature.CAPACITY: Paint.HATCHED, Nature.TARGET: Paint.OUTLINED}


def draw_change(
    change: Change, told: str, words: Words, look: Look = SCREEN, spelling: Spelling = str
) -> Markup:
    """Return a figure before and after; `told` is what stands at the end, such as the change in per cent."""
    return before_after(words, _bar(change.before, spelling), _bar(change.after, spelling), told, look)


def draw_comparison(
    comparison: Comparison, words: Words, look: Look = SCREEN, spelling: Spelling = str
) -> Markup:
    """Return figures of one unit side by side."""
    return bars(words, [_bar(each, spelling) for each in comparison.rows], comparison.whole, look)


def draw_series(series: YearSeries, words: Words, look: Look = SCREEN, spelling: Spelling = str) -> Markup:
    """Return a line over the years."""
    points = tuple(Point(each.year, each.value, spelling(each.printed)) for each in series.figures)
    return lines_by_year(words, [Series(spelling(series.label), points)], look)


def _bar(figure: Drawn, spelling: Spelling) -> Bar:
    return Bar(spelling(figure.label), figure.value, spelling(figure.printed), _PAINTS[figure.nature])
