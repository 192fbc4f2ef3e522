"""CB610-CB612: what the Markdown of a section comes to on a page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.checks.finding import Severity
from casebook.checks.passages import masked_code, without_citations
from casebook.checks.rule import Family, Problem, Rule
from casebook.checks.wording import quoted
from casebook.content.case import Case
from casebook.content.sections import TOP_LEVEL, Section

RULES = (
    Rule("CB610", Family.LANGUAGE, Severity.WARNING, waivable=True),
    Rule("CB611", Family.LANGUAGE, Severity.WARNING, waivable=True),
    Rule("CB612", Family.LANGUAGE, Severity.WARNING, waivable=True),
)

_HEADING = re.compile(r"^(#{1,6})[ \t]+\S[^\n]*$", re.MULTILINE)
_LINK = re.compile(r"(?<!!)\[(?P<words>[^\[\]\n]*)\]\((?P<target>[^)\s]{0,1000})[^)\n]{0,200}\)")
_WEB = re.compile(r"https?://", re.IGNORECASE)
_BARE_LINK = re.compile(r"<?https?://[^\s<>]+>?")
_WORD = re.compile(r"\w")


def heading_levels(case: Case) -> Iterator[Problem]:
    """Find sub-headings that skip a level."""
    for section, depth in _leaves(case):
        level = TOP_LEVEL + depth
        for found in _HEADING.finditer(masked_code(section.body)):
            marks = len(found[1])
            if marks > level + 1:
                values = {"heading": quoted(found[0]), "wanted": "#" * (level + 1)}
                yield Problem("CB610", section.place(found.start()), values)
            level = marks


def sections_without_words(case: Case) -> Iterator[Problem]:
    """Find sections that hold nothing to read, only links or marks."""
    for section, _ in _leaves(case):
        body = without_citations(section.body)
        if not body.strip():
            continue  # an empty section is another rule's concern
        left = _HEADING.sub("", _BARE_LINK.sub("", _LINK.sub("", body)))
        if not _WORD.search(left):
            is_link = _LINK.search(body) or _BARE_LINK.search(body)
            variant = "link" if is_link else "marks"
            yield Problem("CB611", section.start, {"heading": quoted(section.heading)}, variant)


def links_within(case: Case) -> Iterator[Problem]:
    """Find links that lead to no web address: page, booklet and hand-off have no common place for them."""
    for section, _ in _leaves(case):
        if "](" not in section.body:
            continue
        for found in _LINK.finditer(masked_code(section.body)):
            if not _WEB.match(found["target"]):
                values = {"target": quoted(found["target"]), "words": quoted(found["words"])}
                yield Problem("CB612", section.place(found.start()), values)


def _leaves(case: Case) -> Iterator[tuple[Section, int]]:
    """Yield the sections that hold text in every language, each with its depth below the first level's."""
    for text in case.texts():
        yield from _below(text.sections, 0)


def _below(sections: tuple[Section, ...], depth: int) -> Iterator[tuple[Section, int]]:
    for section in sections:
        if section.sections:
            yield from _below(section.sections, depth + 1)
        elif not section.part.parts:
            yield section, depth


INSPECTIONS = (heading_levels, sections_without_words, links_within)
