"""Lines: figures of one unit year by year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import floor, log10

from markupsafe import Markup

from casebook.pictures.charts.drawing import LINE, SCREEN, TEXT, Look, Words, drawing, label, mark, plain
from casebook.pictures.charts.measuring import text_width

_PLOT = 130.0
_TOP = 22.0
_TICKS = 4
_DASHES = ("", "7 4", "2 3", "9 3 2 3")
"""Series are told apart by their strokes; a fifth begins again with the first."""


@dataclass(frozen=True)
class Point:
    """A figure of a year; `printed` is what a reader sees of it."""

    year: int
    value: float
    printed: str


@dataclass(frozen=True)
class Series:
    """The figures of one thing, in the order of their years."""

    name: str
    points: tuple[Point, ...]


def lines_by_year(words: Words, series: Sequence[Series], look: Look = SCREEN) -> Markup:
    """Return lines over the years from a zero line; the last figure of each is printed, and of one the first.

    Raises:
        ValueError: a series has no point, a figure is below zero, or all stand in one year.
    """
    points = [point for each in series for point in each.points]
    years = sorted({point.year for point in points})
    if not all(each.points for each in series) or len(years) < 2 or min(p.value for p in points) < 0:
        raise ValueError("lines need two years or more, and figures of zero or more")
    top = ceiling(max(point.value for point in points))
    frame = _Frame(years, top, look)
    marks = [*frame.grid()]
    for number, each in enumerate(series):
        marks += frame.series(each, number, printed_first=len(series) == 1)
    legend = [] if len(series) == 1 else list(_legend(series, _TOP + _PLOT + 2.4 * LINE, look))
    height = _TOP + _PLOT + LINE + (len(series) * LINE + 0.6 * LINE if legend else 0.0)
    return drawing(words, look, height, [*marks, *legend])


def ceiling(value: float) -> float:
    """Return the nearest round number at or above a value: 1, 2, 2.5, 4, 5 or 8 times a power of ten."""
    if value <= 0:
        return 1.0
    power = 10.0 ** floor(log10(value))
    return next(
        step * power for step in (1.0, 2.0, 2.5, 4.0, 5.0, 8.0, 10.0) if value <= step * power * (1 + 1e-9)
    )


@dataclass(frozen=True)
class _Frame:
    years: Sequence[int]
    top: float
    look: Look

    def x(self, year: int) -> float:
        span = self.years[-1] - self.years[0]
        return 18.0 + (self.look.width - 36.0) * (year - self.years[0]) / span

    def y(self, value: float) -> float:
        return _TOP + _PLOT * (1 - value / self.top)

    def grid(self) -> Iterator[Markup]:
        for tick in range(_TICKS + 1):
            y = self.y(self.top * tick / _TICKS)
            yield mark("line", "grid", x1=0.0, x2=self.look.width, y1=y, y2=y, stroke=self.look.line)
        step = -(-len(self.years) // 8)
        for year in self.years[::step]:
            yield label(str(year), self.x(year), _TOP + _PLOT + LINE - 2.0, self.look, "note", "middle")

    def series(self, series: Series, number: int, printed_first: bool) -> Iterator[Markup]:
        places = [(self.x(point.year), self.y(point.value)) for point in series.points]
        path = " ".join(f"{plain(x)},{plain(y)}" for x, y in places)
        dashes = {"stroke_dasharray": dash} if (dash := _DASHES[number % len(_DASHES)]) else {}
        yield mark(
            "polyline", "line", points=path, fill="none", stroke=self.look.bar, stroke_width=2.0, **dashes
        )
        for x, y in places:
            yield mark("circle", "point", cx=x, cy=y, r=3.0, fill=self.look.bar)
        shown = {0, len(places) - 1} if printed_first else {len(places) - 1}
        for index in sorted(shown):
            printed = series.points[index].printed
            half = text_width(printed, TEXT) / 2
            x = min(max(places[index][0], half), self.look.width - half)
            yield label(printed, x, places[index][1] - 9.0, self.look, "value", "middle")


def _legend(series: Sequence[Series], y: float, look: Look) -> Iterator[Markup]:
    for number, each in enumerate(series):
        base = y + number * LINE
        dashes = {"stroke_dasharray": dash} if (dash := _DASHES[number % len(_DASHES)]) else {}
        yield mark(
            "line",
            "line",
            x1=0.0,
            x2=28.0,
            y1=base - 4.0,
            y2=base - 4.0,
            stroke=look.bar,
            stroke_width=2.0,
            **dashes,
        )
        yield label(each.name, 36.0, base, look)
