"""A table of data, before any format has seen it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from casebook.vocabulary.catalogue import text
from casebook.vocabulary.localtext import LANGUAGES, LocalText

Value = str | float | int | date | None
"""What stands in one cell; None where nothing is stated."""


class Type(StrEnum):
    """What a column holds, in the words of Table Schema (Frictionless Data)."""

    STRING = "string"
    INTEGER = "integer"
    NUMBER = "number"
    DATE = "date"


@dataclass(frozen=True)
class Column:
    """A column: its name in files, what it is called, and what it tells."""

    name: str
    type: Type
    label: LocalText
    description: LocalText


@dataclass(frozen=True)
class Table:
    """A table: its name in files, its title, its columns, and a value for each column in every row.

    `key` names the columns that tell the rows apart.
    """

    name: str
    title: LocalText
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]

    @property
    def file(self) -> str:
        """Where the table's CSV stands in the published site."""
        return f"data/{self.name}.csv"


def said(key: str) -> LocalText:
    """Return a text of the catalogue in both languages."""
    return LocalText(**{language: text(f"data.{key}", language) for language in LANGUAGES})


def described(name: str, type: Type = Type.STRING) -> Column:
    """Return a column whose label and description stand in the catalogue under its name."""
    return Column(name, type, said(f"columns.{name}.label"), said(f"columns.{name}.tells"))
