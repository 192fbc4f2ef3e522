"""The editions of a compilation: which cases, in which language, for which medium."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from casebook.booklet.errors import BookletError
from casebook.booklet.selection import READINGS, WHOLE, Reading, Selection, chosen
from casebook.content.case import Case
from casebook.content.compilation import Compilation
from casebook.content.programme import Programme
from casebook.vocabulary.localtext import Language


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
