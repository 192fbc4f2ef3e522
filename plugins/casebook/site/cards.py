"""A case as lists show it."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from casebook.content.case import Case
from casebook.content.facts import Indicator, Nature
from casebook.prose.facts import place_of
from casebook.prose.figures import Figure as PrintedFigure
from casebook.prose.figures import figure
from casebook.prose.typesetting import typeset
from casebook.site.pictures import Figure, Gallery
from casebook.vocabulary.localtext import Language
from casebook.vocabulary.sdg import Goal, parse


@dataclass(frozen=True)
class KeyFigure:
    """A figure large enough to be seen from afar, with what makes it honest."""

    printed: PrintedFigure
    label: Markup
    year: int
    nature: str
    assurance: str
    source: int | None

    @property
    def is_target(self) -> bool:
        """Whether the figure is aimed at rather than reached."""
        return self.nature == Nature.TARGET.value


@dataclass(frozen=True)
class CaseCard:
    """A case in a list; `id` is `<programme>/<case>`, `language` that of its words and of `address`."""

    id: str
    address: str
    language: Language
    title: Markup
    summary: Markup
    organisation: str
    place: str
    track: str
    theme: str
    theme_id: str
    key_figure: KeyFigure | None
    goals: tuple[Goal, ...]
    picture: Figure | None


def case_card(case: Case, language: Language, gallery: Gallery) -> CaseCard:
    """Return a case as a list in a language shows it: in its own words there, else in the original's."""
    text = case.best_text(language)
    return CaseCard(
        id=f"{case.programme.id}/{case.id}",
        address=case_address(case, text.language),
        language=text.language,
        title=typeset(text.title),
        summary=typeset(text.summary),
        organisation=case.organisation.get(language) if case.organisation else "",
        place=place_of(case, language),
        track=case.track.label.get(language) if case.track else "",
        theme=subject_label(case, language),
        theme_id=subject_id(case),
        key_figure=key_figure(case, case.indicators[0], language) if case.indicators else None,
        goals=goals_of(case),
        picture=gallery.figure(case, case.photos[0], language) if case.photos else None,
    )


def subject_label(case: Case, language: Language) -> str:
    """Return what a case is about in one word: its theme or, where the call has none, its track."""
    subject = case.theme or case.track
    return subject.label.get(language) if subject else ""


def subject_id(case: Case) -> str:
    """Return what gives a case its colour: its theme's id, or `track-` and its track's, or nothing."""
    if case.theme:
        return case.theme.id
    return f"track-{case.track.id}" if case.track else ""


def case_address(case: Case, language: Language) -> str:
    """Return the address of a case's page in a language."""
    return f"{language}/{case.address}/"


def key_figure(case: Case, indicator: Indicator, language: Language) -> KeyFigure:
    """Return an indicator as a tile shows it."""
    numbers = source_numbers(case)
    return KeyFigure(
        printed=figure(indicator.value, indicator.unit, language, indicator.qualifier),
        label=typeset(indicator.label.get(language)),
        year=indicator.year,
        nature=indicator.nature.value,
        assurance=indicator.assurance.value,
        source=numbers.get(indicator.source),
    )


def source_numbers(case: Case) -> dict[str, int]:
    """Return the number each source is cited by."""
    return {source.id: number for number, source in enumerate(case.sources, start=1)}


def goals_of(case: Case) -> tuple[Goal, ...]:
    """Return the goals a case serves, itself or by a target, in order and each once."""
    goals = {parse(code).goal.number: parse(code).goal for code in case.sdgs}
    return tuple(goals[number] for number in sorted(goals))
