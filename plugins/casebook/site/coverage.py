"""The coverage page: what the compilation covers and what it does not, counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from casebook.content.case import Case
from casebook.content.compilation import Compilation
from casebook.content.facts import Assurance, Nature
from casebook.content.programme import Programme
from casebook.prose.rollup import Rollup, rollups
from casebook.site.facets import Facet, facets
from casebook.site.shelves import ShelfIndex, shelf_address, shelf_indexes
from casebook.vocabulary.industries import divisions, industry, sections
from casebook.vocabulary.localtext import LANGUAGES, Language
from casebook.vocabulary.measures import measures


@dataclass(frozen=True)
class Share:
    """A part of a whole: `count` of `of`. `address` leads to the cases, or is empty."""

    label: str
    count: int
    of: int
    address: str = ""


@dataclass(frozen=True)
class ProgrammeCoverage:
    """The published cases of a programme by track, and within each track by theme."""

    programme: Programme
    cases: int
    tracks: tuple[tuple[Share, tuple[Share, ...]], ...]


@dataclass(frozen=True)
class CoveragePage:
    """What the coverage page shows; every count is of published cases, or of the figures in them."""

    cases: int
    figures: int
    programmes: tuple[ProgrammeCoverage, ...]
    provinces: ShelfIndex
    goals: ShelfIndex
    sections: tuple[Share, ...]
    divisions: Share
    without_industry: int
    years: tuple[Share, ...]
    figure_years: tuple[Share, ...]
    languages: tuple[Share, ...]
    natures: tuple[Share, ...]
    assurances: tuple[Share, ...]
    with_baseline: Share
    measures: tuple[Share, ...]
    savings: tuple[Rollup, ...]
    without_figures: int
    only_illustrated: int

    @property
    def empty_programmes(self) -> tuple[Programme, ...]:
        """Programmes without a published case."""
        return tuple(each.programme for each in self.programmes if not each.cases)


def coverage_page(compilation: Compilation, language: Language) -> CoveragePage:
    """Return what the compilation covers."""
    cases = compilation.published()
    found = {facet.id: facet for facet in facets(cases)}
    indexes = {index.kind: index for index in shelf_indexes(compilation, language)}
    figures = [indicator for case in cases for indicator in case.indicators]
    natures = Counter(figure.nature for figure in figures)
    assurances = Counter(figure.assurance for figure in figures)
    baselines = sum(1 for figure in figures if figure.baseline)
    return CoveragePage(
        cases=len(cases),
        figures=len(figures),
        programmes=tuple(
            _programme(compilation, programme, language) for programme in compilation.programmes
        ),
        provinces=indexes["places"],
        goals=indexes["goals"],
        sections=_sections(cases, language),
        divisions=Share("", len(found["industry"].values) if "industry" in found else 0, len(divisions())),
        without_industry=sum(1 for case in cases if not case.industry),
        years=_values(found.get("year"), len(cases), language, "years"),
        figure_years=_counted(Counter(figure.year for figure in figures), len(figures)),
        languages=tuple(
            Share(each, sum(1 for case in cases if each in case.languages), len(cases)) for each in LANGUAGES
        ),
        natures=tuple(Share(each.value, natures[each], len(figures)) for each in Nature),
        assurances=tuple(Share(each.value, assurances[each], len(figures)) for each in Assurance),
        with_baseline=Share("", baselines, len(figures)),
        measures=_measures(found.get("indicator"), len(cases), language),
        savings=rollups(cases, language),
        without_figures=sum(1 for case in cases if not case.indicators),
        only_illustrated=sum(
            1 for case in cases if case.photos and all(photo.illustration for photo in case.photos)
        ),
    )


def _programme(compilation: Compilation, programme: Programme, language: Language) -> ProgrammeCoverage:
    cases = compilation.published(programme)
    tracks = []
    for track in programme.tracks:
        own = [case for case in cases if case.track == track]
        themes = []
        for theme in track.themes:
            count = sum(1 for case in own if case.theme == theme)
            address = shelf_address("themes", f"{programme.id}/{theme.id}") if count else ""
            themes.append(Share(theme.label.get(language), count, len(own), address))
        tracks.append((Share(track.label.get(language), len(own), len(cases)), tuple(themes)))
    return ProgrammeCoverage(programme, len(cases), tuple(tracks))


def _sections(cases: Sequence[Case], language: Language) -> tuple[Share, ...]:
    counts: Counter[str] = Counter()
    for case in cases:
        found = industry(case.industry)
        if found:
            counts[found.section.code] += 1
    return tuple(
        Share(f"{section.code} {section.name.get(language)}", counts[section.code], len(cases))
        for section in sections()
    )


def _measures(facet: Facet | None, of: int, language: Language) -> tuple[Share, ...]:
    counts = {each.value.id: each.count for each in facet.values} if facet else {}
    return tuple(
        Share(each.label.get(language), counts.get(each.id, 0), of, f"cases/?indicator={each.id}")
        for each in measures()
    )


def _values(facet: Facet | None, of: int, language: Language, kind: str) -> tuple[Share, ...]:
    return tuple(
        Share(each.value.label.get(language), each.count, of, shelf_address(kind, each.value.id))
        for each in (facet.values if facet else ())
    )


def _counted(counts: Counter[int], of: int) -> tuple[Share, ...]:
    ordered: Iterable[tuple[int, int]] = sorted(counts.items(), reverse=True)
    return tuple(Share(str(label), count, of) for label, count in ordered)
