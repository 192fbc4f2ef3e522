"""Masters: the copy of a photo kept with its case: upright, sRGB, of a bearable size, nothing but pixels."""

from __future__ import annotations

import hashlib
import io
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from PIL import ExifTags, Image, ImageCms, ImageFile, ImageOps

from casebook.checks.likeness import likeness
from casebook.checks.sharpness import sharpness
from casebook.pictures.opening import LONGEST_SIDE, NoPicture, Opened, opened, read_photo

__all__ = ["LONGEST_SIDE", "Done", "Master", "NoPicture", "make_master"]

_QUALITY = 85
_MOST_PROFILE = 8_000_000
"""Bytes; profiles of printing presses have two million or so."""

_SWAPPED = (5, 6, 7, 8)
"""Orientations in which width and height change places (CIPA DC-008, Orientation)."""

_TRANSPARENT = "transparency"
"""Where Pillow notes that one colour of a PNG or GIF is to be seen through."""

_SIXTEEN_BITS = ("I;16", "I;16L", "I;16B", "I;16N", "I")


class Done(StrEnum):
    """What was done to a photo that its editor should know of."""

    FIRST_FRAME = "first_frame"
    PRESS_COLOURS = "press_colours"
    GUESSED_COLOURS = "guessed_colours"
    PLACE_REMOVED = "place_removed"


@dataclass(frozen=True)
class Master:
    """A master's bytes with their file extension, and what the original was: its digest, bytes and pixels.

    `likeness` tells what the picture looks like, `sharpness` how sharp it is; both are the master's.
    """

    data: bytes
    extension: str
    sha256: str
    bytes: int
    width: int
    height: int
    likeness: int
    sharpness: float
    done: tuple[Done, ...] = ()


def make_master(source: Path) -> Master:
    """Return the master of a photo; the original is only read.

    Raises:
        NoPicture: the file is no photo that can be taken; it says why.
    """
    original = read_photo(source)
    with opened(original) as photo:
        done = tuple(_done(photo))
        picture = photo.picture
        turned = _orientation(picture) in _SWAPPED
        if picture.mode in ("P", "PA", "1", *_SIXTEEN_BITS) or _TRANSPARENT in picture.info:
            picture = _in_full_colours(picture)
        _draft(picture)
        picture.thumbnail((LONGEST_SIDE, LONGEST_SIDE), Image.Resampling.LANCZOS, reducing_gap=None)
        clean = _clean(_upright(picture))
    encoded = _encoded(clean)
    width, height = (photo.height, photo.width) if turned else (photo.width, photo.height)
    return Master(
        encoded,
        ".jpg",
        hashlib.sha256(original).hexdigest(),
        len(original),
        width,
        height,
        likeness(io.BytesIO(encoded)),
        sharpness(clean),
        done,
    )


def _draft(picture: Image.Image) -> None:
    """Have a large JPEG decoded at a part of its size: in bounded memory, whatever its proportions.

    Pillow's own thumbnails do so by the shorter side, and a panorama would be decoded as a whole.
    """
    scale = LONGEST_SIDE / max(picture.size)
    if scale < 1 and isinstance(picture, ImageFile.ImageFile):
        picture.draft("", (round(picture.width * scale), round(picture.height * scale)))


def _done(photo: Opened) -> list[Done]:
    done = [Done.FIRST_FRAME] if photo.is_animated else []
    if photo.picture.mode == "CMYK":
        done.append(Done.PRESS_COLOURS if _profile(photo.picture) else Done.GUESSED_COLOURS)
    if _tells_place(photo.picture):
        done.append(Done.PLACE_REMOVED)
    return done


def _tells_place(picture: Image.Image) -> bool:
    try:
        if b"GPSLatitude" in (picture.info.get("xmp") or b""):
            return True
        return "exif" in picture.info and bool(picture.getexif().get_ifd(ExifTags.IFD.GPSInfo))
    except Exception:  # whatever a broken block makes the reader trip over
        return False


def _orientation(picture: Image.Image) -> int:
    try:
        return int(picture.getexif().get(ExifTags.Base.Orientation, 1))
    except Exception:  # whatever a broken block makes the reader trip over
        return 1


def _upright(picture: Image.Image) -> Image.Image:
    if _orientation(picture) == 1:
        return picture
    try:
        return ImageOps.exif_transpose(picture)
    except Exception:  # the picture turns, and then its broken Exif cannot be written anew
        return picture


def _in_full_colours(picture: Image.Image) -> Image.Image:
    """Return a picture of few colours, or of more grey than a screen has, as one that can be scaled well."""
    if picture.mode in _SIXTEEN_BITS:
        full = picture.convert("I").point(lambda value: value * (1 / 257)).convert("L")
    else:
        full = picture.convert("L" if picture.mode == "1" and _TRANSPARENT not in picture.info else "RGBA")
    full.info = {key: value for key, value in picture.info.items() if key != _TRANSPARENT}
    return full


def _clean(photo: Image.Image) -> Image.Image:
    """Return a picture in sRGB with nothing but its pixels."""
    coloured = _in_srgb(photo)
    clean = Image.new("RGB", coloured.size)
    clean.paste(coloured)
    return clean


def _in_srgb(photo: Image.Image) -> Image.Image:
    seen = _on_white(photo)
    if (own := _profile(photo)) and seen.mode in ("RGB", "CMYK", "L"):
        try:
            converted = ImageCms.profileToProfile(
                seen,
                own,
                ImageCms.createProfile("sRGB"),
                renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
                outputMode="RGB",
                flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
            )
        except ImageCms.PyCMSError:
            converted = None  # a profile made for other colours than the picture's is as good as none
        if converted is not None:
            return converted
    return seen.convert("RGB")


def _on_white(photo: Image.Image) -> Image.Image:
    if photo.mode not in ("RGBA", "LA"):
        return photo
    shown = photo.convert("RGBA")
    white = Image.new("RGB", shown.size, "white")
    white.paste(shown, mask=shown.getchannel("A"))
    return white


def _profile(photo: Image.Image) -> ImageCms.ImageCmsProfile | None:
    profile = photo.info.get("icc_profile")
    if not isinstance(profile, bytes) or not profile or len(profile) > _MOST_PROFILE:
        return None
    try:
        return ImageCms.ImageCmsProfile(io.BytesIO(profile))
    except Exception:  # a broken profile is as good as none
        return None


def _encoded(picture: Image.Image) -> bytes:
    buffer = io.BytesIO()
    picture.save(buffer, "JPEG", quality=_QUALITY, optimize=True, progressive=True)
    return buffer.getvalue()
