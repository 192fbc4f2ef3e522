"""Bars: figures of one unit, a figure before and after, and a figure against its target."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from markupsafe import Markup

from casebook.pictures.charts.drawing import LINE, SCREEN, TEXT, Look, Words, drawing, hatching, label, mark
from casebook.pictures.charts.measuring import text_width, wrap

_THICK = 12.0
_GAP = 14.0
_BETWEEN = 12.0
"""Between a row's label and its value."""


class Paint(StrEnum):
    """How a bar is filled: reached, earlier or possible, aimed at."""

    SOLID = "solid"
    HATCHED = "hatched"
    OUTLINED = "outlined"


@dataclass(frozen=True)
class Bar:
    """One figure: `value` gives the length, `printed` is what a reader sees."""

    label: str
    value: float
    printed: str
    paint: Paint = Paint.SOLID


def bars(words: Words, rows: Sequence[Bar], whole: float | None = None, look: Look = SCREEN) -> Markup:
    """Return horizontal bars, each below its label and value.

    Args:
        words: the chart's title and its description.
        rows: the figures in reading order, all of one unit and none below zero.
        whole: the figure that fills the width, such as 100 for shares; the largest where it is None.
        look: colours and width.

    Raises:
        ValueError: there is no figure, or one is below zero.
    """
    if not rows or min(row.value for row in rows) < 0:
        raise ValueError("bars need figures of zero or more")
    full = max(max(row.value for row in rows), whole or 0.0)
    marks, bottom = _rows(words, rows, full, look)
    return drawing(words, look, bottom + 1.0, marks)


def before_after(words: Words, before: Bar, after: Bar, change: str, look: Look = SCREEN) -> Markup:
    """Return a figure as it was, hatched, above what it came to, with the change in words at the end.

    Raises:
        ValueError: a figure is below zero.
    """
    if min(before.value, after.value) < 0:
        raise ValueError("bars need figures of zero or more")
    rows = (replace(before, paint=Paint.HATCHED), after)
    marks, bottom = _rows(words, rows, max(before.value, after.value), look)
    if change:
        bottom += LINE
        marks.append(label(change, look.width, bottom, look, "note", "end"))
    return drawing(words, look, bottom + (5.0 if change else 1.0), marks)


def progress(
    words: Words, name: str, value: float, target: float, printed: str, look: Look = SCREEN
) -> Markup:
    """Return one figure on its way to a target, which a line across marks.

    Past the target the bar goes on beyond the line.

    Raises:
        ValueError: the target is not above zero, or the figure below it.
    """
    if target <= 0 or value < 0:
        raise ValueError("progress needs a target above zero and a figure of zero or more")
    head, y = _head(name, printed, 0.0, look)
    full = max(value, target)
    goal = (look.width - 1.0) * target / full
    marks = [
        *head,
        *_bar(Bar(name, value, printed), value / full, y, words, look),
        mark(
            "rect",
            "goal",
            x=goal - 1.0,
            y=y - 3.0,
            width=2.0,
            height=_THICK + 6.0,
            fill=look.ink,
            stroke=look.paper,
        ),
    ]
    return drawing(words, look, y + _THICK + 4.0, marks)


def _rows(words: Words, rows: Sequence[Bar], full: float, look: Look) -> tuple[list[Markup], float]:
    """Return the rows, of which `full` fills the width, and where the last one ends."""
    marks: list[Markup] = []
    if any(row.paint is Paint.HATCHED for row in rows):
        marks.append(hatching(f"{words.id}-hatch", look))
    y = 0.0
    for row in rows:
        head, height = _head(row.label, row.printed, y, look)
        marks += head
        y += height
        marks += _bar(row, row.value / full if full else 0.0, y, words, look)
        y += _THICK + _GAP
    return marks, y - _GAP


def _head(name: str, printed: str, y: float, look: Look) -> tuple[list[Markup], float]:
    """Return a row's label and value, and how high they are."""
    room = look.width - text_width(printed, TEXT) - _BETWEEN
    lines = wrap(name, max(room, look.width / 2), TEXT)
    marks = [label(line, 0.0, y + LINE * number - 4.0, look) for number, line in enumerate(lines, start=1)]
    marks.append(label(printed, look.width, y + LINE * len(lines) - 4.0, look, "value", "end"))
    return marks, LINE * len(lines) + 2.0


def _bar(row: Bar, share: float, y: float, words: Words, look: Look) -> Iterator[Markup]:
    yield mark("rect", "track", x=0.0, y=y, width=look.width, height=_THICK, fill=look.track)
    length = max(look.width * share, 1.5) if row.value else 0.0
    if row.paint is Paint.SOLID:
        yield mark("rect", "bar", x=0.0, y=y, width=length, height=_THICK, fill=look.bar)
        return
    fill = f"url(#{words.id}-hatch)" if row.paint is Paint.HATCHED else look.paper
    frame = {"x": 0.75, "y": y + 0.75, "width": max(length - 1.5, 0.5), "height": _THICK - 1.5}
    dashes = {"stroke_dasharray": "4 3"} if row.paint is Paint.OUTLINED else {}
    yield mark("rect", row.paint.value, **frame, fill=fill, stroke=look.bar, stroke_width=1.5, **dashes)
