"""The pages that lead to cases: home, the list of all cases, and a programme's own page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from casebook.content.case import Case
from casebook.content.compilation import Compilation
from casebook.content.programme import Award, Form, Milestone, Programme, Statement, Template, Theme, Track
from casebook.site.cards import CaseCard, goals_of
from casebook.vocabulary.localtext import Language
from casebook.vocabulary.regions import Province, province_of, provinces
from casebook.vocabulary.sdg import Goal, goals

FEATURED = 3
"""Cases shown large on the home page."""


@dataclass(frozen=True)
class Booklet:
    """A booklet to download; `pages` and `megabytes` are of the file itself."""

    address: str
    programme: Programme
    language: Language
    megabytes: float


@dataclass(frozen=True)
class ThemeGroup:
    """The cases of one theme; `id` anchors it on the page of all cases."""

    id: str
    track: Track
    theme: Theme
    cards: tuple[CaseCard, ...]


@dataclass(frozen=True)
class ProvinceTile:
    """A province of the schematic grid, with the number of its cases."""

    province: Province
    cases: int


@dataclass(frozen=True)
class GoalCount:
    """A Sustainable Development Goal, with the number of cases that serve it."""

    goal: Goal
    cases: int


@dataclass(frozen=True)
class Coverage:
    """What the collection holds, counted; every count is of cases that are published."""

    cases: int
    provinces: int
    figures: int
    sources: int


@dataclass(frozen=True)
class HomePage:
    """What the home page shows."""

    opener: CaseCard | None
    featured: tuple[CaseCard, ...]
    coverage: Coverage
    themes: tuple[ThemeGroup, ...]
    tiles: tuple[ProvinceTile, ...]
    goals: tuple[GoalCount, ...]
    booklets: tuple[Booklet, ...]


@dataclass(frozen=True)
class BrowsePage:
    """What the list of all cases shows."""

    coverage: Coverage
    groups: tuple[ThemeGroup, ...]


@dataclass(frozen=True)
class TrackView:
    """A track with what its cases are written by."""

    track: Track
    template: Template
    form: Form | None


@dataclass(frozen=True)
class ProgrammePage:
    """What a programme's page shows."""

    programme: Programme
    milestones: tuple[Milestone, ...]
    tracks: tuple[TrackView, ...]
    awards: tuple[Award, ...]
    publicity: tuple[Statement, ...]
    groups: tuple[ThemeGroup, ...]
    booklets: tuple[Booklet, ...]


def home_page(compilation: Compilation, cards: Sequence[CaseCard], booklets: Sequence[Booklet]) -> HomePage:
    """Return the home page of the language the cards and booklets are in."""
    cases = compilation.published()
    groups = theme_groups(compilation, cards)
    leaders = [group.cards[0] for group in groups if group.cards and group.cards[0].picture]
    return HomePage(
        opener=leaders[0] if leaders else None,
        featured=tuple(leaders[1 : 1 + FEATURED]),
        coverage=coverage(cases),
        themes=groups,
        tiles=province_tiles(cases),
        goals=goal_counts(cases),
        booklets=tuple(booklets),
    )


def programme_page(
    programme: Programme, compilation: Compilation, cards: Sequence[CaseCard], booklets: Sequence[Booklet]
) -> ProgrammePage:
    """Return a programme's page; `cards` may be those of all programmes."""
    return ProgrammePage(
        programme=programme,
        milestones=programme.calendar,
        tracks=tuple(
            TrackView(track, programme.template_of(track), programme.form_of(track))
            for track in programme.tracks
        ),
        awards=programme.awards,
        publicity=programme.publicity,
        groups=tuple(
            group for group in theme_groups(compilation, cards) if group.id.startswith(f"{programme.id}-")
        ),
        booklets=tuple(booklet for booklet in booklets if booklet.programme.id == programme.id),
    )


def theme_groups(compilation: Compilation, cards: Sequence[CaseCard]) -> tuple[ThemeGroup, ...]:
    """Return the themes that have cases, in the order of the calls, each with its cards."""
    by_address = {card.address.partition("/")[2]: card for card in cards}
    groups: list[ThemeGroup] = []
    for programme in compilation.programmes:
        cases = compilation.published(programme)
        for track, theme in programme.themes():
            members = [case for case in cases if (case.track, case.theme) == (track, theme)]
            if members:
                found = tuple(by_address[f"{case.address}/"] for case in members)
                groups.append(ThemeGroup(f"{programme.id}-{track.id}-{theme.id}", track, theme, found))
    return tuple(groups)


def coverage(cases: Sequence[Case]) -> Coverage:
    """Count what a number of cases hold."""
    return Coverage(
        cases=len(cases),
        provinces=len({province_of(case.region).code for case in cases if case.region}),
        figures=sum(len(case.indicators) for case in cases),
        sources=sum(len(case.sources) for case in cases),
    )


def province_tiles(cases: Sequence[Case]) -> tuple[ProvinceTile, ...]:
    """Return all provinces, also those without a case."""
    counts = Counter(province_of(case.region).code for case in cases if case.region)
    return tuple(ProvinceTile(province, counts[province.code]) for province in provinces())


def goal_counts(cases: Sequence[Case]) -> tuple[GoalCount, ...]:
    """Return the goals that cases serve, in the order of their numbers."""
    counts = Counter(goal.number for case in cases for goal in goals_of(case))
    return tuple(GoalCount(goal, counts[goal.number]) for goal in goals() if counts[goal.number])
