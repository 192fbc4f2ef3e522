"""A translation's file with some of its units written anew, everything else in it left as it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from casebook.content.case import Case, CaseText
from casebook.content.fields import worded_fields
from casebook.content.formatting import formatted
from casebook.content.reading import split_frontmatter
from casebook.content.sections import TOP_LEVEL, Section, heading_lines
from casebook.content.source import read_text
from casebook.content.translating import Work, note_after
from casebook.content.units import HEADING, named_sections
from casebook.content.writing import case_file, frontmatter
from casebook.vocabulary.localtext import Language


@dataclass(frozen=True)
class _Edit:
    """Put `lines` in the place of the file's lines from `start` up to before `end`, counted from 0."""

    start: int
    end: int
    lines: tuple[str, ...]


def rewritten(case: Case, language: Language, work: Work) -> str:
    """Return the text of a translation's file after some work; a file that is not there is made.

    A unit that the translation lacks comes in where the original has it. Sections that nobody translated yet
    are opened by their headings only.

    Args:
        case: the case, as it was read.
        language: the language of the translation.
        work: what was done.

    Raises:
        FormattingError: the frontmatter there cannot be written anew without losing something.
        SourceError: the file cannot be read.
    """
    table = case.field_table
    units, note = work.units, note_after(case, language, work)
    lines = {name: units[name] for name in worded_fields(table) if name in units}
    there = case.translations.get(language)
    if there is None:
        empty = {row.id: None for row in table if row.required and row.belongs == "every-language"}
        values = {**empty, **lines, "translation": note}
        body = "\n".join(_fresh(case.original.sections, language, units, TOP_LEVEL, _Names(case.original)))
        return case_file(frontmatter(values, table), body.strip("\n") + "\n")
    content = read_text(there.path)
    yaml_text, _ = split_frontmatter(content)
    values = {**there.frontmatter.data, **lines, "translation": note}
    return case_file(formatted(yaml_text, values, table), _edited_body(content, case.original, there, units))


class _Names:
    """The name of each section's unit."""

    def __init__(self, text: CaseText) -> None:
        self.sections = named_sections(text.sections)
        self.by_place = {section.position: name for name, section in self.sections.items()}

    def of(self, section: Section) -> str:
        return self.by_place[section.position]


def _fresh(
    sections: Sequence[Section], language: Language, units: Mapping[str, str], level: int, names: _Names
) -> Iterator[str]:
    """Yield the lines of sections that the translation lacks, with what is translated of them."""
    for section in sections:
        name = names.of(section)
        heading = section.part.label.get(language)
        if section.part.repeats:
            heading = units.get(f"{name}{HEADING}", section.heading)
        yield from (f"{'#' * level} {_line(heading)}", "")
        if section.sections:
            yield from _fresh(section.sections, language, units, level + 1, names)
        elif name in units:
            yield from (*units[name].strip("\n").split("\n"), "")


def _edited_body(content: str, original: CaseText, there: CaseText, units: Mapping[str, str]) -> str:
    lines = content.split("\n")
    first = content.count("\n", 0, len(content) - len(split_frontmatter(content)[1]))
    edits = _Edits(lines, first, _Names(original), _Names(there), there.language, units)
    for edit in sorted(
        edits.of_all(original.sections), key=lambda each: (each.start, each.end), reverse=True
    ):
        lines[edit.start : edit.end] = edit.lines
    return "\n".join(lines[first:]).rstrip("\n") + "\n"


class _Edits:
    """What must change in the lines of a translation so that it holds the units given."""

    def __init__(
        self,
        lines: Sequence[str],
        first: int,
        originals: _Names,
        there: _Names,
        language: Language,
        units: Mapping[str, str],
    ) -> None:
        self.lines = lines
        self.first = first
        self.originals = originals
        self.there = there
        self.language = language
        self.units = units
        self.headings = [(first + number, level) for number, level in heading_lines(lines[first:])]

    def of_all(self, sections: Sequence[Section]) -> Iterator[_Edit]:
        yield from self.within(sections, TOP_LEVEL, self.first)

    def within(self, sections: Sequence[Section], level: int, cursor: int) -> Iterator[_Edit]:
        """Yield the edits for sections of one level; `cursor` is the line at which the first may come in."""
        absent: list[Section] = []
        for section in sections:
            name = self.originals.of(section)
            mine = self.there.sections.get(name)
            if mine is None:
                absent.append(section)
                continue
            if absent:
                yield self.insertion(absent, level, mine.position.line - 1)
                absent = []
            yield from self.of_section(section, mine, name, level)
            cursor = self.block_end(mine.position.line - 1, level)
        if absent:
            yield self.insertion(absent, level, cursor)

    def of_section(self, section: Section, mine: Section, name: str, level: int) -> Iterator[_Edit]:
        heading = mine.position.line - 1
        if words := self.units.get(f"{name}{HEADING}"):
            yield _Edit(heading, heading + 1, (f"{'#' * level} {_line(words)}",))
        if section.sections:
            yield from self.within(section.sections, level + 1, heading + 1)
        elif name in self.units:
            text = self.units[name].strip("\n").split("\n")
            if mine.body:
                start = mine.start.line - 1
                yield _Edit(start, start + mine.body.count("\n") + 1, tuple(text))
            else:  # nothing but blanks and guidance stands there
                yield _Edit(heading + 1, self.block_end(heading, level), ("", *text, ""))

    def insertion(self, sections: Sequence[Section], level: int, line: int) -> _Edit:
        new = tuple(_fresh(sections, self.language, self.units, level, self.originals))
        is_apart = line == self.first or not self.lines[line - 1].strip()
        return _Edit(line, line, new if is_apart else ("", *new))

    def block_end(self, heading: int, level: int) -> int:
        """Return the line before which the block under a heading ends."""
        later = (line for line, found in self.headings if line > heading and found <= level)
        return next(later, len(self.lines))


def _line(words: str) -> str:
    return " ".join(words.split())
