"""The field table: what frontmatter may hold, where each value shows, and what it is called elsewhere.

One table drives checks, facts box, lists and metadata. `fields.yml` holds the shared defaults; a programme or
a track overrides single columns of a row or adds rows of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Annotated, Any

import yaml
from pydantic import AllowInfNan, BeforeValidator, TypeAdapter
from pydantic import Field as Constraint

from casebook.content.facts import Consent, Disclosure, Indicator, Photo, Source, Status, Video, Year
from casebook.content.model import CalendarMoment, Code, Line, Number, Record, Slug
from casebook.content.projects import Project
from casebook.content.recognition import HonourHeld, Recognition, Withdrawal
from casebook.content.tables import DataTable
from casebook.vocabulary.localtext import LocalText


class Kind(StrEnum):
    """What a field's value is."""

    LINE = "line"
    PARAGRAPH = "paragraph"
    NAME = "name"
    TRACK = "track"
    THEME = "theme"
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
    WAIVERS = "waivers"
    TRANSLATION = "translation"


class Belongs(StrEnum):
    """Which of a case's files carries a field."""

    ORIGINAL = "original"
    EVERY_LANGUAGE = "every-language"
    TRANSLATION = "translation"


class Place(StrEnum):
    """Where a field's value is shown."""

    FACTS = "facts"
    CARD = "card"
    FACET = "facet"
    TABLE = "table"


class TranslationNote(Record):
    """How far a translation has come, and the digest of the original unit each of its units was made from."""

    status: Annotated[str, BeforeValidator(str)] = "draft"
    source: Mapping[str, Code] = Constraint(default_factory=dict)


ADAPTERS: dict[Kind, TypeAdapter[Any]] = {
    Kind.LINE: TypeAdapter(Line),
    Kind.PARAGRAPH: TypeAdapter(Line),
    Kind.NAME: TypeAdapter(LocalText),
    Kind.TRACK: TypeAdapter(Slug),
    Kind.THEME: TypeAdapter(Slug),
    Kind.STATUS: TypeAdapter(Status),
    Kind.DATE: TypeAdapter(date),
    Kind.MOMENT: TypeAdapter(CalendarMoment),
    Kind.NUMBER: TypeAdapter(Annotated[Number, AllowInfNan(False)]),
    Kind.YEARS: TypeAdapter(Year),
    Kind.REGION: TypeAdapter(Code),
    Kind.INDUSTRY: TypeAdapter(Code),
    Kind.SDGS: TypeAdapter(Code),
    Kind.HONOURS: TypeAdapter(HonourHeld),
    Kind.RECOGNITION: TypeAdapter(Recognition),
    Kind.WITHDRAWAL: TypeAdapter(Withdrawal),
    Kind.INDICATORS: TypeAdapter(Indicator),
    Kind.PROJECTS: TypeAdapter(Project),
    Kind.TABLES: TypeAdapter(DataTable),
    Kind.PHOTOS: TypeAdapter(Photo),
    Kind.VIDEOS: TypeAdapter(Video),
    Kind.SOURCES: TypeAdapter(Source),
    Kind.DISCLOSURE: TypeAdapter(Disclosure),
    Kind.CONSENT: TypeAdapter(Consent),
    Kind.WAIVERS: TypeAdapter(dict[str, Line]),
    Kind.TRANSLATION: TypeAdapter(TranslationNote),
}
"""The type of a value of each kind; of one item where the kind is a list."""

LISTS = frozenset(
    {
        Kind.YEARS,
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
    max_chars: int | None = None
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
    max_chars: int | None = None
    show: tuple[Place, ...] | None = None
    dublin_core: str | None = None
    schema_org: str | None = None


FieldTable = tuple[Field, ...]


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
