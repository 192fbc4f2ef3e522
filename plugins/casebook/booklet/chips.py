"""Sustainable Development Goals as chips: a coloured code and the goal's name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from casebook.vocabulary import sdg
from casebook.vocabulary.localtext import Language

_LIGHT = 0.42
"""From this relative luminance on, dark letters read better on a colour than white ones."""


@dataclass(frozen=True)
class Chip:
    """A goal: its number, or the codes of the targets named, with the goal's name and colour."""

    number: int
    code: str
    name: str
    colour: str
    is_light: bool


def goal_chips(codes: Iterable[str], language: Language) -> tuple[Chip, ...]:
    """Return a chip for each goal in the order of first mention; several targets of one goal share a chip."""
    named: dict[sdg.Goal, list[str]] = {}
    for ref in map(sdg.parse, codes):
        named.setdefault(ref.goal, []).append(ref.code)
    return tuple(
        Chip(
            goal.number,
            " ".join(within),
            goal.name.get(language),
            goal.colour,
            _luminance(goal.colour) > _LIGHT,
        )
        for goal, within in named.items()
    )


def _luminance(colour: str) -> float:
    """Return the relative luminance of `#RRGGBB` as WCAG 2 defines it."""
    channels = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    linear = (each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in channels)
    return sum(weight * each for weight, each in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
