"""The long table of figures: a row for each indicator of a case, and each figure of its projects."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from casebook.content.case import Case
from casebook.content.facts import Assurance, Indicator, Nature
from casebook.content.projects import Project, ProjectFigure
from casebook.exchange.data.table import Table, Type, Value, described, said
from casebook.exchange.release import Release
from casebook.vocabulary.localtext import LocalText
from casebook.vocabulary.units import unit

_TYPES = {
    "value": Type.NUMBER,
    "year": Type.INTEGER,
    "baseline_value": Type.NUMBER,
    "baseline_year": Type.INTEGER,
}
_NAMES = (
    "programme",
    "case",
    "figure",
    "project_zh",
    "project_en",
    "figure_zh",
    "figure_en",
    "qualifier",
    "value",
    "unit",
    "unit_zh",
    "unit_en",
    "year",
    "baseline_value",
    "baseline_year",
    "nature",
    "assurance",
    "source",
    "remark_zh",
    "remark_en",
)


@dataclass(frozen=True)
class _Figure:
    """What an indicator and a project's figure have in common, and what only one of them has."""

    id: str
    label: LocalText
    value: float | None
    unit: str | None
    year: int
    assurance: Assurance
    source: str
    nature: Nature = Nature.RESULT
    indicator: Indicator | None = None
    project: Project | None = None
    remark: LocalText | None = None


def indicator_table(release: Release) -> Table:
    """Return every figure that published cases state, each with its unit, year, assurance and source."""
    return Table(
        name="indicators",
        title=said("tables.indicators"),
        key=("programme", "case", "figure", "project_zh"),
        columns=tuple(described(name, _TYPES.get(name, Type.STRING)) for name in _NAMES),
        rows=tuple(_row(case, figure) for case in release.cases for figure in _figures(case)),
    )


def _figures(case: Case) -> Iterator[_Figure]:
    for each in case.indicators:
        yield _Figure(
            each.id,
            each.label,
            each.value,
            each.unit,
            each.year,
            each.assurance,
            each.source,
            each.nature,
            each,
        )
    for project in case.projects:
        for figure in project.indicators:
            yield _Figure(
                figure.kind,
                _kind_label(case, figure),
                figure.value,
                figure.unit,
                figure.year,
                figure.assurance,
                figure.source,
                project=project,
                remark=figure.remark,
            )


def _kind_label(case: Case, figure: ProjectFigure) -> LocalText:
    kind = case.programme.indicator_kind(figure.kind)
    return kind.label if kind else LocalText(zh=figure.kind, en=figure.kind)


def _row(case: Case, figure: _Figure) -> tuple[Value, ...]:
    known = unit(figure.unit) if figure.unit else None
    indicator = figure.indicator
    baseline = indicator.baseline if indicator else None
    return (
        case.programme.id,
        case.id,
        figure.id,
        *_both(figure.project.name if figure.project else None),
        *_both(figure.label),
        indicator.qualifier.value if indicator and indicator.qualifier else None,
        figure.value,
        figure.unit,
        *(_both(known.symbol) if known else (figure.unit, figure.unit)),
        figure.year,
        baseline.value if baseline else None,
        baseline.year if baseline else None,
        figure.nature.value,
        figure.assurance.value,
        figure.source,
        *_both(figure.remark),
    )


def _both(words: LocalText | None) -> tuple[str | None, str | None]:
    return (words.zh, words.en) if words else (None, None)
