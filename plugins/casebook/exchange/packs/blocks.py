"""What fills a field, block by block: Word shows headings and lists, a web form gets plain text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from lxml import html

from casebook.prose.rendering import render

_RAISED = str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")
_LOWERED = str.maketrans("0123456789+-", "₀₁₂₃₄₅₆₇₈₉₊₋")
_BULLET = "•"
"""A hyphen would make a formula of a cell in a spreadsheet."""

_HEADINGS = ("h3", "h4", "h5", "h6")


class Form(StrEnum):
    """What a block of text is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"


@dataclass(frozen=True)
class Block:
    """A paragraph, an item of a list, or a heading between them; `words` is plain text in one line."""

    words: str
    form: Form = Form.PARAGRAPH


def paragraphs(words: str) -> tuple[Block, ...]:
    """Return plain text as paragraphs, one for each line that is not blank."""
    return tuple(Block(line.strip()) for line in words.split("\n") if line.strip())


def items(lines: Iterable[str]) -> tuple[Block, ...]:
    """Return lines as the items of a list; a single one is a paragraph."""
    listed = tuple(Block(line, Form.ITEM) for line in lines)
    return paragraphs(listed[0].words) if len(listed) == 1 else listed


def blocks(markdown: str) -> tuple[Block, ...]:
    """Return Markdown as blocks, without the numbers of sources."""
    cited = {name: number for number, name in enumerate(re.findall(r"\[\^([\w-]+)\]", markdown), start=1)}
    root = html.fragment_fromstring(str(render(markdown, cited)), create_parent="div")
    for mark in root.xpath("//sup[@class='citation']"):
        mark.drop_tree()
    for script in root.xpath("//sup|//sub"):
        script.text = (script.text or "").translate(_RAISED if script.tag == "sup" else _LOWERED)
    told = root.xpath("./p|./h3|./h4|./h5|./h6|./ul/li|./ol/li|./blockquote|./pre|./table/*/tr")
    return tuple(Block(" ".join(each.text_content().split()), _form(each)) for each in told)


def plain(told: Sequence[Block]) -> str:
    """Return blocks as plain text: items one below another, anything else with a blank line between."""
    return "".join(_lines(told))


def _lines(told: Sequence[Block]) -> Iterator[str]:
    before: Block | None = None
    for block in told:
        if before is not None:
            yield "\n" if before.form is block.form is Form.ITEM else "\n\n"
        yield f"{_BULLET} {block.words}" if block.form is Form.ITEM else block.words
        before = block


def _form(element: html.HtmlElement) -> Form:
    if element.tag in _HEADINGS:
        return Form.HEADING
    return Form.ITEM if element.tag in ("li", "tr") else Form.PARAGRAPH
