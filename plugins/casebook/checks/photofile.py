"""What a picture file of a case is like, found out without reading more than its head."""

from __future__ import annotations

import hashlib
import warnings
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from PIL import Image

_LFS_POINTER = b"version https://git-lfs.github.com/spec/"


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
class PhotoFile:
    """A file that a case lists as a photo; `size` in bytes, 0 where there is no file."""

    path: Path
    state: PhotoState
    size: int = 0


def look_at(folder: Path, file: str) -> PhotoFile:
    """Return what the photo `file`, written relative to the case's folder, turns out to be."""
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
        return PhotoFile(path, _readable(path), path.stat().st_size)
    except (OSError, ValueError, RuntimeError):  # a name no file can have, such as one with a NUL, or a loop
        return PhotoFile(path, PhotoState.MISSING)


def content_digest(path: Path) -> str:
    """Return the SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _has_link(folder: Path, file: str) -> bool:
    path = folder
    for step in Path(file).parts:
        path = path / step
        if path.is_symlink():
            return True
    return False


def _readable(path: Path) -> PhotoState:
    with path.open("rb") as file:
        if file.read(len(_LFS_POINTER)) == _LFS_POINTER:
            return PhotoState.LFS_POINTER
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            warnings.simplefilter("ignore", UserWarning)
            Image.open(path).close()
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        return PhotoState.TOO_LARGE
    except Exception:  # Pillow's readers raise whatever a broken header makes them trip over
        return PhotoState.UNREADABLE
    return PhotoState.READABLE
