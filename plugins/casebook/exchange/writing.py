"""Export files written to a folder."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from casebook.exchange.files import ExportFile
from casebook.whole import write_whole


def write_files(folder: Path, files: Iterable[ExportFile]) -> None:
    """Write files below a folder, each at its address; a file that is there already is replaced."""
    for file in files:
        content = file.content.encode() if isinstance(file.content, str) else file.content
        write_whole(folder / file.address, content)
