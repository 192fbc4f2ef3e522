"""Parks like mine: the reader describes a park or company, and the page ranks the cases most like it.

The rules are few and stand on the page itself. `similar.js` reads their points from there and each case's
traits from one small file, so that the page and the reckoning cannot come apart.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from casebook.content.case import Case
from casebook.content.compilation import Compilation
from casebook.content.programme import Theme, Track
from casebook.site.conditions import StatedSize, stated_sizes
from casebook.site.page import SiteFile
from casebook.vocabulary.industries import Division, Section, divisions, industry, sections
from casebook.vocabulary.localtext import LANGUAGES
from casebook.vocabulary.regions import Province, province_of, provinces
from casebook.vocabulary.sizes import Size, sizes

SHOWN: Final = 12
"""Cases the list ends after."""


@dataclass(frozen=True)
class Rule:
    """What a case gets points for, unless the rule called `unless` has given it points already."""

    id: str
    points: int
    unless: str = ""


RULES: Final = (
    Rule("theme", 4),
    Rule("division", 4),
    Rule("section", 2, unless="division"),
    Rule("province", 3),
    Rule("part", 1, unless="province"),
    Rule("size", 2),
    Rule("track", 1),
)
"""The rules by which cases are ranked, as the page lists them; ties stand in the order of the library."""


@dataclass(frozen=True)
class ThemeChoice:
    """A theme to tick; `address` is of the list of its cases, below the language, for want of a script."""

    theme: Theme
    address: str


@dataclass(frozen=True)
class TrackChoice:
    """A track to choose, with the themes of its own."""

    track: Track
    themes: tuple[ThemeChoice, ...]


@dataclass(frozen=True)
class SimilarPage:
    """What the page offers to choose from, and the rules it ranks by."""

    provinces: tuple[Province, ...]
    industries: tuple[tuple[Section, tuple[Division, ...]], ...]
    tracks: tuple[TrackChoice, ...]
    sizes: tuple[Size, ...]
    rules: tuple[Rule, ...]
    shown: int


@dataclass(frozen=True)
class Traits:
    """What a case can be like a reader's park in; empty where it does not say.

    `sizes` gives by `Size.id` the value in the unit readers are asked in, and the case's own words for it.
    """

    id: str
    province: str
    industry: str
    track: str
    theme: str
    sizes: Mapping[str, Mapping[str, float | str]]


def similar_page(compilation: Compilation) -> SimilarPage:
    """Return the page; it offers the tracks and themes that have cases, and the sizes that cases state."""
    cases = compilation.published()
    stated = {each.size.id for case in cases for each in stated_sizes(case)}
    return SimilarPage(
        provinces=provinces(),
        industries=tuple(
            (section, tuple(each for each in divisions() if each.section == section))
            for section in sections()
        ),
        tracks=_tracks(cases),
        sizes=tuple(size for size in sizes() if size.id in stated),
        rules=RULES,
        shown=SHOWN,
    )


def traits_file(cases: Iterable[Case]) -> SiteFile:
    """Return the traits of all published cases, the same for both languages."""
    rows = [vars(traits(case)) for case in cases]
    data = json.dumps(rows, ensure_ascii=False, separators=(",", ":"))
    return SiteFile("data/traits.js", f"window.casebookTraits={data};\n")


def traits(case: Case) -> Traits:
    """Return what a case can be like a reader's park in."""
    found = industry(case.industry)
    division = found.division if found else None
    return Traits(
        id=f"{case.programme.id}/{case.id}",
        province=province_of(case.region).code if case.region else "",
        industry=division.code if division else found.section.code if found else "",
        track=case.track.id if case.track else "",
        theme=case.theme.id if case.theme else "",
        sizes={each.size.id: _size(each) for each in stated_sizes(case)},
    )


def _size(stated: StatedSize) -> dict[str, float | str]:
    said: dict[str, float | str] = {language: stated.printed(language) for language in LANGUAGES}
    return {"value": stated.value / stated.size.asked.factor, **said}


def _tracks(cases: Sequence[Case]) -> tuple[TrackChoice, ...]:
    """Return the tracks and themes of the cases, in the order the calls have them.

    Calls share a track's id; it goes by the name it has where it holds themes.
    """
    tracks: dict[str, Track] = {}
    themes: dict[str, dict[str, ThemeChoice]] = {}
    for case in sorted(cases, key=_call_order):
        if case.track:
            named = tracks.setdefault(case.track.id, case.track)
            if case.track.themes and not named.themes:
                tracks[case.track.id] = case.track
            own = themes.setdefault(case.track.id, {})
            if case.theme:
                address = f"themes/{case.programme.id}/{case.theme.id}/"
                own.setdefault(case.theme.id, ThemeChoice(case.theme, address))
    return tuple(TrackChoice(track, tuple(themes[track_id].values())) for track_id, track in tracks.items())


def _call_order(case: Case) -> tuple[int, str, int, int]:
    track = case.track
    track_place = case.programme.tracks.index(track) if track else 0
    theme_place = track.themes.index(case.theme) if track and case.theme else 0
    return -case.programme.year, case.programme.id, track_place, theme_place
