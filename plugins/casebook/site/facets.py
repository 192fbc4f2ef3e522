"""Facets: what cases can be filtered by, from the field table's rows shown as facet and a few derived ones.

Within a facet any chosen value is enough; across facets all must fit. The script `facets.js` does the
filtering; this module says what there is to choose.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from casebook.content.case import Case
from casebook.content.facts import Status
from casebook.content.fields import Field, Kind, Place
from casebook.content.recognition import HonourHeld, Recognition
from casebook.site.cards import goals_of
from casebook.vocabulary.catalogue import local_text, text
from casebook.vocabulary.industries import industry
from casebook.vocabulary.localtext import LANGUAGES, LocalText
from casebook.vocabulary.measures import measures
from casebook.vocabulary.regions import province_of

ORDER = (
    "theme",
    "province",
    "industry",
    "sdgs",
    "indicator",
    "track",
    "programme",
    "year",
    "status",
    "recognition",
    "honours",
    "language",
)
"""The facets as pages show them; a facet of a programme's own field follows these."""

Rank = tuple[int | str, ...]


@dataclass(frozen=True)
class Value:
    """One thing to choose in a facet: `id` stands in addresses, `rank` puts a facet's values in order."""

    id: str
    label: LocalText
    rank: Rank


@dataclass(frozen=True)
class Counted:
    """A value with the number of cases that have it."""

    value: Value
    count: int


@dataclass(frozen=True)
class Facet:
    """One group of values, each with its count; a value no case has is not among them."""

    id: str
    label: LocalText
    values: tuple[Counted, ...]


@dataclass(frozen=True)
class _Choice:
    """One facet of one case."""

    id: str
    label: LocalText
    values: tuple[Value, ...]


def facets(cases: Sequence[Case]) -> tuple[Facet, ...]:
    """Return every facet any of the cases has a value for, in the order pages show them."""
    labels: dict[str, LocalText] = {}
    values: dict[str, dict[str, Value]] = {}
    counts: Counter[tuple[str, str]] = Counter()
    for case in cases:
        for choice in _choices(case):
            labels.setdefault(choice.id, choice.label)
            for value in choice.values:
                values.setdefault(choice.id, {}).setdefault(value.id, value)
                counts[choice.id, value.id] += 1
    return tuple(
        Facet(
            facet_id,
            labels[facet_id],
            tuple(
                Counted(value, counts[facet_id, value.id])
                for value in sorted(values[facet_id].values(), key=lambda value: (value.rank, value.id))
            ),
        )
        for facet_id in sorted(values, key=_place_in_order)
    )


def facet_values(case: Case) -> dict[str, tuple[Value, ...]]:
    """Return a case's values of each facet it has any for, by the facet's id."""
    return {choice.id: choice.values for choice in _choices(case) if choice.values}


def facet_label(facet_id: str) -> LocalText:
    """Return what a facet that is not named by a row of the field table is called."""
    words = (text(f"browse.facet.{facet_id}", language) for language in LANGUAGES)
    return LocalText(**dict(zip(LANGUAGES, words, strict=True)))


def _place_in_order(facet_id: str) -> tuple[int, str]:
    return (ORDER.index(facet_id) if facet_id in ORDER else len(ORDER), facet_id)


def _choices(case: Case) -> Iterator[_Choice]:
    table = case.field_table
    for field in table:
        if Place.FACET in field.show and field.kind in _READINGS:
            yield _field_choice(case, field)
    yield _Choice("programme", facet_label("programme"), tuple(_programme(case)))
    yield _Choice("year", facet_label("year"), tuple(_year(case, case.published)))
    yield _Choice("indicator", facet_label("indicator"), tuple(_measures(case)))
    yield _Choice("language", facet_label("language"), tuple(_languages(case)))


def _field_choice(case: Case, field: Field) -> _Choice:
    value = case.fact(field.id)
    found = tuple(_READINGS[field.kind](case, value)) if value is not None else ()
    if field.kind is Kind.REGION and field.id == "region":
        return _Choice("province", facet_label("province"), found)
    return _Choice(field.id, field.label, found)


def _track(case: Case, value: Any) -> Iterator[Value]:
    if case.track:
        yield Value(case.track.id, case.track.label, (case.programme.tracks.index(case.track),))


def _theme(case: Case, value: Any) -> Iterator[Value]:
    if case.theme:
        order = [theme.id for _, theme in case.programme.themes()]
        rank = (case.programme.id, order.index(case.theme.id))
        yield Value(f"{case.programme.id}/{case.theme.id}", case.theme.label, rank)


def _status(case: Case, value: Status) -> Iterator[Value]:
    yield Value(value.value, local_text(f"common.status.{value.value}"), (list(Status).index(value),))


def _province(case: Case, value: str) -> Iterator[Value]:
    province = province_of(value)
    yield Value(province.code, province.short, (province.code,))


def _industry(case: Case, value: str) -> Iterator[Value]:
    found = industry(value)
    if found:
        code = found.division.code if found.division else found.section.code
        yield Value(code, found.name, (code,))


def _goals(case: Case, value: Any) -> Iterator[Value]:
    for goal in goals_of(case):
        name = LocalText(zh=f"{goal.number} {goal.name.zh}", en=f"{goal.number} {goal.name.en}")
        yield Value(str(goal.number), name, (goal.number,))


def _honours(case: Case, value: Iterable[HonourHeld]) -> Iterator[Value]:
    for place, honour in enumerate(case.track.honours if case.track else ()):
        if any(held.honour == honour.id for held in value):
            yield Value(f"{case.programme.id}/{honour.id}", honour.label, (case.programme.id, place))


def _recognition(case: Case, value: Recognition) -> Iterator[Value]:
    for place, level in enumerate(case.programme.recognition_levels):
        if level.id == value.level:
            yield Value(f"{case.programme.id}/{level.id}", level.label, (case.programme.id, place))


def _name(case: Case, value: LocalText) -> Iterator[Value]:
    yield Value(value.zh, value, (value.zh,))


def _line(case: Case, value: str) -> Iterator[Value]:
    yield Value(value, LocalText(zh=value, en=value), (value,))


def _year(case: Case, value: date | None) -> Iterator[Value]:
    if value:
        year = str(value.year)
        yield Value(year, LocalText(zh=year, en=year), (-value.year,))


def _programme(case: Case) -> Iterator[Value]:
    yield Value(case.programme.id, case.programme.name, (-case.programme.year, case.programme.id))


def _measures(case: Case) -> Iterator[Value]:
    for place, measure in enumerate(measures()):
        if any(measure.covers(indicator.unit, indicator.label) for indicator in case.indicators):
            yield Value(measure.id, measure.label, (place,))


def _languages(case: Case) -> Iterator[Value]:
    for place, language in enumerate(LANGUAGES):
        if language in case.languages:
            yield Value(language, local_text(f"common.language.{language}"), (place,))


_READINGS: dict[Kind, Callable[[Case, Any], Iterable[Value]]] = {
    Kind.TRACK: _track,
    Kind.THEME: _theme,
    Kind.STATUS: _status,
    Kind.REGION: _province,
    Kind.INDUSTRY: _industry,
    Kind.SDGS: _goals,
    Kind.HONOURS: _honours,
    Kind.RECOGNITION: _recognition,
    Kind.NAME: _name,
    Kind.LINE: _line,
    Kind.DATE: _year,
}
"""How a fact of each kind becomes values; a kind that is not here cannot be a facet."""
