"""A case's tables as its page shows them, with a line for each row that runs over the years."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from casebook.content.tables import Column, DataTable, TableRow
from casebook.pictures.charts.drawing import Words
from casebook.pictures.charts.lines import Point, Series, lines_by_year
from casebook.prose.figures import figure, number
from casebook.prose.typesetting import plain_scripts
from casebook.vocabulary.catalogue import text
from casebook.vocabulary.localtext import Language, LocalText
from casebook.vocabulary.units import unit

FEWEST_POINTS = 3
"""Two figures are read faster than a line between them."""

MOST_CHARTS = 6
_FIRST_YEAR, _LAST_YEAR = 1900, 2100


@dataclass(frozen=True)
class TableCell:
    """A cell as printed; figures stand to the right."""

    words: str
    is_figure: bool


@dataclass(frozen=True)
class TableView:
    """A table with its lines over the years, if any; `columns` and each row's cells are in the same order."""

    id: str
    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[TableCell, ...]], ...]
    charts: tuple[tuple[str, Markup], ...]


def table_view(table: DataTable, language: Language) -> TableView:
    """Return a table in a language."""
    charts = (_line(table, place, row, language) for place, row in enumerate(table.rows, start=1))
    return TableView(
        id=f"table-{table.id}",
        caption=table.caption.get(language),
        columns=tuple(_heading(column, language) for column in table.columns),
        rows=tuple(
            (
                row.label.get(language),
                tuple(_cell(value, language) for value in row.values),
            )
            for row in table.rows
        ),
        charts=tuple(chart for chart in charts if chart)[:MOST_CHARTS],
    )


def _heading(column: Column, language: Language) -> str:
    label = column.label.get(language)
    if column.unit is None:
        return label
    known = unit(column.unit)
    symbol = known.symbol.get(language) if known else column.unit
    return label + text("common.punctuation.brackets", language, inner=symbol)


def _cell(value: float | LocalText | None, language: Language) -> TableCell:
    if value is None:
        return TableCell("—", True)
    if isinstance(value, LocalText):
        return TableCell(value.get(language), False)
    return TableCell(number(value, language), True)


def _line(table: DataTable, place: int, row: TableRow, language: Language) -> tuple[str, Markup] | None:
    points = [
        Point(year, float(value), _printed(float(value), column, language))
        for column, value in zip(table.columns, row.values, strict=True)
        if (year := _year(column)) is not None and isinstance(value, int | float) and value >= 0
    ]
    units = {column.unit for column in table.columns if _year(column) is not None}
    if len(points) < FEWEST_POINTS or len(units) > 1:
        return None
    points.sort(key=lambda point: point.year)
    title = plain_scripts(row.label.get(language))
    semicolon, colon = (text(f"common.punctuation.{mark}", language) for mark in ("semicolon", "colon"))
    told = semicolon.join(f"{point.year}{colon}{point.printed}" for point in points)
    words = Words(f"line-{table.id}-{place}", title, told)
    return title, lines_by_year(words, [Series(title, tuple(points))])


def _printed(value: float, column: Column, language: Language) -> str:
    return str(figure(value, column.unit, language)) if column.unit else number(value, language)


def _year(column: Column) -> int | None:
    """Return the year a column stands for, if that is what it is called."""
    name = column.label.en.strip()
    return int(name) if name.isdecimal() and _FIRST_YEAR <= int(name) <= _LAST_YEAR else None
