"""What the head of a picture notes about persons: names, ways to reach them, devices, comments.

Three places hold such notes: Exif (CIPA DC-008), IPTC-IIM (records 2:…) and XMP (IPTC Photo Metadata
Standard). All of them stand before the picture's own bytes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from html import unescape
from typing import Any

from PIL import ImageFile, IptcImagePlugin
from PIL.ExifTags import IFD, Base

from casebook.checks.contacts import contacts


class NoteKind(StrEnum):
    """What a note is about."""

    NAME = "name"
    CONTACT = "contact"
    DEVICE = "device"
    COMMENT = "comment"


@dataclass(frozen=True)
class Note:
    """A note in the head of a picture, and its words."""

    kind: NoteKind
    words: str


_EXIF = {
    Base.Artist: NoteKind.NAME,
    Base.XPAuthor: NoteKind.NAME,
    Base.CameraOwnerName: NoteKind.NAME,
    Base.BodySerialNumber: NoteKind.DEVICE,
    Base.LensSerialNumber: NoteKind.DEVICE,
    Base.CameraSerialNumber: NoteKind.DEVICE,
    Base.UserComment: NoteKind.COMMENT,
    Base.XPComment: NoteKind.COMMENT,
}
_EXIF_FREE = (Base.ImageDescription, Base.Copyright, Base.XPTitle, Base.XPSubject, Base.XPKeywords)
"""Exif texts that are about the picture, and matter only where somebody's contact stands in them."""

_OF_WINDOWS = frozenset({Base.XPTitle, Base.XPComment, Base.XPAuthor, Base.XPKeywords, Base.XPSubject})
"""Exif tags that Windows writes, always in UTF-16."""

_IPTC = {
    (2, 80): NoteKind.NAME,
    (2, 122): NoteKind.NAME,
    (2, 118): NoteKind.CONTACT,
}
"""IPTC-IIM by-line, writer of the caption, contact."""

_IPTC_FREE = ((2, 40), (2, 105), (2, 116), (2, 120))
"""IPTC-IIM special instructions, headline, copyright notice, caption."""

_XMP = {
    "dc:creator": NoteKind.NAME,
    "aux:OwnerName": NoteKind.NAME,
    "exifEX:CameraOwnerName": NoteKind.NAME,
    "photoshop:CaptionWriter": NoteKind.NAME,
    "xmpRights:Owner": NoteKind.NAME,
    "Iptc4xmpExt:PersonInImage": NoteKind.NAME,
    "mwg-rs:Name": NoteKind.NAME,
    "MPReg:PersonDisplayName": NoteKind.NAME,
    "Iptc4xmpCore:CiEmailWork": NoteKind.CONTACT,
    "Iptc4xmpCore:CiTelWork": NoteKind.CONTACT,
    "Iptc4xmpCore:CiAdrExtadr": NoteKind.CONTACT,
    "aux:SerialNumber": NoteKind.DEVICE,
    "aux:LensSerialNumber": NoteKind.DEVICE,
    "exifEX:BodySerialNumber": NoteKind.DEVICE,
    "exifEX:LensSerialNumber": NoteKind.DEVICE,
    "exif:UserComment": NoteKind.COMMENT,
}
_XMP_NAMES = "|".join(map(re.escape, _XMP))
_XMP_PROPERTY = re.compile(
    rf"<(?P<element>{_XMP_NAMES})\b[^>]*>(?P<inner>.{{0,1000}}?)</(?P=element)>"
    rf"|\b(?P<attribute>{_XMP_NAMES})\s*=\s*(?P<quote>[\"'])(?P<value>[^\"'<>]{{0,1000}})(?P=quote)",
    re.DOTALL,
)
_XMP_TAG = re.compile(r"<[^<>]*>")
_MOST_XMP = 60_000
"""Characters of XMP that are searched: it may hold the history of a picture's making by the megabyte."""

_TEXTS = {"comment": NoteKind.COMMENT, "Comment": NoteKind.COMMENT, "Author": NoteKind.NAME}
"""The comment of a JPEG or GIF, and keyed texts of a PNG."""

_FREE_TEXTS = ("Description", "Copyright", "Title", "Source", "Disclaimer")
"""Keyed texts of a PNG that matter only where somebody's contact stands in them."""

