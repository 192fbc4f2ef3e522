"""Every export that a build publishes beside the pages. Adding one is a module of its own and a line here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from casebook.exchange.citations import citation_files
from casebook.exchange.files import ExportFile
from casebook.exchange.release import Release

Export = Callable[[Release], Iterable[ExportFile]]
"""What makes files from a release; the same release gives the same bytes."""

EXPORTS: tuple[Export, ...] = (citation_files,)


def export_files(release: Release) -> Iterator[ExportFile]:
    """Yield the files of every export, in the order of the table."""
    for export in EXPORTS:
        yield from export(release)
