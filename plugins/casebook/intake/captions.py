"""Pictures taken out of the text, each with the caption that belongs to it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from types import MappingProxyType

from casebook.intake.blocks import Block, Cell, Paragraph, Table, paragraphs

_NUMBERED = re.compile(r"(?:图|照片|图片)\s*[0-9０-９一二三四五六七八九十]+(?:[-.—－][0-9]+)?[\s:：、.．]*")
_LONGEST = 60
_REACH = 3
"""A caption stands at most so many blocks from its picture."""


@dataclass(frozen=True)
class Caption:
    """A caption: its words as written, without the number, and the paragraph it came from."""

    written: str
    words: str
    number: int


@dataclass(frozen=True)
class Captioned:
    """Blocks without pictures and captions, the captions by picture, and those that found no picture."""

    blocks: tuple[Block, ...]
    captions: Mapping[int, Caption]
    loose: tuple[Caption, ...]


def take_captions(blocks: Iterable[Block]) -> Captioned:
    """Return what is left of the blocks, and which caption belongs to which picture."""
    kept: list[Block] = []
    captions: dict[int, Caption] = {}
    loose: list[Caption] = []
    events: list[int | Caption | None] = []
    for block in blocks:
        pictures = [picture for inside in paragraphs((block,)) for picture in inside.pictures]
        if isinstance(block, Table):
            below = _photo_table(block) if pictures else None
            captions |= below or {}
            if below is None:
                kept.append(_within(block, captions, loose))
                events.append(None)
            events += [picture for picture in pictures if below is not None]
            continue
        if block.text and not _is_caption(block):
            kept.append(replace(block, pictures=()))
            events.append(None)
        events += pictures
        if block.text and _is_caption(block):
            events.append(_caption(block))
    loose += _match(events, captions)
    return Captioned(tuple(kept), MappingProxyType(captions), tuple(loose))


def _match(events: list[int | Caption | None], captions: dict[int, Caption]) -> list[Caption]:
    """Give captions to pictures: as many in a row as pictures before them in turn, others to the nearest.

    Of two pictures as near, the one before is taken: captions stand below.
    """
    runs = [(kind, list(run)) for kind, run in groupby(enumerate(events), lambda event: type(event[1]))]
    for (kind, pictures), (following, words) in pairwise(runs):
        if kind is int and following is Caption and len(pictures) == len(words):
            for (_, picture), (_, caption) in zip(pictures, words, strict=True):
                if isinstance(picture, int) and isinstance(caption, Caption):
                    captions.setdefault(picture, caption)
    loose = []
    for at, caption in enumerate(events):
        if not isinstance(caption, Caption) or caption in captions.values():
            continue
        free = [
            (abs(at - place), place > at, picture)
            for place, picture in enumerate(events)
            if isinstance(picture, int) and picture not in captions and abs(at - place) <= _REACH
        ]
        if free:
            captions[min(free)[2]] = caption
        else:
            loose.append(caption)
    return loose


def _photo_table(table: Table) -> dict[int, Caption] | None:
    """Return the captions of a table that is nothing but pictures and the words below them."""
    cells = [(row, column, cell) for row, line in enumerate(table.rows) for column, cell in enumerate(line)]
    pictured = {(row, column): _pictures(cell) for row, column, cell in cells if _pictures(cell)}
    by_place = {(row, column): cell for row, column, cell in cells}
    if not pictured:
        return None
    found: dict[int, Caption] = {}
    used = set(pictured)
    for place, pictures in pictured.items():
        below = (place[0] + 1, place[1])
        words = _words(by_place[place])
        if not words and below in by_place and below not in pictured:
            words = _words(by_place[below])
            used.add(below)
        if words:
            found[pictures[0]] = _caption(words[0])
        if len(words) > 1:
            return None
    if any(place not in used and _words(cell) for place, cell in by_place.items()):
        return None
    return found or {}


def _pictures(cell: Cell) -> tuple[int, ...]:
    return tuple(picture for paragraph in paragraphs(cell.blocks) for picture in paragraph.pictures)


def _words(cell: Cell) -> list[Paragraph]:
    return [paragraph for paragraph in paragraphs(cell.blocks) if paragraph.text]


def _is_caption(paragraph: Paragraph) -> bool:
    text = paragraph.text
    if paragraph.kind == "caption" and not text.startswith(("表", "Table")):
        return True
    return bool(_NUMBERED.match(text)) and len(text) <= _LONGEST and not text.endswith(("。", "；", "："))


def _caption(paragraph: Paragraph) -> Caption:
    text = paragraph.text
    return Caption(text, _NUMBERED.sub("", text, count=1).strip() or text, paragraph.number)


def _within(table: Table, captions: dict[int, Caption], loose: list[Caption]) -> Table:
    """Return a table whose cells' pictures and captions were taken out, each cell for itself."""
    rows = []
    for row in table.rows:
        cells = []
        for cell in row:
            if not _pictures(cell):
                cells.append(cell)
                continue
            found = take_captions(cell.blocks)
            captions.update(found.captions)
            loose += found.loose
            cells.append(replace(cell, blocks=found.blocks))
        rows.append(tuple(cells))
    return Table(tuple(rows))
