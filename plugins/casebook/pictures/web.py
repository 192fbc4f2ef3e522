"""Photos brought to the sizes pages ask for: WebP without metadata, each width made once and kept."""

from __future__ import annotations

from collections.abc import Iterable
from concurrent.futures import Executor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import PIL
from PIL import ExifTags, Image, ImageOps

from casebook.cache import Cache, digest

WIDTHS = (480, 960, 1600)
"""Pixels across: a card on a phone, a card on a sharp screen or a text column, an opener."""

_QUALITY = 80
_METHOD = 4
_FIRST_SIDEWAYS = 5
"""Exif orientations from here on turn the picture by a quarter."""


@dataclass(frozen=True)
class Rendition:
    """One size of a picture, in pixels, and where the cache holds it."""

    width: int
    height: int
    path: Path


@dataclass(frozen=True)
class WebPicture:
    """All sizes of a picture, the smallest first."""

    renditions: tuple[Rendition, ...]

    @property
    def largest(self) -> Rendition:
        """The widest rendition."""
        return self.renditions[-1]


def web_picture(source: Path, cache: Cache) -> WebPicture:
    """Return a photo's renditions, making those the cache lacks; none is wider than the photo.

    Raises:
        OSError: the file is no picture that Pillow reads.
    """
    key = _key(source)
    size = _upright_size(source)
    return WebPicture(tuple(_rendition(source, key, width, size, cache) for width in _widths(size[0])))


def web_pictures(sources: Iterable[Path], cache: Cache, executor: Executor) -> dict[Path, WebPicture]:
    """Return the renditions of many photos; those the cache lacks are made side by side."""
    ordered = sorted(set(sources))
    missing = [source for source in ordered if not _is_complete(source, cache)]
    made = dict(zip(missing, executor.map(partial(web_picture, cache=cache), missing), strict=True))
    return {source: made.get(source) or web_picture(source, cache) for source in ordered}


def _is_complete(source: Path, cache: Cache) -> bool:
    key = _key(source)
    return all(cache.has(_name(key, width)) for width in _widths(_upright_size(source)[0]))


def _key(source: Path) -> str:
    return digest(source.read_bytes(), PIL.__version__, str(_QUALITY), str(_METHOD))


def _name(key: str, width: int) -> str:
    return f"pictures/{key}-{width}.webp"


def _widths(width: int) -> tuple[int, ...]:
    """Return the widths to make of a photo: those below its own, and its own up to the largest."""
    smaller = tuple(standard for standard in WIDTHS if standard < width)
    return (*smaller, width) if width <= WIDTHS[-1] else smaller


def _upright_size(source: Path) -> tuple[int, int]:
    with Image.open(source) as photo:
        width, height = photo.size
        lies_on_its_side = photo.getexif().get(ExifTags.Base.Orientation, 1) >= _FIRST_SIDEWAYS
    return (height, width) if lies_on_its_side else (width, height)


def _rendition(source: Path, key: str, width: int, size: tuple[int, int], cache: Cache) -> Rendition:
    height = round(size[1] * width / size[0])
    path = cache.file(_name(key, width), partial(_encode, source, (width, height)))
    return Rendition(width, height, path)


def _encode(source: Path, size: tuple[int, int], target: Path) -> None:
    with Image.open(source) as photo:
        photo.draft("RGB", size)
        upright = ImageOps.exif_transpose(photo).convert("RGB")
    clean = Image.new("RGB", size)
    clean.paste(upright.resize(size, Image.Resampling.LANCZOS))
    clean.save(target, "WEBP", quality=_QUALITY, method=_METHOD)
