"""The body of a case: articles, highlights, projects and plans, all as one tree of sections."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from markupsafe import Markup

from casebook.content.case import Case
from casebook.content.projects import Project, ProjectFigure
from casebook.content.sections import Section
from casebook.prose.figures import Figure as PrintedFigure
from casebook.prose.figures import figure
from casebook.prose.rendering import render
from casebook.site.anchors import Anchored, anchored
from casebook.site.cards import source_numbers
from casebook.site.case_tables import TableView, table_view
from casebook.site.pictures import Figure, Gallery
from casebook.vocabulary.catalogue import text
from casebook.vocabulary.localtext import Language


class Shape(StrEnum):
    """How a section is set: as running text, a card of its own, a project's sheet, a numbered clause."""

    TEXT = "text"
    HIGHLIGHT = "highlight"
    PROJECT = "project"
    CLAUSE = "clause"


@dataclass(frozen=True)
class ProjectRow:
    """A line of a project's figures; in words alone it has no `printed`."""

    label: str
    printed: PrintedFigure | None
    year: int
    remark: str
    assurance: str
    source: int | None


@dataclass(frozen=True)
class ProjectView:
    """The facts of a project: its categories, its money as label and figure, its figures, its pictures."""

    categories: tuple[str, ...]
    completed: int
    money: tuple[tuple[str, PrintedFigure], ...]
    rows: tuple[ProjectRow, ...]
    before: tuple[Figure, ...]
    after: tuple[Figure, ...]


@dataclass(frozen=True)
class BodySection:
    """A section of the text: `id` anchors it, the same in both languages; `level` is of its heading."""

    id: str
    shape: Shape
    level: int
    number: str
    heading: str
    html: Markup
    project: ProjectView | None
    tables: tuple[TableView, ...]
    sections: tuple[BodySection, ...]

    @property
    def is_outlined(self) -> bool:
        """Whether the contents list what is inside the section too."""
        return any(each.shape is Shape.CLAUSE for each in self.sections)


@dataclass(frozen=True)
class Body:
    """A case's body, and the tables that belong to a part the text does not have."""

    sections: tuple[BodySection, ...]
    tables: tuple[TableView, ...]

    @property
    def pictures_placed(self) -> frozenset[str]:
        """The addresses of the pictures that stand in the body, for the gallery to leave out."""
        sheets = (each.project for each in _walk(self.sections) if each.project)
        return frozenset(picture.largest for sheet in sheets for picture in (*sheet.before, *sheet.after))


def case_body(case: Case, language: Language, gallery: Gallery) -> Body:
    """Return the body of a case in a language it has a text in; it is empty in another.

    Projects and tables that no section of the text belongs to follow at the end: nothing given is left out.
    """
    words = case.text(language)
    if words is None:
        return Body((), ())
    builder = _Builder(case, language, gallery)
    sections = tuple(builder.section(each, 2) for each in anchored(words.sections))
    return Body((*sections, *builder.other_projects()), builder.other_tables())


def _walk(sections: tuple[BodySection, ...]) -> Iterator[BodySection]:
    for section in sections:
        yield section
        yield from _walk(section.sections)


class _Builder:
    def __init__(self, case: Case, language: Language, gallery: Gallery) -> None:
        self.case = case
        self.language = language
        self.gallery = gallery
        self.numbers = source_numbers(case)
        self.projects = {project.name.get(language).strip(): project for project in case.projects}
        self.placed: set[str] = set()
        """Names of the projects and ids of the tables that have found their section."""

    def section(self, place: Anchored, level: int) -> BodySection:
        section = place.section
        project = self.projects.get(section.heading.strip()) if section.part.repeats else None
        number, heading = self.heading(section)
        tables = [
            table
            for table in self.case.tables
            if table.part == section.part.id and table.id not in self.placed
        ]
        self.placed.update(table.id for table in tables)
        self.placed.update([section.heading.strip()] if project else [])
        return BodySection(
            id=place.id,
            shape=_shape(section, project),
            level=level,
            number=number,
            heading=heading,
            html=render(section.body, self.numbers),
            project=self.project(project) if project else None,
            tables=tuple(table_view(table, self.language) for table in tables),
            sections=tuple(self.section(each, level + 1) for each in place.sections),
        )

    def other_projects(self) -> Iterator[BodySection]:
        others = [(name, each) for name, each in self.projects.items() if name not in self.placed]
        for place, (name, project) in enumerate(others, start=1):
            view = self.project(project)
            yield BodySection(f"other-project-{place}", Shape.PROJECT, 2, "", name, Markup(""), view, (), ())

    def other_tables(self) -> tuple[TableView, ...]:
        others = (table for table in self.case.tables if table.id not in self.placed)
        return tuple(table_view(table, self.language) for table in others)

    def heading(self, section: Section) -> tuple[str, str]:
        """Return the number a part is known by and the heading without it."""
        number = section.part.number.get(self.language) if section.part.number else ""
        written = section.heading.strip()
        if number and written.startswith(number):
            written = written.removeprefix(number).lstrip(" .、:：\u3000")
        return number, written or section.heading

    def project(self, project: Project) -> ProjectView:
        money = (
            ("investment", project.investment, "CNY"),
            ("annual_benefit", project.annual_benefit, "CNY"),
        )
        programme = self.case.programme
        categories = (programme.project_category(each) for each in project.categories)
        return ProjectView(
            categories=tuple(each.label.get(self.language) for each in categories if each),
            completed=project.completed,
            money=tuple(
                (text(f"case.project.{name}", self.language), figure(value, unit, self.language))
                for name, value, unit in money
                if value is not None
            ),
            rows=tuple(self.project_row(each) for each in project.indicators),
            before=self.pictures(project.before),
            after=self.pictures(project.after),
        )

    def project_row(self, given: ProjectFigure) -> ProjectRow:
        kind = self.case.programme.indicator_kind(given.kind)
        printed = (
            figure(given.value, given.unit, self.language)
            if given.value is not None and given.unit is not None
            else None
        )
        return ProjectRow(
            label=kind.label.get(self.language) if kind else given.kind,
            printed=printed,
            year=given.year,
            remark=given.remark.get(self.language) if given.remark else "",
            assurance=given.assurance.value,
            source=self.numbers.get(given.source),
        )

    def pictures(self, names: tuple[str, ...]) -> tuple[Figure, ...]:
        photos = {photo.file: photo for photo in self.case.photos}
        return tuple(
            self.gallery.figure(self.case, photos[name], self.language) for name in names if name in photos
        )


def _shape(section: Section, project: Project | None) -> Shape:
    if project:
        return Shape.PROJECT
    if section.part.repeats and section.part.parts:
        return Shape.HIGHLIGHT
    return Shape.CLAUSE if section.part.number else Shape.TEXT
