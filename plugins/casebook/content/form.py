"""The forms of a call, question by question as printed, and what of the answers may be published."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Self

from pydantic import model_validator

from casebook.content.model import Record, Slug
from casebook.vocabulary.localtext import LocalText


class Publish(StrEnum):
    """Whether the answer to a form's question may appear in public."""

    YES = "yes"
    NO = "no"
    NEVER = "never"
    NAME_ONLY = "name-only"
    WITH_CONSENT = "with-consent"


class FormField(Record):
    """One question of a call's form, or a group of them.

    The answer is held by the row `field` of the field table, by the part `part` of the track's template, or,
    being personal or internal, nowhere: a question that is not to be published has neither.
    """

    id: Slug
    label: LocalText
    publish: Publish
    field: str | None = None
    part: Slug | None = None
    guidance: LocalText | None = None
    options: tuple[LocalText, ...] = ()
    fields: tuple[FormField, ...] = ()

    @model_validator(mode="after")
    def _what_is_kept_back_is_held_nowhere(self) -> Self:
        kept = self.publish in (Publish.NEVER, Publish.NO)
        if kept and (self.field is not None or self.part is not None):
            raise ValueError(
                f"form field {self.id}: publish is {self.publish.value}, so no place may hold it"
            )
        if self.publish is Publish.NEVER and any(each.publish is not Publish.NEVER for each in self.fields):
            raise ValueError(f"form field {self.id}: publish is never, so it must be for all in the group")
        return self

    def walk(self) -> Iterator[FormField]:
        """Yield this question and all within its group, in the order printed."""
        yield self
        for field in self.fields:
            yield from field.walk()


class Form(Record):
    """A form of the call, question by question as printed."""

    id: Slug
    label: LocalText
    annex: LocalText | None = None
    fields: tuple[FormField, ...]

    def walk(self) -> Iterator[FormField]:
        """Yield every question and group, in the order printed."""
        for field in self.fields:
            yield from field.walk()
