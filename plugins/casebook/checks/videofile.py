"""What a film of a case is like, found out from the boxes of its MP4 or QuickTime file.

The layout is that of ISO/IEC 14496-12, which MP4 and MOV share: boxes within boxes, each with its size and a
type of four characters. Other containers, and films that tell their length nowhere, are read by pymediainfo
where it is installed (the extra `video`), and otherwise stay unknown.
"""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, BinaryIO

_MOST_BOXES = 1000
"""How many boxes on one level are looked at; a film has a few dozen."""
_MOST_TEXT = 1_000_000
_QUICKTIME = b"qt  "
_PLACES = (b"\xa9xyz", b"loci", b"location.ISO6709")
"""Under these names cameras note where a film was taken."""
H264 = frozenset({"avc1", "avc3"})
HEVC = frozenset({"hvc1", "hev1", "dvh1", "dvhe"})
_MEDIAINFO = {"AVC": "avc1", "HEVC": "hvc1", "MPEG-4": "mp4", "QuickTime": "mov"}
"""MediaInfo's names for what the boxes of a film call otherwise."""


@dataclass(frozen=True)
class VideoFile:
    """A film: container (`mp4`, `mov`, another or none), length, codecs, and whether it tells its place."""

    container: str = ""
    seconds: float | None = None
    codecs: tuple[str, ...] = ()
    tells_place: bool = False


@dataclass(frozen=True)
class Span:
    """A box of a film: where its type stands, and where its content begins and ends, in bytes."""

    kind: int
    start: int
    end: int


@dataclass(frozen=True)
class _Box:
    kind: bytes
    at: int
    start: int
    end: int


def read_video(path: Path) -> VideoFile:
    """Return what the boxes of a film tell, and pymediainfo where they tell nothing or no length.

    Raises:
        OSError: the file cannot be read.
    """
    film = _read_boxes(path)
    if film.container and film.seconds is not None:
        return film
    asked = _read_otherwise(path)
    return replace(film, seconds=asked.seconds) if film.container else asked


def place_notes(path: Path) -> tuple[Span, ...]:
    """Return the boxes of a film that tell where it was taken, among other things."""
    with path.open("rb") as file:
        movies = (box for box in _boxes(file, 0, path.stat().st_size) if box.kind == b"moov")
        return tuple(
            Span(box.at + 4, box.start, box.end)
            for movie in movies
            for box in _notes(file, movie)
            if _names_place(file, box)
        )


def _read_otherwise(path: Path) -> VideoFile:
    try:
        reader: Any = importlib.import_module("pymediainfo")
        tracks = reader.MediaInfo.parse(path).tracks
        whole = next(track for track in tracks if track.track_type == "General")
        seen = [track for track in tracks if track.track_type == "Video"]
        if not seen:
            return VideoFile()
        form, length = str(whole.format or ""), whole.duration
        return VideoFile(
            _MEDIAINFO.get(form, form.lower()),
            float(length) / 1000 if length else None,
            tuple(_MEDIAINFO.get(str(track.format), str(track.format)) for track in seen),
            any("location" in key or key == "xyz" for key in whole.to_data()),
        )
    except Exception:  # not installed, or whatever a broken film makes it trip over
        return VideoFile()


def _read_boxes(path: Path) -> VideoFile:
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
            any(_names_place(file, box) for box in _notes(file, movie)),
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
        yield _Box(kind, start, body, start + size)
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


def _notes(file: BinaryIO, movie: _Box) -> list[_Box]:
    return [box for box in _boxes(file, movie.start, movie.end) if box.kind in (b"udta", b"meta")]


def _names_place(file: BinaryIO, box: _Box) -> bool:
    words = _read(file, box, _MOST_TEXT)
    return any(place in words for place in _PLACES)
