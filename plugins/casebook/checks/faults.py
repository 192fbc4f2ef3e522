"""What reading turned up, made into problems of the rules."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from casebook.checks.rule import Problem, Value
from casebook.checks.values import example, wrong_programme, wrong_value
from casebook.checks.wording import enumeration, quoted, say, suggestion
from casebook.content.compilation import Compilation
from casebook.content.fields import Belongs, Field, FieldTable, Kind, default_fields
from casebook.content.source import Fault

_STATEMENTS = {Kind.CONSENT: "CB507", Kind.DISCLOSURE: "CB508"}
"""Statements without which nothing is published have rules of their own, which name the law."""


def problems_of(compilation: Compilation) -> Iterator[Problem]:
    """Yield the faults of a compilation as problems that can be put into words, one for each mistake.

    A misspelt field or heading is reported as such, and not once more as one that is missing. Reading tells
    of the misspelling first.
    """
    misspelt: Counter[tuple[Path, str]] = Counter()
    tables = _tables(compilation)
    for fault in compilation.faults:
        path = fault.position.path
        wanted = (path, _wanted(fault))
        if misspelt[wanted] > 0:
            misspelt[wanted] -= 1
            continue
        if meant := _meant(fault):
            misspelt[path, meant] += 1
        if make := _OF_FIELDS.get(fault.rule):
            table = tables.get(path.parent) or tables.get(path.parent.parent) or default_fields()
            yield make(fault, next((row for row in table if row.id == fault.values["field"]), None))
        else:
            yield _MAKERS.get(fault.rule, _plain)(fault)


def _tables(compilation: Compilation) -> Mapping[Path, FieldTable]:
    """Return the field tables that hold in the folders of programmes and cases."""
    programmes = {programme.path.parent: programme.field_table() for programme in compilation.programmes}
    cases = {case.folder: case.field_table for case in compilation.cases}
    return programmes | cases


def _meant(fault: Fault) -> str:
    """Return the field or heading that a misspelt or misplaced one stands for, if that is known."""
    if fault.rule == "CB122":
        return _same_heading(fault.values["heading"])
    if fault.rule == "CB111":
        return _same_heading(fault.values["nearest"])
    return fault.values["nearest"] if fault.rule == "CB105" else ""


def _wanted(fault: Fault) -> str:
    """Return the field or heading that a fault says is missing."""
    if fault.rule == "CB110":
        return _same_heading(fault.values["heading"])
    return fault.values["field"] if fault.rule == "CB106" else ""


def _same_heading(heading: str) -> str:
    text = heading.lstrip("#").strip()
    return f"## {text}" if text else ""


def _plain(fault: Fault) -> Problem:
    values: Mapping[str, Value] = {name: quoted(value) for name, value in fault.values.items()}
    return Problem(fault.rule, fault.position, values, fault.values.get("why", ""))


def _no_original(fault: Fault) -> Problem:
    values: Mapping[str, Value] = {name: quoted(value) for name, value in fault.values.items()}
    return Problem(fault.rule, fault.position, values, fault.values.get("why", "none"))


def _unknown_field(fault: Fault) -> Problem:
    values = {"field": quoted(fault.values["field"]), "suggestion": suggestion(fault.values["nearest"])}
    return Problem(fault.rule, fault.position, values)


def _required_field(fault: Fault, row: Field | None) -> Problem:
    name = fault.values["field"]
    if row and row.kind in _STATEMENTS:
        return Problem(_STATEMENTS[row.kind], fault.position, variant="missing")
    shown = say("label", label=row.label) if row else ""
    return Problem(
        fault.rule, fault.position, {"field": quoted(name), "label": shown, "example": example(name)}
    )


def _other_file(fault: Fault, row: Field | None) -> Problem:
    variant = "translation" if row and row.belongs is Belongs.TRANSLATION else "original"
    return Problem(fault.rule, fault.position, {"field": quoted(fault.values["field"])}, variant)


def _missing_section(fault: Fault) -> Problem:
    values: Mapping[str, Value] = {name: quoted(value) for name, value in fault.values.items()}
    return Problem(fault.rule, fault.position, values, "several" if fault.values["count"] != "1" else "one")


def _unknown_heading(fault: Fault) -> Problem:
    values: dict[str, Value] = {
        "heading": quoted(fault.values["heading"]),
        "known": enumeration(fault.values["known"].split("、")),
        "suggestion": suggestion(fault.values["nearest"]),
    }
    return Problem(fault.rule, fault.position, values)


_MAKERS: Mapping[str, Callable[[Fault], Problem]] = {
    "CB105": _unknown_field,
    "CB107": wrong_value,
    "CB109": _no_original,
    "CB110": _missing_section,
    "CB111": _unknown_heading,
    "CB120": wrong_programme,
}

_OF_FIELDS: Mapping[str, Callable[[Fault, Field | None], Problem]] = {
    "CB106": _required_field,
    "CB108": _other_file,
}
"""What makes problems of faults about a row of the field table that holds for the file."""
