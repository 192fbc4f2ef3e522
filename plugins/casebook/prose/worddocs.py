"""The look of every Word document of the house: faces, headings, the page; nobody's name, and no clock."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from typing import Any, Final

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.shared import Length, Mm, Pt, RGBColor

from casebook.prose.officefiles import timeless

GREEN: Final = RGBColor(0x0B, 0x5D, 0x3B)
QUIET: Final = RGBColor(0x5D, 0x69, 0x63)
SMALL: Final = Pt(9)

_A4 = Mm(210), Mm(297)
_THEMES = ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme")
"""What says that a style's faces are the document theme's; where one stands, Word asks for no other."""


@dataclass(frozen=True)
class Faces:
    """The faces of Latin letters and of Chinese characters."""

    latin: str
    chinese: str


@dataclass(frozen=True)
class Look:
    """How a document is set.

    Attributes:
        text: the faces of its text.
        size: of its text, in points.
        headings: the styles of the headings it has, by Word's names.
        heading_faces: their faces, where they are others than the text's.
    """

    text: Faces
    size: float
    headings: Sequence[str] = ()
    heading_faces: Faces | None = None


def new_document(look: Look, title: str = "", publisher: str = "") -> WordDocument:
    """Return an empty A4 document that names nobody.

    Args:
        look: how it is set.
        title: of the document, in its properties.
        publisher: who makes it, in its properties: a body or a site, never a person.
    """
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = _A4
    normal = document.styles["Normal"]
    set_faces(normal, look.text)
    normal.font.size = Pt(look.size)
    for name in look.headings:
        heading = document.styles[name]
        set_faces(heading, look.heading_faces or look.text)
        heading.font.color.rgb = GREEN
    properties = document.core_properties
    properties.title, properties.comments = title, ""
    properties.author = properties.last_modified_by = publisher
    return document


def set_faces(style: Any, faces: Faces) -> None:
    """Set the faces of a style in place of the theme's."""
    style.font.name = faces.latin
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    fonts.set(qn("w:eastAsia"), faces.chinese)
    for theme in _THEMES:
        fonts.attrib.pop(qn(f"w:{theme}"), None)


def set_margins(document: WordDocument, sides: Length, ends: Length) -> None:
    """Set how far the text stays from the left and right edge of the page, and from the upper and lower."""
    section = document.sections[0]
    section.left_margin = section.right_margin = sides
    section.top_margin = section.bottom_margin = ends


def turn_page(document: WordDocument) -> None:
    """Lay the page on its side."""
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_height, section.page_width = _A4


def add_note(document: WordDocument, words: str) -> None:
    """Add a paragraph that stands back: small and quiet."""
    run = document.add_paragraph().add_run(words)
    run.font.size, run.font.color.rgb = SMALL, QUIET


def packed(document: WordDocument, day: date | None = None) -> bytes:
    """Return the document as a file that knows no clock: the same document gives the same bytes.

    Args:
        document: what to pack.
        day: what the file gives as the day it was made, or None where that says nothing.
    """
    saved = BytesIO()
    document.save(saved)
    return timeless(saved.getvalue(), day)
