"""The pages that lead to cases: home, the list of all cases, and a programme's own page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from casebook.content.case import Case
from casebook.content.compilation import Compilation
from casebook.content.programme import Programme, Theme, Track
from casebook.prose.rollup import Rollup, rollups
from casebook.site.booklets import Shelf
from casebook.site.cards import CaseCard, goals_of
from casebook.vocabulary.localtext import Language, LocalText
from casebook.vocabulary.regions import Province, province_of, provinces
from casebook.vocabulary.sdg import Goal, goals

FEATURED = 3
"""Cases shown large on the home page."""


@dataclass(frozen=True)
class ThemeGroup:
    """The cases of one theme, or of a track that has no themes; `id` anchors it on the page of all cases."""

    id: str
    programme: Programme
    track: Track
    theme: Theme | None
    cards: tuple[CaseCard, ...]

    @property
    def label(self) -> LocalText:
        """What the group is called: its theme, or its track."""
        return self.theme.label if self.theme else self.track.label

    @property
    def description(self) -> LocalText | None:
        """What its cases are about."""
        return self.theme.description if self.theme else self.track.description

    @property
    def theme_id(self) -> str:
        """What gives the group its colour: its theme's id, or its track's."""
        return self.theme.id if self.theme else f"track-{self.track.id}"


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
    rollups: tuple[Rollup, ...]
    themes: tuple[ThemeGroup, ...]
    tiles: tuple[ProvinceTile, ...]
    goals: tuple[GoalCount, ...]
    booklets: tuple[Shelf, ...]


@dataclass(frozen=True)
class BrowsePage:
    """What the list of all cases shows; `ways` names the other ways into the library."""

    coverage: Coverage
    groups: tuple[ThemeGroup, ...]
    tiles: tuple[ProvinceTile, ...]
    ways: tuple[str, ...]


def home_page(
    compilation: Compilation, cards: Sequence[CaseCard], booklets: Sequence[Shelf], language: Language
) -> HomePage:
    """Return the home page of a language; the cards and booklets are in it."""
    cases = compilation.published()
    groups = theme_groups(compilation, cards)
    leaders = _leaders(groups)
    return HomePage(
        opener=leaders[0] if leaders else None,
        featured=tuple(leaders[1 : 1 + FEATURED]),
        coverage=coverage(cases),
        rollups=rollups(cases, language),
        themes=groups,
        tiles=province_tiles(cases),
        goals=goal_counts(cases),
        booklets=tuple(booklets),
    )


def _leaders(groups: Sequence[ThemeGroup]) -> list[CaseCard]:
    """Return the first case of each group that has a picture, the programmes taking turns."""
    turns: Counter[str] = Counter()
    led: list[tuple[int, CaseCard]] = []
    for group in groups:
        found = next((card for card in group.cards if card.picture), None)
        if found:
            led.append((turns[group.programme.id], found))
            turns[group.programme.id] += 1
    return [card for _, card in sorted(led, key=lambda each: each[0])]


def theme_groups(compilation: Compilation, cards: Sequence[CaseCard]) -> tuple[ThemeGroup, ...]:
    """Return the themes that have cases, in the order of the calls; no case is left out."""
    by_id = {card.id: card for card in cards}
    groups: list[ThemeGroup] = []
    for programme in compilation.programmes:
        cases = compilation.published(programme)
        for track in programme.tracks:
            for theme in (*track.themes, None):
                members = [case for case in cases if (case.track, case.theme) == (track, theme)]
                if members:
                    name = "-".join(filter(None, (programme.id, track.id, theme.id if theme else "")))
                    found = tuple(by_id[f"{programme.id}/{case.id}"] for case in members)
                    groups.append(ThemeGroup(name, programme, track, theme, found))
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
