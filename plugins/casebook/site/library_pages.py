"""The pages of the library: all cases, a shelf for each value that has cases, their indexes, and coverage."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from casebook.content.compilation import Compilation
from casebook.site.cards import CaseCard
from casebook.site.coverage import coverage_page
from casebook.site.lists import BrowsePage, coverage, province_tiles, theme_groups
from casebook.site.page import Page, alternates
from casebook.site.shelves import KINDS, shelf_indexes, shelves
from casebook.vocabulary.catalogue import text
from casebook.vocabulary.localtext import Language

SECTION = "browse"
"""The entry of the main navigation that all of these pages belong to."""


def library_pages(compilation: Compilation, cards: Sequence[CaseCard], language: Language) -> Iterator[Page]:
    """Yield the library's pages in a language; `cards` are those of all published cases, in order."""
    cases = compilation.published()
    counted = coverage(cases)

    def page(path: str, template: str, title: str, description: str, data: object) -> Page:
        address = f"{language}/{path}"
        return Page(address, language, template, title, description, SECTION, alternates(path), data)

    browse = BrowsePage(counted, theme_groups(compilation, cards), province_tiles(cases), tuple(KINDS))
    lede = text("browse.lede", language, cases=counted.cases, provinces=counted.provinces)
    yield page("cases/", "browse.html", text("site.browse.title", language), lede, browse)
    for index in shelf_indexes(compilation, language):
        title = text(f"browse.index.{index.kind}.title", language)
        lede = text(f"browse.index.{index.kind}.lede", language)
        yield page(f"{index.kind}/", "shelf-index.html", title, lede, index)
    for shelf in shelves(cases, cards, language):
        title = text(f"browse.shelf.{shelf.kind}", language, name=shelf.heading)
        lede = text("browse.shelf.description", language, name=title, count=len(shelf.cards))
        yield page(shelf.address, "shelf.html", title, lede, shelf)
    title, lede = text("coverage.title", language), text("coverage.lede", language)
    yield page("coverage/", "coverage.html", title, lede, coverage_page(compilation, language))
