"""The facts of a case: the typed values its original's frontmatter holds."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field as Constraint
from pydantic import HttpUrl, StringConstraints

from casebook.content.model import Line, Moment, Record, Slug
from casebook.vocabulary.localtext import LocalText


class Status(StrEnum):
    """Where a case stands in its life."""

    SUBMITTED = "submitted"
    ACCEPTED = "accepted"
    BEST_PRACTICE = "best-practice"
    WITHDRAWN = "withdrawn"


class Assurance(StrEnum):
    """Who stands behind a figure."""

    SELF_REPORTED = "self-reported"
    VERIFIED = "verified"


class Nature(StrEnum):
    """What a figure tells: something reached, something installed, or something aimed at."""

    RESULT = "result"
    CAPACITY = "capacity"
    TARGET = "target"


class Qualifier(StrEnum):
    """How exact a figure is meant to be."""

    ABOUT = "about"
    OVER = "over"
    UNDER = "under"


class SourceKind(StrEnum):
    """What kind of body published a source."""

    OFFICIAL = "official"
    ACADEMIC = "academic"
    INSTITUTION = "institution"
    COMPANY = "company"
    PRESS = "press"


Year = Annotated[int, Constraint(ge=1900, le=2100)]


class Baseline(Record):
    """What an indicator is compared with, in the indicator's own unit."""

    value: float
    year: Year


class Indicator(Record):
    """A typed figure: `value` counted in `unit`, reported for `year`."""

    id: Slug
    label: LocalText
    value: float
    unit: Line
    year: Year
    baseline: Baseline | None = None
    qualifier: Qualifier | None = None
    nature: Nature = Nature.RESULT
    assurance: Assurance
    source: Slug


class Original(Record):
    """The file a park sent, known by its figures because it stays outside git."""

    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
    bytes: Annotated[int, Constraint(gt=0)]
    width: Annotated[int, Constraint(gt=0)]
    height: Annotated[int, Constraint(gt=0)]


class Photo(Record):
    """A picture of a case; `file` is relative to the case's folder."""

    file: Line
    caption: LocalText
    alt: LocalText
    credit: LocalText
    rights: Line
    illustration: bool = False
    original: Original | None = None


class Source(Record):
    """A publication that a figure or a sentence rests on; cited in the prose as `[^id]`."""

    id: Slug
    title: Line
    publisher: Line
    date: Moment | None = None
    url: HttpUrl | None = None
    kind: SourceKind


class Disclosure(Record):
    """The statement of the case's own body that the text may be made public."""

    statement: LocalText
    reviewed_by: LocalText
    date: date
