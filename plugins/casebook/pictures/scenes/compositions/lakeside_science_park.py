"""Glass research buildings around a wooded lake."""

from __future__ import annotations

import math
import random

from casebook.pictures.scenes.buildings import block
from casebook.pictures.scenes.canvas import HEIGHT, WIDTH, Canvas, Gradient
from casebook.pictures.scenes.landscape import birds, cumulus, mist, ridge, ripples, sky, streaks, woods
from casebook.pictures.scenes.palette import GREEN, NOON, OCHRE, mix, tint
from casebook.pictures.scenes.planting import broadleaf, plant, willow
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.towers import drum
from casebook.pictures.scenes.view import Perspective, Spot

BUILDINGS = (
    (-150, 262, 50, 24, 26), (-88, 300, 44, 22, 34), (-30, 318, 40, 22, 24), (34, 312, 46, 22, 30),
    (98, 286, 40, 24, 22), (140, 236, 44, 26, 30), (128, 176, 40, 24, 20), (-176, 204, 42, 24, 20),
    (-158, 150, 40, 22, 24),
)  # fmt: skip


def lakeside_science_park(canvas: Canvas) -> None:
    """A lake with wooded shores and an islet, ringed by pale glass buildings, seen from a height."""
    palette = NOON
    sky(canvas, palette, 430)
    streaks(canvas, palette, 60, 300, 8, 71, 0.5)
    cumulus(canvas, palette, 1780, 330, 620, 72)
    cumulus(canvas, palette, 560, 350, 420, 73, 0.9)
    ridge(canvas, 436, 190, mix(palette.far, palette.haze, 0.35), palette.haze, 74, wave=1700)
    ridge(canvas, 440, 110, mix(palette.far, palette.mid, 0.4), palette.haze, 75, wave=1200)
    canvas.rectangle(
        0, 432, WIDTH, HEIGHT - 432, Gradient((mix(palette.mid, palette.haze, 0.6), palette.mid))
    )
    for index in range(13):
        woods(
            canvas,
            458 + index * 17,
            24 + index * 4,
            mix(palette.mid, palette.haze, 0.6 - index * 0.045),
            76 + index,
        )
    view = Perspective(400, 76, 2300, away=60)
    stage = Stage(canvas, view, palette, sun=(-0.7, -0.1, 0.66), reach=1300)
    _water(stage)
    glass = (mix(palette.glass, palette.light, 0.25), mix(palette.glass, GREEN, 0.15), palette.glass)
    for index, (x, y, width, depth, height) in enumerate(BUILDINGS):
        block(
            stage,
            Pose(x, y),
            (width, depth, height),
            round(height / 3.8),
            glass=glass[index % 3],
            share=(0.92, 0.7),
        )
    drum(stage, Pose(-6, 214), 17, 12, 3, mix(palette.wall, OCHRE, 0.1))
    _trees(stage)
    stage.paint(shadow=0.3)
    mist(canvas, palette.haze, 420, 560, 0.3)
    birds(canvas, palette.shade, 1050, 240, 6, 17)


def _lake(grow: float) -> list[Spot]:
    spots = []
    for step in range(140):
        turn = math.tau * step / 140
        reach = grow * (
            1 + 0.08 * math.sin(2 * turn + 1) + 0.07 * math.sin(3 * turn + 0.4) + 0.03 * math.sin(5 * turn)
        )
        spots.append((-8 + 112 * reach * math.cos(turn), 192 + 84 * reach * math.sin(turn), 0.0))
    return spots


def _water(stage: Stage) -> None:
    palette, canvas = stage.palette, stage.canvas
    lawn = mix(palette.ground, palette.mid, 0.35)
    stage.flat(_lake(1.62), lawn)
    stage.flat(_lake(1.17), mix(palette.road, palette.light, 0.25))
    stage.flat(_lake(1.12), mix(palette.mid, palette.ground, 0.4))
    outline = [stage.view.point(spot) for spot in _lake(1.0)]
    canvas.polygon(
        outline,
        Gradient((mix(palette.water, palette.haze, 0.45), palette.water, mix(palette.water, GREEN, 0.35))),
    )
    ripples(canvas, palette, 800, 1340, 0, 3)
    chance = random.Random(8)
    for _ in range(90):
        turn, reach = chance.uniform(0, math.tau), math.sqrt(chance.random()) * 0.86
        x, y = -8 + 104 * reach * math.cos(turn), 192 + 78 * reach * math.sin(turn)
        stage.flat([(x, y, 0), (x + 5, y, 0), (x + 5, y + 0.35, 0), (x, y + 0.35, 0)], palette.cloud, 0.4)
    islet = [(-6 + 25 * math.cos(t / 8), 212 + 22 * math.sin(t / 8), 0.0) for t in range(51)]
    stage.flat(islet, mix(palette.mid, palette.ground, 0.3))
    bridge = [(16.0, 206.0, 1.5), (112.0, 186.0, 1.5), (112.0, 189.5, 1.5), (16.0, 209.5, 1.5)]
    stage.flat([(x, y - 1.5, 0) for x, y, _ in bridge], palette.shade, 0.25)
    stage.flat(bridge, mix(palette.wall, palette.light, 0.4))


def _trees(stage: Stage) -> None:
    chance = random.Random(3)
    for index in range(230):
        turn = chance.uniform(0, math.tau)
        reach = chance.uniform(1.2, 1.62) if index % 3 else chance.uniform(1.06, 1.1)
        x, y = -8 + 112 * reach * math.cos(turn), 192 + 84 * reach * math.sin(turn)
        if any(a - 5 < x < a + w + 4 and b - 7 < y < b + d + 4 for a, b, w, d, _ in BUILDINGS):
            continue
        leaf = mix(
            mix(stage.palette.mid, stage.palette.near, chance.uniform(0.0, 0.6)),
            tint("#9cb84e"),
            chance.uniform(0, 0.25),
        )
        plant(
            stage, (broadleaf, broadleaf, willow)[index % 3], Pose(x, y), chance.uniform(7, 12), index, leaf
        )
    for index in range(14):
        turn = math.tau * index / 14
        plant(stage, broadleaf, Pose(-6 + 22 * math.cos(turn), 212 + 19.5 * math.sin(turn)), 7, index + 400)
