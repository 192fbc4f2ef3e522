"""Text sorted into the parts of a template by its headings; what fits no part is told, never dropped."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from casebook.content.template import Part
from casebook.intake.blocks import Block, Paragraph, Span, depth, paragraphs
from casebook.intake.headings import Opening, Outline
from casebook.intake.remarks import Group, Remark, remark

_NUMBERED_DEPTH = 7
_OUTER_NUMBERS = (7, 8)
"""The depths of 第一章 and 一、, by which chapters are numbered; what has finer numbers is within one."""

_LONGEST_LINE = 40


@dataclass
class Chapter:
    """A part with the title and blocks it got, and the parts within it; filled while a text is sorted."""

    part: Part
    title: str
    blocks: list[Block] = field(default_factory=list)
    chapters: list[Chapter] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All words of the chapter, blanks aside, for comparing two texts."""
        own = (paragraph.text for paragraph in paragraphs(self.blocks))
        inner = (chapter.text for chapter in self.chapters)
        return "".join("".join((*own, *inner)).split())


@dataclass(frozen=True)
class Sorted:
    """The chapters found, and the blocks that stand before the first of them."""

    chapters: tuple[Chapter, ...]
    before: tuple[Block, ...]
    remarks: tuple[Remark, ...]


def sort_text(blocks: Sequence[Block], outline: Outline, document: str) -> Sorted:
    """Return a text's chapters by the template's parts."""
    sorter = _Sorter(outline, document)
    for index, block in enumerate(blocks):
        sorter.add(block, next((each for each in blocks[index + 1 :] if _is_filled(each)), None))
    return Sorted(tuple(sorter.chapters), tuple(sorter.before), tuple(sorter.remarks))


def sort_into(part: Part, blocks: Sequence[Block], document: str) -> Sorted:
    """Return an answer's text as chapters of the part it answers; what opens no part belongs to the first."""
    if not part.repeats and not part.parts:
        return Sorted((Chapter(part, part.label.zh, list(blocks)),), (), ())
    found = sort_text(blocks, Outline((part,)), document)
    return found


