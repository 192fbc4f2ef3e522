"""How wide a text will be, told from its characters alone, and where it breaks.

A chart is drawn without knowing the reader's faces, so widths are those of the East Asian Width property
(Unicode Standard Annex 11): a wide character is one em, any other a little more than half.
"""

from __future__ import annotations

import re
from unicodedata import east_asian_width

_NARROW_EM = 0.56
_TOKEN = re.compile(r"[^\S\n]*(?:[⺀-鿿豈-﫿︰-￯][，。、；：！？）》」』”’％…]*|[^\s⺀-鿿豈-﫿︰-￯]+)")
"""What stays together on a line: a Chinese character with the closing marks after it, or a word."""


def text_width(text: str, size: float) -> float:
    """Return about how wide a text is, in the unit of `size`, its font size."""
    ems = sum(1.0 if east_asian_width(character) in "WF" else _NARROW_EM for character in text)
    return ems * size


def wrap(text: str, width: float, size: float) -> tuple[str, ...]:
    """Return a text broken into lines not wider than `width`; a single longer word stays whole."""
    lines = [""]
    for token in _TOKEN.findall(text):
        if lines[-1] and text_width(lines[-1] + token, size) > width:
            lines.append(token.lstrip())
        else:
            lines[-1] += token
    return tuple(line.strip() for line in lines)
