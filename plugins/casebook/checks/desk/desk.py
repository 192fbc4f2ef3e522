"""The desk as plain data: a row for each case, a cell for each need, and a view of each programme."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from casebook.checks.checking import Report
from casebook.checks.desk.needs import Need, need_of
from casebook.checks.finding import Finding, Severity
from casebook.content.call import Award, Milestone
from casebook.content.case import Case, text_digest
from casebook.content.compilation import Compilation
from casebook.content.facts import Status
from casebook.content.programme import Programme, Theme, Track
from casebook.content.source import Position
from casebook.content.translating import UnitState, units_of
from casebook.vocabulary.regions import Province, province_of, provinces, region


class State(StrEnum):
    """How far a need is met, the best first."""

    DONE = "done"
    HINT = "hint"
    WAITING = "waiting"
    WARNING = "warning"
    ERROR = "error"
    MISSING = "missing"


class Note(StrEnum):
    """What a cell says where findings say nothing."""

    NO_TRANSLATION = "no-translation"
    STALE = "stale"
    MACHINE = "machine"
    DRAFT = "draft"
    NO_PICTURES = "no-pictures"
    NOT_SENT = "not-sent"
    SENT = "sent"
    CHANGED_SINCE = "changed-since"
    CONFIRMED = "confirmed"


@dataclass(frozen=True)
class Cell:
    """How a case stands in one need: its findings there, and a note with its number or day.

    `place` is where an editor begins.
    """

    need: Need
    state: State
    findings: tuple[Finding, ...]
    place: Position
    note: Note | None = None
    detail: str = ""


@dataclass(frozen=True)
class Row:
    """A case with its cells, one for each need."""

    case: Case
    cells: tuple[Cell, ...]

    @property
    def state(self) -> State:
        """The worst of its cells."""
        return max((cell.state for cell in self.cells), key=list(State).index)


@dataclass(frozen=True)
class Deadline:
    """A day of a call's calendar that has one, and how many days are left; negative when it has passed."""

    milestone: Milestone
    day: date
    days_left: int


@dataclass(frozen=True)
class AwardUse:
    """How many cases hold an honour that the call gives."""

    award: Award
    held: int


@dataclass(frozen=True)
class ProgrammeView:
    """How a call stands: its calendar, its honours, and which themes and provinces its cases cover."""

    programme: Programme
    rows: tuple[Row, ...]
    findings: tuple[Finding, ...]
    statuses: Mapping[Status, int]
    deadlines: tuple[Deadline, ...]
    awards: tuple[AwardUse, ...]
    themes: tuple[tuple[Track, Theme, int], ...]
    provinces: tuple[tuple[Province, int], ...]
    missing_provinces: tuple[Province, ...]


@dataclass(frozen=True)
class Desk:
    """All programmes as they stand on a day."""

    day: date
    programmes: tuple[ProgrammeView, ...]


def desk(compilation: Compilation, report: Report, today: date) -> Desk:
    """Return the desk of a compilation that was checked, as it stands on a day."""
    found: dict[object, list[Finding]] = {}
    for finding in report.findings:
        found.setdefault(finding.position.path.parent, []).append(finding)
    views = (_view(compilation, programme, found, today) for programme in compilation.programmes)
    return Desk(today, tuple(views))


def _view(
    compilation: Compilation, programme: Programme, found: Mapping[object, list[Finding]], today: date
) -> ProgrammeView:
    cases = [case for case in compilation.cases if case.programme is programme]
    alive = [case for case in cases if case.status is not Status.WITHDRAWN]
    by_province = Counter(province_of(case.region) for case in alive if region(case.region))
    themes = Counter((case.track.id, case.theme.id) for case in alive if case.track and case.theme)
    return ProgrammeView(
        programme=programme,
        rows=tuple(_row(case, found.get(case.folder, [])) for case in cases),
        findings=tuple(found.get(programme.path.parent, [])),
        statuses={status: n for status in Status if (n := sum(case.status is status for case in cases))},
        deadlines=tuple(sorted(_deadlines(programme, today), key=lambda each: each.day)),
        awards=tuple(AwardUse(award, _held(award, alive)) for award in programme.awards),
        themes=tuple((track, theme, themes[track.id, theme.id]) for track, theme in programme.themes()),
        provinces=tuple((each, by_province[each]) for each in provinces() if each in by_province),
        missing_provinces=tuple(each for each in provinces() if each not in by_province),
    )


