"""The booklets pages offer to take along: of a whole programme, and of one case."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from casebook.content.case import Case
from casebook.content.programme import Programme
from casebook.prose.filesizes import file_size
from casebook.vocabulary.catalogue import text
from casebook.vocabulary.localtext import LANGUAGES, Language

Reading = Literal["zh", "en", "both"]
"""The language a booklet is in, or both side by side."""

EPUB: Final = "epub"
PDF: Final = "pdf"


@dataclass(frozen=True)
class Booklet:
    """A file to take along.

    Attributes:
        address: where it stands, from the site's root.
        case_id: the one case it holds as `<programme>/<case>`, or nothing for a whole programme.
        size: of the file, in bytes.
        pages: how many there are, or None where a file has none, as an EPUB.
        first_page: where the case begins in its programme's booklet, for the file of one case.
    """

    address: str
    programme: Programme
    case_id: str
    reading: Reading
    size: int
    pages: int | None
    first_page: int | None = None

    @property
    def kind(self) -> str:
        """Which kind of file it is: `pdf` or `epub`."""
        return EPUB if self.address.endswith(f".{EPUB}") else PDF


@dataclass(frozen=True)
class Shelf:
    """The booklets of one programme that a page offers, the one most readers want first."""

    programme: Programme
    files: tuple[Booklet, ...]


def shelf(booklets: Iterable[Booklet], programme: Programme, language: Language) -> Shelf | None:
    """Return the whole programme's booklets for readers of a language: its PDF, both languages, its EPUB."""
    wanted: tuple[tuple[Reading, str], ...] = ((language, PDF), ("both", PDF), (language, EPUB))
    whole = {
        (each.reading, each.kind): each
        for each in booklets
        if each.programme.id == programme.id and not each.case_id
    }
    files = tuple(whole[key] for key in wanted if key in whole)
    return Shelf(programme, files) if files else None


def shelves_of(
    booklets: Sequence[Booklet], programmes: Iterable[Programme], language: Language
) -> tuple[Shelf, ...]:
    """Return a shelf for each programme that has booklets."""
    found = (shelf(booklets, programme, language) for programme in programmes)
    return tuple(each for each in found if each)


def case_booklets(booklets: Iterable[Booklet], case: Case, language: Language) -> tuple[Booklet, ...]:
    """Return the files that hold only this case, the one in the page's language first."""
    own = [each for each in booklets if each.case_id == f"{case.programme.id}/{case.id}"]
    return tuple(_in_order(own, language))


def page_in_booklet(booklets: Iterable[Booklet], language: Language) -> int | None:
    """Return the page on which a case begins in its programme's booklet of a language, if it is in one."""
    return next((each.first_page for each in booklets if each.reading == language and each.first_page), None)


def file_note(booklet: Booklet, language: Language) -> str:
    """Return what a reader is told of a file before the download: `12 pages, 1.2 MB`."""
    size = file_size(booklet.size)
    if booklet.pages is None:
        return size
    key = "page" if booklet.pages == 1 else "pages"
    return text(f"download.{key}", language, pages=booklet.pages, size=size)


def _in_order(booklets: Sequence[Booklet], language: Language) -> Iterator[Booklet]:
    for reading in sorted(LANGUAGES, key=lambda each: each != language):
        yield from (each for each in booklets if each.reading == reading)
