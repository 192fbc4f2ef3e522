"""Traditional characters, and the simplified ones that the law on the common language asks for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from casebook.vocabulary.datafiles import FOLDER, read_yaml


@dataclass(frozen=True, slots=True)
class Traditional:
    """A traditional character; `certain` if nothing but its simplified form can be meant."""

    character: str
    simplified: str
    certain: bool


def traditional_in(text: str) -> Iterator[tuple[int, Traditional]]:
    """Yield the traditional characters of a text, each with its index."""
    known = _characters()
    if known.keys().isdisjoint(text):
        return
    yield from ((index, known[char]) for index, char in enumerate(text) if char in known)


@cache
def _characters() -> Mapping[str, Traditional]:
    rows = read_yaml(FOLDER / "traditional.yml")
    pairs = (pair for pair in rows["pairs"].split())
    return {pair[0]: Traditional(pair[0], pair[1], pair[0] not in rows["open"]) for pair in pairs}
