from __future__ import annotations

import csv
import io
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.exchange.data.csvfile import csv_bytes, defused
from casebook.exchange.data.table import Column, Table, Type, Value
from casebook.vocabulary.localtext import LocalText

WORDS = LocalText(zh="栏", en="Column")


def table(*rows: tuple[Value, ...]) -> Table:
    columns = tuple(Column(name, Type.STRING, WORDS, WORDS) for name in ("one", "two"))
    return Table("table", WORDS, ("one",), columns, rows)


def read(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_it_opens_as_utf8_in_spreadsheets() -> None:
    assert csv_bytes(table(("节水", 1.0))).startswith(b"\xef\xbb\xbf")


def test_numbers_and_dates_are_plain() -> None:
    data = csv_bytes(table((260000.0, date(2024, 6, 1)), (0.5, None)))
    assert read(data)[1:] == [["260000", "2024-06-01"], ["0.5", ""]]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_a_formula_becomes_text(start: str) -> None:
    assert defused(f"{start}HYPERLINK(1)") == f"'{start}HYPERLINK(1)"


def test_a_negative_figure_stays_a_figure() -> None:
    assert read(csv_bytes(table((-12.5, "x"))))[1][0] == "-12.5"


@given(st.text(), st.text())
def test_whatever_is_written_is_read_back(one: str, two: str) -> None:
    for cells in read(csv_bytes(table((one, two))))[1:]:
        assert cells == [defused(one), defused(two)]
