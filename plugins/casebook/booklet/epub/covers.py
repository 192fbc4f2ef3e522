"""The cover of an EPUB as a picture: the book's title over the grid of all provinces."""

from __future__ import annotations

from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

from casebook.booklet.book import Book
from casebook.booklet.faces import STACKS, face
from casebook.booklet.tiles import Tile
from casebook.prose.headlines import headline
from casebook.vocabulary.catalogue import text

WIDTH, HEIGHT = 1200, 1697
"""In pixels, of the shape of an A4 page."""

_GREEN, _PAPER = (11, 93, 59), (251, 250, 246)
_SHADES = ((31, 109, 77), (143, 201, 163), (205, 231, 207), _PAPER)
_MARGIN = 100
_CELL, _LEAF, _BEND = 96, 84, 58
_GRID_TOP = 600
_TITLE, _SMALL = 76, 34
_CHARACTERS = 13
"""How many Chinese characters fit a line of the title."""


def cover(book: Book) -> bytes:
    """Return the cover as a PNG file.

    Raises:
        BookletError: the fonts are not installed.
    """
    picture = Image.new("RGB", (WIDTH, HEIGHT), _GREEN)
    pen = ImageDraw.Draw(picture)
    for tile in book.grid:
        _leaf(pen, tile)
    y = float(_MARGIN)
    y = (
        _line(
            pen, text("booklet.cover.edition", book.language, year=book.year), y, _font(book, "sans", _SMALL)
        )
        + 24
    )
    for words in _title_lines(book):
        y = _line(pen, words, y, _font(book, "display", _TITLE))
    for words in filter(None, (book.scope, book.lead)):
        y = _line(pen, words, y + 20, _font(book, "sans", _SMALL))
    stored = BytesIO()
    picture.quantize(64).save(stored, "PNG", optimize=True)
    return stored.getvalue()


def _leaf(pen: ImageDraw.ImageDraw, tile: Tile) -> None:
    x = _MARGIN + (tile.column - 1) * _CELL
    y = _GRID_TOP + (tile.row - 1) * _CELL
    leans_right = (tile.row + tile.column) % 2 == 0
    corners = (False, True, False, True) if leans_right else (True, False, True, False)
    pen.rounded_rectangle((x, y, x + _LEAF, y + _LEAF), _BEND, _SHADES[tile.shade], corners=corners)


def _title_lines(book: Book) -> tuple[str, ...]:
    if book.language == "zh":
        return headline(book.title, "zh", _CHARACTERS)
    font, lines = _font(book, "display", _TITLE), [""]
    for word in book.title.split():
        longer = f"{lines[-1]} {word}".strip()
        if font.getlength(longer) <= WIDTH - 2 * _MARGIN or not lines[-1]:
            lines[-1] = longer
        else:
            lines.append(word)
    return tuple(lines)


def _line(pen: ImageDraw.ImageDraw, words: str, y: float, font: ImageFont.FreeTypeFont) -> float:
    pen.text((_MARGIN, y), words, _PAPER, font=font)
    return y + font.size * 1.35


def _font(book: Book, role: str, size: int) -> ImageFont.FreeTypeFont:
    found = face(STACKS[book.language][role][0], "Bold" if role == "display" else "Regular")
    return ImageFont.truetype(found.path, size, index=found.index)
