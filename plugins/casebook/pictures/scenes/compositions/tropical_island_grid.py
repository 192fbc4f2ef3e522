"""A small island of white conference buildings under solar roofs."""

from __future__ import annotations

import math
import random

from casebook.pictures.scenes.buildings import hall
from casebook.pictures.scenes.canvas import HEIGHT, WIDTH, Canvas, Gradient
from casebook.pictures.scenes.energy import solar_row
from casebook.pictures.scenes.landscape import birds, cumulus, ridge, ripples, sky, streaks
from casebook.pictures.scenes.palette import TROPIC, Palette, mix
from casebook.pictures.scenes.planting import plant, shrub
from casebook.pictures.scenes.ships import sail
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.tropics import palm
from casebook.pictures.scenes.view import Perspective, Spot

CENTRE = (4.0, 176.0)


def tropical_island_grid(canvas: Canvas) -> None:
    """Low white halls among palms on an island, with the sea all around, from the air."""
    palette = TROPIC
    sky(canvas, palette, 400)
    streaks(canvas, palette, 60, 250, 6, 5, 0.5)
    cumulus(canvas, palette, 520, 372, 620, 4)
    cumulus(canvas, palette, 1880, 380, 480, 9, 0.85)
    cumulus(canvas, palette, 1300, 388, 260, 12, 0.7)
    ridge(canvas, 404, 60, mix(palette.far, palette.haze, 0.4), palette.haze, 9, wave=1500, down=4)
    _sea(canvas, palette)
    stage = Stage(canvas, Perspective(400, 84, 2300, away=76), palette, sun=(-0.7, 0.2, 0.68), reach=1500)
    _shore(stage)
    for x, y, width, depth in (
        (-42, 212, 52, 24),
        (20, 218, 44, 22),
        (-58, 168, 40, 24),
        (-4, 172, 50, 26),
        (-36, 132, 44, 22),
        (24, 134, 40, 20),
    ):
        hall(stage, Pose(x, y), (width, depth, 8.5), band=palette.wall, cover="solar")
    for row in range(4):
        solar_row(stage, Pose(62, 158 + row * 8), 26, 5)
    _palms(stage)
    stage.paint(shadow=0.28)
    birds(canvas, palette.shade, 1480, 300, 6, 3)
    for x, y, length in ((330, 560, 70), (2080, 520, 54), (170, 1545, 96)):
        sail(canvas, palette, x, y, length, palette.cloud)


def _sea(canvas: Canvas, palette: Palette) -> None:
    deep = mix(palette.water, palette.panel, 0.45)
    canvas.rectangle(
        0,
        402,
        WIDTH,
        HEIGHT - 402,
        Gradient((mix(palette.water, palette.haze, 0.55), mix(palette.water, deep, 0.3), deep)),
    )
    ripples(canvas, palette, 420, 1590, 260, 3, opacity=0.28)


def _coast(grow: float, seed: int) -> list[Spot]:
    chance = random.Random(seed)
    waves = [(k, chance.uniform(0, math.tau), 0.05 / k) for k in (2, 3, 5)]
    spots = []
    for step in range(120):
        turn = math.tau * step / 120
        reach = grow * (1 + sum(size * math.sin(k * turn + phase) for k, phase, size in waves))
        spots.append((CENTRE[0] + 112 * reach * math.cos(turn), CENTRE[1] + 78 * reach * math.sin(turn), 0.0))
    return spots


def _shore(stage: Stage) -> None:
    palette = stage.palette
    for grow, tone, opacity in (
        (1.36, mix(palette.water, palette.light, 0.25), 0.35),
        (1.22, mix(palette.water, palette.light, 0.42), 0.5),
        (1.1, palette.cloud, 0.55),
        (1.08, mix(palette.road, palette.light, 0.35), 1.0),
        (0.99, palette.ground, 1.0),
        (0.95, mix(palette.ground, palette.mid, 0.45), 1.0),
    ):
        stage.flat(_coast(grow, 4), tone, opacity)
    path = mix(palette.road, palette.light, 0.3)
    stage.flat([(-98, 160, 0), (104, 160, 0), (104, 165, 0), (-98, 165, 0)], path)
    stage.flat([(10, 102, 0), (15, 102, 0), (15, 250, 0), (10, 250, 0)], path)
    pier = mix(palette.road, palette.shade, 0.12)
    stage.flat([(104, 160, 0.5), (150, 160, 0.5), (150, 164, 0.5), (104, 164, 0.5)], pier)


def _palms(stage: Stage) -> None:
    chance = random.Random(12)
    for index in range(150):
        turn, reach = chance.uniform(0, math.tau), math.sqrt(chance.uniform(0.35, 0.98))
        if index % 3 == 0:
            reach = chance.uniform(0.1, 0.9)
        x, y = CENTRE[0] + 100 * reach * math.cos(turn), CENTRE[1] + 68 * reach * math.sin(turn)
        inside = any(
            left - 5 < x < left + wide + 3 and low - 5 < y < low + deep + 4
            for left, low, wide, deep in (
                (-42, 212, 52, 24),
                (20, 218, 44, 22),
                (-58, 168, 40, 24),
                (-4, 172, 50, 26),
                (-36, 132, 44, 22),
                (24, 134, 40, 20),
                (62, 158, 26, 32),
            )
        )
        if inside:
            continue
        if index % 4 == 1:
            plant(stage, shrub, Pose(x, y), 3.2, index)
        else:
            plant(stage, palm, Pose(x, y), chance.uniform(11, 16), index)
