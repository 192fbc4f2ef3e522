"""A port under bare hills at a strait; wind turbines along the ridge, another shore in the haze."""

from __future__ import annotations

import math
import random

from casebook.pictures.scenes.buildings import hall
from casebook.pictures.scenes.canvas import HEIGHT, WIDTH, Canvas, Gradient, Point
from casebook.pictures.scenes.energy import turbine
from casebook.pictures.scenes.foreground import grass
from casebook.pictures.scenes.freighters import freighter
from casebook.pictures.scenes.landscape import birds, cumulus, mist, ridge, sky, streaks
from casebook.pictures.scenes.machines import port_crane
from casebook.pictures.scenes.palette import AFTERNOON, Colour, mix, tint
from casebook.pictures.scenes.planting import shrub
from casebook.pictures.scenes.ships import tanker
from casebook.pictures.scenes.solids import brick
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.vessels import tank
from casebook.pictures.scenes.view import Perspective

DEEP = tint("#2a6f9e")
HILL = tint("#b98f5c")
BOXES: tuple[Colour, ...] = tuple(map(tint, ("#c4643f", "#2f6f8c", "#d99b3a", "#e8e4d8", "#7a8f6a")))


def strait_port_hills(canvas: Canvas) -> None:
    """Seen from a slope: terraced bare hills on the left, moles that clasp the harbour, the open strait."""
    palette = AFTERNOON
    sky(canvas, palette, 560)
    streaks(canvas, palette, 50, 380, 9, 471, 0.6)
    cumulus(canvas, palette, 1900, 300, 460, 472, 0.9)
    ridge(
        canvas,
        556,
        150,
        mix(mix(HILL, palette.far, 0.5), palette.haze, 0.62),
        palette.haze,
        473,
        wave=1500,
        down=10,
    )
    canvas.rectangle(
        0,
        556,
        WIDTH,
        HEIGHT - 556,
        Gradient((mix(DEEP, palette.haze, 0.55), DEEP, mix(DEEP, palette.shade, 0.2))),
    )
    _sparkle(canvas)
    tanker(canvas, palette, 1650, 640, 210, mix(palette.panel, palette.shade, 0.1))
    tanker(canvas, palette, 2180, 700, 280, mix(palette.second, palette.shade, 0.25))
    _hills(canvas)
    view = Perspective(500, 84, 2200, turn=-0.3, pivot=250)
    stage = Stage(canvas, view, palette, sun=(-0.3, -0.5, 0.7), reach=1500)
    _harbour(stage)
    stage.paint(shadow=0.28)
    _slope(canvas)
    mist(canvas, palette.haze, 520, 640, 0.3)
    birds(canvas, palette.shade, 1250, 330, 6, 43)


def _sparkle(canvas: Canvas) -> None:
    chance = random.Random(7)
    for _ in range(230):
        share = chance.random() ** 1.5
        y, length = 575 + 900 * share, chance.uniform(14, 90) * (0.3 + 1.5 * share)
        canvas.pill(
            chance.uniform(300, WIDTH),
            y,
            length,
            1.6 + 3.4 * share,
            AFTERNOON.cloud,
            0.32 * chance.uniform(0.4, 1),
        )


def _hills(canvas: Canvas) -> None:
    palette = AFTERNOON
    far = Stage(canvas, Perspective(560, 20, 2400), palette, reach=1500)
    layers = ((1560.0, 380.0, 800.0, 0.45), (1250.0, 300.0, 886.0, 0.24), (820.0, 400.0, 1010.0, 0.08))
    for index, (reach, top, base, veil) in enumerate(layers):
        tone = mix(mix(HILL, tint("#9a7a52"), 0.12 * index), palette.haze, veil)
        crest: list[Point] = []
        for x in range(-40, round(reach) + 1, 20):
            share = (x + 40) / (reach + 40)
            wave = 34 * math.sin(x / 130 + index * 2) + 20 * math.sin(x / 57 + index)
            crest.append((float(x), top + (base - top) * share**1.9 + wave * (1 - share)))
        canvas.polygon(
            [*crest, (reach - 60, base + 174), (reach - 160, 1320), (-40, 1320)],
            Gradient((mix(tone, palette.light, 0.22), tone, mix(tone, palette.shade, 0.08))),
        )
        for line in range(1, 8):
            fold = [(x, y + (base + 30 - y) * line / 9 + 6 * math.sin(x / 90 + line)) for x, y in crest]
            canvas.line(fold, mix(tone, palette.shade, 0.22), 3, 0.3)
        if index == 1:
            for mast in range(9):
                left, high = crest[3 + mast * 5]
                depth = 2400 * 46 / (150.0 - mast * 8)
                foot = Pose((left - 1200) * depth / 2400, depth, 20 - (high - 560) * depth / 2400)
                turbine(far, foot, 46, 0.5 + mast * 0.8, palette.cloud)
            far.paint(shadow=0)


