"""Targets that a programme sets place by place."""

from __future__ import annotations

from casebook.content.facts import Year
from casebook.content.model import Line, Number, Record, Slug
from casebook.vocabulary.localtext import LocalText


class TargetRow(Record):
    """One place's share of a target table; `region` is a GB/T 2260 code."""

    region: Line
    value: Number


class TargetTable(Record):
    """Targets a call sets place by place for one year.

    `column` is what the call prints above the figures, `total` the sum it prints, whether or not it adds up.
    """

    id: Slug
    label: LocalText
    column: LocalText | None = None
    year: Year
    unit: Line
    rows: tuple[TargetRow, ...]
    total: Number | None = None

    def target(self, region: str) -> float | None:
        """Return the target of the place with this code."""
        return next((row.value for row in self.rows if row.region == region), None)
