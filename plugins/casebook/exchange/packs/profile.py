"""A partner's form as data: which of its fields takes what from a case, and how long that may be."""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Annotated

import yaml
from pydantic import Field as Constraint

from casebook.content.model import Record
from casebook.vocabulary.localtext import Language, LocalText

_FOLDER = "casebook.exchange.packs"


class Measure(StrEnum):
    """What a limit counts."""

    WORDS = "words"
    CHARACTERS = "characters"


class FormField(Record):
    """A field of a partner's form.

    Attributes:
        target: the field as the partner names it.
        source: what fills it: names of `casebook.exchange.packs.filling`, `a + b` for both, `a | b` for the
            first that the case has.
        limit: how much the field takes, counted in `measure`.
    """

    target: str
    source: str
    required: bool = False
    limit: Annotated[int, Constraint(gt=0)] | None = None
    measure: Measure = Measure.WORDS


class Profile(Record):
    """A partner's form. `basis` says where its fields are known from, and what of it is our own reading."""

    id: str
    partner: LocalText
    form: LocalText
    basis: LocalText
    language: Language = "en"
    fields: Annotated[tuple[FormField, ...], Constraint(min_length=1)]


@cache
def profiles() -> tuple[Profile, ...]:
    """Return the profiles there are, in the order of their ids."""
    folder = files(_FOLDER).joinpath("profiles")
    texts = sorted((each.name, each.read_text(encoding="utf-8")) for each in folder.iterdir())
    return tuple(
        Profile.model_validate({"id": name.removesuffix(".yml"), **yaml.load(text, Loader=yaml.CSafeLoader)})
        for name, text in texts
        if name.endswith(".yml")
    )
