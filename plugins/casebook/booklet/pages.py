"""The booklet's data poured into its templates: one HTML document, set for both scripts."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, partial
from html import unescape
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined

from casebook.booklet.book import Book
from casebook.booklet.facts import day
from casebook.booklet.fetching import address
from casebook.booklet.fitting import end_anchor
from casebook.booklet.headlines import headline
from casebook.booklet.mixed_script import TAGS, set_mixed
from casebook.booklet.tiles import pattern
from casebook.prose.rendering import lines
from casebook.prose.typesetting import typeset
from casebook.vocabulary.catalogue import text

_LINES = {"cover_line": 14, "opener_line": 20, "divider_line": 12, "description_line": 36}
"""How many Chinese characters fit a line of each large text, at the size the stylesheet sets it in."""

_STYLES = ("page.css", "text.css", "front.css", "chapter.css")
_TAG = re.compile(r"<[^>]*>")
_UNPRINTED = frozenset({"Cc", "Cf", "Zl", "Zp"})


def to_html(content: Book) -> str:
    """Return the booklet as one HTML document."""
    language = content.language
    page = _templates().get_template("booklet.html")
    html = page.render(
        book=content,
        t=_Words(language),
        tag=TAGS[language],
        day=partial(day, language=language),
        pattern=pattern(content.grid),
        **_LINES,
        headline=partial(headline, language=language),
    )
    return set_mixed(html, language)


def styles() -> str:
    """Return the booklet's stylesheet, without the names of the fonts."""
    folder = files("casebook.booklet").joinpath("styles")
    return "\n".join(folder.joinpath(name).read_text(encoding="utf-8") for name in _STYLES)


def printed_characters(html: str) -> str:
    """Return each character a document prints, once, in the order of first appearance."""
    body = unescape(_TAG.sub("", html[max(html.find("<body"), 0) :]))
    return "".join(each for each in dict.fromkeys(body) if unicodedata.category(each) not in _UNPRINTED)


class _Words:
    """The catalogue below `booklet`, in one language; `common` texts are called by their full name."""

    def __init__(self, language: str) -> None:
        self.language = language

    def __call__(self, key: str, **values: object) -> str:
        name = key if key.startswith("common.") else f"booklet.{key}"
        return text(name, "zh" if self.language == "zh" else "en", **values)


@cache
def _templates() -> Environment:
    environment = Environment(
        loader=PackageLoader("casebook.booklet"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(typeset=typeset, paragraphs=lines, address=address, end_anchor=end_anchor)
    return environment
