"""Atom feeds (RFC 4287): new and changed cases, for each language and programme."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from casebook.content.case import Case
from casebook.content.programme import Programme
from casebook.exchange.feeds.entry import channels, moment, newest_first, tag_of
from casebook.exchange.feeds.xml import XML, document, element
from casebook.exchange.files import ExportFile
from casebook.exchange.release import Release, last_changed
from casebook.vocabulary.catalogue import text
from casebook.vocabulary.localtext import Language
from casebook.vocabulary.sdg import ADDRESS, parse

_ATOM = "http://www.w3.org/2005/Atom"


def atom_feeds(release: Release) -> Iterator[ExportFile]:
    """Yield the feed of all cases and of each programme, in each language."""
    for language, programme in channels(release):
        if cases := newest_first(release, language, programme):
            address = atom_address(language, programme)
            yield ExportFile(address, _feed(release, language, programme, cases, address))


def atom_address(language: Language, programme: Programme | None) -> str:
    """Return where a feed stands: of a programme, or of everything."""
    return f"feeds/{programme.id}.{language}.atom" if programme else f"feeds/all.{language}.atom"


def _feed(
    release: Release, language: Language, programme: Programme | None, cases: tuple[Case, ...], address: str
) -> bytes:
    page = release.programme_url(programme, language) if programme else release.url(f"{language}/")
    days = [day for case in cases if (day := last_changed(case))]
    tongue = {f"{{{XML}}}lang": text("site.language_tag", language)}
    feed = etree.Element(f"{{{_ATOM}}}feed", tongue, nsmap={None: _ATOM})
    name = programme.name.get(language) if programme else text("site.name", language)
    element(feed, _ATOM, "title", name)
    element(feed, _ATOM, "id", release.url(address))
    element(feed, _ATOM, "link", rel="self", type="application/atom+xml", href=release.url(address))
    element(feed, _ATOM, "link", rel="alternate", type="text/html", href=page)
    element(feed, _ATOM, "updated", moment(max(days, default=None)))
    author = element(feed, _ATOM, "author")
    element(author, _ATOM, "name", text("site.name", language))
    for case in cases:
        _entry(feed, release, case, language)
    return document(feed)


def _entry(feed: etree._Element, release: Release, case: Case, language: Language) -> None:
    words = case.best_text(language)
    entry = element(feed, _ATOM, "entry")
    element(entry, _ATOM, "title", words.title)
    element(entry, _ATOM, "id", tag_of(release, case))
    for each in case.languages:
        element(
            entry,
            _ATOM,
            "link",
            rel="alternate",
            type="text/html",
            hreflang=text("site.language_tag", each),
            href=release.case_url(case, each),
        )
    for booklet in release.booklets_of(case):
        if booklet.languages == (language,):
            element(
                entry,
                _ATOM,
                "link",
                rel="enclosure",
                type=booklet.media_type,
                length=str(booklet.size),
                href=release.url(booklet.address),
            )
    if case.published:
        element(entry, _ATOM, "published", moment(case.published))
    changed = last_changed(case)
    element(entry, _ATOM, "updated", moment(changed))
    for code in case.sdgs:
        goal = parse(code)
        label = f"{goal.code} {goal.goal.name.get(language)}"
        element(entry, _ATOM, "category", term=goal.code, scheme=ADDRESS, label=label)
    element(entry, _ATOM, "summary", words.summary)
