"""Markdown to safe HTML, the same for page, booklet and exports.

A case's text is untrusted: raw HTML in it is shown as the characters it is made of, pictures and scripts have
no way in, and an allow-list cleans what is left.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Final

import nh3
from markdown import Markdown
from markdown.blockprocessors import HashHeaderProcessor
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markupsafe import Markup, escape

from casebook.prose.typesetting import APOSTROPHE, SUBSCRIPT, SUPERSCRIPT, curled, is_chinese, lowered, raised

_BLOCKS: Final = {"p", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "hr"}
_TABLES: Final = {"table", "thead", "tbody", "tr", "th", "td"}
_INLINES: Final = {"em", "strong", "code", "sup", "sub", "a", "br"}
_ATTRIBUTES: Final[dict[str, set[str]]] = {"*": set(), "a": {"href"}, "sup": {"class"}, "ol": {"start"}}
_LINK: Final = re.compile(r"https?://|#\S*source-\d+$", re.IGNORECASE)
_CITATION: Final = r"\[\^([A-Za-z0-9][\w-]*)\]"


def render(markdown: str, sources: Mapping[str, int], anchor: str = "") -> Markup:
    """Return a section's Markdown as safe HTML.

    Args:
        markdown: the text under one heading; its own sub-headings begin at the third level.
        sources: the number of each source that `[^id]` may cite; an unknown one stays as written.
        anchor: what the ids of the source list begin with, where several cases share a document.
    """
    return _rendered(markdown, tuple(sources.items()), anchor)


@lru_cache(maxsize=8192)
def _rendered(markdown: str, sources: tuple[tuple[str, int], ...], anchor: str) -> Markup:
    """Do what `render` says; several pages show the same text, and a preview shows it after every save."""
    cleaned = nh3.clean(
        _convert(markdown, dict(sources), anchor),
        tags=_BLOCKS | _TABLES | _INLINES,
        attributes=_ATTRIBUTES,
        attribute_filter=_same_everywhere,
        link_rel="noopener",
    )
    return Markup(cleaned)


def source_anchor(number: int, anchor: str = "") -> str:
    """Return the id of an entry of the source list that citations point to."""
    return f"{anchor}source-{number}"


def lines(text: str) -> Markup:
    """Return a plain text of one or more paragraphs as HTML paragraphs."""
    paragraphs = (paragraph.strip() for paragraph in text.split("\n") if paragraph.strip())
    return Markup("").join(Markup("<p>{}</p>").format(escape(curled(paragraph))) for paragraph in paragraphs)


def _convert(markdown: str, sources: Mapping[str, int], anchor: str) -> str:
    converter = _converter()
    converter.reset()
    citations = converter.inlinePatterns["citation"]
    assert isinstance(citations, _Citation)
    citations.sources, citations.anchor = sources, anchor
    apostrophes = converter.inlinePatterns["apostrophe"]
    assert isinstance(apostrophes, _Apostrophe)
    apostrophes.are_kept = is_chinese(markdown)
    try:
        return converter.convert(markdown)
    except RecursionError:  # lists or quotes nested in their hundreds: shown as they were written
        _converter.cache_clear()  # for it is left in the middle of its work
        return str(lines(markdown))


def _same_everywhere(tag: str, attribute: str, value: str) -> str | None:
    """Drop a link that does not lead to the same place from page, booklet and hand-off alike."""
    if attribute == "href" and not _LINK.match(value):
        return None
    return value


@cache
def _converter() -> Markdown:
    return Markdown(extensions=["tables", "sane_lists", "fenced_code", _CaseProse()], output_format="html")


class _CaseProse(Extension):
    def extendMarkdown(self, md: Markdown) -> None:
        md.preprocessors.deregister("html_block")
        for block in ("code", "setextheader", "hashheader"):
            md.parser.blockprocessors.deregister(block)
        md.parser.blockprocessors.register(_Heading(md.parser), "hashheader", 70)
        for pattern in ("html", "image_link", "image_reference", "short_image_ref", "automail"):
            md.inlinePatterns.deregister(pattern)
        md.inlinePatterns.register(_Citation(_CITATION, md), "citation", 175)
        md.inlinePatterns.register(_Script(SUBSCRIPT.pattern, "sub"), "subscript", 65)
        md.inlinePatterns.register(_Script(SUPERSCRIPT.pattern, "sup"), "superscript", 64)
        md.inlinePatterns.register(_Apostrophe(APOSTROPHE.pattern), "apostrophe", 63)


class _Heading(HashHeaderProcessor):
    """`### words` of the levels below a section's; `#3机组` is a number.

    Indented code and underlined headings are not read at all: parks indent their paragraphs.
    """

    RE = re.compile(r"(?:^|\n)(?P<level>#{3,6})[^\S\n]+(?P<header>[^\n]*?)#*[^\S\n]*(?:\n|$)")


class _Citation(InlineProcessor):
    """`[^id]`, pointing to the numbered entry of the source list."""

    sources: Mapping[str, int]
    anchor: str

    def handleMatch(  # type: ignore[override]
        self, match: re.Match[str], data: str
    ) -> tuple[etree.Element | None, int | None, int | None]:
        number = self.sources.get(match[1])
        if number is None:
            return None, None, None
        mark = etree.Element("sup", {"class": "citation"})
        link = etree.SubElement(mark, "a", {"href": f"#{source_anchor(number, self.anchor)}"})
        link.text = str(number)
        return mark, match.start(0), match.end(0)


class _Apostrophe(InlineProcessor):
    """The keyboard's apostrophe as the printer's, but for those of Chinese text, which are kept."""

    are_kept: bool

    def handleMatch(  # type: ignore[override]
        self, match: re.Match[str], data: str
    ) -> tuple[str | None, int | None, int | None]:
        if self.are_kept:
            return None, None, None
        return "’", match.start(0), match.end(0)


class _Script(InlineProcessor):
    """Unicode sub- and superscript digits as real ones: text faces draw them well and every font has them."""

    def __init__(self, pattern: str, tag: str) -> None:
        super().__init__(pattern)
        self.tag = tag

    def handleMatch(  # type: ignore[override]
        self, match: re.Match[str], data: str
    ) -> tuple[etree.Element, int, int]:
        element = etree.Element(self.tag)
        element.text = lowered(match[0]) if self.tag == "sub" else raised(match[0])
        return element, match.start(0), match.end(0)
