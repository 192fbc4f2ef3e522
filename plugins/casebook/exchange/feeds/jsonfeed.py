"""JSON Feed 1.1: the Atom feeds' cases once more, with their text, for readers that prefer JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from casebook.content.case import Case
from casebook.content.programme import Programme
from casebook.exchange.feeds.entry import channels, moment, newest_first, tag_of
from casebook.exchange.files import ExportFile
from casebook.exchange.release import Release, last_changed
from casebook.vocabulary.catalogue import text
from casebook.vocabulary.localtext import Language

_VERSION = "https://jsonfeed.org/version/1.1"


def json_feeds(release: Release) -> Iterator[ExportFile]:
    """Yield the feed of all cases and of each programme, in each language."""
    for language, programme in channels(release):
        if cases := newest_first(release, language, programme):
            address = json_feed_address(language, programme)
            feed = _feed(release, language, programme, cases, address)
            yield ExportFile(address, json.dumps(feed, ensure_ascii=False, indent=1) + "\n")


def json_feed_address(language: Language, programme: Programme | None) -> str:
    """Return where a feed stands: of a programme, or of everything."""
    return f"feeds/{programme.id if programme else 'all'}.{language}.json"


def _feed(
    release: Release, language: Language, programme: Programme | None, cases: tuple[Case, ...], address: str
) -> Mapping[str, Any]:
    return {
        "version": _VERSION,
        "title": programme.name.get(language) if programme else text("site.name", language),
        "home_page_url": (
            release.programme_url(programme, language) if programme else release.url(f"{language}/")
        ),
        "feed_url": release.url(address),
        "language": text("site.language_tag", language),
        "authors": [{"name": text("site.name", language), "url": release.root}],
        "items": [_item(release, case, language) for case in cases],
    }


def _item(release: Release, case: Case, language: Language) -> Mapping[str, Any]:
    words = case.best_text(language)
    opener = next(iter(case.photos), None)
    picture = release.picture(case, opener) if opener else None
    changed = last_changed(case)
    item: dict[str, Any] = {
        "id": tag_of(release, case),
        "url": release.case_url(case, language),
        "title": words.title,
        "summary": words.summary,
        "content_text": "\n\n".join(
            f"{section.heading}\n\n{section.body}".strip() for section in words.walk() if section.body
        ),
        "language": text("site.language_tag", language),
        "tags": [f"sdg-{code}" for code in case.sdgs],
    }
    if picture:
        item["image"] = release.url(picture.address)
    if case.published:
        item["date_published"] = moment(case.published)
    if changed:
        item["date_modified"] = moment(changed)
    return item
