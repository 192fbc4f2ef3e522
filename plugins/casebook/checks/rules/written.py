"""What stands in frontmatter as written, whether or not all of it could be read.

Items keep the numbers they have in the file, so that a bad one neither shifts nor hides the others.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from casebook.content.case import Case, CaseText
from casebook.content.fields import Kind
from casebook.content.source import Position

Record = Mapping[str, Any]


def fields_of_kind(case: Case, kind: Kind) -> Iterator[str]:
    """Yield the ids of the fields of a kind that hold for the case's track."""
    return (row.id for row in case.field_table if row.kind is kind)


def items(text: CaseText, field_id: str) -> Iterator[tuple[int, Any]]:
    """Yield the items of a list field with their numbers from 0."""
    raw = text.frontmatter.data.get(field_id)
    return iter(enumerate(raw)) if isinstance(raw, list) else iter(())


def records(case: Case, kind: Kind) -> Iterator[tuple[str, int, Record]]:
    """Yield the items of the case's fields of a kind that have names within: field id, number, item."""
    for field_id in fields_of_kind(case, kind):
        for number, item in items(case.original, field_id):
            if isinstance(item, dict):
                yield field_id, number, item


def source_ids(case: Case) -> tuple[str, ...]:
    """Return the ids of the sources the case lists."""
    ids = (item.get("id") for _, _, item in records(case, Kind.SOURCES))
    return tuple(source_id for source_id in ids if isinstance(source_id, str))


def place_in(path: Path, content: str, offset: int) -> Position:
    """Return where the character at an offset of a file's text stands."""
    line = content.count("\n", 0, offset) + 1
    return Position(path, line, offset - content.rfind("\n", 0, offset))
