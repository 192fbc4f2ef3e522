"""The words of the command line's help, in both languages at once: nobody has chosen one yet."""

from __future__ import annotations

from casebook.vocabulary.catalogue import text
from casebook.vocabulary.localtext import LANGUAGES, LocalText


def help_text(key: str, **values: object) -> str:
    """Return a text of `catalogue/commands.yml` in every language, a paragraph each."""
    return "\n\n".join(text(f"commands.{key}", language, **values) for language in LANGUAGES)


def in_both(key: str, **values: str | int | LocalText) -> str:
    """Return a text of the catalogue in every language, a line each, `LocalText` filled in as fits."""
    lines = []
    for language in LANGUAGES:
        said = {
            name: each.get(language) if isinstance(each, LocalText) else each for name, each in values.items()
        }
        lines.append(text(key, language, **said))
    return "\n".join(lines)


def help_line(key: str) -> str:
    """Return a text of the catalogue in both languages on one line, for the help of an option."""
    return in_both(key).replace("\n", " / ")


def help_page(key: str) -> str:
    """Return a text of the catalogue in both languages, a paragraph each, for the help of a command."""
    return in_both(key).replace("\n", "\n\n")
