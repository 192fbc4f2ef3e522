"""The booklet as plain data: front matter, the themes with their chapters, and what the last page tells."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from casebook.booklet.chapters import Chapter, Picture, chapter
from casebook.booklet.errors import BookletError
from casebook.booklet.faces import families
from casebook.booklet.imprint import NOT_SAID, Printing
from casebook.booklet.indexes import GlossaryEntry, Index, glossary_entries, indexes
from casebook.booklet.overview import Overview, overview
from casebook.booklet.tiles import Tile, tiles
from casebook.content.case import Case
from casebook.content.programme import Programme, ProgrammeKind, Theme, Track
from casebook.prose.rendering import render
from casebook.vocabulary.catalogue import text
from casebook.vocabulary.glossary import NO_TERMS, Glossary
from casebook.vocabulary.localtext import Language

COLOURS = 8
"""How many theme colours the stylesheet has."""

CROWDS = ((16, "crowd"), (8, "many"), (0, ""))
"""From more cases than each number on, how a theme's page lists them: in two columns, closely, at ease."""


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
    def crowd(self) -> str:
        """How its cases are listed to fit its page, as the stylesheet calls it."""
        return next(name for least, name in CROWDS if len(self.chapters) > least)


@dataclass(frozen=True)
class Body:
    """A body behind the call; `role` as the call names it, or nothing."""

    name: str
    role: str


@dataclass(frozen=True)
class Book:
    """Everything a booklet prints in one language, in the order it is printed.

    `scope` says what was selected, in words; it is empty for a whole programme.
    """

    language: Language
    programme_id: str
    kind: ProgrammeKind
    title: str
    scope: str
    year: int
    lead: str
    bodies: tuple[Body, ...]
    is_demonstration: bool
    issued: date | None
    introduction: str
    foreword: Markup
    grid: tuple[Tile, ...]
    overview: Overview
    themes: tuple[ThemePart, ...]
    indexes: tuple[Index, ...]
    glossary: tuple[GlossaryEntry, ...]
    fonts: tuple[str, ...]
    printing: Printing
    web: str
    pdf: str

    @property
    def has_themes(self) -> bool:
        """Whether the call groups its cases by theme, not by track alone."""
        return any(theme.description for theme in self.themes)

    @property
    def has_dividers(self) -> bool:
        """Whether there are themes to divide: a page before the only one would divide nothing."""
        return len(self.themes) > 1

    @property
    def has_many_cases(self) -> bool:
        """Whether there are cases to set side by side."""
        return sum(len(theme.chapters) for theme in self.themes) > 1

    def index(self, kind: str) -> Index:
        """Return the index of a kind, which may have no entries."""
        return next((each for each in self.indexes if each.kind == kind), Index(kind, ()))

    def chapters(self) -> Iterator[Chapter]:
        """Yield every chapter in printing order."""
        return (each for theme in self.themes for each in theme.chapters)

    def pictures(self) -> Iterator[Picture]:
        """Yield every picture in printing order."""
        return (picture for each in self.chapters() for picture in each.all_pictures())

    @property
    def provinces(self) -> int:
        """How many provinces have cases in the booklet; none where all cases are from abroad."""
        return sum(1 for tile in self.grid if tile.count)


@dataclass(frozen=True)
class Setting:
    """What a book is made with beside its cases.

    Attributes:
        foreword: Markdown.
        glossary: the project's terms.
        file_name: where the PDF stands in the published site.
        site_url: the address of the site, or nothing where it is not known.
        scope: what was selected, in words, or nothing.
        published: how many published cases the programme has.
        printing: what the publisher says of this printing.
    """

    foreword: str
    file_name: str
    site_url: str = ""
    scope: str = ""
    published: int = 0
    glossary: Glossary = NO_TERMS
    printing: Printing = NOT_SAID


def book(programme: Programme, language: Language, cases: tuple[Case, ...], setting: Setting) -> Book:
    """Return the booklet of these cases of a programme in a language.

    Raises:
        BookletError: a case has no text in the language, or no track of the programme.
    """
    lead = programme.lead_body
    themes = _themes(programme, language, cases, setting)
    chapters = [each for theme in themes for each in theme.chapters]
    order = [each.id for each in chapters]
    ordered = sorted(cases, key=lambda case: order.index(case.id))
    site = setting.site_url.rstrip("/")
    return Book(
        language=language,
        programme_id=programme.id,
        kind=programme.kind,
        title=programme.name.get(language),
        scope=setting.scope,
        year=programme.year,
        lead=lead.label.get(language) if lead else "",
        bodies=tuple(_bodies(programme, language)),
        is_demonstration=programme.demonstration,
        issued=max((case.published for case in cases if case.published), default=None),
        introduction=programme.introduction.get(language),
        foreword=render(setting.foreword, {}),
        grid=tiles(cases, language),
        overview=overview(programme, cases, setting.published, language),
        themes=themes,
        indexes=indexes(ordered, chapters, language),
        glossary=glossary_entries(chapters, language),
        fonts=families(language),
        printing=setting.printing,
        web=f"{site}/{language}/" if site else "",
        pdf=f"{site}/{setting.file_name}" if site else "",
    )


def _bodies(programme: Programme, language: Language) -> Iterator[Body]:
    """Yield every body behind the call once, with the role the call names or else the one it is known by."""
    seen: set[str] = set()
    for party in programme.bodies:
        if party.id in seen:
            continue
        seen.add(party.id)
        known = "organiser" if party is programme.organiser else "issuer"
        role = party.role.get(language) if party.role else text(f"booklet.imprint.{known}", language)
        yield Body(party.label.get(language), role)


def _themes(
    programme: Programme, language: Language, cases: tuple[Case, ...], setting: Setting
) -> tuple[ThemePart, ...]:
    homeless = [case.id for case in cases if case.track is None or case.text(language) is None]
    if homeless:
        raise BookletError("no_place", cases=", ".join(homeless))
    slots = (*programme.themes(), *((track, None) for track in programme.tracks))
    return tuple(
        _theme(number, track, theme, language, within, setting)
        for number, (track, theme) in enumerate(slots, start=1)
        if (within := tuple(case for case in cases if (case.track, case.theme) == (track, theme)))
    )


def _theme(
    number: int,
    track: Track,
    theme: Theme | None,
    language: Language,
    cases: tuple[Case, ...],
    setting: Setting,
) -> ThemePart:
    texts = ((case, case.text(language)) for case in cases)
    return ThemePart(
        number=number,
        anchor=f"theme-{track.id}-{theme.id}" if theme else f"track-{track.id}",
        track=track.label.get(language),
        name=(theme or track).label.get(language),
        description=theme.description.get(language) if theme else "",
        chapters=tuple(
            chapter(case, text, setting.site_url, setting.glossary)
            for case, text in texts
            if text is not None
        ),
    )
