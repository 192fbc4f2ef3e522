"""A programme: one call and everything it prescribes, read from `programme.yml`.

The wording of a call (labels, names of themes, honours) is kept as the call prints it; guidance is told in
our own words. What a call does not state is absent here, never guessed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import Annotated, Self

from pydantic import Field as Constraint
from pydantic import model_validator

from casebook.content.call import (
    ApplicationSystem,
    Award,
    Discrepancy,
    Document,
    Milestone,
    Party,
    Recommendation,
)
from casebook.content.facts import Year
from casebook.content.fields import Field, FieldChange, FieldTable, change_fields, default_fields
from casebook.content.form import Form, FormField, Publish
from casebook.content.mailbox import Mailbox
from casebook.content.media import Media, NamingRule, PhotoRule, VideoRule
from casebook.content.model import Count, Moment, Record, Slug
from casebook.content.plan import PlanOutline
from casebook.content.projects import IndicatorKind, ProjectCategory
from casebook.content.recognition import Level, LifecycleRule, Standing
from casebook.content.references import broken_references
from casebook.content.statement import (
    Channel,
    Goal,
    Requirement,
    Statement,
    Step,
)
from casebook.content.tables import SummaryTable
from casebook.content.targets import TargetRow, TargetTable
from casebook.content.template import Part, Template
from casebook.content.track import Quota, Review, Theme, Track
from casebook.vocabulary.localtext import Language, LocalText

__all__ = [
    "Award",
    "Channel",
    "Count",
    "Discrepancy",
    "Form",
    "FormField",
    "Media",
    "Milestone",
    "NamingRule",
    "Part",
    "Party",
    "PhotoRule",
    "Programme",
    "ProgrammeKind",
    "Publish",
    "Quota",
    "Statement",
    "TargetRow",
    "TargetTable",
    "Template",
    "Theme",
    "Track",
    "VideoRule",
    "row",
]


class ProgrammeKind(StrEnum):
    """What sort of document set the programme going; behind a collection, the editors' own, stands none."""

    CASE_CALL = "case-call"
    CASE_SELECTION = "case-selection"
    PLAN_OUTLINE = "plan-outline"
    CONSTRUCTION_PROGRAMME = "construction-programme"
    COLLECTION = "collection"


