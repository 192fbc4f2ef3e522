"""A case's charts, drawn for paper: what changed since a baseline, and the rows of tables over the years."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from casebook.booklet.faces import STACKS
from casebook.content.facts import Indicator
from casebook.pictures.charts.drawing import PRINT, Look, Words
from casebook.pictures.charts.figures import draw_change, draw_series
from casebook.prose.charted import changes
from casebook.prose.tables import YearSeries
from casebook.prose.typesetting import lowered, raised
from casebook.vocabulary.catalogue import text
from casebook.vocabulary.localtext import Language

WIDTH = 240.0
"""Three drawings stand side by side, so that their words come out as large as those of tables."""


@dataclass(frozen=True)
class Chart:
    """A drawing and what it is of."""

    label: str
    svg: Markup


def change_charts(indicators: Sequence[Indicator], prefix: str, language: Language) -> Iterator[Chart]:
    """Yield indicators' bars before and after, where they have a baseline that can be drawn.

    `prefix` begins the ids inside the drawings, since several cases share a document.
    """
    for change in changes(indicators, language):
        words = _words(f"{prefix}chart-{change.id}-{language}", change.title, change.told, language)
        svg = draw_change(change, change.percent, words, _look(language), _plain)
        yield Chart(change.title, svg)


def year_chart(series: YearSeries, id: str, language: Language) -> Chart:
    """Return a table's row as a line over the years; `id` is unique in the document."""
    words = _words(f"{id}-{series.place}-{language}", series.label, series.told, language)
    return Chart(series.label, draw_series(series, words, _look(language), _plain))


def _words(id: str, title: str, told: str, language: Language) -> Words:
    """Return a drawing's words: a reader of a PDF is told an image's title alone, so all stand there."""
    title = _plain(title)
    return Words(id, f"{title}{text('common.punctuation.colon', language)}{_plain(told)}", title)


def _look(language: Language) -> Look:
    """Return the look of print; WeasyPrint 70 takes quotation marks in an SVG for part of a face's name."""
    return replace(PRINT, face=", ".join(STACKS[language]["sans"]), width=WIDTH)


def _plain(words: str) -> str:
    """Return words with plain digits, for a drawing sets none higher or lower and few faces have them so."""
    return lowered(raised(words))
