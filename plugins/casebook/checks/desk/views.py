"""The desk as text for a terminal, as JSON for programs, and as one page for everybody."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator
from functools import partial
from importlib.resources import files
from typing import Any

from jinja2 import Environment

from casebook.checks.desk.desk import Cell, Desk, ProgrammeView, Row, State
from casebook.checks.desk.needs import Need
from casebook.checks.desk.wording import cell_words, coverage_words, deadline_words
from casebook.content.source import Position
from casebook.vocabulary.catalogue import text
from casebook.vocabulary.localtext import Language

_MARKS = {
    State.DONE: "✓",
    State.HINT: "·",
    State.WAITING: "…",
    State.WARNING: "!",
    State.ERROR: "✗",
    State.MISSING: "○",
}


def as_text(desk: Desk, language: Language) -> str:
    """Return the desk as lines: each case with its marks, and what stands behind every mark but ✓."""
    lines = [text("desk.title", language, day=desk.day.isoformat()), text("desk.legend", language)]
    for view in desk.programmes:
        lines += ["", *_programme_lines(view, language)]
    return "\n".join(lines)


def _programme_lines(view: ProgrammeView, language: Language) -> Iterator[str]:
    programme = view.programme
    yield f"{programme.name.get(language)}  [{programme.id}]"
    for deadline in view.deadlines:
        yield f"  {deadline_words(deadline, language)}"
    for line in coverage_words(view, language):
        yield f"  {line}"
    for finding in view.findings:
        yield f"  {_where(finding.position)} {finding.rule} {finding.message.get(language)}"
    if not view.rows:
        return
    width = max(_width(row.case.id) for row in view.rows) + 2
    heads = [text(f"desk.need.{need}", language) for need in Need]
    yield "  " + " " * width + "  ".join(heads)
    for row in view.rows:
        marks = [
            _centred(_MARKS[cell.state], _width(head)) for cell, head in zip(row.cells, heads, strict=True)
        ]
        yield f"  {row.case.id}{' ' * (width - _width(row.case.id))}{'  '.join(marks)}".rstrip()
        for cell in row.cells:
            if cell.state not in (State.DONE, State.HINT):
                need = text(f"desk.need.{cell.need}", language)
                said = text("desk.line", language, need=need, words=cell_words(cell, language))
                yield f"      {said}  {_where(cell.place)}"


def _where(place: Position) -> str:
    return f"{place.path.as_posix()}:{place.line}:{place.column}"


def _width(words: str) -> int:
    return sum(2 if unicodedata.east_asian_width(each) in "WF" else 1 for each in words)


def _centred(mark: str, width: int) -> str:
    return mark.center(width)


def as_json(desk: Desk, language: Language) -> str:
    """Return the desk as JSON; words are in both languages where there are words."""
    whole = {
        "date": desk.day.isoformat(),
        "programmes": [_programme_data(view) for view in desk.programmes],
    }
    return json.dumps(whole, ensure_ascii=False, indent=1)


def _programme_data(view: ProgrammeView) -> dict[str, Any]:
    return {
        "id": view.programme.id,
        "name": view.programme.name.model_dump(),
        "statuses": {status.value: count for status, count in view.statuses.items()},
        "deadlines": [
            {"id": each.milestone.id, "date": each.day.isoformat(), "days_left": each.days_left}
            for each in view.deadlines
        ],
        "awards": [
            {"id": each.award.id, "held": each.held, "count": each.award.count} for each in view.awards
        ],
        "themes": [{"track": t.id, "theme": theme.id, "cases": count} for t, theme, count in view.themes],
        "provinces": {province.code: count for province, count in view.provinces},
        "missing_provinces": [province.code for province in view.missing_provinces],
        "cases": [_row_data(row) for row in view.rows],
    }


def _row_data(row: Row) -> dict[str, Any]:
    return {
        "id": row.case.id,
        "title": row.case.original.title,
        "status": row.case.status.value,
        "state": row.state.value,
        "needs": {cell.need.value: _cell_data(cell) for cell in row.cells},
    }


def _cell_data(cell: Cell) -> dict[str, Any]:
    return {
        "state": cell.state.value,
        "words": {"zh": cell_words(cell, "zh"), "en": cell_words(cell, "en")},
        "path": cell.place.path.as_posix(),
        "line": cell.place.line,
        "column": cell.place.column,
        "findings": [
            {
                "rule": each.rule,
                "severity": each.severity.value,
                "line": each.position.line,
                "path": each.position.path.as_posix(),
                "message": each.message.model_dump(),
            }
            for each in cell.findings
        ],
    }


def as_html(desk: Desk, language: Language) -> str:
    """Return the desk as one page that needs nothing else: no script, no request."""
    template = files("casebook.checks.desk").joinpath("desk.html").read_text(encoding="utf-8")
    environment = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True)
    environment.globals.update(
        t=lambda key, **values: text(f"desk.{key}", language, **values),
        words=partial(cell_words, language=language),
        deadline=partial(deadline_words, language=language),
        coverage=partial(coverage_words, language=language),
        editor=_editor_address,
        mark=_MARKS.get,
    )
    return environment.from_string(template).render(
        desk=desk, needs=list(Need), language=language, tag=text("site.language_tag", language)
    )


def _editor_address(place: Position) -> str:
    """Return the address by which VS Code opens a place."""
    return f"vscode://file{place.path.resolve().as_posix()}:{place.line}:{place.column}"


VIEWS = {"text": as_text, "json": as_json, "html": as_html}
"""The forms of the desk, by the name that the command line gives them."""
