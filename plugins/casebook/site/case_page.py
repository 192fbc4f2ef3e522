"""The page of one case."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from casebook.content.case import Case
from casebook.content.facts import Indicator, Source
from casebook.content.fields import Place
from casebook.content.programme import Programme
from casebook.prose.cited import citations
from casebook.prose.citing import Citation
from casebook.prose.facts import FactRow, day, fact_rows, place_of
from casebook.prose.figures import Figure as PrintedFigure
from casebook.prose.figures import figure
from casebook.prose.typesetting import typeset
from casebook.site.bilingual import bilingual_address, is_bilingual
from casebook.site.booklets import Booklet, Shelf, case_booklets, page_in_booklet, shelf
from casebook.site.cards import CaseCard, KeyFigure, case_address, key_figure, source_numbers, subject_id
from casebook.site.case_body import Body, case_body
from casebook.site.case_charts import Chart, indicator_charts
from casebook.site.conditions import told_conditions
from casebook.site.marking import explainer, mark_sections
from casebook.site.pictures import Figure, Gallery
from casebook.site.related import Reason, Relatives
from casebook.site.shelves import fact_addresses
from casebook.site.staleness import stale_notice
from casebook.site.support import support_wanted
from casebook.site.targets import TargetView, target_views
from casebook.site.videos import VideoView, video_view
from casebook.vocabulary.catalogue import keys, text
from casebook.vocabulary.glossary import Glossary, Term
from casebook.vocabulary.localtext import Language, in_language
from casebook.vocabulary.sdg import SdgRef, parse

TILES = 4
"""Key figures shown as tiles; all of them stand in the indicator table."""

REASONS = 2
"""Reasons told of a related case."""

CHANGED = "changed"
"""The row of the field table with the day of the last change."""


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
class Kin:
    """A related case and the closest of the reasons why it is one."""

    card: CaseCard
    reasons: tuple[Reason, ...]


@dataclass(frozen=True)
class Waiver:
    """A rule that was set aside: its name, where it has one, and the editors' reason in a language."""

    rule: str
    name: str
    reason: str
    language: Language


@dataclass(frozen=True)
class DisclosureView:
    """The statement that the case may be made public, and who reviewed it, when, in one line."""

    statement: str
    reviewed: str


@dataclass(frozen=True)
class Provenance:
    """Where the case stands, as its call puts it, and since when; `changed` may be empty."""

    standing: str
    published: str
    changed: str
    languages: tuple[Language, ...]
    disclosure: DisclosureView | None


@dataclass(frozen=True)
class CasePage:
    """What the template of a case shows; `ways` tells by field where a fact leads, below the language."""

    id: str
    programme: Programme
    title: Markup
    subtitle: str
    summary: Markup
    organisation: str
    place: str
    kicker: str
    theme_id: str
    facts: tuple[FactRow, ...]
    ways: Mapping[str, str]
    sdgs: tuple[SdgRef, ...]
    tiles: tuple[KeyFigure, ...]
    indicators: tuple[IndicatorRow, ...]
    charts: tuple[Chart, ...]
    targets: tuple[TargetView, ...]
    body: Body
    terms: tuple[Term, ...]
    bilingual: str
    conditions: tuple[tuple[str, Markup], ...]
    wanted: Markup
    opener: Figure | None
    pictures: tuple[Figure, ...]
    videos: tuple[VideoView, ...]
    sources: tuple[Source, ...]
    is_sample: bool
    machine_translated: bool
    stale: str
    waivers: tuple[Waiver, ...]
    citations: tuple[Citation, ...]
    address: str
    code: str
    booklets: tuple[Booklet, ...]
    page_in_booklet: int | None
    shelf: Shelf | None
    related: tuple[Kin, ...]
    previous: CaseCard | None
    next: CaseCard | None
    provenance: Provenance


@dataclass(frozen=True)
class Surroundings:
    """What the page of a case knows of the rest of the site, in the page's language.

    Attributes:
        cases: every published case.
        relatives: the same, each with the cases closest to it.
        cards: their cards by `CaseCard.id`.
        booklets: everything there is to download.
        site_url: the address of the site's root, ending with a slash.
        glossary: the terms that the page explains.
    """

    cases: Sequence[Case]
    relatives: Relatives
    cards: Mapping[str, CaseCard]
    booklets: Sequence[Booklet]
    site_url: str
    glossary: Glossary

    def card(self, case: Case) -> CaseCard:
        """Return the card of a published case."""
        return self.cards[f"{case.programme.id}/{case.id}"]


