"""What changed between two wordings, sentence by sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

_SENTENCE = re.compile(r"[^。！？；\n]*(?:[。！？；]+(?:[”’）]|\[\^[^\]]*\])*|\n|$)")


def changes(before: str, after: str) -> Iterator[tuple[str, str]]:
    """Yield the sentences that went or came, each after `-` or `+`, in the order of the text."""
    old, new = _sentences(before), _sentences(after)
    for kind, old_start, old_end, new_start, new_end in SequenceMatcher(
        None, old, new, autojunk=False
    ).get_opcodes():
        if kind != "equal":
            yield from (("-", words) for words in old[old_start:old_end])
            yield from (("+", words) for words in new[new_start:new_end])


def _sentences(text: str) -> list[str]:
    return [words for found in _SENTENCE.finditer(text) if (words := found[0].strip())]
