"""The words of the command line, in both languages at once: nobody has chosen one yet."""

from __future__ import annotations

import re

from casebook.vocabulary.catalogue import text
from casebook.vocabulary.localtext import LANGUAGES, LocalText

_CLAUSE_END = re.compile(r"[。；：]|[.;:](?:\s|$)")


def in_both(key: str, **values: object) -> str:
    """Return a text of the catalogue in every language, a line each, `LocalText` filled in as fits."""
    return "\n".join(_in_each(key, values))


def help_line(key: str) -> str:
    """Return a text of the catalogue in both languages on one line, for the help of an option."""
    return " / ".join(_in_each(key, {}))


def help_page(key: str) -> str:
    """Return a text of the catalogue in both languages, a paragraph each, for the help of a command."""
    return "\n\n".join(_in_each(key, {}))


def help_brief(key: str) -> str:
    """Return the first clause of a text in both languages on one line, for a list of commands."""
    return " / ".join(_CLAUSE_END.split(each, maxsplit=1)[0] for each in _in_each(key, {}))


def _in_each(key: str, values: dict[str, object]) -> list[str]:
    return [
        text(
            key,
            language,
            **{
                name: each.get(language) if isinstance(each, LocalText) else each
                for name, each in values.items()
            },
        )
        for language in LANGUAGES
    ]
