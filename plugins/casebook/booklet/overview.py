"""What the book holds, counted: by theme, goal and place, what cases report, and how well it is covered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from casebook.booklet.chips import Chip, goal_chips
from casebook.content.case import Case
from casebook.content.facts import Assurance, Nature
from casebook.content.programme import Programme, TargetTable
from casebook.prose.facts import place_name
from casebook.prose.figures import figure
from casebook.prose.rollup import Rollup, rollups
from casebook.vocabulary import sdg
from casebook.vocabulary.localtext import Language


@dataclass(frozen=True)
class GoalCount:
    """How many cases work towards a goal."""

    chip: Chip
    count: int


@dataclass(frozen=True)
class Target:
    """A place's target as a call sets it, and how many of the book's cases are from there."""

    place: str
    printed: str
    cases: int


@dataclass(frozen=True)
class Targets:
    """A table of targets; `total` as the call prints it, or nothing."""

    label: str
    column: str
    year: int
    rows: tuple[Target, ...]
    total: str


@dataclass(frozen=True)
class Coverage:
    """How much the book rests on; every count is of this book's cases and what they hold.

    Attributes:
        of: the programme's published cases, whether or not they are in this book.
        with_figures: cases that report at least one figure.
        results: figures that tell something reached.
        verified: figures checked by a third party.
        sources: publications named.
        checked: cases whose translation a person has reviewed; None in the language cases are written in.
    """

    cases: int
    of: int
    with_figures: int
    figures: int
    results: int
    verified: int
    sources: int
    checked: int | None


@dataclass(frozen=True)
class Overview:
    """The counted pages: goals by number, roll-up figures, targets, coverage."""

    goals: tuple[GoalCount, ...]
    rollups: tuple[Rollup, ...]
    targets: tuple[Targets, ...]
    coverage: Coverage


def overview(programme: Programme, cases: Sequence[Case], published: int, language: Language) -> Overview:
    """Return what these cases of a programme amount to; `published` counts all its published cases."""
    return Overview(
        goals=_goals(cases, language),
        rollups=tuple(each for each in rollups(cases, language) if each.cases),
        targets=tuple(_targets(table, cases, language) for table in programme.targets),
        coverage=_coverage(programme, cases, published, language),
    )


def _goals(cases: Sequence[Case], language: Language) -> tuple[GoalCount, ...]:
    """Return the goals the cases name, by number; a case counts once for all targets of a goal."""
    counts = Counter(goal for case in cases for goal in {sdg.parse(code).goal.number for code in case.sdgs})
    numbers = sorted(counts)
    chips = goal_chips(map(str, numbers), language)
    return tuple(GoalCount(chip, counts[number]) for chip, number in zip(chips, numbers, strict=True))


def _targets(table: TargetTable, cases: Sequence[Case], language: Language) -> Targets:
    counts = Counter(case.region for case in cases)
    return Targets(
        label=table.label.get(language),
        column=table.column.get(language) if table.column else "",
        year=table.year,
        rows=tuple(
            Target(
                place_name(row.region, language),
                str(figure(row.value, table.unit, language)),
                counts[row.region],
            )
            for row in table.rows
        ),
        total=str(figure(table.total, table.unit, language)) if table.total is not None else "",
    )


def _coverage(programme: Programme, cases: Sequence[Case], published: int, language: Language) -> Coverage:
    figures = [indicator for case in cases for indicator in case.indicators]
    return Coverage(
        cases=len(cases),
        of=published,
        with_figures=sum(1 for case in cases if case.indicators),
        figures=len(figures),
        results=sum(1 for each in figures if each.nature is Nature.RESULT),
        verified=sum(1 for each in figures if each.assurance is Assurance.VERIFIED),
        sources=sum(len(case.sources) for case in cases),
        checked=None if language == programme.original_language else sum(_reviewed(cases, language)),
    )


def _reviewed(cases: Sequence[Case], language: Language) -> Iterator[bool]:
    return (
        text.translation.status == "reviewed" for case in cases if (text := case.text(language)) is not None
    )
