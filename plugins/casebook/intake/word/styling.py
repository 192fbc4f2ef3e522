"""What each paragraph is by its style or its look: heading, title, caption, list item, or plain text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree

from casebook.intake.word.names import Element, child, drop, each, is_on, name, text_of, value
from casebook.intake.word.numbering import Counter, place_of, write_number

_HEADING = re.compile(r"(?:heading|标题)\s*([1-9])", re.IGNORECASE)
_LONGEST_HEADING = 40
_SENTENCE_END = tuple("。；！？，,;、")
_HEADING_FACES = ("黑体", "simhei", "小标宋", "heiti")
_LARGE = 32
"""Half points: 三号, the size from which on a centred line looks like a title."""


@dataclass(frozen=True)
class Style:
    """A paragraph style as far as reading goes; `outline` is a heading's level from 0 on, -1 for none."""

    name: str
    outline: int = -1
    bold: bool = False
    face: str = ""
    size: int = 0
    centred: bool = False


def read_styles(styles: Element | None) -> tuple[Mapping[str, Style], Mapping[str, tuple[str, int]]]:
    """Return the styles by id, and the list and level of those that number their paragraphs."""
    if styles is None:
        return {}, {}
    raw = {value(style, "w:styleId"): style for style in each(styles, "w:style")}
    return (
        {style_id: _resolved(style_id, raw) for style_id in raw},
        {style_id: place for style_id in raw if (place := _style_place(style_id, raw))},
    )


def classify(root: Element, styles: Element | None, numbering: Element | None) -> None:
    """Give every paragraph one of our own styles, and its automatic number as text."""
    known, places = read_styles(styles)
    counter = Counter(numbering)
    for paragraph in each(root, "w:p"):
        style = known.get(value(child(paragraph, "w:pPr", "w:pStyle")), Style(""))
        place = place_of(paragraph, places)
        kind = _kind(paragraph, style)
        if place is not None and text_of(paragraph).strip():
            if label := counter.label(*place):
                write_number(paragraph, label)
            elif counter.is_bullet(*place) and kind == "plain":
                kind = "bullet"
        _set_style(paragraph, kind)


def _kind(paragraph: Element, style: Style) -> str:
    words = text_of(paragraph).strip()
    if style.name.lower() in ("title", "标题"):
        return "title"
    if style.name.lower() in ("subtitle", "副标题"):
        return "subtitle"
    if style.name.lower() in ("caption", "题注"):
        return "caption"
    if style.name.lower().startswith(("toc ", "目录", "table of figures")):
        return "contents"
    own = value(child(paragraph, "w:pPr", "w:outlineLvl"))
    level = int(own) if own.isdecimal() else style.outline
    if 0 <= level < 9:
        return f"h{min(level + 1, 6)}"
    if not words or len(words) > _LONGEST_HEADING or words.endswith(_SENTENCE_END):
        return "plain"
    stands_out, size = _look(paragraph, style)
    alignment = value(child(paragraph, "w:pPr", "w:jc"))
    centred = alignment == "center" if alignment else style.centred
    if centred and (stands_out or size >= _LARGE):
        return "centred"
    return "pseudo" if stands_out else "plain"


def _look(paragraph: Element, style: Style) -> tuple[bool, int]:
    """Tell whether all of a paragraph is bold or in a heading face, and its size in half points."""
    size = style.size
    runs = [run for run in each(paragraph, "w:r") if text_of(run).strip()]
    for run in runs:
        bold = child(run, "w:rPr", "w:b")
        fonts = child(run, "w:rPr", "w:rFonts")
        face = (value(fonts, "w:eastAsia") or style.face).lower()
        is_bold = is_on(bold) if bold is not None else style.bold
        if not is_bold and not any(known in face for known in _HEADING_FACES):
            return False, size
        size = max(size, _whole(value(child(run, "w:rPr", "w:sz"))))
    return bool(runs), size


def _set_style(paragraph: Element, kind: str) -> None:
    properties = child(paragraph, "w:pPr")
    if properties is None:
        properties = etree.Element(name("w:pPr"))
        paragraph.insert(0, properties)
    for old in list(properties):
        properties.remove(old)
    etree.SubElement(properties, name("w:pStyle")).set(name("w:val"), f"Cw{kind}")
    for deleted in each(paragraph, "w:lastRenderedPageBreak", "w:proofErr"):
        drop(deleted)


def _resolved(style_id: str, raw: Mapping[str, Element]) -> Style:
    """Return a style with what it takes over from those it is based on."""
    title = value(child(raw[style_id], "w:name"))
    found = _HEADING.fullmatch(title)
    outline = int(found[1]) - 1 if found else -1
    bold: bool | None = None
    face, size, centred = "", 0, ""
    for element in _chain(style_id, raw):
        own = value(child(element, "w:pPr", "w:outlineLvl"))
        outline = int(own) if outline < 0 and own.isdecimal() else outline
        mark = child(element, "w:rPr", "w:b")
        bold = is_on(mark) if bold is None and mark is not None else bold
        face = face or value(child(element, "w:rPr", "w:rFonts"), "w:eastAsia")
        size = size or _whole(value(child(element, "w:rPr", "w:sz")))
        centred = centred or value(child(element, "w:pPr", "w:jc"))
    return Style(title, outline, bool(bold), face, size, centred == "center")


def _style_place(style_id: str, raw: Mapping[str, Element]) -> tuple[str, int] | None:
    for element in _chain(style_id, raw):
        numbering = child(element, "w:pPr", "w:numPr")
        if numbering is not None and value(child(numbering, "w:numId")):
            return value(child(numbering, "w:numId")), _whole(value(child(numbering, "w:ilvl")))
    return None


def _chain(style_id: str, raw: Mapping[str, Element]) -> list[Element]:
    found: list[Element] = []
    while style_id in raw and raw[style_id] not in found:
        found.append(raw[style_id])
        style_id = value(child(raw[style_id], "w:basedOn"))
    return found


def _whole(number: str) -> int:
    return int(number) if number.isdecimal() else 0
