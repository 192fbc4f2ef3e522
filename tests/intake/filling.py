"""Our own forms filled in by a script, the way Word would do it: prompts replaced, boxes ticked."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from pathlib import Path

from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
PREFIX = "casebook:"


def tags(form: Path) -> tuple[str, ...]:
    """Return the tags of a form's controls, in order."""
    body = Document(str(form)).element.body
    return tuple(tag.get(qn("w:val")).removeprefix(PREFIX) for tag in body.iter(qn("w:tag")))


def fill(form: Path, answers: Mapping[str, str | tuple[str, ...] | bool], target: Path) -> Path:
    """Fill controls by their tags: a text, several paragraphs, or a tick.

    Raises:
        AssertionError: the form has no control of one of the tags.
    """
    document = Document(str(form))
    left = dict(answers)
    for control in document.element.body.iter(qn("w:sdt")):
        tag = control.find(f"{qn('w:sdtPr')}/{qn('w:tag')}").get(qn("w:val")).removeprefix(PREFIX)
        if tag not in left:
            continue
        answer = left.pop(tag)
        properties, content = control.find(qn("w:sdtPr")), control.find(qn("w:sdtContent"))
        if isinstance(answer, bool):
            properties.find(f"{W14}checkbox/{W14}checked").set(f"{W14}val", "1" if answer else "0")
            next(content.iter(qn("w:t"))).text = "☑" if answer else "☐"
            continue
        properties.remove(properties.find(qn("w:showingPlcHdr")))
        if isinstance(answer, str):
            next(content.iter(qn("w:t"))).text = answer
            continue
        prompt = content.find(qn("w:p"))
        for words in answer:
            paragraph = deepcopy(prompt)
            next(paragraph.iter(qn("w:t"))).text = words
            content.append(paragraph)
        content.remove(prompt)
    assert left == {}
    document.save(str(target))
    return target


def add_table(form: Path, tag: str, rows: tuple[tuple[str, ...], ...]) -> None:
    """Put a table into a control that holds paragraphs."""
    document = Document(str(form))
    for control in document.element.body.iter(qn("w:sdt")):
        if control.find(f"{qn('w:sdtPr')}/{qn('w:tag')}").get(qn("w:val")) == PREFIX + tag:
            made = document.add_table(len(rows), len(rows[0]))
            for line, row in zip(rows, made.rows, strict=True):
                for words, cell in zip(line, row.cells, strict=True):
                    cell.text = words
            control.find(qn("w:sdtContent")).append(made._tbl)
            control.find(qn("w:sdtContent")).append(OxmlElement("w:p"))
    document.save(str(form))
