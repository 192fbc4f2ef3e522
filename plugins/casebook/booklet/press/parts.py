"""A document cut into parts that can be laid out apart: the children of its body, which begin a page each.

A chapter that names nothing outside itself is free: it is the same wherever it stands in the book. All other
parts depend on page numbers: their own, and those of what they refer to.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

from casebook.booklet.fetching import SCHEME
from casebook.booklet.rendering import Document
from casebook.cache import digest

_BODY = re.compile(r"<body[^>]*>")
_WHOLE = "whole"
_VOID = frozenset(
    ["br", "hr", "img", "link", "meta", "col", "wbr", "input", "source", "area", "base", "embed"]
)
_ID = re.compile(r'\sid="([^"]+)"')
_REFERENCE = re.compile(r'\shref="#([^"]+)"')
_PICTURE = re.compile(rf'"{SCHEME}([^"]+)"')


@dataclass(frozen=True, eq=False)
class Part:
    """A part of a document, and a document itself.

    Attributes:
        name: what tells it from the other parts.
        html: the part with the document's head around it.
        chapters: the anchors of the chapters in it.
        outside: the anchors of other parts that it refers to.
        pictures: the files of its pictures by name.
    """

    name: str
    html: str
    chapters: tuple[str, ...]
    outside: tuple[str, ...]
    pictures: Mapping[str, Path]

    @property
    def is_free(self) -> bool:
        """Whether it looks the same wherever it stands in the book, but for its page numbers."""
        return bool(self.chapters) and not self.outside


def parts(document: Document) -> tuple[Part, ...]:
    """Return the document's parts in order."""
    start = _BODY.search(document.html)
    end = document.html.rfind("</body>")
    if start is None or end < 0:
        return (Part(_WHOLE, document.html, document.chapters, (), document.pictures),)
    before, after = document.html[: start.end()], document.html[end:]
    known = frozenset(_ID.findall(document.html))
    body = document.html[start.end() : end]
    return tuple(_part(before, each, after, document, known) for each in _Elements(body).found)


def head(document: Document) -> str:
    """Return the document's HTML up to and with the tag that opens its body."""
    start = _BODY.search(document.html)
    return document.html[: start.end()] if start else ""


def _part(before: str, content: str, after: str, document: Document, known: frozenset[str]) -> Part:
    own = dict.fromkeys(_ID.findall(content))
    referred = dict.fromkeys(_REFERENCE.findall(content))
    shown = dict.fromkeys(unquote(name) for name in _PICTURE.findall(content))
    return Part(
        name=next(iter(own), digest(content)),
        html=f"{before}\n{content}\n{after}",
        chapters=tuple(name for name in document.chapters if name in own),
        outside=tuple(name for name in referred if name in known and name not in own),
        pictures={name: document.pictures[name] for name in shown if name in document.pictures},
    )


class _Elements(HTMLParser):
    """Finds the outermost elements."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=False)
        self.found: list[str] = []
        self._lines = [0]
        for line in html.splitlines(keepends=True):
            self._lines.append(self._lines[-1] + len(line))
        self._html = html
        self._depth = 0
        self._begun = 0
        self.feed(html)
        self.close()
        if self._depth:
            raise ValueError("an element of the booklet's body is not closed")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _VOID:
            return
        if not self._depth:
            self._begun = self._place()
        self._depth += 1

    def handle_endtag(self, tag: str) -> None:
        self._depth -= 1
        if not self._depth:
            self.found.append(self._html[self._begun : self._html.index(">", self._place()) + 1])

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Pass by an element that closes itself, as those of SVG do."""

    def _place(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column