class Programme(Record):
    """One call and its compilation. `id` is the folder's name, `path` where its file was read.

    Attributes:
        slogan: the subject the call puts over everything, as it words it.
        organisation: the bodies behind the call, each with the role the call gives it.
        naming: how files and messages are to be named, whatever the track.
        result_channels: where the result is announced; `publicity` is where cases are made known.
        summary_table: the list of all cases that goes with a recommendation.
        role_mailboxes: addresses of roles, never of persons, that the secretariat lets be printed; the first
            answers for the programme.
    """

    id: Slug
    path: Path
    kind: ProgrammeKind
    year: Year
    languages: tuple[Language, ...] = ("zh", "en")
    demonstration: bool = False
    name: LocalText
    title: LocalText
    introduction: LocalText
    slogan: LocalText | None = None
    issued: Moment | None = None
    document: Document | None = None
    addressees: LocalText | None = None
    occasion: LocalText | None = None
    organisation: tuple[Party, ...] = ()
    issuers: tuple[Party, ...] = ()
    organiser: Party | None = None
    role_mailboxes: tuple[Mailbox, ...] = ()
    purposes: tuple[Statement, ...] = ()
    audiences: tuple[Statement, ...] = ()
    eligible: tuple[Statement, ...] = ()
    requirements: tuple[Requirement, ...] = ()
    review: Review | None = None
    criteria: tuple[Statement, ...] = ()
    goals: tuple[Goal, ...] = ()
    tasks: tuple[Statement, ...] = ()
    measures: tuple[Statement, ...] = ()
    recommendation: Recommendation | None = None
    system: ApplicationSystem | None = None
    process: tuple[Step, ...] = ()
    submission: tuple[Statement, ...] = ()
    naming: tuple[NamingRule, ...] = ()
    calendar: tuple[Milestone, ...] = ()
    standings: tuple[Standing, ...] = ()
    lifecycle: tuple[LifecycleRule, ...] = ()
    honour_levels: tuple[Level, ...] = ()
    recognition_levels: tuple[Level, ...] = ()
    awards: tuple[Award, ...] = ()
    result_channels: tuple[Statement, ...] = ()
    publicity: tuple[Channel, ...] = ()
    attachments: tuple[Statement, ...] = ()
    plan: PlanOutline | None = None
    targets: tuple[TargetTable, ...] = ()
    project_categories: tuple[ProjectCategory, ...] = ()
    indicator_kinds: tuple[IndicatorKind, ...] = ()
    summary_table: SummaryTable | None = None
    fields: tuple[FieldChange, ...] = ()
    directions: tuple[Statement, ...] = ()
    tracks: Annotated[tuple[Track, ...], Constraint(min_length=1)]
    forms: tuple[Form, ...] = ()
    templates: Annotated[tuple[Template, ...], Constraint(min_length=1)]
    discrepancies: tuple[Discrepancy, ...] = ()

    @model_validator(mode="after")
    def _references_exist(self) -> Self:
        if broken := next(broken_references(self), None):
            raise ValueError(broken)
        return self

    @property
    def has_document(self) -> bool:
        """Whether a call, an outline or a notice stands behind the programme."""
        return self.kind is not ProgrammeKind.COLLECTION

    @property
    def original_language(self) -> Language:
        """The language in which cases of this programme are written."""
        return self.languages[0]

    @property
    def bodies(self) -> tuple[Party, ...]:
        """Every body behind the call: with a role, as issuer, as organiser."""
        return (*self.organisation, *self.issuers, *((self.organiser,) if self.organiser else ()))

    @property
    def lead_body(self) -> Party | None:
        """The body to name where only one is named: the organiser, or else the first there is."""
        return self.organiser or next(iter(self.bodies), None)

    @property
    def shared_facts(self) -> Mapping[str, str]:
        """What holds for every case of the programme that does not say otherwise, by field id."""
        return {"role_mailbox": self.role_mailboxes[0]} if self.role_mailboxes else {}

    def track(self, track_id: str) -> Track | None:
        """Return the track of this id."""
        return next((track for track in self.tracks if track.id == track_id), None)

    def template_of(self, track: Track) -> Template:
        """Return the writing template of a track of this programme."""
        return next(template for template in self.templates if template.id == track.template)

    def form_of(self, track: Track) -> Form | None:
        """Return the form of a track of this programme."""
        return next((form for form in self.forms if form.id == track.form), None)

    def cover_of(self, track: Track) -> Form | None:
        """Return the form on the cover page of a track of this programme."""
        return next((form for form in self.forms if form.id == track.cover), None)

    def field_table(self, track_id: str = "") -> FieldTable:
        """Return the rows that hold for a case of the track, or of no known track."""
        return self._field_tables.get(track_id, self._field_tables[""])

    @cached_property
    def _field_tables(self) -> Mapping[str, FieldTable]:
        """The field table of each track, and of no track, made once: every case asks for it many times."""
        shared = change_fields(default_fields(), self.fields)
        return {"": shared, **{track.id: change_fields(shared, track.fields) for track in self.tracks}}

    def themes(self) -> Iterator[tuple[Track, Theme]]:
        """Yield every theme with its track, in the call's order."""
        return ((track, theme) for track in self.tracks for theme in track.themes)

    def indicator_kind(self, kind_id: str) -> IndicatorKind | None:
        """Return the indicator of this id that the call asks for."""
        return next((kind for kind in self.indicator_kinds if kind.id == kind_id), None)

    def project_category(self, category_id: str) -> ProjectCategory | None:
        """Return the project category of this id."""
        return next((category for category in self.project_categories if category.id == category_id), None)


def row(table: FieldTable, field_id: str) -> Field | None:
    """Return the row of this id."""
    return next((field for field in table if field.id == field_id), None)
