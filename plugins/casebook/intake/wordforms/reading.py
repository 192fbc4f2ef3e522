"""Our own Word form read back: every answer by the tag of its control, nothing by its place or look."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from docx import Document
from docx.oxml.ns import qn

from casebook.content.form import FormField
from casebook.content.programme import Programme, row
from casebook.content.template import Part
from casebook.content.track import Track
from casebook.intake.answers import Answer
from casebook.intake.blocks import Block, Paragraph, Span, paragraphs
from casebook.intake.labels import plain
from casebook.intake.questions import PRIVATE, Question
from casebook.intake.remarks import Group, Remark, remark
from casebook.intake.sorting import Chapter
from casebook.intake.word.controls import Tagged
from casebook.intake.word.marks import EMPTY, TICKED
from casebook.intake.word.reading import WordText
from casebook.intake.wordforms.asking import public_asks
from casebook.intake.wordforms.forms import word_form
from casebook.intake.wordforms.tagging import tag_parts, tagged_track
from casebook.vocabulary.catalogue import text

_SHORTEST_HINT = 12
_FEWEST_HINTS = 4
"""By so many of its own lines a form of ours is known where its tags are gone."""

_W14 = "http://schemas.microsoft.com/office/word/2010/wordml"


@dataclass(frozen=True)
class OwnForm:
    """What a form of ours says, the blocks outside its controls, and the lines it prints itself."""

    answers: tuple[Answer, ...]
    chapters: tuple[Chapter, ...]
    rest: tuple[Block, ...]
    remarks: tuple[Remark, ...]
    printed: tuple[str, ...] = ()


def read_own_form(
    programme: Programme, track: Track, document: WordText, blocks: tuple[Block, ...]
) -> OwnForm:
    """Return what a document says in controls of ours; of any other document all blocks are the rest."""
    own = tagged_track(document.tagged, programme)
    if own is None or own.id != track.id:
        return _without_tags(programme, track, blocks)
    reading = _Reading(programme, track, document, blocks)
    return OwnForm(
        tuple(reading.answers()),
        tuple(reading.chapters()),
        tuple(reading.rest()),
        tuple(reading.remarks),
        reading.printed,
    )


def _without_tags(programme: Programme, track: Track, blocks: tuple[Block, ...]) -> OwnForm:
    """Return a form of ours whose tags a program has dropped, rid of its own hints; other texts untouched."""
    printed = _printed_on(word_form(programme, track))
    hints = {plain(line) for line in printed if len(line) >= _SHORTEST_HINT} | _prompts()
    hints |= {plain(text(f"intake.form.{key}", "zh")) for key in ("facts", "private", "text", "pictures")}
    lines = [block for block in blocks if isinstance(block, Paragraph) and plain(block.text) in hints]
    if len(lines) < _FEWEST_HINTS:
        return OwnForm((), (), blocks, ())
    rest = tuple(block for block in blocks if block not in lines)
    return OwnForm((), (), rest, (), printed)


class _Reading:
    def __init__(
        self, programme: Programme, track: Track, document: WordText, blocks: tuple[Block, ...]
    ) -> None:
        self.programme = programme
        self.track = track
        self.document = document
        self.blocks = blocks
        self.controls: dict[tuple[str, ...], Tagged] = {}
        for control in document.tagged:
            if plain(control.text) in _prompts():
                continue
            known = self.controls.get(tag_parts(control))
            if known is None or not known.text:
                self.controls[tag_parts(control)] = control
        self.fields = _fields(programme, track)
        self.printed = _printed_on(word_form(programme, track))
        self.remarks: list[Remark] = []

    def answers(self) -> Iterable[Answer]:
        """Yield the answers to questions, facts, boxes and projects."""
        for parts, control in self.controls.items():
            if not control.text:
                continue
            kind, *names = parts
            if kind == "field" and names[0] in self.fields:
                yield self._answer(_question(self.fields[names[0]]), control)
            elif kind == "fact" and (field := row(self.programme.field_table(self.track.id), names[0])):
                yield self._answer(Question(field.id, field.label.zh, field.id), control)
            elif kind in ("project", "figure", "figureremark"):
                yield from self._project(kind, names, control)
        yield from self._boxes()
        yield from self._categories()

    def chapters(self) -> Iterable[Chapter]:
        """Yield the chapters that were written in, those of repeating parts under their own headings."""
        for part in self.programme.template_of(self.track).parts:
            if part.repeats:
                yield from self._repeated(part)
            elif (chapter := self._chapter(part, 1)) is not None:
                yield chapter

    def rest(self) -> Iterable[Block]:
        """Yield what stands outside the controls and is not printed on the blank form."""
        inside = {number for control in self.controls.values() for number in control.numbers}
        printed = {plain(line) for line in self.printed}
        for block in self.blocks:
            left = [
                paragraph
                for paragraph in paragraphs((block,))
                if paragraph.text and paragraph.number not in inside and plain(paragraph.text) not in printed
            ]
            if isinstance(block, Paragraph):
                yield from left
                continue
            for paragraph in left:
                self.remarks.append(
                    remark(Group.LEFTOVER, "stray_cell", self.document.name, paragraph.number, paragraph.text)
                )

    def _answer(self, question: Question, control: Tagged, instance: int = 0, words: str = "") -> Answer:
        number = control.numbers[0] if control.numbers else 0
        lines = (words or control.text).split("\n")
        cell = tuple(Paragraph(number, "plain", (Span(line.strip()),)) for line in lines if line.strip())
        return Answer(question, (cell,), self.document.name, number, instance)

    def _boxes(self) -> Iterable[Answer]:
        """Yield the honours ticked, in the words their form would show them in."""
        for ask in public_asks(self.programme, self.track):
            words, first, question = [], None, ""
            for box in ask.boxes:
                own = self._box(box.tag)
                inner = [(self._box(each.tag), each.label.zh) for each in box.inner]
                ticked = any(state.ticked for state, _ in inner if state) or (own is not None and own.ticked)
                first = first or own or next((state for state, _ in inner if state), None)
                question = box.tag.split(":")[2]
                levels = " ".join(f"{_mark(state)}{label}" for state, label in inner)
                shown = f"（{levels}）" if levels else ""
                if ticked:
                    words.append(f"{'' if levels else TICKED}{box.label.zh}{shown}")
            if words and first is not None and question in self.fields:
                yield self._answer(_question(self.fields[question]), first, 0, "\n".join(words))

    def _box(self, tag: str) -> Tagged | None:
        return self.controls.get(tuple(tag.split(":")[1:]))

    def _categories(self) -> Iterable[Answer]:
        field = self.fields.get("project-category")
        if field is None:
            return
        ticked: dict[int, list[tuple[int, Tagged]]] = {}
        for parts, control in self.controls.items():
            if parts[0] == "category" and control.ticked:
                ticked.setdefault(int(parts[1]), []).append((int(parts[2]), control))
        for instance, boxes in ticked.items():
            words = "\n".join(
                f"{TICKED}{field.options[number - 1].zh}" for number, _ in sorted(boxes, key=_first)
            )
            yield self._answer(_question(field, "projects"), boxes[0][1], instance, words)

    def _project(self, kind: str, names: list[str], control: Tagged) -> Iterable[Answer]:
        name, instance = names[0], int(names[1])
        if kind == "project" and name in self.fields:
            if not self.fields[name].options:
                yield self._answer(_question(self.fields[name], "projects"), control, instance)
            return
        indicator = self.programme.indicator_kind(name)
        field = self.fields.get("indicator")
        other = self.controls.get(("figure" if kind == "figureremark" else "figureremark", *names))
        if indicator is None or field is None or (kind == "figureremark" and other and other.text):
            return
        amount = control.text if kind == "figure" else ""
        told = control.text if kind == "figureremark" else (other.text if other else "")
        cells = tuple(
            (Paragraph(control.numbers[0] if control.numbers else 0, "plain", (Span(words),)),)
            if words
            else ()
            for words in (indicator.label.zh, amount, told)
        )
        yield Answer(
            _question(field, "projects"),
            cells,
            self.document.name,
            control.numbers[0] if control.numbers else 0,
            instance,
        )

    def _repeated(self, part: Part) -> Iterable[Chapter]:
        instances = sorted(
            {int(parts[2]) for parts in self.controls if parts[0] == "part" and len(parts) == 3}
        )
        for instance in instances:
            if part.parts:
                inner = [chapter for each in part.parts if (chapter := self._chapter(each, instance))]
            else:
                own = self._chapter(part, instance)
                inner = [own] if own else []
            if not inner:
                continue
            title = self._title(part, instance)
            if part.parts:
                yield Chapter(part, title, [], inner)
            else:
                yield Chapter(part, title, inner[0].blocks)

    def _title(self, part: Part, instance: int) -> str:
        heading = self.controls.get(("heading", part.id, str(instance)))
        name = self.controls.get(("project", "project-name", str(instance)))
        own = (heading.text if heading else "") or (name.text if name else "")
        return " ".join(own.split()) or f"{part.label.zh}{instance}"

    def _chapter(self, part: Part, instance: int) -> Chapter | None:
        if part.parts and not part.repeats:
            inner = [chapter for each in part.parts if (chapter := self._chapter(each, instance))]
            return Chapter(part, part.label.zh, [], inner) if inner else None
        control = self.controls.get(("part", part.id, str(instance)))
        numbers = set(control.numbers) if control else set()
        blocks = [
            block
            for block in self.blocks
            if any(paragraph.number in numbers and paragraph.text for paragraph in paragraphs((block,)))
        ]
        return Chapter(part, part.label.zh, blocks) if blocks else None


def _prompts() -> frozenset[str]:
    """Return the prompts of a blank form: some programs forget that they are no answers."""
    return frozenset(plain(text(f"intake.form.{key}", "zh")) for key in ("fill_in", "write", "choose"))


def _first(pair: tuple[int, Tagged]) -> int:
    return pair[0]


def _mark(state: Tagged | None) -> str:
    return TICKED if state is not None and state.ticked else EMPTY


def _question(field: FormField, group: str = "") -> Question:
    return Question(
        field.id,
        field.label.zh,
        field.field or "",
        "" if group else field.part or "",
        field.publish in PRIVATE,
        tuple(option.zh for option in field.options),
        group,
        field.id == "project-name",
    )


def _fields(programme: Programme, track: Track) -> Mapping[str, FormField]:
    forms = [form for form in (programme.cover_of(track), programme.form_of(track)) if form]
    return {field.id: field for form in forms for field in form.walk()}


@lru_cache(maxsize=4)
def _printed_on(form: bytes) -> tuple[str, ...]:
    """Return the lines that a blank form shows, its prompts and boxes aside."""
    return tuple(
        "".join(words.text or "" for words in paragraph.iter(qn("w:t")) if not _is_filled_in(words))
        for paragraph in Document(io.BytesIO(form)).element.body.iter(qn("w:p"))
    )


def _is_filled_in(words: Any) -> bool:
    """Tell whether a text stands in a control that waits for an answer; the title's does not."""
    inside = [above.find(qn("w:sdtPr")) for above in words.iterancestors(qn("w:sdt"))]
    waits = (qn("w:showingPlcHdr"), f"{{{_W14}}}checkbox")
    return any(properties.find(mark) is not None for properties in inside for mark in waits)
