"""The plan of the whole site: every page of every language, and every file beside them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from casebook.content.case import Case
from casebook.content.compilation import Compilation
from casebook.content.record import ReleaseRecord
from casebook.site.booklets import Booklet, shelves_of
from casebook.site.cards import case_card
from casebook.site.case_pages import case_files, case_pages, reading_order
from casebook.site.companions import companion_files, companion_pages
from casebook.site.data_page import NOTHING, PROGRAMMES, DataFile, DataHandout, data_pages
from casebook.site.library import library_file
from casebook.site.library_pages import library_pages
from casebook.site.lists import home_page
from casebook.site.making import AFRESH, Making
from casebook.site.page import Page, Site, SiteFile, alternates
from casebook.site.pictures import Gallery
from casebook.site.policy import headers_file
from casebook.site.programme_page import programme_page
from casebook.site.releases_page import releases_pages
from casebook.site.rules_page import rules_page
from casebook.site.sitemap import robots, sitemap
from casebook.vocabulary.catalogue import text
from casebook.vocabulary.glossary import NO_TERMS, Glossary
from casebook.vocabulary.localtext import LANGUAGES, Language

ABOUT = "about/"
"""The written page about the compilation, below its language."""


def plan_site(
    compilation: Compilation,
    gallery: Gallery,
    booklets: Sequence[Booklet],
    written: Sequence[str],
    site_url: str,
    glossary: Glossary = NO_TERMS,
    handout: DataHandout = NOTHING,
    records: Sequence[ReleaseRecord] = (),
    making: Making = AFRESH,
) -> Site:
    """Return the whole site of a compilation that has no error.

    Args:
        compilation: what is published.
        gallery: the pictures of its published cases.
        booklets: the booklets that pages offer for download.
        written: the addresses of pages written by hand, such as `zh/about/`.
        site_url: the address of the site's root, ending with a slash, for what needs absolute addresses.
        glossary: the terms that pages explain.
        handout: the data that readers may take along.
        records: the releases so far, the oldest first.
        making: how the parts that take longest are made.
    """
    cases = compilation.published()
    searched = making.search(cases, glossary)
    tables = handout.groups.get(PROGRAMMES, ())
    generated = (
        _pages(compilation, gallery, booklets, tables, searched.version, language) for language in LANGUAGES
    )
    of_cases = case_pages(compilation, gallery, booklets, site_url, glossary, making)
    companions = (companion_pages(compilation, glossary, language) for language in LANGUAGES)
    about_data = (data_pages(handout, compilation.programmes), releases_pages(compilation, records))
    every = chain.from_iterable((*generated, of_cases, *companions, *about_data))
    pages = (*every, *_written_pages(written, compilation, booklets))
    libraries = (_library(reading_order(compilation), gallery, language) for language in LANGUAGES)
    pictures = (file for case in cases for file in gallery.files(case))
    case_media = (*pictures, *case_files(cases, site_url), *companion_files(compilation, booklets))
    for_servers = (sitemap(pages, site_url), robots(site_url), headers_file())
    files = (*searched.files, *libraries, *case_media, *for_servers)
    return Site((_root(), *pages), files)


def not_found_page() -> Page:
    """Return the page for unknown addresses, which speaks both languages."""
    return Page(
        address="404.html",
        language=LANGUAGES[0],
        template="404.html",
        title=text("site.not_found.title", LANGUAGES[0]),
        description="",
        section="",
        alternates=alternates(""),
    )


def _library(cases: Sequence[Case], gallery: Gallery, language: Language) -> SiteFile:
    return library_file(cases, [case_card(case, language, gallery) for case in cases], language)


def _root() -> Page:
    return Page(
        address="",
        language=LANGUAGES[0],
        template="root.html",
        title=text("site.name", LANGUAGES[0]),
        description=text("site.description", LANGUAGES[0]),
        section="",
        alternates=alternates(""),
    )


def _written_pages(
    addresses: Sequence[str], compilation: Compilation, booklets: Sequence[Booklet]
) -> Iterator[Page]:
    """Yield the pages written by hand; their title and text are in their own files.

    The page about the compilation offers the booklets after its text.
    """
    for address in addresses:
        own, _, path = address.partition("/")
        language: Language = "zh" if own == "zh" else "en"
        languages = [language for language in LANGUAGES if f"{language}/{path}" in addresses]
        yield Page(
            address=address,
            language=language,
            template="main.html",
            title="",
            description="",
            section=path.split("/")[0],
            alternates=alternates(path, languages),
            data=shelves_of(booklets, compilation.programmes, language) if path == ABOUT else (),
        )


def _pages(
    compilation: Compilation,
    gallery: Gallery,
    booklets: Sequence[Booklet],
    tables: Sequence[DataFile],
    search_version: str,
    language: Language,
) -> Iterator[Page]:
    cases = compilation.published()
    cards = [case_card(case, language, gallery) for case in cases]
    shelves = shelves_of(booklets, compilation.programmes, language)

    def page(path: str, template: str, section: str, data: object) -> Page:
        return Page(
            address=f"{language}/{path}",
            language=language,
            template=template,
            title=text(f"site.{section}.title", language),
            description=text("site.description", language),
            section=section,
            alternates=alternates(path),
            data=data,
        )

    yield page("", "home.html", "home", home_page(compilation, cards, shelves, language))
    yield from library_pages(compilation, cards, language)
    yield page("search/", "search.html", "search", search_version)
    yield rules_page(language)
    yield page("programmes/", "programmes.html", "programmes", compilation.programmes)
    for programme in compilation.programmes:
        yield Page(
            address=f"{language}/programmes/{programme.id}/",
            language=language,
            template="programme.html",
            title=programme.name.get(language),
            description=programme.introduction.get(language),
            section="programmes",
            alternates=alternates(f"programmes/{programme.id}/"),
            data=programme_page(programme, compilation, cards, booklets, language, tables),
        )
