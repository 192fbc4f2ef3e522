"""The tables described as a Data Package: Frictionless Data Package 1.0 with Table Schema."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from casebook.exchange.data.describing import NAME, sha256, to_json, version
from casebook.exchange.data.table import Column, Table
from casebook.exchange.heads.schemaorg import LICENCE
from casebook.exchange.release import Release
from casebook.vocabulary.catalogue import text


def data_package(release: Release, tables: Iterable[Table], contents: Mapping[str, bytes]) -> str:
    """Return `datapackage.json`; `contents` holds the bytes of each table's CSV by its address."""
    package = {
        "profile": "tabular-data-package",
        "name": NAME,
        "title": text("citing.dataset", "en"),
        "description": text("data.tells", "en"),
        "homepage": release.url("en/data/"),
        "version": version(release),
        "licenses": [{"name": "CC-BY-4.0", "path": LICENCE, "title": "Creative Commons Attribution 4.0"}],
        "resources": [_resource(table, contents[table.file]) for table in tables],
    }
    return to_json(package)


def _resource(table: Table, content: bytes) -> Mapping[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "title": table.title.en,
        "path": table.file.removeprefix("data/"),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{sha256(content)}",
        "schema": {
            "fields": [_field(column) for column in table.columns],
            "primaryKey": list(table.key),
            "missingValues": [""],
        },
    }


def _field(column: Column) -> Mapping[str, Any]:
    return {
        "name": column.name,
        "type": column.type.value,
        "title": column.label.en,
        "description": column.description.en,
    }
