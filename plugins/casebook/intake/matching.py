"""Pictures within Word matched to the photos that came by mail, which Word has not made smaller."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from casebook.checks.likeness import Resemblance, difference, resemblance
from casebook.pictures.masters import Master

_ASPECT = 0.03
"""By how much the proportions of one picture may differ: more means that something was cut off."""


@dataclass(frozen=True)
class Match:
    """A copy and the photo it shows, both by their place among those given; `rivals` look like it as well."""

    copy: int
    photo: int
    rivals: tuple[int, ...] = ()


def matches(photos: Sequence[Master], copies: Sequence[Master]) -> Iterator[Match]:
    """Yield for each copy that shows one of the photos which one it is: the likest."""
    for number, copy in enumerate(copies):
        found = [
            (photo.sha256 != copy.sha256, difference(photo.likeness, copy.likeness), place)
            for place, photo in enumerate(photos)
            if compared(photo, copy) is Resemblance.SAME
        ]
        if found:
            (is_other_file, _, best), *others = sorted(found)
            yield Match(number, best, tuple(place for _, _, place in others) if is_other_file else ())


def pairs(masters: Sequence[Master], looks: Resemblance) -> Iterator[tuple[int, int]]:
    """Yield every two pictures that look so beside each other, by their places."""
    for one, other in combinations(range(len(masters)), 2):
        if compared(masters[one], masters[other]) is looks:
            yield one, other


def compared(one: Master, other: Master) -> Resemblance:
    """Tell how two pictures look beside each other, their proportions and bytes included."""
    if one.sha256 == other.sha256:
        return Resemblance.SAME
    looks = resemblance(one.likeness, other.likeness)
    if looks is Resemblance.SAME:
        first, second = one.width * other.height, other.width * one.height
        if abs(first - second) > _ASPECT * max(first, second):
            return Resemblance.CROPPED
    return looks
