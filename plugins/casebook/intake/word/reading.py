"""A .docx file read: safely opened, cleaned in its XML, taken through mammoth, cut into blocks."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from xml.sax.saxutils import quoteattr
from zipfile import ZIP_STORED, ZipFile, ZipInfo

import mammoth
from lxml import etree

from casebook.intake.blocks import Block
from casebook.intake.packages import Package, open_package
from casebook.intake.refusals import Refused
from casebook.intake.word.changes import Change, Comment, accept_changes, take_comments
from casebook.intake.word.controls import (
    Tagged,
    drop_repeats,
    empty_placeholders,
    read_controls,
    unwrap_all,
)
from casebook.intake.word.html import read_html
from casebook.intake.word.marks import unify_marks
from casebook.intake.word.names import (
    CLOSE,
    NUMBER,
    OPEN,
    Element,
    child,
    drop,
    each,
    name,
    run,
    text_of,
)
from casebook.intake.word.objects import (
    Picture,
    Unread,
    choose_alternatives,
    flatten_special_text,
    lift_text_boxes,
    put_notes_in_place,
    read_diagrams,
    relations,
    take_pictures,
)
from casebook.intake.word.styling import classify

_KINDS = (
    "plain", "bullet", "title", "subtitle", "centred", "pseudo", "caption", "contents",
    "h1", "h2", "h3", "h4", "h5", "h6",
)  # fmt: skip
_OWN_NOTES = re.compile(f"[{OPEN}{CLOSE}\x00-\x08\x0b\x0c\x0e-\x1f]")
_HEAD = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


@dataclass(frozen=True)
class WordText:
    """What a Word file says.

    Attributes:
        name: the file's name.
        blocks: its body in reading order.
        paragraphs: the text of each numbered paragraph of the body, after its tracked changes.
        pictures: those that the blocks' indexes mean.
        tagged: what content controls of our own forms hold.
        margins: the texts of headers and footers.
        unread: what could not be taken over as it stands.
        notes: footnotes and endnotes, put in brackets where they belong.
    """

    name: str
    blocks: tuple[Block, ...]
    paragraphs: Mapping[int, str]
    pictures: tuple[Picture, ...]
    tagged: tuple[Tagged, ...]
    changes: tuple[Change, ...]
    comments: tuple[Comment, ...]
    margins: tuple[str, ...]
    unread: tuple[Unread, ...]
    notes: tuple[Unread, ...]
    package: Package


def read_word(path: Path) -> WordText:
    """Return what a .docx file says.

    Raises:
        Refused: it is not opened, and the reason names what to do instead.
    """
    package = open_package(path)
    try:
        return _read(path.name, package)
    except Refused:
        raise
    except Exception as error:  # a file made wrong, or made to do harm, has any reader raise anything
        raise Refused("broken", name=path.name) from error


def _read(file: str, package: Package) -> WordText:
    root = package.xml("word/document.xml")
    assert root is not None  # open_package saw to it
    targets = relations(package)
    _number(root)
    comments = take_comments(root, package)
    changes = accept_changes(root)
    empty_placeholders(root)
    unify_marks(root)
    drop_repeats(root)
    tagged = read_controls(root)
    unwrap_all(root)
    flatten_special_text(root)
    notes = put_notes_in_place(root, package)
    lift_text_boxes(root)
    paragraphs = _paragraphs(root)
    classify(root, package.xml("word/styles.xml"), package.xml("word/numbering.xml"))
    pictures, unread = take_pictures(root, targets)
    blocks = read_html(_converted(root, targets))
    return WordText(
        file,
        blocks,
        MappingProxyType(paragraphs),
        pictures,
        tagged,
        changes,
        comments,
        _margins(package),
        (*unread, *read_diagrams(package)),
        notes,
        package,
    )


def _number(root: Element) -> None:
    """Number the paragraphs that hold anything, as an editor would count them."""
    choose_alternatives(root)
    for words in each(root, "w:t", "w:delText", "w:instrText"):
        words.text = _OWN_NOTES.sub("", words.text or "")
    count = 0
    for paragraph in each(root, "w:p"):
        if text_of(paragraph).strip() or each(paragraph, "w:drawing", "w:pict", "w:object", "w:delText"):
            count += 1
            paragraph.set(NUMBER, str(count))


def _paragraphs(root: Element) -> dict[int, str]:
    found: dict[int, str] = {}
    for paragraph in each(root, "w:p"):
        number = int(paragraph.get(NUMBER, "0"))
        words = text_of(paragraph).strip()
        if number and words:
            found[number] = f"{found[number]}\n{words}" if number in found else words
    return found


def _margins(package: Package) -> tuple[str, ...]:
    """Return the texts of headers and footers, page numbers aside."""
    found: list[str] = []
    for part in (*package.names("word/header"), *package.names("word/footer")):
        root = package.xml(part) if part.endswith(".xml") else None
        if root is None:
            continue
        choose_alternatives(root)
        accept_changes(root)
        unify_marks(root)
        words = "\n".join(filter(None, (text_of(paragraph).strip() for paragraph in each(root, "w:p"))))
        if re.search(r"[^\W\d_]", words) and words not in found:
            found.append(words)
    return tuple(found)


def _converted(root: Element, targets: Mapping[str, str]) -> str:
    """Return the cleaned document as mammoth's HTML, each paragraph opening with a note of its number."""
    for paragraph in each(root, "w:p"):
        at = 1 if child(paragraph, "w:pPr") is not None else 0
        paragraph.insert(at, run(f"{OPEN}p{paragraph.get(NUMBER, '0')}{CLOSE}"))
    for attribute in each(root, "w:commentReference", "w:bookmarkStart", "w:lastRenderedPageBreak"):
        drop(attribute)
    for carriage in each(root, "w:cr"):
        carriage.tag = name("w:br")
    styles = "\n".join(f"p.Cw{kind} => p.{kind}:fresh" for kind in _KINDS)
    packed = io.BytesIO(_repacked(etree.tostring(root), targets))
    result = mammoth.convert_to_html(packed, style_map=styles, include_embedded_style_map=False)
    return str(result.value)


def _repacked(document: bytes, targets: Mapping[str, str]) -> bytes:
    """Return a .docx that holds nothing but the cleaned document and the web links in it."""
    links = "".join(
        f'<Relationship Id={quoteattr(link_id)} Target={quoteattr(target)} TargetMode="External" Type='
        '"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"/>'
        for link_id, target in targets.items()
        if target.lower().startswith(("http://", "https://"))
    )
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="Cw{kind}"><w:name w:val="cw {kind}"/></w:style>'
        for kind in _KINDS
    )
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/></Types>',
        "_rels/.rels": _relationships(
            '<Relationship Id="rId1" Target="word/document.xml" Type='
            '"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/>'
        ),
        "word/_rels/document.xml.rels": _relationships(
            links + '<Relationship Id="casebookStyles" Target="styles.xml" Type='
            '"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles"/>'
        ),
        "word/styles.xml": '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        f"{styles}</w:styles>",
    }
    buffer = io.BytesIO()
    with ZipFile(buffer, "w", ZIP_STORED) as archive:
        for part, content in parts.items():
            archive.writestr(ZipInfo(part), _HEAD + content.encode())
        archive.writestr(ZipInfo("word/document.xml"), document)
    return buffer.getvalue()


def _relationships(inner: str) -> str:
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{inner}</Relationships>'
