"""An OPDS 2.0 catalogue of the booklets, as reading applications and libraries subscribe to it."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from casebook.exchange.feeds.entry import moment
from casebook.exchange.files import ExportFile
from casebook.exchange.release import PublishedBooklet, Release
from casebook.exchange.sharing import SHARE_SIZE, share_address
from casebook.vocabulary.catalogue import text

ADDRESS = "opds/catalogue.json"

_TYPE = "application/opds+json"
_OPEN_ACCESS = "http://opds-spec.org/acquisition/open-access"

Node = Mapping[str, Any]


def opds_catalogue(release: Release) -> Iterator[ExportFile]:
    """Yield the catalogue, where there are booklets."""
    editions: defaultdict[tuple[str, tuple[str, ...]], list[PublishedBooklet]] = defaultdict(list)
    for booklet in release.booklets:
        if booklet.case is None:
            editions[booklet.programme.id, booklet.languages].append(booklet)
    if editions:
        catalogue = {
            "metadata": {"title": text("site.name", "zh")},
            "links": [{"rel": "self", "href": release.url(ADDRESS), "type": _TYPE}],
            "publications": [_publication(release, files) for files in editions.values()],
        }
        yield ExportFile(ADDRESS, json.dumps(catalogue, ensure_ascii=False, indent=1) + "\n")


def _publication(release: Release, files: Sequence[PublishedBooklet]) -> Node:
    first = files[0]
    cases = release.compilation.published(first.programme)
    leading = first.languages[0]
    metadata: dict[str, Any] = {
        "@type": "http://schema.org/Book",
        # A title in each language would be allowed, but readers of libraries (Palace) break at it.
        "title": first.programme.name.get(leading),
        "identifier": release.url(first.address),
        "language": list(first.languages),
        "publisher": text("site.name", leading),
        "description": first.programme.introduction.get(leading),
    }
    if release.day:
        metadata["modified"] = moment(release.day)
    return {
        "metadata": metadata,
        "links": [
            {"rel": _OPEN_ACCESS, "href": release.url(each.address), "type": each.media_type}
            for each in files
        ],
        "images": [
            {
                "href": release.url(share_address(case, leading)),
                "type": "image/jpeg",
                "width": SHARE_SIZE[0],
                "height": SHARE_SIZE[1],
            }
            for case in cases
            if case.text(leading)
        ][:1],
    }
