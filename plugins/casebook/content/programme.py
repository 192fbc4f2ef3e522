"""A programme: one call and everything it prescribes, read from `programme.yml`.

The wording of a call (labels, names of themes, honours) is kept as the call prints it; guidance is told in
our own words. What a call does not state is absent here, never guessed.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Self

from pydantic import Field as Constraint
from pydantic import model_validator

from casebook.content.fields import Field, FieldChange, FieldTable, change_fields, default_fields
from casebook.content.model import Line, Moment, Record, Slug
from casebook.vocabulary.localtext import Language, LocalText

Count = Annotated[int, Constraint(ge=0)]


class ProgrammeKind(StrEnum):
    """What sort of document set the programme going."""

    CASE_CALL = "case-call"
    CASE_SELECTION = "case-selection"
    PLAN_OUTLINE = "plan-outline"
    CONSTRUCTION_PROGRAMME = "construction-programme"


class Publish(StrEnum):
    """Whether the answer to a form's question may appear in public."""

    YES = "yes"
    NO = "no"
    NEVER = "never"
    NAME_ONLY = "name-only"
    WITH_CONSENT = "with-consent"


class Statement(Record):
    """Something a call says: a purpose, an audience, a requirement, a criterion, a task, a rule."""

    id: Slug
    label: LocalText
    text: LocalText | None = None
    responsible: tuple[Slug, ...] = ()
    tracks: tuple[Slug, ...] = ()
    items: tuple[Statement, ...] = ()


class Channel(Statement):
    """Where the call makes cases known; `standing` is the standing a case needs for it."""

    standing: Slug | None = None


class Party(Record):
    """A body that issues, hosts or organises a call; `role` as the call names it."""

    id: Slug
    label: LocalText
    short: LocalText | None = None
    role: LocalText | None = None


class Milestone(Record):
    """A date or span of a call's calendar; a day, a month (`2024-03`) or a minute, as the call gives it."""

    id: Slug
    label: LocalText
    opens: Moment | None = None
    closes: Moment | None = None
    who: LocalText | None = None
    text: LocalText | None = None


class Award(Record):
    """An honour the call gives, and how many of them."""

    id: Slug
    label: LocalText
    title: LocalText | None = None
    text: LocalText | None = None
    count: Count | None = None
    track: Slug | None = None


class Theme(Record):
    """One topic within a track; `form_label` where the form prints another name than the notice."""

    id: Slug
    label: LocalText
    form_label: LocalText | None = None
    description: LocalText
    topics: tuple[LocalText, ...] = ()


class Part(Record):
    """A place in a template: a section, or something that repeats, such as a highlight or a project.

    Bounds count 字 (see `casebook.prose.counting`); an approximate bound is one the call gives with 约.
    `aspects` are the points the call wants covered, as it names them.
    """

    id: Slug
    label: LocalText
    guidance: LocalText | None = None
    aspects: tuple[LocalText, ...] = ()
    min_chars: Count | None = None
    max_chars: Count | None = None
    approximate: bool = False
    min_count: Count = 1
    max_count: Count | None = 1
    parts: tuple[Part, ...] = ()

    @property
    def repeats(self) -> bool:
        """Whether the part may occur more than once, under headings of the author's own."""
        return self.max_count is None or self.max_count > 1


class Template(Record):
    """A track's writing template: the parts of a case's body in order."""

    id: Slug
    label: LocalText
    annex: LocalText | None = None
    subtitle: LocalText | None = None
    parts: tuple[Part, ...]


class FormField(Record):
    """One question of a call's form; `field` is the row of the field table that holds its answer."""

    id: Slug
    label: LocalText
    publish: Publish
    field: str | None = None
    guidance: LocalText | None = None
    options: tuple[LocalText, ...] = ()


class Form(Record):
    """A form of the call, question by question as printed."""

    id: Slug
    label: LocalText
    annex: LocalText | None = None
    fields: tuple[FormField, ...]


class PhotoRule(Record):
    """What the call asks of photos; bytes are of each file as sent."""

    text: LocalText
    min_count: Count = 0
    max_count: Count | None = None
    more_than_bytes: Count | None = None
    max_bytes: Count | None = None


class VideoRule(Record):
    """What the call asks of videos."""

    text: LocalText
    max_count: Count | None = None
    max_seconds: Count | None = None


class Media(Record):
    """The call's rules for pictures and films."""

    photos: PhotoRule | None = None
    videos: VideoRule | None = None


class Quota(Record):
    """How many cases one body may send in."""

    text: LocalText
    per: LocalText
    min_count: Count | None = None
    max_count: Count | None = None


class NamingRule(Record):
    """How the call wants a file or a message named; `{…}` mark what is filled in."""

    label: LocalText
    pattern: Line


