"""Terms: what a text is found by.

A text is cut into runs: of 汉字, a Latin word, or a number without its thousand separators. Its terms are

- every 汉字 by itself and every pair of 汉字 side by side, so that any run is found without segmenting;
- every word without its ending (see `vocabulary/search.yml`);
- every number, and a number with the 汉字 after it: `1200吨`.

The page's own script cuts texts and questions by the same rules (`search-terms.js`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Literal, NamedTuple

from casebook.site.search.folding import fold
from casebook.vocabulary.datafiles import FOLDER, read_yaml

Kind = Literal["han", "word", "number", "common"]
"""What a run is; a common word is one too frequent to be looked for."""

HAN = "\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
LETTER = "a-z\u00df-\u024f\u0370-\u03ff\u0400-\u04ff"
_RUN = re.compile(
    rf"(?P<han>[{HAN}]+)"
    rf"|(?P<word>[{LETTER}][{LETTER}0-9]*(?:\.[0-9]+)?)"
    r"|(?P<number>[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?)"
)
_LOOSE_GAP = re.compile(r"[\s'’\-‐‑–]*")
_LETTERS = re.compile(r"[a-z]+")
_VOWEL = re.compile(r"[aeiouy]")
_DOUBLE = re.compile(r"([a-z])\1$")
_SHORTEST_INFLECTED = 3
_FAR = 2


class Run(NamedTuple):
    """A piece of a text that is looked for, folded, a word without its ending.

    `apart` says what is between it and the run before: 0 nothing, 1 blanks or a hyphen, 2 anything else.
    """

    kind: Kind
    text: str
    apart: int


@dataclass(frozen=True)
class English:
    """The rules for English words; see `vocabulary/search.yml`."""

    stop_words: frozenset[str]
    steps: tuple[tuple[tuple[str, str, int], ...], ...]


@cache
def english() -> English:
    """Return the rules for English words."""
    data = read_yaml(FOLDER / "search.yml")
    steps = tuple(tuple((end, instead, least) for end, instead, least in step) for step in data["steps"])
    return English(frozenset(data["stop_words"].split()), steps)


@cache
def stem(word: str) -> str:
    """Return a folded word without its ending."""
    if len(word) < _SHORTEST_INFLECTED or not _LETTERS.fullmatch(word):
        return word
    for step in english().steps:
        word = _without_ending(word, step)
    return _DOUBLE.sub(r"\1", word)


def runs(text: str) -> Iterator[Run]:
    """Yield the runs of a text, in order."""
    folded = fold(text)
    stop_words = english().stop_words
    end = 0
    for match in _RUN.finditer(folded):
        between = folded[end : match.start()]
        apart = 0 if not between else 1 if _LOOSE_GAP.fullmatch(between) else 2
        end = match.end()
        found = match[0]
        if match.lastgroup == "han":
            yield Run("han", found, apart)
        elif match.lastgroup == "word":
            yield Run("common" if found in stop_words else "word", stem(found), apart)
        else:
            yield Run("number", found.replace(",", ""), apart)


def terms(text: str) -> Iterator[str]:
    """Yield the terms of a text, each as often as it stands there."""
    before = None
    for run in runs(text):
        if run.kind == "han":
            yield run.text[0]
            if before and before.kind == "number" and run.apart < _FAR:
                yield before.text + run.text[0]
            for pair in pairwise(run.text):
                yield pair[1]
                yield pair[0] + pair[1]
        elif run.kind != "common":
            yield run.text
        before = run


def _without_ending(word: str, step: Sequence[tuple[str, str, int]]) -> str:
    for ending, instead, least in step:
        left = word.removesuffix(ending)
        if left != word and len(left) >= least and _VOWEL.search(left + instead):
            return left + instead
    return word
