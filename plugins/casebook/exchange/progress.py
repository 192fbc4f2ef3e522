"""How far the translations of cases have come, as lines for people and as data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from casebook.checks.rules.translation import unit_label
from casebook.content.case import Case
from casebook.content.translating import Unit, UnitState, translated_languages, units_of
from casebook.vocabulary.catalogue import keys, text
from casebook.vocabulary.localtext import Language


@dataclass(frozen=True)
class Standing:
    """One case in one language that it is translated into."""

    case: Case
    language: Language
    units: tuple[Unit, ...]

    @property
    def is_there(self) -> bool:
        """Whether there is a translation at all."""
        return self.language in self.case.translations

    @property
    def is_fresh(self) -> bool:
        """Whether every unit is translated from the original as it is now."""
        return self.is_there and all(unit.state is UnitState.FRESH for unit in self.units)


def standings(cases: Iterable[Case]) -> tuple[Standing, ...]:
    """Return how cases stand in each language they are, or are to be, translated into."""
    return tuple(
        Standing(case, language, units_of(case, language))
        for case in cases
        for language in translated_languages(case)
        if language in case.programme.languages
    )


def as_text(found: Iterable[Standing], language: Language, *, in_full: bool) -> str:
    """Return standings line by line, in full or only with the units that need something done."""
    found = tuple(found)
    if not found:
        return text("translation.status.none", language)
    lines = [line for standing in found for line in _lines(standing, language, in_full)]
    fresh = sum(standing.is_fresh for standing in found)
    counts = {"cases": len(found), "fresh": fresh, "stale": len(found) - fresh}
    return "\n".join([*lines, text("translation.status.summary", language, **counts)])


def as_data(found: Iterable[Standing]) -> list[dict[str, Any]]:
    """Return standings as JSON holds them."""
    return [_data(standing) for standing in found]


def progress_text(standing: Standing, language: Language) -> str:
    """Return how far a translation has come, who brought it there and when."""
    words = standing.case.translations.get(standing.language)
    if words is None:
        return text("translation.status.absent", language)
    note = words.translation
    key = f"translation.progress.{note.status}"
    progress = text(key, language) if key in keys() else note.status
    form = {(True, True): "dated_by", (True, False): "by", (False, True): "dated"}.get(
        (note.by is not None, note.date is not None)
    )
    if form is None:
        return progress
    return text(f"translation.status.{form}", language, progress=progress, by=note.by, date=note.date)


def _lines(standing: Standing, language: Language, in_full: bool) -> Iterator[str]:
    case = standing.case
    counts = Counter(unit.state for unit in standing.units)
    listed = [
        text("translation.status.count", language, state=_state(state, language), count=counts[state])
        for state in UnitState
        if counts[state]
    ]
    yield text(
        "translation.status.case",
        language,
        case=f"{case.programme.id}/{case.id}",
        language=standing.language,
        progress=progress_text(standing, language),
        counts=text("translation.status.separator", language).join(listed),
    )
    if not standing.is_there and not in_full:
        return
    for unit in standing.units:
        if in_full or unit.state is not UnitState.FRESH:
            label = unit_label(case, unit.name).get(language)
            state = _state(unit.state, language)
            yield text("translation.status.unit", language, state=state, label=label, unit=unit.name)


def _state(state: UnitState, language: Language) -> str:
    return text(f"translation.state.{state.value}", language)


def _data(standing: Standing) -> dict[str, Any]:
    words = standing.case.translations.get(standing.language)
    note = words.translation if words else None
    return {
        "programme": standing.case.programme.id,
        "case": standing.case.id,
        "language": standing.language,
        "path": words.path.as_posix() if words else None,
        "status": note.status if note else None,
        "by": note.by if note else None,
        "date": note.date.isoformat() if note and note.date else None,
        "units": [
            {
                "unit": unit.name,
                "label": unit_label(standing.case, unit.name).model_dump(),
                "state": unit.state.value,
                "digest": unit.digest,
                "recorded": unit.recorded or None,
            }
            for unit in standing.units
        ],
    }
