from __future__ import annotations

import io
import zipfile
from datetime import date

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.section import Section

from casebook.prose.worddocs import QUIET, Faces, Look, add_note, new_document, packed, turn_page

LOOK = Look(Faces("Arial", "宋体"), 10.5, ("Heading 1",), Faces("Arial", "黑体"))


def part(file: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(file)) as archive:
        return archive.read(name).decode()


def size(section: Section) -> tuple[int, int]:
    """Return width and height in millimetres; Word counts in twentieths of a point."""
    assert section.page_width is not None
    assert section.page_height is not None
    return round(section.page_width.mm), round(section.page_height.mm)


@pytest.mark.parametrize(("style", "chinese"), [("Normal", "宋体"), ("Heading 1", "黑体")])
def test_a_style_has_its_faces_and_no_theme_s(style: str, chinese: str) -> None:
    fonts = new_document(LOOK).styles[style].element.rPr.rFonts
    assert fonts.get(qn("w:ascii")) == "Arial"
    assert fonts.get(qn("w:eastAsia")) == chinese
    assert not [name for name in fonts.attrib if "Theme" in name or "cstheme" in name]


def test_the_page_is_a4_and_can_be_turned() -> None:
    document = new_document(LOOK)
    section = document.sections[0]
    assert size(section) == (210, 297)
    turn_page(document)
    assert size(section) == (297, 210)


def test_a_document_names_a_publisher_and_no_person() -> None:
    properties = new_document(LOOK, "标题", "Casebook").core_properties
    assert (properties.title, properties.author, properties.last_modified_by) == (
        "标题",
        "Casebook",
        "Casebook",
    )
    assert properties.comments == ""


def test_a_file_knows_the_day_it_is_told_and_no_clock() -> None:
    document = new_document(LOOK)
    add_note(document, "小字")
    file = packed(document, date(2024, 6, 1))
    assert file == packed(document, date(2024, 6, 1))
    assert "2024-06-01T00:00:00Z" in part(file, "docProps/core.xml")
    with zipfile.ZipFile(io.BytesIO(file)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    note = Document(io.BytesIO(file)).paragraphs[0]
    assert (note.text, note.runs[0].font.color.rgb) == ("小字", QUIET)
