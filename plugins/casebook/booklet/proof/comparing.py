"""Two wordings of one text, set against each other word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

_WORD = re.compile(r"[A-Za-z0-9.,%°²³₀-₉/-]+|\s+|.", re.DOTALL)
"""What is compared as one piece: a Latin word or figure, a blank, or a single Chinese character."""

_SHORTEST_KEPT = 2
"""Pieces that two changes must have between them to be told as two; a single one is no landmark."""


class Change(StrEnum):
    """What became of a run of words."""

    KEPT = "kept"
    DELETED = "deleted"
    INSERTED = "inserted"


@dataclass(frozen=True)
class Run:
    """Words that were kept, deleted or inserted together."""

    change: Change
    words: str


def compared(before: str, after: str) -> tuple[Run, ...]:
    """Return the runs that lead from one wording to the other, deletions before insertions."""
    return tuple(_joined(_runs(_WORD.findall(before), _WORD.findall(after))))


def _runs(old: list[str], new: list[str]) -> Iterator[Run]:
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for kind, old_start, old_end, new_start, new_end in matcher.get_opcodes():
        if kind == "equal" and old_end - old_start >= _SHORTEST_KEPT:
            yield Run(Change.KEPT, "".join(old[old_start:old_end]))
        else:
            yield Run(Change.DELETED, "".join(old[old_start:old_end]))
            yield Run(Change.INSERTED, "".join(new[new_start:new_end]))


def _joined(runs: Iterator[Run]) -> Iterator[Run]:
    """Yield runs with neighbours of one kind put together, and the changes of one place in order."""
    deleted = inserted = ""
    for run in runs:
        if run.change is Change.KEPT:
            yield from _changed(deleted, inserted)
            deleted = inserted = ""
            yield run
        elif run.change is Change.DELETED:
            deleted += run.words
        else:
            inserted += run.words
    yield from _changed(deleted, inserted)


def _changed(deleted: str, inserted: str) -> Iterator[Run]:
    if deleted == inserted:
        if deleted:
            yield Run(Change.KEPT, deleted)
        return
    if deleted:
        yield Run(Change.DELETED, deleted)
    if inserted:
        yield Run(Change.INSERTED, inserted)
