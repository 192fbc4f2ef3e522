"""Justified Chinese lines, which WeasyPrint 70 cannot set by itself.

WeasyPrint puts all the width that a justified line lacks into its spaces; a Chinese line has few or none, so
they gape or the line stays short. Here the width goes evenly between all Chinese characters, marks and spaces
of the line, as CSS Text 3 (`text-justify: inter-character`) and printers do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from weasyprint.formatting_structure import boxes
from weasyprint.layout import inline
from weasyprint.text import line_break
from weasyprint.text.ffi import TO_UNITS, ffi, pango

from casebook.booklet.weasyprint_patches.guard import replaced

WIDEST = 0.34
"""The most a gap may grow, in em; a line that would need more is left short."""

_CHINESE = re.compile(
    "[\u3001-\u303f\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff01-\uff5e\U00020000-\U0003ffff]"
)
_STRETCHED = re.compile(
    "[ \u00a0‘’“”\u3001-\u303f\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff01-\uff5e\U00020000-\U0003ffff]+"
)
"""What takes a share of the width; dashes and dots in a row (——, ……) are left whole."""

_original_justify_line = inline.justify_line
_original_set_text = line_break.Layout.set_text
_KNOWN = {
    _original_justify_line: ["context", "line", "extra_width"],
    inline.create_layout: ["text", "style", "context", "max_width", "justification_spacing"],
    _original_set_text: ["self", "text", "justify"],
}


class _EvenSpacing(float):
    """A share of width in pixels that goes after every stretched character, not only after spaces."""


@contextmanager
def justified_chinese() -> Iterator[None]:
    """Have lines with Chinese in them justified between characters while the context lasts.

    Raises:
        BookletError: this WeasyPrint is not one of the versions looked at.
    """
    with replaced(
        (inline, "justify_line", _justify_line), (line_break.Layout, "set_text", _set_text), known=_KNOWN
    ):
        yield


def _justify_line(context: Any, line: Any, extra_width: float) -> None:
    words = list(_text_boxes(line))
    if not any(_CHINESE.search(box.text) for box in words):
        _original_justify_line(context, line, extra_width)
        return
    gains = {id(box): _gain(context, box) for box in words}
    total = sum(gains.values())
    if total and extra_width / total <= WIDEST * line.style["font_size"]:
        _spread(context, line, _EvenSpacing(extra_width / total), gains, 0.0)


def _text_boxes(box: Any) -> Iterator[Any]:
    if isinstance(box, boxes.TextBox):
        yield box
    elif isinstance(box, boxes.LineBox | boxes.InlineBox):
        for child in box.children:
            if child.is_in_normal_flow():
                yield from _text_boxes(child)


def _gain(context: Any, box: Any) -> float:
    """Return how much wider a text gets by a pixel of spacing; Pango gives half of it at a run's ends."""
    widths = []
    for spacing in (0.0, 1.0):
        layout = inline.create_layout(box.text, box.style, context, None, _EvenSpacing(spacing))
        layout.set_text(box.text, justify=True)
        line, _ = layout.get_first_line()
        widths.append(line_break.line_size(line, box.style)[0])
    return float(widths[1] - widths[0])


def _spread(context: Any, box: Any, spacing: _EvenSpacing, gains: dict[int, float], advance: float) -> float:
    """Widen the texts in a box and move each to the right by what was spread before it."""
    if isinstance(box, boxes.TextBox):
        box.justification_spacing = spacing
        box.position_x += advance
        growth = spacing * gains[id(box)]
        layout = inline.create_layout(box.text, box.style, context, None, spacing)
        layout.deactivate()
        box.pango_layout = layout
        box.width += growth
        return advance + growth
    if isinstance(box, boxes.LineBox | boxes.InlineBox):
        box.position_x += advance
        before = advance
        for child in box.children:
            if child.is_in_normal_flow():
                advance = _spread(context, child, spacing, gains, advance)
        box.width += advance - before
        return advance
    box.translate(advance, 0)
    return advance


def _set_text(self: Any, text: str, justify: bool = False) -> None:
    spacing = self.justification_spacing
    if not (justify and isinstance(spacing, _EvenSpacing)):
        _original_set_text(self, text, justify)
        return
    _original_set_text(self, text, justify=False)
    attributes = pango.pango_layout_get_attributes(self.layout)
    if attributes == ffi.NULL:
        attributes = ffi.gc(pango.pango_attr_list_new(), pango.pango_attr_list_unref)
    own = self.style["letter_spacing"]
    width = int((spacing + (0 if own == "normal" else own)) * TO_UNITS)
    for run in _STRETCHED.finditer(self.text):
        attribute = pango.pango_attr_letter_spacing_new(width)
        attribute.start_index = len(self.text[: run.start()].encode())
        attribute.end_index = len(self.text[: run.end()].encode())
        pango.pango_attr_list_change(attributes, attribute)
    pango.pango_layout_set_attributes(self.layout, attributes)
