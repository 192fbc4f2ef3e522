"""The tables described for machine learning: MLCommons Croissant 1.0."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from casebook.exchange.data.describing import NAME, sha256, to_json, version
from casebook.exchange.data.table import Table, Type
from casebook.exchange.heads.schemaorg import LICENCE
from casebook.exchange.release import Release
from casebook.prose.cited import dataset_reference
from casebook.prose.citing import apa
from casebook.vocabulary.catalogue import text

_TYPES = {
    Type.STRING: "sc:Text",
    Type.INTEGER: "sc:Integer",
    Type.NUMBER: "sc:Float",
    Type.DATE: "sc:Date",
}

_CONTEXT: Mapping[str, Any] = {
    "@language": "en",
    "@vocab": "https://schema.org/",
    "sc": "https://schema.org/",
    "cr": "http://mlcommons.org/croissant/",
    "rai": "http://mlcommons.org/croissant/RAI/",
    "dct": "http://purl.org/dc/terms/",
    "conformsTo": "dct:conformsTo",
    "data": {"@id": "cr:data", "@type": "@json"},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "examples": {"@id": "cr:examples", "@type": "@json"},
    **{
        word: f"cr:{word}"
        for word in (
            "citeAs",
            "column",
            "equivalentProperty",
            "extract",
            "field",
            "fileObject",
            "fileProperty",
            "fileSet",
            "format",
            "includes",
            "isLiveDataset",
            "jsonPath",
            "key",
            "md5",
            "parentField",
            "path",
            "recordSet",
            "references",
            "regex",
            "repeated",
            "replace",
            "samplingRate",
            "separator",
            "source",
            "subField",
            "transform",
        )
    },
}


def croissant(release: Release, tables: Sequence[Table], contents: Mapping[str, bytes]) -> str:
    """Return `croissant.json`: each table's file, and its columns as the fields of a record set."""
    reference = dataset_reference("en", "en/data/", release.day, release.root)
    whole: dict[str, Any] = {
        "@context": _CONTEXT,
        "@type": "sc:Dataset",
        "conformsTo": "http://mlcommons.org/croissant/1.0",
        "name": NAME,
        "description": text("data.tells", "en"),
        "url": release.url("en/data/"),
        "license": LICENCE,
        "citeAs": str(apa(reference)),
        "version": version(release),
        "creator": {"@type": "sc:Organization", "name": text("site.name", "en"), "url": release.root},
        "distribution": [_file_object(table, contents[table.file]) for table in tables],
        "recordSet": [_record_set(table) for table in tables],
    }
    if release.day:
        whole["datePublished"] = release.day.isoformat()
    return to_json(whole)


def _file_object(table: Table, content: bytes) -> Mapping[str, Any]:
    name = table.file.removeprefix("data/")
    return {
        "@type": "cr:FileObject",
        "@id": name,
        "name": name,
        "description": table.title.en,
        "contentUrl": name,
        "encodingFormat": "text/csv",
        "sha256": sha256(content),
    }


def _record_set(table: Table) -> Mapping[str, Any]:
    fields = [
        {
            "@type": "cr:Field",
            "@id": f"{table.name}/{column.name}",
            "name": column.name,
            "description": column.description.en,
            "dataType": _TYPES[column.type],
            "source": {
                "fileObject": {"@id": table.file.removeprefix("data/")},
                "extract": {"column": column.name},
            },
        }
        for column in table.columns
    ]
    return {"@type": "cr:RecordSet", "@id": table.name, "name": table.name, "field": fields}
