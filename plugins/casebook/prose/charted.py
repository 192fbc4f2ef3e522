"""What of a case's indicators can be drawn: what changed since a baseline, and what can fairly be compared.

Only figures in the very same unit are compared: a park's square kilometres and its floors' square metres
convert into each other and still measure different things.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from casebook.content.facts import Indicator, Nature
from casebook.prose.figures import figure, number
from casebook.prose.typesetting import plain_scripts
from casebook.vocabulary.catalogue import text
from casebook.vocabulary.localtext import Language
from casebook.vocabulary.units import unit

FAINTEST = 1 / 60
"""A bar shorter than this part of the longest can no longer be compared with it."""

MOST_BARS = 8
WHOLE = 100.0
"""What shares are measured by."""

_INCOMPARABLE = frozenset({"count", "time"})
"""Kinds of unit whose figures count different things, or date them."""

_SHARES = "ratio"


@dataclass(frozen=True)
class Drawn:
    """A figure to draw: what it is of, its size, and what a reader sees of it."""

    label: str
    value: float
    printed: str
    nature: Nature


@dataclass(frozen=True)
class Change:
    """An indicator before and after; `percent` is the change with its sign, or nothing from zero on."""

    id: str
    title: str
    before: Drawn
    after: Drawn
    percent: str
    language: Language

    @property
    def in_words(self) -> str:
        """The change as a phrase, or nothing."""
        return text("charted.percent", self.language, change=self.percent) if self.percent else ""

    @property
    def told(self) -> str:
        """What the chart shows, in words."""
        before, after = (f"{each.label} {each.printed}" for each in (self.before, self.after))
        return text("charted.change", self.language, before=before, after=after, change=self.in_words)


@dataclass(frozen=True)
class Comparison:
    """Indicators of one unit side by side; `whole` is what fills the width, the largest where it is None."""

    id: str
    title: str
    rows: tuple[Drawn, ...]
    whole: float | None
    language: Language

    @property
    def told(self) -> str:
        """What the chart shows, in words."""
        colon = text("common.punctuation.colon", self.language)
        semicolon = text("common.punctuation.semicolon", self.language)
        return semicolon.join(f"{each.label}{colon}{each.printed}" for each in self.rows)


def changes(indicators: Sequence[Indicator], language: Language) -> Iterator[Change]:
    """Yield what changed since a baseline, in the order of the indicators."""
    for each in indicators:
        if each.baseline is not None and _is_drawable(each):
            yield _change(each, each.baseline.year, each.baseline.value, language)


def comparisons(indicators: Sequence[Indicator], language: Language) -> Iterator[Comparison]:
    """Yield the indicators that can fairly be set side by side, unit by unit."""
    alike: dict[str, list[Indicator]] = {}
    for each in indicators:
        if _is_comparable(each) and _is_drawable(each):
            alike.setdefault(each.unit, []).append(each)
    for rows in alike.values():
        values = [each.value for each in rows[:MOST_BARS]]
        if len(values) > 1 and _are_seen(values) and _fit(rows[0], values):
            yield _comparison(rows[:MOST_BARS], language)


def _change(indicator: Indicator, year: int, earlier: float, language: Language) -> Change:
    return Change(
        id=indicator.id,
        title=plain_scripts(indicator.label.get(language)),
        before=Drawn(
            text("charted.year", language, year=year),
            earlier,
            str(figure(earlier, indicator.unit, language)),
            Nature.RESULT,
        ),
        after=Drawn(
            text("charted.year", language, year=indicator.year),
            indicator.value,
            str(figure(indicator.value, indicator.unit, language, indicator.qualifier)),
            indicator.nature,
        ),
        percent=_percent(earlier, indicator.value, language),
        language=language,
    )


def _percent(before: float, after: float, language: Language) -> str:
    if not before:
        return ""
    percent = round(100 * (after - before) / before, 1)
    sign = "+" if percent > 0 else "−" if percent < 0 else ""
    return f"{sign}{number(abs(percent), language)}%"


def _comparison(rows: Sequence[Indicator], language: Language) -> Comparison:
    return Comparison(
        id=rows[0].id,
        title=_title(rows[0], language),
        rows=tuple(
            Drawn(
                plain_scripts(each.label.get(language)),
                each.value,
                str(figure(each.value, each.unit, language, each.qualifier)),
                each.nature,
            )
            for each in rows
        ),
        whole=WHOLE if _kind(rows[0]) == _SHARES else None,
        language=language,
    )


def _title(indicator: Indicator, language: Language) -> str:
    if _kind(indicator) == _SHARES:
        return text("charted.shares", language)
    known = unit(indicator.unit)
    symbol = known.symbol.get(language) if known else indicator.unit
    return text("charted.comparison", language, unit=plain_scripts(symbol))


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
    return _kind(indicator) != _SHARES or max(values) <= WHOLE
