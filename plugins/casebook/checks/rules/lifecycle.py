"""CB322 and CB901-CB908: what a case was given, may be given and may still be shown as."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.checks.finding import Severity
from casebook.checks.rule import Family, Problem, Rule, Value
from casebook.checks.rules.written import items, records
from casebook.checks.wording import enumeration, listed, quoted, suggestion
from casebook.content.case import Case, unit_digest
from casebook.content.compilation import Compilation
from casebook.content.facts import Status
from casebook.content.fields import Kind
from casebook.content.programme import Programme
from casebook.content.source import Position
from casebook.vocabulary.localtext import LocalText
from casebook.vocabulary.nearest import nearest_entry

RULES = (
    Rule("CB322", Family.VOCABULARY),
    *(Rule(f"CB{number}", Family.LIFECYCLE) for number in range(901, 906)),
    Rule("CB906", Family.LIFECYCLE, Severity.WARNING, waivable=True),
    Rule("CB907", Family.LIFECYCLE),
    Rule("CB908", Family.LIFECYCLE, Severity.WARNING, waivable=True),
)


def honours(case: Case) -> Iterator[Problem]:
    """Find honours that the track does not have, and levels at which they are not given."""
    if case.track is None:
        return
    known = {honour.id: honour.label for honour in case.track.honours}
    for field_id, number, item in records(case, Kind.HONOURS):
        name, level = item.get("honour"), item.get("level")
        if not isinstance(name, str):
            continue
        honour = case.track.honour(name)
        if honour is None:
            yield _unknown("CB322", case.original.place(field_id, number, "honour"), name, known, "honour")
        elif isinstance(level, str) and level not in honour.levels:
            levels = {
                each.id: each.label for each in case.programme.honour_levels if each.id in honour.levels
            }
            yield _unknown("CB322", case.original.place(field_id, number, "level"), level, levels, "level")


def recognitions(case: Case) -> Iterator[Problem]:
    """Find recognition that the programme does not know, and revocations that are not accounted for."""
    recognition, programme = case.recognition, case.programme
    if recognition is None:
        return
    reasons = {each.id: each.label for rule in programme.lifecycle for each in rule.reasons}
    for name, given, known in (
        ("level", recognition.level, {each.id: each.label for each in programme.recognition_levels}),
        ("standing", recognition.standing, {each.id: each.label for each in programme.standings}),
        ("reason", recognition.reason, reasons),
    ):
        if given is not None and given not in known:
            yield _unknown("CB901", case.original.place("recognition", name), given, known, name)
    if recognition.standing not in _revoking(programme):
        return
    if missing := [name for name in ("date", "reason") if getattr(recognition, name) is None]:
        values: dict[str, Value] = {"missing": enumeration(missing), "known": listed(reasons)}
        yield Problem("CB902", case.original.place("recognition", "standing"), values)
    if case.is_published:
        yield Problem("CB903", case.original.place("status"))


def withdrawals(case: Case) -> Iterator[Problem]:
    """Find withdrawn cases that do not say why, and accounts of a withdrawal that did not happen."""
    is_withdrawn, is_told = case.status is Status.WITHDRAWN, "withdrawal" in case.original.frontmatter.data
    if is_withdrawn and not is_told:
        yield Problem("CB904", case.original.place("status"), variant="missing")
    elif is_told and not is_withdrawn and case.fact("status") is not None:
        yield Problem("CB904", case.original.frontmatter.key_place("withdrawal"), variant="status")


def standings(case: Case) -> Iterator[Problem]:
    """Find best practices in programmes that choose none."""
    known = {standing.id: standing.label for standing in case.programme.standings}
    if case.status is Status.BEST_PRACTICE and Status.BEST_PRACTICE.value not in known:
        yield Problem("CB905", case.original.place("status"), {"known": listed(known)})


def publication_dates(case: Case) -> Iterator[Problem]:
    """Find cases published before their call went out."""
    issued = case.programme.issued or str(case.programme.year)
    first = re.match(r"\d{4}(?:-\d{2}){0,2}", issued)
    if case.published and first and case.published.isoformat() < first[0]:
        values = {"published": case.published.isoformat(), "issued": first[0]}
        yield Problem("CB906", case.original.place("published"), values)


def barred_winners(case: Case) -> Iterator[Problem]:
    """Find cases chosen in an earlier edition whose winners may not take part again."""
    requirements = (*case.programme.requirements, *(case.track.requirements if case.track else ()))
    barred = {year: rule for rule in requirements for year in rule.barred_editions}
    for number, year in items(case.original, "earlier_editions"):
        if isinstance(year, int) and year in barred:
            values: dict[str, Value] = {"year": year, "rule": barred[year].text or barred[year].label}
            yield Problem("CB907", case.original.place("earlier_editions", number), values)


def duplicates(compilation: Compilation) -> Iterator[Problem]:
    """Find cases of one organisation that have the title or the text of an earlier one, in any programme."""
    seen: dict[tuple[str, str, str], Case] = {}
    for case in compilation.cases:
        if case.organisation is None or case.status is Status.WITHDRAWN:
            continue
        body = "".join(case.organisation.get(case.original.language).split())
        text = "\n".join(section.body for section in case.original.walk())
        keys = [(body, "title", unit_digest(case.original.title)), (body, "text", unit_digest(text))]
        found = next((key for key in keys if key in seen), None)
        if found and (case.original.title if found[1] == "title" else text).strip():
            values = {
                "other": quoted(seen[found].address.removeprefix("cases/")),
                "title": quoted(seen[found].original.title),
            }
            yield Problem("CB908", case.original.place("title"), values, found[1])
        for key in keys:
            seen.setdefault(key, case)


def _revoking(programme: Programme) -> set[str]:
    """Return the standings that are entered for a reason, which is how a programme tells revocation."""
    return {rule.standing for rule in programme.lifecycle if rule.standing and rule.reasons}


def _unknown(rule: str, place: Position, given: str, known: dict[str, LocalText], variant: str) -> Problem:
    words = {word: id for id, label in known.items() for word in (id, label.zh, label.en)}
    values = {
        "given": quoted(given),
        "suggestion": suggestion(nearest_entry(given, words)),
        "known": listed(known),
    }
    return Problem(rule, place, values, variant)


INSPECTIONS = (honours, recognitions, withdrawals, standings, publication_dates, barred_winners)
SURVEYS = (duplicates,)
