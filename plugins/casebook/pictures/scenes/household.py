"""Washing on a line and a cat, drawn flat; picture units."""

from __future__ import annotations

import math

from casebook.pictures.scenes.canvas import Canvas, Gradient
from casebook.pictures.scenes.furniture import WOOD
from casebook.pictures.scenes.palette import (
    GREEN,
    HAIR,
    OCHRE,
    PAPER,
    SKY,
    STEEL,
    TERRACOTTA,
    Colour,
    Palette,
    mix,
)

LINE = 330.0


def washing_line(canvas: Canvas, palette: Palette) -> None:
    """Shirts and towels on a sagging line across the picture."""

    def sag(x: float) -> float:
        share = (x - 362) / (2330 - 362)
        return LINE + 70 * math.sin(math.pi * share)

    canvas.line([(float(x), sag(x)) for x in range(362, 2336, 20)], mix(palette.shade, PAPER, 0.2), 5)
    cloths: tuple[tuple[float, float, float, Colour, str], ...] = (
        (520, 210, 330, mix(SKY, PAPER, 0.3), "towel"),
        (800, 230, 290, PAPER, "shirt"),
        (1100, 240, 300, mix(TERRACOTTA, PAPER, 0.25), "shirt"),
        (1420, 130, 240, mix(GREEN, PAPER, 0.45), "towel"),
        (1590, 130, 240, mix(OCHRE, PAPER, 0.25), "towel"),
        (1790, 230, 290, mix(STEEL, PAPER, 0.15), "shirt"),
        (2080, 190, 350, mix(OCHRE, PAPER, 0.65), "towel"),
    )
    for x, width, height, tone, kind in cloths:
        y = sag(x + width / 2) - 4
        if kind == "shirt":
            outline = [
                (0.22, 0),
                (0.4, 0.05),
                (0.6, 0.05),
                (0.78, 0),
                (1.12, 0.3),
                (0.98, 0.42),
                (0.8, 0.28),
                (0.82, 1.0),
                (0.5, 1.02),
                (0.18, 1.0),
                (0.2, 0.28),
                (0.02, 0.42),
                (-0.12, 0.3),
            ]
        else:
            outline = [(0, 0), (0.5, 0.015), (1, 0), (1.02, 0.98), (0.7, 1.02), (0.3, 0.98), (-0.02, 1.01)]
        shape = [(x + u * width, y + v * height) for u, v in outline]
        canvas.polygon(
            shape,
            Gradient((mix(tone, palette.light, 0.2), tone, mix(tone, palette.shade, 0.2)), direction="right"),
        )
        for fold in (0.35, 0.66):
            canvas.line(
                [(x + fold * width, y + height * 0.3), (x + (fold + 0.03) * width, y + height * 0.95)],
                palette.shade,
                5,
                0.12,
            )
        for peg in (0.25, 0.75):
            canvas.rounded(x + peg * width - 7, y - 16, 14, 44, 5, WOOD)


def cat(canvas: Canvas, palette: Palette, x: float, y: float, size: float) -> None:
    """A sitting cat; x and y are its foot."""
    fur = mix(HAIR, TERRACOTTA, 0.42)
    lit = mix(fur, palette.light, 0.28)
    canvas.ellipse(x + 20, y + size * 0.04, size * 0.5, size * 0.07, palette.shade, 0.35)
    tail = [
        (x - size * 0.3, y - size * 0.03),
        (x - size * 0.56, y - size * 0.02),
        (x - size * 0.68, y - size * 0.16),
        (x - size * 0.6, y - size * 0.3),
    ]
    canvas.line(tail, fur, size * 0.1)
    canvas.ellipse(*tail[-1], size * 0.05, size * 0.05, lit)
    canvas.ellipse(x - size * 0.04, y - size * 0.27, size * 0.34, size * 0.3, fur)
    canvas.ellipse(x + size * 0.1, y - size * 0.48, size * 0.2, size * 0.3, fur)
    canvas.ellipse(x + size * 0.14, y - size * 0.36, size * 0.12, size * 0.26, lit)
    for leg in (0.06, 0.2):
        canvas.pill(
            x + size * leg - 4, y - size * 0.36, size * 0.1, size * 0.38, mix(fur, palette.light, 0.14)
        )
    canvas.ellipse(x + size * 0.14, y - size * 0.82, size * 0.2, size * 0.17, fur)
    for side in (-1, 1):
        ear = [
            (x + size * (0.14 + side * 0.18), y - size * 0.88),
            (x + size * (0.14 + side * 0.15), y - size * 1.1),
            (x + size * (0.14 + side * 0.03), y - size * 0.95),
        ]
        canvas.polygon(ear, fur)
    canvas.ellipse(x + size * 0.19, y - size * 0.76, size * 0.1, size * 0.08, lit)
