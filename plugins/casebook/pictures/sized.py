"""Pictures for hand-off: JPEG under a limit of bytes, covers of a given shape; sRGB, without metadata."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from PIL import Image, ImageOps

from casebook.pictures.print import PictureError, open_upright

_QUALITIES = (86, 78, 70, 60, 50, 40)
_SHRINK = 0.8


def jpeg_under(source: Path, width: int, limit: int) -> bytes:
    """Return a picture at most `width` pixels across in at most `limit` bytes, as good as that allows.

    Raises:
        PictureError: the file is missing or no picture.
    """
    picture = open_upright(source)
    while True:
        fitted = _narrowed(picture, width)
        for quality in _QUALITIES:
            data = _encoded(fitted, quality)
            if len(data) <= limit:
                return data
        width = round(fitted.width * _SHRINK)
        if not width:
            raise PictureError(source)


def cover_jpeg(source: Path, size: tuple[int, int]) -> bytes:
    """Return the middle of a picture in a shape of its own, in pixels.

    Raises:
        PictureError: the file is missing or no picture.
    """
    return _encoded(ImageOps.fit(open_upright(source), size, Image.Resampling.LANCZOS), _QUALITIES[0])


def _narrowed(picture: Image.Image, width: int) -> Image.Image:
    if picture.width <= width:
        return picture
    height = max(1, round(picture.height * width / picture.width))
    return picture.resize((width, height), Image.Resampling.LANCZOS)


def _encoded(picture: Image.Image, quality: int) -> bytes:
    data = BytesIO()
    Image.frombytes("RGB", picture.size, picture.tobytes()).save(data, "JPEG", quality=quality, optimize=True)
    return data.getvalue()
