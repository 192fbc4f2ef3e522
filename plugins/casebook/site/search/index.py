"""The inverted index of one language: which documents hold a term, in small shards.

Documents are numbered case by case. A shard is one string: `term postings term postings …`. The postings
of a term are the documents that hold it, in order; each is one number, `step × 3 + often`: the step from
the document before (the first from -1) and how often the term stands there (0 once, 1 two or three times,
2 more often), written in digits that make the commonest numbers one character long.

Which shard a term is in follows from its text alone, of a Latin word from its first letters, so that a word
half typed leads to the whole ones.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from casebook.site.search.terms import LETTER, terms

ALPHABET = "".join(chr(code) for code in range(33, 127) if chr(code) not in '"\\<&')
"""The characters postings are written in; safe in a script's string."""

ENDS = 62
"""How many of them end a number; the others say that it goes on."""

STEM_LETTERS = 4
"""How much of a Latin word says which shard it is in."""

SHARD_BYTES = 4_000
"""How large a shard may be on average, in bytes: what a question costs grows through its own terms only."""

FEWEST_SHARDS = 16
_WORD = re.compile(f"[{LETTER}]")


@dataclass(frozen=True)
class Index:
    """The index of one language; every case has as many documents as `documents` says."""

    documents: tuple[int, ...]
    shards: tuple[str, ...]


def build_index(cases: Iterable[Sequence[str]]) -> Index:
    """Return the index of cases, each given as the texts of its documents."""
    postings: dict[str, list[int]] = {}
    latest: dict[str, int] = {}
    sizes: list[int] = []
    number = 0
    for texts in cases:
        sizes.append(len(texts))
        for text in texts:
            for term, count in Counter(terms(text)).items():
                step = number - latest.get(term, -1)
                postings.setdefault(term, []).append(step * 3 + _often(count))
                latest[term] = number
            number += 1
    entries = {term: encode(numbers) for term, numbers in sorted(postings.items())}
    return Index(tuple(sizes), tuple(_shards(entries)))


def shard_of(term: str, shards: int) -> int:
    """Return the number of the shard a term is in (FNV-1a of 32 bits, its halves joined)."""
    key = term[:STEM_LETTERS] if _WORD.match(term) else term
    state = 0x811C9DC5
    for character in key:
        state = (state ^ ord(character)) * 0x01000193 & 0xFFFFFFFF
    return (state ^ state >> 15) % shards


def encode(numbers: Iterable[int]) -> str:
    """Return numbers as a string; the last digit of each is one of the first `ENDS` characters."""
    return "".join(_digits(number) for number in numbers)


@cache
def _digits(number: int) -> str:
    written = ALPHABET[number % ENDS]
    number //= ENDS
    goes_on = len(ALPHABET) - ENDS
    while number:
        number -= 1
        written = ALPHABET[ENDS + number % goes_on] + written
        number //= goes_on
    return written


def _often(count: int) -> int:
    return 0 if count == 1 else 1 if count <= 3 else 2


def _shards(entries: dict[str, str]) -> Iterator[str]:
    size = sum(len(term.encode()) + len(numbers) + 2 for term, numbers in entries.items())
    shards = FEWEST_SHARDS
    while size / shards > SHARD_BYTES:
        shards *= 2
    held: list[list[str]] = [[] for _ in range(shards)]
    for term, numbers in entries.items():
        held[shard_of(term, shards)] += (term, numbers)
    for words in held:
        yield " ".join(words)
