"""Films as bytes: the boxes of an MP4 or MOV file that tell length, codec and place, and no pictures."""

from __future__ import annotations


def box(kind: bytes, *inner: bytes) -> bytes:
    body = b"".join(inner)
    return (len(body) + 8).to_bytes(4, "big") + kind + body


def film(
    seconds: float = 90.0,
    codec: bytes = b"avc1",
    brand: bytes = b"isom",
    notes: bytes = b"",
    scale: int = 1000,
    fragments: bytes = b"",
) -> bytes:
    """Return a film of that length with one video track; `notes` and `fragments` are further boxes of it."""
    length = round(seconds * scale)
    head = box(b"mvhd", bytes(12), scale.to_bytes(4, "big"), length.to_bytes(4, "big"), bytes(80))
    samples = box(b"stsd", bytes(4), (1).to_bytes(4, "big"), box(codec, bytes(78)))
    handler = box(b"hdlr", bytes(8), b"vide", bytes(13))
    track = box(b"trak", box(b"mdia", handler, box(b"minf", box(b"stbl", samples))))
    movie = box(b"moov", head, track, notes, fragments)
    return box(b"ftyp", brand, bytes(4), b"isommp41") + box(b"mdat", bytes(64)) + movie
