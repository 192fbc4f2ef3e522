"""Zip archives looked at before they are opened: their index first, then each entry within bounds.

An archive's index is trusted for nothing that costs memory: of an entry no more is read than it says.
"""

from __future__ import annotations

import stat
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from zipfile import BadZipFile, ZipFile, ZipInfo

from casebook.intake.refusals import Refused

_END = b"PK\x05\x06"
_END_SIZE = 22
_LONGEST_REMARK = 65_535
_LARGE_INDEX = b"PK\x06\x07"
_ENCRYPTED = 0x1
_UTF_8 = 0x800
_SMALL = 1_000_000


@dataclass(frozen=True)
class Bounds:
    """What an archive may be: bytes of file and index, entries, bytes unpacked of one and all, ratio."""

    file: int
    index: int
    entries: int
    entry: int
    total: int
    ratio: int = 200


@dataclass(frozen=True)
class Entry:
    """A file within an archive: its name, made readable, and how many bytes it unpacks to."""

    name: str
    size: int
    info: ZipInfo


def entries(path: Path, bounds: Bounds) -> tuple[Entry, ...]:
    """Return the files in an archive, in its own order.

    Raises:
        Refused: it is no sound archive, is encrypted, leads outside itself or is above a bound.
    """
    _look_at_index(path, bounds)
    try:
        with ZipFile(path) as archive:
            infos = [info for info in archive.infolist() if not info.is_dir()]
    except (BadZipFile, OSError, ValueError, NotImplementedError, EOFError) as error:
        raise Refused("broken", name=path.name) from error
    if len(infos) > bounds.entries:
        raise Refused("too_large", name=path.name)
    found = tuple(_entry(info, path, bounds) for info in infos)
    if sum(entry.size for entry in found) > bounds.total:
        raise Refused("bomb", name=path.name)
    if len({entry.name for entry in found}) < len(found):
        raise Refused("broken", name=path.name)
    return found


def chunks(archive: ZipFile, entry: Entry, name: str) -> Iterator[bytes]:
    """Yield the content of an entry, never more than it was said to hold.

    Raises:
        Refused: it holds more or is damaged; `name` is the archive's.
    """
    left = entry.size
    try:
        with archive.open(entry.info) as stream:
            while data := stream.read(min(left + 1, _SMALL)):
                if (left := left - len(data)) < 0:
                    raise Refused("bomb", name=name)
                yield data
    except Refused:
        raise
    except Exception as error:  # zlib, lzma, struct and zipfile each have errors of their own
        raise Refused("broken", name=name) from error


def _look_at_index(path: Path, bounds: Bounds) -> None:
    """Refuse an index that would itself be a burden, before `zipfile` reads it into objects."""
    size = path.stat().st_size
    if size > bounds.file:
        raise Refused("too_large", name=path.name)
    with path.open("rb") as file:
        file.seek(max(0, size - _END_SIZE - _LONGEST_REMARK - len(_LARGE_INDEX) - 16))
        tail = file.read()
    at = tail.rfind(_END)
    if at < 0 or len(tail) - at < _END_SIZE:
        raise Refused("broken", name=path.name)
    count, index = struct.unpack_from("<HI", tail, at + 10)
    if count > bounds.entries or index > bounds.index or _LARGE_INDEX in tail[max(0, at - 20) : at]:
        raise Refused("too_large", name=path.name)


def _entry(info: ZipInfo, path: Path, bounds: Bounds) -> Entry:
    name = _readable(info)
    if info.flag_bits & _ENCRYPTED:
        raise Refused("encrypted", name=path.name)
    parts = PurePosixPath(name.replace("\\", "/")).parts
    outside = name.startswith(("/", "\\")) or ".." in parts or ":" in name or "\x00" in info.orig_filename
    if outside or stat.S_ISLNK(info.external_attr >> 16):
        raise Refused("outside", name=path.name)
    ratio = info.file_size / max(info.compress_size, 1)
    if info.file_size > bounds.entry or (info.file_size > _SMALL and ratio > bounds.ratio):
        raise Refused("bomb", name=path.name)
    return Entry("/".join(parts), info.file_size, info)


def _readable(info: ZipInfo) -> str:
    """Return an entry's name; Windows in Chinese writes names in GBK without saying so."""
    if info.flag_bits & _UTF_8:
        return info.filename
    raw = info.filename.encode("cp437", errors="replace")
    for encoding in ("utf-8", "gbk"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return info.filename
