"""The tables of single programmes: progress against targets, industries, best practice, projects, plans.

A programme has each table for which it, or a published case of it, holds data: a new call gets its own
without code.
"""

from __future__ import annotations

from collections.abc import Iterator

from casebook.content.facts import Status
from casebook.content.programme import Programme
from casebook.exchange.data.csvfile import csv_bytes
from casebook.exchange.data.table import Column, Table, Type, Value, described, said
from casebook.exchange.files import ExportFile
from casebook.exchange.release import Release
from casebook.prose.facts import industry_name, place_name
from casebook.prose.progress import CityCount
from casebook.vocabulary.localtext import LocalText

_INTEGERS = ("target_year", "published", "completed")
_NUMBERS = ("target", "investment", "annual_benefit", "number")


def programme_tables(release: Release, programme: Programme) -> Iterator[Table]:
    """Yield the tables for which a programme has data, each named `<programme>.<table>`."""
    for make in (_progress, _industries, _best_practice, _projects, _tables, _criteria):
        table = make(release, programme)
        if table.rows:
            yield table


def programme_files(release: Release) -> Iterator[ExportFile]:
    """Yield the CSV of every programme's tables."""
    for programme in release.compilation.programmes:
        for table in programme_tables(release, programme):
            yield ExportFile(table.file, csv_bytes(table))


def _table(
    programme: Programme, name: str, columns: tuple[str, ...], rows: Iterator[tuple[Value, ...]]
) -> Table:
    return Table(
        name=f"{programme.id}.{name}",
        title=said(f"tables.{name}"),
        key=columns[:1],
        columns=tuple(map(_column, columns)),
        rows=tuple(rows),
    )


def _column(name: str) -> Column:
    type = Type.INTEGER if name in _INTEGERS else Type.NUMBER if name in _NUMBERS else Type.STRING
    return described(name, type)


def _progress(release: Release, programme: Programme) -> Table:
    """Published cases of each place against the programme's target for it."""
    counts = CityCount(release.compilation.published(programme))
    rows = (
        (
            row.region,
            place_name(row.region, "zh"),
            place_name(row.region, "en"),
            table.year,
            row.value,
            counts.of(row.region),
        )
        for table in programme.targets
        for row in table.rows
    )
    columns = ("region", "region_zh", "region_en", "target_year", "target", "published")
    return _table(programme, "progress", columns, rows)


def _industries(release: Release, programme: Programme) -> Table:
    """Published cases by industry."""
    cases = [case for case in release.compilation.published(programme) if case.industry]
    rows = (
        (
            case.industry,
            industry_name(case.industry, "zh"),
            industry_name(case.industry, "en"),
            case.id,
            case.best_text("zh").title,
            case.best_text("en").title,
        )
        for case in sorted(cases, key=lambda case: (case.industry, case.id))
    )
    columns = ("industry", "industry_zh", "industry_en", "case", "title_zh", "title_en")
    return _table(programme, "industries", columns, rows)


def _best_practice(release: Release, programme: Programme) -> Table:
    """Cases named best practice."""
    best = [case for case in release.compilation.published(programme) if case.status is Status.BEST_PRACTICE]
    rows = (
        (
            case.id,
            case.best_text("zh").title,
            case.best_text("en").title,
            *_both(case.organisation),
            *_both(case.track.label if case.track else None),
            *_both(case.theme.label if case.theme else None),
        )
        for case in best
    )
    columns = ("case", "title_zh", "title_en", "organisation_zh", "organisation_en", "track_zh", "track_en")
    return _table(programme, "best-practice", (*columns, "theme_zh", "theme_en"), rows)


def _projects(release: Release, programme: Programme) -> Table:
    """Projects of the cases, with what they cost and save."""
    rows = (
        (
            case.id,
            *_both(project.name),
            "; ".join(project.categories),
            project.completed,
            project.investment,
            project.annual_benefit,
        )
        for case in release.compilation.published(programme)
        for project in case.projects
    )
    columns = ("case", "project_zh", "project_en", "categories", "completed", "investment", "annual_benefit")
    return _table(programme, "projects", columns, rows)


def _tables(release: Release, programme: Programme) -> Table:
    """Every cell of the cases' own tables: yearly targets, project lists, background figures."""
    rows = (
        (
            case.id,
            table.id,
            *_both(table.caption),
            *_both(row.label),
            *_both(column.label),
            column.unit,
            value if isinstance(value, (int, float)) else None,
            *_both(value if isinstance(value, LocalText) else None),
        )
        for case in release.compilation.published(programme)
        for table in case.tables
        for row in table.rows
        for column, value in zip(table.columns, row.values, strict=True)
    )
    columns = ("case", "table", "table_zh", "table_en", "row_zh", "row_en", "column_zh", "column_en", "unit")
    return _table(programme, "tables", (*columns, "number", "words_zh", "words_en"), rows)


def _criteria(release: Release, programme: Programme) -> Table:
    """The criteria of each track, as the call states them, with the cases that address each."""
    cases = release.compilation.published(programme)
    rows = (
        (
            track.id,
            *_both(track.label),
            *_both(criterion.label),
            "; ".join(case.id for case in cases if case.track is track and criterion in case.criteria),
        )
        for track in programme.tracks
        for criterion in track.criteria
    )
    return _table(
        programme,
        "criteria",
        ("track", "track_zh", "track_en", "criterion_zh", "criterion_en", "cases"),
        rows,
    )


def _both(words: LocalText | None) -> tuple[str | None, str | None]:
    return (words.zh, words.en) if words else (None, None)
