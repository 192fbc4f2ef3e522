"""A case's body cut into sections along its programme's template."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from casebook.content.source import Fault, Position
from casebook.content.template import Part
from casebook.vocabulary.localtext import Language
from casebook.vocabulary.nearest import nearest

_HEADING = re.compile(r"(#{1,6})\s+(.*?)\s*#*\s*")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})([^`]*)")
_DEEPEST = 6
TOP_LEVEL = 2
"""Sections stand under second-level headings; the first level is the title's."""


@dataclass(frozen=True)
class Section:
    """One part of a body: its heading as written, its Markdown, and where heading and Markdown begin."""

    part: Part
    heading: str
    body: str
    position: Position
    start: Position
    sections: tuple[Section, ...] = ()

    def place(self, offset: int) -> Position:
        """Return where the character of the body at an offset from its start stands in the file."""
        before = self.body[:offset]
        line_start = before.rfind("\n") + 1
        column = offset - line_start + (1 if line_start else self.start.column)
        return Position(self.start.path, self.start.line + before.count("\n"), column)

    def walk(self) -> Iterator[Section]:
        """Yield this section and all within it, in reading order."""
        yield self
        for section in self.sections:
            yield from section.walk()


@dataclass(frozen=True)
class _Block:
    """The lines under one heading; `level` 0 is what stands before the first heading."""

    level: int
    heading: str
    lines: tuple[str, ...]
    line: int

    @property
    def text(self) -> str:
        return "\n".join(self.lines).strip()

    def start(self, path: Path) -> Position:
        """Return where the text begins, or the heading where there is none."""
        for number, line in enumerate(self.lines, start=self.line + 1):
            if text := line.strip():
                return Position(path, number, line.index(text) + 1)
        return Position(path, self.line)


def cut_sections(
    body: str, path: Path, first_line: int, parts: Sequence[Part], language: Language
) -> tuple[tuple[Section, ...], tuple[Fault, ...]]:
    """Return the sections of a body by the template's parts, and what does not fit them.

    Text that belongs to no part of the template is reported (CB111, CB113), never dropped silently.
    """
    cutter = _Cutter(path, language)
    sections = cutter.cut(tuple(body.split("\n")), first_line, parts, TOP_LEVEL, Position(path, first_line))
    return sections, tuple(cutter.faults)


def heading_lines(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield the number, from 0, and the level of every line of a body that is a heading."""
    blocks = _blocks(tuple(lines), 0, _DEEPEST)
    next(blocks)
    yield from ((block.line, block.level) for block in blocks)


class _Cutter:
    def __init__(self, path: Path, language: Language) -> None:
        self.path = path
        self.language = language
        self.faults: list[Fault] = []

    def report(self, rule: str, position: Position, **values: str) -> None:
        self.faults.append(Fault(rule, position, MappingProxyType(values)))

    def cut(
        self, lines: tuple[str, ...], first_line: int, parts: Sequence[Part], level: int, owner: Position
    ) -> tuple[Section, ...]:
        blocks = list(_blocks(lines, first_line, level))
        if blocks[0].text:
            offset = next(number for number, line in enumerate(blocks[0].lines) if line.strip())
            self.report("CB113", Position(self.path, first_line + offset))
        found: list[Section] = []
        for block in blocks[1:]:
            if part := self.part_of(block, parts, level):
                found.append(self.section(block, part, level))
        self.check_order(found, parts, level, owner)
        return tuple(found)

    def part_of(self, block: _Block, parts: Sequence[Part], level: int) -> Part | None:
        position = Position(self.path, block.line)
        if block.level < level:
            self.report("CB122", position, heading=block.heading)
            return None
        names = {_plain(name): part for part in parts for name in part.headings(self.language)}
        if part := names.get(_plain(block.heading)):
            return part
        if repeating := next((part for part in parts if part.repeats), None):
            return repeating
        known = [part.label.get(self.language) for part in parts]
        nearest_name = nearest(block.heading, known) or ""
        self.report("CB111", position, heading=block.heading, nearest=nearest_name, known="、".join(known))
        return None

    def section(self, block: _Block, part: Part, level: int) -> Section:
        position = Position(self.path, block.line)
        if not part.parts:
            return Section(part, block.heading, block.text, position, block.start(self.path))
        inner = self.cut(block.lines, block.line + 1, part.parts, level + 1, position)
        return Section(part, block.heading, "", position, position, inner)

    def check_order(
        self, found: Sequence[Section], parts: Sequence[Part], level: int, owner: Position
    ) -> None:
        counts = {part.id: 0 for part in parts}
        order = [part.id for part in parts]
        latest = 0
        for section in found:
            counts[section.part.id] += 1
            place = order.index(section.part.id)
            too_often = (
                section.part.max_count is not None and counts[section.part.id] > section.part.max_count
            )
            if too_often or place < latest:
                self.report("CB112", section.position, heading=section.heading)
            latest = max(latest, place)
        for part in parts:
            if counts[part.id] < part.min_count:
                label = part.label.get(self.language)
                marks = "#" * level
                self.report("CB110", owner, heading=f"{marks} {label}", count=str(part.min_count))


def _blocks(lines: tuple[str, ...], first_line: int, level: int) -> Iterator[_Block]:
    """Yield the text before the first heading of the level or above, then a block a heading."""
    starts: list[tuple[int, int, str]] = [(0, -1, "")]
    fence = ""
    for number, line in enumerate(lines):
        fence = _fence_after(line, fence)
        heading = None if fence else _HEADING.fullmatch(line)
        if heading and len(heading[1]) <= level:
            starts.append((len(heading[1]), number, heading[2]))
    ends = [number for _, number, _ in starts[1:]] + [len(lines)]
    for (found, number, heading_text), end in zip(starts, ends, strict=True):
        yield _Block(found, heading_text, lines[number + 1 : end], first_line + max(number, 0))


def _fence_after(line: str, fence: str) -> str:
    """Return the marks of the code fence that is open after a line, given the one open before it."""
    found = _FENCE.fullmatch(line)
    if not found:
        return fence
    if not fence:
        return found[1]
    closes = found[1].startswith(fence) and not found[2].strip()
    return "" if closes else fence


def _plain(heading: str) -> str:
    return re.sub(r"[\s:：]", "", heading).casefold()
