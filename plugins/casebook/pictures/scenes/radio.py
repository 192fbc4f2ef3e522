"""A radio that is being mended, seen from straight above; picture units."""

from __future__ import annotations

import math

from casebook.pictures.scenes.canvas import Canvas, Gradient, round_outline
from casebook.pictures.scenes.palette import (
    GREEN,
    INK,
    OCHRE,
    PAPER,
    SKY,
    STEEL,
    TERRACOTTA,
    Palette,
    mix,
)
from casebook.pictures.scenes.tabletop import screwdriver


def opened_radio(canvas: Canvas, palette: Palette) -> None:
    """The opened case with its board and loudspeaker, the lid, tools and a dish of screws."""
    x, y, wide, high = 560.0, 380.0, 1000.0, 640.0
    shell = mix(TERRACOTTA, OCHRE, 0.25)
    canvas.soft(
        [
            [
                (x + 16, y + 26),
                (x + wide + 20, y + 26),
                (x + wide + 20, y + high + 30),
                (x + 16, y + high + 30),
            ]
        ],
        palette.shade,
        16,
        0.5,
    )
    canvas.rounded(x, y, wide, high, 60, Gradient((mix(shell, palette.light, 0.25), shell)))
    canvas.rounded(x + 34, y + 34, wide - 68, high - 68, 36, mix(shell, palette.shade, 0.55))
    canvas.rounded(
        x + 60,
        y + 64,
        470,
        high - 128,
        14,
        Gradient((mix(GREEN, palette.light, 0.12), mix(GREEN, palette.shade, 0.1))),
    )
    for row in range(6):
        line = [
            (x + 90, y + 110 + row * 72),
            (x + 220 + row * 22, y + 110 + row * 72),
            (x + 270 + row * 22, y + 150 + row * 62),
            (x + 500, y + 150 + row * 62),
        ]
        canvas.line(line, mix(OCHRE, PAPER, 0.3), 5, 0.7)
    for index in range(14):
        px, py = x + 100 + (index * 97) % 380, y + 100 + (index * 151) % 420
        if index % 3 == 0:
            canvas.rounded(px, py, 84, 44, 6, mix(INK, STEEL, 0.2))
        elif index % 3 == 1:
            canvas.ellipse(px + 20, py + 20, 26, 26, mix(STEEL, PAPER, 0.2))
            canvas.ellipse(px + 20, py + 20, 17, 17, mix(STEEL, PAPER, 0.6))
        else:
            canvas.pill(px, py, 70, 20, (OCHRE, TERRACOTTA, SKY)[index % 3])
    canvas.ellipse(x + 750, y + 320, 185, 185, mix(STEEL, PAPER, 0.3))
    canvas.ellipse(x + 750, y + 320, 160, 160, mix(INK, palette.shade, 0.3))
    canvas.ellipse(x + 750, y + 320, 70, 70, mix(STEEL, PAPER, 0.45))
    wire = [(x + 530, y + 240), (x + 570, y + 170), (x + 640, y + 250), (x + 690, y + 280)]
    canvas.line(wire, TERRACOTTA, 8)
    canvas.line([(px, py + 34) for px, py in wire], SKY, 8)
    canvas.line([(x + wide - 40, y + 30), (x + wide + 330, y - 120)], mix(STEEL, PAPER, 0.5), 12)
    canvas.rounded(
        620, 1130, 760, 300, 50, Gradient((mix(shell, palette.light, 0.3), mix(shell, palette.shade, 0.12)))
    )
    for row in range(7):
        canvas.pill(700, 1175 + row * 30, 330, 12, mix(shell, palette.shade, 0.45))
    canvas.rounded(1080, 1180, 240, 80, 12, mix(PAPER, OCHRE, 0.25))
    for px in (1130, 1270):
        canvas.ellipse(px, 1340, 44, 44, mix(INK, shell, 0.25))
        canvas.ellipse(px, 1340, 32, 32, mix(STEEL, PAPER, 0.35))
    screwdriver(canvas, palette, (1700, 760), 470, 1.25, OCHRE)
    screwdriver(canvas, palette, (1840, 780), 400, 1.4, GREEN)
    screwdriver(canvas, palette, (300, 700), 430, 1.75, TERRACOTTA)
    canvas.polygon(round_outline(1720, 1360, 120), mix(STEEL, PAPER, 0.25))
    canvas.polygon(round_outline(1720, 1360, 98), mix(STEEL, palette.shade, 0.25))
    for index in range(11):
        px, py = (
            1720 + 62 * math.cos(index * 2.1) * (0.4 + index % 3 * 0.3),
            1360 + 62 * math.sin(index * 2.1) * (0.4 + index % 3 * 0.3),
        )
        canvas.ellipse(px, py, 13, 13, mix(STEEL, PAPER, 0.6))
        canvas.line([(px - 8, py), (px + 8, py)], INK, 4, 0.6)
