"""A submission put together: facts, text in the template's order, contacts kept apart, and what to tell."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from casebook.content.programme import Programme
from casebook.content.track import Track
from casebook.intake.answers import Answer, FormReader
from casebook.intake.blocks import Block, Paragraph, Table, paragraphs
from casebook.intake.captions import Caption, take_captions
from casebook.intake.facts import DASHES, TitleFound, read_facts
from casebook.intake.furniture import is_printed, printed_words
from casebook.intake.headings import Outline
from casebook.intake.markdown import write_markdown
from casebook.intake.privacy import Contact, hide_contacts
from casebook.intake.questions import questions_of
from casebook.intake.remarks import Group, Remark, remark
from casebook.intake.sorting import Chapter, filling, sort_into, sort_text
from casebook.intake.word.objects import Picture
from casebook.intake.word.reading import WordText
from casebook.intake.wordforms.reading import read_own_form

_SECTION_LEVEL = 2


@dataclass(frozen=True)
class PictureFound:
    """A picture of a document with the caption it came with."""

    document: WordText
    picture: Picture
    caption: Caption | None


@dataclass(frozen=True)
class Draft:
    """A case before it is written: the values of its frontmatter, its Markdown, and all there is to tell.

    `printed` are the lines that a form of ours prints itself.
    """

    values: Mapping[str, Any]
    body: str
    contacts: tuple[Contact, ...]
    pictures: tuple[PictureFound, ...]
    remarks: tuple[Remark, ...]
    printed: tuple[str, ...] = ()


def draft_case(programme: Programme, track: Track, documents: Sequence[WordText]) -> Draft:
    """Return what a submission's Word files say, in the order of the track's template."""
    assembly = _Assembly(programme, track)
    for document in documents:
        assembly.read(document)
    return assembly.finish()


class _Assembly:
    def __init__(self, programme: Programme, track: Track) -> None:
        self.programme = programme
        self.track = track
        self.template = programme.template_of(track)
        self.table = programme.field_table(track.id)
        self.printed = printed_words(programme, track)
        self.questions = questions_of(programme, track)
        self.answers: list[Answer] = []
        self.chapters: list[Chapter] = []
        self.titles: list[TitleFound] = []
        self.pictures: list[PictureFound] = []
        self.contacts: list[Contact] = []
        self.remarks: list[Remark] = []
        self.own_printed: list[str] = []

    def read(self, document: WordText) -> None:
        """Take one document apart."""
        captioned = take_captions(document.blocks)
        self.pictures += [
            PictureFound(document, picture, captioned.captions.get(index))
            for index, picture in enumerate(document.pictures)
        ]
        for caption in captioned.loose:
            self._tell(Group.LEFTOVER, "loose_caption", document.name, caption.number, caption.written)
        for caption in captioned.captions.values():
            self._tell(Group.GUESS, "caption", document.name, caption.number, caption.written)
        own = read_own_form(self.programme, self.track, document, captioned.blocks)
        self.answers += own.answers
        self.chapters += own.chapters
        self.remarks += own.remarks
        self.own_printed += own.printed
        reader = FormReader(self.questions, document.name)
        flow = self._without_forms(own.rest, reader, document.name)
        outline = Outline(self.template.parts)
        found = sort_text(flow, outline, document.name)
        self.remarks += [*found.remarks, *self._merge(found.chapters, document.name)]
        self._before(found.before, reader, document.name)
        self.answers += reader.answers
        self.remarks += [self._known_words(each) for each in reader.remarks]

    def finish(self) -> Draft:
        """Return everything read, put in order."""
        for answer in self.answers:
            if answer.question.private:
                self.contacts.append(
                    Contact(answer.question.label, answer.text, answer.document, answer.number)
                )
            elif answer.question.part:
                self._answer_part(answer)
        facts = read_facts(self.answers, self.titles, self.programme, self.track)
        self.remarks += facts.remarks
        body = self._body()
        hidden = hide_contacts(facts.values, body)
        self.contacts += hidden.contacts
        self.remarks += hidden.remarks
        return Draft(
            hidden.values,
            hidden.body,
            tuple(self.contacts),
            tuple(self.pictures),
            tuple(self.remarks),
            tuple(self.own_printed),
        )

    def _without_forms(self, blocks: Iterable[Block], reader: FormReader, name: str) -> tuple[Block, ...]:
        """Read forms and private lines out of a document; what is left is its text."""
        flow: list[Block] = []
        for block in blocks:
            if isinstance(block, Table):
                if reader.is_form(block):
                    reader.read(block)
                    continue
                if block.is_merged:
                    self._tell(Group.GUESS, "merged_cells", name, block.number, _first_words(block))
            elif block.kind == "contents":
                self._tell(Group.FURNITURE, "contents", name, block.number, block.text)
                continue
            elif reader.line(block, only_private=(True,)):
                continue
            flow.append(block)
        return tuple(flow)

    def _known_words(self, told: Remark) -> Remark:
        """Take what the call prints within its own form out of what is left over."""
        if told.key == "stray_cell" and is_printed(told.quote, self.printed):
            return replace(told, group=Group.FURNITURE, key="printed")
        return told

    def _before(self, blocks: Iterable[Block], reader: FormReader, name: str) -> None:
        """Find titles and answers above the first heading; the rest fits nowhere."""
        left: list[Block] = []
        for block in filling(blocks):
            if not isinstance(block, Paragraph):
                left.append(block)
            elif is_printed(block.text, self.printed):
                self._tell(Group.FURNITURE, "printed", name, block.number, block.text)
            elif reader.line(block):
                continue
            elif self._is_subtitle(block):
                self.titles.append(TitleFound("subtitle", block, name))
            elif block.kind in ("title", "centred", "h1") and not any(
                found.field == "title" and found.document == name for found in self.titles
            ):
                self.titles.append(TitleFound("title", block, name))
            else:
                left.append(block)
        self._place_headless(left, name)

    def _place_headless(self, blocks: Sequence[Block], name: str) -> None:
        """Give a text without headings to a template of one part; else it fits nowhere."""
        parts = self.template.parts
        asked = any(answer.question.part == parts[0].id for answer in self.answers)
        if blocks and len(parts) == 1 and not self.chapters and not asked:
            self.chapters.append(Chapter(parts[0], parts[0].label.zh, list(blocks)))
            number = next((each.number for each in paragraphs(blocks) if each.number), 0)
            self._tell(Group.GUESS, "headless", name, number, _first_words(blocks[0]), part=parts[0].label.zh)
            return
        for paragraph in paragraphs(blocks):
            if paragraph.text:
                self._tell(Group.LEFTOVER, "before", name, paragraph.number, paragraph.text)

    def _is_subtitle(self, paragraph: Paragraph) -> bool:
        text = paragraph.text.lstrip(DASHES)
        if paragraph.kind == "subtitle":
            return True
        if self.template.subtitle is None:
            return False
        pattern = re.escape(self.template.subtitle.zh).replace("XX", ".+")
        return re.fullmatch(pattern, text) is not None

    def _merge(self, chapters: Iterable[Chapter], name: str) -> list[Remark]:
        """Add a document's chapters to those of others; one that is there already is told, not doubled."""
        told: list[Remark] = []
        for chapter in chapters:
            known = next((each for each in self.chapters if each.part is chapter.part), None)
            if known is None or chapter.part.repeats or not known.text:
                self.chapters.append(chapter)
            elif known.text != chapter.text:
                told.append(remark(Group.QUESTION, "part_twice", name, 0, "", part=chapter.part.label.zh))
                told += _left(chapter, name)
        return told

    def _answer_part(self, answer: Answer) -> None:
        part = self.template.part(answer.question.part)
        if part is None:
            return
        found = sort_into(part, answer.blocks, answer.document)
        chapters = found.chapters
        if part.repeats and not part.parts and not chapters:
            names = (
                each.text
                for each in self.answers
                if each.instance == answer.instance and each.question.opens_group
            )
            chapters = (Chapter(part, " ".join(next(names, part.label.zh).split()), list(answer.blocks)),)
        elif found.before:
            self.remarks += [
                remark(Group.LEFTOVER, "before", answer.document, paragraph.number, paragraph.text)
                for paragraph in paragraphs(found.before)
                if paragraph.text
            ]
        self.remarks += [*found.remarks, *self._merge(chapters, answer.document)]

    def _body(self) -> str:
        """Return the chapters as Markdown, in the template's order."""
        pieces = []
        for part in self.template.parts:
            pieces += [_written(chapter, _SECTION_LEVEL) for chapter in self.chapters if chapter.part is part]
        return "".join(pieces)

    def _tell(self, group: Group, key: str, document: str, number: int, quote: str, **values: str) -> None:
        self.remarks.append(remark(group, key, document, number, quote, **values))


def _written(chapter: Chapter, level: int) -> str:
    """Return a chapter and those within it as Markdown, the inner ones in the template's order."""
    text = write_markdown(chapter.blocks, level + 1 + bool(chapter.chapters))
    inner = [
        _written(each, level + 1)
        for part in chapter.part.parts
        for each in chapter.chapters
        if each.part is part
    ]
    own = f"{'#' * level} {chapter.title}\n\n"
    return own + (f"{text}\n\n" if text else "") + "".join(inner)


def _left(chapter: Chapter, name: str) -> list[Remark]:
    own = [
        remark(
            Group.LEFTOVER, "part_twice", name, paragraph.number, paragraph.text, part=chapter.part.label.zh
        )
        for paragraph in paragraphs(chapter.blocks)
        if paragraph.text
    ]
    return own + [told for inner in chapter.chapters for told in _left(inner, name)]


def _first_words(block: Block) -> str:
    return next((paragraph.text for paragraph in paragraphs((block,)) if paragraph.text), "")
