"""A .docx file opened safely: its parts known, its XML free of entities and of a bearable size."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from zipfile import ZipFile

from lxml import etree

from casebook.intake.archives import Bounds, Entry, chunks, entries
from casebook.intake.refusals import Refused

_OLE = bytes.fromhex("D0CF11E0A1B11AE1")
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
_BEGINNINGS = {b"{\\rtf": "rtf", b"%PDF": "pdf", b"<!DO": "html", b"<htm": "html", b"<HTM": "html"}
_MACROS = (b"macroEnabled", b"vbaProject")
_BOUNDS = Bounds(
    file=300_000_000, index=1_000_000, entries=5_000, entry=120_000_000, total=500_000_000, ratio=200
)
_MAX_XML = 16_000_000
_MAX_TAGS = 500_000
"""Opening and closing tags of one part; a plan of a hundred pages has about 100,000."""

_STRICT = b"http://purl.oclc.org/ooxml/"
_TRANSITIONAL = {
    b"http://purl.oclc.org/ooxml/officeDocument/relationships": (
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    ),
    b"http://purl.oclc.org/ooxml/wordprocessingml/main": (
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    ),
    b"http://purl.oclc.org/ooxml/drawingml/": b"http://schemas.openxmlformats.org/drawingml/2006/",
}
"""ISO/IEC 29500 Strict names its parts otherwise than Word by default does; what they mean is the same."""


@dataclass(frozen=True)
class Package:
    """A .docx file whose index was found sound; parts are read when they are asked for."""

    path: Path
    entries: Mapping[str, Entry]

    def names(self, beginning: str) -> tuple[str, ...]:
        """Return the names of the parts that begin so, in order."""
        return tuple(sorted(name for name in self.entries if name.startswith(beginning)))

    def read(self, name: str) -> bytes:
        """Return the content of a part, or nothing where there is none of that name.

        Raises:
            Refused: it holds more than its index says, or is damaged.
        """
        entry = self.entries.get(name)
        if entry is None:
            return b""
        with ZipFile(self.path) as archive:
            return b"".join(chunks(archive, entry, self.path.name))

    def xml(self, name: str) -> etree._Element | None:
        """Return the root of an XML part, or None where there is none of that name.

        Raises:
            Refused: it declares entities, is too large to read or no XML.
        """
        entry = self.entries.get(name)
        if entry is None:
            return None
        if entry.size > _MAX_XML:
            raise Refused("too_large", name=self.path.name)
        return _parse(self.read(name), self.path.name)


def open_package(path: Path) -> Package:
    """Return a .docx file, its index looked at and found harmless.

    Raises:
        Refused: it is another kind of file, encrypted, carries macros, or is above a bound.
    """
    with path.open("rb") as file:
        head = file.read(8)
        if head == _OLE:
            file.seek(0)
            encrypted = _ENCRYPTED_STREAM in file.read(4_000_000)
            raise Refused("encrypted" if encrypted else "old_word", name=path.name)
    for beginning, kind in _BEGINNINGS.items():
        if head.startswith(beginning):
            raise Refused("other_kind", name=path.name, kind=kind.upper())
    if not head.startswith(b"PK"):
        raise Refused("broken", name=path.name)
    found = {entry.name: entry for entry in entries(path, _BOUNDS)}
    package = Package(path, MappingProxyType(found))
    _refuse_macros(package)
    if "word/document.xml" not in found:
        raise Refused("no_word", name=path.name)
    return package


def _refuse_macros(package: Package) -> None:
    types = package.entries.get("[Content_Types].xml")
    if types is None:
        raise Refused("no_word", name=package.path.name)
    if types.size > _MAX_XML:
        raise Refused("too_large", name=package.path.name)
    content = package.read("[Content_Types].xml")
    if any(mark in content for mark in _MACROS) or any("vbaProject" in name for name in package.entries):
        raise Refused("macros", name=package.path.name)


def _parse(data: bytes, name: str) -> etree._Element:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\x00" in data[:64]:
        raise Refused("broken", name=name)
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise Refused("entities", name=name)
    if data.count(b"<") > _MAX_TAGS:
        raise Refused("too_large", name=name)
    if _STRICT in data:
        for strict, usual in _TRANSITIONAL.items():
            data = data.replace(strict, usual)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise Refused("broken", name=name) from error
