"""A writing template: the tree of parts that a case's body is written and cut along."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.content.model import Count, Mark, Record, Slug
from casebook.content.statement import Statement
from casebook.content.tables import TableRule
from casebook.vocabulary.localtext import Language, LocalText


class Part(Record):
    """A place in a template: a section, or something that repeats, such as a highlight or a project.

    Bounds count 字 (see `casebook.prose.counting`); an approximate bound is one the call gives with 约.
    `number` is the one printed before the label. `aspects` are the points the call wants covered, as it
    names them; `items` the clauses it lists under the part; `tables` those it asks for there.
    """

    id: Slug
    number: Mark | None = None
    label: LocalText
    guidance: LocalText | None = None
    aspects: tuple[LocalText, ...] = ()
    items: tuple[Statement, ...] = ()
    tables: tuple[TableRule, ...] = ()
    min_chars: Count | None = None
    max_chars: Count | None = None
    approximate: bool = False
    min_count: Count = 1
    max_count: Count | None = 1
    parts: tuple[Part, ...] = ()

    @property
    def repeats(self) -> bool:
        """Whether the part may occur more than once, under headings of the author's own."""
        return self.max_count is None or self.max_count > 1

    def headings(self, language: Language) -> tuple[str, ...]:
        """Return the headings that open the part: its label, alone or after its number."""
        label = self.label.get(language)
        return (label, f"{self.number.get(language)}{label}") if self.number else (label,)

    def walk(self) -> Iterator[Part]:
        """Yield this part and all within it, in reading order."""
        yield self
        for part in self.parts:
            yield from part.walk()


class Template(Record):
    """A track's writing template: the parts of a case's body in order.

    `prescribed` is false where the call sets no form for a text and the compilation brings its own.
    """

    id: Slug
    label: LocalText
    annex: LocalText | None = None
    prescribed: bool = True
    subtitle: LocalText | None = None
    parts: tuple[Part, ...]

    def walk(self) -> Iterator[Part]:
        """Yield every part at every depth, in reading order."""
        for part in self.parts:
            yield from part.walk()

    def part(self, part_id: str) -> Part | None:
        """Return the part of this id, at whatever depth."""
        return next((part for part in self.walk() if part.id == part_id), None)
