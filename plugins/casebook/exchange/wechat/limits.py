"""The platform's limits, measured on what is about to be handed over.

Body: fewer than 20,000 characters and less than 1 MB; pictures in it: JPEG or PNG, each under 1 MB; digest:
at most 120 characters (documentation of the platform's draft box interface); title: 64 characters.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import html

from casebook.exchange.wechat.article import DIGEST, Article
from casebook.exchange.wechat.markup import ATTRIBUTES, TAGS

BODY_CHARACTERS = 20_000
BODY_BYTES = 1_000_000
PICTURE_BYTES = 1_000_000
TITLE = 64


@dataclass(frozen=True)
class Excess:
    """Something the platform would not take: what, how much of it there is, and how much it takes."""

    what: str
    found: str
    limit: str


def excesses(article: Article, pictures: Mapping[str, bytes]) -> Iterator[Excess]:
    """Yield all that the platform would cut off or refuse; `pictures` by the names the markup gives them."""
    measured = (
        ("title", len(article.title), TITLE),
        ("digest", len(article.digest), DIGEST),
        ("characters", len(article.markup), BODY_CHARACTERS - 1),
        ("bytes", len(article.markup.encode()), BODY_BYTES - 1),
        *((name, len(data), PICTURE_BYTES - 1) for name, data in pictures.items()),
    )
    yield from (Excess(what, str(found), str(limit)) for what, found, limit in measured if found > limit)
    yield from _strangers(article.markup)


def _strangers(markup: str) -> Iterator[Excess]:
    root = html.fragment_fromstring(markup, create_parent="section")
    tags = {str(each.tag) for each in root.iter()} - TAGS
    attributes = {str(name) for each in root.iter() for name in each.attrib} - ATTRIBUTES
    yield from (Excess("tag", each, "") for each in sorted(tags))
    yield from (Excess("attribute", each, "") for each in sorted(attributes))
