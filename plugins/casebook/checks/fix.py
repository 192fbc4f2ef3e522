"""What a rule would write instead, as an exact span of a file."""

from __future__ import annotations

from dataclasses import dataclass

from casebook.content.source import Position


@dataclass(frozen=True)
class Fix:
    """Put `text` in the place of the `length` characters from `position` on, all of them on one line."""

    position: Position
    length: int
    text: str
