"""Pictures for the booklet: a case's photo brought to the size it is printed in, once."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError
from PIL import __version__ as pillow_version

from casebook.cache import Cache, digest

QUALITY = 82
_FOLDER = "pictures/print"


class PictureError(Exception):
    """A picture that cannot be opened; carries its path."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path}: no readable picture")
        self.path = path


def print_jpeg(source: Path, width_px: int, cache: Cache) -> Path:
    """Return an sRGB JPEG of the picture, at most `width_px` pixels wide, upright and without metadata.

    A smaller picture keeps its size: enlarging adds no detail. Two copies of one picture share one file.

    Raises:
        PictureError: the file is missing, no picture, or beyond Pillow's limit against decompression bombs.
    """
    try:
        data = source.read_bytes()
    except OSError as error:
        raise PictureError(source) from error
    key = digest(data, str(width_px), str(QUALITY), pillow_version)
    return cache.file(f"{_FOLDER}/{key}.jpg", lambda target: _write(data, width_px, source, target))


def open_upright(source: Path) -> Image.Image:
    """Return a picture upright and in sRGB.

    Raises:
        PictureError: the file is missing, no picture, or beyond Pillow's limit against decompression bombs.
    """
    try:
        return _upright(source.read_bytes(), source)
    except OSError as error:
        raise PictureError(source) from error


def _upright(data: bytes, source: Path) -> Image.Image:
    try:
        with Image.open(BytesIO(data)) as opened:
            return _in_srgb(ImageOps.exif_transpose(opened))
    except (OSError, UnidentifiedImageError, Image.DecompressionBombError) as error:
        raise PictureError(source) from error


def _write(data: bytes, width_px: int, source: Path, target: Path) -> None:
    picture = _upright(data, source)
    if picture.width > width_px:
        height = max(1, round(picture.height * width_px / picture.width))
        picture = picture.resize((width_px, height), Image.Resampling.LANCZOS)
    clean = Image.frombytes("RGB", picture.size, picture.tobytes())
    clean.save(target, "JPEG", quality=QUALITY, optimize=True, subsampling="4:2:0")


def _in_srgb(picture: Image.Image) -> Image.Image:
    """Return the picture in sRGB on white paper, translated from its own colour profile where it has one."""
    profile = picture.info.get("icc_profile")
    if profile and picture.mode in ("RGB", "CMYK", "L"):
        try:
            converted = ImageCms.profileToProfile(
                picture,
                ImageCms.ImageCmsProfile(BytesIO(profile)),
                ImageCms.createProfile("sRGB"),
                outputMode="RGB",
            )
        except ImageCms.PyCMSError:  # a broken profile says nothing about the colours
            converted = None
        if converted is not None:
            return converted
    if picture.has_transparency_data:
        layer = picture.convert("RGBA")
        paper = Image.new("RGBA", layer.size, "white")
        return Image.alpha_composite(paper, layer).convert("RGB")
    return picture.convert("RGB")
