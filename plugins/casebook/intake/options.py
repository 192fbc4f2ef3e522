"""Ticks read against the options a form prints; where they can be read two ways, nothing is chosen."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

CELL_END = "\x1f"
"""Stands between the cells of a table whose texts are read as one."""

_TICKED = re.compile(
    r"[(（\[【〔]\s*(?:[√✓✔☑■●✅]|[xX×])\s*[)）\]】〕]|[☑☒√✓✔■●✅]|(?<![A-Za-z])[vV](?![A-Za-z])"
)
_EMPTY = re.compile(r"[(（\[【〔][\s\u3000_]*[)）\]】〕]|[☐□○◯❑❒]")


@dataclass(frozen=True)
class Choice:
    """The options ticked, or None where the marks do not tell; `marked` whether there were marks at all."""

    chosen: tuple[str, ...] | None
    marked: bool


@dataclass(frozen=True)
class _Token:
    kind: str
    option: str
    start: int
    end: int


def read_options(text: str, options: Mapping[str, Sequence[str]]) -> Choice:
    """Return which options of a form's list are ticked.

    Args:
        text: the answer, cells joined by `CELL_END`.
        options: the names each option goes by, by the option's id.
    """
    tokens = _tokens(text, options)
    named = [token for token in tokens if token.kind == "option"]
    marks = [token for token in tokens if token.kind != "option"]
    if not any(token.kind == "ticked" for token in marks):
        only = {token.option for token in named}
        return Choice((named[0].option,) if len(only) == 1 and not marks else None, bool(marks))
    for rule in (_by_order, _by_touch):
        if (chosen := rule(text, tokens, named, marks)) is not None:
            return Choice(chosen, True)
    return Choice(None, True)


def _by_order(
    text: str, tokens: Sequence[_Token], named: Sequence[_Token], marks: Sequence[_Token]
) -> tuple[str, ...] | None:
    """Read marks that stand regularly before, or regularly after, every option."""
    if len(named) != len(marks):
        return None
    pairs = list(zip(tokens[::2], tokens[1::2], strict=True))
    kinds = {(first.kind == "option", second.kind == "option") for first, second in pairs}
    if kinds == {(False, True)}:
        chosen = tuple(option.option for mark, option in pairs if mark.kind == "ticked")
    elif kinds == {(True, False)}:
        chosen = tuple(option.option for option, mark in pairs if mark.kind == "ticked")
    else:
        return None
    return tuple(dict.fromkeys(chosen))


def _by_touch(
    text: str, tokens: Sequence[_Token], named: Sequence[_Token], marks: Sequence[_Token]
) -> tuple[str, ...] | None:
    """Read ticks that touch an option on one side, and on the other stand apart or at an end."""
    if any(mark.kind == "empty" for mark in marks):
        return None
    chosen = []
    for index, token in enumerate(tokens):
        if token.kind != "ticked":
            continue
        before = tokens[index - 1] if index else None
        after = tokens[index + 1] if index + 1 < len(tokens) else None
        left = before if before and before.kind == "option" else None
        right = after if after and after.kind == "option" else None
        if left and right:
            touches_left, touches_right = left.end == token.start, right.start == token.end
            breaks_left = _breaks(text[left.end : token.start])
            breaks_right = _breaks(text[token.end : right.start])
            if (touches_left and not touches_right) or (breaks_right and not breaks_left):
                right = None
            elif (touches_right and not touches_left) or (breaks_left and not breaks_right):
                left = None
            else:
                return None
        if (option := left or right) is None:
            return None
        chosen.append(option.option)
    return tuple(dict.fromkeys(chosen))


def _breaks(gap: str) -> bool:
    """Tell whether a line, a cell or an enumeration ends in a gap."""
    return bool(re.search(f"[\n{CELL_END}、，,；;/|]", gap))


def _tokens(text: str, options: Mapping[str, Sequence[str]]) -> list[_Token]:
    found = [
        _Token("option", option, match.start(), match.end())
        for option, names in options.items()
        for spelled in names
        for match in _pattern(spelled).finditer(text)
    ]
    longest: list[_Token] = []
    for token in sorted(found, key=lambda each: (each.start - each.end, each.start)):
        if all(token.end <= other.start or token.start >= other.end for other in longest):
            longest.append(token)
    taken = [(token.start, token.end) for token in longest]
    for kind, pattern in (("ticked", _TICKED), ("empty", _EMPTY)):
        for match in pattern.finditer(text):
            if all(match.end() <= start or match.start() >= end for start, end in taken):
                longest.append(_Token(kind, "", match.start(), match.end()))
                taken.append(match.span())
    tokens = sorted(longest, key=lambda each: each.start)
    return [*_empty_cells(text, tokens)]


def _empty_cells(text: str, tokens: Sequence[_Token]) -> Sequence[_Token]:
    """Take the empty cell beside an option as an empty box, where a row has a cell for each tick."""
    cells: list[list[_Token]] = []
    start = 0
    for cell in text.split(CELL_END):
        inside = [token for token in tokens if start <= token.start < start + max(len(cell), 1)]
        if not inside and not cell.strip() and len(text) > len(cell):
            inside = [_Token("empty", "", start, start)]
        cells.append(inside)
        start += len(cell) + 1
    one_each = all(len(inside) == 1 for inside in cells) and len(cells) % 2 == 0
    alternating = (
        all((first[0].kind == "option") != (second[0].kind == "option") for first, second in pairwise(cells))
        if one_each
        else False
    )
    return [token for inside in cells for token in inside] if alternating else list(tokens)


def _pattern(spelled: str) -> re.Pattern[str]:
    return re.compile(
        r"[\s\u3000]*".join(re.escape(char) for char in "".join(spelled.split())), re.IGNORECASE
    )
