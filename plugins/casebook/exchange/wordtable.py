"""A handout as a bilingual table in Word, and back.

The cells that must not change (id and original) are content controls that Word locks; the id repeats the
digests as text, so that programs which know no content controls bring them back too. A paragraph is one block
of Markdown, a line break within it a line of the block.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from docx import Document
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from lxml.etree import XMLSyntaxError

from casebook.exchange.handout import Handout, Line
from casebook.prose.worddocs import Faces, Look, new_document, packed, set_margins, turn_page
from casebook.vocabulary.catalogue import text
from casebook.vocabulary.localtext import LANGUAGES, Language

_COLUMNS = ("id", "original", "translation", "comments")
_WIDTHS = (Cm(3.2), Cm(9.6), Cm(9.6), Cm(3.3))
_ID = re.compile(r"(?P<unit>[a-z0-9-]+)\s+(?P<digest>[0-9a-f]{10})·(?P<base>[0-9a-f]{10})")
_CASE = re.compile(r"\[(?P<case>[a-z0-9-]+/[a-z0-9-]+) → (?P<language>[a-z]{2})\]")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_LOOK = Look(Faces("Arial", "宋体"), 10)
_GREY = RGBColor(0x80, 0x80, 0x80)
_DAY = date(2000, 1, 1)
_MOST_BYTES = 50_000_000


class HandoutError(Exception):
    """A file that holds no handout; the message says why, in a few words."""


def write_word(handout: Handout) -> bytes:
    """Return a handout as a Word document; the same handout gives the same bytes."""
    document = new_document(_LOOK)
    turn_page(document)
    set_margins(document, Cm(2), Cm(2))
    for language in LANGUAGES:
        document.add_paragraph(text("translation.table.how", language))
    heading = document.add_paragraph(text("translation.table.title", "zh", case=handout.title))
    heading.runs[0].bold = True
    mark = document.add_paragraph().add_run(f"[{handout.case} → {handout.language}]")
    mark.font.color.rgb = _GREY
    table = document.add_table(rows=1, cols=len(_COLUMNS))
    table.style = "Table Grid"
    table.autofit = False
    for grid_column, width in zip(table.columns, _WIDTHS, strict=True):
        grid_column.width = width
    for cell, column, width in zip(table.rows[0].cells, _COLUMNS, _WIDTHS, strict=True):
        cell.width = width
        cell.text = " / ".join(text(f"translation.table.{column}", language) for language in LANGUAGES)
        cell.paragraphs[0].runs[0].bold = True
    _repeat_heading(table.rows[0])
    for line in handout.lines:
        cells = table.add_row().cells
        for cell, width in zip(cells, _WIDTHS, strict=True):
            cell.width = width
        _fill(cells[0], [line.label])
        small = cells[0].add_paragraph().add_run(f"{line.unit} {line.digest}·{line.base}")
        small.font.size, small.font.color.rgb = Pt(7), _GREY
        _fill(cells[1], _blocks(line.original))
        _fill(cells[2], _blocks(line.translation))
        _fill(cells[3], [line.comment])
        for cell in cells[:2]:
            _lock(cell, line.unit)
    return packed(document, _DAY)


def read_word(file: Path) -> Handout:
    """Return the handout in a Word document; insertions are read as made, deletions as gone.

    Raises:
        HandoutError: the file is no Word document, is too large, or holds no such table.
    """
    try:
        with zipfile.ZipFile(file) as package:
            if sum(each.file_size for each in package.infolist()) > _MOST_BYTES:
                raise HandoutError("too large")
        document = Document(str(file))
    except (OSError, zipfile.BadZipFile, PackageNotFoundError, XMLSyntaxError, KeyError, ValueError) as error:
        raise HandoutError(type(error).__name__) from None
    words = "\n".join("\n".join(_paragraphs(child)) for child in document.element.body)
    case = _CASE.search(words)
    if case is None:
        raise HandoutError("no case named")
    language: Language | None = next((each for each in LANGUAGES if each == case["language"]), None)
    if language is None:
        raise HandoutError(case["language"])
    notes = _margin_notes(document)
    lines = [line for row in document.element.body.iter(qn("w:tr")) if (line := _line(row, notes))]
    if not lines:
        raise HandoutError("no table")
    return Handout(case["case"], language, "", tuple(lines))


def _margin_notes(document: Any) -> Mapping[str, str]:
    """Return the comments in the margin by their ids."""
    return {str(each.comment_id): each.text.strip() for each in document.comments}


def _line(row: Any, notes: Mapping[str, str]) -> Line | None:
    cells = list(row.iter(qn("w:tc")))
    if len(cells) < len(_COLUMNS):
        return None
    found = _ID.search("\n".join(_paragraphs(cells[0])))
    if found is None:
        return None
    original, translation, comment = ("\n\n".join(_paragraphs(cell)) for cell in cells[1:4])
    beside = (notes.get(each.get(qn("w:id")), "") for each in row.iter(qn("w:commentReference")))
    comments = "\n".join(filter(None, (comment, *beside)))
    return Line(found["unit"], "", original, translation, found["digest"], found["base"], comments)


def _paragraphs(element: Any) -> Iterator[str]:
    """Yield the text of each paragraph that is not empty."""
    for paragraph in element.iter(qn("w:p")):
        words = "".join(_characters(paragraph))
        if words.strip():
            yield words.rstrip().strip("\n")


def _characters(paragraph: Any) -> Iterator[str]:
    for each in paragraph.iter():
        if each.tag == qn("w:t"):
            yield each.text or ""
        elif each.tag in (qn("w:br"), qn("w:cr")):
            yield "\n"
        elif each.tag == qn("w:tab") and each.getparent().tag == qn("w:r"):
            yield " "
        elif each.tag == qn("w:noBreakHyphen"):
            yield "-"


def _blocks(markdown: str) -> list[str]:
    return [block.strip("\n") for block in re.split(r"\n(?:[ \t]*\n)+", markdown) if block.strip()]


def _fill(cell: Any, blocks: list[str]) -> None:
    """Put blocks into a cell, a paragraph each; python-docx makes line breaks of line ends."""
    first = cell.paragraphs[0]
    for number, block in enumerate(blocks):
        paragraph = first if number == 0 else cell.add_paragraph()
        paragraph.add_run(_CONTROL.sub("", block))


def _lock(cell: Any, unit: str) -> None:
    """Put the content of a cell into a content control that can neither be edited nor deleted."""
    control, properties, content = (OxmlElement(name) for name in ("w:sdt", "w:sdtPr", "w:sdtContent"))
    for name, value in (("w:tag", unit), ("w:lock", "sdtContentLocked")):
        element = OxmlElement(name)
        element.set(qn("w:val"), value)
        properties.append(element)
    for paragraph in list(cell._tc.findall(qn("w:p"))):
        content.append(paragraph)
    control.append(properties)
    control.append(content)
    cell._tc.append(control)
    cell._tc.append(_last_paragraph())


def _last_paragraph() -> Any:
    """Return the empty paragraph that must end a cell, made as small as can be."""
    paragraph, properties, spacing = (OxmlElement(name) for name in ("w:p", "w:pPr", "w:spacing"))
    for name, value in (("w:before", "0"), ("w:after", "0"), ("w:line", "20"), ("w:lineRule", "exact")):
        spacing.set(qn(name), value)
    properties.append(spacing)
    paragraph.append(properties)
    return paragraph


def _repeat_heading(row: Any) -> None:
    properties = row._tr.get_or_add_trPr()
    properties.append(OxmlElement("w:tblHeader"))
