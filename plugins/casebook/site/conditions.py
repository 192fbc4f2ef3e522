"""What a reader needs to judge whether a case can be carried over to another place: its conditions.

They are the rows of the field table shown as conditions, and the sizes a case states in fields or figures.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from casebook.content.case import Case
from casebook.content.facts import Nature
from casebook.content.fields import Place
from casebook.prose.facts import FactRow, condition_fields, condition_words, fact_rows
from casebook.prose.figures import figure
from casebook.prose.rendering import lines
from casebook.vocabulary.catalogue import text
from casebook.vocabulary.localtext import Language, LocalText
from casebook.vocabulary.sizes import Size, sizes
from casebook.vocabulary.units import convert


@dataclass(frozen=True)
class StatedSize:
    """A size a case states.

    Attributes:
        value: in the size's own unit.
        written: the same as the case has it, in `unit`.
        label: what the case calls it, or None where a field states it.
    """

    size: Size
    value: float
    written: float
    unit: str
    label: LocalText | None = None

    def printed(self, language: Language) -> str:
        """Return the size as a reader of a language is told it, with the case's own name for it."""
        said = str(figure(self.written, self.unit, language))
        if self.label is None:
            return said
        return said + text("common.punctuation.brackets", language, inner=self.label.get(language))


def stated_sizes(case: Case) -> Iterator[StatedSize]:
    """Yield each size a case states, once: from its fields, else from the first figure that is no target."""
    for size in sizes():
        found = next(_statements(case, size), None)
        if found:
            yield found


def condition_rows(case: Case, language: Language) -> tuple[FactRow, ...]:
    """Return the conditions of a case as label and words, without what it does not state."""
    stated = (
        FactRow(f"size-{each.size.id}", each.size.label.get(language), each.printed(language))
        for each in stated_sizes(case)
    )
    rows = fact_rows(case, language, Place.CONDITIONS)
    told = {field.id for field in condition_fields(case)}
    return (
        *(row for row in rows if row.field not in told),
        *stated,
        *(row for row in rows if row.field in told),
    )


def told_conditions(case: Case, language: Language) -> tuple[tuple[str, Markup], ...]:
    """Return the conditions a case tells in whole sentences in a language, each with its label."""
    return tuple((label, lines(words)) for label, words in condition_words(case, language))


def _statements(case: Case, size: Size) -> Iterator[StatedSize]:
    for field in size.fields:
        value = case.fact(field)
        if isinstance(value, int | float):
            yield StatedSize(size, float(value), float(value), size.unit)
    for each in case.indicators:
        counts = size.is_planned or each.nature is not Nature.TARGET
        if counts and size.covers(each.unit, each.label):
            value = convert(each.value, each.unit, size.unit)
            yield StatedSize(size, value, each.value, each.unit, each.label)
