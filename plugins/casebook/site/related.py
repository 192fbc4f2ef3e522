"""Which other cases a reader of one may want, and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from casebook.content.case import Case
from casebook.vocabulary.industries import industry
from casebook.vocabulary.localtext import LocalText
from casebook.vocabulary.regions import province_of
from casebook.vocabulary.sdg import goal, parse

MOST = 3
"""Cases offered at the end of a case."""


class Bond(StrEnum):
    """What two cases have in common, the closest first."""

    THEME = "theme"
    DIVISION = "division"
    PROVINCE = "province"
    TARGET = "target"
    GOAL = "goal"


_WEIGHTS = {Bond.THEME: 6, Bond.DIVISION: 5, Bond.PROVINCE: 4, Bond.TARGET: 3, Bond.GOAL: 1}
_COUNTED = {Bond.TARGET: 2, Bond.GOAL: 3}
"""Of bonds that there may be several of, so many count: the sheer length of a list makes no kin."""


@dataclass(frozen=True)
class Reason:
    """One thing in common: the theme, division, province, target or goal, by name."""

    bond: Bond
    name: LocalText


@dataclass(frozen=True)
class Relation:
    """A related case and everything it has in common, the closest first."""

    case: Case
    reasons: tuple[Reason, ...]


@dataclass(frozen=True)
class _Traits:
    """What a case can have in common with another; empty where the case does not say."""

    theme: tuple[str, str, str] | None
    division: str
    province: str
    targets: frozenset[str]
    goals: frozenset[int]

    def weight(self, other: _Traits) -> int:
        """Return how close the two are."""
        counts = {
            Bond.THEME: self.theme is not None and self.theme == other.theme,
            Bond.DIVISION: self.division != "" and self.division == other.division,
            Bond.PROVINCE: self.province != "" and self.province == other.province,
            Bond.TARGET: len(self.targets & other.targets),
            Bond.GOAL: len(self.goals_beside_targets(other)),
        }
        return sum(_WEIGHTS[bond] * min(count, _COUNTED.get(bond, 1)) for bond, count in counts.items())

    def goals_beside_targets(self, other: _Traits) -> frozenset[int]:
        """Return the shared goals of which no target is shared already."""
        told = {parse(code).goal.number for code in self.targets & other.targets}
        return (self.goals & other.goals) - told


class Relatives:
    """The published cases, each with its closest others."""

    def __init__(self, cases: Iterable[Case]) -> None:
        self._cases = [(case, _traits(case)) for case in cases if case.is_published]

    def of(self, case: Case, most: int = MOST) -> tuple[Relation, ...]:
        """Return the cases closest to a case, each for at least one reason, the closest first."""
        own = _traits(case)
        weighed = [
            (own.weight(traits), other, traits)
            for other, traits in self._cases
            if other.address != case.address
        ]
        close = sorted((each for each in weighed if each[0]), key=lambda each: (-each[0], each[1].address))
        return tuple(Relation(other, tuple(_reasons(case, own, traits))) for _, other, traits in close[:most])


def _traits(case: Case) -> _Traits:
    track, theme = case.track, case.theme
    found = industry(case.industry)
    refs = [parse(code) for code in case.sdgs]
    return _Traits(
        theme=(case.programme.id, track.id, theme.id) if track and theme else None,
        division=found.division.code if found and found.division else "",
        province=province_of(case.region).code if case.region else "",
        targets=frozenset(ref.target for ref in refs if ref.target),
        goals=frozenset(ref.goal.number for ref in refs),
    )


def _reasons(case: Case, own: _Traits, other: _Traits) -> Iterator[Reason]:
    if case.theme and own.theme == other.theme:
        yield Reason(Bond.THEME, case.theme.label)
    found = industry(case.industry)
    if found and found.division and own.division == other.division:
        yield Reason(Bond.DIVISION, found.division.name)
    if own.province and own.province == other.province:
        yield Reason(Bond.PROVINCE, province_of(case.region).short)
    for code in case.sdgs:
        if code in own.targets & other.targets:
            yield Reason(Bond.TARGET, LocalText(zh=code, en=code))
    for number in sorted(own.goals_beside_targets(other)):
        yield Reason(Bond.GOAL, goal(number).name)
