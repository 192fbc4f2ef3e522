"""Rules, and the problems that inspections and reading turn up before they are put into words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from casebook.checks.finding import Severity
from casebook.checks.fix import Fix
from casebook.content.source import Position
from casebook.vocabulary.localtext import LocalText

Value = str | int | LocalText


class Family(StrEnum):
    """What a group of rules is about."""

    STRUCTURE = "structure"
    LENGTH = "length"
    VOCABULARY = "vocabulary"
    FIGURES = "figures"
    MEDIA = "media"
    PRIVACY = "privacy"
    LANGUAGE = "language"
    TRANSLATION = "translation"
    WAIVERS = "waivers"
    LIFECYCLE = "lifecycle"
    QUOTA = "quota"


@dataclass(frozen=True)
class Rule:
    """What every case must meet; its name, reason, message and hint are the texts `checks.<id>.…`."""

    id: str
    family: Family
    severity: Severity = Severity.ERROR
    waivable: bool = False


@dataclass(frozen=True)
class Problem:
    """A rule broken at a place.

    `variant` names the message where the rule has several; `values` fill its placeholders, a `LocalText` in
    the language of the message. `fixes` mend it, where a program can do so safely.
    """

    rule: str
    position: Position
    values: Mapping[str, Value] = field(default_factory=lambda: MappingProxyType({}))
    variant: str = ""
    fixes: tuple[Fix, ...] = ()
