"""The mailbox of a role in the data: a column that every description of the data knows."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import openpyxl
import pytest
from tests.exchange.mailboxes import OWN, SHARED, release_with_mailboxes

from casebook.exchange.data.files import data_files, tables
from casebook.exchange.release import Release

EXPECTED = {"boiler-heat": OWN, "roof-solar": SHARED}


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory) -> Release:
    return release_with_mailboxes(tmp_path_factory.mktemp("mailboxes"))


@pytest.fixture(scope="module")
def files(release: Release) -> dict[str, bytes]:
    made = ((Path(file.address).name, file.content) for file in data_files(release))
    return {name: each if isinstance(each, bytes) else str(each).encode() for name, each in made}


def test_tables_and_json_give_the_one_that_answers_for_the_case(files: dict[str, bytes]) -> None:
    rows = csv.DictReader(io.StringIO(files["cases.csv"].decode("utf-8-sig"), newline=""))
    assert {row["case"]: row["role_mailbox"] for row in rows} == EXPECTED
    cases = json.loads(files["cases.json"])["cases"]
    assert {case["id"]: case["role_mailbox"] for case in cases} == EXPECTED
    sheet = openpyxl.load_workbook(io.BytesIO(files["cases.xlsx"]))["案例"]
    heads = [str(cell.value).partition("\n")[2] for cell in sheet[1]]
    cells = [row[heads.index("role_mailbox")].value for row in list(sheet.rows)[1:]]
    assert cells == list(EXPECTED.values())


def test_every_description_explains_the_column(files: dict[str, bytes], release: Release) -> None:
    (table,) = (each for each in tables(release) if each.name == "cases")
    (column,) = (each for each in table.columns if each.name == "role_mailbox")
    assert (column.label.zh, column.label.en) == ("岗位邮箱", "Role mailbox")
    for name in ("datapackage.json", "croissant.json"):
        assert "role_mailbox" in files[name].decode()
