"""A case's indicators as charts: what changed since a baseline, and what can fairly be set side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from casebook.content.facts import Indicator, Nature
from casebook.pictures.charts.drawing import Words
from casebook.pictures.charts.figures import draw_change, draw_comparison
from casebook.prose.charted import Change, Comparison, changes, comparisons
from casebook.vocabulary.localtext import Language


@dataclass(frozen=True)
class Chart:
    """A chart with the figures it draws, for the table beside it: a label and a printed figure a row."""

    svg: Markup
    title: str
    rows: tuple[tuple[str, str], ...]
    natures: tuple[str, ...]


def indicator_charts(indicators: Sequence[Indicator], language: Language) -> tuple[Chart, ...]:
    """Return the charts that a case's indicators allow, in the order of the indicators."""
    return (
        *map(_change, changes(indicators, language)),
        *map(_comparison, comparisons(indicators, language)),
    )


def _change(change: Change) -> Chart:
    svg = draw_change(change, change.in_words, Words(f"chart-{change.id}", change.title, change.told))
    rows = tuple((each.label, each.printed) for each in (change.before, change.after))
    return Chart(svg, change.title, rows, (change.after.nature.value,))


def _comparison(comparison: Comparison) -> Chart:
    svg = draw_comparison(comparison, Words(f"compared-{comparison.id}", comparison.title, comparison.told))
    rows = tuple((each.label, each.printed) for each in comparison.rows)
    natures = tuple(
        nature.value for nature in Nature if any(each.nature is nature for each in comparison.rows)
    )
    return Chart(svg, comparison.title, rows, natures)
