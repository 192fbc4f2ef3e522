"""A case's data tables as print shows them, and the rows in them that run over the years."""

from __future__ import annotations

from dataclasses import dataclass

from casebook.content.tables import Column, DataTable, TableRow
from casebook.prose.figures import figure, number
from casebook.vocabulary.catalogue import text
from casebook.vocabulary.localtext import Language, LocalText
from casebook.vocabulary.units import unit

FEWEST_POINTS = 3
"""Two figures are read faster than a line between them."""

_FIRST_YEAR, _LAST_YEAR = 1900, 2100


@dataclass(frozen=True)
class Cell:
    """A cell as printed; figures stand to the right."""

    words: str
    is_figure: bool


@dataclass(frozen=True)
class YearFigure:
    """A figure of a year, as a number and as printed."""

    year: int
    value: float
    printed: str


@dataclass(frozen=True)
class YearSeries:
    """A row of figures of one unit over the years; `place` counts the table's rows from 1."""

    place: int
    label: str
    figures: tuple[YearFigure, ...]
    language: Language

    @property
    def told(self) -> str:
        """The figures in words."""
        colon = text("common.punctuation.colon", self.language)
        semicolon = text("common.punctuation.semicolon", self.language)
        return semicolon.join(f"{each.year}{colon}{each.printed}" for each in self.figures)


@dataclass(frozen=True)
class PrintedTable:
    """A table in a language; `columns` and each row's cells are in the same order."""

    id: str
    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[Cell, ...]], ...]
    series: tuple[YearSeries, ...]


def printed_table(table: DataTable, language: Language) -> PrintedTable:
    """Return a table in a language."""
    series = (_series(table, place, row, language) for place, row in enumerate(table.rows, start=1))
    return PrintedTable(
        id=table.id,
        caption=table.caption.get(language),
        columns=tuple(_heading(column, language) for column in table.columns),
        rows=tuple(
            (row.label.get(language), tuple(_cell(value, language) for value in row.values))
            for row in table.rows
        ),
        series=tuple(each for each in series if each),
    )


def _heading(column: Column, language: Language) -> str:
    label = column.label.get(language)
    if column.unit is None:
        return label
    known = unit(column.unit)
    symbol = known.symbol.get(language) if known else column.unit
    return label + text("common.punctuation.brackets", language, inner=symbol)


def _cell(value: float | LocalText | None, language: Language) -> Cell:
    if value is None:
        return Cell(text("charted.none", language), True)
    if isinstance(value, LocalText):
        return Cell(value.get(language), False)
    return Cell(number(value, language), True)


def _series(table: DataTable, place: int, row: TableRow, language: Language) -> YearSeries | None:
    figures = [
        YearFigure(year, float(value), _printed(float(value), column, language))
        for column, value in zip(table.columns, row.values, strict=True)
        if (year := _year(column)) is not None and isinstance(value, int | float) and value >= 0
    ]
    units = {column.unit for column in table.columns if _year(column) is not None}
    if len(figures) < FEWEST_POINTS or len(units) > 1:
        return None
    ordered = tuple(sorted(figures, key=lambda each: each.year))
    return YearSeries(place, row.label.get(language), ordered, language)


def _printed(value: float, column: Column, language: Language) -> str:
    return str(figure(value, column.unit, language)) if column.unit else number(value, language)


def _year(column: Column) -> int | None:
    """Return the year a column stands for, if that is what it is called."""
    name = column.label.en.strip()
    return int(name) if name.isdecimal() and _FIRST_YEAR <= int(name) <= _LAST_YEAR else None
