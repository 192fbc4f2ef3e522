"""A chemical plant in a green valley with a river."""

from __future__ import annotations

import random

from casebook.pictures.scenes.buildings import hall
from casebook.pictures.scenes.canvas import HEIGHT, WIDTH, Canvas, Gradient
from casebook.pictures.scenes.foreground import grass, reeds
from casebook.pictures.scenes.landscape import birds, mist, ridge, sky, steam, streaks, sun
from casebook.pictures.scenes.palette import MORNING, mix
from casebook.pictures.scenes.planting import broadleaf, conifer, plant, shrub
from casebook.pictures.scenes.process import column, scaffold
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.variation import AS_IT_IS, Variation
from casebook.pictures.scenes.vessels import globe, tank
from casebook.pictures.scenes.view import Perspective


def valley_plant(canvas: Canvas, variation: Variation = AS_IT_IS) -> None:
    """Columns, spheres and halls on a valley floor; a river bends past below layered mountains."""
    palette = variation.palette or MORNING
    sky(canvas, palette, 820)
    sun(canvas, palette, 560, 330, 58)
    streaks(canvas, palette, 60, 420, 10, 221 + variation.seed, 0.5)
    for index, (base, tall) in enumerate(((700, 560), (770, 420), (830, 280))):
        tone = mix(mix(palette.far, palette.mid, index / 2), palette.haze, 0.5 - 0.16 * index)
        ridge(
            canvas,
            base,
            tall,
            tone,
            mix(tone, palette.haze, 0.5),
            222 + index + variation.seed,
            wave=1500 - 250 * index,
            down=120,
        )
        mist(canvas, palette.haze, base - 60, base + 120, 0.45)
    floor = mix(palette.mid, palette.ground, 0.5)
    canvas.rectangle(
        0,
        850,
        WIDTH,
        HEIGHT - 850,
        Gradient((mix(floor, palette.haze, 0.6), floor, mix(floor, palette.near, 0.25))),
    )
    view = Perspective(760, 30, 2200)
    stage = Stage(canvas, view, palette, sun=(-0.55, 0.3, 0.66), reach=800)
    _river(stage)
    hall(stage, Pose(-70, 190), (56, 30, 13), band=palette.accent)
    hall(stage, Pose(-66, 232), (70, 28, 12), band=palette.second, cover="solar")
    for index, (x, tall, radius) in enumerate(
        ((2.0, 34, 1.8), (9.0, 26, 1.5), (16.0, 42, 2.1), (24.0, 30, 1.6))
    ):
        column(stage, Pose(x, 205 + index % 2 * 7), tall, radius)
    scaffold(stage, Pose(30, 200), (20, 8, 18), 3, palette.accent)
    for index in range(3):
        globe(stage, Pose(64 + index * 17, 214 + index * 4), 6.6, mix(palette.wall, palette.light, 0.3))
    for index in range(5):
        tank(stage, Pose(10 + index * 13, 246), 5, 10, dome=0.2, band=palette.second)
    chance = random.Random(17 + variation.seed)
    for index in range(150):
        x, y = chance.uniform(-170, 170), chance.uniform(70, 330)
        bed = -60 + 0.0045 * (y - 60) ** 2 if y < 180 else 0.0
        if (y < 180 and abs(x - bed) < 34) or (180 <= y < 262 and -78 < x < 118) or abs(x) > y * 0.62:
            continue
        kind = (broadleaf, conifer, shrub)[index % 3]
        plant(stage, kind, Pose(x, y), 2.4 if index % 3 == 2 else chance.uniform(6, 11), index)
    for index in range(30):
        plant(stage, broadleaf, Pose(-90 + index * 7.2, 184), 5 + index % 3, index + 300)
    stage.paint(shadow=0.26)
    steam(canvas, palette, *view.point((16, 205, 43)), 240, 6, 0.9, 0.5)
    mist(canvas, palette.haze, 790, 960, 0.3)
    reeds(canvas, palette, 1620, 260, 26, 8, (1700, 2440))
    grass(canvas, palette, 1620, 140, 320, 9)
    birds(canvas, palette.shade, 1500, 340, 6, 49)


def _river(stage: Stage) -> None:
    palette = stage.palette
    left, right = [], []
    for step in range(26):
        y = 44 + step * 6.0
        middle = -60 + 0.0045 * (y - 60) ** 2
        wide = 13 + step * 0.2
        left.append((middle - wide, y, 0.0))
        right.append((middle + wide, y, 0.0))
    outline = [*left, *reversed(right)]
    stage.flat(
        [(x + (-3 if index < 26 else 3), y, 0) for index, (x, y, _) in enumerate(outline)],
        mix(palette.road, palette.ground, 0.4),
    )
    points = [stage.view.point(spot) for spot in outline]
    stage.canvas.polygon(points, Gradient((mix(palette.water, palette.haze, 0.6), palette.water)))
    for index in range(30):
        x, y, _ = left[(index * 7) % 26]
        start = x + 3 + (index * 5) % 18
        stage.stroke([(start, y, 0), (start + 4, y, 0)], palette.cloud, 0.16, 0.5)