def filling(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Return the blocks that hold anything."""
    return tuple(block for block in blocks if _is_filled(block))


class _Sorter:
    def __init__(self, outline: Outline, document: str) -> None:
        self.outline = outline
        self.document = document
        self.chapters: list[Chapter] = []
        self.before: list[Block] = []
        self.remarks: list[Remark] = []
        self.open: list[Chapter] = []
        self.depth = 0
        self.is_foreign = False

    def add(self, block: Block, following: Block | None) -> None:
        if isinstance(block, Paragraph):
            opening = self.outline.opening(block) or self._titled(block, following)
            if opening and self._opens(opening, block):
                self._open(opening, block)
                return
            if self._is_foreign_heading(block):
                self.is_foreign = True
        if not self.open:
            self.before.append(block)
        elif self.is_foreign:
            self._leave(block, "foreign")
        else:
            self._place(block)

    def _titled(self, block: Paragraph, following: Block | None) -> Opening | None:
        """Return the heading of a repeating part, known by the first of its inner parts standing below it."""
        repeating = self.outline.repeating()
        if repeating is None or not repeating.parts or not block.is_heading:
            return None
        below = self.outline.opening(following) if isinstance(following, Paragraph) else None
        if below is not None and below.part in repeating.parts:
            return Opening(repeating, block.text, "", False)
        return None

    def _opens(self, opening: Opening, block: Paragraph) -> bool:
        """Tell whether what could open a part is no mere sub-heading of the part that is open."""
        if opening.worded and not opening.rest:
            return True
        filled = [chapter.part for chapter in _all(self.chapters)]
        inside_repeating = any(chapter.part.repeats for chapter in self.open)
        if opening.part in filled and not (inside_repeating and opening.part not in self._siblings()):
            return False
        is_deeper = bool(self.depth) and _family(block) == (self.depth < _NUMBERED_DEPTH)
        return not (is_deeper and block.is_heading and depth(block) > self.depth)

    def _siblings(self) -> list[Part]:
        """Return the parts already found within the open repeating part."""
        repeated = next((chapter for chapter in self.open if chapter.part.repeats), None)
        return [chapter.part for chapter in repeated.chapters] if repeated else []

    def _open(self, opening: Opening, block: Paragraph) -> None:
        self.is_foreign = False
        is_top = opening.part in self.outline.parts or not self.depth
        if is_top and (block.is_heading or depth(block) in _OUTER_NUMBERS):
            self.depth = depth(block)
        if not opening.certain:
            self._tell(Group.GUESS, "heading", block.number, block.text, part=opening.part.label.zh)
        elif block.text != opening.title:
            self._tell(Group.FURNITURE, "heading", block.number, block.text, part=opening.part.label.zh)
        level = self.chapters
        path: list[Chapter] = []
        for part in self.outline.path(opening.part):
            chapter = self._chapter(part, opening, level, path)
            path.append(chapter)
            level = chapter.chapters
        self.open = path
        if opening.rest:
            self._place(Paragraph(block.number, "plain", (Span(opening.rest),)))

    def _chapter(self, part: Part, opening: Opening, level: list[Chapter], path: list[Chapter]) -> Chapter:
        """Return the chapter for a part on the way down to the one that opens, a new one if need be."""
        is_target = part is opening.part
        at = len(path)
        current = self.open[at] if at < len(self.open) and self.open[at].part is part else None
        is_again = current is not None and any(each.part is opening.part for each in current.chapters)
        if current is not None and not is_target and not (part.repeats and is_again):
            return current
        known = next((each for each in level if each.part is part), None)
        if known is not None and not part.repeats:
            return known
        title = opening.title if is_target else part.label.zh
        if part.repeats and not is_target:
            title = f"{part.label.zh}{len([each for each in level if each.part is part]) + 1}"
        chapter = Chapter(part, title)
        level.append(chapter)
        return chapter

    def _place(self, block: Block) -> None:
        current = self.open[-1]
        if not current.part.parts:
            current.blocks.append(block)
            return
        if not current.part.repeats:
            self._leave(block, "chapter_intro")
            return
        first = current.part.parts[0]
        chapter = next((each for each in current.chapters if each.part is first), None)
        if chapter is None:
            chapter = Chapter(first, first.label.zh)
            current.chapters.append(chapter)
        for paragraph in paragraphs((block,)):
            if paragraph.text:
                self._tell(Group.GUESS, "first_part", paragraph.number, paragraph.text, part=first.label.zh)
        chapter.blocks.append(block)

    def _is_foreign_heading(self, block: Paragraph) -> bool:
        """Tell whether a heading ranks with those of the template without being one of them."""
        if not self.open or not self.depth:
            return False
        found = depth(block)
        if self.depth < _NUMBERED_DEPTH:
            return block.is_heading and found <= self.depth
        is_line = len(block.text) <= _LONGEST_LINE and not block.text.endswith(("。", "；", "："))
        return found == self.depth and found in _OUTER_NUMBERS and (block.is_heading or is_line)

    def _leave(self, block: Block, key: str) -> None:
        for paragraph in paragraphs((block,)):
            if paragraph.text:
                self._tell(Group.LEFTOVER, key, paragraph.number, paragraph.text)

    def _tell(self, group: Group, key: str, number: int, quote: str, **values: str) -> None:
        self.remarks.append(remark(group, key, self.document, number, quote, **values))


def _family(block: Paragraph) -> bool:
    """Tell whether a heading is one by its style."""
    return depth(block) < _NUMBERED_DEPTH


def _all(chapters: Iterable[Chapter]) -> Iterable[Chapter]:
    for chapter in chapters:
        yield chapter
        yield from _all(chapter.chapters)


def _is_filled(block: Block) -> bool:
    return any(paragraph.text for paragraph in paragraphs((block,)))
