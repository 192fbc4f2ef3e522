"""The editions of a compilation, and making each one once."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

import pydyf
import weasyprint

from casebook.booklet.book import Book, book
from casebook.booklet.chapters import Picture
from casebook.booklet.errors import BookletError, MissingGlyph
from casebook.booklet.faces import faces, first_undrawable, stylesheet
from casebook.booklet.pages import printed_characters, styles, to_html
from casebook.booklet.rendering import Document, PlainRenderer, Renderer
from casebook.cache import Cache, digest
from casebook.content.case import Case
from casebook.content.compilation import Compilation
from casebook.content.programme import Programme
from casebook.content.source import Position
from casebook.pictures.print import print_jpeg
from casebook.vocabulary.localtext import Language

DOTS_PER_INCH = 200
_MM_PER_INCH = 25.4
_FOREWORD = "foreword.md"


@dataclass(frozen=True)
class Edition:
    """A programme's published cases that can be read in one language; every edition has at least one."""

    programme: Programme
    language: Language
    cases: tuple[Case, ...]

    @property
    def file_name(self) -> str:
        """Where the booklet stands in the published site."""
        return f"booklets/{self.programme.id}.{self.language}.pdf"


def editions(compilation: Compilation) -> tuple[Edition, ...]:
    """Return an edition for each programme and language that has published cases."""
    found = (
        Edition(programme, language, _cases(compilation, programme, language))
        for programme in compilation.programmes
        for language in programme.languages
    )
    return tuple(edition for edition in found if edition.cases)


def make(edition: Edition, cache: Cache, front_matter: Path, site_url: str) -> Path:
    """Return the edition's PDF in the cache, rendering it only where something in it changed.

    Args:
        edition: what to print.
        cache: where print pictures and PDFs are kept.
        front_matter: the folder of the hand-written pages, with `<language>/foreword.md`.
        site_url: the address of the published site, for citations and links; empty where it is not known.

    Raises:
        BookletError: the booklet cannot be printed as it should be; nothing is left in the cache.
        PictureError: a case's picture cannot be read.
    """
    return press(document(edition, cache, front_matter, site_url), cache, PlainRenderer())


def document(edition: Edition, cache: Cache, front_matter: Path, site_url: str) -> Document:
    """Return all that goes into the edition's PDF, its pictures brought to print size.

    Raises:
        BookletError: a font is missing, or a character has no glyph in the fonts.
    """
    language = edition.language
    foreword = _foreword(front_matter / language / _FOREWORD)
    content = book(edition.programme, language, edition.cases, foreword, edition.file_name, site_url)
    html = to_html(content)
    missing = first_undrawable(printed_characters(html), language)
    if missing is not None:
        raise MissingGlyph(missing, _find(missing, edition))
    style = stylesheet(language) + styles()
    pictures = _print_pictures(content, cache)
    chapters = tuple(each.anchor for each in content.chapters())
    return Document(language, html, style, chapters, pictures, _identifier(html, style, pictures, language))


def press(source: Document, cache: Cache, renderer: Renderer) -> Path:
    """Return the document's PDF in the cache, made by the renderer if it is not there yet."""
    name = f"booklets/{source.identifier}.pdf"
    return cache.file(name, lambda target: renderer.render(source, target))


def _cases(compilation: Compilation, programme: Programme, language: Language) -> tuple[Case, ...]:
    return tuple(case for case in compilation.published(programme) if case.text(language) is not None)


def _foreword(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise BookletError("no_foreword", path=path.name) from error


def _print_pictures(content: Book, cache: Cache) -> dict[str, Path]:
    return {each.name: print_jpeg(each.file, _pixels(each), cache) for each in content.pictures()}


def _pixels(picture: Picture) -> int:
    return round(picture.width_mm / _MM_PER_INCH * DOTS_PER_INCH)


def _identifier(html: str, style: str, pictures: dict[str, Path], language: Language) -> str:
    """Return the digest of everything that decides the PDF's bytes, this room's own code included."""
    code = sorted(
        (each for each in files("casebook.booklet").iterdir() if each.name.endswith(".py")),
        key=lambda each: each.name,
    )
    return digest(
        html,
        style,
        *(part for name, path in pictures.items() for part in (name, path.stem)),
        *(face.name for face in faces(language)),
        weasyprint.__version__,
        pydyf.__version__,
        *(each.read_bytes() for each in code),
    )


def _find(character: str, edition: Edition) -> Position | None:
    """Return where a case's files first hold the character."""
    for case in edition.cases:
        for text in case.texts():
            lines = text.path.read_text(encoding="utf-8").splitlines()
            for number, line in enumerate(lines, start=1):
                if character in line:
                    return Position(text.path, number, line.index(character) + 1)
    return None
