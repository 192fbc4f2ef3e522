"""Roll-up figures: how many cases report what, and a sum only where like is added to like."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from casebook.content.case import Case
from casebook.content.facts import Indicator, Nature, Qualifier
from casebook.prose.figures import Figure, figure
from casebook.vocabulary.localtext import Language
from casebook.vocabulary.measures import Saving, measures
from casebook.vocabulary.units import convert, unit

_PERIODIC = ("-per-year", "-per-day")
"""Kinds of units that say the period themselves; of a plain ton nobody knows over how long it came about."""

_LEAST = 2
"""Cases that make a sum worth printing."""


@dataclass(frozen=True)
class Total:
    """A sum of figures of one kind, period and year, one from each of `cases` cases."""

    printed: Figure
    year: int
    cases: int


@dataclass(frozen=True)
class Rollup:
    """An amount avoided, saved or reused, as reported by `cases` of `of` published cases.

    `measure` is the value of the facet `indicator` that leads to them and to others on the same subject.
    """

    measure: str
    label: str
    cases: int
    of: int
    totals: tuple[Total, ...]


def rollups(cases: Sequence[Case], language: Language) -> tuple[Rollup, ...]:
    """Return what cases report as avoided, saved or reused."""
    return tuple(
        Rollup(
            measure=measure.id,
            label=measure.saved.label.get(language),
            cases=sum(1 for case in cases if _reached(case, measure.saved)),
            of=len(cases),
            totals=tuple(_totals(cases, measure.saved, language)),
        )
        for measure in measures()
        if measure.saved
    )


def _reached(case: Case, saving: Saving) -> list[Indicator]:
    return [
        indicator
        for indicator in case.indicators
        if indicator.nature is Nature.RESULT and saving.covers(indicator.unit, indicator.label)
    ]


def _totals(cases: Sequence[Case], saving: Saving, language: Language) -> Iterator[Total]:
    """Yield the sums that may be made: same kind of unit, which names its period; same year; results only.

    A case with several such figures is left out of the sum, for one may hold the other.
    """
    alike: dict[tuple[str, int], list[Indicator]] = {}
    for case in cases:
        own: dict[tuple[str, int], list[Indicator]] = {}
        for indicator in _reached(case, saving):
            known = unit(indicator.unit)
            if known and known.kind.endswith(_PERIODIC):
                own.setdefault((known.kind, indicator.year), []).append(indicator)
        for key, found in own.items():
            if len(found) == 1:
                alike.setdefault(key, []).extend(found)
    for (_, year), found in sorted(alike.items()):
        if len(found) >= _LEAST:
            common = found[0].unit
            value = sum(convert(each.value, each.unit, common) for each in found)
            inexact = Qualifier.ABOUT if any(each.qualifier for each in found) else None
            yield Total(figure(value, common, language, inexact), year, len(found))
