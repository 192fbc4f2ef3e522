"""The files of `data/`: tables, workbook, JSON, descriptions, and the checksums of all of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from casebook.exchange.data.cases import case_table
from casebook.exchange.data.casesjson import cases_json
from casebook.exchange.data.croissant import croissant
from casebook.exchange.data.csvfile import csv_bytes
from casebook.exchange.data.datapackage import data_package
from casebook.exchange.data.dcat import dcat
from casebook.exchange.data.indicators import indicator_table
from casebook.exchange.data.sources import source_table
from casebook.exchange.data.summaries import summaries
from casebook.exchange.data.table import Table
from casebook.exchange.data.workbook import workbook
from casebook.exchange.files import ExportFile, checksums
from casebook.exchange.release import Release

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

DOWNLOADS: Mapping[str, str] = {
    "data/cases.csv": "text/csv",
    "data/indicators.csv": "text/csv",
    "data/sources.csv": "text/csv",
    "data/cases.xlsx": XLSX,
    "data/cases.json": "application/json",
}
"""The media type of each file that holds the data itself, by its address."""


def tables(release: Release) -> tuple[Table, ...]:
    """Return the tables of a release."""
    return (case_table(release), indicator_table(release), source_table(release))


def data_files(release: Release) -> Iterator[ExportFile]:
    """Yield every file of the data; the checksums come last."""
    made = tables(release)
    csvs = {table.file: csv_bytes(table) for table in made}
    contents: dict[str, bytes] = {
        **csvs,
        "data/cases.xlsx": workbook(release, made, summaries(release, "zh")),
        "data/cases.json": cases_json(release).encode(),
        "data/datapackage.json": data_package(release, made, csvs).encode(),
        "data/croissant.json": croissant(release, made, csvs).encode(),
        "data/dcat.ttl": dcat(release, DOWNLOADS).encode(),
    }
    files = [ExportFile(address, content) for address, content in contents.items()]
    yield from files
    yield ExportFile("data/SHA256SUMS", checksums(files, "data/"))
