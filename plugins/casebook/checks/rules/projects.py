"""CB311-CB323: figures and projects, against the indicators, categories and years a programme asks for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from casebook.checks.finding import Severity
from casebook.checks.rule import Family, Problem, Rule, Value
from casebook.checks.rules.written import Record, records
from casebook.checks.wording import enumeration, listed, quoted, suggestion
from casebook.content.case import Case
from casebook.content.facts import Nature
from casebook.content.fields import Kind
from casebook.content.projects import Answer, IndicatorKind, Period
from casebook.content.sections import Section
from casebook.content.source import Position
from casebook.content.statement import Requirement
from casebook.content.track import TrackKind
from casebook.vocabulary import units
from casebook.vocabulary.nearest import nearest, nearest_entry

RULES = (
    Rule("CB311", Family.FIGURES),
    Rule("CB312", Family.FIGURES),
    Rule("CB313", Family.FIGURES),
    Rule("CB314", Family.FIGURES, Severity.HINT, waivable=True),
    Rule("CB315", Family.FIGURES),
    Rule("CB316", Family.FIGURES),
    Rule("CB317", Family.FIGURES, Severity.HINT, waivable=True),
    Rule("CB318", Family.FIGURES),
    Rule("CB319", Family.FIGURES, Severity.WARNING, waivable=True),
    Rule("CB320", Family.FIGURES),
    Rule("CB321", Family.FIGURES, Severity.HINT, waivable=True),
    Rule("CB323", Family.FIGURES),
)

_ASKED = {"investment": "investment", "annual-benefit": "annual_benefit"}
"""The questions of a form whose answers are figures of a project, and what frontmatter calls them."""


def indicator_kinds(case: Case) -> Iterator[Problem]:
    """Find figures of projects for no indicator of the programme, and units of the wrong kind."""
    known = {kind.id: kind.label for kind in case.programme.indicator_kinds}
    for trail, figure in _project_figures(case):
        name = figure.get("kind")
        kind = case.programme.indicator_kind(str(name))
        if kind is None and isinstance(name, str):
            close = nearest_entry(
                name, {word: id for id, label in known.items() for word in (id, label.zh, label.en)}
            )
            values = {"kind": quoted(name), "suggestion": suggestion(close), "known": listed(known)}
            yield Problem("CB311", case.original.place(*trail, "kind"), values)
        elif kind is not None:
            yield from _wrong_unit(kind, figure, case.original.place(*trail, "unit"))
    for field_id, number, figure in records(case, Kind.INDICATORS):
        if kind := case.programme.indicator_kind(str(figure.get("id"))):
            yield from _wrong_unit(kind, figure, case.original.place(field_id, number, "unit"))


def _wrong_unit(kind: IndicatorKind, figure: Record, place: Position) -> Iterator[Problem]:
    given = figure.get("unit")
    unit = units.unit(given) if isinstance(given, str) else None
    if given is None or (unit is None and kind.answer is not Answer.TEXT):
        return
    values: dict[str, Value] = {"label": kind.label, "unit": quoted(str(given))}
    if kind.answer is Answer.TEXT:
        yield Problem("CB312", place, values, "text")
    elif unit and kind.unit:
        wanted = (kind.unit, *((f"{kind.unit}/a",) if kind.per is Period.YEAR else ()))
        kinds = {found.kind for found in map(units.unit, wanted) if found}
        if unit.kind not in kinds:
            yield Problem("CB312", place, {**values, "wanted": kind.unit}, "kind")


def years(case: Case) -> Iterator[Problem]:
    """Find years that cannot be: results after publication, baselines after results, targets already past."""
    published = case.published.year if case.published else None
    for field_id, number, figure in records(case, Kind.INDICATORS):
        trail, year = (field_id, number), _year(figure.get("year"))
        baseline = figure.get("baseline")
        start = _year(baseline.get("year")) if isinstance(baseline, dict) else None
        if year and start and start > year:
            place = case.original.place(*trail, "baseline", "year")
            yield Problem("CB315", place, {"year": year, "baseline": start})
        if figure.get("nature") != Nature.TARGET.value:
            yield from _too_late(case, (*trail, "year"), year, "result")
        elif year and published and year <= published:
            values = {"year": year, "published": published}
            yield Problem("CB314", case.original.place(*trail, "year"), values)
    for place_of_project, project in _projects(case):
        yield from _too_late(
            case, (*place_of_project, "completed"), _year(project.get("completed")), "project"
        )
    for place_of_figure, figure in _project_figures(case):
        yield from _too_late(case, (*place_of_figure, "year"), _year(figure.get("year")), "result")


def _too_late(case: Case, trail: tuple[str | int, ...], year: int | None, variant: str) -> Iterator[Problem]:
    published = case.published.year if case.published else None
    if year and published and year > published:
        values = {"year": year, "published": published}
        yield Problem("CB313", case.original.place(*trail), values, variant)


def completion(case: Case) -> Iterator[Problem]:
    """Find projects completed too early for the call, or in a year on which its own wordings differ.

    The wordings differ where the programme lists a discrepancy under the id of the requirement.
    """
    doubts = {doubt.id: doubt for doubt in case.programme.discrepancies}
    for requirement in _requirements(case):
        since = requirement.completed_since
        for trail, project in _projects(case):
            completed = _year(project.get("completed"))
            if since is None or completed is None or completed > since:
                continue
            place = case.original.place(*trail, "completed")
            values: dict[str, Value] = {"year": completed, "since": since, "rule": requirement.label}
            if completed < since:
                yield Problem("CB316", place, values)
            elif doubt := doubts.get(requirement.id):
                yield Problem("CB317", place, {**values, "readings": enumeration(doubt.readings)})


def categories(case: Case) -> Iterator[Problem]:
    """Find project categories that the programme does not have."""
    known = {category.id: category.label for category in case.programme.project_categories}
    for trail, project in _projects(case):
        given = project.get("categories")
        for number, name in enumerate(given if isinstance(given, list) else ()):
            if isinstance(name, str) and name not in known:
                close = nearest_entry(
                    name, {word: id for id, label in known.items() for word in (id, label.zh, label.en)}
                )
                values = {"category": quoted(name), "suggestion": suggestion(close), "known": listed(known)}
                yield Problem("CB318", case.original.place(*trail, "categories", number), values)


def money(case: Case) -> Iterator[Problem]:
    """Find projects without the figures of money that the track's form asks for."""
    form = case.programme.form_of(case.track) if case.track else None
    asked = [question for question in form.walk() if question.id in _ASKED] if form else []
    for trail, project in _projects(case):
        for question in asked:
            if project.get(_ASKED[question.id]) is None:
                values: dict[str, Value] = {"field": _ASKED[question.id], "label": question.label}
                yield Problem("CB319", case.original.place(*trail), values)


