"""From a document to a PDF: `Renderer` is what every way of doing it offers, the plain one the reference."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Protocol

import pikepdf
import pydyf

from casebook.booklet.press.engine import PDF_VARIANT, check_fonts, fitted, strict
from casebook.booklet.press.outline import Numbered, add_labels
from casebook.booklet.press.standards import conform, save, sharpen
from casebook.booklet.press.tags import tidy
from casebook.booklet.weasyprint_patches.paging import folio_of, folios
from casebook.vocabulary.localtext import Language


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
        written = BytesIO()
        with strict(), folios(lambda counts: True):
            laid_out = fitted(document.html, document.stylesheet, document.pictures, document.chapters)
            numbers = [folio_of(page) for page in laid_out.pages]
            laid_out.write_pdf(
                written,
                pdf_variant=PDF_VARIANT,
                pdf_identifier=document.identifier,
                finisher=lambda _, pdf: _finish(pdf),
            )
            check_fonts(laid_out)
        with pikepdf.open(written) as pdf:
            add_labels(pdf, [Numbered(each.number, each.style) for each in numbers])
            conform(pdf)
            save(pdf, target)


def _finish(pdf: pydyf.PDF) -> None:
    tidy(pdf, "book")
    sharpen(pdf)
