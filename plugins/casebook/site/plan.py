"""The plan of the whole site: every page of every language, and every file beside them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from casebook.content.case import Case
from casebook.content.compilation import Compilation
from casebook.site.cards import CaseCard, case_address, case_card
from casebook.site.case_page import case_page
from casebook.site.lists import Booklet, BrowsePage, coverage, home_page, programme_page, theme_groups
from casebook.site.page import Alternate, Page, Site
from casebook.site.pictures import Gallery
from casebook.site.search import search_file
from casebook.site.sitemap import robots, sitemap
from casebook.vocabulary.catalogue import text
from casebook.vocabulary.localtext import LANGUAGES, Language


def plan_site(
    compilation: Compilation,
    gallery: Gallery,
    booklets: Sequence[Booklet],
    written: Sequence[str],
    site_url: str,
) -> Site:
    """Return the whole site of a compilation that has no error.

    Args:
        compilation: what is published.
        gallery: the pictures of its published cases.
        booklets: the booklets that pages offer for download.
        written: the addresses of pages written by hand, such as `zh/about/`.
        site_url: the address of the site's root, ending with a slash, for what needs absolute addresses.
    """
    generated = (_pages(compilation, gallery, booklets, language) for language in LANGUAGES)
    pages = (*chain.from_iterable(generated), *_written_pages(written))
    cases = compilation.published()
    searches = (search_file(cases, language) for language in LANGUAGES)
    pictures = (file for case in cases for file in gallery.files(case))
    files = (*searches, *pictures, sitemap(pages, site_url), robots(site_url))
    return Site((_root(), *pages), files)


def alternates(path: str, languages: Sequence[Language] = LANGUAGES) -> tuple[Alternate, ...]:
    """Return the same path below each language."""
    return tuple(Alternate(language, f"{language}/{path}") for language in languages)


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


def _written_pages(addresses: Sequence[str]) -> Iterator[Page]:
    """Yield the pages written by hand; their title and text are in their own files."""
    for address in addresses:
        own, _, path = address.partition("/")
        languages = [language for language in LANGUAGES if f"{language}/{path}" in addresses]
        yield Page(
            address=address,
            language="zh" if own == "zh" else "en",
            template="main.html",
            title="",
            description="",
            section=path.split("/")[0],
            alternates=alternates(path, languages),
        )


def _pages(
    compilation: Compilation, gallery: Gallery, booklets: Sequence[Booklet], language: Language
) -> Iterator[Page]:
    cases = compilation.published()
    cards = [case_card(case, language, gallery) for case in cases]
    own_booklets = [booklet for booklet in booklets if booklet.language == language]

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

    yield page("", "home.html", "home", home_page(compilation, cards, own_booklets))
    browse = BrowsePage(coverage(cases), theme_groups(compilation, cards))
    yield page("cases/", "browse.html", "browse", browse)
    yield page("search/", "search.html", "search", None)
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
            data=programme_page(programme, compilation, cards, own_booklets),
        )
    yield from _case_pages(cases, cards, gallery, language)


def _case_pages(
    cases: Sequence[Case], cards: Sequence[CaseCard], gallery: Gallery, language: Language
) -> Iterator[Page]:
    readable = [
        (case, card) for case, card in zip(cases, cards, strict=True) if case.text(language) is not None
    ]
    for number, (case, _) in enumerate(readable):
        words = case.best_text(language)
        before = readable[number - 1][1] if number else None
        after = readable[number + 1][1] if number + 1 < len(readable) else None
        yield Page(
            address=case_address(case, language),
            language=language,
            template="case.html",
            title=words.title,
            description=words.summary,
            section="browse",
            alternates=alternates(f"{case.address}/", case.languages),
            data=case_page(case, language, gallery, (before, after)),
        )
