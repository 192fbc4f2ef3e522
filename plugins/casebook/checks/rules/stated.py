"""CB303, CB310 and CB324, and what `programme.yml` itself may hold: codes, units, sums and personal details.

A call is published as it was printed: what is found here is told, and never mended.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import isclose
from pathlib import Path

from casebook.checks.contacts import contacts
from casebook.checks.finding import Severity
from casebook.checks.rule import Family, Problem, Rule, Value
from casebook.checks.rules.written import place_in
from casebook.checks.wording import masked, quoted, suggestion
from casebook.content.case import Case
from casebook.content.compilation import Compilation
from casebook.content.programme import Programme
from casebook.content.source import Position, SourceError, read_text
from casebook.content.yamltext import parse_yaml
from casebook.vocabulary import industries, regions, units

RULES = (
    Rule("CB303", Family.VOCABULARY, Severity.WARNING, waivable=True),
    Rule("CB310", Family.VOCABULARY, Severity.HINT),
    Rule("CB324", Family.FIGURES, Severity.HINT),
)

_CODE_AND_NAME = re.compile(
    r"(?<![A-Za-z0-9])([A-T]\d{2})(?!\d)[\s:：、（(“]*([\u4e00-\u9fff、]{2,30}?业)(?![\u4e00-\u9fff]*业)"
)
"""A division of GB/T 4754 with its name, as the forms ask for it: C26化学原料和化学制品制造业."""


def industry_names(case: Case) -> Iterator[Problem]:
    """Find industries whose code and name, written together in a case, do not belong together."""
    for text in case.texts():
        for position, values in _mismatches(text.path, text.content):
            yield Problem("CB303", position, values)


def names_in_calls(compilation: Compilation) -> Iterator[Problem]:
    """Find such industries in a call's own wording, each at its first place."""
    for programme in compilation.programmes:
        told: set[Value] = set()
        for position, values in _mismatches(programme.path, _content(programme)):
            if values["given"] not in told:
                told.add(values["given"])
                yield Problem("CB310", position, values)


def codes_in_calls(compilation: Compilation) -> Iterator[Problem]:
    """Find regions and units in a programme that the vocabularies do not have."""
    for programme in compilation.programmes:
        for number, table in enumerate(programme.targets):
            for line, row in enumerate(table.rows):
                if regions.region(row.region) is None:
                    place = place_in_programme(programme, "targets", number, "rows", line, "region")
                    close = suggestion(regions.nearest_region(row.region))
                    yield Problem("CB304", place, {"code": quoted(row.region), "suggestion": close})
        for trail, unit in _units(programme):
            if units.unit(unit) is None:
                close = suggestion(units.nearest_unit(unit))
                yield Problem(
                    "CB307",
                    place_in_programme(programme, *trail),
                    {"unit": quoted(unit), "suggestion": close},
                )


def sums_in_calls(compilation: Compilation) -> Iterator[Problem]:
    """Find target tables whose printed total is not the sum of their lines."""
    for programme in compilation.programmes:
        for number, table in enumerate(programme.targets):
            total = sum(row.value for row in table.rows)
            if table.total is not None and not isclose(total, table.total, rel_tol=1e-9):
                values: dict[str, Value] = {
                    "table": table.label,
                    "total": f"{table.total:g}",
                    "sum": f"{total:g}",
                }
                yield Problem("CB324", place_in_programme(programme, "targets", number, "total"), values)


def personal_details(compilation: Compilation) -> Iterator[Problem]:
    """Find contacts of persons in `programme.yml` and in the names of the pictures and films of cases."""
    for programme in compilation.programmes:
        content = _content(programme)
        for contact in contacts(content, programme.role_mailboxes):
            place = place_in(programme.path, content, contact.offset)
            yield Problem(contact.rule, place, {"shown": masked(contact.words)})
    for case in compilation.cases:
        yield from _in_file_names(case)


def place_in_programme(programme: Programme, *trail: str | int) -> Position:
    """Return where a value of `programme.yml` stands; the file is read again, for findings here are rare."""
    try:
        return parse_yaml(read_text(programme.path), programme.path).place(*trail)
    except SourceError:
        return Position(programme.path)


def _in_file_names(case: Case) -> Iterator[Problem]:
    """Find contacts in the names of files, those that frontmatter lists excepted: it is searched itself."""
    listed = {*(photo.file for photo in case.photos), *(video.file for video in case.videos)}
    for folder in ("photos", "videos"):
        paths = sorted((case.folder / folder).glob("*")) if (case.folder / folder).is_dir() else []
        for path in paths:
            if path.relative_to(case.folder).as_posix() not in listed:
                name = path.stem.replace("_", " ")
                for contact in contacts(name, case.programme.role_mailboxes):
                    yield Problem(contact.rule, Position(path), {"shown": masked(contact.words)})


def _content(programme: Programme) -> str:
    """Return `programme.yml`, or nothing if it is gone since it was read: the next check will tell."""
    try:
        return read_text(programme.path)
    except SourceError:
        return ""


def _mismatches(path: Path, content: str) -> Iterator[tuple[Position, dict[str, Value]]]:
    for found in _CODE_AND_NAME.finditer(content):
        industry = industries.industry(found[1])
        right = industry.name.zh if industry else ""
        is_name = industries.nearest_industry(found[2]) is not None  # and not just C26 enterprises: C26企业
        if is_name and not (right and found[2].startswith(right)):
            values: dict[str, Value] = {
                "given": quoted(f"{found[1]}{found[2]}"),
                "right": f"{found[1]}{right}" if right else "-",
            }
            yield place_in(path, content, found.start()), values


def _units(programme: Programme) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Yield the units that a programme names, with the trail of each."""
    for number, goal in enumerate(programme.goals):
        if goal.unit:
            yield ("goals", number, "unit"), goal.unit
    for number, table in enumerate(programme.targets):
        yield ("targets", number, "unit"), table.unit
    for number, kind in enumerate(programme.indicator_kinds):
        if kind.unit:
            yield ("indicator_kinds", number, "unit"), kind.unit
    for number, track in enumerate(programme.tracks):
        for line, criterion in enumerate(track.criteria):
            for index, point in enumerate(criterion.points):
                if point.unit:
                    yield ("tracks", number, "criteria", line, "points", index, "unit"), point.unit


INSPECTIONS = (industry_names,)
SURVEYS = (names_in_calls, codes_in_calls, sums_in_calls, personal_details)
