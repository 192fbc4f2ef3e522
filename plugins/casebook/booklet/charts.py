"""What changed since a baseline, drawn for paper."""

from __future__ import annotations

from dataclasses import dataclass, replace

from markupsafe import Markup

from casebook.booklet.faces import STACKS
from casebook.content.facts import Indicator, Nature
from casebook.pictures.charts.bars import Bar, Paint, before_after
from casebook.pictures.charts.drawing import PRINT, Words
from casebook.prose.figures import figure, number
from casebook.prose.typesetting import lowered, raised
from casebook.vocabulary.catalogue import text
from casebook.vocabulary.localtext import Language

WIDTH = 240.0
"""Three drawings stand side by side, so that their words come out as large as those of tables."""

_PAINTS = {Nature.RESULT: Paint.SOLID, Nature.CAPACITY: Paint.HATCHED, Nature.TARGET: Paint.OUTLINED}


@dataclass(frozen=True)
class Chart:
    """A drawing and what it is of."""

    label: str
    svg: Markup


def change_chart(indicator: Indicator, prefix: str, language: Language) -> Chart | None:
    """Return an indicator's bars before and after, or None where it has no baseline that can be drawn.

    `prefix` begins the ids inside the drawing, since several cases share a document.
    """
    baseline = indicator.baseline
    if baseline is None or min(indicator.value, baseline.value) < 0:
        return None
    earlier = Bar(
        text("booklet.chart.year", language, year=baseline.year),
        baseline.value,
        _plain(str(figure(baseline.value, indicator.unit, language))),
    )
    later = Bar(
        text("booklet.chart.year", language, year=indicator.year),
        indicator.value,
        _plain(str(figure(indicator.value, indicator.unit, language, indicator.qualifier))),
        _PAINTS[indicator.nature],
    )
    title = _plain(indicator.label.get(language))
    change = _percent(baseline.value, indicator.value, language)
    told = text(
        "booklet.chart.description",
        language,
        title=title,
        before=f"{earlier.label} {earlier.printed}",
        after=f"{later.label} {later.printed}",
    )
    face = ", ".join(
        STACKS[language]["sans"]
    )  # WeasyPrint 70 takes quotation marks in an SVG for part of a name
    # a reader of a PDF is told an image's title alone, so all the words stand there
    words = Words(f"{prefix}chart-{indicator.id}-{language}", told, title)
    return Chart(
        indicator.label.get(language),
        before_after(words, earlier, later, change, replace(PRINT, face=face, width=WIDTH)),
    )


def _plain(words: str) -> str:
    """Return words with plain digits, for a drawing sets none higher or lower and few faces have them so."""
    return lowered(raised(words))


def _percent(before: float, after: float, language: Language) -> str:
    """Return the change in per cent with its sign, or nothing where it began at zero."""
    if not before:
        return ""
    percent = round(100 * (after - before) / before, 1)
    sign = "+" if percent > 0 else "−" if percent < 0 else ""
    return f"{sign}{number(abs(percent), language)}%"
