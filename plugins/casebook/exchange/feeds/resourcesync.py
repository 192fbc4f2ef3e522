"""A ResourceSync resource list: every exported file with its digest, so that a mirror fetches what changed.

Form: ANSI/NISO Z39.99-2017.
"""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from casebook.exchange.feeds.entry import moment
from casebook.exchange.feeds.xml import document, element
from casebook.exchange.files import ExportFile
from casebook.exchange.release import Release

ADDRESS = "resourcesync/resourcelist.xml"

_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
_RS = "http://www.openarchives.org/rs/terms/"


def resource_list(release: Release, files: Iterable[ExportFile]) -> ExportFile:
    """Return the list of files, in their order."""
    root = etree.Element(f"{{{_SITEMAP}}}urlset", nsmap={None: _SITEMAP, "rs": _RS})
    element(root, _RS, "md", at=moment(release.day), capability="resourcelist")
    for file in files:
        url = element(root, _SITEMAP, "url")
        element(url, _SITEMAP, "loc", release.url(file.address))
        element(url, _RS, "md", hash=f"sha-256:{file.sha256}", length=str(file.size))
    return ExportFile(ADDRESS, document(root))
