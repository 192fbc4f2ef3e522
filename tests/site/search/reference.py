"""Search as the page's script does it, written anew and plainly: what its answers are held against."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from casebook.site.search.index import ALPHABET, ENDS, Index, shard_of
from casebook.site.search.terms import Run, runs, terms


def decode(written: str) -> list[int]:
    """Return the numbers that `encode` wrote."""
    numbers: list[int] = []
    high = 0
    for digit in written:
        value = ALPHABET.index(digit)
        if value < ENDS:
            numbers.append(high * ENDS + value)
            high = 0
        else:
            high = high * (len(ALPHABET) - ENDS) + value - ENDS + 1
    return numbers


def documents_of(index: Index, term: str) -> set[int]:
    """Return the documents whose postings hold a term."""
    words = index.shards[shard_of(term, len(index.shards))].split(" ")
    written = dict(zip(words[::2], words[1::2], strict=False)).get(term, "")
    found: set[int] = set()
    number = -1
    for value in decode(written):
        number += value // 3
        found.add(number)
    return found


def words_of(question: str) -> list[tuple[Run, ...]]:
    """Return a question's words: runs of 汉字, a number with the 汉字 right after it, Latin words."""
    words: list[tuple[Run, ...]] = []
    for run in runs(question):
        if words and run.kind == "han" and run.apart == 0 and words[-1][-1].kind == "number":
            words[-1] = (*words[-1], run)
        else:
            words.append((run,))
    return [word for word in words if word[0].kind != "common"] or words


def stands_in(word: Sequence[Run], text: str) -> bool:
    """Return whether a word stands in a text as it was asked for."""
    there = list(runs(text))
    if len(word) == 1:
        asked = word[0].text
        return any(asked in run.text if run.kind == "han" else asked == run.text for run in there)
    number, han = word
    return any(
        before.text == number.text and run.kind == "han" and run.text.startswith(han.text) and run.apart < 2
        for before, run in pairwise(there)
    )


def find(cases: Sequence[Sequence[str]], index: Index, question: str) -> list[int]:
    """Return the cases that hold every word of a question; texts are read only where the index says so."""
    case_of = [number for number, count in enumerate(index.documents) for _ in range(count)]
    texts = [text for case in cases for text in case]
    found = set(range(len(cases)))
    for word in words_of(question):
        candidates = set.intersection(*(documents_of(index, term) for term in _needed(word)))
        found &= {case_of[number] for number in candidates if stands_in(word, texts[number])}
    return sorted(found) if words_of(question) else []


def _needed(word: Sequence[Run]) -> list[str]:
    """Return the terms a text must hold to hold the word; a pair stands for its two characters."""
    if word[0].kind not in ("han", "number"):
        return [word[0].text]
    return list(terms("".join(run.text for run in word)))
