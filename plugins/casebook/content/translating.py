"""How a translation stands towards its original, unit by unit."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from casebook.content.case import Case, unit_digest
from casebook.content.fields import TranslationNote
from casebook.vocabulary.localtext import LANGUAGES, Language


class Progress(StrEnum):
    """How far a translation has come, the least first."""

    MACHINE = "machine"
    DRAFT = "draft"
    REVIEWED = "reviewed"


class UnitState(StrEnum):
    """How the translation of a unit stands towards its original."""

    FRESH = "fresh"
    STALE = "stale"
    UNRECORDED = "unrecorded"
    MISSING = "missing"


@dataclass(frozen=True)
class Unit:
    """A unit of a case in one language: both texts, and the digest of the original as it is now."""

    name: str
    original: str
    translation: str
    digest: str
    recorded: str

    @property
    def state(self) -> UnitState:
        """How the translation stands; one that says nothing about its original is unrecorded."""
        if not self.translation:
            return UnitState.MISSING
        if not self.recorded:
            return UnitState.UNRECORDED
        return UnitState.FRESH if self.recorded == self.digest else UnitState.STALE


def translated_languages(case: Case) -> tuple[Language, ...]:
    """Return the languages of the site into which a case is translated."""
    return tuple(language for language in LANGUAGES if language != case.original.language)


def units_of(case: Case, language: Language) -> tuple[Unit, ...]:
    """Return the units of the original with their translations, in the original's order."""
    translation = case.translations.get(language)
    words = translation.units() if translation else {}
    recorded = translation.translation.source if translation else {}
    return tuple(
        Unit(name, text, words.get(name, ""), unit_digest(text), recorded.get(name, ""))
        for name, text in case.original.units().items()
    )


def stale_units(case: Case, language: Language) -> tuple[Unit, ...]:
    """Return the units whose original changed after they were translated."""
    return tuple(unit for unit in units_of(case, language) if unit.state is UnitState.STALE)


@dataclass(frozen=True)
class Work:
    """What was done on a translation.

    Attributes:
        day: the day on which it was done.
        digests: of each unit that was worked on, the digest of the original it was made from.
        units: the new text of units.
        progress: how far the translation has come as a whole; None if that is as before.
        by: who did it; nothing if that is as before.
    """

    day: date
    digests: Mapping[str, str]
    units: Mapping[str, str] = field(default_factory=dict)
    progress: Progress | None = None
    by: str = ""


def note_after(case: Case, language: Language, work: Work) -> dict[str, object]:
    """Return the note of a translation after some work, as frontmatter holds it."""
    there = case.translations.get(language)
    note = there.translation if there else TranslationNote()
    recorded = {**note.source, **work.digests}
    known = case.original.units()
    order = [*(name for name in known if name in recorded), *(name for name in recorded if name not in known)]
    who = work.by or note.by
    return {
        "status": work.progress.value if work.progress else note.status,
        **({"by": who} if who else {}),
        "date": work.day,
        "source": {name: recorded[name] for name in order},
    }


def to_translate(case: Case, language: Language, named: Collection[str] = ()) -> tuple[Unit, ...]:
    """Return the units to have translated: those named, or else those that have no translation."""
    units = units_of(case, language)
    if named:
        return tuple(unit for unit in units if unit.name in named)
    return tuple(unit for unit in units if unit.state is UnitState.MISSING)
