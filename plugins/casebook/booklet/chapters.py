"""A case as a chapter of the booklet: plain data, ready for the template."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from markupsafe import Markup

from casebook.booklet.bodies import Body, body
from casebook.booklet.charts import Chart, change_charts
from casebook.booklet.chips import Chip, goal_chips
from casebook.booklet.errors import BookletError
from casebook.booklet.mixed_script import TAGS, language_of
from casebook.booklet.terms import TermPlaces
from casebook.content.case import Case, CaseText
from casebook.content.facts import Indicator, Nature, Photo, Source, Video
from casebook.content.fields import Place
from casebook.pictures.qr import qr_drawing
from casebook.prose.facts import FactRow, condition_words, day, fact_label, fact_rows, place_of
from casebook.prose.figures import Figure, figure
from casebook.prose.rendering import source_anchor
from casebook.vocabulary.catalogue import text as label
from casebook.vocabulary.glossary import NO_TERMS, Glossary, Term
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
class Film:
    """A film, which a page can only name; `length` is how long it runs, as `2:35`."""

    caption: str
    length: str


@dataclass(frozen=True)
class Note:
    """A paragraph of its own after the body, such as the support that is wanted."""

    label: str
    words: str


@dataclass(frozen=True)
class Chapter:
    """One case, in reading order.

    `goals_label` is what the programme calls the goals of `chips`; `terms` are those of the glossary it
    names, each with the id of the element where it first does.
    """

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
    facts: tuple[FactRow, ...]
    goals_label: str
    chips: tuple[Chip, ...]
    body: Body
    pictures: tuple[Picture, ...]
    placed: dict[str, Picture]
    charts: tuple[Chart, ...]
    films: tuple[Film, ...]
    indicators: tuple[Measured, ...]
    conditions: tuple[Note, ...]
    notes: tuple[Note, ...]
    references: tuple[Reference, ...]
    terms: Mapping[Term, str]
    published: date | None
    web: str
    web_code: Markup

    @property
    def has_baselines(self) -> bool:
        """Whether any indicator is compared with a baseline."""
        return any(each.baseline for each in self.indicators)

    @property
    def short_web(self) -> str:
        """The address of its page on the web as one would type it."""
        return self.web.removeprefix("https://").removesuffix("/")

    def all_pictures(self) -> tuple[Picture, ...]:
        """Return every picture the chapter prints."""
        return (*((self.opener,) if self.opener else ()), *self.pictures, *self.placed.values())


def chapter(case: Case, text: CaseText, site_url: str, glossary: Glossary = NO_TERMS) -> Chapter:
    """Return a case as a chapter in the language of one of its texts, the glossary's terms marked in it.

    Raises:
        BookletError: a picture lies outside the case's folder.
    """
    language = text.language
    numbers = {source.id: number for number, source in enumerate(case.sources, start=1)}
    measured = tuple(_measured(each, numbers, language) for each in case.indicators)
    prefix, anchor = f"{case.id}-", f"case-{case.id}"
    places = TermPlaces(glossary, language, prefix)
    places.meet(f"{text.title}\n{text.summary}", anchor)
    told = body(case, text, numbers, places)
    free = tuple(photo for photo in case.photos if photo.file not in told.pictures)
    pictures = _pictures(case, free, language)
    web = f"{site_url.rstrip('/')}/{language}/{case.address}/" if site_url else ""
    return Chapter(
        id=case.id,
        anchor=anchor,
        title=text.title,
        subtitle=text.subtitle,
        organisation=case.organisation.get(language) if case.organisation else "",
        place=place_of(case, language),
        track=case.track.label.get(language) if case.track else "",
        summary=text.summary,
        opener=pictures[0] if pictures else None,
        key_figures=measured[:KEY_FIGURES],
        facts=fact_rows(case, language, Place.FACTS),
        goals_label=fact_label(case, "sdgs", language),
        chips=goal_chips(case.sdgs, language),
        body=told,
        pictures=pictures[1:],
        placed={
            photo.file: _picture(case, photo, PAIR_WIDTH_MM, language)
            for photo in case.photos
            if photo.file in told.pictures
        },
        charts=tuple(change_charts(case.indicators, prefix, language)),
        films=tuple(_film(video, language) for video in case.videos),
        indicators=measured,
        conditions=tuple(Note(*told) for told in condition_words(case, language)),
        notes=tuple(_notes(case, text)),
        references=tuple(_reference(each, numbers[each.id], prefix) for each in case.sources),
        terms=places.found,
        published=case.published,
        web=web,
        web_code=qr_drawing(web) if web else Markup(""),
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


def _pictures(case: Case, photos: Sequence[Photo], language: Language) -> tuple[Picture, ...]:
    """Return the opening picture, then the others in pairs; an odd one ends the row across the text."""
    last = len(photos) - 1
    widths = [PAIR_WIDTH_MM] * len(photos)
    if last > 0 and last % 2:
        widths[last] = TEXT_WIDTH_MM
    widths[:1] = [PAGE_WIDTH_MM]
    return tuple(_picture(case, photo, width, language) for photo, width in zip(photos, widths, strict=False))


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
        rights=photo.rights.replace(" ", "\u00a0"),
        illustration=photo.illustration,
    )


def _film(video: Video, language: Language) -> Film:
    minutes, seconds = divmod(round(video.seconds or 0), 60)
    return Film(video.caption.get(language), f"{minutes}:{seconds:02d}" if video.seconds else "")


def _notes(case: Case, text: CaseText) -> Iterator[Note]:
    """Yield what a case says after its body: the support it wants, and its statement on publication."""
    language = text.language
    if wanted := text.values.get("support_wanted"):
        yield Note(fact_label(case, "support_wanted", language), str(wanted))
    if disclosure := case.disclosure:
        signed = (disclosure.reviewed_by.get(language), day(disclosure.date, language))
        words = disclosure.statement.get(language)
        by = label("common.punctuation.comma", language).join(signed)
        yield Note(
            fact_label(case, "disclosure", language),
            words + label("common.punctuation.brackets", language, inner=by),
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
