"""Streams whose ends every reader finds where their length says.

PDF/A wants a stream's length to be right, and readers that check it look back from `endstream` over a line
end. Where the data itself ends in a carriage return, and qpdf's line feed follows, they take both for the
line end and find one byte missing. One stream in 256 ends so. There the line end is written in full.
"""

from __future__ import annotations

import mmap
import re
import zlib
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

_AMBIGUOUS = re.compile(rb"\r\nendstream\nendobj")
_START = re.compile(rb"startxref\n(\d+)\n%%EOF\n$")
_WIDTHS = (1, 4, 2)
"""The bytes of the three fields of an entry: kind; offset or stream; generation or index."""
_IN_FILE = 1
_LENGTH = re.compile(rb"/Length (\d+)")
_FIELDS = re.compile(rb"/W \[ ([\d ]+) \]")
_PREDICTOR = re.compile(rb"/DecodeParms << [^>]*>> ")


def clear_endings(file: Path) -> None:
    """Rewrite a PDF as qpdf writes it with a cross-reference stream, if a stream's end in it is ambiguous."""
    with file.open("r+b") as opened, mmap.mmap(opened.fileno(), 0) as data:
        index = int(_found(_START, data[-64:]))
        breaks = [found.start() + 1 for found in _AMBIGUOUS.finditer(data)]
        if not breaks:
            return
        before = [each for each in breaks if each < index]
        mended = file.with_name(f"{file.name}.mended")
        with mended.open("wb") as written, memoryview(data) as view:
            for begin, end in pairwise([0, *before, index]):
                with view[begin:end] as piece:
                    written.write(piece)
                if end != index:
                    written.write(b"\r")
            written.write(_cross_references(data[index:], before, index))
    mended.replace(file)


def _cross_references(written: bytes, breaks: Sequence[int], index: int) -> bytes:
    """Return the cross-reference stream and all after it, with the offsets of the mended file."""
    header, rest = written.split(b" obj\n", 1)
    head, body = rest.split(b"\nstream\n", 1)
    length = int(_found(_LENGTH, head))
    widths = [int(each) for each in _found(_FIELDS, head).split()]
    rows = _rows(zlib.decompress(body[:length]), sum(widths))
    packed = zlib.compress(b"".join(_row(row, widths, breaks) for row in rows), 9)
    stated = _LENGTH.sub(b"/Length %d" % len(packed), _PREDICTOR.sub(b"", head))
    stated = _FIELDS.sub(b"/W [ %d %d %d ]" % _WIDTHS, stated)
    line_end = b"\r\n" if packed.endswith(b"\r") else b"\n"
    start = index + len(breaks)
    return b"".join(
        [
            header + b" obj\n" + stated + b"\nstream\n" + packed + line_end,
            b"endstream\nendobj\n\nstartxref\n%d\n%%%%EOF\n" % start,
        ]
    )


def _found(pattern: re.Pattern[bytes], data: bytes) -> bytes:
    found = pattern.search(data)
    if found is None:
        raise ValueError("not a PDF as qpdf writes it")
    return bytes(found[1])


def _rows(content: bytes, width: int) -> Iterator[bytes]:
    """Yield the rows of a cross-reference stream that tells each by its difference from the one above."""
    above = bytes(width)
    for begin in range(0, len(content), width + 1):
        row = content[begin + 1 : begin + 1 + width]
        above = bytes((one + two) % 256 for one, two in zip(above, row, strict=True))
        yield above


def _row(row: bytes, widths: Sequence[int], breaks: Sequence[int]) -> bytes:
    one, two = widths[0], widths[0] + widths[1]
    fields = [int.from_bytes(part, "big") for part in (row[:one], row[one:two], row[two:])]
    if fields[0] == _IN_FILE:
        fields[1] += bisect_left(breaks, fields[1])
    return b"".join(field.to_bytes(size, "big") for field, size in zip(fields, _WIDTHS, strict=True))
