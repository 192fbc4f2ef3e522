"""Opening a picture that a stranger sent: its kind and its burden are known before it is decoded."""

from __future__ import annotations

import io
import re
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageFile

from casebook.pictures.heif import HeifError, decode, is_heif

LONGEST_SIDE = 2560
"""Pixels of a master; enough for a full page in print at 300 dpi."""

MOST_BYTES = 200_000_000
"""A photo straight from a camera has 3 to 60 million."""

MOST_PIXELS = 25_000_000
"""Of a picture that is decoded as a whole, for which its reader takes 10 to 16 bytes a pixel."""

MOST_PIXELS_OF_PROGRESSIVE = 50_000_000
"""Of a progressive JPEG: its reader takes 6 bytes a pixel, whatever the size it is decoded at."""

MOST_PIXELS_OF_JPEG = 170_000_000
"""Of a JPEG that can be decoded at half its size or less (DCT scaling, baseline only)."""

LEAST_SIDE = 16
"""Pixels; what is smaller is a bullet, a line or a counter, no photo."""

_MOST_SCANS = 100
"""Progressive JPEGs come in ten scans or so; thousands of them are made to keep a reader busy."""

_READ = ("JPEG", "PNG", "WEBP", "GIF", "BMP")
"""Pillow's reader for JPEG also opens the MPO files of phones."""

_SCALED = ("JPEG", "MPO")
_HEAD = 4096
_LFS = b"version https://git-lfs.github.com/spec/"
_SVG = re.compile(rb"<svg[\s/>]", re.IGNORECASE)
_STARTS = (
    (b"II*\0", "tiff"),
    (b"MM\0*", "tiff"),
    (b"II+\0", "tiff"),
    (b"MM\0+", "tiff"),
    (b"%!PS", "vector"),
    (b"\xc5\xd0\xd3\xc6", "vector"),
    (b"%PDF", "vector"),
    (b"\xd7\xcd\xc6\x9a", "vector"),
    (b"8BPS", "layers"),
    (_LFS, "lfs"),
)
"""What a file that is no photo begins with, and the word for why it is refused."""


class NoPicture(Exception):
    """A file that is not taken for a photo; `why` is a word for the reason."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


@dataclass(frozen=True)
class Opened:
    """A picture not decoded yet, its pixels as stored, and whether more pictures follow in the file."""

    picture: Image.Image
    width: int
    height: int
    is_animated: bool


def read_photo(source: Path) -> bytes:
    """Return the bytes of a file that may be a photo.

    Raises:
        NoPicture: it is too large to be one, empty, or cannot be read.
    """
    try:
        if source.stat().st_size > MOST_BYTES:
            raise NoPicture("bytes")
        data = source.read_bytes()
    except OSError as error:
        raise NoPicture("unreadable") from error
    if not data:
        raise NoPicture("empty")
    return data


@contextmanager
def opened(data: bytes) -> Iterator[Opened]:
    """Open a picture; within, whatever goes wrong with its pixels becomes `NoPicture` too.

    Raises:
        NoPicture: it is of a kind that is not taken, too large or too small to be a photo, or damaged.
    """
    _refuse_kind(data)
    with _strictly():
        size = None
        if is_heif(data):
            data, size = _decoded(data)
        try:
            picture = Image.open(io.BytesIO(data), formats=_READ)
        except Image.DecompressionBombError as error:
            raise NoPicture("pixels") from error
        except Exception as error:  # Pillow's readers raise whatever a broken head makes them trip over
            raise NoPicture("unreadable") from error
        with picture:
            _refuse_burden(picture, data)
            try:
                yield Opened(picture, *(size or picture.size), _is_animated(picture))
            except NoPicture:
                raise
            except Exception as error:  # and so do their decoders
                raise NoPicture("damaged") from error


@contextmanager
def _strictly() -> Iterator[None]:
    """Have Pillow refuse half a picture: other libraries tell it, for all, to fill the rest with grey."""
    told = ImageFile.LOAD_TRUNCATED_IMAGES
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = told


def _refuse_kind(data: bytes) -> None:
    head = data[:_HEAD]
    for start, why in _STARTS:
        if head.startswith(start):
            raise NoPicture(why)
    if head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<") and _SVG.search(head):
        raise NoPicture("vector")


def _refuse_burden(picture: Image.Image, data: bytes) -> None:
    most = MOST_PIXELS
    if picture.format in _SCALED:
        most = MOST_PIXELS_OF_PROGRESSIVE if picture.info.get("progressive") else MOST_PIXELS_OF_JPEG
    if picture.width * picture.height > most:
        raise NoPicture("pixels")
    if min(picture.size) < LEAST_SIDE:
        raise NoPicture("tiny")
    if picture.format in _SCALED and data.count(b"\xff\xda") > _MOST_SCANS:
        raise NoPicture("damaged")


def _decoded(data: bytes) -> tuple[bytes, tuple[int, int]]:
    try:
        decoded = decode(data, LONGEST_SIDE)
    except HeifError as error:
        raise NoPicture(error.why) from error
    return decoded.png, (decoded.width, decoded.height)


def _is_animated(picture: Image.Image) -> bool:
    """Tell whether pictures follow that are shown in turn; a phone's MPO holds others beside its photo."""
    return picture.format != "MPO" and bool(getattr(picture, "is_animated", False))
