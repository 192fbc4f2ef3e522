"""A book as the files of an EPUB 3.3 publication: XHTML documents, navigation, package document."""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, partial
from importlib.resources import files
from pathlib import Path

from jinja2 import Environment
from markupsafe import Markup

from casebook.booklet.book import Book, ThemePart
from casebook.booklet.chapters import Chapter, Picture
from casebook.booklet.epub.covers import cover
from casebook.booklet.mixed_script import TAGS
from casebook.booklet.templating import environment
from casebook.cache import digest
from casebook.prose.facts import day
from casebook.vocabulary.catalogue import text

_NAMESPACE = uuid.UUID("6a1f2f6e-6f0a-5d0b-9a57-5d5b8f3e8f10")
"""Makes the identifiers of this project's publications their own."""

_CONTAINER = "META-INF/container.xml"
_PACKAGE = "EPUB/package.opf"
_UNDATED = "2000-01-01T00:00:00Z"
_VOID = re.compile(r"<(br|hr|img)([^<>]*?)\s*/?>")
_NO_LINK = re.compile(r"<a(?![^<>]*\shref=)((?:\s[^<>]*)?)>(.*?)</a>", re.DOTALL)
"""A link whose address was taken away: HTML knows it, the schema of EPUB asks for an address."""
_TYPES = {"xhtml": "application/xhtml+xml", "css": "text/css", "png": "image/png", "jpg": "image/jpeg"}


@dataclass(frozen=True)
class Page:
    """An XHTML document: its name and heading in the navigation, and what is inside it there."""

    name: str
    title: str
    content: str
    inner: tuple[tuple[str, str], ...] = ()

    @property
    def id(self) -> str:
        """Its id in the package document."""
        return self.name.removesuffix(".xhtml")


def entries(book: Book, pictures: Mapping[str, Path]) -> dict[str, bytes]:
    """Return the files of the publication by name, in the order they are packed.

    Args:
        book: what it holds.
        pictures: the file of each picture by its name.
    """
    names = {name: f"pictures/{number:04}.jpg" for number, name in enumerate(pictures, start=1)}
    pages = tuple(_pages(book, names))
    resources: dict[str, bytes] = {
        "style.css": _style(),
        "cover.png": cover(book),
        **{names[name]: path.read_bytes() for name, path in pictures.items()},
    }
    navigation = _render("nav.xhtml", book, pages=pages)
    documents = {page.name: page.content.encode() for page in pages}
    content = {"nav.xhtml": navigation.encode(), **documents, **resources}
    package = _package(book, pages, content)
    return {
        _CONTAINER: _render("container.xml", book, package=_PACKAGE).encode(),
        _PACKAGE: package.encode(),
        **{f"EPUB/{name}": data for name, data in content.items()},
    }


def _pages(book: Book, pictures: Mapping[str, str]) -> Iterator[Page]:
    page = partial(_page, book)
    yield page("cover", book.title)
    yield page("imprint", text("booklet.imprint.title", book.language))
    yield page("foreword", text("booklet.foreword.title", book.language))
    yield page("overview", text("booklet.overview.title", book.language))
    for theme in book.themes:
        yield page("theme", theme.name, name=theme.anchor, theme=theme)
        for chapter in theme.chapters:
            yield _chapter_page(book, theme, chapter, pictures)
    yield page("methods", text("booklet.methods.title", book.language))
    if book.glossary:
        yield page("glossary", text("booklet.glossary.title", book.language))
    yield page("colophon", text("booklet.colophon.title", book.language))


def _chapter_page(book: Book, theme: ThemePart, chapter: Chapter, pictures: Mapping[str, str]) -> Page:
    inner = tuple((part.anchor, f"{part.number} {part.heading}".strip()) for part in chapter.body.parts)

    def source(picture: Picture) -> str:
        return pictures[picture.name]

    return _page(
        book, "chapter", chapter.title, chapter.anchor, inner, theme=theme, chapter=chapter, source=source
    )


def _page(
    book: Book,
    kind: str,
    title: str,
    name: str = "",
    inner: tuple[tuple[str, str], ...] = (),
    **more: object,
) -> Page:
    content = _render(f"{kind}.xhtml", book, heading=title, **more)
    return Page(f"{name or kind}.xhtml", title, content, inner)


def _package(book: Book, pages: tuple[Page, ...], content: Mapping[str, bytes]) -> str:
    state = digest(*(part for name, data in content.items() for part in (name, data)))
    items = [
        (_id(name), name, _TYPES[name.rpartition(".")[2]], _properties(name, data))
        for name, data in content.items()
    ]
    return _render(
        "package.opf",
        book,
        identifier=f"urn:uuid:{uuid.uuid5(_NAMESPACE, state)}",
        modified=f"{book.issued.isoformat()}T00:00:00Z" if book.issued else _UNDATED,
        items=items,
        spine=[page.id for page in pages],
    )


def _id(name: str) -> str:
    return re.sub(r"[^A-Za-z0-9-]", "-", name.removesuffix(".xhtml"))


def _properties(name: str, data: bytes) -> str:
    found = {"nav.xhtml": "nav", "cover.png": "cover-image"}.get(name, "")
    return "svg" if not found and name.endswith(".xhtml") and b"<svg" in data else found


def _render(template: str, book: Book, **more: object) -> str:
    words = partial(_words, book)
    shared = {
        "book": book,
        "t": words,
        "tag": TAGS[book.language],
        "day": partial(day, language=book.language),
    }
    html = _templates().get_template(template).render(**shared, **more)
    return xhtml(html)


def xhtml(html: str) -> str:
    """Return HTML as our renderer writes it, well-formed as XML and as EPUB's schema wants it."""
    linked = _NO_LINK.sub(r"<span\1>\2</span>", html)
    return _VOID.sub(r"<\1\2/>", linked).replace("&nbsp;", "\u00a0")


def _words(book: Book, key: str, **values: object) -> str:
    return text(key if key.startswith("common.") else f"booklet.{key}", book.language, **values)


def _style() -> bytes:
    return files("casebook.booklet").joinpath("styles", "epub.css").read_bytes()


def _inline(svg: Markup) -> Markup:
    """Return a drawing without the face of print: the reading system has its own."""
    return Markup(re.sub(r' font-family="[^"]*"', "", svg))


@cache
def _templates() -> Environment:
    made = environment("templates/epub")
    made.filters.update(drawing=_inline, ident=_id)
    return made
