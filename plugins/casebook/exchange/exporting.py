"""Every export that a build publishes beside the pages. Adding one is a module of its own and a line here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import PurePosixPath

from casebook.exchange.citations import citation_files
from casebook.exchange.data.files import DOWNLOADS, data_files
from casebook.exchange.data.programmes import programme_files
from casebook.exchange.feeds.atom import atom_feeds
from casebook.exchange.feeds.iiif import manifests
from casebook.exchange.feeds.jsonfeed import json_feeds
from casebook.exchange.feeds.llms import llms_text
from casebook.exchange.feeds.oai import ADDRESS as OAI
from casebook.exchange.feeds.oai import static_repositories
from casebook.exchange.feeds.opds import ADDRESS as OPDS
from casebook.exchange.feeds.opds import opds_catalogue
from casebook.exchange.feeds.resourcesync import ADDRESS as RESOURCES
from casebook.exchange.feeds.resourcesync import resource_list
from casebook.exchange.files import ExportFile, checksums
from casebook.exchange.release import Release
from casebook.exchange.releases import release_list
from casebook.exchange.sharing import share_images
from casebook.vocabulary.localtext import LANGUAGES

Export = Callable[[Release], Iterable[ExportFile]]
"""What makes files from a release; the same release gives the same bytes."""

EXPORTS: tuple[Export, ...] = (
    citation_files,
    share_images,
    data_files,
    programme_files,
    atom_feeds,
    json_feeds,
    opds_catalogue,
    manifests,
    static_repositories,
    llms_text,
    release_list,
)


CHECKSUMS = "SHA256SUMS"
"""Where the checksums of everything exported stand."""

ALONE: Mapping[str, tuple[Export, ...]] = {
    "data": (data_files, programme_files),
    "citations": (citation_files,),
    "feeds": (atom_feeds, json_feeds, llms_text),
}
"""The exports that need neither pictures nor booklets, as the command line offers them one by one."""

OFFERED: Mapping[str, tuple[str, ...]] = {
    "tables": tuple(DOWNLOADS),
    "descriptions": ("data/datapackage.json", "data/dcat.ttl", "data/croissant.json", "data/SHA256SUMS"),
    "citations": tuple(
        f"data/citations.{language}.{kind}" for language in LANGUAGES for kind in ("bib", "ris", "csl.json")
    ),
    "feeds": (
        *(f"feeds/all.{language}.{kind}" for language in LANGUAGES for kind in ("atom", "json")),
        OPDS,
        OAI,
        RESOURCES,
    ),
}
"""What the page about the data offers, group by group; feeds of single programmes are linked from theirs."""

_KINDS = {
    ".atom": "Atom",
    ".bib": "BibTeX",
    ".csv": "CSV",
    ".json": "JSON",
    ".ris": "RIS",
    ".ttl": "Turtle",
    ".xlsx": "XLSX",
    ".xml": "XML",
}


def kind_of(address: str) -> str:
    """Return what kind of file stands at an address, as a reader calls it."""
    return _KINDS.get(PurePosixPath(address).suffix, "SHA-256")


def export_files(release: Release) -> Iterator[ExportFile]:
    """Yield the files of every export in the order of the table, then the lists of them and of booklets."""
    files = [file for export in EXPORTS for file in export(release)]
    yield from files
    published = [*files, *(ExportFile(each.address, each.path) for each in release.booklets)]
    resources = resource_list(release, sorted(published, key=_address))
    yield resources
    yield ExportFile(CHECKSUMS, checksums(sorted([*published, resources], key=_address)))


def _address(file: ExportFile) -> str:
    return file.address
