"""The table of cases: a row for each, a column for what the field table shows in tables."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from casebook.content.case import Case
from casebook.content.fields import Belongs, Field, Kind, Place
from casebook.content.recognition import HonourHeld, Recognition
from casebook.exchange.data.table import Column, Table, Type, Value, described, said
from casebook.exchange.release import Release
from casebook.prose.facts import honour_name, industry_name, place_name, recognition_name
from casebook.vocabulary.catalogue import text
from casebook.vocabulary.localtext import LANGUAGES, Language, LocalText

SEPARATOR = "; "
"""Between several values of one cell."""

Cells = Mapping[str, Value]


def case_table(release: Release) -> Table:
    """Return every published case with what its programme's field table shows in tables."""
    fields = _fields(release)
    columns = (*map(described, _IDENTITY), *(column for field in fields for column in _columns(field)))
    rows = [_row(release, case, fields) for case in release.cases]
    return Table(
        name="cases",
        title=said("tables.cases"),
        key=("programme", "case"),
        columns=columns,
        rows=tuple(tuple(row.get(column.name) for column in columns) for row in rows),
    )


_IDENTITY = ("programme", "case", "languages", "url_zh", "url_en")


def _row(release: Release, case: Case, fields: Iterable[Field]) -> Cells:
    cells: dict[str, Value] = {
        "programme": case.programme.id,
        "case": case.id,
        "languages": SEPARATOR.join(case.languages),
    }
    for language in case.languages:
        cells[f"url_{language}"] = release.case_url(case, language)
    for field in fields:
        cells.update(_cells(case, field))
    return cells


def _fields(release: Release) -> tuple[Field, ...]:
    """Return the fields that some published case's table shows, each once, in the order of the tables."""
    tables = (case.field_table for case in release.cases)
    shown = (field for table in tables for field in table if Place.TABLE in field.show)
    return tuple({field.id: field for field in reversed(list(shown))}.values())[::-1]


def _columns(field: Field) -> Iterator[Column]:
    """Yield the columns of a field: its code where it has one, and its words in each language."""
    if field.kind in _CODED and field.belongs is not Belongs.EVERY_LANGUAGE:
        yield _column(field, field.id, _TYPES.get(field.kind, Type.STRING), "")
    if field.kind in _WORDS or field.belongs is Belongs.EVERY_LANGUAGE:
        for language in LANGUAGES:
            yield _column(field, f"{field.id}_{language}", Type.STRING, language)


def _column(field: Field, name: str, type: Type, language: str) -> Column:
    tells = f"kinds.{field.kind}" + (".words" if language else ".code")
    return Column(name, type, _label(field.label, language), said(tells))


def _label(label: LocalText, language: str) -> LocalText:
    if not language:
        return label
    return LocalText(
        **{
            each: text(
                "data.in_language", each, label=label.get(each), language=text(f"data.{language}", each)
            )
            for each in LANGUAGES
        }
    )


def _cells(case: Case, field: Field) -> Iterator[tuple[str, Value]]:
    if field.belongs is Belongs.EVERY_LANGUAGE:
        for language in case.languages:
            words = case.text(language)
            yield f"{field.id}_{language}", str(words.values.get(field.id, "")) if words else None
        return
    value = case.holding_fact(field.id)
    if value is None:
        return
    if field.kind in _WORDS:
        for language in LANGUAGES:
            yield f"{field.id}_{language}", _WORDS[field.kind](case, value, language)
    if field.kind in _CODED:
        yield field.id, _CODED[field.kind](value)


_TYPES: Mapping[Kind, Type] = {Kind.DATE: Type.DATE, Kind.NUMBER: Type.NUMBER}

_WORDS: Mapping[Kind, Callable[[Case, Any, Language], str]] = {
    Kind.NAME: lambda case, value, language: str(value.get(language)),
    Kind.TRACK: lambda case, value, language: case.track.label.get(language) if case.track else "",
    Kind.THEME: lambda case, value, language: case.theme.label.get(language) if case.theme else "",
    Kind.CRITERIA: lambda case, value, language: SEPARATOR.join(
        criterion.label.get(language) for criterion in case.criteria
    ),
    Kind.STATUS: lambda case, value, language: text(f"common.status.{value.value}", language),
    Kind.REGION: lambda case, value, language: place_name(value, language),
    Kind.INDUSTRY: lambda case, value, language: industry_name(value, language),
    Kind.HONOURS: lambda case, value, language: SEPARATOR.join(
        honour_name(case, each, language) for each in value if isinstance(each, HonourHeld)
    ),
    Kind.RECOGNITION: lambda case, value, language: (
        recognition_name(case, value, language) if isinstance(value, Recognition) else ""
    ),
}
"""Kinds whose values have words, and how they are said."""

_CODED: Mapping[Kind, Callable[[Any], Value]] = {
    Kind.LINE: str,
    Kind.PARAGRAPH: str,
    Kind.MAILBOX: str,
    Kind.TRACK: str,
    Kind.THEME: str,
    Kind.STATUS: lambda value: str(value.value),
    Kind.DATE: lambda value: value,
    Kind.MOMENT: str,
    Kind.NUMBER: lambda value: value,
    Kind.REGION: str,
    Kind.INDUSTRY: str,
    Kind.CRITERIA: SEPARATOR.join,
    Kind.SDGS: lambda value: SEPARATOR.join(map(str, value)),
    Kind.YEARS: lambda value: SEPARATOR.join(map(str, value)),
}
"""Kinds whose values are a code, a number or a date, the same in every language."""
