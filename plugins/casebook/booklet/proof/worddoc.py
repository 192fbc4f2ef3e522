"""The proof as a Word document, in which the body can write its answers."""

from __future__ import annotations

from docx.document import Document as WordDocument
from lxml import html

from casebook.booklet.proof.comparing import Change
from casebook.booklet.proof.proof import LANGUAGE, Proof
from casebook.prose.worddocs import Faces, Look, add_note, new_document, packed
from casebook.vocabulary.catalogue import text

_FACE = "Microsoft YaHei"
_LOOK = Look(Faces(_FACE, _FACE), 10.5, ("Heading 1", "Heading 2", "Heading 3"))


def word_proof(proof: Proof) -> bytes:
    """Return a proof as a Word document, without anybody's name in its properties."""
    document = new_document(_LOOK, proof.title, text("site.name", LANGUAGE))
    document.add_heading(proof.title, level=1)
    add_note(document, _say("how"))
    add_note(document, _say("digest", digest=proof.digest))
    document.add_heading(_say("questions"), level=2)
    for number, question in enumerate(proof.questions, start=1):
        document.add_paragraph(f"{number}. {question}")
        add_note(document, _say("answer"))
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
    return packed(document)


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
    add_note(document, _say("legend"))
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


def _say(key: str, **values: object) -> str:
    return text(f"proof.{key}", LANGUAGE, **values)
