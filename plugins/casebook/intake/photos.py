"""Photos of a submission: masters written into the case's folder, originals remembered by their figures.

What comes by mail stands before what is embedded in Word, which Word has often made smaller; a picture whose
bytes came twice is taken once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from casebook.content.facts import Original
from casebook.pictures.masters import Master, NoPicture, make_master

FOLDER = "photos"
EXTENSIONS = frozenset({".jpg", ".jpeg", ".png", ".webp", ".tif", ".tiff", ".bmp", ".gif", ".heic", ".heif"})


@dataclass(frozen=True)
class Attachment:
    """A photo that came as a file of its own."""

    path: Path
    name: str


@dataclass(frozen=True)
class Embedded:
    """A picture within a Word file, copied out to `path`; the caption it has there, and where it stands."""

    path: Path
    name: str
    caption: str = ""
    document: str = ""
    number: int = 0


@dataclass(frozen=True)
class PhotoRecord:
    """A photo of the case: its master's file, the caption if one was found, and the original's figures.

    `document` and `number` tell where an embedded picture stood.
    """

    file: str
    caption: str
    original: Original
    document: str = ""
    number: int = 0


@dataclass(frozen=True)
class Taken:
    """The photos taken, and the names of files that are no pictures."""

    photos: tuple[PhotoRecord, ...]
    unreadable: tuple[str, ...]


def take(attachments: Sequence[Attachment], embedded: Sequence[Embedded], folder: Path) -> Taken:
    """Write the masters of all photos below the case's folder and return their records."""
    records: dict[str, PhotoRecord] = {}
    unreadable: list[str] = []
    captions: dict[str, Embedded] = {}
    photos: tuple[Attachment | Embedded, ...] = (*attachments, *embedded)
    for photo in photos:
        try:
            master = make_master(photo.path)
        except NoPicture:
            unreadable.append(photo.name)
            continue
        if isinstance(photo, Embedded) and photo.caption:
            captions.setdefault(master.sha256, photo)
        if master.sha256 not in records:
            records[master.sha256] = _written(master, photo, len(records) + 1, folder)
    taken = (_with_caption(record, captions.get(digest)) for digest, record in records.items())
    return Taken(tuple(taken), tuple(unreadable))


def _written(master: Master, photo: Attachment | Embedded, number: int, folder: Path) -> PhotoRecord:
    file = f"{FOLDER}/{number:02d}{master.extension}"
    target = folder / file
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(master.data)
    original = Original(
        sha256=master.sha256, bytes=master.bytes, width=master.width, height=master.height, name=photo.name
    )
    if isinstance(photo, Embedded):
        return PhotoRecord(file, photo.caption, original, photo.document, photo.number)
    return PhotoRecord(file, "", original)


def _with_caption(record: PhotoRecord, copy: Embedded | None) -> PhotoRecord:
    if copy is None or record.caption:
        return record
    return PhotoRecord(record.file, copy.caption, record.original, copy.document, copy.number)
