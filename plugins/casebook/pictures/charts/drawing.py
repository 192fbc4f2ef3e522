"""What every chart is drawn with: its look, its words for those who cannot see it, and the SVG marks.

Colours are presentation attributes, which any style sheet overrides by the marks' classes; where there is
none, as in print, the look's own stand. Nothing is told by colour alone: what is aimed at or past is drawn
as an outline or hatched.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from casebook.prose.typesetting import curled

TEXT = 13.0
"""Font size of labels and values, in the unit of the drawing; on screen a pixel."""

LINE = 18.0
"""From one line of text to the next."""


@dataclass(frozen=True)
class Look:
    """Colours, face and width of a drawing; a colour is anything SVG takes as one."""

    ink: str = "currentColor"
    muted: str = "currentColor"
    bar: str = "currentColor"
    track: str = "none"
    line: str = "currentColor"
    paper: str = "none"
    face: str = ""
    width: float = 300.0


SCREEN = Look()
"""The page's style sheet gives the colours; without it the drawing takes the text's own."""

PRINT = Look(
    ink="#1b2420",
    muted="#56615b",
    bar="#0b5d3b",
    track="#efede4",
    line="#d9d6c9",
    paper="#ffffff",
    face="'Noto Sans', 'Noto Sans CJK SC', sans-serif",
)
"""Colours written out, for a renderer that knows no custom properties."""


@dataclass(frozen=True)
class Words:
    """What a chart is called and what it shows, in words; `id` is unique in the document it stands in."""

    id: str
    title: str
    description: str


def drawing(words: Words, look: Look, height: float, marks: Iterable[Markup]) -> Markup:
    """Return a finished chart, `height` high, from its marks in painting order."""
    face = Markup(' font-family="{}"').format(look.face) if look.face else ""
    return Markup(
        '<svg class="chart" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}"'
        ' height="{height}" role="img" aria-labelledby="{id}-title {id}-text" font-size="{size}"{face}>'
        '<title id="{id}-title">{title}</title><desc id="{id}-text">{description}</desc>{marks}</svg>'
    ).format(
        width=plain(look.width),
        height=plain(height),
        id=words.id,
        size=plain(TEXT),
        face=face,
        title=curled(words.title),
        description=curled(words.description),
        marks=Markup("").join(marks),
    )


def plain(value: float) -> str:
    """Return a coordinate with at most two decimals and no zeros at its end."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def mark(tag: str, kind: str, **attributes: str | float) -> Markup:
    """Return one element of the class `chart-<kind>`; an underscore in a name stands for a hyphen."""
    written = Markup("").join(
        Markup(' {}="{}"').format(
            name.rstrip("_").replace("_", "-"), value if isinstance(value, str) else plain(value)
        )
        for name, value in attributes.items()
    )
    return Markup('<{} class="chart-{}"{}/>').format(Markup(tag), kind, written)


def label(words: str, x: float, y: float, look: Look, kind: str = "label", anchor: str = "start") -> Markup:
    """Return a text whose baseline is at `y`; `kind` is `label`, `value` (bold) or `note` (muted)."""
    weight = Markup(' font-weight="700"') if kind == "value" else ""
    ends = Markup(' text-anchor="{}"').format(anchor) if anchor != "start" else ""
    return Markup('<text class="chart-{}" x="{}" y="{}" fill="{}"{}{}>{}</text>').format(
        kind, plain(x), plain(y), look.muted if kind == "note" else look.ink, weight, ends, curled(words)
    )


def hatching(id: str, look: Look) -> Markup:
    """Return the definition of slanted lines, to be painted with `url(#<id>)`."""
    return Markup(
        '<defs><pattern id="{}" width="5" height="5" patternUnits="userSpaceOnUse"'
        ' patternTransform="rotate(45)">'
        '<rect class="chart-paper" width="5" height="5" fill="{}"/>'
        '<rect class="chart-hatch" width="1.6" height="5" fill="{}"/></pattern></defs>'
    ).format(id, look.paper, look.bar)
