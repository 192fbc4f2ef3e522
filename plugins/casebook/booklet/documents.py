"""From an edition to the document that is printed: its content, with every character found in the fonts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from importlib.resources import files
from pathlib import Path
from unicodedata import normalize

import pydyf
import weasyprint

from casebook.booklet.book import Book, Setting, book
from casebook.booklet.editions import Edition, Medium
from casebook.booklet.errors import MissingGlyph
from casebook.booklet.faces import faces, first_undrawable
from casebook.booklet.frontmatter import FrontMatter
from casebook.booklet.pages import print_styles, printed_characters, styles, to_html
from casebook.booklet.printpictures import print_pictures
from casebook.booklet.rendering import Document
from casebook.booklet.scope import scope
from casebook.cache import Cache, digest
from casebook.content.source import Position
from casebook.vocabulary.localtext import Language

FULLEST: Language = "en"
"""The language whose faces include those of the other: a book in both is set in them."""


def books(wanted: Edition, front: FrontMatter) -> tuple[Book, ...]:
    """Return the edition's content, a book for each of its languages.

    Raises:
        BookletError: there is no foreword, or a case has no place in the programme.
    """
    return tuple(_book(wanted, language, front) for language in wanted.languages)


def document(wanted: Edition, cache: Cache, front: FrontMatter) -> Document:
    """Return all that goes into the edition's PDF, its pictures brought to print size.

    Raises:
        BookletError: a font is missing, or a character has no glyph in the fonts.
    """
    return document_of(wanted, books(wanted, front), cache)


def document_of(wanted: Edition, content: tuple[Book, ...], cache: Cache) -> Document:
    """Return the same of an edition whose content is made already.

    Raises:
        BookletError: a font is missing, or a character has no glyph in the fonts.
    """
    style = styles(wanted.reading) + (print_styles() if wanted.medium is Medium.PRINT else "")
    chapters = tuple(each.anchor for each in content[0].chapters())
    pictures = print_pictures(content[0].pictures(), wanted.medium, cache)
    return typeset_document(to_html(*content), style, chapters, pictures, wanted)


def typeset_document(
    html: str, style: str, chapters: tuple[str, ...], pictures: dict[str, Path], wanted: Edition
) -> Document:
    """Return a document of the edition, all its characters looked up in the fonts.

    Raises:
        MissingGlyph: a character has no glyph.
        BookletError: a font is missing.
    """
    faced = FULLEST if len(wanted.languages) > 1 else wanted.language
    missing = first_undrawable(printed_characters(html), faced)
    if missing is not None:
        raise MissingGlyph(missing, _find(missing, wanted))
    identifier = _identifier(html, style, pictures, faced)
    return Document(wanted.language, html, style, chapters, pictures, identifier)


def _book(wanted: Edition, language: Language, front: FrontMatter) -> Book:
    setting = Setting(
        foreword=front.foreword(language),
        file_name=replace(wanted, medium=Medium.SCREEN).file_name,
        site_url=front.site_url,
        scope=scope(wanted.selection, wanted.programme, language),
        published=wanted.published,
        glossary=front.glossary(),
        printing=front.printing(wanted.programme, language),
    )
    return book(wanted.programme, language, wanted.cases, setting)


def _identifier(html: str, style: str, pictures: dict[str, Path], language: Language) -> str:
    """Return the digest of everything that decides the PDF's bytes, this room's own code included."""
    return digest(
        html,
        style,
        *(part for name, path in pictures.items() for part in (name, path.stem)),
        *(face.name for face in faces(language)),
        weasyprint.__version__,
        pydyf.__version__,
        *_code(),
    )


def _code() -> Iterator[bytes]:
    room = Path(str(files("casebook.booklet")))
    return (path.read_bytes() for path in sorted(room.rglob("*.py")))


def _find(character: str, wanted: Edition) -> Position | None:
    """Return where a case's files, or else its programme's, first hold the character."""
    files = [each.path for case in wanted.cases for each in case.texts()]
    for path in (*files, wanted.programme.path):
        lines = path.read_text(encoding="utf-8").splitlines()
        for number, line in enumerate(lines, start=1):
            composed = normalize("NFC", line)  # as the booklet prints it
            if character in composed:
                return Position(path, number, composed.index(character) + 1)
    return None
