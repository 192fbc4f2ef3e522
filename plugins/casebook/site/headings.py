"""Where the titles in lists break: at their own marks, and between phrases only where a clause is long."""

from __future__ import annotations

import re
from typing import Final

from markupsafe import Markup, escape

from casebook.prose.headlines import phrased
from casebook.prose.typesetting import curled

LONGEST: Final = 15
"""How many Chinese characters of a card's title stand in one line on a narrow phone."""

_AFTER_MARK: Final = re.compile(r"(?<=[，、：；！？])")
_TAG: Final = re.compile(r"<[^>]*>")


def clauses(title: str) -> Markup:
    """Return a title that may break after its Chinese marks, and inside a clause only if that is long.

    Args:
        title: plain text, or HTML marked as such; no tag holds such a mark.
    """
    parts = (Markup(part) for part in _AFTER_MARK.split(str(escape(curled(title)))) if part)
    return Markup("<wbr>").join(phrased(part) if _width(part) > LONGEST else part for part in parts)


def _width(html: str) -> float:
    """Return how wide words are in Chinese characters; a Latin letter takes half of one."""
    return sum(0.5 if ord(each) < 0x2000 else 1.0 for each in _TAG.sub("", html))
