"""What a picture file of a case is like, found out without reading more than its head."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from os import SEEK_CUR, SEEK_END
from pathlib import Path
from typing import Any, BinaryIO

from PIL import Image

from casebook.checks.photonotes import Note, notes

_LFS_POINTER = b"version https://git-lfs.github.com/spec/"
_GPS = 0x8825
"""The Exif tag that leads to where a picture was taken (CIPA DC-008, GPS Info IFD Pointer)."""


_TAIL = 65536
"""Bytes in which the end of nearly every picture lies."""


class PhotoState(StrEnum):
    """Whether a photo can be used, and why not."""

    READABLE = "readable"
    MISSING = "missing"
    BACKSLASH = "backslash"
    OUTSIDE = "outside"
    LINK = "link"
    LFS_POINTER = "lfs"
    UNREADABLE = "unreadable"
    INCOMPLETE = "incomplete"
    TOO_LARGE = "too-large"


@dataclass(frozen=True)
class Head:
    """What the head of a readable picture tells; `mode` is Pillow's name for its kind of colours.

    `notes` are what it says about persons.
    """

    width: int
    height: int
    mode: str
    tells_place: bool
    notes: tuple[Note, ...] = ()


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
                is_whole = _is_whole(path, image.format)
                head = Head(image.width, image.height, image.mode, _tells_place(image), notes(image))
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        return PhotoState.TOO_LARGE, None
    except Exception:  # Pillow's readers raise whatever a broken header makes them trip over
        return PhotoState.UNREADABLE, None
    return (PhotoState.READABLE, head) if is_whole else (PhotoState.INCOMPLETE, None)


def _is_whole(path: Path, form: str | None) -> bool:
    """Tell whether a picture's end is there: half a picture has a good head too."""
    with path.open("rb") as file:
        if form in ("JPEG", "MPO"):
            start = _scan_of_jpeg(file)
            return start is None or _has_after(file, start, b"\xff\xd9")
        if form == "PNG":
            return _has_after(file, 0, b"IEND")
    return True


def _scan_of_jpeg(file: BinaryIO) -> int | None:
    """Return where the picture itself begins, behind its head and thumbnail, or None if that is unclear."""
    file.seek(2)
    while len(segment := file.read(4)) == 4:
        if segment[0] != 0xFF or segment[1] == 0xFF:
            return None
        if segment[1] == 0xDA:
            return file.tell()
        file.seek(int.from_bytes(segment[2:], "big") - 2, SEEK_CUR)
    return file.tell()


def _has_after(file: BinaryIO, start: int, mark: bytes) -> bool:
    """Tell whether a mark stands behind a place, looking where it mostly is before looking everywhere."""
    for place in (max(start, file.seek(0, SEEK_END) - _TAIL), start):
        file.seek(place)
        if mark in file.read():
            return True
    return False


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
