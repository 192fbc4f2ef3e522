"""How alike pictures look: the one thing about pictures that is not in their heads."""

from __future__ import annotations

import hashlib
import warnings
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import IO

from PIL import Image

from casebook.cache import Cache

_SIDE = 16
"""A picture's likeness is told by this many rows of as many steps from dark to light."""

_SAME_PICTURE = 20
"""By at most so many of 256 bits a picture differs from itself saved again, scaled or lightened."""

_PERHAPS_CROPPED = 70
"""A picture with its edges cut off differs by up to so many bits; pictures of other things by 84 and more."""

_TELLING = 4
"""Of one picture, fewer than one in so many bits that tell something differ: a plain drawing has few such
bits, and all plain drawings would otherwise look alike."""

_WAY = f"likeness-{_SIDE}"
"""Names the way a likeness is made; another way needs another name, or the cache would hold the old ones."""


class Resemblance(StrEnum):
    """How two pictures look beside each other."""

    SAME = "same"
    CROPPED = "cropped"
    OTHER = "other"


def content_digest(path: Path) -> str:
    """Return the SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def difference(one: int, other: int) -> int:
    """Return in how many bits two likenesses differ."""
    return (one ^ other).bit_count()


def resemblance(one: int, other: int) -> Resemblance:
    """Tell from two likenesses whether the pictures are one, one perhaps cropped, or two."""
    bits = difference(one, other)
    telling = min(min(each.bit_count(), _SIDE * _SIDE - each.bit_count()) for each in (one, other))
    if bits <= _SAME_PICTURE and bits * _TELLING < telling:
        return Resemblance.SAME
    if bits <= _PERHAPS_CROPPED and bits < telling:
        return Resemblance.CROPPED
    return Resemblance.OTHER


def likeness(source: Path | IO[bytes]) -> int:
    """Return 256 bits that change little when a picture is saved again, scaled or lightened.

    Each bit tells whether a point is darker than the one to its right. The picture is decoded for it.

    Raises:
        Exception: whatever Pillow's decoders raise when a broken picture makes them trip.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with Image.open(source) as image:
            image.draft("L", (_SIDE * 8, _SIDE * 8))
            small = image.convert("L").resize((_SIDE + 1, _SIDE), Image.Resampling.BOX).tobytes()
    bits = 0
    for row in range(_SIDE):
        for left in range(row * (_SIDE + 1), row * (_SIDE + 1) + _SIDE):
            bits = bits << 1 | (small[left] < small[left + 1])
    return bits


class Likenesses:
    """The likenesses of pictures, each made at most once while the object lasts.

    With a cache each is made once for good: it is found again by the digest of the picture's bytes.
    """

    def __init__(self, cache: Cache | None = None) -> None:
        self._cache = cache
        self._known: dict[Path, int | None] = {}

    def alike(self, one: Path, other: Path) -> bool:
        """Tell whether two pictures look the same; one that cannot be decoded looks like no other."""
        first, second = self._of(one), self._of(other)
        return first is not None and second is not None and resemblance(first, second) is Resemblance.SAME

    def _of(self, path: Path) -> int | None:
        if path not in self._known:
            kept = self._kept(path, self._cache) if self._cache else None
            self._known[path] = _made(path) if kept is None else kept
        return self._known[path]

    @staticmethod
    def _kept(path: Path, cache: Cache) -> int | None:
        """Return the likeness from the cache, made first if need be; None where the cache cannot serve."""
        try:
            name = f"{_WAY}/{content_digest(path)}"
            return int(cache.file(name, partial(_write, path)).read_text(encoding="ascii"), 16)
        except Exception:  # a full or foreign disk, or whatever a broken picture makes the decoders trip over
            return None


def _write(path: Path, target: Path) -> None:
    target.write_text(f"{likeness(path):064x}", encoding="ascii")


def _made(path: Path) -> int | None:
    try:
        return likeness(path)
    except Exception:  # whatever a broken picture makes the decoders trip over
        return None
