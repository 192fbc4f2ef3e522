"""A river winds through a green corridor between works and towers."""

from __future__ import annotations

import math
import random

from casebook.pictures.scenes.buildings import block, hall
from casebook.pictures.scenes.canvas import WIDTH, Canvas, Gradient
from casebook.pictures.scenes.foreground import flowers, grass, leaves
from casebook.pictures.scenes.landscape import birds, cumulus, ridge, sky, skyline, woods
from casebook.pictures.scenes.palette import (
    GREEN,
    HAIR,
    NOON,
    OCHRE,
    STEEL,
    TERRACOTTA,
    mix,
)
from casebook.pictures.scenes.people import figure
from casebook.pictures.scenes.planting import birch, broadleaf, conifer, plant, poplar, shrub, willow
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.vessels import chimney
from casebook.pictures.scenes.view import Perspective


def city_park(canvas: Canvas) -> None:
    """A river winds through a green corridor between works and towers."""
    palette = NOON
    sky(canvas, palette, 640)
    cumulus(canvas, palette, 640, 350, 640, 22)
    cumulus(canvas, palette, 2080, 300, 520, 25)
    ridge(canvas, 640, 170, mix(palette.far, palette.haze, 0.45), palette.haze, 43, wave=1500)
    skyline(canvas, palette, 655, 260, 19, (1050, 2420), 0.5)
    view = Perspective(620, 30, 2100)
    stage = Stage(canvas, view, palette, reach=560)
    canvas.rectangle(
        0, 640, WIDTH, 960, Gradient((mix(palette.ground, palette.haze, 0.5), palette.ground, palette.mid))
    )
    for index in range(4):
        woods(
            canvas,
            664 + index * 13,
            18 + index * 5,
            mix(palette.mid, palette.haze, 0.6 - index * 0.07),
            300 + index,
        )
    _river(stage)
    _planting(stage)
    _works_and_towers(stage)
    stage.paint(shadow=0.3)
    _footbridge(stage)
    flowers(canvas, palette, 1600, 260, 40, 4, palette.wall, (-20, 900))
    grass(canvas, palette, 1600, 170, 420, 12)
    leaves(canvas, palette, 1605, 300, 16, 14, (1900, 2440))
    birds(canvas, palette.shade, 1300, 300, 6, 12)


def _river(stage: Stage) -> None:
    canvas, palette, view = stage.canvas, stage.palette, stage.view

    def strip(left: float, right: float, fill: Gradient) -> None:
        ys = [52 + 2.2 * step for step in range(230)]
        bank = [view.point((_bend(y) + left, y, 0)) for y in ys] + [
            view.point((_bend(y) + right, y, 0)) for y in reversed(ys)
        ]
        canvas.polygon(bank, fill)

    strip(
        -25,
        27,
        Gradient(
            (palette.ground, mix(palette.ground, palette.light, 0.3), mix(palette.ground, palette.mid, 0.3))
        ),
    )
    strip(-15.5, 16, Gradient((mix(palette.wall, palette.haze, 0.5), mix(palette.ground, OCHRE, 0.25))))
    strip(
        -13,
        13,
        Gradient(
            (mix(palette.water, palette.haze, 0.7), palette.water, mix(palette.water, palette.near, 0.25))
        ),
    )
    strip(20, 23.2, Gradient((mix(palette.wall, palette.haze, 0.4), palette.wall)))


def _planting(stage: Stage) -> None:
    palette = stage.palette
    chance = random.Random(12)
    for _ in range(120):
        y = 60 + 240 * chance.random() ** 1.4
        x = _bend(y) + chance.uniform(-11, 9)
        stage.stroke([(x, y, 0), (x + chance.uniform(1, 4), y, 0)], palette.cloud, 0.12, 0.45)
    for index in range(330):
        y = 62 + 330 * chance.random() ** 1.2
        away = chance.uniform(0, 1)
        side = -1 if index % 2 else 1
        x = _bend(y) + side * (27 + 34 * away**1.3)
        kind = (broadleaf, broadleaf, birch, poplar, conifer)[index % 5]
        leaf = mix(palette.mid, palette.near, chance.uniform(0.0, 0.75))
        plant(
            stage,
            kind,
            Pose(x, y),
            chance.uniform(6, 11),
            index,
            mix(leaf, OCHRE, 0.35) if index % 17 == 0 else leaf,
        )
    for index in range(26):
        y = 66 + index * 8.0
        plant(
            stage,
            (willow, shrub)[index % 2],
            Pose(_bend(y) + (-18 if index % 4 < 2 else 18.3), y),
            (7.5, 1.8)[index % 2],
            index + 400,
            mix(palette.mid, palette.ground, 0.25),
        )


def _works_and_towers(stage: Stage) -> None:
    palette = stage.palette
    for index in range(6):
        hall(
            stage,
            Pose(-150 + index % 2 * 44 - index * 8, 165 + index * 34),
            (38, 24, 11),
            band=(GREEN, OCHRE)[index % 2],
            cover="solar",
        )
    chimney(stage, Pose(-118, 300), 46, 2.6)
    for index in range(9):
        tall = 34 + (index * 17) % 34
        block(
            stage,
            Pose(88 + index % 3 * 30 + index * 4, 190 + index * 24),
            (18, 16, tall),
            round(tall / 4),
            wall=mix(palette.wall, (STEEL, TERRACOTTA, palette.mid)[index % 3], 0.25),
        )
    for y, coat in ((76.0, TERRACOTTA), (80.0, OCHRE), (98.0, GREEN), (102.0, STEEL)):
        figure(stage, Pose(_bend(y) + 21.6, y), coat, 1.9, hat=HAIR)


def _footbridge(stage: Stage) -> None:
    canvas, palette, view = stage.canvas, stage.palette, stage.view
    span = [view.point((_bend(150) + x, 150, 3.4 + 1.6 * math.cos(x / 19 * 1.57))) for x in range(-19, 20)]
    canvas.line(span, palette.wall, 9)
    canvas.line([(x, y - 12) for x, y in span], mix(palette.wall, palette.shade, 0.3), 3)


def _bend(y: float) -> float:
    return 46 * math.sin((y - 30) / 62.0) * min(1.0, y / 150) - 4
