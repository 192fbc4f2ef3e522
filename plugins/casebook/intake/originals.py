"""The files as they were sent, kept with the private record, where git does not look."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from itertools import count
from pathlib import Path

from casebook.checks.likeness import content_digest
from casebook.intake.sources import SourceFile

ORIGINALS = "originals"


def keep_originals(folder: Path, files: Iterable[SourceFile]) -> None:
    """Copy files into a folder under their names; one that lies there already is not copied again."""
    folder.mkdir(parents=True, exist_ok=True)
    for file in files:
        for number in count(1):
            stem, suffix = Path(file.name).stem, Path(file.name).suffix
            target = folder / (file.name if number == 1 else f"{stem}-{number}{suffix}")
            if not target.exists():
                shutil.copyfile(file.path, target)
                break
            if content_digest(target) == file.sha256:
                break
