"""What a book must know of a printed part: its pages, their anchors and bookmarks, and the glyphs in use.

It lies in the part's PDF itself, so that a printed part is one file in the cache.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import pikepdf
import pydyf

from casebook.booklet.weasyprint_patches.fonts import Face, Glyph

_MAP = "CasebookMap"
"""The entry of the catalogue under which it lies."""


@dataclass(frozen=True)
class Bookmark:
    """An entry of the outline, with its place on the page in points from the bottom left."""

    level: int
    label: str
    x: float
    y: float
    state: str


@dataclass(frozen=True)
class PrintedPage:
    """A page of a printed part; without a place in the book its number counts from the part's start.

    Attributes:
        number: what the page counter stood at.
        folio: the counter style in which the page prints its number, empty if it prints none.
        kind: the name of its kind in the stylesheet.
        anchors: the places of its anchors, in points from the bottom left.
        bookmarks: its entries of the outline.
    """

    number: int
    folio: str
    kind: str
    anchors: Mapping[str, tuple[float, float]]
    bookmarks: tuple[Bookmark, ...]


@dataclass(frozen=True)
class Printed:
    """A printed part: its file and its pages."""

    file: Path
    pages: tuple[PrintedPage, ...]

    def glyphs(self) -> dict[Face, dict[int, Glyph]]:
        """Return the glyphs it uses; the file holds them, since those of all parts take much memory."""
        return glyphs_from_data(_told(self.file)["glyphs"])


def tell(pdf: pydyf.PDF, pages: tuple[PrintedPage, ...], glyphs: Mapping[Face, Mapping[int, Glyph]]) -> None:
    """Put into a part's PDF what `read` finds in it."""
    told = {"pages": [asdict(page) for page in pages], "glyphs": glyphs_as_data(glyphs)}
    stream = pydyf.Stream([json.dumps(told, ensure_ascii=False).encode()], compress=True)
    pdf.add_object(stream)
    pdf.catalog[_MAP] = stream.reference


def read(file: Path) -> Printed:
    """Return what a printed part tells of itself."""
    return Printed(
        file,
        tuple(
            PrintedPage(
                **{
                    **page,
                    "anchors": {name: tuple(place) for name, place in page["anchors"].items()},
                    "bookmarks": tuple(Bookmark(**each) for each in page["bookmarks"]),
                }
            )
            for page in _told(file)["pages"]
        ),
    )


def _told(file: Path) -> Any:
    with pikepdf.open(file) as pdf:
        return json.loads(pdf.Root[f"/{_MAP}"].read_bytes())


def glyphs_as_data(glyphs: Mapping[Face, Mapping[int, Glyph]]) -> list[Any]:
    """Return glyphs in use as plain lists."""
    return [
        [
            [face.name, face.family, face.style, face.weight],
            [[number, glyph.text, glyph.width] for number, glyph in sorted(found.items())],
        ]
        for face, found in glyphs.items()
    ]


def glyphs_from_data(told: list[Any]) -> dict[Face, dict[int, Glyph]]:
    """Return glyphs in use from what `glyphs_as_data` made."""
    return {
        Face(*face): {number: Glyph(text, width) for number, text, width in glyphs} for face, glyphs in told
    }
