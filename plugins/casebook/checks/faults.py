"""What reading turned up, made into problems of the rules."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from casebook.checks.rule import Problem, Value
from casebook.checks.values import example, wrong_programme, wrong_value
from casebook.checks.wording import enumeration, quoted, say, suggestion
from casebook.content.fields import Belongs, default_fields
from casebook.content.source import Fault


def problems_of(faults: Iterable[Fault]) -> Iterator[Problem]:
    """Yield faults as problems that can be put into words, one for each mistake.

    A misspelt field or heading is reported as such, and not once more as one that is missing. Reading tells
    of the misspelling first.
    """
    misspelt: Counter[tuple[Path, str]] = Counter()
    for fault in faults:
        path = fault.position.path
        wanted = (path, _wanted(fault))
        if misspelt[wanted] > 0:
            misspelt[wanted] -= 1
            continue
        if meant := _meant(fault):
            misspelt[path, meant] += 1
        yield _MAKERS.get(fault.rule, _plain)(fault)


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


def _unknown_field(fault: Fault) -> Problem:
    values = {"field": quoted(fault.values["field"]), "suggestion": suggestion(fault.values["nearest"])}
    return Problem(fault.rule, fault.position, values)


def _required_field(fault: Fault) -> Problem:
    name = fault.values["field"]
    label = next((row.label for row in default_fields() if row.id == name), None)
    shown = say("label", label=label) if label else ""
    return Problem(
        fault.rule, fault.position, {"field": quoted(name), "label": shown, "example": example(name)}
    )


def _other_file(fault: Fault) -> Problem:
    name = fault.values["field"]
    translated = {row.id for row in default_fields() if row.belongs is Belongs.TRANSLATION}
    variant = "translation" if name in translated else "original"
    return Problem(fault.rule, fault.position, {"field": quoted(name)}, variant)


def _unknown_heading(fault: Fault) -> Problem:
    values: dict[str, Value] = {
        "heading": quoted(fault.values["heading"]),
        "known": enumeration(fault.values["known"].split("、")),
        "suggestion": suggestion(fault.values["nearest"]),
    }
    return Problem(fault.rule, fault.position, values)


_MAKERS: Mapping[str, Callable[[Fault], Problem]] = {
    "CB105": _unknown_field,
    "CB106": _required_field,
    "CB107": wrong_value,
    "CB108": _other_file,
    "CB111": _unknown_heading,
    "CB120": wrong_programme,
}
