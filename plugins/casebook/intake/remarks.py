"""What the intake has to tell an editor, each with the paragraph it came from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType


class Group(StrEnum):
    """The parts of a report, in the order they are told."""

    QUESTION = "question"
    LEFTOVER = "leftover"
    GUESS = "guess"
    PICTURE = "picture"
    CHANGE = "change"
    COMMENT = "comment"
    FURNITURE = "furniture"
    REFUSED = "refused"


@dataclass(frozen=True)
class Remark:
    """One thing to tell: `key` names a text under `intake.remark`, `values` fill it.

    `quote` is what the source says there, word for word; `number` its paragraph, 0 where it has none.
    """

    group: Group
    key: str
    document: str = ""
    number: int = 0
    quote: str = ""
    values: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


def remark(
    group: Group, key: str, document: str = "", number: int = 0, quote: str = "", **values: str
) -> Remark:
    """Return a remark."""
    return Remark(group, key, document, number, quote, MappingProxyType(values))
