"""The editions of a compilation, and making each one once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial
from importlib.resources import files
from pathlib import Path
from unicodedata import normalize

import pydyf
import weasyprint

from casebook.booklet.book import Book, Setting, book
from casebook.booklet.chapters import Picture
from casebook.booklet.errors import BookletError, MissingGlyph
from casebook.booklet.faces import faces, first_undrawable
from casebook.booklet.imprint import Printing, printing
from casebook.booklet.pages import print_styles, printed_characters, styles, to_html
from casebook.booklet.press.crew import Crew, Progress, Task, silent
from casebook.booklet.press.renderer import PartwiseRenderer
from casebook.booklet.provenance import source_state
from casebook.booklet.rendering import Document, Renderer
from casebook.booklet.selection import READINGS, WHOLE, Reading, Selection, chosen
from casebook.cache import Cache, digest
from casebook.content.case import Case
from casebook.content.compilation import Compilation
from casebook.content.programme import Programme
from casebook.content.source import Position
from casebook.pictures.print import PictureError, print_jpeg
from casebook.vocabulary import regions, sdg
from casebook.vocabulary.catalogue import text
from casebook.vocabulary.glossary import Glossary, read_glossary
from casebook.vocabulary.localtext import Language

_MM_PER_INCH = 25.4
_FOREWORD = "foreword.md"
_GLOSSARY = "glossary.csv"
FULLEST: Language = "en"
"""The language whose faces include those of the other: a book in both is set in them."""


class Medium(StrEnum):
    """What an edition is read on."""

    SCREEN = "screen"
    PRINT = "print"

    @property
    def dots_per_inch(self) -> int:
        """How fine its pictures are."""
        return 300 if self is Medium.PRINT else 200


@dataclass(frozen=True)
class Edition:
    """A programme's selected cases in a reading, for a medium; every edition has at least one case.

    Attributes:
        published: how many published cases the programme has, whether or not they are in the edition.
    """

    programme: Programme
    reading: Reading
    cases: tuple[Case, ...]
    published: int
    selection: Selection = WHOLE
    medium: Medium = Medium.SCREEN

    @property
    def languages(self) -> tuple[Language, ...]:
        """The languages it is in, the leading one first."""
        return READINGS[self.reading]

    @property
    def language(self) -> Language:
        """The language of the document as a whole."""
        return self.languages[0]

    @property
    def stem(self) -> str:
        """Where its files stand in the published site, without what tells their format."""
        parts = (self.programme.id, self.selection.name, self.reading)
        name = ".".join(part for part in parts if part)
        return f"booklets/{name}{'.print' if self.medium is Medium.PRINT else ''}"

    @property
    def file_name(self) -> str:
        """Where its PDF stands in the published site."""
        return f"{self.stem}.pdf"


@dataclass(frozen=True)
class FrontMatter:
    """What comes from outside the cases.

    Attributes:
        folder: the hand-written pages, with `<language>/foreword.md`, and `printing.yml`.
        site_url: the address of the published site, for citations and links; empty where it is not known.
    """

    folder: Path
    site_url: str = ""

    def foreword(self, language: Language) -> str:
        """Return the foreword as Markdown.

        Raises:
            BookletError: there is none.
        """
        path = self.folder / language / _FOREWORD
        try:
            return path.read_text(encoding="utf-8")
        except OSError as error:
            raise BookletError("no_foreword", path=path.name) from error

    def printing(self, programme: Programme, language: Language) -> Printing:
        """Return what the publisher says of the printing of a programme, and the state of its files.

        Raises:
            BookletError: the file of it is not as it should be.
        """
        return printing(self.folder, programme.id, language, source_state(programme.path.parent))

    def glossary(self) -> Glossary:
        """Return the project's terms, which stand beside the folder.

        Raises:
            BookletError: the file of terms is not as it should be.
        """
        try:
            return read_glossary(self.folder.parent / _GLOSSARY)
        except ValueError as error:
            raise BookletError("bad_glossary", problem=error) from error


def editions(compilation: Compilation) -> tuple[Edition, ...]:
    """Return every programme's editions that have cases: in each language, and in both side by side."""
    return tuple(_editions(compilation))


