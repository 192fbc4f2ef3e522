"""Tables: those a call asks for, and those a case fills in."""

from __future__ import annotations

from typing import Annotated, Any, Self

from pydantic import BeforeValidator, FiniteFloat, Strict, TypeAdapter, ValidationError, model_validator
from pydantic import Field as Constraint
from pydantic_core import PydanticCustomError

from casebook.content.facts import Year
from casebook.content.model import Line, Mark, Record, Slug
from casebook.vocabulary.localtext import LocalText


class Column(Record):
    """A column of a table; `unit` is that of its figures, where they have one and the same."""

    id: Slug
    label: Mark
    unit: Line | None = None


class TableRule(Record):
    """A table that a part of a template asks for: a column each year, or the columns named.

    `rows` are the lines the call wants in it, where it names them.
    """

    id: Slug
    label: LocalText
    years: tuple[Year, ...] = ()
    columns: tuple[Column, ...] = ()
    rows: tuple[LocalText, ...] = ()


class Block(Record):
    """The lines of a summary table that stand under one heading: the cases of these tracks."""

    label: LocalText
    tracks: tuple[Slug, ...]


class SummaryTable(Record):
    """The table in which a recommending body, or a compilation, lists all cases."""

    id: Slug
    label: LocalText
    annex: LocalText | None = None
    columns: tuple[Column, ...]
    blocks: tuple[Block, ...]


_NUMBER: TypeAdapter[float] = TypeAdapter(Annotated[FiniteFloat, Strict()])
_WORDS: TypeAdapter[LocalText] = TypeAdapter(Mark)


def _cell(value: Any) -> float | LocalText | None:
    """Read a cell.

    Raises:
        PydanticCustomError: it is no number, no words in both languages and not empty.
    """
    if value is None:
        return None
    try:
        if isinstance(value, int | float):
            return _NUMBER.validate_python(value)
        return _WORDS.validate_python(value)
    except ValidationError:
        raise PydanticCustomError(
            "table_cell", "a cell holds a number, nothing, or words in both languages"
        ) from None


Cell = Annotated[
    float | LocalText | None, BeforeValidator(_cell, json_schema_input_type=float | str | LocalText | None)
]
"""What stands in one cell; `null` where there is nothing to state."""


class TableRow(Record):
    """A line of a table: its label and a value for each column."""

    label: Mark
    values: tuple[Cell, ...]


class DataTable(Record):
    """A table of a case; `part` is the part of the template in which it stands."""

    id: Slug
    part: Slug
    caption: LocalText
    columns: Annotated[tuple[Column, ...], Constraint(min_length=1)]
    rows: Annotated[tuple[TableRow, ...], Constraint(min_length=1)]

    @model_validator(mode="after")
    def _a_value_for_each_column(self) -> Self:
        for number, row in enumerate(self.rows, start=1):
            if len(row.values) != len(self.columns):
                raise ValueError(f"row {number}: {len(row.values)} values for {len(self.columns)} columns")
        return self
