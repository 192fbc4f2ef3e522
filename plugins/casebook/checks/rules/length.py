"""CB2xx: lengths, counted in 字 and in the original only, because calls bound what is sent in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from casebook.checks.finding import Severity
from casebook.checks.rule import Family, Problem, Rule, Value
from casebook.checks.wording import quoted, say
from casebook.content.case import Case, CaseText
from casebook.content.programme import Part
from casebook.content.sections import Section
from casebook.prose.counting import count_chars
from casebook.vocabulary.localtext import LocalText

RULES = (
    Rule("CB201", Family.LENGTH, waivable=True),
    Rule("CB202", Family.LENGTH, waivable=True),
    Rule("CB203", Family.LENGTH, Severity.WARNING, waivable=True),
)

TOLERANCE_PERCENT = 10
"""How far a length may stray from a bound that the call gives with 约, by our reading of the word."""


def long_fields(case: Case) -> Iterator[Problem]:
    """Find frontmatter texts longer than their row of the field table allows."""
    for row in case.field_table:
        value = case.original.values.get(row.id)
        if row.max_chars is None or not isinstance(value, str):
            continue
        count = count_chars(value)
        if count > row.max_chars:
            values: dict[str, Value] = {
                "field": row.id,
                "label": say("label", label=row.label),
                "count": count,
                "limit": row.max_chars,
                "excess": count - row.max_chars,
            }
            yield Problem("CB201", case.original.place(row.id), values)


@dataclass(frozen=True)
class Measured:
    """A section's length in 字; `gap` is by how much it strays from the bounds, below them negative."""

    section: Section
    count: int
    gap: int
    tolerated: bool


def measured(text: CaseText) -> Iterator[Measured]:
    """Yield the length of every section at every depth, in reading order."""
    for section in text.walk():
        count = sum(count_chars(inner.body) for inner in section.walk())
        yield Measured(section, count, _gap(section.part, count), _tolerated(section.part, count))


def section_lengths(case: Case) -> Iterator[Problem]:
    """Find sections outside the bounds of their template's part; an empty one is another rule's concern."""
    for each in measured(case.original):
        if each.count and each.gap:
            values: dict[str, Value] = {
                "heading": quoted(each.section.heading),
                "count": each.count,
                "gap": abs(each.gap),
                "bounds": bounds(each.section.part),
            }
            rule = "CB203" if each.tolerated else "CB202"
            yield Problem(rule, each.section.position, values, "short" if each.gap < 0 else "long")


def _gap(part: Part, count: int) -> int:
    """Return by how many 字 a count strays from the part's bounds: below them negative, above positive."""
    if part.min_chars is not None and count < part.min_chars:
        return count - part.min_chars
    if part.max_chars is not None and count > part.max_chars:
        return count - part.max_chars
    return 0


def _tolerated(part: Part, count: int) -> bool:
    if not part.approximate:
        return False
    least = (part.min_chars or 0) * (100 - TOLERANCE_PERCENT)
    most = part.max_chars * (100 + TOLERANCE_PERCENT) if part.max_chars is not None else count * 100
    return least <= count * 100 <= most


def bounds(part: Part) -> LocalText:
    """Return the bounds of a part that has some, in words."""
    if part.min_chars and part.max_chars is not None:
        key = "about" if part.approximate else "between"
        return say(f"bounds.{key}", least=part.min_chars, most=part.max_chars)
    if part.max_chars is not None:
        return say("bounds.most", most=part.max_chars)
    return say("bounds.least", least=part.min_chars or 0)


INSPECTIONS = (long_fields, section_lengths)
