"""The booklet's data poured into its templates: one HTML document, set for both scripts."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, partial
from html import unescape
from importlib.resources import files

from jinja2 import Environment

from casebook.booklet.book import Book
from casebook.booklet.faces import stylesheet
from casebook.booklet.fetching import address
from casebook.booklet.fitting import end_anchor
from casebook.booklet.indexes import KINDS
from casebook.booklet.mixed_script import TAGS, gapped, set_mixed
from casebook.booklet.parallel import pairs
from casebook.booklet.selection import READINGS, Reading
from casebook.booklet.templating import environment
from casebook.booklet.tiles import pattern
from casebook.prose.facts import day
from casebook.prose.headlines import headline
from casebook.prose.typesetting import curled, lowered, raised
from casebook.vocabulary.catalogue import text
from casebook.vocabulary.localtext import Language

_LINES = {"cover_line": 14, "opener_line": 20, "divider_line": 14, "description_line": 36}
"""How many Chinese characters fit a line of each large text, at the size the stylesheet sets it in."""

_STYLES = ("page.css", "text.css", "front.css", "chapter.css", "shapes.css", "back.css")
_BILINGUAL = "bilingual.css"
_PRINT = "print.css"
_EXCERPT = "excerpt.css"
_SECOND = ".second"
"""What the second language of a bilingual book is set in."""

_TAG = re.compile(r"<[^>]*>")
_UNPRINTED = frozenset({"Cc", "Cf", "Zl", "Zp"})
_VARIATION_SELECTOR = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")


def to_html(content: Book, second: Book | None = None) -> str:
    """Return the booklet as one HTML document, with the same book in a second language beside it if given."""
    return _page("booklet.html", content, second)


def excerpt_html(content: Book, case_id: str, first_page: int) -> str:
    """Return one chapter of the booklet as a document of its own that keeps the booklet's page numbers.

    Raises:
        StopIteration: the booklet has no chapter of that id.
    """
    theme, chapter = next(
        (theme, chapter) for theme in content.themes for chapter in theme.chapters if chapter.id == case_id
    )
    return _page("excerpt.html", content, None, theme=theme, chapter=chapter, first_page=first_page)


def _page(template: str, content: Book, second: Book | None, **more: object) -> str:
    language = content.language
    html = (
        _templates()
        .get_template(template)
        .render(
            book=content,
            other=second,
            t=_Words(language),
            t2=_Words(second.language) if second else None,
            tag=TAGS[language],
            tag2=TAGS[second.language] if second else "",
            day=day,
            pattern=pattern(content.grid),
            running=partial(_running_head, language=language),
            **_LINES,
            headline=partial(headline, language=language),
            **more,
        )
    )
    return str(set_mixed(html, language))


def styles(reading: Reading) -> str:
    """Return the stylesheet of a booklet read on screen, the names of the fonts included.

    Raises:
        BookletError: fonts cannot be looked up.
    """
    leading, *others = READINGS[reading]
    fonts = stylesheet(leading) + "".join(stylesheet(each, _SECOND) for each in others)
    return fonts + _css(*_STYLES, *([_BILINGUAL] if others else []))


def print_styles() -> str:
    """Return what a stylesheet needs besides for a printing house: bleed, crop marks, mirrored margins."""
    return _css(_PRINT)


def excerpt_styles() -> str:
    """Return what a stylesheet needs besides for one case alone."""
    return _css(_EXCERPT)


def _css(*names: str) -> str:
    folder = files("casebook.booklet").joinpath("styles")
    return "\n".join(folder.joinpath(name).read_text(encoding="utf-8") for name in names)


def printed_characters(html: str) -> str:
    """Return each character a document prints, once, in the order of first appearance."""
    body = unescape(_TAG.sub("", html[max(html.find("<body"), 0) :]))
    characters = dict.fromkeys(unicodedata.normalize("NFC", body))
    return "".join(each for each in characters if not _is_unprinted(each))


def _is_unprinted(character: str) -> bool:
    return unicodedata.category(character) in _UNPRINTED or bool(_VARIATION_SELECTOR.match(character))


def _running_head(title: str, language: Language) -> str:
    """Return a title as plain text, for the head of the page takes no tags."""
    return gapped(curled(lowered(raised(title))), language)


class _Words:
    """The catalogue below `booklet`, in one language; `common` texts are called by their full name."""

    def __init__(self, language: Language) -> None:
        self.language = language

    def __call__(self, key: str, **values: object) -> str:
        name = key if key.startswith("common.") else f"booklet.{key}"
        return text(name, self.language, **values)


@cache
def _templates() -> Environment:
    made = environment()
    made.filters.update(address=address, end_anchor=end_anchor)
    made.globals.update(pairs=pairs, zip=zip, index_kinds=KINDS)
    return made
