"""Honours and recognition: what a call can grant, check again and revoke, and what a case holds of it."""

from __future__ import annotations

import datetime

from casebook.content.facts import Year
from casebook.content.model import Record, Slug
from casebook.content.statement import Statement
from casebook.vocabulary.localtext import LocalText


class Level(Record):
    """A level at which an honour or a recognition is given, such as 国家级."""

    id: Slug
    label: LocalText


class Honour(Record):
    """An honour that applicants of a track may hold already, and the levels it exists at."""

    id: Slug
    label: LocalText
    levels: tuple[Slug, ...] = ()


class Standing(Statement):
    """Where a case may stand in its programme; `public` tells whether that may be published."""

    public: bool = True


class Reason(Record):
    """A class of reasons for which a recognition is revoked."""

    id: Slug
    label: LocalText


class LifecycleRule(Statement):
    """What may become of a case or a recognition; `standing` is the one it leads to.

    `applies_to` names what the rule holds for, `reasons` the classes of reasons that set it off.
    """

    standing: Slug | None = None
    applies_to: tuple[LocalText, ...] = ()
    reasons: tuple[Reason, ...] = ()


class HonourHeld(Record):
    """An honour the case's body holds: ids of the track's honours and of the programme's honour levels."""

    honour: Slug
    level: Slug | None = None
    year: Year | None = None


class Recognition(Record):
    """The recognition a park holds or held.

    `level`, `standing` and `reason` are ids of the programme's recognition levels, standings and reasons;
    `date` is the day from which on the standing holds.
    """

    level: Slug
    year: Year
    standing: Slug
    date: datetime.date | None = None
    reason: Slug | None = None


class Withdrawal(Record):
    """When a case was withdrawn, by whose decision and why: what its tombstone says."""

    date: datetime.date
    by: LocalText
    reason: LocalText
