"""Towers on hills above a river bend and an elevated metro."""

from __future__ import annotations

import math
import random

from casebook.pictures.scenes.canvas import HEIGHT, WIDTH, Canvas, Gradient
from casebook.pictures.scenes.landscape import mist, ridge, ripples, sky, streaks, sun
from casebook.pictures.scenes.palette import MISTY, Palette, mix, tint
from casebook.pictures.scenes.planting import crown, plant, shrub, tones_of
from casebook.pictures.scenes.ships import barge
from casebook.pictures.scenes.spans import train, viaduct
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.towers import tower
from casebook.pictures.scenes.view import Perspective

WALLS = (tint("#e9dcc6"), tint("#b9856a"), tint("#a9b6bd"), tint("#cfa77c"))


def mountain_river_city(canvas: Canvas) -> None:
    """A city of towers rises out of mist on wooded hills; a metro train crosses above the river."""
    palette = MISTY
    sky(canvas, palette, 900)
    sun(canvas, palette, 1800, 560, 60)
    streaks(canvas, palette, 80, 520, 12, 81, 0.4)
    for index, (base, tall) in enumerate(((820, 420), (880, 330))):
        tone = mix(palette.far, palette.haze, 0.55 - 0.25 * index)
        if index == 0:
            ridge(canvas, base, tall, tone, palette.haze, 82 + index, wave=1500, down=160)
        _terrace(canvas, palette, base + 10 + 50 * index, index)
    mist(canvas, palette.haze, 760, 1010, 0.5)
    _water(canvas, palette)
    view = Perspective(900, 22, 2200, turn=-0.3, pivot=110)
    stage = Stage(canvas, view, palette, sun=(0.7, 0.1, 0.6), reach=700)
    concrete = mix(palette.wall, palette.metal, 0.4)
    viaduct(stage, Pose(-190, 110), 380, 15, 30, concrete)
    train(stage, Pose(-52, 112, 17.0), 5, palette.accent, palette.cloud)
    stage.paint(shadow=0)
    barge(canvas, palette, 620, 1330, 420, mix(palette.panel, palette.shade, 0.2))
    _slope(canvas, palette)


def _terrace(canvas: Canvas, palette: Palette, base: float, layer: int) -> None:
    view = Perspective(base, 2, 2300)
    stage = Stage(canvas, view, palette, sun=(0.7, -0.2, 0.6), reach=(640, 1500)[layer])
    chance = random.Random(23 + layer)
    far = (420.0, 330.0)[layer]
    reach = far * 0.56

    def hill(x: float) -> float:
        bumps = (
            ((0.35, 34, 0.22), (-0.4, 26, 0.2))
            if layer
            else ((0.0, 56, 0.2), (-0.62, 40, 0.16), (0.6, 44, 0.16))
        )
        return 5 + sum(tall * math.exp(-(((x / reach - place) / wide) ** 2)) for place, tall, wide in bumps)

    for item in range(26 - 4 * layer):
        x = -reach + 2 * reach * (item + chance.uniform(0.1, 0.9)) / (26 - 4 * layer)
        if layer and abs(x / reach + 0.04) < 0.12:
            continue
        tall, wide = chance.uniform(20, 52), chance.uniform(8, 12)
        spot = Pose(x, far + chance.uniform(2, 24), hill(x) - 14)
        tower(
            stage,
            spot,
            (wide, wide, tall + 14),
            round((tall + 14) / 5),
            mix(WALLS[item % 4], palette.haze, 0.1),
            4.0 * (item % 3 == 1),
        )
    stage.paint(shadow=0)
    xs = [-reach + 2 * reach * step / 120 for step in range(121)]
    crest = [view.point((x, far, hill(x) + 1.5 * math.sin(x / 3))) for x in xs]
    green = mix(palette.mid, palette.haze, 0.42 - 0.3 * layer)
    low = base + 200
    canvas.polygon([*crest, (WIDTH + 60, low), (-60, low)], Gradient((green, mix(green, palette.haze, 0.45))))
    for item in range(260):
        x = chance.uniform(-reach, reach)
        spot = Pose(x, far - 1 - item * 0.02, hill(x) * chance.uniform(0.15, 1.0) - 2)
        plant(stage, shrub, spot, chance.uniform(4.5, 8), item + 90 * layer)
    stage.paint(shadow=0)


def _water(canvas: Canvas, palette: Palette) -> None:
    shore = 1040
    canvas.rectangle(0, shore - 70, WIDTH, 72, Gradient((mix(palette.mid, palette.haze, 0.35), palette.mid)))
    canvas.rectangle(0, shore - 10, WIDTH, 12, mix(palette.road, palette.shade, 0.3))
    canvas.reflect(
        shore,
        HEIGHT - shore,
        Gradient(
            (mix(palette.water, palette.haze, 0.5), mix(palette.water, palette.shade, 0.35)), (0.3, 0.85)
        ),
        1.0,
    )
    canvas.glow(1800, 1180, 380, palette.sun, 0.3)
    ripples(canvas, palette, shore + 5, 1590, 170, 84, palette.light, 0.3)


def _slope(canvas: Canvas, palette: Palette) -> None:
    bank = [(WIDTH, 1250), (2150, 1330), (1850, 1470), (1560, 1560), (1480, 1610), (WIDTH, 1610)]
    canvas.polygon(bank, Gradient((mix(palette.near, palette.mid, 0.5), palette.near)))
    canvas.polygon(
        [(0, 1440), (300, 1500), (560, 1580), (640, 1610), (0, 1610)],
        Gradient((mix(palette.near, palette.mid, 0.4), palette.near)),
    )
    chance = random.Random(4)
    for index in range(40):
        right = index % 3 > 0
        x = chance.uniform(1640, 2440) if right else chance.uniform(-40, 480)
        y = (1600 - (x - 1560) * 0.36 if right else 1440 + x * 0.26) + chance.uniform(10, 90)
        leaf = mix(palette.near, palette.mid, chance.uniform(0.1, 0.7))
        crown(
            canvas, chance, x, y, chance.uniform(70, 120), chance.uniform(55, 95), tones_of(palette, leaf), 9
        )
