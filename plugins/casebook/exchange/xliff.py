"""A handout as XLIFF 1.2 (OASIS Standard, 1 February 2008), for translators' programs, and back.

Citations and link addresses stand in `ph` elements, which such programs protect.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from lxml import etree

from casebook.content.case import unit_digest
from casebook.exchange.handout import Handout, Line
from casebook.exchange.wordtable import HandoutError
from casebook.vocabulary.localtext import LANGUAGES, Language

_NAMESPACE = "urn:oasis:names:tc:xliff:document:1.2"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_TAGS: Mapping[Language, str] = {"zh": "zh-CN", "en": "en"}
_PROTECTED = re.compile(r"\[\^[^\]\n]+\]|(?<=\])\([^)\s]*\)|https?://[^\s)）]+")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_MOST_BYTES = 5_000_000


def write_xliff(handout: Handout, original: Language) -> bytes:
    """Return a handout as an XLIFF file; `original` is the language the case is written in."""
    root = etree.Element(_name("xliff"), version="1.2", nsmap={None: _NAMESPACE})
    file = etree.SubElement(
        root,
        _name("file"),
        {
            "original": handout.case,
            "source-language": _TAGS[original],
            "target-language": _TAGS[handout.language],
            "datatype": "plaintext",
        },
    )
    body = etree.SubElement(file, _name("body"))
    for line in handout.lines:
        unit = etree.SubElement(body, _name("trans-unit"), id=line.unit, resname=line.label)
        unit.set("extradata", f"{line.digest}·{line.base}")
        unit.set(_SPACE, "preserve")
        _fill(etree.SubElement(unit, _name("source")), line.original)
        state = "translated" if line.translation else "needs-translation"
        _fill(etree.SubElement(unit, _name("target"), state=state), line.translation)
        if line.comment:
            etree.SubElement(unit, _name("note")).text = line.comment
    data: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True)
    return data


def read_xliff(file: Path) -> Handout:
    """Return the handout in an XLIFF file.

    Raises:
        HandoutError: the file is no XLIFF 1.2, is too large, or names no case.
    """
    try:
        data = file.read_bytes() if file.stat().st_size <= _MOST_BYTES else b""
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
        root = etree.fromstring(data, parser)
    except (OSError, etree.XMLSyntaxError) as error:
        raise HandoutError(type(error).__name__) from None
    found = root.find(_name("file"))
    if root.tag != _name("xliff") or found is None:
        raise HandoutError("no XLIFF 1.2")
    wanted = found.get("target-language", "")
    language: Language | None = next(
        (each for each in LANGUAGES if wanted.casefold().split("-")[0] == each), None
    )
    if language is None:
        raise HandoutError(f"target-language {wanted}")
    lines = tuple(_line(unit) for unit in found.iter(_name("trans-unit")))
    return Handout(found.get("original", ""), language, "", lines)


def _line(unit: Any) -> Line:
    source, target = (_text(unit.find(_name(tag))) for tag in ("source", "target"))
    digest, _, base = unit.get("extradata", "").partition("·")
    notes = "\n".join(filter(None, (_text(note) for note in unit.findall(_name("note")))))
    return Line(unit.get("id", ""), "", source, target, digest or unit_digest(source), base, notes)


def _text(element: Any) -> str:
    return "" if element is None else "".join(element.itertext()).strip()


def _fill(element: Any, words: str) -> None:
    """Put text into an element, what is to be protected in elements of its own."""
    last, number = 0, 0
    element.text = ""
    holder: Any = None
    for found in [*_PROTECTED.finditer(words), None]:
        plain = _CONTROL.sub("", words[last : found.start() if found else len(words)])
        if holder is None:
            element.text = plain
        else:
            holder.tail = plain
        if found:
            number += 1
            holder = etree.SubElement(element, _name("ph"), id=str(number))
            holder.text = found[0]
            last = found.end()


def _name(tag: str) -> str:
    return f"{{{_NAMESPACE}}}{tag}"
