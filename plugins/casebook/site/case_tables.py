"""A case's tables as its page shows them, with a line for each row that runs over the years."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from casebook.content.tables import DataTable
from casebook.pictures.charts.drawing import Words
from casebook.pictures.charts.figures import draw_series
from casebook.prose.tables import Cell, YearSeries, printed_table
from casebook.prose.typesetting import plain_scripts
from casebook.vocabulary.localtext import Language

MOST_CHARTS = 6


@dataclass(frozen=True)
class TableView:
    """A table with its lines over the years, if any.

    `columns`, `figure_columns` (whether a column holds figures) and each row's cells are in the same order.
    """

    id: str
    caption: str
    columns: tuple[str, ...]
    figure_columns: tuple[bool, ...]
    rows: tuple[tuple[str, tuple[Cell, ...]], ...]
    charts: tuple[tuple[str, Markup], ...]


def table_view(table: DataTable, language: Language) -> TableView:
    """Return a table in a language."""
    printed = printed_table(table, language)
    return TableView(
        id=f"table-{printed.id}",
        caption=printed.caption,
        columns=printed.columns,
        figure_columns=tuple(_holds_figures(table, place) for place in range(len(table.columns))),
        rows=printed.rows,
        charts=tuple(_line(table.id, series) for series in printed.series[:MOST_CHARTS]),
    )


def _holds_figures(table: DataTable, place: int) -> bool:
    return any(isinstance(row.values[place], int | float) for row in table.rows)


def _line(table_id: str, series: YearSeries) -> tuple[str, Markup]:
    title = plain_scripts(series.label)
    words = Words(f"line-{table_id}-{series.place}", title, series.told)
    return title, draw_series(series, words, spelling=plain_scripts)
