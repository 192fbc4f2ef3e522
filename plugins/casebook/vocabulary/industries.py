"""Industries of the national economy: sections and divisions of GB/T 4754-2017."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from casebook.vocabulary.datafiles import FOLDER, read_yaml
from casebook.vocabulary.localtext import LocalText
from casebook.vocabulary.nearest import nearest_entry


@dataclass(frozen=True, slots=True)
class Section:
    """One of the 20 sections (门类), its `code` a letter from A to T."""

    code: str
    name: LocalText


@dataclass(frozen=True, slots=True)
class Division:
    """One of the 97 divisions (大类), its `code` the section's letter and two digits, such as `D44`."""

    code: str
    section: Section
    name: LocalText


@dataclass(frozen=True, slots=True)
class Industry:
    """What an industry code says: `code` as given, and the section and division it stands in.

    `division` is None where the code names a whole section.
    """

    code: str
    section: Section
    division: Division | None

    @property
    def name(self) -> LocalText:
        """The division's name, or the section's where no division is named."""
        return (self.division or self.section).name


def sections() -> tuple[Section, ...]:
    """Return the sections from A to T."""
    return tuple(_sections().values())


def divisions() -> tuple[Division, ...]:
    """Return the divisions from A01 to T97."""
    return tuple(_divisions().values())


def industry(code: str) -> Industry | None:
    """Return the industry a code names: a section `C`, a division `C26`, a group `C264` or a class `C2641`.

    Groups and classes are not listed here: any further digits after a division are taken on trust.
    """
    form = re.fullmatch(r"([A-Z])(?:([0-9]{2})[0-9]{0,2})?", code)
    if form is None:
        return None
    letter, digits = form.groups()
    if digits is None:
        section = _sections().get(letter)
        return Industry(code, section, None) if section else None
    division = _divisions().get(letter + digits)
    return Industry(code, division.section, division) if division else None


def nearest_industry(word: str) -> str | None:
    """Return the code of the section or division that `word` probably means, if any is close.

    The two digits of a division decide before likeness does: `44`, `C44` and `4417` all mean D44.
    """
    digits = re.fullmatch(r"[A-Za-z]?\s*([0-9]{2})[0-9]{0,2}", word.strip())
    by_digits = {division.code[1:]: division.code for division in divisions()}
    if digits and digits[1] in by_digits:
        return by_digits[digits[1]]
    return nearest_entry(word, _spellings())


@cache
def _sections() -> Mapping[str, Section]:
    rows = read_yaml(FOLDER / "industries.yml")
    return {letter: Section(letter, LocalText(zh=row["zh"], en=row["en"])) for letter, row in rows.items()}


@cache
def _divisions() -> Mapping[str, Division]:
    rows = read_yaml(FOLDER / "industries.yml")
    return {
        letter + digits: Division(letter + digits, _sections()[letter], LocalText(**names))
        for letter, row in rows.items()
        for digits, names in row["divisions"].items()
    }


@cache
def _spellings() -> Mapping[str, str]:
    # Where a section and its only division share a name, the division is the more exact answer.
    listed: tuple[Section | Division, ...] = (*sections(), *divisions())
    names = {name: each.code for each in listed for name in (each.name.zh, each.name.en)}
    return names | {each.code: each.code for each in listed}
