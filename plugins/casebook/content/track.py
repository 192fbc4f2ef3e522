"""A track of a call: one kind of applicant, with its own themes, form, template, criteria and media rules."""

from __future__ import annotations

from enum import StrEnum

from casebook.content.fields import FieldChange
from casebook.content.media import Media, NamingRule
from casebook.content.model import Count, Line, Mark, Record, Slug
from casebook.content.recognition import Honour
from casebook.content.statement import Requirement, Statement
from casebook.vocabulary.localtext import LocalText


class Theme(Record):
    """One topic within a track; `form_label` where the form prints another name than the notice."""

    id: Slug
    label: LocalText
    form_label: LocalText | None = None
    description: LocalText
    topics: tuple[LocalText, ...] = ()


class Point(LocalText):
    """A point a criterion looks at; `unit` where the call names a share or rate."""

    unit: Line | None = None


class Criterion(Record):
    """A criterion by which cases of a track are judged; `number` as printed."""

    id: Slug
    number: Mark | None = None
    label: LocalText
    points: tuple[Point, ...] = ()


class Review(Record):
    """How cases are judged: the heading of the criteria, and whether they carry scores."""

    label: LocalText
    scored: bool
    text: LocalText | None = None


class CountedBy(StrEnum):
    """What tells which body a case came from: its recommending unit as named, or the province it lies in."""

    RECOMMENDER = "recommender"
    PROVINCE = "province"


class Quota(Record):
    """How many cases of a track one body may send in; `within` is what is counted in, such as a category.

    `counted_by` is `province` where the call has one recommending body in each province.
    """

    text: LocalText
    per: LocalText
    within: LocalText | None = None
    counted_by: CountedBy = CountedBy.RECOMMENDER
    min_count: Count | None = None
    max_count: Count | None = None


class TrackKind(StrEnum):
    """What the records of a track are: cases of something done, or plans for what is to come."""

    CASE = "case"
    PLAN = "plan"


class Track(Record):
    """A kind of applicant with its own themes, form, template and media rules.

    Attributes:
        direction: the direction of the call (such as 方向一) that the track belongs to.
        heading: what the call prints above the track's themes.
        notice: the notice addressed to this track alone.
        natural_person: whether the applicant is a person, so that nothing is published without consent.
        aspects: the points that cases of this track are to cover, as the call names them.
        cover: the form on the cover page, where there is one besides `form`.
    """

    id: Slug
    kind: TrackKind = TrackKind.CASE
    direction: Slug | None = None
    label: LocalText
    description: LocalText | None = None
    heading: LocalText | None = None
    notice: Statement | None = None
    natural_person: bool = False
    eligible: tuple[LocalText, ...] = ()
    honours: tuple[Honour, ...] = ()
    requirements: tuple[Requirement, ...] = ()
    aspects: tuple[LocalText, ...] = ()
    criteria: tuple[Criterion, ...] = ()
    themes: tuple[Theme, ...] = ()
    cover: Slug | None = None
    form: Slug | None = None
    template: Slug
    media: Media = Media()
    naming: NamingRule | None = None
    quota: Quota | None = None
    fields: tuple[FieldChange, ...] = ()

    def theme(self, theme_id: str) -> Theme | None:
        """Return the track's theme of this id."""
        return next((theme for theme in self.themes if theme.id == theme_id), None)

    def honour(self, honour_id: str) -> Honour | None:
        """Return the honour of this id that the track's applicants may hold."""
        return next((honour for honour in self.honours if honour.id == honour_id), None)
