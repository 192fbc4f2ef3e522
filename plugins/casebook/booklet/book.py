"""The booklet as plain data: front matter, the themes with their chapters, and what the last page tells."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from casebook.booklet.chapters import Chapter, Picture, chapter
from casebook.booklet.errors import BookletError
from casebook.booklet.faces import families
from casebook.booklet.facts import Chip, goal_chips
from casebook.booklet.tiles import Tile, tiles
from casebook.content.case import Case
from casebook.content.programme import Programme, Theme, Track
from casebook.prose.rendering import render
from casebook.vocabulary import sdg
from casebook.vocabulary.localtext import Language


COLOURS = 8
"""How many theme colours the stylesheet has."""

MANY = 8
"""From more cases than this on, a theme's page lists them closer together."""


@dataclass(frozen=True)
class ThemePart:
    """A theme that has cases, or the cases of a track that has no themes.

    Attributes:
        number: its place in the call, counted from 1; unlike the order of chapters it never changes.
        anchor: the id of its page.
        track: the name of its track.
        name: its own name.
        description: what it is about, or nothing.
        chapters: its cases.
    """

    number: int
    anchor: str
    track: str
    name: str
    description: str
    chapters: tuple[Chapter, ...]

    @property
    def colour(self) -> int:
        """Which of the stylesheet's theme colours it has."""
        return (self.number - 1) % COLOURS + 1

    @property
    def has_many(self) -> bool:
        """Whether its cases must be listed closely to fit its page."""
        return len(self.chapters) > MANY


@dataclass(frozen=True)
class GoalCount:
    """How many cases work towards a goal."""

    chip: Chip
    count: int


@dataclass(frozen=True)
class Book:
    """Everything a booklet prints, in the order it is printed."""

    language: Language
    programme_id: str
    title: str
    year: int
    organiser: str
    is_demonstration: bool
    issued: date | None
    introduction: str
    foreword: Markup
    grid: tuple[Tile, ...]
    goals: tuple[GoalCount, ...]
    themes: tuple[ThemePart, ...]
    fonts: tuple[str, ...]
    web: str
    pdf: str

    def chapters(self) -> Iterator[Chapter]:
        """Yield every chapter in printing order."""
        return (each for theme in self.themes for each in theme.chapters)

    def pictures(self) -> Iterator[Picture]:
        """Yield every picture in printing order."""
        return (picture for each in self.chapters() for picture in each.all_pictures())

    @property
    def provinces(self) -> int:
        """How many provinces have cases in the booklet."""
        return sum(1 for tile in self.grid if tile.count)


def book(
    programme: Programme,
    language: Language,
    cases: tuple[Case, ...],
    foreword: str,
    file_name: str,
    site_url: str,
) -> Book:
    """Return the booklet of these cases of a programme in a language; `foreword` is Markdown.

    Raises:
        BookletError: a case has no text in the language, or no track of the programme.
    """
    organiser = programme.organiser or (programme.issuers[0] if programme.issuers else None)
    site = site_url.rstrip("/")
    return Book(
        language=language,
        programme_id=programme.id,
        title=programme.name.get(language),
        year=programme.year,
        organiser=organiser.label.get(language) if organiser else "",
        is_demonstration=programme.demonstration,
        issued=max((case.published for case in cases if case.published), default=None),
        introduction=programme.introduction.get(language),
        foreword=render(foreword, {}),
        grid=tiles(cases, language),
        goals=_goals(cases, language),
        themes=_themes(programme, language, cases, site),
        fonts=families(language),
        web=f"{site}/{language}/" if site else "",
        pdf=f"{site}/{file_name}" if site else "",
    )


def _goals(cases: tuple[Case, ...], language: Language) -> tuple[GoalCount, ...]:
    """Return the goals the cases name, by number; a case counts once for all targets of a goal."""
    counts = Counter(goal for case in cases for goal in {sdg.parse(code).goal.number for code in case.sdgs})
    numbers = sorted(counts)
    chips = goal_chips(map(str, numbers), language)
    return tuple(GoalCount(chip, counts[number]) for chip, number in zip(chips, numbers, strict=True))


def _themes(
    programme: Programme, language: Language, cases: tuple[Case, ...], site: str
) -> tuple[ThemePart, ...]:
    homeless = [case.id for case in cases if case.track is None or case.text(language) is None]
    if homeless:
        raise BookletError("no_place", cases=", ".join(homeless))
    slots = ((track, theme) for track in programme.tracks for theme in (*track.themes, None))
    return tuple(
        _theme(number, track, theme, language, within, site)
        for number, (track, theme) in enumerate(slots, start=1)
        if (within := tuple(case for case in cases if (case.track, case.theme) == (track, theme)))
    )


def _theme(
    number: int, track: Track, theme: Theme | None, language: Language, cases: tuple[Case, ...], site: str
) -> ThemePart:
    texts = ((case, case.text(language)) for case in cases)
    return ThemePart(
        number=number,
        anchor=f"theme-{track.id}-{theme.id}" if theme else f"track-{track.id}",
        track=track.label.get(language),
        name=(theme or track).label.get(language),
        description=theme.description.get(language) if theme else "",
        chapters=tuple(chapter(case, text, site) for case, text in texts if text is not None),
    )
