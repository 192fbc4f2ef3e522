"""The facts box of a chapter: the rows of the field table that show in facts, each value in print form."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from babel.dates import format_date

from casebook.content.case import Case
from casebook.content.fields import Kind, Place
from casebook.vocabulary import industries, regions, sdg
from casebook.vocabulary.localtext import Language, LocalText

_LOCALES: Mapping[Language, str] = {"zh": "zh_Hans_CN", "en": "en_GB"}
_LIGHT = 0.42
"""From this relative luminance on, dark letters read better on a colour than white ones."""


@dataclass(frozen=True)
class Chip:
    """An SDG goal: its number, or the codes of the targets named, with the goal's name and colour."""

    code: str
    name: str
    colour: str
    is_light: bool


@dataclass(frozen=True)
class Fact:
    """One row of the facts box: words, or chips where the value is a list of goals."""

    id: str
    label: str
    words: str = ""
    chips: tuple[Chip, ...] = ()


def facts(case: Case, language: Language) -> tuple[Fact, ...]:
    """Return the rows of the case's field table that show in facts and have a value, in the table's order."""
    return tuple(_facts(case, language))


def day(value: date, language: Language) -> str:
    """Return a day as the language writes it out."""
    return str(format_date(value, "long", locale=_LOCALES[language]))


def place(case: Case, language: Language) -> str:
    """Return the case's place with its province, or nothing."""
    found = regions.region(case.region)
    return found.label.get(language) if found else ""


def _facts(case: Case, language: Language) -> Iterator[Fact]:
    for field in case.programme.field_table(str(case.fact("track"))):
        if Place.FACTS not in field.show or case.fact(field.id) is None:
            continue
        label = field.label.get(language)
        if field.kind is Kind.SDGS:
            yield Fact(field.id, label, chips=goal_chips(case.sdgs, language))
        elif words := _words(case, field.kind, case.fact(field.id), language):
            yield Fact(field.id, label, words)


def _words(case: Case, kind: Kind, value: Any, language: Language) -> str:
    """Return a value in print form; kinds that have a place of their own in the chapter give nothing."""
    printers: Mapping[Kind, Callable[[], str]] = {
        Kind.LINE: lambda: str(value),
        Kind.NAME: lambda: value.get(language) if isinstance(value, LocalText) else "",
        Kind.TRACK: lambda: case.track.label.get(language) if case.track else "",
        Kind.THEME: lambda: case.theme.label.get(language) if case.theme else "",
        Kind.DATE: lambda: day(value, language),
        Kind.NUMBER: lambda: f"{value:g}",
        Kind.REGION: lambda: place(case, language),
        Kind.INDUSTRY: lambda: _industry(str(value), language),
    }
    return printers[kind]() if kind in printers else ""


def _industry(code: str, language: Language) -> str:
    found = industries.industry(code)
    return found.name.get(language) if found else ""


def goal_chips(codes: Iterable[str], language: Language) -> tuple[Chip, ...]:
    """Return a chip for each goal in the order of first mention; several targets of one goal share a chip."""
    named: dict[sdg.Goal, list[str]] = {}
    for ref in map(sdg.parse, codes):
        named.setdefault(ref.goal, []).append(ref.code)
    return tuple(
        Chip(" ".join(within), goal.name.get(language), goal.colour, _luminance(goal.colour) > _LIGHT)
        for goal, within in named.items()
    )


def _luminance(colour: str) -> float:
    """Return the relative luminance of `#RRGGBB` as WCAG 2 defines it."""
    channels = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    linear = (each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in channels)
    return sum(weight * each for weight, each in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
