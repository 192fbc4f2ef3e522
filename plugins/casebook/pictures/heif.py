"""HEIC photos decoded in a process of their own: a damaged one can crash the reader and all around it.

Run as a module it reads a HEIC file from its input and writes the original's width and height on a line, then
the picture as PNG, upright, its longer side at most the one given as argument.
"""

from __future__ import annotations

import importlib
import importlib.util
import io
import subprocess
import sys
from dataclasses import dataclass
from typing import Any

from PIL import Image

MOST_PIXELS = 50_000_000
"""Of a phone's photo."""

_MOST_SECONDS = 60
_TOO_LARGE = 3
_BRANDS = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"})


class HeifError(Exception):
    """A HEIC photo that is not decoded; the word says why: `heic` that the reader is not installed."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


@dataclass(frozen=True)
class Decoded:
    """A picture as PNG, and the width and height of its original."""

    png: bytes
    width: int
    height: int


def is_heif(data: bytes) -> bool:
    """Tell whether a file is of this kind, by its first box (ISO/IEC 23008-12)."""
    return data[4:8] == b"ftyp" and data[8:12] in _BRANDS


def decode(data: bytes, longest_side: int) -> Decoded:
    """Return the main picture of a HEIC file.

    Raises:
        HeifError: its reader is not installed, or the file is too large or damaged.
    """
    if importlib.util.find_spec("pi_heif") is None:
        raise HeifError("heic")
    command = [sys.executable, "-m", "casebook.pictures.heif", str(longest_side)]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=_MOST_SECONDS, check=False)
    except subprocess.TimeoutExpired as error:
        raise HeifError("damaged") from error
    if done.returncode:
        raise HeifError("pixels" if done.returncode == _TOO_LARGE else "damaged")
    head, _, png = done.stdout.partition(b"\n")
    width, height = map(int, head.split())
    return Decoded(png, width, height)


def _main() -> int:
    reader: Any = importlib.import_module("pi_heif")
    file = reader.open_heif(io.BytesIO(sys.stdin.buffer.read()))
    width, height = file.size
    if width * height > MOST_PIXELS:
        return _TOO_LARGE
    picture: Image.Image = file.to_pillow()
    longest_side = int(sys.argv[1])
    noted = {key: value for key in ("icc_profile", "exif") if (value := picture.info.get(key))}
    picture.thumbnail((longest_side, longest_side), Image.Resampling.LANCZOS, reducing_gap=None)
    sys.stdout.buffer.write(b"%d %d\n" % (width, height))
    picture.save(sys.stdout.buffer, "PNG", compress_level=1, **noted)
    return 0


if __name__ == "__main__":
    sys.exit(_main())
