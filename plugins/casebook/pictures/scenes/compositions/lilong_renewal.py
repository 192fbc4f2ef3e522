"""Renewed brick lane houses of old Shanghai at dusk, seen square on; varied: planters or bins before them."""

from __future__ import annotations

import math
from dataclasses import replace
from itertools import pairwise

from casebook.pictures.scenes.canvas import WIDTH, Canvas, Gradient
from casebook.pictures.scenes.landscape import sky, skyline, streaks
from casebook.pictures.scenes.lanes import cycle, lane_house, planter, rain_barrel, wheelie_bin
from casebook.pictures.scenes.palette import (
    DUSK,
    GREEN,
    OCHRE,
    PLUM,
    SKY,
    STEEL,
    TERRACOTTA,
    Palette,
    mix,
    tint,
)
from casebook.pictures.scenes.variation import AS_IT_IS, Variation

BRICK = tint("#a8563f")
GREY = tint("#8b8f8c")
STREET = 1290.0


def lilong_renewal(canvas: Canvas, variation: Variation = AS_IT_IS) -> None:
    """Brick fronts with stone gates and lit windows; before them bicycles, ``planters`` or ``bins``."""
    palette = variation.palette or DUSK
    sky(canvas, palette, 900)
    streaks(canvas, palette, 60, 420, 12, 351 + variation.seed, 0.4)
    skyline(canvas, palette, 720, 420, 352 + variation.seed, (200, 2200), 0.5)
    warm = replace(palette, wall=mix(palette.wall, tint("#e9d8b8"), 0.5))
    width = 620.0
    start = {"bins": -340.0, "planters": -180.0}.get(variation.subject, -40.0)
    for index in range(5):
        x = start + index * width
        tone = mix((BRICK, GREY)[(index + variation.seed) % 2], palette.shade, 0.12 + 0.05 * (index % 2))
        lane_house(canvas, warm, x, STREET, width, 860 + 24 * (index % 2), tone)
    _pavement(canvas, palette)
    if variation.subject == "planters":
        _planters(canvas, palette)
    elif variation.subject == "bins":
        _bins(canvas, palette)
    else:
        for index, (x, colour) in enumerate(
            ((300, STEEL), (560, TERRACOTTA), (1130, GREEN), (1400, PLUM), (1960, OCHRE))
        ):
            cycle(canvas, palette, x, 1392 + index % 2 * 16, 250, mix(colour, palette.light, 0.1))
        for x in (90, 820, 1690, 2290):
            planter(canvas, palette, x, 1352, 150, 120, 360 + x, mix(TERRACOTTA, palette.shade, 0.2))
    _lights(canvas, palette)


def _pavement(canvas: Canvas, palette: Palette) -> None:
    stone = mix(palette.road, palette.wall, 0.25)
    canvas.rectangle(
        0,
        STREET,
        WIDTH,
        320,
        Gradient((mix(stone, palette.shade, 0.22), stone, mix(stone, palette.shade, 0.2))),
    )
    rows = (1290, 1312, 1340, 1376, 1422, 1480, 1550, 1640)
    for row, (top, low) in enumerate(pairwise(rows)):
        canvas.rectangle(0, low - 2, WIDTH, 3, palette.shade, 0.22)
        share = (low - 1100) / 500
        for index in range(-14, 16):
            u = index + (0.5 if row % 2 else 0.0)
            canvas.line(
                [(1200 + u * 210 * share * 0.9, low), (1200 + u * 210 * (top - 1100) / 500 * 0.9, top)],
                palette.shade,
                3,
                0.2,
            )


def _planters(canvas: Canvas, palette: Palette) -> None:
    for index in range(6):
        x = (90, 250, 700, 850, 1330, 1940)[index]
        planter(
            canvas,
            palette,
            x,
            1366 + index % 2 * 26,
            270,
            250,
            370 + index,
            mix(TERRACOTTA, palette.wall, 0.15 * (index % 3)),
        )
    for x in (444, 1064, 1684):
        rain_barrel(canvas, palette, x, 1350, 190, mix(GREEN, palette.mid, 0.35))
    cycle(canvas, palette, 1500, 1500, 260, STEEL)


def _bins(canvas: Canvas, palette: Palette) -> None:
    roof = mix(GREEN, palette.shade, 0.2)
    canvas.rectangle(640, 860, 26, 520, mix(roof, palette.shade, 0.3))
    canvas.rectangle(1740, 860, 26, 520, mix(roof, palette.shade, 0.3))
    canvas.rectangle(660, 900, 1090, 440, mix(palette.wall, palette.shade, 0.35), 0.55)
    canvas.polygon(
        [(560, 880), (1840, 880), (1760, 800), (640, 800)], Gradient((mix(roof, palette.light, 0.2), roof))
    )
    for index, colour in enumerate((GREEN, TERRACOTTA, STEEL, mix(STEEL, palette.shade, 0.6))):
        wheelie_bin(canvas, palette, 790 + index * 270, 1390, 300, colour)
    for x in (380, 2040):
        planter(canvas, palette, x, 1390, 320, 260, 380 + x, mix(TERRACOTTA, palette.wall, 0.2))
    cycle(canvas, palette, 2150, 1500, 250, SKY)


def _lights(canvas: Canvas, palette: Palette) -> None:
    if not palette.lamps:
        return
    for index in range(9):
        x = 120 + index * 272
        y = 560 + 34 * math.cos(index * math.pi)
        canvas.glow(x, y, 130, palette.glass, 0.35)
        canvas.ellipse(x, y, 13, 16, mix(palette.glass, palette.light, 0.5))
    points = [
        (float(x), 560 - 18 + 34 * math.cos((x - 120) / 272 * math.pi)) for x in range(-20, WIDTH + 40, 16)
    ]
    canvas.line(points, palette.shade, 4, 0.7)
