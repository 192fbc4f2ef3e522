"""A case as a chapter of the booklet: plain data, ready for the template."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup

from casebook.booklet.errors import BookletError
from casebook.booklet.facts import Fact, facts, place
from casebook.booklet.mixed_script import TAGS, language_of
from casebook.booklet.webcode import web_code
from casebook.content.case import Case, CaseText
from casebook.content.facts import Indicator, Nature, Photo, Source
from casebook.content.sections import Section
from casebook.prose.figures import Figure, figure
from casebook.prose.rendering import render, source_anchor
from casebook.vocabulary.localtext import Language

KEY_FIGURES = 4
"""At most so many indicators stand in the band of the opening page."""

PAGE_WIDTH_MM = 210.0
TEXT_WIDTH_MM = 170.0
PAIR_WIDTH_MM = 83.0
"""How wide pictures are printed: the opening one across the page, two side by side, one across the text."""


@dataclass(frozen=True)
class Picture:
    """A picture in print: `name` is what the HTML calls it, `width_mm` how wide it is printed."""

    name: str
    file: Path
    width_mm: float
    caption: str
    alt: str
    credit: str
    rights: str
    illustration: bool


@dataclass(frozen=True)
class Measured:
    """An indicator in print; `source` is the number of its entry in the source list, if it has one."""

    label: str
    figure: Figure
    baseline: Figure | None
    baseline_year: int | None
    year: int
    nature: str
    assurance: str
    source: int | None

    @property
    def is_result(self) -> bool:
        """Whether the figure was reached and needs no mark that it was not."""
        return self.nature == Nature.RESULT


@dataclass(frozen=True)
class Part:
    """A section in print, with the sections inside it."""

    anchor: str
    heading: str
    html: Markup
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class Reference:
    """An entry of the source list; `lang` are the tags of the languages its title and publisher are in."""

    anchor: str
    title: str
    title_lang: str
    publisher: str
    publisher_lang: str
    date: str
    url: str


@dataclass(frozen=True)
class Chapter:
    """One case, in reading order."""

    id: str
    anchor: str
    title: str
    subtitle: str
    organisation: str
    place: str
    track: str
    summary: str
    opener: Picture | None
    key_figures: tuple[Measured, ...]
    facts: tuple[Fact, ...]
    parts: tuple[Part, ...]
    pictures: tuple[Picture, ...]
    indicators: tuple[Measured, ...]
    references: tuple[Reference, ...]
    web: str
    web_code: Markup

    @property
    def has_baselines(self) -> bool:
        """Whether any indicator is compared with a baseline."""
        return any(each.baseline for each in self.indicators)

    def all_pictures(self) -> tuple[Picture, ...]:
        """Return every picture the chapter prints."""
        return (*((self.opener,) if self.opener else ()), *self.pictures)


def chapter(case: Case, text: CaseText, site_url: str) -> Chapter:
    """Return a case as a chapter in the language of one of its texts.

    Raises:
        BookletError: a picture lies outside the case's folder.
    """
    language = text.language
    numbers = {source.id: number for number, source in enumerate(case.sources, start=1)}
    measured = tuple(_measured(each, numbers, language) for each in case.indicators)
    pictures = _pictures(case, language)
    prefix = f"{case.id}-"
    web = f"{site_url.rstrip('/')}/{language}/{case.address}/" if site_url else ""
    return Chapter(
        id=case.id,
        anchor=f"case-{case.id}",
        title=text.title,
        subtitle=text.subtitle,
        organisation=case.organisation.get(language) if case.organisation else "",
        place=place(case, language),
        track=case.track.label.get(language) if case.track else "",
        summary=text.summary,
        opener=pictures[0] if pictures else None,
        key_figures=measured[:KEY_FIGURES],
        facts=facts(case, language),
        parts=tuple(_part(each, numbers, prefix) for each in text.sections),
        pictures=pictures[1:],
        indicators=measured,
        references=tuple(_reference(each, numbers[each.id], prefix) for each in case.sources),
        web=web,
        web_code=web_code(web) if web else Markup(""),
    )


def _measured(indicator: Indicator, numbers: dict[str, int], language: Language) -> Measured:
    baseline = indicator.baseline
    return Measured(
        label=indicator.label.get(language),
        figure=figure(indicator.value, indicator.unit, language, indicator.qualifier),
        baseline=figure(baseline.value, indicator.unit, language) if baseline else None,
        baseline_year=baseline.year if baseline else None,
        year=indicator.year,
        nature=indicator.nature.value,
        assurance=indicator.assurance.value,
        source=numbers.get(indicator.source),
    )


def _pictures(case: Case, language: Language) -> tuple[Picture, ...]:
    """Return the opening picture, then the others in pairs; an odd one ends the row across the text."""
    last = len(case.photos) - 1
    widths = [PAIR_WIDTH_MM] * len(case.photos)
    if last > 0 and last % 2:
        widths[last] = TEXT_WIDTH_MM
    widths[:1] = [PAGE_WIDTH_MM]
    return tuple(
        _picture(case, photo, width, language) for photo, width in zip(case.photos, widths, strict=False)
    )


def _picture(case: Case, photo: Photo, width_mm: float, language: Language) -> Picture:
    file = (case.folder / photo.file).resolve()
    if not file.is_relative_to(case.folder.resolve()):
        raise BookletError("picture_outside", file=photo.file, case=case.id)
    return Picture(
        name=f"{case.id}/{photo.file}",
        file=file,
        width_mm=width_mm,
        caption=photo.caption.get(language),
        alt=photo.alt.get(language),
        credit=photo.credit.get(language),
        rights=photo.rights,
        illustration=photo.illustration,
    )


def _part(section: Section, numbers: dict[str, int], prefix: str) -> Part:
    return Part(
        anchor=f"{prefix}{section.part.id}-{section.position.line}",
        heading=section.heading,
        html=render(section.body, numbers, prefix),
        parts=tuple(_part(each, numbers, prefix) for each in section.sections),
    )


def _reference(source: Source, number: int, prefix: str) -> Reference:
    return Reference(
        anchor=source_anchor(number, prefix),
        title=source.title,
        title_lang=TAGS[language_of(source.title)],
        publisher=source.publisher,
        publisher_lang=TAGS[language_of(source.publisher)],
        date=source.date or "",
        url=str(source.url) if source.url else "",
    )
