"""The running text of a case, piece by piece, for rules about language.

What is not the author's own wording (code, links, citations, quotations of sources) is masked, every other
character keeping its index, so that no rule finds fault with it and no fix touches it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache, partial
from typing import Any

from casebook.checks.fix import Fix
from casebook.content.case import Case, CaseText
from casebook.content.fields import Belongs, Kind
from casebook.content.sections import Section
from casebook.content.source import Position

MASK = "\ufffd"
"""Stands for a character that is none of the author's wording."""

CITATION_MASK = "\ufffc"
"""Stands for a character of a citation, which a reader sees as a small number between two marks."""

_CITATION = re.compile(r"\[\^[^\[\]\n]*\]")
_FOREIGN = re.compile(
    r"(?=[`~“>\[!h<&|:\-*+0-9 \t])(?:"
    r"(?P<citation>\[\^[^\[\]\n]*\])"
    r"|^[ \t]*(?P<fence>```|~~~).*?(?:^[ \t]*(?P=fence)[^\n]*$|\Z)"
    r"|(?<!`)(?P<tick>`+)(?!`)[^`\n]+(?P=tick)"
    r"|“[^“”\n]*”(?=\[\^)"
    r"|^[ \t]*>[^\n]*(?:\n(?![ \t]*\n)[^\n]+)*"
    r"|!?\[[^\[\]\n]*\]\([^)\n]{0,1000}\)"
    r"|https?://[^\s<>，。；：！？、（）“”《》]+"
    r"|<(?:[A-Za-z/][^<>\n]*|!--.{0,2000}?--)>"
    r"|&#?[0-9A-Za-z]+;"
    r"|^[ \t]*\|?[ \t]*:?-{2,}[-:| \t]*$"
    r"|^[ \t]*(?:[-*+]|\d+\.)[ \t]+)",
    re.MULTILINE | re.DOTALL,
)
"""Citations, code, quotations with their source, block quotes, links, addresses, HTML, rules and the marks at
the beginning of a line; what each begins with is looked for first, which is four times as fast."""

_CODE = re.compile(
    r"^[ \t]*(```|~~~).*?(?:^[ \t]*\1[^\n]*$|\Z)|(?<!`)(`+)(?!`)[^`\n]+\2", re.MULTILINE | re.DOTALL
)
_CODE_MARK = re.compile(r"`|^[ \t]*~~~", re.MULTILINE)
_VISIBLE = re.compile(r"[^\n]")
_NOT_RUNNING_TEXT = frozenset({Kind.NAME, Kind.SOURCES, Kind.DISCLOSURE, Kind.WAIVERS, Kind.TRANSLATION})
"""Fields whose words are names, other people's titles, or a statement given word for word."""


@dataclass(frozen=True)
class Edit:
    """Put `text` in the place of `length` characters of a passage, from `offset` on."""

    offset: int
    length: int
    text: str


@dataclass(frozen=True)
class Passage:
    """A piece of running text; `start` is where it begins, `locate` where a character of it stands.

    `locate` gives None where the file writes the text otherwise than it reads, as folded YAML does.
    `is_line` tells a title, heading or label from sentences.
    """

    text: str
    start: Position
    locate: Callable[[int], Position | None]
    is_line: bool

    @cached_property
    def own_words(self) -> str:
        """The text with everything masked that is not the author's wording."""
        return masked(self.text)

    def place(self, offset: int) -> Position:
        """Return where the character at an offset stands, or where the passage begins."""
        return self.locate(offset) or self.start

    def fixes(self, edits: Iterable[Edit]) -> tuple[Fix, ...]:
        """Return edits of the text as fixes of the file, or none where it writes the text otherwise."""
        places = [(self.locate(edit.offset), edit) for edit in edits]
        return tuple(Fix(place, edit.length, edit.text) for place, edit in places if place)


@lru_cache(maxsize=64)
def masked(markdown: str) -> str:
    """Return a Markdown text with everything masked that is not its author's wording."""
    return _FOREIGN.sub(_cover, markdown)


@lru_cache(maxsize=64)
def masked_code(markdown: str) -> str:
    """Return a Markdown text with its code masked; several rules ask for the same sections in a row."""
    return (
        _CODE.sub(lambda found: _VISIBLE.sub(MASK, found[0]), markdown)
        if _CODE_MARK.search(markdown)
        else markdown
    )


def without_citations(text: str) -> str:
    """Return a text without its citations of sources."""
    return _CITATION.sub("", text)


def passages(case: Case, text: CaseText) -> Iterator[Passage]:
    """Yield the running text of one language of a case: words of the frontmatter, then sections."""
    yield from _frontmatter_passages(case, text)
    for section in text.walk():
        yield Passage(section.heading, section.position, partial(_in_heading, text, section), is_line=True)
        if not section.sections:
            yield Passage(section.body, section.start, section.place, is_line=False)


def _cover(found: re.Match[str]) -> str:
    mask = CITATION_MASK if found["citation"] else MASK
    return _VISIBLE.sub(mask, found[0])


def _in_heading(text: CaseText, section: Section, offset: int) -> Position | None:
    """Return where a character of the heading stands; the marks before it are its level's and one blank."""
    begin = _line(text, section.position).find(section.heading)
    if begin < 0:
        return None
    return Position(section.position.path, section.position.line, begin + offset + 1)


def _frontmatter_passages(case: Case, text: CaseText) -> Iterator[Passage]:
    for row in case.field_table:
        is_here = row.belongs is not (Belongs.TRANSLATION if text is case.original else Belongs.ORIGINAL)
        if row.kind in _NOT_RUNNING_TEXT or not is_here or row.id not in text.frontmatter.data:
            continue
        raw = text.frontmatter.data[row.id]
        if isinstance(raw, str):
            if row.kind in (Kind.LINE, Kind.PARAGRAPH):
                yield _value(text, raw, (row.id,), row.kind is Kind.LINE)
        else:
            for trail, words in _words(raw, text.language, (row.id,)):
                yield _value(text, words, trail, is_line=True)


def _words(
    raw: Any, language: str, trail: tuple[str | int, ...]
) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Yield the texts in a language within a value of the frontmatter, each with its trail."""
    if isinstance(raw, Mapping):
        for key, value in raw.items():
            if key == language and isinstance(value, str):
                yield (*trail, key), value
            elif not isinstance(value, str):
                yield from _words(value, language, (*trail, key))
    elif isinstance(raw, list):
        for number, item in enumerate(raw):
            yield from _words(item, language, (*trail, number))


def _value(text: CaseText, words: str, trail: tuple[str | int, ...], is_line: bool) -> Passage:
    start = text.place(*trail)
    return Passage(words, start, partial(_in_value, text, words, start), is_line)


def _in_value(text: CaseText, words: str, start: Position, offset: int) -> Position | None:
    """Return where a character of a value stands, if the value is written on one line as it reads."""
    line = _line(text, start)
    begin = start.column - 1
    begin += line[begin : begin + 1] in ("'", '"')
    if not words or not line.startswith(words, begin):
        return None
    return Position(start.path, start.line, begin + offset + 1)


def _line(text: CaseText, place: Position) -> str:
    """Return the line of a text's file that a place is in."""
    return text.content.split("\n")[place.line - 1]
