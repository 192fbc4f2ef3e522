"""mammoth's HTML read into blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import html
from lxml.html import HtmlElement

from casebook.intake.blocks import Block, Cell, Paragraph, Span, Table
from casebook.intake.word.names import CLOSE, OPEN

_NOTE = re.compile(f"{OPEN}([pi])([0-9]+){CLOSE}")
_WIDEST = 63
"""Columns; Word's tables have no more, and what says so is not to be believed."""

_LINK = re.compile(r"https?://", re.IGNORECASE)


def read_html(source: str) -> tuple[Block, ...]:
    """Return the blocks of a document that mammoth turned into HTML."""
    if not source:
        return ()
    root = html.fragment_fromstring(source, create_parent="div")
    return tuple(_blocks(root))


def _blocks(parent: HtmlElement) -> Iterator[Block]:
    for element in parent:
        if element.tag == "table":
            yield _table(element)
        elif element.tag in ("p", "h1", "h2", "h3", "h4", "h5", "h6", "li"):
            yield from _paragraphs(element)
        else:
            yield from _blocks(element)


def _table(element: HtmlElement) -> Table:
    rows = tuple(
        tuple(
            Cell(tuple(_blocks(cell)), _span_of(cell, "colspan"), _span_of(cell, "rowspan"))
            for cell in row
            if cell.tag in ("td", "th")
        )
        for row in element.iterfind(".//tr")
        if next(row.iterancestors("table")) is element
    )
    return Table(rows)


def _span_of(cell: HtmlElement, attribute: str) -> int:
    return max(1, min(int(cell.get(attribute, "1")), _WIDEST))


def _paragraphs(element: HtmlElement) -> Iterator[Paragraph]:
    """Yield the lines of a paragraph: what its writer broke by hand is a paragraph each to the reader."""
    kind = element.get("class") or "plain"
    number = 0
    pictures: list[int] = []
    line: list[Span] = []
    lines: list[list[Span]] = [line]
    for span in _spans(element, Span("")):
        if span.text == "\n":
            line = []
            lines.append(line)
            continue
        for note in _NOTE.finditer(span.text):
            if note[1] == "p":
                number = int(note[2])
            else:
                pictures.append(int(note[2]))
        if words := _NOTE.sub("", span.text):
            line.append(Span(words, span.strong, span.raised, span.link))
    filled = [tuple(_joined(spans)) for spans in lines if "".join(span.text for span in spans).strip()]
    for index, spans in enumerate(filled or [()]):
        yield Paragraph(number, kind, spans, tuple(pictures) if index == 0 else ())


def _spans(element: HtmlElement, look: Span) -> Iterator[Span]:
    if element.text:
        yield Span(element.text, look.strong, look.raised, look.link)
    for inner in element:
        if inner.tag == "br":
            yield Span("\n")
        else:
            yield from _spans(inner, _look(inner, look))
        if inner.tail:
            yield Span(inner.tail, look.strong, look.raised, look.link)


def _look(element: HtmlElement, look: Span) -> Span:
    href = element.get("href", "")
    return Span(
        "",
        look.strong or element.tag in ("strong", "b"),
        element.tag if element.tag in ("sub", "sup") else look.raised,
        href if element.tag == "a" and _LINK.match(href) else look.link,
    )


def _joined(spans: list[Span]) -> Iterator[Span]:
    """Join neighbours of one look, which Word often splits for no reason a reader sees."""
    held: Span | None = None
    for span in spans:
        if held and (held.strong, held.raised, held.link) == (span.strong, span.raised, span.link):
            held = Span(held.text + span.text, span.strong, span.raised, span.link)
        else:
            if held:
                yield held
            held = span
    if held:
        yield held
