"""Page numbers stamped on pages that were printed before anybody knew where they would stand.

A sheet with the numbers 1234567890 and 8 on each kind of page and either side, set by the same stylesheet,
shows how a number looks there: its glyphs, its place, and by comparing the two, which edge it keeps to.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO

import pikepdf

from casebook.booklet.errors import BookletError
from casebook.booklet.press.engine import PDF_VARIANT, fitted, strict
from casebook.booklet.weasyprint_patches.fonts import Face, Glyph, used
from casebook.booklet.weasyprint_patches.paging import folios

_DIGITS = "1234567890"
_ALONE = "8"
_SIDES = ("right", "left")
_PIXEL = "0.75 0 0 0.75 0 0 cm"
_TEXT = re.compile(
    r"/Artifact\nBMC\n(?P<state>[^\n]*gs\n[^\n]*\n)BT\n"
    r"1 0 0 -1 (?P<x>-?[\d.]+) (?P<y>-?[\d.]+) Tm\n/(?P<font>\w+) (?P<size>[\d.]+) Tf\n"
    r"\[(?P<glyphs>[^\]]*)\] TJ\nET\nEMC\n"
)
"""A text in a margin as WeasyPrint writes it: colour, place, font, glyphs."""


@dataclass(frozen=True)
class Stamp:
    """How a number is drawn on one side of one kind of page.

    Attributes:
        state: page content that sets colour and opacity.
        x: the left edge of the number 1234567890, in pixels.
        y: its baseline.
        moves: by how much of what a number is narrower its left edge moves: 0 at the left, 1 at the right.
        font: what page contents call the font.
        size: the font's size.
        codes: the glyph of each digit.
        widths: the width of each digit in pixels.
    """

    state: str
    x: float
    y: str
    moves: float
    font: str
    size: str
    codes: Mapping[str, str]
    widths: Mapping[str, float]

    def of(self, number: int) -> bytes:
        """Return the page content that draws a number, as an artifact."""
        digits = str(number)
        narrower = sum(self.widths.values()) - sum(self.widths[each] for each in digits)
        x = self.x + self.moves * narrower
        glyphs = "".join(self.codes[each] for each in digits)
        return (
            f"\nq\n{_PIXEL}\n/Artifact\nBMC\n{self.state}BT\n1 0 0 -1 {x:.6f} {self.y} Tm\n"
            f"/{self.font} {self.size} Tf\n[<{glyphs}>] TJ\nET\nEMC\nQ"
        ).encode()


@dataclass(frozen=True)
class Stamps:
    """The stamps by kind of page and side, where that prints its number, and the glyphs they use."""

    stamps: Mapping[tuple[str, str], Stamp]
    glyphs: Mapping[Face, Mapping[int, Glyph]]


def stamps(head: str, stylesheet: str, kinds: Iterable[str]) -> Stamps:
    """Return the stamps for these kinds of page.

    Args:
        head: a document's HTML up to and with the tag that opens its body.
        stylesheet: the looks of the book.
        kinds: the names of the kinds of page in the stylesheet.

    Raises:
        BookletError: a folio is more than a number, so that it cannot be stamped.
    """
    places = [(kind, side) for kind in kinds for side in _SIDES]
    long, glyphs = _sheet(head, stylesheet, places, _DIGITS)
    short, _ = _sheet(head, stylesheet, places, _ALONE)
    found = {
        place: _stamp(whole, alone, glyphs)
        for place, whole, alone in zip(places, long, short, strict=True)
        if whole and alone
    }
    return Stamps(found, glyphs)


def _sheet(
    head: str, stylesheet: str, places: list[tuple[str, str]], number: str
) -> tuple[list[re.Match[str] | None], dict[Face, dict[int, Glyph]]]:
    """Return how the number is drawn at each place, and the glyphs in use."""
    pages = "".join(f'<div style="page: {kind or "auto"}; break-before: page"></div>' for kind, _ in places)
    numbered = f"{stylesheet}\nhtml {{ break-before: right }} @page {{ counter-set: page {number} }}"
    output = BytesIO()
    with strict(), folios(lambda counts: counts):
        document = fitted(f"{head}{pages}</body></html>", numbered, {}, ())
        document.write_pdf(output, pdf_variant=PDF_VARIANT)
    with pikepdf.open(output) as pdf:
        texts = [list(_texts(page)) for page in pdf.pages]
    if any(len(each) > 1 for each in texts) or len(texts) != len(places):
        raise BookletError("folio")
    return [each[0] if each else None for each in texts], used(document.fonts.values())


def _texts(page: pikepdf.Page) -> Iterator[re.Match[str]]:
    content = page.Contents.read_bytes().decode("latin-1")
    found = list(_TEXT.finditer(content))
    if len(found) != content.count("BT\n"):
        raise BookletError("folio")
    return iter(found)


def _stamp(whole: re.Match[str], alone: re.Match[str], glyphs: Mapping[Face, Mapping[int, Glyph]]) -> Stamp:
    codes = re.findall("[0-9a-f]{4}", whole["glyphs"].replace("><", ""))
    faces = {face.name: known for face, known in glyphs.items()}
    if len(codes) != len(_DIGITS):
        raise BookletError("folio")
    drawn = dict(zip(_DIGITS, codes, strict=True))
    size = float(whole["size"])
    widths = {digit: faces[whole["font"]][int(code, 16)].width * size / 1000 for digit, code in drawn.items()}
    narrower = sum(widths.values()) - widths[_ALONE]
    moves = (float(alone["x"]) - float(whole["x"])) / narrower
    return Stamp(
        state=whole["state"],
        x=float(whole["x"]),
        y=whole["y"],
        moves=round(moves * 2) / 2,
        font=whole["font"],
        size=whole["size"],
        codes=drawn,
        widths=widths,
    )
