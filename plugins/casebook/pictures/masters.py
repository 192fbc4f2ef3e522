"""Masters: the copy of a photo kept with its case: upright, sRGB, of a bearable size, nothing but pixels."""

from __future__ import annotations

import hashlib
import io
import warnings
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageCms, ImageOps

LONGEST_SIDE = 2560
"""Pixels; enough for a full page in print at 300 dpi."""

_QUALITY = 85
_MOST_PIXELS = 200_000_000


class NoPicture(Exception):
    """A file that is no picture, or one too large to open."""


@dataclass(frozen=True)
class Master:
    """A master's bytes with their file extension, and what the original was: its digest, bytes and pixels."""

    data: bytes
    extension: str
    sha256: str
    bytes: int
    width: int
    height: int


def make_master(source: Path) -> Master:
    """Return the master of a photo; the original is only read.

    Raises:
        NoPicture: the file cannot be opened as a picture.
    """
    original = source.read_bytes()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(original)) as photo:
                if photo.width * photo.height > _MOST_PIXELS:
                    raise NoPicture(source.name)
                upright = ImageOps.exif_transpose(photo)
                width, height = upright.size
                clean = _clean(upright)
    except NoPicture:
        raise
    except Exception as error:  # Pillow's readers raise whatever a broken file makes them
        raise NoPicture(source.name) from error
    encoded, extension = _encoded(clean)
    return Master(encoded, extension, hashlib.sha256(original).hexdigest(), len(original), width, height)


def _clean(photo: Image.Image) -> Image.Image:
    """Return a picture in sRGB, no larger than a master, with nothing but its pixels."""
    coloured = _in_srgb(photo)
    coloured.thumbnail((LONGEST_SIDE, LONGEST_SIDE), Image.Resampling.LANCZOS)
    clean = Image.new(coloured.mode, coloured.size)
    clean.paste(coloured)
    return clean


def _in_srgb(photo: Image.Image) -> Image.Image:
    profile = photo.info.get("icc_profile")
    if photo.mode in ("RGBA", "LA", "P", "PA"):
        seen = photo.convert("RGBA")
        white = Image.new("RGB", seen.size, "white")
        white.paste(seen, mask=seen.getchannel("A"))
        return white
    if profile and photo.mode in ("RGB", "CMYK"):
        try:
            own = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            converted = ImageCms.profileToProfile(
                photo, own, ImageCms.createProfile("sRGB"), outputMode="RGB"
            )
            if converted is not None:
                return converted
        except ImageCms.PyCMSError:
            pass  # a broken profile is as good as none
    return photo.convert("RGB")


def _encoded(picture: Image.Image) -> tuple[bytes, str]:
    buffer = io.BytesIO()
    picture.save(buffer, "JPEG", quality=_QUALITY, optimize=True, progressive=True)
    return buffer.getvalue(), ".jpg"
