"""CB911-CB914: how many cases may come from one body, how many may be honoured, and where all are listed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from casebook.checks.finding import Severity
from casebook.checks.rule import Family, Problem, Rule, Value
from casebook.checks.rules.stated import place_in_programme
from casebook.checks.wording import listed, quoted
from casebook.content.case import Case
from casebook.content.compilation import Compilation
from casebook.content.facts import Status
from casebook.content.track import CountedBy, Quota
from casebook.vocabulary.localtext import LocalText
from casebook.vocabulary.regions import region

RULES = (
    Rule("CB911", Family.QUOTA, Severity.WARNING, waivable=True),
    Rule("CB912", Family.QUOTA, Severity.HINT, waivable=True),
    Rule("CB913", Family.QUOTA),
    Rule("CB914", Family.QUOTA),
)


def quotas(compilation: Compilation) -> Iterator[Problem]:
    """Find bodies that sent in more cases of a track than the call allows, or fewer.

    Too many are told at those beyond the number, in the order of ids; each finding names all the others.
    """
    for programme in compilation.programmes:
        for track in programme.tracks:
            quota = track.quota
            if quota is None:
                continue
            sent = [case for case in compilation.cases if case.programme is programme and case.track is track]
            for body, cases in _by_body(sent, quota):
                if quota.max_count is not None and len(cases) > quota.max_count:
                    yield from _told("CB911", cases, cases[quota.max_count :], body, quota, quota.max_count)
                elif quota.min_count is not None and len(cases) < quota.min_count:
                    yield from _told("CB912", cases, cases, body, quota, quota.min_count)


def awards(compilation: Compilation) -> Iterator[Problem]:
    """Find honours given to more cases than the call has honours, at the number the call states."""
    for programme in compilation.programmes:
        for number, award in enumerate(programme.awards):
            best = [
                case
                for case in compilation.cases
                if case.programme is programme
                and case.status is Status.BEST_PRACTICE
                and award.track in (None, case.fact("track"))
            ]
            if award.count is not None and len(best) > award.count:
                values: dict[str, Value] = {
                    "award": award.label,
                    "limit": award.count,
                    "count": len(best),
                    "cases": _titles(best),
                }
                yield Problem("CB913", place_in_programme(programme, "awards", number, "count"), values)


def summary_tables(compilation: Compilation) -> Iterator[Problem]:
    """Find tracks whose cases the summary table would leave out, or list twice."""
    for programme in compilation.programmes:
        table = programme.summary_table
        if table is None:
            continue
        blocks = [track for block in table.blocks for track in block.tracks]
        for track in programme.tracks:
            if blocks.count(track.id) != 1:
                values: dict[str, Value] = {"track": track.label, "table": table.label}
                place = place_in_programme(programme, "summary_table", "blocks")
                yield Problem("CB914", place, values, "twice" if track.id in blocks else "missing")


def _by_body(cases: Iterable[Case], quota: Quota) -> Iterator[tuple[LocalText, list[Case]]]:
    """Yield each body with the cases it sent in; a case that does not tell its body is not counted."""
    found: dict[str, tuple[LocalText, list[Case]]] = {}
    for case in cases:
        body = _body(case, quota)
        if body and case.status is not Status.WITHDRAWN:
            found.setdefault("".join(body.zh.split()), (body, []))[1].append(case)
    yield from found.values()


def _body(case: Case, quota: Quota) -> LocalText | None:
    if quota.counted_by is CountedBy.PROVINCE:
        place = region(case.region)
        return place.province.name if place else None
    named = case.fact("recommended_by")
    return named if isinstance(named, LocalText) else None


def _told(
    rule: str, cases: list[Case], places: list[Case], body: LocalText, quota: Quota, limit: int
) -> Iterator[Problem]:
    for case in places:
        others = [each for each in cases if each is not case]
        values: dict[str, Value] = {
            "body": body,
            "count": len(cases),
            "limit": limit,
            "rule": quota.text,
            "track": case.track.label if case.track else "",
            "others": _titles(others),
        }
        field = "region" if quota.counted_by is CountedBy.PROVINCE else "recommended_by"
        yield Problem(rule, case.original.place(field), values)


def _titles(cases: Iterable[Case]) -> LocalText:
    return listed({case.id: LocalText(zh=quoted(case.original.title), en=_english(case)) for case in cases})


def _english(case: Case) -> str:
    return quoted(case.best_text("en").title) or case.id


SURVEYS = (quotas, awards, summary_tables)
