"""Everything a programme's booklets publish: PDFs of the whole, of each case, and EPUBs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from casebook.booklet.book import Book
from casebook.booklet.documents import books
from casebook.booklet.editions import Edition, editions
from casebook.booklet.epub.packing import pack
from casebook.booklet.epub.writing import entries
from casebook.booklet.excerpts import excerpt_name, make_excerpts
from casebook.booklet.frontmatter import FrontMatter
from casebook.booklet.making import print_edition
from casebook.booklet.press.crew import Crew, Progress, silent
from casebook.booklet.printpictures import prepare_pictures, print_pictures
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
    compilation: Compilation,
    cache: Cache,
    front: FrontMatter,
    progress: Progress = silent,
    workers: int | None = None,
) -> Iterator[Publication]:
    """Yield what a compilation's booklets publish, each once it is made.

    For each programme that is, in each language: the booklet as PDF and as EPUB, and each case as PDF with
    the booklet's page numbers; and the booklet in both languages side by side. One crew prints for all of
    them, and while one booklet waits for its page numbers, it prints for the next.

    Args:
        compilation: what to publish.
        cache: where print pictures, printed parts and files are kept.
        front: what comes from outside the cases.
        progress: told of each chapter that was printed, for a booklet or alone.
        workers: how many processes may print at once; as many as the machine has cores if None.

    Raises:
        BookletError: something cannot be printed as it should be.
        PictureError: a case's picture cannot be read.
    """
    contents = [(edition, books(edition, front)) for edition in editions(compilation)]
    with Crew(workers, progress) as crew:
        prepare_pictures(contents, cache, crew)
        with _at_once(crew) as each_of:
            made = each_of(lambda one: tuple(_published(one[0], one[1], cache, crew)), contents)
            yield from chain.from_iterable(made)


@contextmanager
def _at_once(crew: Crew) -> Iterator[Callable[..., Iterator[tuple[Publication, ...]]]]:
    """Give a `map` that works on as many editions at once as the crew has workers."""
    if crew.workers == 1:
        yield map
        return
    threads = ThreadPoolExecutor(crew.workers)
    try:
        yield threads.map
    except BaseException:
        crew.break_off()
        raise
    finally:
        threads.shutdown(cancel_futures=True)


def _published(
    edition: Edition, content: tuple[Book, ...], cache: Cache, crew: Crew
) -> Iterator[Publication]:
    programme, reading = edition.programme, edition.reading
    booklet = print_edition(edition, content, cache, crew)
    yield Publication(edition.file_name, reading, programme, None, booklet)
    if reading != "both":
        (book,) = content
        yield Publication(f"{edition.stem}.epub", reading, programme, None, make_epub(edition, book, cache))
        excerpts = make_excerpts(edition, book, booklet, cache, crew)
        for case in edition.cases:
            yield Publication(excerpt_name(edition, case), reading, programme, case, excerpts[case.id])


def make_epub(edition: Edition, content: Book, cache: Cache) -> Path:
    """Return the EPUB of an edition in one language, in the cache.

    Raises:
        BookletError: a font of the cover is not installed.
        PictureError: a case's picture cannot be read.
    """
    files = entries(content, print_pictures(content.pictures(), edition.medium, cache))
    key = digest(*(part for name, data in files.items() for part in (name, data)))
    return cache.file(f"booklets/{key}.epub", lambda target: pack(files, target))
