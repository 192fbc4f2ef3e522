"""A desk by a window on hills, with an open ledger or, varied, with a model turbine and papers."""

from __future__ import annotations

import math
from dataclasses import replace

from casebook.pictures.scenes.canvas import WIDTH, Canvas, Gradient, Point
from casebook.pictures.scenes.furniture import (
    bars_on,
    lines_on,
    mug,
    on_sheet,
    pencil,
    pot_plant,
    sheet,
    small_turbine,
    table_top,
    window_bars,
)
from casebook.pictures.scenes.landscape import cumulus, mist, ridge, sky, skyline
from casebook.pictures.scenes.palette import (
    GREEN,
    HARVEST,
    OCHRE,
    PAPER,
    SPRING,
    STEEL,
    TERRACOTTA,
    Palette,
    mix,
    tint,
)
from casebook.pictures.scenes.variation import AS_IT_IS, Variation

VIEW = (330.0, 120.0, 1740.0, 760.0)


def ledger_desk(canvas: Canvas, variation: Variation = AS_IT_IS) -> None:
    """A ledger, a plant and a cup in window light; the subject ``model`` lays out papers and a turbine."""
    palette = variation.palette or replace(SPRING, wall=tint("#f4ead6"))
    outside = HARVEST if variation.subject == "model" else palette
    _view(canvas, outside, variation.seed)
    _wall(canvas, palette)
    window_bars(canvas, palette, *VIEW, 3)
    table_top(canvas, palette, 1020, 1480)
    if variation.subject == "model":
        _papers(canvas, palette)
        small_turbine(canvas, palette, 1660, 1180, 620)
        pot_plant(canvas, palette, 330, 1160, 480, mix(GREEN, palette.mid, 0.45), STEEL)
        mug(canvas, palette, 2030, 1300, 120, TERRACOTTA)
        return
    pot_plant(canvas, palette, 420, 1150, 560, mix(GREEN, palette.mid, 0.4), TERRACOTTA)
    _ledger(canvas, palette)
    mug(canvas, palette, 1950, 1210, 130, mix(GREEN, PAPER, 0.25))
    pencil(canvas, palette, (1760, 1400), (2060, 1340), 18)


def _view(canvas: Canvas, palette: Palette, seed: int) -> None:
    sky(canvas, palette, 700)
    cumulus(canvas, palette, 1550, 420, 480, 41 + seed)
    cumulus(canvas, palette, 660, 340, 340, 44 + seed, 0.85)
    for index, (base, tall) in enumerate(((700, 420), (760, 330), (830, 260), (900, 190))):
        tone = mix(mix(palette.far, palette.mid, index / 3), palette.haze, 0.55 - index * 0.16)
        ridge(
            canvas,
            base,
            tall,
            tone,
            mix(tone, palette.haze, 0.35),
            45 + index + seed,
            wave=1300 - index * 150,
        )
        if index == 2:
            skyline(canvas, palette, 835, 120, 7, (1300, 1900), 0.6)
    mist(canvas, palette.haze, 620, 860, 0.3)


def _wall(canvas: Canvas, palette: Palette) -> None:
    x, y, width, height = VIEW
    wall, dim = palette.wall, mix(palette.wall, palette.shade, 0.14)
    canvas.rectangle(0, 0, WIDTH, y, mix(wall, palette.shade, 0.06))
    canvas.rectangle(0, y + height, WIDTH, 1600 - y - height, Gradient((wall, dim)))
    canvas.rectangle(0, 0, x, 1040, Gradient((dim, wall), direction="right"))
    canvas.rectangle(x + width, 0, WIDTH - x - width, 1040, Gradient((wall, dim), direction="right"))
    for side in (60.0, 2130.0):
        for fold in range(7):
            left = side + fold * 30
            tone = mix(mix(GREEN, palette.wall, 0.62), palette.shade, 0.06 * (fold % 2))
            stops = Gradient(
                (mix(tone, palette.light, 0.25), mix(tone, palette.shade, 0.14)), direction="right"
            )
            canvas.polygon([(left, 60), (left + 32, 60), (left + 34, 1010), (left - 2, 1010)], stops)
    canvas.pill(20, 46, WIDTH - 40, 22, mix(palette.wall, palette.shade, 0.45))
    light = [(760, 1020), (1900, 1020), (2240, 1480), (900, 1480)]
    canvas.polygon(light, palette.light, 0.2)


def _ledger(canvas: Canvas, palette: Palette) -> None:
    left: list[Point] = [(640, 1440), (1190, 1456), (1190, 1120), (760, 1106)]
    right: list[Point] = [(1190, 1456), (1740, 1440), (1620, 1106), (1190, 1120)]
    cover = [(600, 1456), (1190, 1482), (1780, 1456), (1642, 1096), (738, 1096)]
    canvas.soft([[(x + 14, y + 22) for x, y in cover]], palette.shade, 10, 0.4)
    canvas.polygon(cover, mix(GREEN, palette.shade, 0.2))
    for lift in (14, 8, 2):
        for page, tone in ((left, mix(PAPER, palette.shade, 0.05)), (right, PAPER)):
            canvas.polygon([(x, y + lift) for x, y in page], mix(tone, palette.shade, 0.02 * lift))
    canvas.polygon(left, Gradient((PAPER, mix(PAPER, palette.shade, 0.16)), direction="right"))
    canvas.polygon(right, Gradient((mix(PAPER, palette.shade, 0.14), PAPER), direction="right"))
    for row in range(9):
        v = 0.1 + row * 0.09
        for page in (left, right):
            canvas.line([on_sheet(page, 0.07, v), on_sheet(page, 0.93, v)], STEEL, 2, 0.4)
            for cell, reach in ((0.1, 0.26), (0.55, 0.14), (0.76, 0.1)):
                end = cell + reach * (0.7 + 0.3 * math.sin(row * 2.1 + cell * 9))
                tone = (GREEN, TERRACOTTA)[(row + round(cell * 10)) % 5 == 0]
                canvas.line([on_sheet(page, cell, v + 0.03), on_sheet(page, end, v + 0.03)], tone, 7, 0.55)
    for page in (left, right):
        for u in (0.5, 0.72):
            canvas.line([on_sheet(page, u, 0.06), on_sheet(page, u, 0.9)], TERRACOTTA, 2, 0.4)
    canvas.polygon([(1182, 1120), (1198, 1120), (1202, 1500), (1176, 1500), (1189, 1484)], TERRACOTTA)


def _papers(canvas: Canvas, palette: Palette) -> None:
    plan: list[Point] = [(700, 1330), (1220, 1390), (1290, 1150), (830, 1100)]
    chart: list[Point] = [(1130, 1440), (1560, 1400), (1480, 1180), (1110, 1210)]
    note: list[Point] = [(430, 1440), (780, 1466), (820, 1290), (520, 1268)]
    sheet(canvas, palette, plan, mix(PAPER, STEEL, 0.12))
    lines_on(canvas, plan, 7)
    sheet(canvas, palette, chart)
    bars_on(canvas, chart, [0.3, 0.42, 0.5, 0.66, 0.82, 0.95], [GREEN, mix(GREEN, PAPER, 0.4)])
    sheet(canvas, palette, note, mix(PAPER, OCHRE, 0.22))
    lines_on(canvas, note, 5)
    pencil(canvas, palette, (1640, 1440), (1900, 1370), 18, TERRACOTTA)
