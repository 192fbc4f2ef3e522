"""Every export that a build publishes beside the pages. Adding one is a module of its own and a line here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from casebook.exchange.release import Release


@dataclass(frozen=True)
class ExportFile:
    """A file to publish: its address from the site's root, and its content or where that lies."""

    address: str
    content: str | bytes | Path


Export = Callable[[Release], Iterable[ExportFile]]
"""What makes files from a release; the same release gives the same bytes."""

EXPORTS: tuple[Export, ...] = ()


def export_files(release: Release) -> Iterator[ExportFile]:
    """Yield the files of every export, in the order of the table."""
    for export in EXPORTS:
        yield from export(release)
