from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PIL import Image
from tests.checks.films import film

from casebook.checks.checking import Report, check
from casebook.checks.finding import Finding
from casebook.content.reading import read_compilation
from casebook.vocabulary.glossary import Glossary, Names, Term
from casebook.vocabulary.localtext import LocalText

if TYPE_CHECKING:
    from tests.checks.drafts import Draft

CASES = Path(__file__).parent / "cases"
CALLS = Path(__file__).parent / "calls"
PHOTOS = ("steam/photos/steam.jpg", "steam/photos/boiler.jpg", "solar/photos/roof.jpg")

ZONE = Term(
    id="netdz",
    topic="parks",
    name=LocalText(zh="国家级经济技术开发区", en="National Economic and Technological Development Zone"),
    also=Names(zh=("国家级经开区",), en=("NETDZ",)),
    forbidden=Names(en=("state-level ETDZ",)),
    definition=LocalText(zh="由国务院批准设立的开发区。", en="A zone approved by the State Council."),
    source="",
)
GLOSSARY = Glossary((ZONE,))

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
        return check(read_compilation(self.folder), GLOSSARY)

    def found(self) -> list[Found]:
        """Return rule, file, line and column of every finding."""
        places = ((each.rule, each.position) for each in self.check().findings)
        root = self.path("")
        return [(rule, at.path.relative_to(root).as_posix(), at.line, at.column) for rule, at in places]


@cache
def picture(seed: int) -> bytes:
    """Return a JPEG large enough for print, but under a megabyte, unlike the one of any other seed."""
    image = Image.frombytes("RGB", (32, 32), random.Random(seed).randbytes(32 * 32 * 3))
    image = image.resize((1920, 1280 + 8 * seed), Image.Resampling.NEAREST)
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


@pytest.fixture
def calls(tmp_path: Path) -> Library:
    """A programme that asks for everything a call may ask for, with a valid case of each kind."""
    library = Library(tmp_path / "calls")
    shutil.copytree(CALLS, library.folder)
    for number, name in enumerate(("works/photos/oven.jpg", "person/photos/walk.jpg")):
        library.path(name).parent.mkdir()
        library.path(name).write_bytes(picture(number))
    library.path("works/videos").mkdir()
    library.path("works/videos/oven.mp4").write_bytes(film())
    return library


@pytest.fixture
def checked(tmp_path: Path) -> Callable[..., tuple[Finding, ...]]:
    """Return what checks made-up cases beside the five calls' own programmes."""
    folder = tmp_path / "five"
    for source in (Path(__file__).parents[2] / "cases").glob("*/programme.yml"):
        (folder / source.parent.name).mkdir(parents=True)
        shutil.copy(source, folder / source.parent.name)

    def findings(*drafts: Draft) -> tuple[Finding, ...]:
        for draft in drafts:
            draft.write(folder)
        return check(read_compilation(folder)).findings

    return findings
