"""What somebody probably meant, for “是不是 …？”."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches


def nearest(word: str, candidates: Iterable[str]) -> str | None:
    """Return the candidate most like `word`, letter case aside, or None if none is close.

    The answer does not hang on the order the candidates come in: of several equally close, the one that
    sorts last wins.
    """
    by_folded = {candidate.casefold(): candidate for candidate in sorted(candidates)}
    close = get_close_matches(word.strip().casefold(), by_folded, n=1)
    return by_folded[close[0]] if close else None


def nearest_entry(word: str, spellings: Mapping[str, str]) -> str | None:
    """Return the code of the entry that `word` probably names, or None if none is close.

    Args:
        word: what somebody wrote: a code, or a name in either language.
        spellings: every code and name of the vocabulary, with the code of its entry.
    """
    exact = spellings.get(word.strip())
    if exact is not None:
        return exact
    spelling = nearest(word, spellings) or _shortest_containing(word.strip(), spellings)
    return None if spelling is None else spellings[spelling]


def _shortest_containing(word: str, spellings: Iterable[str]) -> str | None:
    """Find the long name of which `word` is a part; a single character says too little."""
    if len(word) < 2:
        return None
    holding = [spelling for spelling in spellings if word.casefold() in spelling.casefold()]
    return min(holding, key=lambda spelling: (len(spelling), spelling), default=None)
