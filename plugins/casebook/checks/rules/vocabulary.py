"""CB3xx: what a case names must exist: track, theme, region, industry, SDG, unit, source."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from stdnum.cn import ric, uscc

from casebook.checks.finding import Severity
from casebook.checks.rule import Family, Problem, Rule, Value
from casebook.checks.rules.written import (
    Record,
    fields_of_kind,
    items,
    place_in,
    records,
    source_ids,
)
from casebook.checks.wording import enumeration, listed, quoted, suggestion
from casebook.content.case import Case
from casebook.content.fields import Kind
from casebook.vocabulary import industries, regions, sdg, units
from casebook.vocabulary.localtext import LocalText
from casebook.vocabulary.nearest import nearest_entry

RULES = (
    *(Rule(f"CB{number}", Family.VOCABULARY) for number in (301, 302, 304, 305, 306, 307, 308, 325)),
    Rule("CB309", Family.VOCABULARY, Severity.WARNING),
)

_CREDIT_CODE = re.compile(
    r"(?<![0-9A-Za-z/=_.-])[159ANY][0-9A-G][0-9]{6}[0-9A-HJ-NPQRTUWXY]{9}[0-9A-HJ-NPQRTUWXY](?![0-9A-Za-z])"
)
"""A unified social credit code by GB 32100-2015: office, kind of body, region, body, check character."""


def tracks_and_themes(case: Case) -> Iterator[Problem]:
    """Find a track the programme does not have, or a theme its track does not have."""
    track_id, theme_id = case.fact("track"), case.fact("theme")
    if track_id is None:
        return
    if case.track is None:
        known = {track.id: track.label for track in case.programme.tracks}
        values = {"track": quoted(track_id), "suggestion": _closest(track_id, known), "known": listed(known)}
        yield Problem("CB301", case.original.place("track"), values)
    elif theme_id is not None and case.theme is None:
        known = {theme.id: theme.label for theme in case.track.themes}
        values = {
            "track": quoted(track_id),
            "theme": quoted(theme_id),
            "suggestion": _closest(theme_id, known),
            "known": listed(known),
        }
        yield Problem("CB302", case.original.place("theme"), values)


def track_criteria(case: Case) -> Iterator[Problem]:
    """Find criteria that the case's track does not have."""
    if case.track is None:
        return
    known = {criterion.id: criterion.label for criterion in case.track.criteria}
    for field_id in fields_of_kind(case, Kind.CRITERIA):
        for number, item in items(case.original, field_id):
            if isinstance(item, str) and item not in known:
                values: dict[str, Value] = {
                    "track": case.track.label,
                    "criterion": quoted(item),
                    "suggestion": _closest(item, known),
                    "known": listed(known),
                }
                yield Problem("CB325", case.original.place(field_id, number), values)


def region_codes(case: Case) -> Iterator[Problem]:
    """Find codes that name no region."""
    return _codes(case, Kind.REGION, "CB304", regions.region, regions.nearest_region)


def industry_codes(case: Case) -> Iterator[Problem]:
    """Find codes that name no industry."""
    return _codes(case, Kind.INDUSTRY, "CB305", industries.industry, industries.nearest_industry)


def sdg_codes(case: Case) -> Iterator[Problem]:
    """Find SDG codes that do not exist, and numbers by which YAML leaves open which target is meant."""
    for field_id in fields_of_kind(case, Kind.SDGS):
        for number, item in items(case.original, field_id):
            if not isinstance(item, str | int | float):
                continue
            code, place = str(item), case.original.place(field_id, number)
            if isinstance(item, float) and sdg.target_exists(f"{code}0"):
                yield Problem("CB306", place, {"code": quoted(code)}, "unquoted")
            elif not (sdg.target_exists(code) or _is_goal(code)):
                values = {"code": quoted(code), "suggestion": suggestion(sdg.nearest_sdg(code))}
                yield Problem("CB306", place, values, "unknown")


def unit_ids(case: Case) -> Iterator[Problem]:
    """Find units that are not in the list."""
    for trail, item in _figures(case):
        unit = item.get("unit")
        if isinstance(unit, str) and unit.strip() and units.unit(unit.strip()) is None:
            values = {"unit": quoted(unit), "suggestion": suggestion(units.nearest_unit(unit))}
            yield Problem("CB307", case.original.place(*trail, "unit"), values)


def indicator_sources(case: Case) -> Iterator[Problem]:
    """Find figures whose source the case does not list."""
    known = source_ids(case)
    for trail, item in _figures(case):
        source = item.get("source")
        if isinstance(source, str) and source not in known:
            values = {
                "id": quoted(source),
                "suggestion": suggestion(nearest_entry(source, {each: each for each in known})),
                "known": enumeration(known),
            }
            yield Problem("CB308", case.original.place(*trail, "source"), values)


def credit_codes(case: Case) -> Iterator[Problem]:
    """Find unified social credit codes whose check character is wrong, anywhere in the case's files."""
    for text in case.texts():
        for found in _CREDIT_CODE.finditer(text.content):
            if not (uscc.is_valid(found[0]) or ric.is_valid(found[0])):
                place = place_in(text.path, text.content, found.start())
                yield Problem("CB309", place, {"code": found[0]})


def _figures(case: Case) -> Iterator[tuple[tuple[str | int, ...], Record]]:
    """Yield what may have a unit or a source: indicators, figures of projects, columns of tables."""
    for field_id, number, item in records(case, Kind.INDICATORS):
        yield (field_id, number), item
    for kind, name in ((Kind.PROJECTS, "indicators"), (Kind.TABLES, "columns")):
        for field_id, number, item in records(case, kind):
            inner = item.get(name)
            for index, figure in enumerate(inner if isinstance(inner, list) else ()):
                if isinstance(figure, dict):
                    yield (field_id, number, name, index), figure


def _codes(
    case: Case,
    kind: Kind,
    rule: str,
    find: Callable[[str], object | None],
    guess: Callable[[str], str | None],
) -> Iterator[Problem]:
    for field_id in fields_of_kind(case, kind):
        code = case.original.values.get(field_id)
        if isinstance(code, str) and find(code) is None:
            values = {"code": quoted(code), "suggestion": suggestion(guess(code))}
            yield Problem(rule, case.original.place(field_id), values)


def _is_goal(code: str) -> bool:
    return code in {str(goal.number) for goal in sdg.goals()}


def _closest(word: str, known: dict[str, LocalText]) -> LocalText | str:
    """Return the suggestion for a word that may be an id or a name in either language."""
    names = {name: id for id, label in known.items() for name in (label.zh, label.en)}
    return suggestion(nearest_entry(word, names | {id: id for id in known}))


INSPECTIONS = (
    *(
        tracks_and_themes,
        track_criteria,
        region_codes,
        industry_codes,
        sdg_codes,
        unit_ids,
        indicator_sources,
    ),
    credit_codes,
)