def _held(award: Award, cases: Iterable[Case]) -> int:
    best = (case for case in cases if case.status is Status.BEST_PRACTICE)
    return sum(award.track in (None, case.fact("track")) for case in best)


def _deadlines(programme: Programme, today: date) -> Iterator[Deadline]:
    for milestone in programme.calendar:
        moment = milestone.closes or milestone.opens
        words = str(moment).partition("T")[0] if moment else ""
        if words.count("-") == 2:
            day = date.fromisoformat(words)
            yield Deadline(milestone, day, (day - today).days)


def _row(case: Case, findings: Iterable[Finding]) -> Row:
    sorted_out: dict[Need, list[Finding]] = {need: [] for need in Need}
    for finding in findings:
        sorted_out[need_of(finding, case)].append(finding)
    return Row(case, tuple(_cell(case, need, tuple(of_it)) for need, of_it in sorted_out.items()))


def _cell(case: Case, need: Need, findings: tuple[Finding, ...]) -> Cell:
    state, note, detail = _noted(case, need)
    worst = max((_STATES[each.severity] for each in findings), key=list(State).index, default=State.DONE)
    state = max(state, worst, key=list(State).index)
    first = min(findings, key=lambda each: list(Severity).index(each.severity), default=None)
    place = first.position if first else _start(case, need)
    return Cell(need, state, findings, place, note, detail)


_STATES = {Severity.ERROR: State.ERROR, Severity.WARNING: State.WARNING, Severity.HINT: State.HINT}


def _noted(case: Case, need: Need) -> tuple[State, Note | None, str]:
    """Return how a need stands apart from findings."""
    if need is Need.TRANSLATION:
        return _translated(case)
    if need is Need.PROOF:
        return _proofed(case)
    if need is Need.PICTURES and not case.photos:
        return State.WARNING, Note.NO_PICTURES, ""
    return State.DONE, None, ""


def _translated(case: Case) -> tuple[State, Note | None, str]:
    wanted = [each for each in case.programme.languages if each != case.original.language]
    for language in wanted:
        words = case.translations.get(language)
        if words is None:
            return State.MISSING, Note.NO_TRANSLATION, language
        stale = [unit for unit in units_of(case, language) if unit.state is not UnitState.FRESH]
        if stale:
            return State.WARNING, Note.STALE, str(len(stale))
        if words.translation.status in (Note.MACHINE, Note.DRAFT):
            return State.HINT, Note(words.translation.status), language
    return State.DONE, None, ""


def _proofed(case: Case) -> tuple[State, Note | None, str]:
    proof = case.proof
    if case.programme.demonstration:
        return State.DONE, None, ""  # written from public sources: there is nobody to send it back to
    if proof is None:
        return State.MISSING, Note.NOT_SENT, ""
    if proof.text != text_digest(case.original):
        return State.WARNING, Note.CHANGED_SINCE, str(proof.confirmed or proof.sent)
    if proof.confirmed is None:
        return State.WAITING, Note.SENT, str(proof.sent)
    return State.DONE, Note.CONFIRMED, str(proof.confirmed)


def _start(case: Case, need: Need) -> Position:
    """Return where an editor would write what is lacking."""
    field = {
        Need.PICTURES: "photos",
        Need.RIGHTS: "photos",
        Need.DISCLOSURE: "disclosure",
        Need.PROOF: "proof",
    }.get(need)
    text = next(iter(case.translations.values()), case.original)
    if need is Need.TRANSLATION:
        return text.place()
    return case.original.place(field) if field else case.original.place()
