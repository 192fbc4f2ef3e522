"""The ids of a case's sections: what links, contents and search point at, the same in every language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from casebook.content.sections import Section

PAGE_IDS = frozenset(
    {
        "content",
        "figures",
        "indicators",
        "charts",
        "pictures",
        "videos",
        "wanted",
        "sources",
        "terms",
        "facts",
        "use",
        "related",
    }
)
"""Ids the page gives to blocks of its own; a section of such an id is anchored as `section-<id>`."""


@dataclass(frozen=True)
class Anchored:
    """A section, the id it has on its page, and the sections inside it."""

    id: str
    section: Section
    sections: tuple[Anchored, ...]

    def walk(self) -> Iterator[Anchored]:
        """Yield this section and all within it, in reading order."""
        yield self
        for each in self.sections:
            yield from each.walk()


def anchored(sections: Sequence[Section]) -> tuple[Anchored, ...]:
    """Return sections with ids that are unique on the page.

    A section takes its part's id; of a part that repeats, the sections are numbered (`highlight-1`), and what
    stands inside them is named after them (`highlight-1-practice`).
    """
    return _anchored(sections, "", Counter())


def _anchored(sections: Sequence[Section], prefix: str, taken: Counter[str]) -> tuple[Anchored, ...]:
    found = []
    counts: Counter[str] = Counter()
    for section in sections:
        counts[section.part.id] += 1
        own = f"{prefix}{section.part.id}"
        if section.part.repeats:
            own = f"{own}-{counts[section.part.id]}"
        if own in PAGE_IDS:
            own = f"section-{own}"
        taken[own] += 1
        if taken[own] > 1:
            own = f"{own}-{taken[own]}"
        inner = f"{own}-" if prefix or section.part.repeats else ""
        found.append(Anchored(own, section, _anchored(section.sections, inner, taken)))
    return tuple(found)
