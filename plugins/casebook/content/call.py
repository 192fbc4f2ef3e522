"""The frame of a call: who stands behind it, when, what it gives, and where it contradicts itself."""

from __future__ import annotations

from typing import Self

from pydantic import HttpUrl, model_validator

from casebook.content.model import CalendarMoment, Count, Line, Moment, Record, Slug
from casebook.vocabulary.localtext import LocalText


class Party(Record):
    """A body that issues, hosts or organises a call; `role` as the call names it."""

    id: Slug
    label: LocalText
    short: LocalText | None = None
    role: LocalText | None = None


class Document(Record):
    """The official document that sets a programme going: its number, and when and by whom it was printed.

    `openness` is how it says it may be known, such as 主动公开.
    """

    number: Line | None = None
    printed: Moment | None = None
    printed_by: LocalText | None = None
    openness: LocalText | None = None


class Milestone(Record):
    """A date or span of a call's calendar; a day, a month (`2024-03`) or a minute, as the call gives it.

    `late` says what becomes of what comes after `closes`.
    """

    id: Slug
    label: LocalText
    opens: CalendarMoment | None = None
    closes: CalendarMoment | None = None
    who: LocalText | None = None
    late: LocalText | None = None
    text: LocalText | None = None


class ApplicationSystem(Record):
    """The public web address of the system in which applications are filled in."""

    label: LocalText
    short: LocalText | None = None
    url: HttpUrl
    text: LocalText | None = None


class Recommendation(Record):
    """How cases come in through other bodies.

    Attributes:
        by: the bodies that recommend.
        ordered: whether their list states an order of preference.
        sealed: whether it carries their seal.
        public: whether the list may be published.
    """

    by: LocalText
    text: LocalText
    ordered: bool = False
    sealed: bool = False
    public: bool = False


class Award(Record):
    """An honour the call gives, and how many of them; no `count` where the call names none."""

    id: Slug
    label: LocalText
    title: LocalText | None = None
    text: LocalText | None = None
    count: Count | None = None
    track: Slug | None = None


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
