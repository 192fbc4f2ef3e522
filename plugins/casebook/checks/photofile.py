"""What a picture file of a case is like, found out without reading more than its head."""

from __future__ import annotations

import hashlib
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import Any

from PIL import Image

_LFS_POINTER = b"version https://git-lfs.github.com/spec/"
_GPS = 0x8825
"""The Exif tag that leads to where a picture was taken (CIPA DC-008, GPS Info IFD Pointer)."""
_SIDE = 16
"""A picture's likeness is told by this many rows of as many steps from dark to light."""


class PhotoState(StrEnum):
    """Whether a photo can be used, and why not."""

    READABLE = "readable"
    MISSING = "missing"
    BACKSLASH = "backslash"
    OUTSIDE = "outside"
    LINK = "link"
    LFS_POINTER = "lfs"
    UNREADABLE = "unreadable"
    TOO_LARGE = "too-large"


@dataclass(frozen=True)
class Head:
    """What the head of a readable picture tells; `mode` is Pillow's name for its kind of colours."""

    width: int
    height: int
    mode: str
    tells_place: bool


@dataclass(frozen=True)
class PhotoFile:
    """A file that a case lists as a photo; `size` in bytes, 0 where there is no file."""

    path: Path
    state: PhotoState
    size: int = 0
    head: Head | None = None


def look_at(folder: Path, file: str) -> PhotoFile:
    """Return what the photo `file`, written relative to the case's folder, turns out to be."""
    return find(folder, file, _read)


def find(folder: Path, file: str, read: Callable[[Path], tuple[PhotoState, Head | None]]) -> PhotoFile:
    """Return the file of that name in the case's folder, `read` if it is really there and no LFS pointer."""
    path = folder / file
    try:
        if "\\" in file:
            return PhotoFile(path, PhotoState.BACKSLASH)
        if not path.resolve().is_relative_to(folder.resolve()):
            linked = _has_link(folder, file)
            return PhotoFile(path, PhotoState.LINK if linked else PhotoState.OUTSIDE)
        if not path.is_file():
            return PhotoFile(path, PhotoState.MISSING)
        if _has_link(folder, file):
            return PhotoFile(path, PhotoState.LINK)
        state, head = (PhotoState.LFS_POINTER, None) if _is_pointer(path) else read(path)
        return PhotoFile(path, state, path.stat().st_size, head)
    except (OSError, ValueError, RuntimeError):  # a name no file can have, such as one with a NUL, or a loop
        return PhotoFile(path, PhotoState.MISSING)


def content_digest(path: Path) -> str:
    """Return the SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def likeness(path: Path) -> int:
    """Return 256 bits that change little when a picture is saved again, scaled or lightened.

    Each bit tells whether a point is darker than the one to its right. The picture has to be decoded for it,
    so the result is kept for as long as the file stays the same.

    Raises:
        OSError: the picture cannot be decoded.
    """
    status = path.stat()
    return _likeness(path, status.st_size, status.st_mtime_ns)


@lru_cache(maxsize=4096)
def _likeness(path: Path, size: int, changed: int) -> int:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with Image.open(path) as image:
            image.draft("L", (_SIDE * 8, _SIDE * 8))
            small = image.convert("L").resize((_SIDE + 1, _SIDE), Image.Resampling.BOX).tobytes()
    bits = 0
    for row in range(_SIDE):
        for left in range(row * (_SIDE + 1), row * (_SIDE + 1) + _SIDE):
            bits = bits << 1 | (small[left] < small[left + 1])
    return bits


def _has_link(folder: Path, file: str) -> bool:
    path = folder
    for step in Path(file).parts:
        path = path / step
        if path.is_symlink():
            return True
    return False


def _is_pointer(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(len(_LFS_POINTER)) == _LFS_POINTER


def _read(path: Path) -> tuple[PhotoState, Head | None]:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            warnings.simplefilter("ignore", UserWarning)
            with Image.open(path) as image:
                head = Head(image.width, image.height, image.mode, _tells_place(image))
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        return PhotoState.TOO_LARGE, None
    except Exception:  # Pillow's readers raise whatever a broken header makes them trip over
        return PhotoState.UNREADABLE, None
    return PhotoState.READABLE, head


def _tells_place(image: Image.Image) -> bool:
    """Tell whether Exif or XMP in the head says where a picture was taken; broken Exif says nothing."""
    info: dict[Any, Any] = image.info
    if b"GPSLatitude" in (info.get("xmp") or b""):
        return True
    if "exif" not in info:  # asked for it, a PNG without Exif in its head would be decoded to the end
        return False
    try:
        return bool(image.getexif().get_ifd(_GPS))
    except Exception:  # whatever a broken block makes the reader trip over
        return False
