"""Shares: the parts of one whole beside each other, told apart by patterns as well as by their order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from casebook.pictures.charts.drawing import LINE, SCREEN, TEXT, Look, Words, drawing, label, mark
from casebook.pictures.charts.measuring import text_width, wrap

_THICK = 26.0
_SWATCH = 12.0
_INDENT = 20.0
_PATTERNS = (
    '<rect class="chart-hatch" width="2" height="6" fill="{bar}"/>',
    '<circle class="chart-hatch" cx="3" cy="3" r="1.3" fill="{bar}"/>',
    '<rect class="chart-hatch" width="6" height="1.5" fill="{bar}"/>',
    '<rect class="chart-hatch" width="6" height="6" fill="{bar}" fill-opacity="0.35"/>',
    '<path class="chart-hatch" d="M0 0h3v3H0zM3 3h3v3H3z" fill="{bar}"/>',
)
MOST = 1 + len(_PATTERNS)
"""How many parts can still be told apart: the first is solid, for seams show where a pattern has no gaps."""


@dataclass(frozen=True)
class Share:
    """A part of the whole; `printed` is what a reader sees of its value."""

    label: str
    value: float
    printed: str


def stacked(words: Words, parts: Sequence[Share], look: Look = SCREEN) -> Markup:
    """Return one bar cut into its parts, above the list of what they are.

    Raises:
        ValueError: there are no parts or too many, one is below zero, or all are zero.
    """
    whole = sum(part.value for part in parts)
    if not 1 <= len(parts) <= MOST or min(part.value for part in parts) < 0 or whole <= 0:
        raise ValueError(f"a whole has 1 to {MOST} parts of zero or more")
    marks = [_patterns(words.id, len(parts), look)]
    x, y = 0.0, _THICK + LINE + 4.0
    for number, part in enumerate(parts):
        length = look.width * part.value / whole
        fill = f"url(#{words.id}-{number})" if number else look.bar
        kind = "part" if number else "bar"
        frame: dict[str, str | float] = {"stroke": look.bar, "stroke_width": 1.0}
        marks.append(mark("rect", kind, x=x, y=0.5, width=length, height=_THICK, fill=fill, **frame))
        x += length
        box: dict[str, str | float] = {"width": _SWATCH, "height": _SWATCH}
        marks.append(mark("rect", kind, x=0.5, y=y - _SWATCH + 1.0, **box, fill=fill, **frame))
        room = look.width - _INDENT - text_width(part.printed, TEXT) - 12.0
        lines = wrap(part.label, room, TEXT)
        marks += [label(line, _INDENT, y + LINE * place, look) for place, line in enumerate(lines)]
        marks.append(label(part.printed, look.width, y, look, "value", "end"))
        y += LINE * len(lines) + 2.0
    return drawing(words, look, y - LINE + 4.0, marks)


def _patterns(id: str, count: int, look: Look) -> Markup:
    patterns = (
        Markup(
            '<pattern id="{id}-{number}" width="6" height="6" patternUnits="userSpaceOnUse"'
            ' patternTransform="rotate(45)"><rect class="chart-paper" width="6" height="6" fill="{paper}"/>'
            "{figure}</pattern>"
        ).format(
            id=id, number=number, paper=look.paper, figure=Markup(_PATTERNS[number - 1]).format(bar=look.bar)
        )
        for number in range(1, count)
    )
    return Markup("<defs>{}</defs>").format(Markup("").join(patterns))
