"""A table as CSV that spreadsheets open right: UTF-8 with a mark at the start, RFC 4180, no formulas."""

from __future__ import annotations

import csv
import io
from datetime import date

from casebook.exchange.data.table import Table, Value

_MARK = "\ufeff"
"""Tells Excel that the file is UTF-8."""

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")
"""What spreadsheets take for the start of a formula (OWASP, CSV injection)."""


def csv_bytes(table: Table) -> bytes:
    """Return a table as CSV; its first line names the columns."""
    lines = io.StringIO()
    writer = csv.writer(lines, lineterminator="\r\n")
    writer.writerow([column.name for column in table.columns])
    writer.writerows([_cell(value) for value in row] for row in table.rows)
    return (_MARK + lines.getvalue()).encode()


def defused(words: str) -> str:
    """Return text that no spreadsheet takes for a formula: one that would be gets an apostrophe before it."""
    return f"'{words}" if words.startswith(_FORMULA_STARTS) else words


def _cell(value: Value) -> str | float:
    if value is None:
        return ""
    if isinstance(value, date):
        return value.isoformat()
    return defused(value) if isinstance(value, str) else _number(value)


def _number(value: float) -> float:
    return int(value) if value == int(value) else value
