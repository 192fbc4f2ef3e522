"""One part of a book laid out and written, with all that binding it needs; runs in any process.

The PDF has no fonts in it: they are put together for the whole book.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import pydyf
import weasyprint

from casebook.booklet.press.deadline import deadline
from casebook.booklet.press.engine import PDF_VARIANT, check_fonts, fitted, strict
from casebook.booklet.press.printed import Bookmark, PrintedPage, tell
from casebook.booklet.press.standards import sharpen
from casebook.booklet.press.sweeping import swept
from casebook.booklet.press.tags import tidy
from casebook.booklet.weasyprint_patches.fonts import fonts_left_out, used
from casebook.booklet.weasyprint_patches.paging import folio_of, folios, kind_of, known_pages

Side = Literal["left", "right"]

_POINTS = 0.75
"""Points in a CSS pixel."""


@dataclass(frozen=True)
class Place:
    """Where a part stands in the book.

    Attributes:
        number: the number of its first page.
        known: the page numbers of what it refers to outside itself.
    """

    number: int
    known: Mapping[str, int]


@dataclass(frozen=True)
class Job:
    """A part to print; without a place it gets no folios, since they are stamped when it is bound.

    Attributes:
        html: the part as a document.
        stylesheet: the looks of the whole book.
        chapters: the anchors of the chapters in it.
        outside: the anchors elsewhere in the book that it links to.
        pictures: the files of its pictures by name.
        side: the side its first page lies on.
        place: where it stands, or None if that makes no difference.
        seconds: how long printing may take.
        name: what tells the part from the others.
    """

    html: str
    stylesheet: str
    chapters: tuple[str, ...]
    outside: tuple[str, ...]
    pictures: Mapping[str, Path]
    side: Side
    place: Place | None
    seconds: int
    name: str


def print_part(job: Job, target: Path) -> None:
    """Write the part's PDF to `target`.

    Raises:
        BookletError: the engine had to leave out, guess or replace something, or took too long.
    """
    with swept():
        _print(job, target)


def _print(job: Job, target: Path) -> None:
    place = job.place
    stylesheet = job.stylesheet + _start(job.side, place.number if place else None)
    with (
        deadline(job.seconds, job.name),
        strict(),
        fonts_left_out(),
        folios(lambda counts: place is not None or not counts),
        known_pages(place.known if place else {}),
    ):
        document = fitted(job.html, stylesheet, job.pictures, job.chapters)
        pages = tuple(map(_page, document.pages))
        for name in job.outside:
            document.pages[0].anchors.setdefault(name, (0, 0, 0, 0))  # kept, or the link would be dropped
        document.write_pdf(
            target,
            pdf_variant=PDF_VARIANT,
            pdf_identifier=job.name,
            finisher=lambda written, pdf: _finish(job, pages, written, pdf),
        )
        check_fonts(document)


def _start(side: Side, number: int | None) -> str:
    """Return the CSS that begins a part on a side and with a number that are not a book's own first ones."""
    started = "html { break-before: left }" if side == "left" else ""
    counted = f"@page :first {{ counter-set: page {number} }}" if number not in (None, 1) else ""
    return f"\n{started} {counted}"


def _page(page: weasyprint.Page) -> PrintedPage:
    folio = folio_of(page)
    return PrintedPage(
        number=folio.number,
        folio=folio.style,
        kind=kind_of(page),
        anchors={name: _point(page, *place[:2]) for name, place in page.anchors.items()},
        bookmarks=tuple(
            Bookmark(level, label, *_point(page, *place), state)
            for level, label, place, state in page.bookmarks
        ),
    )


def _point(page: weasyprint.Page, x: float, y: float) -> tuple[float, float]:
    return x * _POINTS, (page.height - y) * _POINTS


def _finish(job: Job, pages: tuple[PrintedPage, ...], document: weasyprint.Document, pdf: pydyf.PDF) -> None:
    tidy(pdf, job.name)
    sharpen(pdf)
    for own in ("Names", "Outlines"):  # the book has its own, made from what is told
        pdf.catalog.pop(own, None)
    tell(pdf, pages, used(document.fonts.values()))
