"""The values of a case's fields, as every vocabulary of a head goes through them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from casebook.content.case import Case
from casebook.content.fields import Belongs, Field
from casebook.vocabulary.localtext import Language


def values_of(case: Case, field: Field, language: Language) -> Iterator[Any]:
    """Yield what a case says in a field, each item of a list on its own; words are those of the language."""
    words = case.best_text(language)
    given = words.values.get(field.id) if field.belongs is Belongs.EVERY_LANGUAGE else case.fact(field.id)
    if given:
        yield from given if isinstance(given, (tuple, list)) else (given,)
