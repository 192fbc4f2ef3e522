"""Answers turned into the facts of a case, each that was read and not copied told with its own words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from casebook.content.fields import Field, Kind
from casebook.content.programme import Programme, row
from casebook.content.track import Track
from casebook.intake.answers import Answer
from casebook.intake.blocks import Paragraph, paragraphs
from casebook.intake.labels import plain
from casebook.intake.remarks import Group, Remark, remark
from casebook.intake.values import read_value

DASHES = "—-– \u3000"
"""What may stand before a subtitle."""

_READ = frozenset(
    {
        Kind.TRACK,
        Kind.THEME,
        Kind.HONOURS,
        Kind.REGION,
        Kind.INDUSTRY,
        Kind.MOMENT,
        Kind.DATE,
        Kind.NUMBER,
        Kind.PROJECTS,
    }
)
"""Kinds whose value is not the answer's own words, so that an editor must see both."""


_LISTED = frozenset({Kind.PHOTOS, Kind.VIDEOS})


@dataclass(frozen=True)
class TitleFound:
    """A title or subtitle that stands above a text: the field it is for, its line and its document."""

    field: str
    paragraph: Paragraph
    document: str


@dataclass(frozen=True)
class Facts:
    """The values of a case's frontmatter, and what there is to tell of them."""

    values: Mapping[str, Any]
    remarks: tuple[Remark, ...]


def read_facts(
    answers: Sequence[Answer], titles: Sequence[TitleFound], programme: Programme, track: Track
) -> Facts:
    """Return what the answers and the titles above the texts tell for the frontmatter."""
    return _FactReader(answers, titles, programme, track).read()


class _FactReader:
    def __init__(
        self, answers: Sequence[Answer], titles: Sequence[TitleFound], programme: Programme, track: Track
    ) -> None:
        self.answers = answers
        self.titles = titles
        self.programme = programme
        self.track = track
        self.table = programme.field_table(track.id)
        self.remarks: list[Remark] = []

    def read(self) -> Facts:
        """Return the values in the field table's order, and what is to be told of them."""
        values: dict[str, Any] = {"track": self.track.id, "status": "submitted"}
        by_field: dict[str, list[Answer]] = {}
        for answer in self.answers:
            if answer.question.field:
                by_field.setdefault(answer.question.field, []).append(answer)
            elif not answer.question.private and not answer.question.part:
                self._leave(answer, "no_field")
        for field_id, answers in by_field.items():
            field = row(self.table, field_id)
            if field is not None and field.kind not in _LISTED:
                self._value(values, field, answers)
            else:
                for answer in answers:
                    if answer.text:
                        self._leave(answer, "beside_pictures")
        self._titles(values)
        ordered = {field.id: values[field.id] for field in self.table if field.id in values}
        return Facts(ordered, tuple(self.remarks))

    def _value(self, values: dict[str, Any], field: Field, answers: Sequence[Answer]) -> None:
        found = read_value(field.kind, answers, self.programme, self.track)
        if found.content is not None:
            values[field.id] = found.content
        if found.content is None or found.note:
            quote = found.note or "\n".join(answer.text for answer in answers)
            self._tell(
                Group.QUESTION, "unclear", answers[0].document, answers[0].number, quote, label=field.label.zh
            )
        if found.content is None:
            return
        if field.kind in _READ or (field.kind is Kind.NAME and found.content["zh"] != answers[0].text):
            for answer in answers:
                self._tell(
                    Group.GUESS, "read_as", answer.document, answer.number, answer.text,
                    label=field.label.zh, value=_shown(found.content),
                )  # fmt: skip
            return
        for other in answers[1:]:
            if plain(other.text) != plain(answers[0].text):
                self._leave(other, "answered_twice")
                self._tell(
                    Group.QUESTION,
                    "answered_twice",
                    other.document,
                    other.number,
                    other.text,
                    label=field.label.zh,
                )

    def _titles(self, values: dict[str, Any]) -> None:
        """Take titles from above the text where no form gave them."""
        for found in self.titles:
            kind, paragraph, name = found.field, found.paragraph, found.document
            text = paragraph.text.lstrip(DASHES) if kind == "subtitle" else paragraph.text
            if kind not in values:
                values[kind] = text
                self._tell(Group.GUESS, kind, name, paragraph.number, paragraph.text)
            elif plain(values[kind]) == plain(text):
                self._tell(Group.FURNITURE, "same_title", name, paragraph.number, paragraph.text)
            else:
                self._tell(
                    Group.QUESTION, "two_titles", name, paragraph.number, paragraph.text, title=values[kind]
                )

    def _leave(self, answer: Answer, key: str) -> None:
        for paragraph in paragraphs(answer.blocks):
            if paragraph.text:
                self._tell(
                    Group.LEFTOVER, key, answer.document, paragraph.number, paragraph.text,
                    label=answer.question.label,
                )  # fmt: skip

    def _tell(self, group: Group, key: str, document: str, number: int, quote: str, **values: str) -> None:
        self.remarks.append(remark(group, key, document, number, quote, **values))


def _shown(content: Any) -> str:
    """Return a value as an editor reads it; of projects only how many."""
    if isinstance(content, list):
        if any("name" in each for each in content):
            return str(len(content))
        return "、".join("/".join(map(str, each.values())) for each in content)
    return str(content["zh"]) if isinstance(content, Mapping) else str(content)
