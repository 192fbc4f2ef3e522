"""One line of a source file, cut to fit a terminal, with a caret under a place in it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

_BEFORE, _AFTER = 36, 40
"""How many columns of a terminal are shown before and after the place."""


def width(text: str) -> int:
    """Return how many columns of a terminal a text takes: a wide or full-width character two (UAX #11)."""
    return sum(map(_columns, text))


def excerpt(line: str, column: int) -> tuple[str, str]:
    """Return the part of a line around a column (in characters, from 1), and the line with its caret."""
    clean = "".join(char if char.isprintable() else " " for char in line)
    before, after = clean[: column - 1], clean[column - 1 :]
    head = _fitting(reversed(before), _BEFORE)[::-1]
    tail = _fitting(after, _AFTER)
    cut = "…" if len(head) < len(before) else ""
    head = cut + (head if cut else head.lstrip())
    return head + tail + ("…" if len(tail) < len(after) else ""), " " * width(head) + "^"


def _fitting(chars: Iterable[str], columns: int) -> str:
    fitting = ""
    for char in chars:
        columns -= _columns(char)
        if columns < 0:
            break
        fitting += char
    return fitting


def _columns(char: str) -> int:
    if unicodedata.combining(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
