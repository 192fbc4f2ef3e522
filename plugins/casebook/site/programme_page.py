"""A programme's own page: what the call states, as it states it, and what has come of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from casebook.content.call import Milestone
from casebook.content.case import Case
from casebook.content.compilation import Compilation
from casebook.content.form import Form
from casebook.content.programme import Programme
from casebook.content.targets import TargetTable
from casebook.content.template import Template
from casebook.content.track import Track
from casebook.prose.facts import moment, place_name
from casebook.prose.figures import number
from casebook.prose.progress import CityCount
from casebook.site.booklets import Booklet, Shelf, shelf
from casebook.site.cards import CaseCard
from casebook.site.data_page import DataFile
from casebook.vocabulary.catalogue import text
from casebook.vocabulary.localtext import Language
from casebook.vocabulary.regions import region
from casebook.vocabulary.units import unit

_CHINA_TIME = timedelta(hours=8)


@dataclass(frozen=True)
class CalendarEntry:
    """A milestone with its moments in words."""

    milestone: Milestone
    opens: str
    closes: str


@dataclass(frozen=True)
class TrackSheet:
    """A track with what its cases are written by, and the cases that address each of its criteria, by id."""

    track: Track
    template: Template
    forms: tuple[Form, ...]
    addressed: Mapping[str, tuple[CaseCard, ...]]


@dataclass(frozen=True)
class TargetProgress:
    """A place's target, and how many published cases of the programme stand there."""

    place: str
    target: float
    printed: str
    reached: int


@dataclass(frozen=True)
class TargetSheet:
    """A table of targets with its progress."""

    table: TargetTable
    unit: str
    rows: tuple[TargetProgress, ...]
    total: str
    reached: int


@dataclass(frozen=True)
class ProgrammePage:
    """What a programme's page shows."""

    programme: Programme
    issued: str
    calendar: tuple[CalendarEntry, ...]
    tracks: tuple[TrackSheet, ...]
    targets: tuple[TargetSheet, ...]
    cards: tuple[CaseCard, ...]
    booklets: Shelf | None
    downloads: tuple[DataFile, ...]

    def body(self, body_id: str, language: Language) -> str:
        """Return the name of a body the programme mentions by its id."""
        parties = (*self.programme.issuers, *self.programme.organisation)
        found = next((party for party in parties if party.id == body_id), None)
        return (found.short or found.label).get(language) if found else body_id


def programme_page(
    programme: Programme,
    compilation: Compilation,
    cards: Sequence[CaseCard],
    booklets: Sequence[Booklet],
    language: Language,
    downloads: Sequence[DataFile] = (),
) -> ProgrammePage:
    """Return a programme's page; `cards`, `booklets` and `downloads` may be those of all programmes."""
    published = {f"{programme.id}/{case.id}": case for case in compilation.published(programme)}
    own = {card: published[card.id] for card in cards if card.id in published}
    return ProgrammePage(
        programme=programme,
        issued=moment_in_words(programme.issued, language) if programme.issued else "",
        calendar=tuple(_calendar_entry(milestone, language) for milestone in programme.calendar),
        tracks=tuple(_track_sheet(programme, track, own) for track in programme.tracks),
        targets=tuple(_target_sheet(table, programme, compilation, language) for table in programme.targets),
        cards=tuple(own),
        booklets=shelf(booklets, programme, language),
        downloads=tuple(each for each in downloads if each.name.partition(".")[0] == programme.id),
    )


def moment_in_words(value: str, language: Language) -> str:
    """Return a year, month, day or minute as a reader says it; Chinese time is named as such."""
    words = moment(value, language)
    if "T" not in value:
        return words
    minute = datetime.fromisoformat(value)
    key = "china_minute" if minute.utcoffset() == _CHINA_TIME else "minute"
    return text(f"programme.moment.{key}", language, day=words, minute=f"{minute:%H:%M}", zone=value[-6:])


def _calendar_entry(milestone: Milestone, language: Language) -> CalendarEntry:
    opens, closes = (
        moment_in_words(value, language) if value else "" for value in (milestone.opens, milestone.closes)
    )
    return CalendarEntry(milestone, opens, closes)


def _track_sheet(programme: Programme, track: Track, own: Mapping[CaseCard, Case]) -> TrackSheet:
    wanted = (track.cover, track.form)
    forms = tuple(form for form in programme.forms if form.id in wanted)
    addressed = {
        criterion.id: tuple(
            card for card, case in own.items() if case.track is track and criterion in case.criteria
        )
        for criterion in track.criteria
    }
    return TrackSheet(track, programme.template_of(track), forms, addressed)


def _target_sheet(
    table: TargetTable, programme: Programme, compilation: Compilation, language: Language
) -> TargetSheet:
    published = CityCount(compilation.published(programme))
    counted = unit(table.unit)
    rows = tuple(
        TargetProgress(
            place=_short_place(row.region, language),
            target=row.value,
            printed=number(row.value, language),
            reached=published.of(row.region),
        )
        for row in table.rows
    )
    return TargetSheet(
        table=table,
        unit=counted.symbol.get(language) if counted else table.unit,
        rows=rows,
        total=number(table.total, language) if table.total is not None else "",
        reached=sum(row.reached for row in rows),
    )


def _short_place(code: str, language: Language) -> str:
    found = region(code)
    return found.name.get(language) if found else place_name(code, language)
