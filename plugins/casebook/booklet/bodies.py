"""The body of a chapter in its shapes: running text, cards, sheets of projects, numbered clauses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from markupsafe import Markup

from casebook.booklet.charts import Chart, year_chart
from casebook.booklet.terms import TermPlaces
from casebook.content.case import Case, CaseText
from casebook.content.projects import Project, ProjectFigure
from casebook.content.sections import Section
from casebook.content.tables import DataTable
from casebook.prose.figures import Figure, figure
from casebook.prose.rendering import render, source_anchor
from casebook.prose.tables import PrintedTable, printed_table
from casebook.vocabulary.catalogue import text as words
from casebook.vocabulary.localtext import Language

MOST_CHARTS = 6
"""A table of a plan has dozens of rows; the first are what the plan puts first."""


class Shape(StrEnum):
    """How a part is set."""

    TEXT = "text"
    CARD = "card"
    PROJECT = "project"
    CLAUSES = "clauses"


@dataclass(frozen=True)
class Table(PrintedTable):
    """A table with its drawings: a line for each row that runs over the years."""

    charts: tuple[Chart, ...]


@dataclass(frozen=True)
class ProjectLine:
    """A line of a project's figures; an answer in words alone has no `figure`."""

    label: str
    figure: Figure | None
    year: int
    remark: str
    assurance: str
    source: int | None


@dataclass(frozen=True)
class Sheet:
    """The facts of a project, each a label and its value; pictures are files of the case's photos."""

    facts: tuple[tuple[str, str], ...]
    lines: tuple[ProjectLine, ...]
    before: tuple[str, ...]
    after: tuple[str, ...]


@dataclass(frozen=True)
class Part:
    """A section in print, with the parts inside it; `number` is the one the template prints before it."""

    anchor: str
    shape: Shape
    number: str
    heading: str
    html: Markup
    sheet: Sheet | None
    tables: tuple[Table, ...]
    parts: tuple[Part, ...]

    def walk(self) -> Iterator[Part]:
        """Yield this part and all within it, in reading order."""
        yield self
        for part in self.parts:
            yield from part.walk()


@dataclass(frozen=True)
class Body:
    """A case's body, and the tables that belong to a part the text does not have."""

    parts: tuple[Part, ...]
    tables: tuple[Table, ...]

    @property
    def pictures(self) -> frozenset[str]:
        """The files of the pictures that stand on the sheets of projects."""
        sheets = (each.sheet for part in self.parts for each in part.walk() if each.sheet)
        return frozenset(file for sheet in sheets for file in (*sheet.before, *sheet.after))


def body(case: Case, text: CaseText, numbers: Mapping[str, int], places: TermPlaces) -> Body:
    """Return the body of a case's text, its terms marked; the prefix of `places` begins its anchors.

    Projects and tables that no section belongs to follow at the end: nothing given is left out.
    """
    builder = _Builder(case, text.language, numbers, places)
    parts = tuple(builder.part(section) for section in text.sections)
    return Body((*parts, *builder.other_projects()), builder.other_tables())


class _Builder:
    """Turns sections into parts and notes which projects and tables have found their place."""

    def __init__(
        self, case: Case, language: Language, numbers: Mapping[str, int], places: TermPlaces
    ) -> None:
        self.case = case
        self.language = language
        self.numbers = numbers
        self.places = places
        self.prefix = places.prefix
        self.projects = {project.name.get(language).strip(): project for project in case.projects}
        self.tables = {table.id: table for table in case.tables}

    def part(self, section: Section) -> Part:
        written = section.heading.strip()
        project = self.projects.pop(written, None) if section.part.repeats else None
        number, heading = self.heading(section)
        here = [table for table in self.tables.values() if table.part == section.part.id]
        for table in here:
            del self.tables[table.id]
        return Part(
            anchor=f"{self.prefix}{section.part.id}-{section.position.line}-{self.language}",
            shape=_shape(section, project),
            number=number,
            heading=heading,
            html=self.prose(section),
            sheet=self.sheet(project) if project else None,
            tables=tuple(map(self.table, here)),
            parts=tuple(self.part(each) for each in section.sections),
        )

    def prose(self, section: Section) -> Markup:
        return self.places.mark(_printed_links(render(section.body, self.numbers, self.prefix), self.prefix))

    def other_projects(self) -> Iterator[Part]:
        for place, (name, project) in enumerate(self.projects.items(), start=1):
            anchor, sheet = f"{self.prefix}project-{place}-{self.language}", self.sheet(project)
            yield Part(anchor, Shape.PROJECT, "", name, Markup(""), sheet, (), ())

    def other_tables(self) -> tuple[Table, ...]:
        return tuple(map(self.table, self.tables.values()))

    def table(self, table: DataTable) -> Table:
        printed = printed_table(table, self.language)
        id = f"{self.prefix}line-{table.id}"
        charts = tuple(year_chart(each, id, self.language) for each in printed.series[:MOST_CHARTS])
        return Table(printed.id, printed.caption, printed.columns, printed.rows, printed.series, charts)

    def heading(self, section: Section) -> tuple[str, str]:
        """Return the number a part is known by, and the heading without it."""
        number = section.part.number.get(self.language) if section.part.number else ""
        written = section.heading.strip()
        rest = written.removeprefix(number).lstrip(" .、:：\u3000") if number else written
        return number, rest or written

    def sheet(self, project: Project) -> Sheet:
        known = (self.case.programme.project_category(each) for each in project.categories)
        categories = [each.label.get(self.language) for each in known if each]
        money = (("investment", project.investment), ("annual_benefit", project.annual_benefit))
        facts = [
            ("categories", words("common.punctuation.enumeration", self.language).join(categories)),
            ("completed", str(project.completed)),
            *((name, str(figure(value, "CNY", self.language))) for name, value in money if value is not None),
        ]
        return Sheet(
            facts=tuple(
                (words(f"booklet.project.{name}", self.language), value) for name, value in facts if value
            ),
            lines=tuple(self.line(each) for each in project.indicators),
            before=project.before,
            after=project.after,
        )

    def line(self, given: ProjectFigure) -> ProjectLine:
        kind = self.case.programme.indicator_kind(given.kind)
        has_figure = given.value is not None and given.unit is not None
        return ProjectLine(
            label=kind.label.get(self.language) if kind else given.kind,
            figure=figure(given.value or 0.0, given.unit or "", self.language) if has_figure else None,
            year=given.year,
            remark=given.remark.get(self.language) if given.remark else "",
            assurance=given.assurance.value,
            source=self.numbers.get(given.source),
        )


def _shape(section: Section, project: Project | None) -> Shape:
    if project:
        return Shape.PROJECT
    if section.part.repeats and section.part.parts:
        return Shape.CARD
    inner = any(each.part.number for each in section.sections)
    return Shape.CLAUSES if inner else Shape.TEXT


def _printed_links(html: Markup, prefix: str) -> Markup:
    """Return the HTML with only those links that lead somewhere from a PDF: to the web and to the sources."""
    kept = f"https?://|#{re.escape(source_anchor(0, prefix)[:-1])}"
    return Markup(re.sub(rf'<a href="(?!{kept})[^"]*"[^>]*>(.*?)</a>', r"\1", html, flags=re.DOTALL))
