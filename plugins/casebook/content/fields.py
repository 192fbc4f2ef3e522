"""The field table: what frontmatter may hold, where each value shows, and what it is called elsewhere.

One table drives checks, facts box, lists and metadata. `fields.yml` holds the shared defaults; a programme or
a track overrides single columns of a row or adds rows of its own.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Annotated, Any

import yaml
from pydantic import AllowInfNan, BeforeValidator, TypeAdapter
from pydantic import Field as Constraint

from casebook.content.facts import Consent, Disclosure, Indicator, Photo, Proof, Source, Status, Video, Year
from casebook.content.mailbox import Mailbox
from casebook.content.model import CalendarMoment, Code, Count, Line, Number, Record, Remark, Slug
from casebook.content.projects import Project
from casebook.content.recognition import HonourHeld, Recognition, Withdrawal
from casebook.content.tables import DataTable
from casebook.vocabulary.localtext import LocalText


class Kind(StrEnum):
    """What a field's value is."""

    LINE = "line"
    PARAGRAPH = "paragraph"
    NAME = "name"
    MAILBOX = "mailbox"
    TRACK = "track"
    THEME = "theme"
    CRITERIA = "criteria"
    STATUS = "status"
    DATE = "date"
    MOMENT = "moment"
    NUMBER = "number"
    YEARS = "years"
    REGION = "region"
    INDUSTRY = "industry"
    SDGS = "sdgs"
    HONOURS = "honours"
    RECOGNITION = "recognition"
    WITHDRAWAL = "withdrawal"
    INDICATORS = "indicators"
    PROJECTS = "projects"
    TABLES = "tables"
    PHOTOS = "photos"
    VIDEOS = "videos"
    SOURCES = "sources"
    DISCLOSURE = "disclosure"
    CONSENT = "consent"
    PROOF = "proof"
    WAIVERS = "waivers"
    TRANSLATION = "translation"


class Belongs(StrEnum):
    """Which of a case's files carries a field."""

    ORIGINAL = "original"
    EVERY_LANGUAGE = "every-language"
    TRANSLATION = "translation"


class Place(StrEnum):
    """Where a field's value is shown; conditions are what tells whether a case can be carried elsewhere."""

    FACTS = "facts"
    CONDITIONS = "conditions"
    CARD = "card"
    FACET = "facet"
    TABLE = "table"


class TranslationNote(Record):
    """How far a translation has come, and the digest of the original unit each of its units was made from.

    `by` and `date` tell who brought it there, and on which day.
    """

    status: Annotated[str, BeforeValidator(str)] = "draft"
    by: Line | None = None
    date: datetime.date | None = None
    source: Mapping[str, Code] = Constraint(default_factory=dict)


TYPES: Mapping[Kind, Any] = {
    Kind.LINE: Line,
    Kind.PARAGRAPH: Line,
    Kind.NAME: LocalText,
    Kind.MAILBOX: Mailbox,
    Kind.TRACK: Slug,
    Kind.THEME: Slug,
    Kind.CRITERIA: Slug,
    Kind.STATUS: Status,
    Kind.DATE: datetime.date,
    Kind.MOMENT: CalendarMoment,
    Kind.NUMBER: Annotated[Number, AllowInfNan(False)],
    Kind.YEARS: Year,
    Kind.REGION: Code,
    Kind.INDUSTRY: Code,
    Kind.SDGS: Code,
    Kind.HONOURS: HonourHeld,
    Kind.RECOGNITION: Recognition,
    Kind.WITHDRAWAL: Withdrawal,
    Kind.INDICATORS: Indicator,
    Kind.PROJECTS: Project,
    Kind.TABLES: DataTable,
    Kind.PHOTOS: Photo,
    Kind.VIDEOS: Video,
    Kind.SOURCES: Source,
    Kind.DISCLOSURE: Disclosure,
    Kind.CONSENT: Consent,
    Kind.PROOF: Proof,
    Kind.WAIVERS: dict[str, Remark],
    Kind.TRANSLATION: TranslationNote,
}
"""The type of a value of each kind; of one item where the kind is a list."""

ADAPTERS: dict[Kind, TypeAdapter[Any]] = {kind: TypeAdapter(type_) for kind, type_ in TYPES.items()}
"""What reads a value of each kind as its type."""

LISTS = frozenset(
    {
        Kind.YEARS,
        Kind.CRITERIA,
        Kind.SDGS,
        Kind.HONOURS,
        Kind.INDICATORS,
        Kind.PROJECTS,
        Kind.TABLES,
        Kind.PHOTOS,
        Kind.VIDEOS,
        Kind.SOURCES,
    }
)
"""Kinds whose value is a list; each item is read on its own, so a bad one does not hide the others."""


class Field(Record):
    """One row of the field table."""

    id: Annotated[str, "the key in frontmatter"]
    label: LocalText
    kind: Kind
    belongs: Belongs = Belongs.ORIGINAL
    required: bool = False
    max_chars: Count | None = None
    show: tuple[Place, ...] = ()
    dublin_core: str | None = None
    schema_org: str | None = None


class FieldChange(Record):
    """A programme's or track's change to a row of the shared table, or a row of its own."""

    id: str
    label: LocalText | None = None
    kind: Kind | None = None
    belongs: Belongs | None = None
    required: bool | None = None
    max_chars: Count | None = None
    show: tuple[Place, ...] | None = None
    dublin_core: str | None = None
    schema_org: str | None = None


FieldTable = tuple[Field, ...]


def worded_fields(table: FieldTable) -> tuple[str, ...]:
    """Return the ids of the rows that every language says in its own words, in the table's order."""
    return tuple(
        field.id
        for field in table
        if field.belongs is Belongs.EVERY_LANGUAGE and field.kind in (Kind.LINE, Kind.PARAGRAPH)
    )


@cache
def default_fields() -> FieldTable:
    """Return the shared field table, in the order frontmatter is written in."""
    text = files("casebook.content").joinpath("fields.yml").read_text(encoding="utf-8")
    return tuple(Field.model_validate(row) for row in yaml.load(text, Loader=yaml.CSafeLoader))


def change_fields(table: FieldTable, changes: Iterable[FieldChange]) -> FieldTable:
    """Return the table with the changes made; a change of an unknown id adds a row at the end.

    Raises:
        pydantic.ValidationError: an added row lacks its label or kind.
    """
    rows = {row.id: row for row in table}
    for change in changes:
        given = change.model_dump(exclude_none=True)
        known = rows[change.id].model_dump() if change.id in rows else {}
        rows[change.id] = Field.model_validate({**known, **given})
    return tuple(rows.values())
