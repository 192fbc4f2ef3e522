"""Targets a programme sets place by place, and how far each place has come."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from casebook.content.case import Case
from casebook.content.targets import TargetTable
from casebook.pictures.charts.bars import progress
from casebook.pictures.charts.drawing import Words
from casebook.prose.figures import number
from casebook.prose.progress import CityCount, same_city
from casebook.vocabulary.catalogue import text
from casebook.vocabulary.localtext import Language
from casebook.vocabulary.regions import region


@dataclass(frozen=True)
class CityProgress:
    """One place: published cases of the programme against its target; `is_own` marks the case's own place."""

    code: str
    name: str
    published: int
    target: float
    chart: Markup
    is_own: bool


@dataclass(frozen=True)
class TargetView:
    """A target table with the progress of every place in it."""

    label: str
    year: int
    cities: tuple[CityProgress, ...]


def target_views(
    tables: Sequence[TargetTable], cases: Sequence[Case], language: Language, own_region: str = ""
) -> tuple[TargetView, ...]:
    """Return a programme's target tables against its cases.

    Args:
        tables: the programme's.
        cases: its published cases; a case counts for the city its region code lies in.
        language: of the page.
        own_region: the region of the case whose page this is, whose city comes first.
    """
    counts = CityCount(cases)
    return tuple(
        TargetView(table.label.get(language), table.year, _cities(table, counts, language, own_region))
        for table in tables
    )


def _cities(
    table: TargetTable, counts: CityCount, language: Language, own_region: str
) -> tuple[CityProgress, ...]:
    cities = []
    for row in table.rows:
        found = region(row.region)
        name = found.name.get(language) if found else row.region
        published = counts.of(row.region)
        target = number(row.value, language)
        told = text("case.targets.progress", language, published=published, target=target)
        words = Words(f"target-{table.id}-{row.region}", name, told)
        is_own = same_city(own_region, row.region)
        chart = progress(words, name, published, row.value, f"{published} / {target}")
        cities.append(CityProgress(row.region, name, published, row.value, chart, is_own))
    return tuple(sorted(cities, key=lambda city: not city.is_own))
