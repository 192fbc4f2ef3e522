"""Every rule, and the inspections that look for what breaks them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from casebook.checks.rule import Problem, Rule
from casebook.checks.rules import (
    agreement,
    captions,
    consent,
    language,
    length,
    lifecycle,
    mailboxes,
    markup,
    media,
    naming,
    privacy,
    projects,
    quota,
    stated,
    structure,
    tables,
    terms,
    translation,
    video,
    vocabulary,
    waivers,
)
from casebook.content.case import Case
from casebook.content.compilation import Compilation

Inspection = Callable[[Case], Iterator[Problem]]
Survey = Callable[[Compilation], Iterator[Problem]]

_FAMILIES = (
    *(
        structure,
        naming,
        tables,
        length,
        vocabulary,
        stated,
        projects,
        media,
        captions,
        video,
        privacy,
        mailboxes,
        consent,
    ),
    *(language, markup, translation, agreement, terms, waivers, lifecycle, quota),
)

RULES: Mapping[str, Rule] = MappingProxyType(
    {
        rule.id: rule
        for rule in sorted((rule for family in _FAMILIES for rule in family.RULES), key=lambda rule: rule.id)
    }
)
"""All rules by id, in the order of their ids."""

INSPECTIONS: tuple[Inspection, ...] = (
    *structure.INSPECTIONS,
    *naming.INSPECTIONS,
    *tables.INSPECTIONS,
    *length.INSPECTIONS,
    *vocabulary.INSPECTIONS,
    *stated.INSPECTIONS,
    *projects.INSPECTIONS,
    *captions.INSPECTIONS,
    *video.INSPECTIONS,
    *privacy.INSPECTIONS,
    *mailboxes.INSPECTIONS,
    *consent.INSPECTIONS,
    *lifecycle.INSPECTIONS,
    *language.INSPECTIONS,
    *markup.INSPECTIONS,
    *translation.INSPECTIONS,
    *agreement.INSPECTIONS,
)
"""What is looked for in one case and needs nothing but the case; rules without an inspection are broken while
reading, by waivers, or looked for by `media` and `terms` with what those need."""

SURVEYS: tuple[Survey, ...] = (
    *structure.SURVEYS,
    *stated.SURVEYS,
    *mailboxes.SURVEYS,
    *lifecycle.SURVEYS,
    *quota.SURVEYS,
)
"""What is looked for in programmes, and in cases side by side."""


def meant_rule(word: str) -> str | None:
    """Return the id of the rule that somebody probably means by `412`, `cb412` or `CB-412`."""
    number = re.search(r"\d{3}", word)
    return f"CB{number[0]}" if number and f"CB{number[0]}" in RULES else None
