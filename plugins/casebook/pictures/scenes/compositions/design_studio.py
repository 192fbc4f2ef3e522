"""A drawing table with a city model."""

from __future__ import annotations

import math

from casebook.pictures.scenes.canvas import HEIGHT, WIDTH, Canvas, Gradient, Point
from casebook.pictures.scenes.furniture import lamp, mug, pencil, pot_plant, sheet, table_top
from casebook.pictures.scenes.palette import (
    GREEN,
    INDOOR,
    OCHRE,
    PAPER,
    STEEL,
    TERRACOTTA,
    Palette,
    mix,
    tint,
)
from casebook.pictures.scenes.planting import broadleaf, plant
from casebook.pictures.scenes.solids import brick
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.variation import AS_IT_IS, Variation
from casebook.pictures.scenes.view import Axonometric


def design_studio(canvas: Canvas, variation: Variation = AS_IT_IS) -> None:
    """A white block model with tiny trees on a board, plans pinned to the wall, a lamp and pencils."""
    palette = variation.palette or INDOOR
    wall = tint("#cfd8cf")
    canvas.rectangle(0, 0, WIDTH, HEIGHT, Gradient((mix(wall, palette.light, 0.3), wall)))
    _pinned(canvas, palette)
    table_top(canvas, palette, 960, 1470, tint("#cda878"))
    lamp(canvas, palette, 270, 1130, 640, TERRACOTTA)
    _board(canvas, palette)
    pot_plant(canvas, palette, 2110, 1090, 330, mix(GREEN, palette.mid, 0.5), tint("#e8e2d2"))
    mug(canvas, palette, 2060, 1330, 120, STEEL)
    pencil(canvas, palette, (270, 1400), (560, 1330), 18)
    pencil(canvas, palette, (360, 1440), (640, 1410), 18, mix(GREEN, PAPER, 0.2))


def _pinned(canvas: Canvas, palette: Palette) -> None:
    for index, (x, y, wide, tall) in enumerate(
        ((250, 140, 520, 380), (850, 110, 700, 470), (1640, 150, 520, 400))
    ):
        corners: list[Point] = [(x, y + tall), (x + wide, y + tall), (x + wide, y), (x, y)]
        sheet(canvas, palette, corners)
        ink = mix(STEEL, PAPER, 0.35)
        for line in range(5):
            at = y + tall * (0.18 + 0.16 * line)
            path = [
                (x + wide * (0.06 + 0.088 * t), at + 22 * math.sin(t * 0.8 + line + index)) for t in range(11)
            ]
            canvas.line(path, ink, 4, 0.7)
        river = [
            (x + wide * (0.06 + 0.088 * t), y + tall * 0.5 + 46 * math.sin(t * 0.55 + index))
            for t in range(11)
        ]
        canvas.line(river, mix(STEEL, PAPER, 0.55), 26, 0.8)
        for spot in range(16):
            px, py = (
                x + wide * (0.12 + 0.76 * ((spot * 37) % 16) / 16),
                y + tall * (0.14 + 0.72 * ((spot * 7 + index) % 17) / 17),
            )
            tone = (mix(GREEN, PAPER, 0.45), OCHRE, TERRACOTTA)[spot % 3]
            canvas.rounded(px, py, 34, 22, 4, tone, 0.75)
        for pin in (x + 20, x + wide - 20):
            canvas.ellipse(pin, y + 20, 11, 11, TERRACOTTA)


def _board(canvas: Canvas, palette: Palette) -> None:
    view = Axonometric(1180, 1275, 29, turn=0.5, pitch=0.62)
    stage = Stage(canvas, view, palette, sun=(-0.62, -0.3, 0.7), reach=9000)
    base = [view.point(s) for s in ((-13, -8, 0), (17, -8, 0), (17, 15, 0), (-13, 15, 0))]
    canvas.soft([[(x + 18, y + 30) for x, y in base]], palette.shade, 12, 0.4)
    brick(stage, Pose(-13, -8, -0.7), (30, 23, 0.7), tint("#e9dfc8"))
    stage.paint(shadow=0)
    stage.flat([(-13, -8, 0), (17, -8, 0), (17, 15, 0), (-13, 15, 0)], tint("#f1ead8"))
    river = [(-13 + t * 1.5, 3.2 + 1.8 * math.sin(t * 0.42), 0.0) for t in range(21)]
    stage.flat([*river, *[(x, y + 2.4, z) for x, y, z in reversed(river)]], tint("#9cc4cc"))
    stage.flat([(-4, -7, 0), (1, -7, 0), (1, 1.6, 0), (-4, 1.6, 0)], tint("#a9c48f"))
    stage.flat([(6, 8.4, 0), (12, 8.4, 0), (12, 14, 0), (6, 14, 0)], tint("#a9c48f"))
    white = tint("#fbf8ef")
    for row, y in enumerate((-6.6, -3.0, 7.4, 11.2)):
        for column in range(7):
            x = -12 + column * 4.0
            if (row < 2 and -5.5 < x < 1.5) or (row > 1 and 4.5 < x < 12.5):
                continue
            tall = 1.2 + ((row * 5 + column * 3) % 5) * 0.9
            tone = (white, white, mix(white, OCHRE, 0.3), mix(white, TERRACOTTA, 0.35))[(row + column) % 4]
            brick(stage, Pose(x, y), (2.6, 2.2, tall), tone)
    for index in range(34):
        park = index % 2
        x = (-3.4 + (index * 1.7) % 4.2) if park else (6.6 + (index * 1.3) % 5)
        y = (-6.4 + (index * 2.3) % 7.4) if park else (9 + (index * 1.9) % 4.6)
        plant(stage, broadleaf, Pose(x, y), 1.7, index, tint("#6f9f68"))
    stage.paint(shadow=0.24)
