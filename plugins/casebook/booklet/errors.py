"""What keeps a booklet from being made, told in both languages."""

from __future__ import annotations

from collections.abc import Callable

from casebook.content.source import Position
from casebook.vocabulary.catalogue import text
from casebook.vocabulary.localtext import LANGUAGES, Language


class BookletError(Exception):
    """A booklet that cannot be made; `key` names the reason in the catalogue below `booklet.error`."""

    def __init__(self, key: str, **values: object) -> None:
        self.key = key
        self.values = values
        super().__init__(" / ".join(self.message(language) for language in LANGUAGES))

    def __reduce__(self) -> tuple[Callable[..., BookletError], tuple[str, dict[str, object]]]:
        """Let the error come back from the process that met it."""
        return _again, (self.key, self.values)

    def message(self, language: Language) -> str:
        """Return the reason in one language."""
        return text(f"booklet.error.{self.key}", language, **self.values)


def _again(key: str, values: dict[str, object]) -> BookletError:
    return BookletError(key, **values)


class MissingGlyph(BookletError):
    """A character that no font of the booklet can draw; `position` is where a case has it, if one does."""

    def __init__(self, character: str, position: Position | None) -> None:
        self.character = character
        self.position = position
        place = f"{position.path}:{position.line}:{position.column}" if position else "?"
        super().__init__("missing_glyph", character=character, code=f"U+{ord(character):04X}", place=place)
