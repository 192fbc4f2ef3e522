"""The words of the command line's help, in both languages at once: nobody has chosen one yet."""

from __future__ import annotations

from casebook.vocabulary.catalogue import text
from casebook.vocabulary.localtext import LANGUAGES


def help_text(key: str, **values: object) -> str:
    """Return a text of `catalogue/commands.yml` in every language, a paragraph each."""
    return "\n\n".join(text(f"commands.{key}", language, **values) for language in LANGUAGES)
