"""The same text in two languages, paired as finely as both allow: by block, or else by passage."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

_TOKEN = re.compile(r"<[^>]*>|[^<]+")
_NAME = re.compile(r"</?([a-zA-Z][a-zA-Z0-9]*)")
_VOID = frozenset({"br", "hr", "img"})
_HEADING = re.compile(r"\s*<h[1-6]")


@dataclass(frozen=True)
class Pair:
    """One passage in the leading language and in the other; either may be empty."""

    first: Markup
    second: Markup


def pairs(first: Markup, second: Markup) -> tuple[Pair, ...]:
    """Return two texts in passages that belong together.

    Where both have the same headings in number, what stands under each belongs together; where the blocks
    under a heading are as many in both, they are paired one by one.
    """
    ours, theirs = list(_passages(_blocks(first))), list(_passages(_blocks(second)))
    if len(ours) != len(theirs):
        return (Pair(first, second),)
    return tuple(pair for a, b in zip(ours, theirs, strict=True) for pair in _matched(a, b))


def _matched(first: Sequence[str], second: Sequence[str]) -> Iterator[Pair]:
    if len(first) == len(second):
        for a, b in zip(first, second, strict=True):
            yield Pair(Markup(a), Markup(b))
        return
    heads = [bool(blocks) and bool(_HEADING.match(blocks[0])) for blocks in (first, second)]
    if all(heads):
        yield Pair(Markup(first[0]), Markup(second[0]))
        first, second = first[1:], second[1:]
    yield Pair(Markup("").join(map(Markup, first)), Markup("").join(map(Markup, second)))


def _passages(blocks: Sequence[str]) -> Iterator[list[str]]:
    """Yield the blocks before the first heading, then each heading with what follows it."""
    passage: list[str] = []
    for block in blocks:
        if _HEADING.match(block):
            yield passage
            passage = []
        passage.append(block)
    yield passage


def _blocks(html: str) -> list[str]:
    """Return the outermost elements of rendered prose, each whole."""
    blocks: list[str] = []
    current, depth = "", 0
    for token in _TOKEN.findall(html):
        current += token
        name = _NAME.match(token)
        if name and name[1].lower() not in _VOID:
            depth += -1 if token.startswith("</") else 1
        if depth == 0:
            if current.strip():
                blocks.append(current.strip())
            current = ""
    return blocks
