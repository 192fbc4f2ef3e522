"""Works halls in a valley of bamboo; varied: a row of small halls with green roofs."""

from __future__ import annotations

import math
import random

from casebook.pictures.scenes.bamboo import bamboo, bamboo_slope, culm
from casebook.pictures.scenes.buildings import block, gable, hall
from casebook.pictures.scenes.canvas import HEIGHT, WIDTH, Canvas, Gradient, Point
from casebook.pictures.scenes.garden import green_roof
from casebook.pictures.scenes.landscape import birds, cumulus, mist, ridge, sky, streaks
from casebook.pictures.scenes.palette import GREEN, OCHRE, SPRING, TERRACOTTA, Colour, Palette, mix, tint
from casebook.pictures.scenes.planting import plant, shrub
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.variation import AS_IT_IS, Variation
from casebook.pictures.scenes.view import Perspective

FRESH = tint("#7fae4a")


def bamboo_valley_park(canvas: Canvas, variation: Variation = AS_IT_IS) -> None:
    """Steep bamboo on both sides, a brook and white halls; the subject ``row`` sets green roofs in a line."""
    palette = variation.palette or SPRING
    sky(canvas, palette, 720)
    streaks(canvas, palette, 60, 360, 8, 441 + variation.seed, 0.6)
    cumulus(canvas, palette, 1280, 330, 460, 442)
    for index, (base, tall) in enumerate(((640, 320), (700, 260))):
        tone = mix(mix(FRESH, palette.far, 0.5), palette.haze, 0.55 - 0.25 * index)
        ridge(
            canvas,
            base,
            tall,
            tone,
            mix(tone, palette.haze, 0.6),
            443 + index * 5 + variation.seed,
            1200,
            140,
        )
    canvas.rectangle(
        0,
        740,
        WIDTH,
        HEIGHT - 740,
        Gradient((mix(palette.ground, palette.haze, 0.4), mix(palette.ground, FRESH, 0.25))),
    )
    if variation.subject == "row":
        _row(canvas, palette)
    else:
        _valley(canvas, palette)
    birds(canvas, palette.shade, 760, 240, 5, 37)


def _valley(canvas: Canvas, palette: Palette) -> None:
    for side in (-1, 1):
        bamboo_slope(canvas, palette, side, FRESH)
    stage = Stage(canvas, Perspective(690, 30, 2200), palette, sun=(-0.5, -0.5, 0.7), reach=800)
    brook: list[tuple[float, float, float]] = [
        (18 + 12 * math.sin(y / 34), float(y), 0.0) for y in range(60, 420, 8)
    ]
    stage.flat(
        [(x - 6, y, 0) for x, y, _ in brook] + [(x + 6, y, 0) for x, y, _ in reversed(brook)],
        mix(palette.ground, FRESH, 0.6),
    )
    stage.flat(
        [(x - 4, y, 0) for x, y, _ in brook] + [(x + 4, y, 0) for x, y, _ in reversed(brook)], palette.water
    )
    road = [(-8 + 10 * math.sin(y / 52), float(y), 0.0) for y in range(60, 420, 8)]
    stage.flat(
        [(x - 3, y, 0) for x, y, _ in road] + [(x + 3, y, 0) for x, y, _ in reversed(road)], palette.road
    )
    white = mix(palette.wall, palette.light, 0.5)
    for index, y in enumerate((120.0, 172.0, 236.0, 312.0)):
        hall(
            stage,
            Pose(-58 - index * 4, y),
            (38, 26, 10 + index),
            wall=white,
            band=(FRESH, OCHRE)[index % 2],
            cover="solar",
            doors=2,
        )
        gable(
            stage,
            Pose(38 + index * 3, y + 14),
            (30, 30, 9),
            5,
            wall=white,
            roof=mix(GREEN, FRESH, 0.5),
            bays=4,
        )
    block(stage, Pose(-52, 396), (30, 20, 26), 7, wall=white)
    for index in range(40):
        y = 84 + index * 8.0
        plant(
            stage,
            (bamboo, shrub)[index % 2],
            Pose(-14 + 10 * math.sin(y / 52), y),
            (9, 1.4)[index % 2],
            index,
            FRESH,
        )
        plant(
            stage,
            bamboo,
            Pose(29 + 6 * math.sin(y / 34), y),
            8 + index % 3,
            index + 50,
            mix(FRESH, palette.near, 0.2),
        )
    stage.paint(shadow=0.24)
    mist(canvas, palette.haze, 660, 820, 0.35)
    chance = random.Random(9)
    for index in range(13):
        x = (30 + index * 26) if index % 2 else (2040 + index * 30)
        culm(
            canvas,
            palette,
            x,
            1640,
            chance.uniform(1150, 1500),
            mix(FRESH, palette.near, chance.uniform(0.1, 0.6)),
            index,
        )


def _row(canvas: Canvas, palette: Palette) -> None:
    chance = random.Random(12)
    for index in range(70):
        x = (index * 613) % 2480 - 40
        bamboo(
            canvas,
            palette,
            x,
            880 + (index % 4) * 14,
            chance.uniform(190, 300),
            mix(mix(FRESH, palette.near, 0.1 * (index % 5)), palette.haze, 0.2),
            index,
        )
    stage = Stage(
        canvas, Perspective(820, 11, 2000, turn=0.34, pivot=60), palette, sun=(-0.5, -0.5, 0.7), reach=700
    )
    stage.flat([(-80, 30, 0), (200, 30, 0), (200, 50, 0), (-80, 50, 0)], palette.road)
    tones: tuple[Colour, ...] = (
        mix(palette.wall, TERRACOTTA, 0.25),
        palette.wall,
        mix(palette.wall, OCHRE, 0.3),
        mix(palette.wall, FRESH, 0.25),
    )
    for index in range(7):
        pose = Pose(-40 + index * 21, 58)
        hall(stage, pose, (17, 22, 7.5), wall=tones[index % 4], band=mix(GREEN, FRESH, 0.4), doors=1)
        green_roof(stage, pose.moved(0.6, 0.6, 7.6), (15.8, 20.8), FRESH)
    for index in range(34):
        plant(stage, shrub, Pose(-48 + index * 5, 53), 1.3, index, mix(FRESH, palette.near, 0.3))
    stage.paint(shadow=0.26)
    left: list[Point] = [(-40, 1600), (-40, 1500), (900, 1540), (2440, 1480), (2440, 1600)]
    canvas.polygon(left, mix(FRESH, palette.near, 0.3))
    for index in range(6):
        culm(
            canvas,
            palette,
            2080 + index * 62,
            1640,
            chance.uniform(900, 1400),
            mix(FRESH, palette.near, 0.1 * index),
            index,
        )
