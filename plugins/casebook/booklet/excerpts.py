"""One case as a PDF of its own, on the pages it has in its programme's booklet."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pikepdf

from casebook.booklet.book import Book
from casebook.booklet.editions import Edition, press, print_pictures, typeset_document
from casebook.booklet.pages import excerpt_html, excerpt_styles, styles
from casebook.booklet.rendering import PlainRenderer
from casebook.cache import Cache
from casebook.content.case import Case


def excerpt_name(wanted: Edition, case: Case) -> str:
    """Return where a case's PDF stands in the published site."""
    return f"booklets/{wanted.programme.id}/{case.id}.{wanted.reading}.pdf"


def first_pages(booklet: Path) -> Mapping[str, int]:
    """Return the page each case begins on in a booklet, by the anchor of its chapter; pages count from 1."""
    with pikepdf.open(booklet) as pdf:
        numbers = {page.objgen: number for number, page in enumerate(pdf.pages, start=1)}
        names = pikepdf.NameTree(pdf.Root.Names.Dests)
        return {
            str(name): numbers[pikepdf.Page(_place(place)[0]).objgen]
            for name, place in names.items()
            if str(name).startswith("case-")
        }


def make_excerpt(wanted: Edition, content: Book, case: Case, first_page: int, cache: Cache) -> Path:
    """Return the PDF of one case of an edition in one language, in the cache.

    Args:
        wanted: the edition whose pages the case keeps, in one language.
        content: the edition's book.
        case: one of its cases.
        first_page: the page the case begins on, as `first_pages` found it in the edition's PDF.
        cache: where PDFs are kept.

    Raises:
        BookletError: the case cannot be printed as it should be.
    """
    chapter = next(each for each in content.chapters() if each.id == case.id)
    html = excerpt_html(content, case.id, first_page)
    pictures = print_pictures(iter(chapter.all_pictures()), wanted.medium, cache)
    style = styles(wanted.reading) + excerpt_styles()
    return press(typeset_document(html, style, (chapter.anchor,), pictures, wanted), cache, PlainRenderer())


def _place(destination: pikepdf.Object) -> pikepdf.Array:
    """Return a destination's array, which may stand in a dictionary."""
    found = destination.D if isinstance(destination, pikepdf.Dictionary) else destination
    assert isinstance(found, pikepdf.Array)
    return found