def edition(
    compilation: Compilation,
    programme: Programme,
    reading: Reading,
    selection: Selection = WHOLE,
    medium: Medium = Medium.SCREEN,
) -> Edition:
    """Return one edition.

    Raises:
        BookletError: no published case is selected and has the language, or an unknown one is named.
    """
    cases = chosen(compilation, programme, reading, selection)
    if not cases:
        raise BookletError("no_cases", programme=programme.id)
    return Edition(programme, reading, cases, len(compilation.published(programme)), selection, medium)


def make(wanted: Edition, cache: Cache, front: FrontMatter, progress: Progress = silent) -> Path:
    """Return the edition's PDF in the cache, rendering it only where something in it changed.

    Args:
        wanted: what to print.
        cache: where print pictures, printed parts and PDFs are kept.
        front: what comes from outside the cases.
        progress: told of each chapter that was printed.

    Raises:
        BookletError: the booklet cannot be printed as it should be; nothing is left in the cache.
        PictureError: a case's picture cannot be read.
    """
    with Crew(progress=progress) as crew:
        content = books(wanted, front)
        prepare_pictures([(wanted, content)], cache, crew)
        return print_edition(wanted, content, cache, crew)


def print_edition(wanted: Edition, content: tuple[Book, ...], cache: Cache, crew: Crew) -> Path:
    """Return the PDF of an edition with this content in the cache; the crew prints what is missing.

    Raises:
        BookletError: the booklet cannot be printed as it should be; nothing is left in the cache.
        PictureError: a case's picture cannot be read.
    """
    return press(_document(wanted, content, cache), cache, PartwiseRenderer(cache, crew))


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
    return _document(wanted, books(wanted, front), cache)


def _document(wanted: Edition, content: tuple[Book, ...], cache: Cache) -> Document:
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


def press(source: Document, cache: Cache, renderer: Renderer) -> Path:
    """Return the document's PDF in the cache, made by the renderer if it is not there yet."""
    name = f"booklets/{source.identifier}.pdf"
    return cache.file(name, lambda target: renderer.render(source, target))


def print_pictures(pictures: Iterator[Picture], medium: Medium, cache: Cache) -> dict[str, Path]:
    """Return the file of each picture by name, at the size it is printed in."""
    return {each.name: print_jpeg(each.file, _pixels(each, medium), cache) for each in pictures}


def prepare_pictures(contents: Iterable[tuple[Edition, tuple[Book, ...]]], cache: Cache, crew: Crew) -> None:
    """Have the crew bring the pictures of these editions to print size, each once.

    One that cannot be read is left out here: whoever prints it meets the error.
    """
    sizes = dict.fromkeys(
        (picture.file, _pixels(picture, wanted.medium))
        for wanted, content in contents
        for picture in content[0].pictures()
    )
    crew.do([Task(partial(_prepare, file, width, cache)) for file, width in sizes])


def _prepare(file: Path, width: int, cache: Cache) -> None:
    with suppress(PictureError):
        print_jpeg(file, width, cache)


def _pixels(picture: Picture, medium: Medium) -> int:
    return round(picture.width_mm / _MM_PER_INCH * medium.dots_per_inch)


def scope(selection: Selection, programme: Programme, language: Language) -> str:
    """Return in words what a selection holds, or nothing for a whole programme."""
    if selection.is_whole:
        return ""
    theme = next((theme for _, theme in programme.themes() if theme.id == selection.theme), None)
    place = regions.region(selection.province)
    parts = (
        text("booklet.scope.best_practice", language) if selection.best_practice else "",
        text("booklet.scope.listed", language) if selection.ids else "",
        theme.label.get(language) if theme else "",
        place.name.get(language) if place else "",
        sdg_name(selection.goal, language) if selection.goal else "",
    )
    return text("booklet.separator", language).join(part for part in parts if part)


def sdg_name(number: int, language: Language) -> str:
    """Return a goal with its number.

    Raises:
        ValueError: there is no such goal.
    """
    return text("booklet.scope.goal", language, number=number, name=sdg.goal(number).name.get(language))


def _editions(compilation: Compilation) -> Iterator[Edition]:
    for programme in compilation.programmes:
        for reading in _readings(programme):
            cases = chosen(compilation, programme, reading)
            if cases:
                yield Edition(programme, reading, cases, len(compilation.published(programme)))


def _readings(programme: Programme) -> Iterator[Reading]:
    yield from programme.languages
    if len(programme.languages) > 1:
        yield "both"


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
