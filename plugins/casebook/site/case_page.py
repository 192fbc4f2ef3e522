"""The page of one case."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from casebook.content.case import Case
from casebook.content.facts import Indicator, Source
from casebook.content.fields import Place
from casebook.content.programme import Programme
from casebook.content.sections import Section
from casebook.prose.facts import FactRow, day, fact_rows, place_name
from casebook.prose.figures import Figure as PrintedFigure
from casebook.prose.figures import figure
from casebook.prose.rendering import render
from casebook.prose.typesetting import typeset
from casebook.site.cards import CaseCard, KeyFigure, goals_of, key_figure, source_numbers
from casebook.site.pictures import Figure, Gallery
from casebook.vocabulary.localtext import Language
from casebook.vocabulary.sdg import SdgRef, parse

TILES = 4
"""Key figures shown as tiles; all of them stand in the indicator table."""


@dataclass(frozen=True)
class BodySection:
    """A section of the case's text: `id` anchors it, the same in both languages."""

    id: str
    heading: str
    html: Markup
    sections: tuple[BodySection, ...]


@dataclass(frozen=True)
class IndicatorRow:
    """A line of the indicator table."""

    label: Markup
    printed: PrintedFigure
    year: int
    baseline: PrintedFigure | None
    baseline_year: int | None
    nature: str
    assurance: str
    source: int | None


@dataclass(frozen=True)
class CasePage:
    """What the template of a case shows."""

    programme: Programme
    title: Markup
    subtitle: str
    summary: Markup
    organisation: str
    place: str
    kicker: str
    theme_id: str
    facts: tuple[FactRow, ...]
    sdgs: tuple[SdgRef, ...]
    tiles: tuple[KeyFigure, ...]
    indicators: tuple[IndicatorRow, ...]
    body: tuple[BodySection, ...]
    opener: Figure | None
    pictures: tuple[Figure, ...]
    sources: tuple[Source, ...]
    published: str
    machine_translated: bool
    waivers: tuple[tuple[str, str], ...]
    previous: CaseCard | None
    next: CaseCard | None


def case_page(
    case: Case, language: Language, gallery: Gallery, neighbours: tuple[CaseCard | None, CaseCard | None]
) -> CasePage:
    """Return the page of a case in a language it has a text in.

    Raises:
        ValueError: the case has no text in that language.
    """
    text = case.text(language)
    if text is None:
        raise ValueError(f"{case.id} has no text in {language}")
    figures = tuple(gallery.figure(case, photo, language) for photo in case.photos)
    numbers = source_numbers(case)
    labels = (label.label.get(language) for label in (case.track, case.theme) if label)
    return CasePage(
        programme=case.programme,
        title=typeset(text.title),
        subtitle=text.subtitle,
        summary=typeset(text.summary),
        organisation=case.organisation.get(language) if case.organisation else "",
        place=place_name(case.region, language),
        kicker=" · ".join(labels),
        theme_id=case.theme.id if case.theme else "",
        facts=fact_rows(case, language, Place.FACTS),
        sdgs=tuple(parse(code) for code in case.sdgs),
        tiles=tuple(key_figure(case, indicator, language) for indicator in case.indicators[:TILES]),
        indicators=tuple(_indicator_row(indicator, numbers, language) for indicator in case.indicators),
        body=tuple(_body_section(section, numbers, language) for section in text.sections),
        opener=figures[0] if figures else None,
        pictures=figures[1:],
        sources=case.sources,
        published=day(case.published, language) if case.published else "",
        machine_translated=text.translation.status == "machine",
        waivers=tuple(case.waivers.items()),
        previous=neighbours[0],
        next=neighbours[1],
    )


def _body_section(section: Section, numbers: dict[str, int], language: Language) -> BodySection:
    return BodySection(
        id=section.part.id,
        heading=section.heading,
        html=render(section.body, numbers),
        sections=tuple(_body_section(inner, numbers, language) for inner in section.sections),
    )


def _indicator_row(indicator: Indicator, numbers: dict[str, int], language: Language) -> IndicatorRow:
    baseline = indicator.baseline
    return IndicatorRow(
        label=typeset(indicator.label.get(language)),
        printed=figure(indicator.value, indicator.unit, language, indicator.qualifier),
        year=indicator.year,
        baseline=figure(baseline.value, indicator.unit, language) if baseline else None,
        baseline_year=baseline.year if baseline else None,
        nature=indicator.nature.value,
        assurance=indicator.assurance.value,
        source=numbers.get(indicator.source),
    )
