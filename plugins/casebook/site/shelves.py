"""Shelves: a page for each value of five facets that has cases, and an index page of each kind.

The five kinds are the ways into the library that need no script: theme, place, industry, goal and year.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from casebook.content.case import Case
from casebook.content.compilation import Compilation
from casebook.site.cards import CaseCard
from casebook.site.facets import Counted, Value, facet_values, facets
from casebook.site.lists import ProvinceTile, province_tiles
from casebook.vocabulary.industries import industry
from casebook.vocabulary.localtext import Language, LocalText
from casebook.vocabulary.regions import province_of
from casebook.vocabulary.sdg import Goal, goals, parse

KINDS: Mapping[str, str] = {
    "themes": "theme",
    "places": "province",
    "industries": "industry",
    "goals": "sdgs",
    "years": "year",
}
"""Each kind by the first part of its address, with the facet its shelves are of."""


@dataclass(frozen=True)
class Shelf:
    """The cases that have one value of a facet; `query` chooses the same in the library.

    `address` is below the language. `kicker` places the heading, `note` says what the cases are about.
    """

    kind: str
    address: str
    query: str
    heading: str
    kicker: str
    note: str
    theme_id: str
    goal: Goal | None
    cards: tuple[CaseCard, ...]


@dataclass(frozen=True)
class IndexEntry:
    """A line of an index; `address` is empty where there is no case yet."""

    label: str
    cases: int
    address: str
    theme_id: str = ""
    goal: Goal | None = None


@dataclass(frozen=True)
class IndexGroup:
    """Lines of an index that belong together; `heading` may be empty."""

    heading: str
    entries: tuple[IndexEntry, ...]


@dataclass(frozen=True)
class ShelfIndex:
    """The index of one kind; `tiles` only for places."""

    kind: str
    groups: tuple[IndexGroup, ...]
    tiles: tuple[ProvinceTile, ...]

    @property
    def filled(self) -> int:
        """How many entries have cases."""
        return sum(1 for group in self.groups for entry in group.entries if entry.cases)


def shelves(cases: Sequence[Case], cards: Sequence[CaseCard], language: Language) -> Iterator[Shelf]:
    """Yield every shelf that has cases; `cards` are the cases' own, in the same order."""
    values = [facet_values(case) for case in cases]
    by_facet = {facet.id: facet for facet in facets(cases)}
    for kind, facet_id in KINDS.items():
        for counted in by_facet[facet_id].values if facet_id in by_facet else ():
            members = [
                place
                for place, own in enumerate(values)
                if counted.value.id in {value.id for value in own.get(facet_id, ())}
            ]
            found = tuple(cards[place] for place in members)
            yield _shelf(kind, counted.value, cases[members[0]], found, language)


def shelf_address(kind: str, value_id: str) -> str:
    """Return a shelf's address below the language."""
    return f"{kind}/{value_id}/"


def fact_addresses(case: Case) -> dict[str, str]:
    """Return where a case's facts lead, by the field's id: to a shelf, or to the library filtered by it.

    Addresses are below the language; a field that leads nowhere is not among them.
    """
    shelf_of = {facet: kind for kind, facet in KINDS.items()}
    field_of = {"province": "region", "year": "published"}
    return {
        field_of.get(facet, facet): shelf_address(shelf_of[facet], values[0].id)
        if facet in shelf_of
        else f"cases/?{urlencode({facet: values[0].id}, safe='/')}"
        for facet, values in facet_values(case).items()
        if len(values) == 1
    }


def shelf_indexes(compilation: Compilation, language: Language) -> tuple[ShelfIndex, ...]:
    """Return the index of every kind."""
    cases = compilation.published()
    found = {facet.id: facet.values for facet in facets(cases)}
    return (
        _theme_index(compilation, found.get("theme", ()), language),
        _place_index(cases, found.get("province", ()), language),
        _industry_index(found.get("industry", ()), language),
        _goal_index(found.get("sdgs", ()), language),
        _year_index(found.get("year", ()), language),
    )


