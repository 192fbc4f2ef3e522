"""Everything a programme's booklets publish: PDFs of the whole, of each case, and EPUBs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from casebook.booklet.book import Book
from casebook.booklet.editions import Edition, FrontMatter, books, editions, make, print_pictures
from casebook.booklet.epub.packing import pack
from casebook.booklet.epub.writing import entries
from casebook.booklet.excerpts import excerpt_name, first_pages, make_excerpt
from casebook.booklet.press.crew import Progress, silent
from casebook.booklet.selection import Reading
from casebook.cache import Cache, digest
from casebook.content.case import Case
from casebook.content.compilation import Compilation
from casebook.content.programme import Programme


@dataclass(frozen=True)
class Publication:
    """A file to publish.

    Attributes:
        address: where it stands in the published site.
        reading: the language it is in, or both.
        case: the one case it holds, or None for a whole programme.
        path: the file, in the cache.
    """

    address: str
    reading: Reading
    programme: Programme
    case: Case | None
    path: Path

    @property
    def is_epub(self) -> bool:
        """Whether it is an EPUB and not a PDF."""
        return self.address.endswith(".epub")


def publications(
    compilation: Compilation, cache: Cache, front: FrontMatter, progress: Progress = silent
) -> Iterator[Publication]:
    """Yield what a compilation's booklets publish, each once it is made.

    For each programme that is, in each language: the booklet as PDF and as EPUB, and each case as PDF with
    the booklet's page numbers; and the booklet in both languages side by side.

    Args:
        compilation: what to publish.
        cache: where print pictures, printed parts and files are kept.
        front: what comes from outside the cases.
        progress: told of each part of a booklet that was printed.

    Raises:
        BookletError: something cannot be printed as it should be.
        PictureError: a case's picture cannot be read.
    """
    for edition in editions(compilation):
        booklet = make(edition, cache, front, progress)
        yield Publication(edition.file_name, edition.reading, edition.programme, None, booklet)
        if edition.reading != "both":
            (content,) = books(edition, front)
            epub = make_epub(edition, content, cache)
            yield Publication(f"{edition.stem}.epub", edition.reading, edition.programme, None, epub)
            pages = first_pages(booklet)
            for case in edition.cases:
                path = make_excerpt(edition, content, case, pages[f"case-{case.id}"], cache)
                yield Publication(excerpt_name(edition, case), edition.reading, edition.programme, case, path)


def make_epub(edition: Edition, content: Book, cache: Cache) -> Path:
    """Return the EPUB of an edition in one language, in the cache.

    Raises:
        BookletError: a font of the cover is not installed.
        PictureError: a case's picture cannot be read.
    """
    files = entries(content, print_pictures(content.pictures(), edition.medium, cache))
    key = digest(*(part for name, data in files.items() for part in (name, data)))
    return cache.file(f"booklets/{key}.epub", lambda target: pack(files, target))
