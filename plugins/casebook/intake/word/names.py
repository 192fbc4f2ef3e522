"""The names of WordprocessingML (ECMA-376 part 1) and the small steps every pass over its tree takes."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

Element = etree._Element

_SPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "dgm": "http://schemas.openxmlformats.org/drawingml/2006/diagram",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "cw": "urn:casebook:intake",
    "rel": "http://schemas.openxmlformats.org/package/2006/relationships",
}

NUMBER = "{urn:casebook:intake}n"
"""The attribute that carries a paragraph's number through all passes."""

XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

OPEN, CLOSE = "\ue000", "\ue001"
"""Between these private characters stand our notes within the text; a source's own are taken out first."""


def name(short: str) -> str:
    """Return the full name of `w:p` and the like."""
    prefix, local = short.split(":")
    return f"{{{_SPACES[prefix]}}}{local}"


def each(root: Element, *shorts: str) -> list[Element]:
    """Return every element of these names below the root, in document order, safe against changes."""
    return list(root.iter(*(name(short) for short in shorts)))


def child(element: Element, *path: str) -> Element | None:
    """Return the first element along a path of children."""
    found: Element | None = element
    for short in path:
        found = found.find(name(short)) if found is not None else None
    return found


def value(element: Element | None, attribute: str = "w:val", default: str = "") -> str:
    """Return an attribute of an element that may not be there."""
    return default if element is None else element.get(name(attribute), default)


def is_on(element: Element | None) -> bool:
    """Tell whether a switch such as `w:b` is there and not turned off."""
    return element is not None and value(element, default="1") not in ("0", "false", "off", "none")


def run(text: str) -> Element:
    """Return a run that holds a text."""
    made = etree.Element(name("w:r"))
    words = etree.SubElement(made, name("w:t"))
    words.text = text
    words.set(XML_SPACE, "preserve")
    return made


def paragraph_of(element: Element) -> Element | None:
    """Return the paragraph an element stands in, itself included."""
    return next((each for each in (element, *element.iterancestors()) if each.tag == name("w:p")), None)


def number_of(element: Element) -> int:
    """Return the number of the paragraph an element stands in, 0 where it stands in none."""
    paragraph = paragraph_of(element)
    return int(paragraph.get(NUMBER, "0")) if paragraph is not None else 0


def drop(element: Element) -> None:
    """Take an element out of its tree."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def unwrap(element: Element) -> None:
    """Put an element's children in its place."""
    parent = element.getparent()
    if parent is None:
        return
    at = parent.index(element)
    for offset, inner in enumerate(list(element)):
        parent.insert(at + offset, inner)
    parent.remove(element)


def replace(element: Element, *others: Element) -> None:
    """Put other elements in an element's place."""
    parent = element.getparent()
    if parent is None:
        return
    at = parent.index(element)
    parent.remove(element)
    for offset, other in enumerate(others):
        parent.insert(at + offset, other)


def texts(root: Element) -> Iterator[str]:
    """Yield the pieces of text below an element as they are read: words, tabs and line breaks."""
    for found in root.iter(name("w:t"), name("w:tab"), name("w:br"), name("w:cr"), name("w:noBreakHyphen")):
        if found.tag == name("w:t"):
            yield found.text or ""
        elif found.tag == name("w:noBreakHyphen"):
            yield "-"
        elif found.tag != name("w:tab") or found.getparent().tag == name("w:r"):  # type: ignore[union-attr]
            yield "\t" if found.tag == name("w:tab") else "\n"


def text_of(root: Element) -> str:
    """Return the text below an element."""
    return "".join(texts(root))
