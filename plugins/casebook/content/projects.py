"""Projects and their figures: what a call's form asks of a project, and what a case answers."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field as Constraint
from pydantic import model_validator

from casebook.content.facts import Assurance, Year
from casebook.content.model import NO_TRUTH_VALUE, Line, Mark, Number, Record, Slug
from casebook.vocabulary.localtext import LocalText


class ProjectCategory(Record):
    """A category of projects; `number` as the form prints it."""

    id: Slug
    number: Mark | None = None
    label: LocalText


class Answer(StrEnum):
    """How an indicator is answered: in the form's unit, in a unit of the writer's choice, or in words."""

    UNIT = "unit"
    FREE_UNIT = "free-unit"
    TEXT = "text"


class Period(StrEnum):
    """The span of time a figure is counted over."""

    YEAR = "year"


class IndicatorKind(Record):
    """An indicator that a call asks for; `label` as printed, unit and all.

    `unit` is the vocabulary's id for the printed one; `remark` says what the form wants beside the figure.
    """

    id: Slug
    label: LocalText
    answer: Answer = Answer.UNIT
    unit: Line | None = None
    per: Period | None = None
    remark: LocalText | None = None

    @model_validator(mode="after")
    def _a_unit_where_the_form_prints_one(self) -> Self:
        if (self.unit is not None) is not (self.answer is Answer.UNIT):
            raise ValueError(f"indicator {self.id}: a unit goes with answer: unit, and with no other")
        return self


class ProjectFigure(Record):
    """A project's figure for one of the programme's indicator kinds; in words alone it is all `remark`."""

    kind: Slug
    value: Number | None = None
    unit: Line | None = None
    year: Year
    remark: LocalText | None = None
    assurance: Assurance
    source: Slug

    @model_validator(mode="after")
    def _a_figure_or_words(self) -> Self:
        if (self.value is None) is not (self.unit is None):
            raise ValueError(f"{self.kind}: value and unit go together")
        if self.value is None and self.remark is None:
            raise ValueError(f"{self.kind}: neither a figure nor a remark")
        return self


class Project(Record):
    """A project of a case; `name` is the heading of its section, in each language.

    Money is in CNY, `annual_benefit` CNY a year. `before` and `after` name files among the case's photos.
    """

    name: LocalText
    categories: Annotated[tuple[Slug, ...], Constraint(min_length=1)]
    completed: Year
    investment: Annotated[float, Constraint(ge=0), NO_TRUTH_VALUE] | None = None
    annual_benefit: Number | None = None
    indicators: tuple[ProjectFigure, ...] = ()
    before: tuple[Line, ...] = ()
    after: tuple[Line, ...] = ()
