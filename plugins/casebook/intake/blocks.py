"""The plain blocks that a Word file is read into: paragraphs and tables, each paragraph with its number."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_NUMBERS = (
    r"第[一二三四五六七八九十\d]+[章部段篇]",
    r"[一二三四五六七八九十]+\s*[、.．]",
    r"[（(][一二三四五六七八九十]+[）)]",
    r"\d+\s*[.、．]",
)
UNNUMBERED = 11
"""The depth of a line that only its look makes a heading."""


@dataclass(frozen=True)
class Span:
    """A stretch of text of one look; `raised` is `sub` or `sup`, `link` a web address."""

    text: str
    strong: bool = False
    raised: str = ""
    link: str = ""


@dataclass(frozen=True)
class Paragraph:
    """A paragraph: `kind` is what it is by style or look, `pictures` index those of its document.

    Kinds: plain, bullet, h1 to h6, title, subtitle, centred, pseudo (looks a heading), caption, contents.
    """

    number: int
    kind: str
    spans: tuple[Span, ...]
    pictures: tuple[int, ...] = ()

    @property
    def text(self) -> str:
        """The words alone."""
        return "".join(span.text for span in self.spans).strip()

    @property
    def is_heading(self) -> bool:
        """Whether its style or look makes it a heading."""
        return self.kind in ("pseudo", "centred") or (self.kind[0] == "h" and self.kind[1:].isdecimal())


@dataclass(frozen=True)
class Cell:
    """A cell of a table, and how many columns and rows it spans."""

    blocks: tuple[Block, ...]
    columns: int = 1
    rows: int = 1

    @property
    def text(self) -> str:
        """The words of all its paragraphs, a line each."""
        return "\n".join(paragraph.text for paragraph in paragraphs(self.blocks) if paragraph.text)


@dataclass(frozen=True)
class Table:
    """A table, row by row; a cell that spans several rows stands in the first of them."""

    rows: tuple[tuple[Cell, ...], ...]

    @property
    def number(self) -> int:
        """The number of the first paragraph within."""
        return next((paragraph.number for paragraph in paragraphs((self,)) if paragraph.number), 0)

    @property
    def is_merged(self) -> bool:
        """Whether a cell spans more than its own place."""
        return any(cell.columns > 1 or cell.rows > 1 for row in self.rows for cell in row)


Block = Paragraph | Table


def depth(heading: Paragraph) -> int:
    """Return how deep a heading stands: by its style 1 to 6, by its number 7 to 10, or `UNNUMBERED`."""
    if heading.kind[0] == "h":
        return int(heading.kind[1:])
    for level, pattern in enumerate(_NUMBERS, start=7):
        if re.match(pattern, heading.text):
            return level
    return UNNUMBERED


def paragraphs(blocks: Iterable[Block]) -> Iterator[Paragraph]:
    """Yield every paragraph, those within tables too, in reading order."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        else:
            for row in block.rows:
                for cell in row:
                    yield from paragraphs(cell.blocks)


def grid(table: Table) -> tuple[tuple[Cell | None, ...], ...]:
    """Return a table as a full grid: a spanning cell at its first place, None where it reaches on."""
    taken: dict[tuple[int, int], Cell | None] = {}
    for row_number, row in enumerate(table.rows):
        column = 0
        for cell in row:
            while (row_number, column) in taken:
                column += 1
            for down in range(cell.rows):
                for right in range(cell.columns):
                    taken[row_number + down, column + right] = None
            taken[row_number, column] = cell
            column += cell.columns
    width = max((column for _, column in taken), default=-1) + 1
    return tuple(
        tuple(taken.get((row_number, column)) for column in range(width))
        for row_number in range(len(table.rows))
    )
