"""The machine-readable part of a page's head, as plain data."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Tag:
    """An empty element of a page's head: `meta` or `link`, with its attributes in order."""

    name: str
    attributes: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Head:
    """What a page says about itself: its tags, and a JSON-LD graph."""

    tags: tuple[Tag, ...]
    graph: tuple[Mapping[str, Any], ...]

    @property
    def json_ld(self) -> str:
        """The graph as it may stand inside a `script` element: no mark in it can end the element."""
        whole = {"@context": "https://schema.org", "@graph": list(self.graph)}
        words = json.dumps(whole, ensure_ascii=False, separators=(",", ":"))
        return words.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def meta(name: str, content: str, language: str = "") -> Tag:
    """Return a `meta` tag with a name; `language` is that of its content where it matters."""
    tongue = (("lang", language),) if language else ()
    return Tag("meta", (("name", name), *tongue, ("content", content)))


def prop(name: str, content: str) -> Tag:
    """Return a `meta` tag with a property, as Open Graph writes them."""
    return Tag("meta", (("property", name), ("content", content)))


def link(rel: str, href: str, **attributes: str) -> Tag:
    """Return a `link` tag."""
    return Tag("link", (("rel", rel), ("href", href), *attributes.items()))
