"""The picture a messenger shows of a shared case: title, one figure, its code, and a slice of its opener."""

from __future__ import annotations

import re
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import segno
from PIL import Image, ImageDraw, ImageFont, ImageOps

SIZE = (1200, 630)
"""Pixels, as Open Graph readers crop nothing from."""

DRAWING = "1"
"""Which drawing this is: another number where the same card would come out as other bytes."""

_PICTURE_WIDTH = 440
_MARGIN = 64
_CODE = 128
_COLUMN = SIZE[0] - _PICTURE_WIDTH - 2 * _MARGIN
_TITLE_LINES = 4
_QUALITY = 86

_PAPER, _INK, _MUTED, _GREEN = "#fbfaf6", "#1b2420", "#5c6660", "#0b5d3b"
_SUBSCRIPTS = re.compile("([₀-₉]+)")
_DIGITS = str.maketrans("₀₁₂₃₄₅₆₇₈₉", "0123456789")
_CLOSING = "，。、；：？！）》”’…,.;:?!)%"


@dataclass(frozen=True)
class Typeface:
    """A face in a font file; `index` counts faces within a collection."""

    path: Path
    index: int

    def at(self, size: int) -> ImageFont.FreeTypeFont:
        """Return the face at a size in pixels."""
        return ImageFont.truetype(str(self.path), size, index=self.index)


@dataclass(frozen=True)
class ShareCard:
    """What the picture says. `figure` and `figure_label` are empty where the case has no figure."""

    title: str
    above: str
    figure: str
    figure_label: str
    foot: str
    address: str
    picture: Path | None
    serif: Typeface
    sans: Typeface


def share_jpeg(card: ShareCard) -> bytes:
    """Return the picture as JPEG; the same card gives the same bytes."""
    image = Image.new("RGB", SIZE, _PAPER)
    draw = ImageDraw.Draw(image)
    _put_picture(image, card.picture)
    draw.rectangle((0, 0, SIZE[0] - _PICTURE_WIDTH, 10), fill=_GREEN)
    above = card.sans.at(24)
    draw.text((_MARGIN, _MARGIN - 8), _cut(card.above, above, _COLUMN), font=above, fill=_GREEN)
    bottom = _put_title(draw, card)
    _put_figure(draw, card, bottom)
    _put_foot(image, draw, card)
    data = BytesIO()
    image.save(data, "JPEG", quality=_QUALITY, optimize=True)
    return data.getvalue()


def _put_picture(image: Image.Image, source: Path | None) -> None:
    box = (_PICTURE_WIDTH, SIZE[1])
    if source is None:
        image.paste(_GREEN, (SIZE[0] - _PICTURE_WIDTH, 0, *SIZE))
        return
    with Image.open(source) as opened:
        fitted = ImageOps.fit(opened.convert("RGB"), box, Image.Resampling.LANCZOS)
    image.paste(fitted, (SIZE[0] - _PICTURE_WIDTH, 0))


def _put_title(draw: ImageDraw.ImageDraw, card: ShareCard) -> int:
    """Draw the title as large as its lines allow, and return where it ends."""
    for size in (54, 48, 42, 36):
        font = card.serif.at(size)
        lines = wrapped(card.title, font, _COLUMN)
        if len(lines) <= _TITLE_LINES - (size > 42):
            break
    lead = round(size * 1.32)
    top = _MARGIN + 44
    for number, line in enumerate(lines[:_TITLE_LINES]):
        _write(draw, (_MARGIN, top + number * lead), line, font, _INK)
    return top + min(len(lines), _TITLE_LINES) * lead


def _put_figure(draw: ImageDraw.ImageDraw, card: ShareCard, top: int) -> None:
    if not card.figure:
        return
    font, label = card.serif.at(60), card.sans.at(22)
    top = min(top + 14, SIZE[1] - _MARGIN // 2 - _CODE - 126)
    _write(draw, (_MARGIN, top), _cut(card.figure, font, _COLUMN), font, _GREEN)
    _write(draw, (_MARGIN, top + 82), _cut(card.figure_label, label, _COLUMN), label, _MUTED)


def _put_foot(image: Image.Image, draw: ImageDraw.ImageDraw, card: ShareCard) -> None:
    code = _code(card.address)
    top = SIZE[1] - _MARGIN // 2 - code.height
    image.paste(code, (_MARGIN, top))
    font = card.sans.at(22)
    beside = _MARGIN + code.width + 24
    lines = wrapped(card.foot, font, SIZE[0] - _PICTURE_WIDTH - beside - _MARGIN // 2)
    for number, line in enumerate(lines[:3]):
        draw.text((beside, top + 8 + number * 34), line, font=font, fill=_MUTED)


def _write(
    draw: ImageDraw.ImageDraw, place: tuple[float, int], words: str, font: ImageFont.FreeTypeFont, fill: str
) -> None:
    """Draw a line; the digits below the line, which the faces lack, are made of smaller ones."""
    left, top = place
    small = font.font_variant(size=round(font.size * 0.62))
    for run in _SUBSCRIPTS.split(words):
        lowered = _SUBSCRIPTS.fullmatch(run) is not None
        piece, face = (run.translate(_DIGITS), small) if lowered else (run, font)
        draw.text((left, top + (round(font.size * 0.58) if lowered else 0)), piece, font=face, fill=fill)
        left += face.getlength(piece)


def _code(address: str) -> Image.Image:
    data = BytesIO()
    code = segno.make(address, micro=False, error="m")
    scale = max(1, _CODE // code.symbol_size(border=1)[0])
    code.save(data, kind="png", scale=scale, border=1, dark=_INK, light=_PAPER)
    with Image.open(data) as image:
        return image.convert("RGB")


def wrapped(words: str, font: ImageFont.FreeTypeFont, width: int) -> list[str]:
    """Return the words in lines no wider than `width` pixels.

    Latin words stay whole, and no line begins with a mark that closes.
    """
    lines = [""]
    for piece in _pieces(words):
        if not lines[-1] or font.getlength(lines[-1] + piece.rstrip()) <= width or piece[0] in _CLOSING:
            lines[-1] += piece
        else:
            lines[-1] = lines[-1].rstrip()
            lines.append(piece.lstrip())
    return [line.rstrip() for line in lines]


def _pieces(words: str) -> list[str]:
    """Return what a line may break between: single Chinese characters, and Latin words with their blank."""
    pieces: list[str] = []
    for character in words:
        is_joined = pieces and character.isascii() and pieces[-1][-1:].isascii() and pieces[-1][-1] != " "
        if is_joined:
            pieces[-1] += character
        else:
            pieces.append(character)
    return pieces


def _cut(words: str, font: ImageFont.FreeTypeFont, width: int) -> str:
    if font.getlength(words) <= width:
        return words
    while words and font.getlength(f"{words}…") > width:
        words = words[:-1]
    return f"{words.rstrip()}…"
