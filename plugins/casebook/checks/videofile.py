"""What a film of a case is like, found out from the boxes of its MP4 or QuickTime file.

The layout is that of ISO/IEC 14496-12, which MP4 and MOV share: boxes within boxes, each with its size and a
type of four characters. Other containers, and films that tell their length nowhere, stay unknown.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

_MOST_BOXES = 1000
"""How many boxes on one level are looked at; a film has a few dozen."""
_MOST_TEXT = 1_000_000
_QUICKTIME = b"qt  "
_PLACES = (b"\xa9xyz", b"loci", b"location.ISO6709")
"""Under these names cameras note where a film was taken."""
H264 = frozenset({"avc1", "avc3"})


@dataclass(frozen=True)
class VideoFile:
    """A film: container (`mp4`, `mov` or nothing), length, codecs, and whether it tells its place."""

    container: str = ""
    seconds: float | None = None
    codecs: tuple[str, ...] = ()
    tells_place: bool = False


@dataclass(frozen=True)
class _Box:
    kind: bytes
    start: int
    end: int


def read_video(path: Path) -> VideoFile:
    """Return what the boxes of a film tell; of a file that is no MP4 or MOV, nothing.

    Raises:
        OSError: the file cannot be read.
    """
    with path.open("rb") as file:
        outer = list(_boxes(file, 0, path.stat().st_size))
        brand = next((_read(file, box, 4) for box in outer if box.kind == b"ftyp"), None)
        movie = next((box for box in outer if box.kind == b"moov"), None)
        if movie is None or (brand is None and not any(box.kind == b"mdat" for box in outer)):
            return VideoFile()
        return VideoFile(
            "mov" if brand in (None, _QUICKTIME) else "mp4",
            _seconds(file, movie),
            tuple(_codecs(file, movie)),
            _tells_place(file, movie),
        )


def _boxes(file: BinaryIO, start: int, end: int) -> Iterator[_Box]:
    for _ in range(_MOST_BOXES):
        if end - start < 8:
            return
        file.seek(start)
        head = file.read(16)
        size, kind, body = int.from_bytes(head[:4], "big"), head[4:8], start + 8
        if size == 1:  # the size stands in the next eight bytes
            size, body = int.from_bytes(head[8:16], "big"), start + 16
        elif size == 0:  # up to the end
            size = end - start
        if size < body - start or start + size > end:
            return
        yield _Box(kind, body, start + size)
        start += size


def _inner(file: BinaryIO, box: _Box, *kinds: bytes) -> Iterator[_Box]:
    """Yield the boxes found by going down into a box, one kind a level."""
    for inner in _boxes(file, box.start, box.end):
        if inner.kind == kinds[0]:
            if len(kinds) == 1:
                yield inner
            else:
                yield from _inner(file, inner, *kinds[1:])


def _read(file: BinaryIO, box: _Box, count: int) -> bytes:
    file.seek(box.start)
    return file.read(min(count, box.end - box.start))


def _seconds(file: BinaryIO, movie: _Box) -> float | None:
    head = next(_inner(file, movie, b"mvhd"), None)
    if head is None:
        return None
    data = _read(file, head, 32)
    wide = data[:1] == b"\x01"
    scale = int.from_bytes(data[20:24] if wide else data[12:16], "big")
    length = data[24:32] if wide else data[16:20]
    if not int.from_bytes(length, "big") and (fragments := next(_inner(file, movie, b"mvex", b"mehd"), None)):
        data = _read(file, fragments, 12)
        length = data[4:12] if data[:1] == b"\x01" else data[4:8]
    unknown = not length.strip(b"\x00") or not length.strip(b"\xff") or not scale
    return None if unknown else int.from_bytes(length, "big") / scale


def _codecs(file: BinaryIO, movie: _Box) -> Iterator[str]:
    """Yield the codec of each video track."""
    for track in _inner(file, movie, b"trak", b"mdia"):
        handler = next((_read(file, box, 12)[8:12] for box in _inner(file, track, b"hdlr")), b"")
        for samples in _inner(file, track, b"minf", b"stbl", b"stsd"):
            if handler == b"vide":
                yield _read(file, samples, 16)[12:16].decode("latin-1")


def _tells_place(file: BinaryIO, movie: _Box) -> bool:
    notes = [box for box in _boxes(file, movie.start, movie.end) if box.kind in (b"udta", b"meta")]
    words = b"".join(_read(file, box, _MOST_TEXT) for box in notes)
    return any(place in words for place in _PLACES)
