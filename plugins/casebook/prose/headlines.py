"""Where a long headline breaks: lines of like length, and no break inside a Chinese word that can be seen."""

from __future__ import annotations

import re
from math import ceil

from markupsafe import Markup, escape

from casebook.prose.typesetting import curled
from casebook.vocabulary.localtext import Language

_GOOD = re.compile(r"(?<=[，、：；！？])|(?<=——)|(?=[（《“])")
"""After a mark or before an opening one a break costs nothing."""

_BEGINS = r"(?<![再就才也都又还先意方导倾趋面走利使应采通公共回复费作信成行认因所存现正供即中饱参依可])"
_ENDS = r"(?![方区铁面球块热源址点图力手眼解谐平时])"
"""What the words of `_FAIR` often make another word with, such as 碳中和, 循环利用, 意向 and 地区."""

_FAIR = re.compile(rf"(?<=[的了地着与和及]){_ENDS}|{_BEGINS}(?=[让把用与和在从为将使向给按靠])")
"""Around these words a break seldom falls inside another word."""

_FORBIDDEN = re.compile(r"(?<=[0-9A-Za-z.])(?=[0-9A-Za-z.%])|(?=[，。、：；！？）》”—])|(?<=[（《“—])")
_BETWEEN_PHRASES = re.compile(rf"(?!^|$|{_FORBIDDEN.pattern})(?:{_GOOD.pattern}|{_FAIR.pattern})")

_COST_GOOD, _COST_FAIR, _COST_POOR = 0, 3, 9

_LETTER = 0.56
"""How wide a letter of the bold display face is in Chinese characters: on average, and rather too wide."""


def headline(title: str, language: Language, per_line: int) -> tuple[str, ...]:
    """Return a title in as few lines as it needs of at most `per_line` Chinese characters, or as wide."""
    if language != "zh":
        return _latin(title.split(" "), per_line)
    count = ceil(_width(title) / per_line)
    if count < 2:
        return (title,)
    even = _width(title) / count
    costs = [
        (_cost(title, at) + abs(_width(title[:at]) - even), at)
        for at in range(1, len(title))
        if _width(title[:at]) <= per_line and not _at(_FORBIDDEN, title, at)
    ]
    if not costs:
        return (title,)
    _, at = min(costs)
    return (title[:at], *headline(title[at:], language, per_line))


def phrased(title: str) -> Markup:
    """Return a headline that may break between its Chinese phrases, for a page whose width nobody knows.

    Args:
        title: plain text, or HTML marked as such; no tag holds a character that phrases end or begin with.
    """
    return Markup(_BETWEEN_PHRASES.sub("<wbr>", str(escape(curled(title)))))


def _latin(words: list[str], per_line: int) -> tuple[str, ...]:
    """Return a Latin title in lines that differ little, so that no last word stands alone."""
    title = " ".join(words)
    count = ceil(len(title) * _LETTER / per_line)
    if count < 2 or len(words) < 2:
        return (title,)
    even = len(title) / count
    heads = [" ".join(words[:number]) for number in range(1, len(words))]
    fitting = [head for head in heads if len(head) * _LETTER <= per_line] or heads[:1]
    first = min(fitting, key=lambda head: abs(len(head) - even))
    return (first, *_latin(words[len(first.split(" ")) :], per_line))


def _width(text: str) -> float:
    """Return a text's width in Chinese characters; a Latin one takes half."""
    return sum(0.5 if ord(each) < 0x2000 else 1.0 for each in text)


def _cost(title: str, at: int) -> int:
    if _at(_GOOD, title, at):
        return _COST_GOOD
    return _COST_FAIR if _at(_FAIR, title, at) else _COST_POOR


def _at(pattern: re.Pattern[str], title: str, at: int) -> bool:
    """Tell whether the pattern, which matches between characters, matches at this place."""
    return pattern.match(title, at) is not None
