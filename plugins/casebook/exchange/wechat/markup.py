"""HTML brought to what the WeChat editor keeps when it is pasted: few tags, inline styles, no links.

The platform publishes no list of tags; this is the set that its editors are known to keep. Links to other
sites do not work in articles, so each becomes a numbered note.
Numbers of sources and notes stand in brackets: a bare raised 2 after a unit reads as a square.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files

import css_inline
from lxml import html

from casebook.vocabulary.catalogue import text

_BLOCKS = ("section", "p", "h2", "h3", "h4", "ul", "ol", "li", "blockquote", "hr")
_TABLES = ("table", "thead", "tbody", "tr", "th", "td")
_INLINES = ("span", "strong", "em", "br", "img", "sup", "sub")
TAGS = frozenset((*_BLOCKS, *_TABLES, *_INLINES))
ATTRIBUTES = frozenset({"style", "src", "alt", "colspan", "rowspan"})

_WIDEST_TABLE = 4
"""Columns that a telephone can show; a wider table becomes a list."""


@dataclass(frozen=True)
class Pasted:
    """Markup ready to paste, and the addresses that its notes name, in order."""

    markup: str
    links: tuple[str, ...]


def pasted(markup: str, first_note: int) -> Pasted:
    """Return markup as the editor keeps it.

    Args:
        markup: safe HTML, as `casebook.prose.rendering` makes it.
        first_note: the number of its first note.
    """
    root = html.fragment_fromstring(markup, create_parent="section")
    _bracket_citations(root)
    links = tuple(_number_links(root, first_note))
    for table in [each for each in root.iter("table") if _width(each) > _WIDEST_TABLE]:
        _replace(table, _as_list(table))
    for each in [each for each in root.iter() if each.tag not in TAGS]:
        each.drop_tag()
    for each in root.iter():
        for name in set(each.attrib) - ATTRIBUTES:
            del each.attrib[name]
    return Pasted(html.tostring(root, encoding="unicode"), links)


def styled(markup: str) -> str:
    """Return markup with the article's style sheet written into its tags."""
    sheet = files("casebook.exchange.wechat").joinpath("article.css").read_text(encoding="utf-8")
    inliner = css_inline.CSSInliner(load_remote_stylesheets=False, minify_css=True)
    return inliner.inline_fragment(markup, sheet)


def _bracket_citations(root: html.HtmlElement) -> None:
    for mark in root.find_class("citation"):
        number = mark.text_content()
        for child in list(mark):
            mark.remove(child)
        mark.text = text("wechat.citation", "zh", number=number)


def _number_links(root: html.HtmlElement, first: int) -> Iterator[str]:
    """Put the number of its note after each link to the web, and yield where it led."""
    number = first
    for anchor in list(root.iter("a")):
        target = anchor.get("href", "")
        if target.startswith(("http://", "https://")):
            mark = html.Element("sup")
            mark.text = text("wechat.note", "zh", number=number)
            anchor.append(mark)
            number += 1
            yield target


def _width(table: html.HtmlElement) -> int:
    return max((len(row) for row in table.iter("tr")), default=0)


def _as_list(table: html.HtmlElement) -> html.HtmlElement:
    """Return a table as a list: each row's first cell, and below it what the other columns say."""
    head, *rows = list(table.iter("tr"))
    labels = [cell.text_content().strip() for cell in head]
    items = html.Element("ul")
    for row in rows:
        cells = [cell.text_content().strip() for cell in row]
        item = html.Element("li")
        strong = html.Element("strong")
        strong.text = cells[0] if cells else ""
        item.append(strong)
        for label, cell in zip(labels[1:], cells[1:], strict=False):
            line = html.Element("br")
            line.tail = f"{label}：{cell}"
            item.append(line)
        items.append(item)
    return items


def _replace(old: html.HtmlElement, new: html.HtmlElement) -> None:
    new.tail = old.tail
    parent = old.getparent()
    if parent is not None:
        parent.replace(old, new)
