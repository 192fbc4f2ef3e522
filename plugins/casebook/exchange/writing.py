"""Export files written to a folder."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path

from casebook.exchange.files import ExportFile


def write_files(folder: Path, files: Iterable[ExportFile]) -> None:
    """Write files below a folder, each at its address; a file that is there already is replaced."""
    for file in files:
        target = folder / file.address
        target.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(file.content, Path):
            shutil.copyfile(file.content, target)
        else:
            content = file.content.encode() if isinstance(file.content, str) else file.content
            target.write_bytes(content)
