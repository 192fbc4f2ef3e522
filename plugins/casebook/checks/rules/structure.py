"""CB1xx: files, frontmatter and sections. Most of these are noticed while reading."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.checks.passages import masked_code
from casebook.checks.rule import Family, Problem, Rule
from casebook.checks.rules.written import records, source_ids
from casebook.checks.wording import enumeration, quoted, suggestion
from casebook.content.case import Case
from casebook.content.compilation import Compilation
from casebook.content.fields import Kind
from casebook.content.sections import Section
from casebook.content.source import Position
from casebook.vocabulary.nearest import nearest

RULES = tuple(Rule(f"CB{number}", Family.STRUCTURE) for number in range(101, 123))

_IMAGE = re.compile(r"!\[[^\[\]\n]*\][(\[]")
_HTML = re.compile(
    r"<(?!https?://|mailto:)(?:/?[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]*)?/?|!--.{0,2000}?--)>", re.DOTALL
)
_CITATION = re.compile(r"\[\^([^\[\]\n]*)\]")


def repeated_cases(compilation: Compilation) -> Iterator[Problem]:
    """Find case ids that several programmes use: people cite a case by its id alone."""
    first: dict[str, Case] = {}
    for case in compilation.cases:
        earlier = first.setdefault(case.id, case)
        if earlier is not case:
            values = {"id": quoted(case.id), "programme": quoted(earlier.programme.id)}
            yield Problem("CB115", Position(case.original.path), values, "case")


def linked_folders(compilation: Compilation) -> Iterator[Problem]:
    """Find folders that are symbolic links: a case may bring in no file from elsewhere."""
    files = [programme.path for programme in compilation.programmes]
    files += [case.original.path for case in compilation.cases]
    for file in files:
        if file.parent.is_symlink():
            yield Problem("CB101", Position(file), {"name": quoted(file.parent.name)}, "link")


def repeated_items(case: Case) -> Iterator[Problem]:
    """Find ids that two indicators or two sources share."""
    seen: set[tuple[str, str]] = set()
    for kind in (Kind.INDICATORS, Kind.SOURCES):
        for field_id, number, item in records(case, kind):
            key = (field_id, str(item.get("id")))
            if "id" in item and key in seen:
                place = case.original.place(field_id, number, "id")
                yield Problem("CB115", place, {"field": field_id, "id": quoted(key[1])}, "item")
            seen.add(key)


def empty_sections(case: Case) -> Iterator[Problem]:
    """Find headings with no text under them."""
    for section in _prose(case):
        if not _CITATION.sub("", section.body).strip():
            yield Problem("CB114", section.position, {"heading": quoted(section.heading)})


def markup(case: Case) -> Iterator[Problem]:
    """Find pictures and HTML in the prose; what stands in code is shown as it is and does no harm."""
    for section in _prose(case):
        prose = masked_code(section.body)
        for found in _IMAGE.finditer(prose):
            yield Problem("CB117", section.place(found.start()), variant="image")
        for found in _HTML.finditer(prose):
            yield Problem("CB117", section.place(found.start()), {"shown": quoted(found[0])}, "html")


def citations(case: Case) -> Iterator[Problem]:
    """Find citations of sources that the case does not list."""
    known = source_ids(case)
    for section in _prose(case):
        for found in _CITATION.finditer(masked_code(section.body)):
            if found[1] not in known:
                values = {
                    "id": quoted(found[1]),
                    "suggestion": suggestion(nearest(found[1], known)),
                    "known": enumeration(known),
                }
                yield Problem("CB118", section.place(found.start()), values)


def _prose(case: Case) -> Iterator[Section]:
    return (section for text in case.texts() for section in text.walk() if not section.part.parts)


INSPECTIONS = (repeated_items, empty_sections, markup, citations)
SURVEYS = (repeated_cases, linked_folders)
