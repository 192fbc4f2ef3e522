"""Every rule, and the inspections that look for what breaks them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from casebook.checks.rule import Problem, Rule
from casebook.checks.rules import length, media, privacy, structure, translation, vocabulary, waivers
from casebook.content.case import Case

Inspection = Callable[[Case], Iterator[Problem]]

RULES: Mapping[str, Rule] = MappingProxyType(
    {
        rule.id: rule
        for family in (structure, length, vocabulary, media, privacy, translation, waivers)
        for rule in family.RULES
    }
)
"""All rules by id, in the order of their ids."""

INSPECTIONS: tuple[Inspection, ...] = (
    *structure.INSPECTIONS,
    *length.INSPECTIONS,
    *vocabulary.INSPECTIONS,
    *media.INSPECTIONS,
    *privacy.INSPECTIONS,
    *translation.INSPECTIONS,
)
"""What is looked for in one case; rules without an inspection are broken while reading or by waivers."""


def meant_rule(word: str) -> str | None:
    """Return the id of the rule that somebody probably means by `412`, `cb412` or `CB-412`."""
    number = re.search(r"\d{3}", word)
    return f"CB{number[0]}" if number and f"CB{number[0]}" in RULES else None
