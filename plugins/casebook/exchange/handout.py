"""What a translator is handed, and what becomes of it when it comes back.

Each line names the wording of the original it shows and the translation it was handed out with, by digests,
so that nothing that changed meanwhile is overwritten.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from casebook.checks.rules.translation import unit_label
from casebook.content.case import Case
from casebook.content.sections import TOP_LEVEL, Section, heading_lines
from casebook.content.translating import Unit, units_of
from casebook.content.units import HEADING, named_sections
from casebook.vocabulary.localtext import Language

Trouble = Literal["outdated", "conflict", "unknown", "empty", "heading", "twice"]

_DIGEST_LENGTH = 10


@dataclass(frozen=True)
class Line:
    """One unit as it is handed out or comes back.

    Attributes:
        unit: its name.
        label: its name as people say it, in both languages.
        original: the original's text.
        translation: the translation, or nothing.
        digest: the digest of the original shown.
        base: the digest of the translation it was handed out with; nothing where the file no longer tells.
        comment: what the translator wrote beside it.
    """

    unit: str
    label: str
    original: str
    translation: str
    digest: str
    base: str
    comment: str = ""


@dataclass(frozen=True)
class Handout:
    """The units of one case in the original's order; `case` is programme and case with a slash between."""

    case: str
    language: Language
    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Refused:
    """A line that was not taken, and why; `words` are those in question."""

    unit: str
    why: Trouble
    words: str = ""


@dataclass(frozen=True)
class Taken:
    """What a handout that came back brings: new texts, the original's digests, and what was not taken."""

    units: Mapping[str, str] = field(default_factory=dict)
    digests: Mapping[str, str] = field(default_factory=dict)
    refused: tuple[Refused, ...] = ()
    comments: Mapping[str, str] = field(default_factory=dict)


def handout(case: Case, language: Language) -> Handout:
    """Return what a translator needs of a case."""
    lines = (
        Line(
            unit=unit.name,
            label=" / ".join(dict.fromkeys(unit_label(case, unit.name).get(each) for each in ("zh", "en"))),
            original=unit.original,
            translation=unit.translation,
            digest=unit.digest,
            base=text_digest(unit.translation),
        )
        for unit in units_of(case, language)
    )
    return Handout(f"{case.programme.id}/{case.id}", language, case.original.title, tuple(lines))


def text_digest(text: str) -> str:
    """Return the digest by which a translation is known again; every character but outer blanks counts."""
    return hashlib.sha256(text.strip().encode()).hexdigest()[:_DIGEST_LENGTH]


def taken(case: Case, returned: Handout, accepted: Collection[str] = ()) -> Taken:
    """Return what may be taken of a handout that came back.

    Args:
        case: the case as it is now.
        returned: what came back.
        accepted: units to take although the original or the translation changed since.
    """
    known = {unit.name: unit for unit in units_of(case, returned.language)}
    times = Counter(line.unit for line in returned.lines)
    units: dict[str, str] = {}
    digests: dict[str, str] = {}
    refused: list[Refused] = []
    for line in returned.lines:
        words = tidy(case, line.unit, line.translation)
        unit = known.get(line.unit)
        if times[line.unit] > 1:
            refused.append(Refused(line.unit, "twice"))
        elif unit is None:
            refused.append(Refused(line.unit, "unknown", words[:60]))
        elif trouble := _trouble(case, unit, line, words, line.unit in accepted):
            refused.append(trouble)
        elif not _same(words, unit.translation) or line.unit in accepted:
            units[line.unit], digests[line.unit] = words, unit.digest
    comments = {line.unit: line.comment for line in returned.lines if line.comment}
    return Taken(units, digests, tuple(dict.fromkeys(refused)), comments)


def _trouble(case: Case, unit: Unit, line: Line, words: str, is_accepted: bool) -> Refused | None:
    if not words:
        return Refused(unit.name, "empty")
    if _same(words, unit.translation) and not is_accepted:
        return None
    if found := next(stray_headings(case, unit.name, words), None):
        return Refused(unit.name, "heading", found)
    if is_accepted:
        return None
    if line.digest != unit.digest:
        return Refused(unit.name, "outdated")
    if line.base != text_digest(unit.translation) and unit.translation:
        return Refused(unit.name, "conflict")
    return None


def tidy(case: Case, unit: str, words: str) -> str:
    """Return a translated unit as a file holds it: a line, or Markdown without blanks around it."""
    if unit in case.original.lines or unit.endswith(HEADING):
        return " ".join(words.split())
    return "\n".join(line.rstrip() for line in words.replace("\r", "").split("\n")).strip("\n")


def _same(one: str, other: str) -> bool:
    """Tell whether two texts differ at most in blanks around their lines, as Word changes them."""
    return _lines(one) == _lines(other)


def _lines(words: str) -> list[str]:
    return [line.strip() for line in words.split("\n") if line.strip()]


def stray_headings(case: Case, unit: str, words: str) -> Iterator[str]:
    """Yield the headings in a unit that would end its section, as its own or a higher level does."""
    section = named_sections(case.original.sections).get(unit)
    if section is None:
        return
    own = _level(case, section)
    lines = words.split("\n")
    yield from (lines[number].strip() for number, level in heading_lines(lines) if level <= own)


def _level(case: Case, wanted: Section) -> int:
    """Return the level of a section's heading."""

    def depths(sections: tuple[Section, ...], level: int) -> Iterator[int]:
        for section in sections:
            if section is wanted:
                yield level
            yield from depths(section.sections, level + 1)

    return next(depths(case.original.sections, TOP_LEVEL))
