"""CB131-CB133: the tables of a case against those that its template's parts ask for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from casebook.checks.rule import Family, Problem, Rule, Value
from casebook.checks.rules.written import Record, fields_of_kind, records
from casebook.checks.wording import enumeration, quoted, suggestion
from casebook.content.case import Case
from casebook.content.fields import Kind
from casebook.content.tables import TableRule
from casebook.vocabulary.localtext import LocalText
from casebook.vocabulary.nearest import nearest

RULES = (
    Rule("CB131", Family.STRUCTURE),
    Rule("CB132", Family.STRUCTURE, waivable=True),
    Rule("CB133", Family.STRUCTURE, waivable=True),
)

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")


def parts_of_tables(case: Case) -> Iterator[Problem]:
    """Find tables that stand in a part the template does not have."""
    if case.track is None:
        return
    known = [part.id for part in case.programme.template_of(case.track).walk()]
    for field_id, number, table in records(case, Kind.TABLES):
        part = table.get("part")
        if isinstance(part, str) and part not in known:
            values: dict[str, Value] = {
                "part": quoted(part),
                "suggestion": suggestion(nearest(part, known)),
                "known": enumeration(known),
            }
            yield Problem("CB131", case.original.place(field_id, number, "part"), values)


def tables_asked_for(case: Case) -> Iterator[Problem]:
    """Find tables that a part of the template asks for and the case lacks, or gives in part only.

    A table answers to the one asked for by having its id. Parts that need not be written need no table.
    """
    if case.track is None:
        return
    written = {
        str(table.get("id")): (field_id, number, table)
        for field_id, number, table in records(case, Kind.TABLES)
    }
    sections = {section.part.id: section for section in case.original.walk()}
    for part in case.programme.template_of(case.track).walk():
        if part.min_count == 0 and part.id not in sections:
            continue
        for rule in part.tables:
            if found := written.get(rule.id):
                yield from _gaps(case, rule, *found)
            else:
                section = sections.get(part.id)
                place = section.position if section else case.original.frontmatter.key_place(_field(case))
                yield Problem(
                    "CB132", place, {"table": rule.label, "id": rule.id, "part": part.label, **_wants(rule)}
                )


def _gaps(case: Case, rule: TableRule, field_id: str, number: int, table: Record) -> Iterator[Problem]:
    values: dict[str, Value] = {"table": rule.label}
    place = case.original.place(field_id, number, "columns")
    columns = [_column(each) for each in _list(table.get("columns"))]
    years = {year: index for index, (_, year) in reversed([*enumerate(columns)]) if year}
    if missing := [year for year in rule.years if year not in years]:
        yield Problem("CB133", place, {**values, "missing": enumeration(map(str, missing))}, "years")
    names = {name for name, _ in columns}
    if lacking := [column for column in rule.columns if column.id not in names]:
        told = LocalText(
            zh="、".join(f"{each.id}（{each.label.zh}）" for each in lacking),
            en=", ".join(f"{each.id} ({each.label.en})" for each in lacking),
        )
        yield Problem("CB133", place, {**values, "missing": told}, "columns")
    rows = [row for row in _list(table.get("rows")) if isinstance(row, Mapping)]
    place = case.original.place(field_id, number, "rows")
    labels = {_label(row.get("label")) for row in rows}
    if unnamed := [row for row in rule.rows if not labels.intersection((row.zh, row.en))]:
        told = LocalText(zh="、".join(row.zh for row in unnamed), en=", ".join(row.en for row in unnamed))
        yield Problem("CB133", place, {**values, "missing": told}, "rows")
    empty = [year for year in rule.years if year in years and _is_empty(rows, years[year])]
    if empty:
        yield Problem("CB133", place, {**values, "missing": enumeration(map(str, empty))}, "cells")


def _wants(rule: TableRule) -> dict[str, Value]:
    """Return the columns a table should have, for a hint."""
    if rule.years:
        return {"columns": enumeration(map(str, rule.years))}
    ids = LocalText(
        zh="、".join(f"{column.id}（{column.label.zh}）" for column in rule.columns) or "-",
        en=", ".join(f"{column.id} ({column.label.en})" for column in rule.columns) or "-",
    )
    return {"columns": ids}


def _column(raw: Any) -> tuple[str, int | None]:
    """Return the id of a column and the year it is for, if its id or label names one."""
    if not isinstance(raw, Mapping):
        return "", None
    name = str(raw.get("id", ""))
    found = _YEAR.search(name) or _YEAR.search(_label(raw.get("label")))
    return name, int(found[0]) if found else None


def _label(raw: Any) -> str:
    return str(raw.get("zh", "")) if isinstance(raw, Mapping) else str(raw)


def _is_empty(rows: list[Mapping[str, Any]], column: int) -> bool:
    cells = (_list(row.get("values"))[column : column + 1] for row in rows)
    return all(cell == [None] or cell == [] for cell in cells)


def _list(raw: Any) -> list[Any]:
    return raw if isinstance(raw, list) else []


def _field(case: Case) -> str:
    return next(fields_of_kind(case, Kind.TABLES), "tables")


INSPECTIONS = (parts_of_tables, tables_asked_for)
