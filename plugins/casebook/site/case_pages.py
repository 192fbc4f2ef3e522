"""All that comes from single cases: their pages, tombstones, codes and films, and the list of wishes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from casebook.content.case import Case
from casebook.content.compilation import Compilation
from casebook.content.facts import Status
from casebook.pictures.qr import qr_svg
from casebook.site.booklets import Booklet
from casebook.site.cards import case_address, case_card
from casebook.site.case_page import Surroundings, code_address
from casebook.site.making import AFRESH, Making
from casebook.site.page import Page, SiteFile, alternates
from casebook.site.pictures import Gallery
from casebook.site.related import Relatives
from casebook.site.support import support_page
from casebook.site.tombstone import tombstone
from casebook.site.videos import video_files
from casebook.vocabulary.catalogue import text
from casebook.vocabulary.glossary import Glossary
from casebook.vocabulary.localtext import LANGUAGES, Language


def case_pages(
    compilation: Compilation,
    gallery: Gallery,
    booklets: Sequence[Booklet],
    site_url: str,
    glossary: Glossary,
    making: Making = AFRESH,
) -> Iterator[Page]:
    """Yield, in every language, the pages of cases, the tombstones of withdrawn ones, and the list of wishes.

    Args:
        compilation: what is published.
        gallery: the pictures of its published cases.
        booklets: what there is to download.
        site_url: the address of the site's root, ending with a slash.
        glossary: the terms the pages explain.
        making: how a case's page is made.
    """
    cases = compilation.published()
    relatives = Relatives(cases)
    for language in LANGUAGES:
        around = Surroundings(
            cases=cases,
            relatives=relatives,
            cards={card.id: card for card in (case_card(case, language, gallery) for case in cases)},
            booklets=booklets,
            site_url=site_url,
            glossary=glossary,
        )
        yield from _pages(compilation, gallery, around, language, making)


def _pages(
    compilation: Compilation, gallery: Gallery, around: Surroundings, language: Language, making: Making
) -> Iterator[Page]:
    readable = [case for case in reading_order(compilation) if case.text(language)]
    cards = [around.card(case) for case in readable]
    for case, before, after in zip(readable, [None, *cards], [*cards[1:], None], strict=False):
        data = making.case_page(case, language, gallery, around, (before, after))
        yield _page(case, language, "case.html", data)
    for case in compilation.cases:
        if case.status is Status.WITHDRAWN and case.text(language):
            yield _page(case, language, "tombstone.html", tombstone(case, language))
    yield Page(
        address=f"{language}/support/",
        language=language,
        template="support.html",
        title=text("case.support.title", language),
        description=text("case.support.lede", language),
        section="support",
        alternates=alternates("support/"),
        data=support_page(around.cases, around.cards),
    )


def case_files(cases: Sequence[Case], site_url: str) -> Iterator[SiteFile]:
    """Yield the QR codes and films of published cases."""
    for case in cases:
        yield from video_files(case)
        for language in case.languages:
            yield SiteFile(code_address(case, language), qr_svg(f"{site_url}{case_address(case, language)}"))


def reading_order(compilation: Compilation) -> tuple[Case, ...]:
    """Return the published cases as a reader goes through them: by programme, track and theme."""

    def place(case: Case) -> tuple[int, int, int, str]:
        programme = compilation.programmes.index(case.programme)
        track = case.programme.tracks.index(case.track) if case.track else len(case.programme.tracks)
        themes = case.track.themes if case.track else ()
        theme = themes.index(case.theme) if case.theme else len(themes)
        return programme, track, theme, case.id

    return tuple(sorted(compilation.published(), key=place))


def _page(case: Case, language: Language, template: str, data: object) -> Page:
    words = case.best_text(language)
    return Page(
        address=case_address(case, language),
        language=language,
        template=template,
        title=words.title,
        description=words.summary if template == "case.html" else "",
        section="browse",
        alternates=alternates(f"{case.address}/", case.languages),
        data=data,
        is_listed=template == "case.html",
    )
