"""Which part of a template a heading opens: by its label, by a usual other word, or by its place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from casebook.content.template import Part
from casebook.intake.blocks import Paragraph
from casebook.intake.labels import bare, match_label, plain, without_number
from casebook.intake.wordlists import synonyms, words

_LONGEST = 40
_COUNTED = re.compile(r"\s*(?:[一二三四五六七八九十]+|[0-9０-９]+|[①-⑩])\s*[:：、.．\s]*\s*(.*)", re.DOTALL)


@dataclass(frozen=True)
class Opening:
    """A paragraph that opens a part; `title` is the heading it gets, `rest` the text that follows in it.

    `certain` is false where the heading is worded otherwise than the template, or looks like plain text;
    `worded` is false where it is worded otherwise.
    """

    part: Part
    title: str
    rest: str = ""
    certain: bool = True
    worded: bool = True


class Outline:
    """The parts of a template with the words that open them."""

    def __init__(self, parts: Sequence[Part]) -> None:
        self.parts = tuple(parts)
        self.owners = dict(_owners(self.parts, ()))
        leaves = [part for part in self.owners if not part.repeats]
        self.labels = {plain(name): part for part in leaves for name in part.headings("zh")}
        self.others: dict[str, Part] = {}
        for part in leaves:
            for other in synonyms(part.label.zh):
                if plain(other) not in self.labels:
                    self.others.setdefault(plain(other), part)

    def path(self, part: Part) -> tuple[Part, ...]:
        """Return the parts from the template down to a part, itself included."""
        return (*self.owners[part], part)

    def opening(self, paragraph: Paragraph) -> Opening | None:
        """Return the part a paragraph opens, if any."""
        text = paragraph.text
        if repeated := self._repeated(text, paragraph):
            return repeated
        if len(text) <= _LONGEST and (part := self._named(text)):
            worded = {plain(text), plain(without_number(text)), bare(without_number(text))} & set(self.labels)
            certain = paragraph.is_heading or plain(text) in self.labels
            return Opening(part, part.label.zh, "", bool(worded) and certain, bool(worded))
        labelled = match_label(without_number(text), [*self.labels, *self.others])
        if labelled and labelled.rest and paragraph.number:
            part = self.labels.get(labelled.key) or self.others[labelled.key]
            return Opening(part, part.label.zh, labelled.rest, False, labelled.key in self.labels)
        return None

    def repeating(self) -> Part | None:
        """Return the part that comes again under headings of the author's own, if there is one."""
        return next((part for part in self.owners if part.repeats), None)

    def _named(self, text: str) -> Part | None:
        for key in (plain(text), plain(without_number(text)), bare(without_number(text))):
            if part := self.labels.get(key) or self.others.get(key):
                return part
        return None

    def _repeated(self, text: str, paragraph: Paragraph) -> Opening | None:
        part = self.repeating()
        if part is None or len(text) > 2 * _LONGEST:
            return None
        for word in (part.label.zh, *words("repeated")):
            head = without_number(text)
            if head.startswith(word) and (found := _COUNTED.fullmatch(head[len(word) :])):
                return Opening(part, found[1].strip() or text, "", True)
        return None


def _owners(parts: Sequence[Part], above: tuple[Part, ...]) -> Iterator[tuple[Part, tuple[Part, ...]]]:
    for part in parts:
        yield part, above
        yield from _owners(part.parts, (*above, part))
