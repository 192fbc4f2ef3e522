"""Making the PDF of an edition, once."""

from __future__ import annotations

from pathlib import Path

from casebook.booklet.book import Book
from casebook.booklet.documents import books, document_of
from casebook.booklet.editions import Edition
from casebook.booklet.frontmatter import FrontMatter
from casebook.booklet.press.crew import Crew, Progress, silent
from casebook.booklet.press.renderer import PartwiseRenderer
from casebook.booklet.printpictures import prepare_pictures
from casebook.booklet.rendering import Document, Renderer
from casebook.cache import Cache


def make(wanted: Edition, cache: Cache, front: FrontMatter, progress: Progress = silent) -> Path:
    """Return the edition's PDF in the cache, rendering it only where something in it changed.

    Args:
        wanted: what to print.
        cache: where print pictures, printed parts and PDFs are kept.
        front: what comes from outside the cases.
        progress: told of each chapter that was printed.

    Raises:
        BookletError: the booklet cannot be printed as it should be; nothing is left in the cache.
        PictureError: a case's picture cannot be read.
    """
    with Crew(progress=progress) as crew:
        content = books(wanted, front)
        prepare_pictures([(wanted, content)], cache, crew)
        return print_edition(wanted, content, cache, crew)


def print_edition(wanted: Edition, content: tuple[Book, ...], cache: Cache, crew: Crew) -> Path:
    """Return the PDF of an edition with this content in the cache; the crew prints what is missing.

    Raises:
        BookletError: the booklet cannot be printed as it should be; nothing is left in the cache.
        PictureError: a case's picture cannot be read.
    """
    return press(document_of(wanted, content, cache), cache, PartwiseRenderer(cache, crew))


def press(source: Document, cache: Cache, renderer: Renderer) -> Path:
    """Return the document's PDF in the cache, made by the renderer if it is not there yet."""
    name = f"booklets/{source.identifier}.pdf"
    return cache.file(name, lambda target: renderer.render(source, target))
