"""The proof as a Word document, in which the body can write its answers."""

from __future__ import annotations

from io import BytesIO

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from lxml import html

from casebook.booklet.proof.comparing import Change
from casebook.booklet.proof.proof import LANGUAGE, Proof
from casebook.vocabulary.catalogue import text

_GREEN, _QUIET = RGBColor(0x0B, 0x5D, 0x3B), RGBColor(0x5D, 0x69, 0x63)
_FACE = "Microsoft YaHei"


def word_proof(proof: Proof) -> bytes:
    """Return a proof as a Word document, without anybody's name in its properties."""
    document = Document()
    _set_type(document)
    properties = document.core_properties
    properties.author = properties.last_modified_by = text("site.name", LANGUAGE)
    properties.title, properties.comments = proof.title, ""
    document.add_heading(proof.title, level=1)
    _quiet(document, _say("how"))
    _quiet(document, _say("digest", digest=proof.digest))
    document.add_heading(_say("questions"), level=2)
    for number, question in enumerate(proof.questions, start=1):
        document.add_paragraph(f"{number}. {question}")
        _quiet(document, _say("answer"))
    if not proof.questions:
        document.add_paragraph(_say("no_questions"))
    _put_tables(document, proof)
    document.add_heading(_say("summary"), level=2)
    document.add_paragraph(proof.summary)
    for part in proof.parts:
        document.add_heading(part.heading, level=2)
        for paragraph in part.paragraphs:
            words = " ".join(html.fromstring(str(paragraph.html)).text_content().split())
            document.add_paragraph(f"[{paragraph.number}] {words}" if paragraph.number else words)
    _put_comparison(document, proof)
    saved = BytesIO()
    document.save(saved)
    return saved.getvalue()


def _put_tables(document: WordDocument, proof: Proof) -> None:
    document.add_heading(_say("facts"), level=2)
    _table(document, [(row.label, row.value) for row in proof.facts])
    if proof.figures:
        document.add_heading(_say("figures"), level=2)
        head = tuple(_say(name) for name in ("figure", "value", "year", "baseline", "source"))
        rows = [(e.label, e.value, str(e.year), e.baseline, e.source) for e in proof.figures]
        _table(document, [head, *rows])


def _put_comparison(document: WordDocument, proof: Proof) -> None:
    document.add_heading(_say("comparison"), level=2)
    if not proof.comparisons:
        document.add_paragraph(_say("unknown" if proof.comparisons is None else "unchanged"))
        return
    _quiet(document, _say("legend"))
    for each in proof.comparisons:
        document.add_heading(each.label, level=3)
        paragraph = document.add_paragraph()
        for run in each.runs:
            written = paragraph.add_run(run.words)
            written.font.strike = run.change is Change.DELETED
            written.underline = written.bold = run.change is Change.INSERTED


def _table(document: WordDocument, rows: list[tuple[str, ...]]) -> None:
    if not rows:
        return
    table = document.add_table(rows=0, cols=len(rows[0]))
    table.style = "Table Grid"
    for row in rows:
        for cell, words in zip(table.add_row().cells, row, strict=True):
            cell.text = words


def _quiet(document: WordDocument, words: str) -> None:
    run = document.add_paragraph().add_run(words)
    run.font.size, run.font.color.rgb = Pt(9), _QUIET


def _set_type(document: WordDocument) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    for name in ("Normal", "Heading 1", "Heading 2", "Heading 3"):
        style = document.styles[name]
        style.font.name = _FACE
        style.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), _FACE)
        if name != "Normal":
            style.font.color.rgb = _GREEN
    document.styles["Normal"].font.size = Pt(10.5)


def _say(key: str, **values: object) -> str:
    return text(f"proof.{key}", LANGUAGE, **values)