def _harbour(stage: Stage) -> None:
    palette = stage.palette
    land = [(-320.0, 520.0), (-60, 470), (10, 400), (26, 320), (22, 240), (34, 180), (30, 120), (40, 70)]
    ground = mix(palette.road, HILL, 0.2)
    stage.flat([(x, y, 0.0) for x, y in land] + [(-320, 70, 0)], ground)
    stage.stroke([(x, y, 0.4) for x, y in land], mix(palette.road, palette.shade, 0.35), 1.6)
    mole = [(10.0, 400.0), (60, 432), (116, 424), (150, 386), (160, 330)]
    stage.stroke([(x, y, 0.5) for x, y in mole], mix(palette.road, palette.shade, 0.4), 7.0)
    stage.stroke([(x, y, 1.2) for x, y in mole], mix(palette.wall, palette.road, 0.4), 3.4)
    arm = [(30.0, 120.0), (84, 128), (112, 150)]
    stage.stroke([(x, y, 0.5) for x, y in arm], mix(palette.road, palette.shade, 0.4), 7.0)
    stage.stroke([(x, y, 1.2) for x, y in arm], mix(palette.wall, palette.road, 0.4), 3.4)
    for x, y in (mole[-1], arm[-1]):
        tank(stage, Pose(x, y), 1.6, 10, mix(palette.second, palette.light, 0.2), 0.6)
    for index, y in enumerate((196.0, 240.0, 284.0, 330.0)):
        port_crane(stage, Pose(18 + index % 2 * 2, y), 44, mix(palette.accent, palette.second, 0.45))
    for row in range(12):
        for column in range(5):
            for level in range(1 + (row * 5 + column * 3) % 3):
                brick(
                    stage,
                    Pose(-30 + column * 7.4, 176 + row * 14.0, level * 2.6),
                    (6.4, 11, 2.5),
                    BOXES[(row * 7 + column * 3 + level) % 5],
                )
    for index in range(6):
        x, y = -128 + index % 3 * 28.0, 246 + index // 3 * 60.0
        hall(
            stage,
            Pose(x, y),
            (24, 40, 9),
            wall=palette.wall,
            band=(DEEP, palette.accent)[index % 2],
            cover="solar",
        )
    for index in range(5):
        tank(stage, Pose(-44 - index * 15, 152), 5.6, 8, mix(palette.wall, palette.light, 0.4), 0.14)
    freighter(stage, Pose(34, 208), 120, tint("#8a3f3a"), BOXES)
    freighter(stage, Pose(72, 300), 86, tint("#8a3f3a"), BOXES)


def _slope(canvas: Canvas) -> None:
    palette = AFTERNOON
    edge: list[Point] = [
        (float(x), 1290 + 250 * (max(0, x) / WIDTH) ** 0.8 + 14 * math.sin(x / 140))
        for x in range(-40, 2441, 40)
    ]
    tone = mix(HILL, palette.shade, 0.06)
    canvas.polygon([*edge, (2440, 1620), (-40, 1620)], Gradient((mix(tone, palette.light, 0.25), tone)))
    for index in range(26):
        x = 40 + index * 92.0
        y = 1330 + 250 * (x / WIDTH) ** 0.8 + (index * 53) % 130
        shrub(canvas, palette, x, y, 34 + index % 4 * 12, mix(palette.near, HILL, 0.3), index)
    grass(canvas, palette, 1630, 110, 240, 6, colour=mix(palette.near, HILL, 0.45))
