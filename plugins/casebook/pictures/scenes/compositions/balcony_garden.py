"""A balcony with plants, a drying line and a cat, above a green town in the evening sun."""

from __future__ import annotations

import math
import random

from casebook.pictures.scenes.canvas import HEIGHT, WIDTH, Canvas, Gradient
from casebook.pictures.scenes.furniture import WOOD, pot_plant
from casebook.pictures.scenes.household import cat, washing_line
from casebook.pictures.scenes.landscape import birds, ridge, sky, skyline, streaks, sun, woods
from casebook.pictures.scenes.lanes import planter
from casebook.pictures.scenes.palette import (
    GOLDEN,
    GREEN,
    OCHRE,
    PAPER,
    STEEL,
    TERRACOTTA,
    Palette,
    mix,
    tint,
)
from casebook.pictures.scenes.planting import broadleaf


def balcony_garden(canvas: Canvas) -> None:
    """Shirts and towels on a line, pots on a ladder shelf, a cat by the rail; roofs and trees below."""
    palette = GOLDEN
    sky(canvas, palette, 1000)
    sun(canvas, palette, 1560, 640, 74)
    streaks(canvas, palette, 160, 640, 12, 361, 0.5)
    ridge(canvas, 880, 170, mix(palette.far, palette.haze, 0.35), palette.haze, 362, wave=1300)
    skyline(canvas, palette, 900, 260, 363, (300, 1500), 0.5)
    skyline(canvas, palette, 930, 180, 364, (1400, 2400), 0.4)
    for index in range(5):
        woods(
            canvas,
            930 + index * 62,
            80 + index * 20,
            mix(palette.mid, palette.haze, 0.45 - 0.1 * index),
            365 + index,
        )
    birds(canvas, palette.shade, 900, 480, 6, 29)
    for x, seed in ((620, 1), (1280, 2), (2000, 3)):
        broadleaf(canvas, palette, x, 1420, 420, mix(palette.mid, palette.near, 0.2), seed)
    _railing(canvas, palette)
    _walls(canvas, palette)
    washing_line(canvas, palette)
    _pots(canvas, palette)
    cat(canvas, palette, 1660, 1432, 250)


def _railing(canvas: Canvas, palette: Palette) -> None:
    iron = mix(palette.near, palette.shade, 0.35)
    canvas.rectangle(
        0,
        1360,
        WIDTH,
        240,
        Gradient((mix(TERRACOTTA, palette.light, 0.45), mix(TERRACOTTA, palette.wall, 0.25))),
    )
    for index in range(14):
        x = -300 + index * 230
        canvas.line([(x, 1600), (1200 + (x - 1200) * 0.8, 1360)], palette.shade, 3, 0.2)
    canvas.rectangle(0, 1448, WIDTH, 3, palette.shade, 0.2)
    canvas.rectangle(0, 1350, WIDTH, 16, mix(palette.wall, palette.shade, 0.2))
    for index in range(42):
        x = 14 + index * 58
        canvas.rectangle(x, 1000, 9, 356, iron)
        canvas.polygon([(x + 4, 1360), (x + 12, 1360), (x + 150, 1600), (x + 120, 1600)], palette.shade, 0.12)
    for y, thick in ((990, 26), (1322, 14)):
        canvas.rectangle(0, y, WIDTH, thick, mix(iron, palette.light, 0.15))
    for x in (820, 1200, 2030):
        planter(canvas, palette, x, 1090, 300, 190, 370 + x, mix(TERRACOTTA, palette.shade, 0.1))


def _walls(canvas: Canvas, palette: Palette) -> None:
    wall = mix(palette.wall, OCHRE, 0.18)
    canvas.rectangle(
        0,
        0,
        330,
        HEIGHT,
        Gradient((mix(wall, palette.shade, 0.28), mix(wall, palette.shade, 0.08)), direction="right"),
    )
    canvas.polygon([(330, 0), (362, 0), (362, 1352), (330, 1380)], mix(wall, palette.light, 0.5))
    canvas.rectangle(
        2330,
        0,
        70,
        HEIGHT,
        Gradient((mix(wall, palette.light, 0.3), mix(wall, palette.shade, 0.15)), direction="right"),
    )
    canvas.rectangle(
        0, 0, WIDTH, 150, Gradient((mix(wall, palette.shade, 0.35), mix(wall, palette.shade, 0.2)))
    )
    for index in range(11):
        x = index * 220
        scallop = [(x + 220 * t / 16, 150 + 54 * math.sin(t / 16 * math.pi)) for t in range(17)]
        canvas.polygon(
            [(x, 60), *scallop, (x + 220, 60)], (mix(TERRACOTTA, palette.light, 0.2), PAPER)[index % 2]
        )
    canvas.rectangle(0, 40, WIDTH, 34, mix(TERRACOTTA, palette.shade, 0.2))


def _pots(canvas: Canvas, palette: Palette) -> None:
    wood = mix(WOOD, palette.shade, 0.15)
    for x in (60, 520):
        canvas.polygon([(x, 1540), (x + 26, 1540), (x + 26, 720), (x, 720)], wood)
    chance = random.Random(4)
    for row, y in enumerate((880, 1130, 1380)):
        canvas.rectangle(30, y, 550, 26, mix(wood, palette.light, 0.2))
        canvas.rectangle(30, y + 26, 550, 12, mix(wood, palette.shade, 0.4))
        for index in range(3):
            pot = (TERRACOTTA, STEEL, mix(OCHRE, PAPER, 0.3), mix(GREEN, PAPER, 0.3))[(row + index) % 4]
            leaf = mix(GREEN, palette.mid, 0.2 + 0.25 * ((row + index) % 3))
            pot_plant(canvas, palette, 130 + index * 180, y, 170 + chance.uniform(-15, 35), leaf, pot)
    pot_plant(
        canvas, palette, 2180, 1540, 470, mix(GREEN, palette.mid, 0.45), mix(TERRACOTTA, palette.shade, 0.1)
    )
    pot_plant(canvas, palette, 760, 1550, 250, tint("#7f9a4a"), mix(STEEL, PAPER, 0.2))
