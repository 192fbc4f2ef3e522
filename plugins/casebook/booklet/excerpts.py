"""One case as a PDF of its own, on the pages it has in its programme's booklet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pikepdf

from casebook.booklet.book import Book
from casebook.booklet.documents import typeset_document
from casebook.booklet.editions import Edition
from casebook.booklet.fitting import end_anchor
from casebook.booklet.pages import excerpt_html, excerpt_styles, styles
from casebook.booklet.press.crew import Crew, Task
from casebook.booklet.press.deadline import SECONDS, deadline
from casebook.booklet.press.sweeping import swept
from casebook.booklet.printpictures import print_pictures
from casebook.booklet.rendering import Document, PlainRenderer
from casebook.booklet.weasyprint_patches.paging import known_pages
from casebook.cache import Cache, digest
from casebook.content.case import Case


def excerpt_name(wanted: Edition, case: Case) -> str:
    """Return where a case's PDF stands in the published site."""
    return f"booklets/{excerpt_stem(wanted, case)}.pdf"


def excerpt_stem(wanted: Edition, case: Case) -> str:
    """Return what tells a case's PDF from all others."""
    return f"{wanted.programme.id}/{case.id}.{wanted.reading}"


def first_pages(booklet: Path) -> Mapping[str, int]:
    """Return the page each case begins and ends on in a booklet, by the anchors there; pages count from 1."""
    with pikepdf.open(booklet) as pdf:
        numbers = {page.objgen: number for number, page in enumerate(pdf.pages, start=1)}
        names = pikepdf.NameTree(pdf.Root.Names.Dests)
        return {
            str(name): numbers[pikepdf.Page(_place(place)[0]).objgen]
            for name, place in names.items()
            if str(name).startswith("case-")
        }


def make_excerpts(wanted: Edition, content: Book, booklet: Path, cache: Cache, crew: Crew) -> dict[str, Path]:
    """Return the PDF of each case of an edition in one language, in the cache, by the case's id.

    Args:
        wanted: the edition whose pages the cases keep, in one language.
        content: the edition's book.
        booklet: the edition's PDF.
        cache: where PDFs are kept.
        crew: who prints what is missing.

    Raises:
        BookletError: a case cannot be printed as it should be.
    """
    pages = first_pages(booklet)
    excerpts = {case.id: _excerpt(wanted, content, case, pages, cache) for case in wanted.cases}
    tasks = [
        Task(partial(_print, each, cache), each.stem)
        for each in excerpts.values()
        if not cache.has(each.file)
    ]
    crew.do(tasks)
    return {case_id: cache.path(each.file) for case_id, each in excerpts.items()}


@dataclass(frozen=True)
class _Excerpt:
    """A case to print alone: its document, and the pages of the booklet on which its anchors are."""

    document: Document
    pages: Mapping[str, int]
    stem: str

    @property
    def file(self) -> str:
        """Its name in the cache."""
        return f"booklets/{digest(self.document.identifier, *map(str, self.pages.values()))}.pdf"


def _excerpt(wanted: Edition, content: Book, case: Case, pages: Mapping[str, int], cache: Cache) -> _Excerpt:
    chapter = next(each for each in content.chapters() if each.id == case.id)
    html = excerpt_html(content, case.id, pages[chapter.anchor])
    pictures = print_pictures(iter(chapter.all_pictures()), wanted.medium, cache)
    style = styles(wanted.reading) + excerpt_styles()
    document = typeset_document(html, style, (chapter.anchor,), pictures, wanted)
    ends = (chapter.anchor, end_anchor(chapter.anchor))
    return _Excerpt(document, {name: pages[name] for name in ends}, excerpt_stem(wanted, case))


def _print(excerpt: _Excerpt, cache: Cache) -> None:
    cache.file(excerpt.file, partial(_print_to, excerpt))


def _print_to(excerpt: _Excerpt, target: Path) -> None:
    """Write the excerpt, with the booklet's page numbers taken for granted unless it has others.

    That saves laying out again the pages that print them.
    """
    with swept(), deadline(SECONDS, excerpt.stem):
        with known_pages(excerpt.pages):
            PlainRenderer().render(excerpt.document, target)
        first = min(excerpt.pages.values())
        if {name: place + first - 1 for name, place in first_pages(target).items()} != excerpt.pages:
            PlainRenderer().render(excerpt.document, target)


def _place(destination: pikepdf.Object) -> pikepdf.Array:
    """Return a destination's array, which may stand in a dictionary."""
    found = destination.D if isinstance(destination, pikepdf.Dictionary) else destination
    assert isinstance(found, pikepdf.Array)
    return found
