"""The frame of a plan that a programme has its zones write."""

from __future__ import annotations

from typing import Self

from pydantic import model_validator

from casebook.content.facts import Year
from casebook.content.model import Record
from casebook.content.statement import Citation, Statement
from casebook.vocabulary.localtext import LocalText


class PlanOutline(Record):
    """What is asked of every plan; its chapters are the parts of the track's template.

    Attributes:
        first_year: the year the plan starts in.
        last_year: the year it ends with.
        base_year: the year that figures of the present state refer to.
        yearly: whether targets are to be broken down by year.
        basis: the documents the plan carries out.
        front: what stands before the chapters and is put together, not written, such as a table of contents.
    """

    label: LocalText
    first_year: Year
    last_year: Year
    base_year: Year
    yearly: bool = False
    text: LocalText | None = None
    basis: tuple[Citation, ...] = ()
    front: tuple[Statement, ...] = ()

    @model_validator(mode="after")
    def _starts_before_it_ends(self) -> Self:
        if self.last_year < self.first_year:
            raise ValueError(f"the plan ends in {self.last_year}, before it starts")
        return self

    @property
    def years(self) -> tuple[int, ...]:
        """Every year of the plan."""
        return tuple(range(self.first_year, self.last_year + 1))
