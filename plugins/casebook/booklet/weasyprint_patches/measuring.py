"""Texts that are measured once, where WeasyPrint 70 measures them again for every try at a layout.

A table tries its columns, balanced columns their height, and a page that prints page numbers is laid out
twice: each time every line is broken and shaped anew. And to learn the least width of a Chinese text,
WeasyPrint lays out the whole rest of it once for each character. Here a line that was broken once is kept
while the context lasts, and the least width of a text is sought in its first word only. The result is the
same.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from copy import copy
from typing import Any

from weasyprint.layout import inline, preferred
from weasyprint.text import line_break

from casebook.booklet.weasyprint_patches.guard import replaced

_MOST = 20_000
"""How many lines are kept at most, some tens of megabytes."""

_WRAPPED = frozenset(["normal", "pre-wrap", "pre-line"])
_HAN = re.compile("[\u4e00-\u9fff]{2}")
_ANY_HAN = "一一"
"""Stands for any two Chinese characters: all are as wide, and a line may end after each."""

_original_split_first_line = line_break.split_first_line
_KNOWN: dict[Callable[..., Any], list[str]] = {
    _original_split_first_line: [
        "text",
        "style",
        "context",
        "max_width",
        "justification_spacing",
        "is_line_start",
        "minimum",
    ],
    line_break.Layout.reactivate: ["self", "style"],
}


@contextmanager
def measured_once() -> Iterator[None]:
    """Have each text measured once while the context lasts.

    Raises:
        BookletError: this WeasyPrint is not one of the versions looked at.
    """
    lines = _Lines()
    with replaced(
        (inline, "split_first_line", lines.first),
        (preferred, "split_first_line", lines.first_of_least_width),
        known=_KNOWN,
    ):
        yield


class _Lines:
    """The first lines of texts, as WeasyPrint breaks them."""

    def __init__(self) -> None:
        self._found: dict[Any, Any] = {}

    def first(
        self,
        text: str,
        style: Any,
        context: Any,
        max_width: float | None,
        justification_spacing: float,
        is_line_start: bool = True,
        minimum: bool = False,
    ) -> Any:
        key = (text, id(style), max_width, justification_spacing, is_line_start, minimum)
        if key not in self._found:
            if len(self._found) >= _MOST:
                self._found.clear()
            line = _original_split_first_line(
                text, style, context, max_width, justification_spacing, is_line_start, minimum
            )
            self._found[key] = style, line  # a style that is kept does not lose its id to another
        layout, *measures = self._found[key][1]
        return copy(layout), *measures

    def first_of_least_width(
        self,
        text: str,
        style: Any,
        context: Any,
        max_width: float | None,
        justification_spacing: float,
        is_line_start: bool = True,
        minimum: bool = False,
    ) -> Any:
        more = (style, context, max_width, justification_spacing, is_line_start, minimum)
        if max_width == 0 and style["white_space"] in _WRAPPED:
            line = self.first(_beginning(text), *more)
            if line[2] is not None:  # the line ends within the beginning
                return line
        return self.first(text, *more)


def _beginning(text: str) -> str:
    """Return the part of a text in which its first word ends."""
    if _HAN.match(text):
        return _ANY_HAN
    space = text.find(" ")
    return text if space < 0 else text[: space + 2]
