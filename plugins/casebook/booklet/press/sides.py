"""Whether a page looks different on the left and on the right, apart from its folio."""

from __future__ import annotations

import re
from functools import lru_cache

import tinycss2

_SIDED = re.compile(r":(left|right|recto|verso)\b", re.IGNORECASE)


@lru_cache(maxsize=8)
def depends_on_side(stylesheet: str) -> bool:
    """Tell whether a rule for left or right pages sets anything but margin boxes, as mirrored margins do."""
    rules = tinycss2.parse_stylesheet(stylesheet, skip_comments=True, skip_whitespace=True)
    return any(
        rule.type == "at-rule"
        and rule.lower_at_keyword == "page"
        and _SIDED.search(tinycss2.serialize(rule.prelude))
        and any(
            each.type == "declaration"
            for each in tinycss2.parse_blocks_contents(rule.content, skip_comments=True, skip_whitespace=True)
        )
        for rule in rules
    )