def _theme_index(compilation: Compilation, values: Sequence[Counted], language: Language) -> ShelfIndex:
    """Return every theme of every programme, also those without a case yet."""
    counts = _counts(values)
    groups = []
    for programme in compilation.programmes:
        for track in programme.tracks:
            entries = tuple(
                _entry(
                    "themes", f"{programme.id}/{theme.id}", theme.label, counts, language, theme_id=theme.id
                )
                for theme in track.themes
            )
            if entries:
                heading = f"{programme.name.get(language)} · {track.label.get(language)}"
                groups.append(IndexGroup(heading, entries))
    return ShelfIndex("themes", tuple(groups), ())


def _place_index(cases: Sequence[Case], values: Sequence[Counted], language: Language) -> ShelfIndex:
    """Return all 34 provinces."""
    counts = _counts(values)
    tiles = province_tiles(cases)
    entries = tuple(
        _entry("places", tile.province.code, tile.province.name, counts, language) for tile in tiles
    )
    return ShelfIndex("places", (IndexGroup("", entries),), tiles)


def _industry_index(values: Sequence[Counted], language: Language) -> ShelfIndex:
    """Return the divisions that have cases, by section."""
    by_section: dict[str, list[IndexEntry]] = {}
    for counted in values:
        code = counted.value.id
        found = industry(code)
        if found:
            label = f"{code} {counted.value.label.get(language)}"
            entry = IndexEntry(label, counted.count, shelf_address("industries", code))
            by_section.setdefault(f"{found.section.code} {found.section.name.get(language)}", []).append(
                entry
            )
    groups = (IndexGroup(section, tuple(entries)) for section, entries in sorted(by_section.items()))
    return ShelfIndex("industries", tuple(groups), ())


def _goal_index(values: Sequence[Counted], language: Language) -> ShelfIndex:
    """Return all 17 goals."""
    counts = _counts(values)
    entries = tuple(
        _entry("goals", str(goal.number), goal.name, counts, language, goal=goal) for goal in goals()
    )
    return ShelfIndex("goals", (IndexGroup("", entries),), ())


def _year_index(values: Sequence[Counted], language: Language) -> ShelfIndex:
    """Return the years in which cases were published."""
    entries = tuple(
        IndexEntry(counted.value.label.get(language), counted.count, shelf_address("years", counted.value.id))
        for counted in values
    )
    return ShelfIndex("years", (IndexGroup("", entries),), ())


def _counts(values: Sequence[Counted]) -> dict[str, int]:
    return {counted.value.id: counted.count for counted in values}


def _entry(
    kind: str,
    value_id: str,
    label: LocalText,
    counts: Mapping[str, int],
    language: Language,
    theme_id: str = "",
    goal: Goal | None = None,
) -> IndexEntry:
    count = counts.get(value_id, 0)
    address = shelf_address(kind, value_id) if count else ""
    return IndexEntry(label.get(language), count, address, theme_id, goal)


def _shelf(kind: str, value: Value, sample: Case, cards: tuple[CaseCard, ...], language: Language) -> Shelf:
    """Return a shelf; `sample` is any of its cases, which knows what a theme belongs to."""
    heading, kicker, note = value.label.get(language), "", ""
    theme_id, goal = "", None
    if kind == "themes" and sample.theme and sample.track:
        kicker = f"{sample.programme.name.get(language)} · {sample.track.label.get(language)}"
        note = sample.theme.description.get(language)
        theme_id = sample.theme.id
    elif kind == "places":
        heading = province_of(value.id).name.get(language)
    elif kind == "industries":
        found = industry(value.id)
        heading = f"{value.id} {heading}"
        kicker = found.section.name.get(language) if found else ""
    elif kind == "goals":
        goal = parse(value.id).goal
        heading = goal.name.get(language)
    return Shelf(
        kind=kind,
        address=shelf_address(kind, value.id),
        query=urlencode({KINDS[kind]: value.id}, safe="/"),
        heading=heading,
        kicker=kicker,
        note=note,
        theme_id=theme_id,
        goal=goal,
        cards=cards,
    )
