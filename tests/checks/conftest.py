from __future__ import annotations

import random
import shutil
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from casebook.checks.checking import Report, check
from casebook.content.reading import read_compilation

CASES = Path(__file__).parent / "cases"
PHOTOS = ("steam/photos/steam.jpg", "steam/photos/boiler.jpg", "solar/photos/roof.jpg")

Found = tuple[str, str, int, int]


@dataclass(frozen=True)
class Library:
    """A tiny programme on disk with two valid cases, for a test to break."""

    folder: Path

    def path(self, file: str) -> Path:
        return self.folder / "sample-2024" / file

    def text(self, file: str) -> str:
        return self.path(file).read_text(encoding="utf-8")

    def replace(self, file: str, old: str, new: str) -> None:
        text = self.text(file)
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file}"
        self.path(file).write_text(text.replace(old, new), encoding="utf-8")

    def check(self) -> Report:
        return check(read_compilation(self.folder))

    def found(self) -> list[Found]:
        """Return rule, file, line and column of every finding."""
        places = ((each.rule, each.position) for each in self.check().findings)
        root = self.path("")
        return [(rule, at.path.relative_to(root).as_posix(), at.line, at.column) for rule, at in places]


def picture(seed: int) -> bytes:
    """Return a small JPEG that differs from the one of any other seed."""
    image = Image.frombytes("RGB", (32, 32), random.Random(seed).randbytes(32 * 32 * 3))
    file = BytesIO()
    image.save(file, "JPEG")
    return file.getvalue()


@pytest.fixture
def library(tmp_path: Path) -> Library:
    library = Library(tmp_path / "cases")
    shutil.copytree(CASES, library.folder)
    for number, name in enumerate(PHOTOS):
        library.path(name).parent.mkdir(exist_ok=True)
        library.path(name).write_bytes(picture(number))
    library.path("steam/photos/report.pdf").write_bytes(b"%PDF-1.7\n")
    return library
