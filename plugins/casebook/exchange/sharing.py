"""The share image of each case: what a messenger shows of a link to it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import PIL

from casebook.booklet.faces import Face, face
from casebook.cache import digest
from casebook.content.case import Case
from casebook.content.facts import Indicator
from casebook.exchange.files import ExportFile
from casebook.exchange.release import Release
from casebook.pictures.sharing import DRAWING, SIZE, ShareCard, Typeface, share_jpeg
from casebook.prose.facts import place_of
from casebook.prose.figures import figure
from casebook.vocabulary.catalogue import text
from casebook.vocabulary.localtext import Language

SHARE_SIZE = SIZE
"""Pixels across and down."""

_SERIF, _SANS = ("Noto Serif CJK SC", "Bold"), ("Noto Sans CJK SC", "Regular")
"""The faces of title and of small print; both draw the letters of either language."""


def share_address(case: Case, language: Language) -> str:
    """Return where a case's share image in a language stands."""
    return f"media/{case.programme.id}/{case.id}/share.{language}.jpg"


def share_images(release: Release) -> Iterator[ExportFile]:
    """Yield the share image of each case in each of its languages.

    Raises:
        BookletError: a typeface is not installed.
    """
    for case in release.cases:
        for language in case.languages:
            yield ExportFile(share_address(case, language), _image(release, case, language))


def _image(release: Release, case: Case, language: Language) -> Path:
    serif, sans = face(*_SERIF), face(*_SANS)
    card = _card(release, case, language, serif, sans)
    said = (card.title, card.above, card.figure, card.figure_label, card.foot, card.address)
    opener = card.picture.read_bytes() if card.picture else b""
    key = digest(*said, opener, serif.name, sans.name, PIL.__version__, DRAWING)

    def draw(target: Path) -> None:
        target.write_bytes(share_jpeg(card))

    return release.cache.file(f"sharing/{key}.jpg", draw)


def _card(release: Release, case: Case, language: Language, serif: Face, sans: Face) -> ShareCard:
    words = case.best_text(language)
    first = next(iter(case.indicators), None)
    opener = next(iter(case.photos), None)
    shown = figure(first.value, first.unit, language, first.qualifier) if first else ""
    return ShareCard(
        title=words.title,
        above=_above(case, language),
        figure=str(shown),
        figure_label=_figure_label(first, language) if first else "",
        foot=text("heads.share_foot", language, site=text("site.name", language)),
        address=release.case_url(case, language),
        picture=case.folder / opener.file if opener else None,
        serif=Typeface(serif.path, serif.index),
        sans=Typeface(sans.path, sans.index),
    )


def _figure_label(indicator: Indicator, language: Language) -> str:
    label = indicator.label.get(language)
    return text("heads.share_figure", language, label=label, year=indicator.year)


def _above(case: Case, language: Language) -> str:
    place = place_of(case, language)
    theme = case.theme or case.track
    return " · ".join(each for each in (place, theme.label.get(language) if theme else "") if each)