_MACHINE_MADE = re.compile(
    r"(?:creator:|created (?:with|by)|file written by|optimi[sz]ed|compressed|software:|filter:|lead tech).*"
    r"|[!-~]*",
    re.IGNORECASE,
)
"""Comments that no person wrote: a program's signature, or a single word such as a phone's `oplus_32`."""


def notes(image: ImageFile.ImageFile) -> tuple[Note, ...]:
    """Return what the head of an open picture notes about persons, in the order it was found."""
    found: list[Note] = []
    for read in (_exif, _iptc, _xmp, _texts):
        try:
            found += read(image)
        except Exception:  # whatever a broken block makes its reader trip over
            continue
    return tuple(dict.fromkeys(found))


def _exif(image: ImageFile.ImageFile) -> Iterator[Note]:
    if "exif" not in image.info:  # asked for it, a PNG without Exif in its head would be decoded to the end
        return
    exif = image.getexif()
    tags: dict[int, Any] = {**exif, **exif.get_ifd(IFD.Exif)}
    utf_16 = "utf-16-be" if exif.endian == ">" else "utf-16-le"
    for tag, kind in _EXIF.items():
        yield from _note(kind, _exif_words(tag, tags.get(tag, ""), utf_16))
    yield from _contacts(_exif_words(tag, tags[tag], utf_16) for tag in _EXIF_FREE if tag in tags)


def _exif_words(tag: int, value: Any, utf_16: str) -> str:
    if tag in _OF_WINDOWS:
        return _line(bytes(value or b"").decode("utf-16-le", "replace"))
    if isinstance(value, bytes):
        code, words = value[:8], value[8:]
        if code == b"UNICODE\0":
            return _line(words.decode(utf_16, "replace"))
        if code in (b"ASCII\0\0\0", b"JIS\0\0\0\0\0", b"\0" * 8):
            return _plain(words)
    return _plain(value)


def _iptc(image: ImageFile.ImageFile) -> Iterator[Note]:
    blocks: dict[tuple[int, int], Any] = IptcImagePlugin.getiptcinfo(image) or {}
    for tag, values in blocks.items():
        for value in values if isinstance(values, list) else [values]:
            if tag in _IPTC:
                yield from _note(_IPTC[tag], _plain(value))
            elif tag in _IPTC_FREE:
                yield from _contacts([_plain(value)])


def _xmp(image: ImageFile.ImageFile) -> Iterator[Note]:
    packet = image.info.get("xmp") or b""
    words = packet.decode("utf-8", "replace") if isinstance(packet, bytes) else str(packet)
    words = words[:_MOST_XMP]
    for found in _XMP_PROPERTY.finditer(words):
        name = found["element"] or found["attribute"]
        words_of_it = unescape(_XMP_TAG.sub(" ", found["inner"] or found["value"] or ""))
        yield from _note(_XMP[name], _line(words_of_it))
    yield from _contacts([unescape(_XMP_TAG.sub("\n", words))])


def _texts(image: ImageFile.ImageFile) -> Iterator[Note]:
    for key, kind in _TEXTS.items():
        yield from _note(kind, _plain(image.info.get(key, "")))
    yield from _contacts(_plain(image.info.get(key, "")) for key in _FREE_TEXTS)


def _note(kind: NoteKind, words: str) -> Iterator[Note]:
    if words and not (kind is NoteKind.COMMENT and _MACHINE_MADE.fullmatch(words)):
        yield Note(kind, words)


def _contacts(texts: Iterable[str]) -> Iterator[Note]:
    for words in texts:
        yield from (Note(NoteKind.CONTACT, contact.words) for contact in contacts(words))


def _plain(value: Any) -> str:
    """Return the words of a value, whatever their encoding is."""
    if isinstance(value, str) and not value.isascii():
        try:
            value = value.encode("latin-1")  # as which Pillow reads what may be in any encoding
        except UnicodeEncodeError:
            return _line(value)
    return _line(_decoded(value) if isinstance(value, bytes) else str(value))


def _decoded(value: bytes) -> str:
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError:  # cameras and older Chinese programs
        return value.decode("gb18030", "replace")


def _line(words: str) -> str:
    """Return words as one line; what cannot be read, such as padding, is no word."""
    return " ".join("".join(each if each.isprintable() else " " for each in words).split())
