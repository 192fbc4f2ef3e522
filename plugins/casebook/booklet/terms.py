"""Where a chapter first names each term of the glossary: a place in its text that an index can lead to."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from markupsafe import Markup

from casebook.vocabulary.glossary import Glossary, Term
from casebook.vocabulary.localtext import Language

_TOKEN = re.compile(r"""<(?P<close>/?)(?P<tag>[a-zA-Z][a-zA-Z0-9]*)(?:"[^"]*"|[^">])*>|&[^;\s]*;""")
_LEFT_ALONE = frozenset({"a", "code", "pre", "sup"})
"""What is a link already, or stands for something else than its letters."""


@dataclass
class TermPlaces:
    """The terms one chapter names, each with the id of the element it is first named in.

    Attributes:
        glossary: the terms to look for.
        language: the language of the chapter.
        prefix: what begins the ids inside the chapter.
    """

    glossary: Glossary
    language: Language
    prefix: str
    _found: dict[Term, str] = field(default_factory=dict)

    @property
    def found(self) -> Mapping[Term, str]:
        """The terms met so far, in the order they were met."""
        return dict(self._found)

    def meet(self, words: str, anchor: str) -> None:
        """Note the terms of plain words that stand in an element of that id."""
        for hit in self.glossary.terms_in(words, self.language):
            self._found.setdefault(hit.term, anchor)

    def mark(self, html: Markup) -> Markup:
        """Return well-formed HTML with an element of its own around the first naming of each new term."""
        source = str(html)
        written: list[str] = []
        left_alone = place = 0
        for token in _TOKEN.finditer(source):
            words = source[place : token.start()]
            written += [words if left_alone else self._marked(words), token[0]]
            place = token.end()
            if (token["tag"] or "").lower() in _LEFT_ALONE:
                left_alone += -1 if token["close"] else 1
        return Markup("".join([*written, self._marked(source[place:])]))

    def _marked(self, words: str) -> str:
        written: list[str] = []
        place = 0
        for hit in self.glossary.terms_in(words, self.language):
            if hit.term not in self._found:
                anchor = f"{self.prefix}term-{hit.term.id}-{self.language}"
                self._found[hit.term] = anchor
                written += [
                    words[place : hit.start],
                    f'<span id="{anchor}">{words[hit.start : hit.end]}</span>',
                ]
                place = hit.end
        return "".join([*written, words[place:]])
