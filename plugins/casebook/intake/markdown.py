"""Blocks written as Markdown of the dialect that `casebook.prose.rendering` reads."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from casebook.intake.blocks import Block, Cell, Paragraph, Span, Table, depth, grid

_LOWERED = str.maketrans("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎")
_RAISED = str.maketrans("0123456789+-=()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾")
_SPECIAL = re.compile(
    r"[\\`*]|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w+;)|\[(?=\^)|\[(?=[^\]]*\][(\[])|!(?=\[)|<(?=[A-Za-z/!?])"
)
_OPENER = re.compile(r"(?=[-+>#|=]|~{3}|:)([-+](?=\s)|>|#{1,6}(?=\s|$)|-(?=[-\s]*$)|=|~|:(?=\s)|\|)")
_NUMBER = re.compile(r"([0-9]+)\.(?=\S)")
_ENTITIES = {"&": "&amp;", "<": "&lt;"}
_DEEPEST = 6


def write_markdown(blocks: Iterable[Block], level: int = 3) -> str:
    """Return blocks as Markdown; the highest heading among them stands at the level given."""
    given = tuple(blocks)
    depths = sorted({depth(block) for block in given if isinstance(block, Paragraph) and block.is_heading})
    pieces: list[str] = []
    in_list = False
    for block in given:
        is_item = isinstance(block, Paragraph) and block.kind == "bullet"
        text = write_block(block, depths, level)
        if not text:
            continue
        pieces.append("\n" if in_list and is_item else "\n\n")
        pieces.append(text)
        in_list = is_item
    return "".join(pieces[1:])


def write_block(block: Block, depths: list[int], level: int) -> str:
    """Return one block as Markdown; `depths` are those of the headings around it, the highest first."""
    if isinstance(block, Table):
        return _table(block)
    if block.is_heading:
        marks = "#" * min(level + depths.index(depth(block)), _DEEPEST)
        return f"{marks} {_escaped(block.text)}" if block.text else ""
    words = _inline(block.spans)
    if not words:
        return ""
    return f"- {words}" if block.kind == "bullet" else _at_line_start(words)


def _inline(spans: Iterable[Span]) -> str:
    return "".join(_span(span) for span in spans).replace("\n", " ").strip()


def _span(span: Span) -> str:
    text = re.sub(r"[\t\r\n]+", " ", span.text)
    if span.raised:
        text = text.translate(_LOWERED if span.raised == "sub" else _RAISED)
    words = _escaped(text)
    core = words.strip()
    if span.link and core:
        words = words.replace(core, f"[{core}]({_address(span.link)})", 1)
    if span.strong and core:
        before, after = words[: len(words) - len(words.lstrip())], words[len(words.rstrip()) :]
        words = f"{before}**{words.strip()}**{after}"
    return words


def _address(link: str) -> str:
    """Return a web address with the characters escaped that would end it in Markdown."""
    return re.sub(r"[\s()<>\\]", lambda found: f"%{ord(found[0]):02X}", link)


def _escaped(text: str) -> str:
    return _SPECIAL.sub(lambda found: _ENTITIES.get(found[0], "\\" + found[0]), text)


def _at_line_start(words: str) -> str:
    """Keep a paragraph from turning into a list, a heading, a quote or a rule."""
    if words[0] in "~=:|":
        return f"&#{ord(words[0])};{words[1:]}" if _OPENER.match(words) else words
    return "\\" + words if _OPENER.match(words) else words


def _table(table: Table) -> str:
    """Return a pipe table; what spans several places is written at the first of them."""
    rows = [[_cell(cell) for cell in row] for row in grid(table)]
    rows = [row for row in rows if any(row)]
    if not rows:
        return ""
    head, *rest = rows
    lines = [head, ["---"] * len(head), *rest]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _cell(cell: Cell | None) -> str:
    if cell is None:
        return ""
    return " ".join(_cell_words(cell.blocks)).replace("|", "\\|").strip()


def _cell_words(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Paragraph):
            words = _inline(block.spans)
            if words:
                yield words
        else:
            yield from (" ".join(_cell_words(cell.blocks)) for row in block.rows for cell in row)
