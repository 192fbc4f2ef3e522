"""A call's form as a closed list of labels, and whose turn it is when a label occurs again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from casebook.content.fields import FieldTable, Kind
from casebook.content.form import FormField, Publish
from casebook.content.programme import Programme
from casebook.content.track import Track
from casebook.intake.labels import bare, plain
from casebook.intake.wordlists import words

_TOLD_IN_TEXTS = (Kind.LINE, Kind.NAME, Kind.REGION, Kind.INDUSTRY, Kind.MOMENT)
PRIVATE = (Publish.NEVER, Publish.NO)


@dataclass(frozen=True)
class Question:
    """A question of a form.

    Attributes:
        private: its answer is kept out of the case.
        group: the repeating group it belongs to, such as the projects; empty for none.
        opens_group: it is the first of such a group, so that it begins another of them.
        holds_others: it is the heading of further questions.
    """

    id: str
    label: str
    field: str = ""
    part: str = ""
    private: bool = False
    options: tuple[str, ...] = ()
    group: str = ""
    opens_group: bool = False
    holds_others: bool = False


@dataclass(frozen=True)
class Questions:
    """Every question that a document may answer, by plain label and in the order printed."""

    by_label: Mapping[str, tuple[Question, ...]]

    def turn(self, key: str, asked: int) -> Question:
        """Return the question meant where a label occurs for the n-th time, counted from 0."""
        found = self.by_label[key]
        leaves = tuple(each for each in found if not each.holds_others) or found
        if leaves[0].group:
            return leaves[min(asked, len(leaves) - 1)] if len(leaves) > 1 else leaves[0]
        return leaves[asked] if asked < len(leaves) else leaves[-1]

    def occurrences(self, key: str) -> int:
        """Return how often the form prints a label; a repeating one as often as anybody likes."""
        found = [each for each in self.by_label[key] if not each.holds_others]
        return 1_000 if any(each.group for each in found) else max(len(found), 1)


def questions_of(programme: Programme, track: Track) -> Questions:
    """Return the questions of a track's cover and form, and those that any text may answer."""
    asked: list[Question] = []
    for form in (programme.cover_of(track), programme.form_of(track)):
        for field in form.fields if form else ():
            asked += _walk(field)
    known = {key for each in asked for key in _keys(each.label)}
    asked += _further(programme.field_table(track.id), {each.field for each in asked}, known)
    by_label: dict[str, list[Question]] = {}
    for each in asked:
        for key in _keys(each.label):
            by_label.setdefault(key, []).append(each)
    return Questions(MappingProxyType({key: tuple(found) for key, found in by_label.items()}))


def _walk(field: FormField, group: str = "", opens: bool = False) -> Iterator[Question]:
    yield Question(
        field.id,
        field.label.zh,
        field.field or "",
        field.part or "",
        field.publish in PRIVATE,
        tuple(option.zh for option in field.options),
        group,
        opens,
        bool(field.fields),
    )
    repeats = field.field if field.field and field.publish not in PRIVATE else ""
    for index, each in enumerate(field.fields):
        yield from _walk(each, repeats or group, bool(repeats) and index == 0)


def _further(table: FieldTable, held: set[str], known: set[str]) -> list[Question]:
    """Return the questions no form prints but texts answer: facts, titles, what belongs to a person."""
    further = [
        *(
            Question(field.id, field.label.zh, field.id)
            for field in table
            if field.kind in _TOLD_IN_TEXTS and field.id not in held
        ),
        *(Question("title", label, "title") for label in words("title_labels")),
        *(Question("subtitle", label, "subtitle") for label in words("subtitle_labels")),
        *(Question("contact", label, private=True) for label in words("contact_labels")),
    ]
    return [each for each in further if plain(each.label) not in known]


def _keys(label: str) -> set[str]:
    return {plain(label), bare(label)}
