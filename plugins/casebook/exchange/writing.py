"""Export files written to a folder."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from casebook.content.whole import write_whole
from casebook.exchange.files import ExportFile


def write_files(folder: Path, files: Iterable[ExportFile]) -> None:
    """Write files below a folder, each at its address; a file that is there already is replaced."""
    for file in files:
        content = file.content.encode() if isinstance(file.content, str) else file.content
        write_whole(folder / file.address, content)
