"""Each programme's summary of its cases: the call's own table where it prescribes one, else a plain list.

The order is that of the case ids: a recommending body's order of preference is never published.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from casebook.content.case import Case
from casebook.content.programme import Programme
from casebook.content.projects import Project
from casebook.exchange.data.table import Value
from casebook.exchange.release import Release
from casebook.prose.facts import honour_name, place_of
from casebook.prose.figures import figure
from casebook.vocabulary.catalogue import text
from casebook.vocabulary.localtext import Language

_SEMICOLON: Mapping[Language, str] = {"zh": "；", "en": "; "}
_PLAIN = ("number", "place", "class", "theme", "case-name", "unit-name", "results")
"""The columns of a list for which the call prescribes none."""

_WIDTHS = {
    "number": 7,
    "class": 24,
    "place": 16,
    "theme": 18,
    "case-name": 40,
    "unit-name": 32,
    "results": 70,
}
_OTHER_WIDTH = 20


@dataclass(frozen=True)
class Block:
    """The lines under one heading; the only block of a plain list has none."""

    label: str
    rows: tuple[tuple[Value, ...], ...]


@dataclass(frozen=True)
class Summary:
    """A programme's cases as one table in one language; `widths` are columns' in characters."""

    sheet: str
    title: str
    columns: tuple[str, ...]
    widths: tuple[int, ...]
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class _Entry:
    """A line to be: a case, or one of its projects."""

    case: Case
    project: Project | None


def summaries(release: Release, language: Language) -> Iterator[Summary]:
    """Yield the summary of each programme that has published cases."""
    for programme in release.compilation.programmes:
        if release.compilation.published(programme):
            yield _summary(release, programme, language)


def _summary(release: Release, programme: Programme, language: Language) -> Summary:
    cases = release.compilation.published(programme)
    table = programme.summary_table
    if table:
        names = tuple(column.id for column in table.columns)
        labels = tuple(column.label.get(language) for column in table.columns)
        groups = [
            (
                block.label.get(language),
                [case for case in cases if case.track and case.track.id in block.tracks],
            )
            for block in table.blocks
        ]
    else:
        names = _PLAIN
        labels = tuple(text(f"data.summary.{name}", language) for name in names)
        groups = [("", list(cases))]
    return Summary(
        sheet=programme.name.get(language),
        title=table.label.get(language) if table else programme.title.get(language),
        columns=labels,
        widths=tuple(_WIDTHS.get(name, _OTHER_WIDTH) for name in names),
        blocks=tuple(Block(label, tuple(_rows(group, names, language))) for label, group in groups),
    )


def _rows(cases: list[Case], names: tuple[str, ...], language: Language) -> Iterator[tuple[Value, ...]]:
    entries = [entry for case in cases for entry in _entries(case)]
    for number, entry in enumerate(entries, start=1):
        yield tuple(number if name == "number" else _cell(entry, name, language) for name in names)


def _entries(case: Case) -> Iterator[_Entry]:
    if not case.projects:
        yield _Entry(case, None)
    for project in case.projects:
        yield _Entry(case, project)


def _cell(entry: _Entry, name: str, language: Language) -> str:
    say = _CELLS.get(name)
    return say(entry, language) if say else ""


def _class(entry: _Entry, language: Language) -> str:
    """Return what the body is honoured as, what kind of project it is, or else the track."""
    case = entry.case
    if entry.project:
        known = filter(None, map(case.programme.project_category, entry.project.categories))
        return _SEMICOLON[language].join(each.label.get(language) for each in known)
    held = [honour_name(case, each, language) for each in case.honours]
    return _SEMICOLON[language].join(held) or (case.track.label.get(language) if case.track else "")


def _results(entry: _Entry, language: Language) -> str:
    case, project = entry.case, entry.project
    if project is None:
        return case.best_text(language).summary
    lines = [
        f"{kind.label.get(language)} {figure(each.value, each.unit, language)}"
        for each in project.indicators
        if each.value is not None and each.unit and (kind := case.programme.indicator_kind(each.kind))
    ]
    return _SEMICOLON[language].join(lines)


_CELLS: Mapping[str, Callable[[_Entry, Language], str]] = {
    "place": lambda entry, language: place_of(entry.case, language),
    "class": _class,
    "theme": lambda entry, language: entry.case.theme.label.get(language) if entry.case.theme else "",
    "case-name": lambda entry, language: (
        entry.project.name.get(language) if entry.project else entry.case.best_text(language).title
    ),
    "unit-name": lambda entry, language: (
        entry.case.organisation.get(language) if entry.case.organisation else ""
    ),
    "results": _results,
}
"""What stands in a column, by the column's id; one of another id stays empty for the recommending body."""
