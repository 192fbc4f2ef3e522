"""A case's indicators as charts: what changed since a baseline, and what can fairly be set side by side.

Only figures in the very same unit are compared: a park's square kilometres and its floors' square metres
convert into each other and still measure different things.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from casebook.content.facts import Indicator, Nature
from casebook.pictures.charts.bars import Bar, Paint, bars, before_after
from casebook.pictures.charts.drawing import Words
from casebook.prose.figures import figure, number
from casebook.prose.typesetting import plain_scripts
from casebook.vocabulary.catalogue import text
from casebook.vocabulary.localtext import Language
from casebook.vocabulary.units import unit

FAINTEST = 1 / 60
"""A bar shorter than this part of the longest can no longer be compared with it."""

MOST_BARS = 8
_INCOMPARABLE = frozenset({"count", "time"})
"""Kinds of unit whose figures count different things, or date them."""

_SHARES = "ratio"
_PAINTS = {Nature.RESULT: Paint.SOLID, Nature.CAPACITY: Paint.HATCHED, Nature.TARGET: Paint.OUTLINED}


@dataclass(frozen=True)
class Chart:
    """A chart with the figures it draws, for the table beside it: a label and a printed figure a row."""

    svg: Markup
    title: str
    rows: tuple[tuple[str, str], ...]
    natures: tuple[str, ...]


def indicator_charts(indicators: Sequence[Indicator], language: Language) -> tuple[Chart, ...]:
    """Return the charts that a case's indicators allow, in the order of the indicators."""
    changes = [_change(each, language) for each in indicators if each.baseline and _is_drawable(each)]
    return (*changes, *_comparisons(indicators, language))


def _change(indicator: Indicator, language: Language) -> Chart:
    baseline = indicator.baseline
    assert baseline is not None
    title = plain_scripts(indicator.label.get(language))
    earlier = (
        text("site.figure.year", language, year=baseline.year),
        str(figure(baseline.value, indicator.unit, language)),
    )
    later = (
        text("site.figure.year", language, year=indicator.year),
        str(figure(indicator.value, indicator.unit, language, indicator.qualifier)),
    )
    change = _percent(baseline.value, indicator.value, language)
    words = Words(
        f"chart-{indicator.id}",
        title,
        text("case.chart.change", language, before=" ".join(earlier), after=" ".join(later), change=change),
    )
    svg = before_after(
        words,
        Bar(earlier[0], baseline.value, earlier[1]),
        Bar(later[0], indicator.value, later[1], _PAINTS[indicator.nature]),
        change,
    )
    return Chart(svg, title, (earlier, later), (indicator.nature.value,))


def _percent(before: float, after: float, language: Language) -> str:
    """Return the change in per cent with its sign, or nothing where it began at zero."""
    if not before:
        return ""
    percent = round(100 * (after - before) / before, 1)
    sign = "+" if percent > 0 else "−" if percent < 0 else ""
    return text("case.chart.percent", language, change=f"{sign}{number(abs(percent), language)}")


def _comparisons(indicators: Sequence[Indicator], language: Language) -> Iterator[Chart]:
    alike: dict[str, list[Indicator]] = {}
    for each in indicators:
        if _is_comparable(each) and _is_drawable(each):
            alike.setdefault(each.unit, []).append(each)
    for rows in alike.values():
        values = [each.value for each in rows[:MOST_BARS]]
        if len(values) > 1 and _are_seen(values) and _fit(rows[0], values):
            yield _comparison(rows[:MOST_BARS], language)


def _comparison(rows: Sequence[Indicator], language: Language) -> Chart:
    labels = [plain_scripts(each.label.get(language)) for each in rows]
    printed = [str(figure(each.value, each.unit, language, each.qualifier)) for each in rows]
    title = _title(rows[0], language)
    colon = text("common.punctuation.colon", language)
    stop = text("common.punctuation.semicolon", language)
    told = stop.join(f"{label}{colon}{value}" for label, value in zip(labels, printed, strict=True))
    drawn = [
        Bar(label, each.value, value, _PAINTS[each.nature])
        for label, value, each in zip(labels, printed, rows, strict=True)
    ]
    whole = 100.0 if _kind(rows[0]) == _SHARES else None
    svg = bars(Words(f"compared-{rows[0].id}", title, told), drawn, whole)
    natures = tuple(nature.value for nature in Nature if any(each.nature is nature for each in rows))
    return Chart(svg, title, tuple(zip(labels, printed, strict=True)), natures)


def _title(indicator: Indicator, language: Language) -> str:
    if _kind(indicator) == _SHARES:
        return text("case.chart.shares", language)
    known = unit(indicator.unit)
    symbol = known.symbol.get(language) if known else indicator.unit
    return text("case.chart.comparison", language, unit=plain_scripts(symbol))


def _kind(indicator: Indicator) -> str:
    known = unit(indicator.unit)
    return known.kind if known else ""


def _is_comparable(indicator: Indicator) -> bool:
    return bool(_kind(indicator)) and _kind(indicator) not in _INCOMPARABLE


def _is_drawable(indicator: Indicator) -> bool:
    return indicator.value >= 0 and (indicator.baseline is None or indicator.baseline.value >= 0)


def _are_seen(values: Sequence[float]) -> bool:
    return max(values) > 0 and min(values) >= FAINTEST * max(values)


def _fit(indicator: Indicator, values: Sequence[float]) -> bool:
    """Return whether shares are of wholes: above 100 there is nothing to measure them by."""
    return _kind(indicator) != _SHARES or max(values) <= 100