def case_page(
    case: Case,
    language: Language,
    gallery: Gallery,
    around: Surroundings,
    neighbours: tuple[CaseCard | None, CaseCard | None],
) -> CasePage:
    """Return the page of a case in a language it has a text in.

    Raises:
        ValueError: the case has no text in that language.
    """
    words = case.text(language)
    if words is None:
        raise ValueError(f"{case.id} has no text in {language}")
    figures = tuple(gallery.figure(case, photo, language) for photo in case.photos)
    numbers = source_numbers(case)
    labels = (label.label.get(language) for label in (case.track, case.theme) if label)
    body = case_body(case, language, gallery)
    explain = explainer(around.glossary, language, case_address(case, language))
    marked = mark_sections(body.sections, explain)
    own = CasePage(
        id=f"{case.programme.id}/{case.id}",
        programme=case.programme,
        title=typeset(words.title),
        subtitle=words.subtitle,
        summary=typeset(words.summary),
        organisation=case.organisation.get(language) if case.organisation else "",
        place=place_of(case, language),
        kicker=" · ".join(labels),
        theme_id=subject_id(case),
        facts=fact_rows(case, language, Place.FACTS),
        ways=fact_addresses(case),
        sdgs=tuple(parse(code) for code in case.sdgs),
        tiles=tuple(key_figure(case, indicator, language) for indicator in case.indicators[:TILES]),
        indicators=tuple(_indicator_row(indicator, numbers, language) for indicator in case.indicators),
        charts=indicator_charts(case.indicators, language),
        targets=(),
        body=replace(body, sections=marked.sections),
        terms=marked.terms,
        bilingual=bilingual_address(case, language) if is_bilingual(case) else "",
        conditions=told_conditions(case, language),
        wanted=support_wanted(case, language),
        opener=figures[0] if figures else None,
        pictures=tuple(each for each in figures[1:] if each.largest not in body.pictures_placed),
        videos=tuple(
            video_view(case, video, language, figures[0] if figures else None) for video in case.videos
        ),
        sources=case.sources,
        is_sample=case.is_sample,
        machine_translated=words.translation.status == "machine",
        stale=stale_notice(case, language, language),
        waivers=tuple(_waiver(case, rule, language) for rule in case.waivers),
        citations=citations(case, language, around.site_url),
        address=f"{around.site_url}{case_address(case, language)}",
        code=code_address(case, language),
        booklets=case_booklets(around.booklets, case, language),
        shelf=shelf(around.booklets, case.programme, language),
        page_in_booklet=page_in_booklet(case_booklets(around.booklets, case, language), language),
        related=(),
        previous=None,
        next=None,
        provenance=_provenance(case, language),
    )
    return among_others(own, case, language, around, neighbours)


def among_others(
    page: CasePage,
    case: Case,
    language: Language,
    around: Surroundings,
    neighbours: tuple[CaseCard | None, CaseCard | None],
) -> CasePage:
    """Return the page of a case with what it tells of other cases as it is now."""
    programme_cases = [each for each in around.cases if each.programme.id == case.programme.id]
    return replace(
        page,
        targets=target_views(case.programme.targets, programme_cases, language, case.region),
        related=tuple(
            Kin(around.card(each.case), each.reasons[:REASONS]) for each in around.relatives.of(case)
        ),
        previous=neighbours[0],
        next=neighbours[1],
    )


def code_address(case: Case, language: Language) -> str:
    """Return where the QR code that opens a case's page lies."""
    return f"media/{case.programme.id}/{case.id}/qr.{language}.svg"


def told_disclosure(case: Case, language: Language) -> DisclosureView | None:
    """Return the statement of the case's body that it may be made public, if there is one."""
    given = case.disclosure
    if given is None:
        return None
    by, date = given.reviewed_by.get(language), day(given.date, language)
    return DisclosureView(
        statement=given.statement.get(language),
        reviewed=text("case.provenance.reviewed", language, by=by, day=date),
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


def _waiver(case: Case, rule: str, language: Language) -> Waiver:
    key, reason = f"checks.{rule}.name", case.waivers[rule]
    return Waiver(
        rule=rule,
        name=text(key, language) if key in keys() else "",
        reason=in_language(reason, language),
        language=case.original.language if isinstance(reason, str) else language,
    )


def _provenance(case: Case, language: Language) -> Provenance:
    changed = case.fact(CHANGED)
    status = case.status.value
    own_words = next((each.label for each in case.programme.standings if each.id == status), None)
    return Provenance(
        standing=own_words.get(language) if own_words else text(f"common.status.{status}", language),
        published=day(case.published, language) if case.published else "",
        changed=day(changed, language) if changed else "",
        languages=case.languages,
        disclosure=told_disclosure(case, language),
    )
