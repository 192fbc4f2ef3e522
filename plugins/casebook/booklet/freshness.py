"""Whether the translations that a booklet prints still say what their originals say."""

from __future__ import annotations

from collections.abc import Iterable

from casebook.booklet.errors import BookletError
from casebook.content.case import Case
from casebook.content.translating import stale_units
from casebook.vocabulary.localtext import Language


def refuse_stale(cases: Iterable[Case], languages: Iterable[Language]) -> None:
    """Refuse cases that would be printed in a language in which part of them is stale.

    Raises:
        BookletError: there are some; it names each case with its stale units.
    """
    wanted = tuple(languages)
    stale = {
        f"{case.id}.{language}": [unit.name for unit in stale_units(case, language)]
        for case in cases
        for language in wanted
        if language in case.translations
    }
    told = [f"{name} ({', '.join(units)})" for name, units in stale.items() if units]
    if told:
        raise BookletError("stale", cases="; ".join(told))
