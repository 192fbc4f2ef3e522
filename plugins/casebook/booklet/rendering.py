"""From a document to a PDF: `Renderer` is what every way of doing it offers, the plain one the reference."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import weasyprint
from weasyprint import CSS, HTML
from weasyprint.text import ffi
from weasyprint.text.fonts import FontConfiguration

from casebook.booklet.errors import BookletError
from casebook.booklet.faces import families
from casebook.booklet.fetching import PictureFetcher
from casebook.booklet.fitting import extents, shortened, stragglers, tighter
from casebook.booklet.weasyprint_patches import justified_chinese
from casebook.vocabulary.localtext import Language

PDF_VARIANT = "pdf/ua-1"


@dataclass(frozen=True)
class Document:
    """All that goes into one PDF.

    Attributes:
        language: the language of the document as a whole.
        html: its content; it names pictures by `casebook.booklet.fetching.address`.
        stylesheet: its looks.
        chapters: the anchors of its chapters; each begins a page, and ends with an element of its own.
        pictures: the files of its pictures by name.
        identifier: the digest of all this.
    """

    language: Language
    html: str
    stylesheet: str
    chapters: tuple[str, ...]
    pictures: Mapping[str, Path]
    identifier: str


class Renderer(Protocol):
    """Turns a document into a PDF file."""

    def render(self, document: Document, target: Path) -> None:
        """Write the document's PDF to `target`.

        Raises:
            BookletError: the engine had to leave out, guess or replace something.
        """


class PlainRenderer:
    """Lays the whole document out in one go. Same document, same bytes."""

    def render(self, document: Document, target: Path) -> None:
        """Write the document's PDF to `target`; whatever WeasyPrint warns of is an error."""
        if ffi.harfbuzz_subset is None:
            raise BookletError("no_harfbuzz_subset")
        with _warnings() as warnings, justified_chinese():
            pages = _fitted(document)
            pages.write_pdf(target, pdf_variant=PDF_VARIANT, pdf_identifier=document.identifier)
        if warnings:
            raise BookletError("engine", problems="; ".join(dict.fromkeys(warnings)))
        foreign = sorted({font.family for font in pages.fonts.values()} - set(families(document.language)))
        if foreign:
            raise BookletError("foreign_font", families=", ".join(foreign))


def _fitted(document: Document) -> weasyprint.Document:
    """Return the laid-out document, with chapters set tighter where that saves a nearly empty page."""
    pages = _lay_out(document, "")
    before = extents(pages.pages, document.chapters)
    tried = stragglers(before)
    if not tried:
        return pages
    closer = _lay_out(document, tighter(tried))
    gained = shortened(before, extents(closer.pages, document.chapters))
    if gained == tried:
        return closer
    return _lay_out(document, tighter(gained)) if gained else pages


def _lay_out(document: Document, corrections: str) -> weasyprint.Document:
    fonts = FontConfiguration()
    fetcher = PictureFetcher(document.pictures)
    css = CSS(string=document.stylesheet + corrections, font_config=fonts, url_fetcher=fetcher)
    html = HTML(string=document.html, url_fetcher=fetcher)
    return html.render(font_config=fonts, stylesheets=[css], pdf_variant=PDF_VARIANT)


@contextmanager
def _warnings() -> Iterator[list[str]]:
    """Collect what WeasyPrint warns of while the context lasts."""
    found: list[str] = []
    handler = _Collector(found)
    logger = logging.getLogger("weasyprint")
    logger.addHandler(handler)
    try:
        yield found
    finally:
        logger.removeHandler(handler)


class _Collector(logging.Handler):
    def __init__(self, found: list[str]) -> None:
        super().__init__(logging.WARNING)
        self.found = found

    def emit(self, record: logging.LogRecord) -> None:
        self.found.append(record.getMessage())
