"""Content controls and the look of our own forms: A4, Song for text, Hei for headings, plain ruled tables."""

from __future__ import annotations

import re
from typing import Any

from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from casebook.prose.worddocs import GREEN, SMALL, Faces, Look, new_document, set_margins

SONG, HEI = "宋体", "黑体"
_LATIN = "Times New Roman"
_HEADINGS = {"Heading 1": Pt(15), "Heading 2": Pt(12), "Heading 3": Pt(11)}
_LOOK = Look(Faces(_LATIN, SONG), 10.5, tuple(_HEADINGS), Faces(_LATIN, HEI))
_GREY = RGBColor(0x66, 0x6E, 0x69)
_PALE = "EEF3EF"
_RULE = "9DB5A6"
_W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
_BODY = Pt(10.5)
_COLUMNS = (Mm(48), Mm(114))
_XML_TEXT = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def new_form() -> WordDocument:
    """Return an empty document in the forms' look."""
    document = new_document(_LOOK)
    set_margins(document, Mm(24), Mm(22))
    document.styles["Normal"].paragraph_format.line_spacing = 1.25
    document.styles["Normal"].paragraph_format.space_after = Pt(0)
    for name, size in _HEADINGS.items():
        style = document.styles[name]
        style.font.size = size
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(14), Pt(4)
    return document


def write_title(document: WordDocument, words: str, below: str, tag: str) -> None:
    """Write the form's title with the tag that names call and track, and a line below it."""
    paragraph = document.add_paragraph()
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.paragraph_format.space_after = Pt(2)
    run = _run(words, HEI, Pt(18), GREEN)
    paragraph._p.append(_control(tag, "title", [run]))
    under = document.add_paragraph()
    under.alignment = WD_ALIGN_PARAGRAPH.CENTER
    under.paragraph_format.space_after = Pt(10)
    under._p.append(_run(below, SONG, _BODY, _GREY))


def write_hint(document: WordDocument, words: str) -> None:
    """Write a line of guidance."""
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.space_after = Pt(4)
    paragraph._p.append(_run(words, SONG, SMALL, _GREY))


def add_table(document: WordDocument) -> Any:
    """Add a table of two columns: labels on a pale ground, answers beside."""
    table = document.add_table(rows=0, cols=2)
    table.autofit = False
    borders = OxmlElement("w:tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        edge = OxmlElement(f"w:{side}")
        for name, content in (("val", "single"), ("sz", "4"), ("space", "0"), ("color", _RULE)):
            edge.set(qn(f"w:{name}"), content)
        borders.append(edge)
    margins = OxmlElement("w:tblCellMar")
    for side, gap in (("top", "60"), ("left", "110"), ("bottom", "60"), ("right", "110")):
        margins.append(_element(f"w:{side}", w=gap, type="dxa"))
    table._tbl.tblPr.append(borders)
    table._tbl.tblPr.append(margins)
    for column, width in zip(table.columns, _COLUMNS, strict=True):
        column.width = width
    return table


def add_row(table: Any, label: str, hint: str) -> _Cell:
    """Add a row with its label and a hint below it; return the cell for the answer."""
    row = table.add_row()
    left, right = row.cells
    left.width, right.width = _COLUMNS
    shade = OxmlElement("w:shd")
    for name, content in (("val", "clear"), ("color", "auto"), ("fill", _PALE)):
        shade.set(qn(f"w:{name}"), content)
    left._tc.get_or_add_tcPr().append(shade)
    left.paragraphs[0]._p.append(_run(label, HEI, _BODY))
    if hint:
        left.add_paragraph()._p.append(_run(f"（{hint.rstrip('。')}）", SONG, SMALL, _GREY))
    splitting = OxmlElement("w:cantSplit")
    row._tr.get_or_add_trPr().append(splitting)
    return right  # type: ignore[no-any-return]


def text_control(paragraph: Paragraph, tag: str, title: str, prompt: str) -> None:
    """Add a control for a text to a paragraph."""
    paragraph._p.append(
        _control(tag, title, [_prompt(prompt)], _element("w:text", multiLine="1"), placeholder=True)
    )


def choice_control(paragraph: Paragraph, tag: str, title: str, prompt: str, choices: list[str]) -> None:
    """Add a drop-down list to a paragraph."""
    kind = OxmlElement("w:dropDownList")
    for choice in choices:
        kind.append(_element("w:listItem", displayText=choice, value=choice))
    paragraph._p.append(_control(tag, title, [_prompt(prompt)], kind, placeholder=True))


def box_control(paragraph: Paragraph, tag: str, title: str) -> None:
    """Add a tick box to a paragraph."""
    box = OxmlElement("w14:checkbox", nsdecls={"w14": _W14})
    checked = OxmlElement("w14:checked", nsdecls={"w14": _W14})
    checked.set(f"{{{_W14}}}val", "0")
    box.append(checked)
    for name, code in (("checkedState", "2611"), ("uncheckedState", "2610")):
        state = OxmlElement(f"w14:{name}", nsdecls={"w14": _W14})
        state.set(f"{{{_W14}}}val", code)
        state.set(f"{{{_W14}}}font", "MS Gothic")
        box.append(state)
    paragraph._p.append(_control(tag, title, [_run("☐", "MS Gothic", _BODY)], box))


def words(paragraph: Paragraph, text: str) -> None:
    """Add plain words to a paragraph."""
    paragraph._p.append(_run(text, SONG, _BODY))


def block_control(document: WordDocument, tag: str, title: str, prompt: str) -> None:
    """Add a control for several paragraphs, tables and pictures."""
    paragraph = document.add_paragraph()
    body: Any = paragraph._p.getparent()
    at = body.index(paragraph._p)
    body.remove(paragraph._p)
    paragraph._p.append(_prompt(prompt))
    body.insert(at, _control(tag, title, [paragraph._p], _element("w:richText"), placeholder=True))


def _control(tag: str, title: str, content: list[Any], kind: Any = None, placeholder: bool = False) -> Any:
    control = OxmlElement("w:sdt")
    properties = OxmlElement("w:sdtPr")
    properties.append(_element("w:alias", val=_clean(title)[:60]))
    properties.append(_element("w:tag", val=tag))
    properties.append(_element("w:lock", val="sdtLocked"))
    if placeholder:
        properties.append(OxmlElement("w:showingPlcHdr"))
    if kind is not None:
        properties.append(kind)
    inside = OxmlElement("w:sdtContent")
    for element in content:
        inside.append(element)
    control.append(properties)
    control.append(inside)
    return control


def _prompt(words: str) -> Any:
    return _run(words, SONG, _BODY, _GREY)


def _run(text: str, face: str, size: Any, colour: RGBColor | None = None) -> Any:
    run = OxmlElement("w:r")
    look = OxmlElement("w:rPr")
    look.append(_element("w:rFonts", ascii=_LATIN, hAnsi=_LATIN, eastAsia=face))
    if colour is not None:
        look.append(_element("w:color", val=str(colour)))
    look.append(_element("w:sz", val=str(int(size.pt * 2))))
    run.append(look)
    content = OxmlElement("w:t")
    content.text = _clean(text)
    content.set(qn("xml:space"), "preserve")
    run.append(content)
    return run


def _element(name: str, **attributes: str) -> Any:
    element = OxmlElement(name)
    for attribute, content in attributes.items():
        element.set(qn(f"w:{attribute}"), content)
    return element


def _clean(text: str) -> str:
    return _XML_TEXT.sub("", text)
