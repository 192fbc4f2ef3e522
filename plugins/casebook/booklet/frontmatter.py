"""What a booklet takes from outside the cases: foreword, imprint, terms, and its address."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from casebook.booklet.errors import BookletError
from casebook.booklet.imprint import Printing, printing
from casebook.booklet.provenance import source_state
from casebook.content.programme import Programme
from casebook.vocabulary.glossary import Glossary, read_glossary
from casebook.vocabulary.localtext import Language

_FOREWORD = "foreword.md"
_GLOSSARY = "glossary.csv"


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
