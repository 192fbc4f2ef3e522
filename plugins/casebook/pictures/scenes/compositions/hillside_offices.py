"""Terraced office buildings on a green hill."""

from __future__ import annotations

import math
import random

from casebook.pictures.scenes.buildings import block
from casebook.pictures.scenes.canvas import HEIGHT, WIDTH, Canvas, Gradient
from casebook.pictures.scenes.foreground import flowers, grass
from casebook.pictures.scenes.landscape import birds, cumulus, ridge, sky, streaks
from casebook.pictures.scenes.palette import NOON, TERRACOTTA, Palette, mix
from casebook.pictures.scenes.planting import broadleaf, conifer, plant, shrub
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.variation import AS_IT_IS, Variation
from casebook.pictures.scenes.view import Perspective


def hillside_offices(canvas: Canvas, variation: Variation = AS_IT_IS) -> None:
    """White buildings step up a wooded slope, each on its own terrace with a planted edge."""
    palette = variation.palette or NOON
    sky(canvas, palette, 1100)
    streaks(canvas, palette, 60, 500, 9, 211 + variation.seed, 0.6)
    cumulus(canvas, palette, 480, 420, 620, 212)
    cumulus(canvas, palette, 1960, 520, 420, 213, 0.85)
    ridge(canvas, 1000, 300, mix(palette.far, palette.haze, 0.45), palette.haze, 214, wave=1500)
    slope = mix(palette.mid, palette.ground, 0.25)
    canvas.rectangle(
        0,
        1090,
        WIDTH,
        HEIGHT - 1090,
        Gradient((mix(slope, palette.haze, 0.6), slope, mix(slope, palette.near, 0.2))),
    )
    for step in range(5, -1, -1):
        _terrace(canvas, palette, step, variation.seed)
    grass(canvas, palette, 1620, 140, 300, 8)
    flowers(canvas, palette, 1620, 240, 30, 9, TERRACOTTA, (100, 1100))
    birds(canvas, palette.shade, 1560, 300, 6, 47)


def _terrace(canvas: Canvas, palette: Palette, step: int, seed: int) -> None:
    base = 1420 - step * 120.0
    unit = 15 - step * 1.5
    peak, wide = 1280.0, 1900 - step * 260.0
    edge = []
    for index in range(81):
        x = -60 + (WIDTH + 120) * index / 80
        drop = ((x - peak) / wide) ** 2 * 190 + 8 * math.sin(x / 150 + step)
        edge.append((x, base + drop))
    green = mix(mix(palette.mid, palette.ground, 0.3), palette.haze, 0.1 + step * 0.06)
    stage = Stage(
        canvas, Perspective(base - 60, 4, 100 * unit), palette, sun=(-0.66, -0.3, 0.68), reach=900 - step * 60
    )
    chance = random.Random(30 + step + seed)
    count = 6 - step
    for index in range(count):
        x = (index - (count - 1) / 2) * 31 + (peak - 1200) / unit
        lift = -(((x * unit + 1200 - peak) / wide) ** 2) * 190 / unit
        if step == 0 and index in (0, 5):
            continue
        size = (24.0, 12.0, 11.0 + (index * 5 + step * 3) % 3 * 3.2)
        block(stage, Pose(x - 12, 101, lift - 3), size, 4, share=(0.84, 0.55))
    for index in range(40):
        x = chance.uniform(-1300, 1300) / unit
        lift = -(((x * unit + 1200 - peak) / wide) ** 2) * 190 / unit
        kind = (broadleaf, conifer, broadleaf)[index % 3]
        plant(stage, kind, Pose(x, 118, lift - 2), chance.uniform(8, 12), index + 50 * step)
    stage.paint(shadow=0)
    canvas.polygon(
        [*edge, (WIDTH + 60, base + 420), (-60, base + 420)],
        Gradient((mix(green, palette.light, 0.18), green)),
    )
    canvas.line([(x, y + 5) for x, y in edge], mix(palette.wall, palette.shade, 0.12), 9, 0.8)
    for index in range(34):
        x = chance.uniform(-1250, 1250) / unit
        lift = -(((x * unit + 1200 - peak) / wide) ** 2) * 190 / unit
        kind = (shrub, shrub, broadleaf)[index % 3]
        tall = 1.8 if index % 3 < 2 else chance.uniform(4.5, 6.5)
        plant(stage, kind, Pose(x, 99.5, lift - 1.2 - (index % 3) * 0.8), tall, index + 90 * step)
    stage.paint(shadow=0)
