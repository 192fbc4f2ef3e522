"""Releases of the sample cases, with and without mailboxes of roles that may be printed."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from PIL import Image
from tests.exchange.conftest import released

from casebook.content.reading import read_compilation
from casebook.exchange.release import Release

SAMPLE = Path(__file__).parents[1] / "sample" / "cases"
SHARED, OWN = "cases@zone.example.org", "boilers@zone.example.org"
"""The programme's first mailbox, which answers for the solar roof, and the one that the boiler has itself."""


def list_mailboxes(programme: Path) -> None:
    """Let a sample programme on disk print both mailboxes, and give the boiler its own."""
    _insert(programme / "programme.yml", f"role_mailboxes: [{SHARED}, {OWN}]\n")
    _insert(programme / "boiler-heat" / "zh.md", f"role_mailbox: {OWN}\n")


def release_with_mailboxes(folder: Path) -> Release:
    """Return a release of a copy of the sample cases with mailboxes."""
    shutil.copytree(SAMPLE, folder / "cases")
    list_mailboxes(folder / "cases" / "sample-2024")
    return _released(folder)


def release_without(folder: Path) -> Release:
    """Return a release of a copy of the sample cases as they are."""
    shutil.copytree(SAMPLE, folder / "cases")
    return _released(folder)


def _released(folder: Path) -> Release:
    compilation = read_compilation(folder / "cases")
    for case in compilation.cases:
        for photo in case.photos:
            file = case.folder / photo.file
            file.parent.mkdir(exist_ok=True)
            Image.new("RGB", (90, 60), "#7fb6d6").save(file)
    return released(compilation, folder)


def _insert(file: Path, line: str) -> None:
    """Put a line before the first that begins with `track`."""
    text = file.read_text(encoding="utf-8")
    file.write_text(re.sub("(?m)^(?=track)", line, text, count=1), encoding="utf-8")
