"""The heads of all pages that say more of themselves than their title."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from casebook.content.case import Case
from casebook.content.programme import Programme
from casebook.exchange.data.files import DOWNLOADS
from casebook.exchange.feeds.atom import atom_address
from casebook.exchange.feeds.entry import newest_first
from casebook.exchange.feeds.jsonfeed import json_feed_address
from casebook.exchange.heads.head import Head, Tag, link, prop
from casebook.exchange.heads.metatags import dublin_core, highwire, open_graph, place_of_page
from casebook.exchange.heads.schemaorg import breadcrumbs, collection, dataset, publisher, report, website
from casebook.exchange.release import Release
from casebook.prose.cited import DATA_PAGE
from casebook.vocabulary.catalogue import text
from casebook.vocabulary.localtext import LANGUAGES, Language


def heads(release: Release) -> Mapping[str, Head]:
    """Return the head of each page that has one, by the page's address from the site's root."""
    found: dict[str, Head] = {}
    for language in LANGUAGES:
        found[f"{language}/"] = _home(release, language)
        found[f"{language}/{DATA_PAGE}"] = _data(release, language)
        for programme in release.compilation.programmes:
            found[f"{language}/programmes/{programme.id}/"] = _programme(release, programme, language)
        for case in release.cases:
            if case.text(language):
                found[f"{language}/{case.address}/"] = _case(release, case, language)
    return found


def _case(release: Release, case: Case, language: Language) -> Head:
    tags = (
        *dublin_core(release, case, language),
        *highwire(release, case, language),
        *open_graph(release, case, language),
    )
    trail = breadcrumbs(
        (text("site.name", language), release.url(f"{language}/")),
        (text("site.nav.browse", language), release.url(f"{language}/cases/")),
        (case.best_text(language).title, release.case_url(case, language)),
    )
    return Head(tags, (report(release, case, language), trail))


def _programme(release: Release, programme: Programme, language: Language) -> Head:
    address = release.programme_url(programme, language)
    trail = breadcrumbs(
        (text("site.name", language), release.url(f"{language}/")),
        (text("site.nav.programmes", language), release.url(f"{language}/programmes/")),
        (programme.name.get(language), address),
    )
    tags = (
        *_page(programme.name.get(language), programme.introduction.get(language), address, language),
        *_feeds(release, language, programme),
    )
    return Head(tags, (collection(release, programme, language), trail))


def _data(release: Release, language: Language) -> Head:
    address, title = release.url(f"{language}/{DATA_PAGE}"), text("citing.dataset", language)
    told = dataset(release, language, DOWNLOADS)
    trail = breadcrumbs((text("site.name", language), release.url(f"{language}/")), (title, address))
    return Head(tuple(_page(title, str(told["description"]), address, language)), (told, trail))


def _feeds(release: Release, language: Language, programme: Programme | None = None) -> Iterator[Tag]:
    """Yield the links by which readers of feeds find those of a page."""
    if newest_first(release, language, programme):
        title = programme.name.get(language) if programme else text("site.name", language)
        for address, kind in (
            (atom_address(language, programme), "application/atom+xml"),
            (json_feed_address(language, programme), "application/feed+json"),
        ):
            yield link("alternate", release.url(address), type=kind, title=title)


def _home(release: Release, language: Language) -> Head:
    name, purpose = text("site.name", language), text("site.description", language)
    tags = (*_page(name, purpose, release.url(f"{language}/"), language), *_feeds(release, language))
    return Head(tags, (website(release, language), publisher(release, language)))


def _page(title: str, description: str, address: str, language: Language) -> Iterator[Tag]:
    yield prop("og:type", "website")
    yield prop("og:title", title)
    yield prop("og:description", description)
    yield from place_of_page(address, language)
