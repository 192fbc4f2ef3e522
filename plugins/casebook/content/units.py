"""What is translated as one piece, by name: lines of the frontmatter, and each section that holds text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from casebook.content.sections import Section

HEADING = "-heading"
"""Ends the name of a unit that is the heading an author gave to a part that repeats."""


def named_sections(sections: Iterable[Section]) -> dict[str, Section]:
    """Return every section at every depth by the name of its unit.

    That is the id of its part, and from the second one of the same part on its number: `highlight-2`.
    """
    found: dict[str, Section] = {}
    counts: dict[str, int] = {}
    for section in (each for outer in sections for each in outer.walk()):
        counts[section.part.id] = number = counts.get(section.part.id, 0) + 1
        found[section.part.id if number == 1 else f"{section.part.id}-{number}"] = section
    return found


def section_units(sections: Iterable[Section]) -> Iterator[tuple[str, str]]:
    """Yield the units of a body: the author's own headings, and the text of each section that holds text."""
    for name, section in named_sections(sections).items():
        if section.part.repeats:
            yield f"{name}{HEADING}", section.heading
        if not section.sections:
            yield name, section.body
