"""What a call says, point by point: purposes, requirements, goals, tasks, measures, steps, channels.

Labels are kept as the call prints them; `text` tells the rest in our own words.
"""

from __future__ import annotations

from collections.abc import Iterator

from casebook.content.facts import Year
from casebook.content.model import Count, Line, Mark, Number, Record, Slug
from casebook.vocabulary.localtext import LocalText


class Citation(Record):
    """A document that a call names; `number` is its official number, such as 国科发火〔2021〕28号."""

    label: LocalText
    number: Line | None = None


class Statement(Record):
    """Something a call says: a purpose, an audience, a requirement, a criterion, a task, a rule.

    `number` is the one the call prints before it. `responsible` names bodies by their ids, in the call's
    order. `every_years` is the interval at which it is to be done, where the call sets one.
    """

    id: Slug
    number: Mark | None = None
    label: LocalText
    text: LocalText | None = None
    responsible: tuple[Slug, ...] = ()
    tracks: tuple[Slug, ...] = ()
    cites: tuple[Citation, ...] = ()
    every_years: Count | None = None
    items: tuple[Statement, ...] = ()

    def walk(self) -> Iterator[Statement]:
        """Yield this statement and all within it, in the call's order."""
        yield self
        for item in self.items:
            yield from item.walk()


class Channel(Statement):
    """Where the call makes cases known; `standing` is the standing a case needs for it."""

    standing: Slug | None = None


class Requirement(Statement):
    """What a case must meet, with the figures by which that can be told.

    Attributes:
        part: the repeating part of the template of which at least `min_count` are wanted.
        completed_since: the year from which on a project must have been completed.
        barred_editions: earlier editions whose chosen cases may not take part again.
        blocks_publication: whether a case that does not meet it must stay unpublished.
    """

    part: Slug | None = None
    min_count: Count | None = None
    completed_since: Year | None = None
    barred_editions: tuple[Year, ...] = ()
    blocks_publication: bool = False


class Goal(Statement):
    """What is to be reached by the end of `year`; `value` in `unit` where the call gives a figure."""

    year: Year | None = None
    value: Number | None = None
    unit: Line | None = None


class Step(Statement):
    """One step of the way from application to publication, and who takes it."""

    who: LocalText
