"""Naming the language of words that are not in the page's own, so that they are read aloud and set as such.

An English case gives Chinese names beside the English ones, and sources keep the title they were published
under. Chinese prose with Latin names in it is left alone: Chinese voices and faces know the alphabet.
"""

from __future__ import annotations

import re
from typing import Final

from markupsafe import Markup, escape

from casebook.prose.typesetting import curled
from casebook.vocabulary.catalogue import text
from casebook.vocabulary.localtext import Language

_HAN: Final = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_MARKS: Final = "\u3000-\u303f\uff01-\uff60"
_SPACED: Final = rf"[{_HAN}{_MARKS}·—…“”0-9A-Za-z ]*"
_CHINESE: Final = re.compile(rf"[{_HAN}](?:{_SPACED}[{_HAN}{_MARKS}])?")
"""From the first Chinese character to the last one with nothing between them that only English has."""

_TAG: Final = re.compile(r"""(</?[a-zA-Z](?:"[^"]*"|'[^']*'|[^">'])*>|&[^;\s]*;)""")
_IS_HAN: Final = re.compile(f"[{_HAN}]")
_IS_LATIN: Final = re.compile("[A-Za-z]{2}")


def language_of(words: str) -> Language:
    """Return the language a title or a name is in: Chinese if it holds any Chinese character."""
    return "zh" if _IS_HAN.search(words) else "en"


def tongues(words: str, language: Language) -> Markup:
    """Return plain text, or HTML marked as such, with what is in the other language in elements that say so.

    Args:
        words: HTML is well-formed and names no language itself.
        language: the page's.
    """
    html = str(escape(curled(words)))
    if language == "en":
        parts = _TAG.split(html)
        parts[::2] = (_CHINESE.sub(lambda run: _named(run[0], "zh"), part) for part in parts[::2])
        return Markup("".join(parts))
    is_foreign = language_of(html) == "en" and _IS_LATIN.search(_TAG.sub("", html))
    return Markup(_named(html, "en")) if is_foreign else Markup(html)


def _named(html: str, language: Language) -> str:
    return f'<span lang="{text("site.language_tag", language)}">{html}</span>'