class Track(Record):
    """A kind of applicant with its own themes, form, template and media rules.

    `heading` is what the call prints above the track's themes, `notice` the notice addressed to it alone.
    """

    id: Slug
    label: LocalText
    heading: LocalText | None = None
    notice: Statement | None = None
    eligible: tuple[LocalText, ...] = ()
    themes: tuple[Theme, ...] = ()
    form: Slug | None = None
    template: Slug
    media: Media = Media()
    naming: NamingRule | None = None
    quota: Quota | None = None
    fields: tuple[FieldChange, ...] = ()

    def theme(self, theme_id: str) -> Theme | None:
        """Return the track's theme of this id."""
        return next((theme for theme in self.themes if theme.id == theme_id), None)


class TargetRow(Record):
    """One place's share of a target table; `region` is a GB/T 2260 code."""

    region: Line
    value: float


class TargetTable(Record):
    """Targets a call sets place by place for one year."""

    id: Slug
    label: LocalText
    year: int
    unit: Line
    rows: tuple[TargetRow, ...]


class Discrepancy(Record):
    """A contradiction inside the call: its readings as printed, and the one the editor chose to follow."""

    id: Slug
    readings: tuple[Line, ...]
    chosen: Line | None = None
    note: LocalText

    @model_validator(mode="after")
    def _chosen_is_a_reading(self) -> Self:
        if self.chosen is not None and self.chosen not in self.readings:
            raise ValueError(f"discrepancy {self.id}: {self.chosen} is none of the readings")
        return self


class Programme(Record):
    """One call and its compilation. `id` is the folder's name, `path` where its file was read."""

    id: Slug
    path: Path
    kind: ProgrammeKind
    year: int
    languages: tuple[Language, ...] = ("zh", "en")
    demonstration: bool = False
    name: LocalText
    title: LocalText
    introduction: LocalText
    issued: Moment | None = None
    addressees: LocalText | None = None
    occasion: LocalText | None = None
    issuers: tuple[Party, ...] = ()
    organiser: Party | None = None
    purposes: tuple[Statement, ...] = ()
    audiences: tuple[Statement, ...] = ()
    eligible: tuple[Statement, ...] = ()
    requirements: tuple[Statement, ...] = ()
    criteria: tuple[Statement, ...] = ()
    goals: tuple[Statement, ...] = ()
    tasks: tuple[Statement, ...] = ()
    measures: tuple[Statement, ...] = ()
    lifecycle: tuple[Statement, ...] = ()
    calendar: tuple[Milestone, ...] = ()
    standings: tuple[Statement, ...] = ()
    awards: tuple[Award, ...] = ()
    publicity: tuple[Channel, ...] = ()
    attachments: tuple[Statement, ...] = ()
    targets: tuple[TargetTable, ...] = ()
    fields: tuple[FieldChange, ...] = ()
    tracks: Annotated[tuple[Track, ...], Constraint(min_length=1)]
    forms: tuple[Form, ...] = ()
    templates: Annotated[tuple[Template, ...], Constraint(min_length=1)]
    discrepancies: tuple[Discrepancy, ...] = ()

    @model_validator(mode="after")
    def _references_exist(self) -> Self:
        templates = {template.id for template in self.templates}
        forms = {form.id for form in self.forms}
        for track in self.tracks:
            if track.template not in templates:
                raise ValueError(f"track {track.id}: no template {track.template}")
            if track.form is not None and track.form not in forms:
                raise ValueError(f"track {track.id}: no form {track.form}")
            names = {field.id for field in self.field_table(track.id)}
            form = self.form_of(track)
            for form_field in form.fields if form else ():
                if form_field.field is not None and form_field.field not in names:
                    raise ValueError(f"form field {form_field.id}: no field {form_field.field}")
        return self

    @property
    def original_language(self) -> Language:
        """The language in which cases of this programme are written."""
        return self.languages[0]

    def track(self, track_id: str) -> Track | None:
        """Return the track of this id."""
        return next((track for track in self.tracks if track.id == track_id), None)

    def template_of(self, track: Track) -> Template:
        """Return the writing template of a track of this programme."""
        return next(template for template in self.templates if template.id == track.template)

    def form_of(self, track: Track) -> Form | None:
        """Return the form of a track of this programme."""
        return next((form for form in self.forms if form.id == track.form), None)

    def field_table(self, track_id: str = "") -> FieldTable:
        """Return the rows that hold for a case of the track, or of no known track."""
        track = self.track(track_id)
        changes = (*self.fields, *(track.fields if track else ()))
        return change_fields(default_fields(), changes)

    def themes(self) -> Iterator[tuple[Track, Theme]]:
        """Yield every theme with its track, in the call's order."""
        return ((track, theme) for track in self.tracks for theme in track.themes)


def row(table: FieldTable, field_id: str) -> Field | None:
    """Return the row of this id."""
    return next((field for field in table if field.id == field_id), None)
