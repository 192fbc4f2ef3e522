"""The facts of a case: the typed values its original's frontmatter holds."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field as Constraint
from pydantic import HttpUrl, StringConstraints

from casebook.content.model import NO_TRUTH_VALUE, Line, Moment, Number, Record, Slug
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


Year = Annotated[int, Constraint(ge=1900, le=2100), NO_TRUTH_VALUE]
_Size = Annotated[int, Constraint(gt=0), NO_TRUTH_VALUE]


class Baseline(Record):
    """What an indicator is compared with, in the indicator's own unit."""

    value: Number
    year: Year


class Indicator(Record):
    """A typed figure: `value` counted in `unit`, reported for `year`."""

    id: Slug
    label: LocalText
    value: Number
    unit: Line
    year: Year
    baseline: Baseline | None = None
    qualifier: Qualifier | None = None
    nature: Nature = Nature.RESULT
    assurance: Assurance
    source: Slug


class Original(Record):
    """The file a park sent, known by its figures because it stays outside git; `name` is what it came as."""

    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
    bytes: _Size
    width: _Size
    height: _Size
    name: Line | None = None


class Photo(Record):
    """A picture of a case; `file` is relative to the case's folder.

    `map` marks a map, which may be shown only with the review number it was given.
    """

    file: Line
    caption: LocalText
    alt: LocalText
    credit: LocalText
    rights: Line
    illustration: bool = False
    map: bool = False
    map_review_number: Line | None = None
    original: Original | None = None


class Video(Record):
    """A film of a case; `file` is relative to the case's folder, `seconds` how long it runs."""

    file: Line
    caption: LocalText
    alt: LocalText
    credit: LocalText
    rights: Line
    seconds: Annotated[float, Constraint(gt=0), NO_TRUTH_VALUE] | None = None


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


class Proof(Record):
    """The case as it went back to the body that sent it in.

    Attributes:
        sent: when it was sent.
        text: the digest of the original's text that was sent.
        confirmed: when the body agreed to it, if it has.
    """

    sent: date
    text: Line
    confirmed: date | None = None


class Consent(Record):
    """A person's own statement that the case about them may be published.

    `portrait` tells whether it extends to pictures and films that show them (Civil Code, article 1019).
    """

    statement: LocalText
    date: date
    portrait: bool = False