def sections_of_projects(case: Case) -> Iterator[Problem]:
    """Find projects no section tells about, and sections of projects that frontmatter does not list."""
    part_id = _project_part(case)
    for text in case.texts():
        names = {number: _name(project, text.language) for number, (_, project) in enumerate(_projects(case))}
        headed = [section for section in text.walk() if section.part.id == part_id]
        headings = {_plain(section.heading) for section in (headed if part_id else text.walk())}
        for number, (trail, _) in enumerate(_projects(case)):
            if names[number] and _plain(names[number]) not in headings:
                place = case.original.place(*trail, "name", text.language)
                values = {"name": quoted(names[number]), "suggestion": _meant(names[number], headed)}
                yield Problem("CB320", place, {**values, "file": text.path.name}, "project")
        known = {_plain(name) for name in names.values()}
        for section in headed:
            if _plain(section.heading) not in known and len(headed) > len(names):
                yield Problem("CB320", section.position, {"name": quoted(section.heading)}, "section")


def base_years(case: Case) -> Iterator[Problem]:
    """Find figures of the present state that a plan gives for another year than its outline's base year."""
    plan = case.programme.plan
    if plan is None or case.track is None or case.track.kind is not TrackKind.PLAN:
        return
    for field_id, number, figure in records(case, Kind.INDICATORS):
        baseline = figure.get("baseline")
        trail: tuple[str, ...] = ("baseline", "year") if isinstance(baseline, dict) else ("year",)
        year = _year(baseline.get("year")) if isinstance(baseline, dict) else _year(figure.get("year"))
        is_target = figure.get("nature") == Nature.TARGET.value and not isinstance(baseline, dict)
        if year and not is_target and year != plan.base_year:
            values = {"year": year, "base": plan.base_year}
            yield Problem("CB321", case.original.place(field_id, number, *trail), values)


def pictures_of_projects(case: Case) -> Iterator[Problem]:
    """Find pictures before and after a project that are not among the photos of the case."""
    photos = [str(item.get("file")) for _, _, item in records(case, Kind.PHOTOS)]
    for trail, project in _projects(case):
        for name in ("before", "after"):
            given = project.get(name)
            for number, file in enumerate(given if isinstance(given, list) else ()):
                if isinstance(file, str) and file not in photos:
                    values = {"file": quoted(file), "suggestion": suggestion(nearest(file, photos))}
                    yield Problem("CB323", case.original.place(*trail, name, number), values)


def _requirements(case: Case) -> tuple[Requirement, ...]:
    return (*case.programme.requirements, *(case.track.requirements if case.track else ()))


def _projects(case: Case) -> Iterator[tuple[tuple[str, int], Record]]:
    return (((field_id, number), item) for field_id, number, item in records(case, Kind.PROJECTS))


def _project_figures(case: Case) -> Iterator[tuple[tuple[str | int, ...], Record]]:
    for trail, project in _projects(case):
        given = project.get("indicators")
        for number, figure in enumerate(given if isinstance(given, list) else ()):
            if isinstance(figure, dict):
                yield (*trail, "indicators", number), figure


def _project_part(case: Case) -> str | None:
    """Return the part of the template in which the track's form puts the account of a project."""
    form = case.programme.form_of(case.track) if case.track else None
    for question in form.walk() if form else ():
        row = next((row for row in case.programme.field_table() if row.id == question.field), None)
        if question.fields and row and row.kind is Kind.PROJECTS:
            return next((inner.part for inner in question.walk() if inner.part), None)
    return None


def _meant(name: str, sections: list[Section]) -> Any:
    return suggestion(nearest(name, [section.heading for section in sections]))


def _name(project: Record, language: str) -> str:
    name = project.get("name")
    return str(name.get(language) or "") if isinstance(name, Mapping) else ""


def _plain(words: str) -> str:
    return "".join(words.split()).casefold()


def _year(value: Any) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and 1900 <= value <= 2100 else None


INSPECTIONS = (
    *(indicator_kinds, years, completion, categories, money, sections_of_projects, base_years),
    pictures_of_projects,
)
