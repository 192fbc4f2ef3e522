"""Every export that a build publishes beside the pages. Adding one is a module of its own and a line here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from casebook.exchange.citations import citation_files
from casebook.exchange.data.files import data_files
from casebook.exchange.feeds.atom import atom_feeds
from casebook.exchange.feeds.iiif import manifests
from casebook.exchange.feeds.jsonfeed import json_feeds
from casebook.exchange.feeds.llms import llms_text
from casebook.exchange.feeds.oai import static_repositories
from casebook.exchange.feeds.opds import opds_catalogue
from casebook.exchange.feeds.resourcesync import resource_list
from casebook.exchange.files import ExportFile
from casebook.exchange.release import Release
from casebook.exchange.sharing import share_images

Export = Callable[[Release], Iterable[ExportFile]]
"""What makes files from a release; the same release gives the same bytes."""

EXPORTS: tuple[Export, ...] = (
    citation_files,
    share_images,
    data_files,
    atom_feeds,
    json_feeds,
    opds_catalogue,
    manifests,
    static_repositories,
    llms_text,
)


def export_files(release: Release) -> Iterator[ExportFile]:
    """Yield the files of every export, in the order of the table, and the list of them all."""
    files = [file for export in EXPORTS for file in export(release)]
    yield from files
    yield resource_list(release, files)
