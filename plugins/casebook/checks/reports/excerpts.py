"""One line of a source file, cut to fit a terminal, with a caret under a place in it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from pathlib import Path

from casebook.content.source import SourceError, read_text

_BEFORE, _AFTER = 36, 40
"""How many columns of a terminal are shown before and after the place."""

_NEAR = 200
"""How many characters are looked at for that on either side: a line may be a megabyte long."""


def width(text: str) -> int:
    """Return how many columns of a terminal a text takes: a wide or full-width character two (UAX #11)."""
    return sum(map(_columns, text))


def source_lines(path: Path) -> list[str]:
    """Return the lines of a source file, none where it cannot be read."""
    try:
        return read_text(path).split("\n")
    except SourceError:  # the finding is that there is no such text
        return []


def excerpt(line: str, column: int) -> tuple[str, str]:
    """Return the part of a line around a column (in characters, from 1), and the line with its caret."""
    before = min(column - 1, len(line))
    head = _fitting(reversed(_clean(line[max(before - _NEAR, 0) : before])), _BEFORE)[::-1]
    tail = _fitting(_clean(line[before : before + _NEAR]), _AFTER)
    cut = "…" if len(head) < before else ""
    head = cut + (head if cut else head.lstrip())
    return head + tail + ("…" if len(tail) < len(line) - before else ""), " " * width(head) + "^"


def _clean(text: str) -> str:
    return "".join(char if char.isprintable() else " " for char in text)


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
