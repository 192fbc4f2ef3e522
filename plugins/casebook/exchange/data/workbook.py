"""The workbook: every table on a sheet of its own with typed cells, and each programme's own summary.

The same release gives the same bytes: the workbook's dates are the release's.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator

from openpyxl import Workbook
from openpyxl.cell import Cell, MergedCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from casebook.exchange.data.summaries import Summary
from casebook.exchange.data.table import Table, Type, Value
from casebook.exchange.release import Release
from casebook.prose.officefiles import timeless
from casebook.vocabulary.catalogue import text

_HEAD = PatternFill("solid", fgColor="0B5D3B")
_HEAD_FONT = Font(name="Microsoft YaHei", bold=True, color="FFFFFF")
_FONT = Font(name="Microsoft YaHei")
_TITLE_FONT = Font(name="Microsoft YaHei", bold=True, size=14)
_BLOCK = PatternFill("solid", fgColor="E3EFE6")
_LINE = Border(bottom=Side(style="hair", color="9AA8A2"))
_WRAPPED = Alignment(vertical="top", wrap_text=True)
_WIDTHS = {Type.STRING: 24, Type.INTEGER: 10, Type.NUMBER: 14, Type.DATE: 13}
_WIDEST, _NARROWEST = 60, 8
_LONGEST_NAME = 31
"""Characters that a sheet's name may have."""

_FORMATS = {Type.DATE: "yyyy-mm-dd", Type.INTEGER: "0", Type.NUMBER: "#,##0.######"}


def workbook(release: Release, tables: Iterable[Table], summaries: Iterable[Summary]) -> bytes:
    """Return tables and summaries as an XLSX workbook, a sheet each."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for table in tables:
        _write_table(book.create_sheet(table.title.zh[:_LONGEST_NAME]), table)
    for summary in summaries:
        _write_summary(book.create_sheet(summary.sheet[:_LONGEST_NAME]), summary)
    properties = book.properties
    properties.title = text("data.workbook", "zh")
    properties.creator = properties.lastModifiedBy = text("site.name", "zh")
    saved = io.BytesIO()
    book.save(saved)
    return timeless(saved.getvalue(), release.day)


def _write_table(sheet: Worksheet, table: Table) -> None:
    for index, column in enumerate(table.columns, start=1):
        _put_head(sheet.cell(1, index), f"{column.label.zh}\n{column.name}")
        widest = max((len(str(row[index - 1] or "")) for row in table.rows), default=0)
        width = (
            min(max(widest + 2, _NARROWEST), _WIDEST) if column.type is Type.STRING else _WIDTHS[column.type]
        )
        sheet.column_dimensions[get_column_letter(index)].width = width
    for number, row in enumerate(table.rows, start=2):
        for index, (column, value) in enumerate(zip(table.columns, row, strict=True), start=1):
            _put(sheet.cell(number, index), value, _FORMATS.get(column.type, "@"))
    sheet.freeze_panes = "C2"
    sheet.auto_filter.ref = sheet.dimensions


def _write_summary(sheet: Worksheet, summary: Summary) -> None:
    width = len(summary.columns)
    sheet.append([summary.title])
    sheet.merge_cells(start_row=1, start_column=1, end_row=1, end_column=width)
    sheet["A1"].font = _TITLE_FONT
    sheet["A1"].alignment = Alignment(horizontal="center", vertical="center")
    for index, (label, size) in enumerate(zip(summary.columns, summary.widths, strict=True), start=1):
        _put_head(sheet.cell(2, index), label)
        sheet.column_dimensions[get_column_letter(index)].width = size
    for number, (is_block, cells) in enumerate(_lines(summary), start=3):
        for index, value in enumerate(cells, start=1):
            cell = sheet.cell(number, index)
            _put(cell, value, "@" if isinstance(value, str) else "General")
            if is_block:
                cell.fill = _BLOCK
        if is_block and width > 1:
            sheet.merge_cells(start_row=number, start_column=1, end_row=number, end_column=width)
    sheet.freeze_panes = "A3"


def _lines(summary: Summary) -> Iterator[tuple[bool, tuple[Value, ...]]]:
    for block in summary.blocks:
        if block.label:
            yield True, (block.label,)
        for row in block.rows:
            yield False, row


def _put_head(cell: Cell | MergedCell, words: str) -> None:
    _put(cell, words, "@")
    cell.font, cell.fill = _HEAD_FONT, _HEAD


def _put(cell: Cell | MergedCell, value: Value, form: str) -> None:
    """Fill a cell; text is kept as text, so that none of it is ever taken for a formula."""
    if isinstance(cell, Cell):
        cell.value = value
    if isinstance(value, str):
        cell.data_type = "s"
        form = "@"
    cell.number_format = form
    cell.font, cell.alignment, cell.border = _FONT, _WRAPPED, _LINE
