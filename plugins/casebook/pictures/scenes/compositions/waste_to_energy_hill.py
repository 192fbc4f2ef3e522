"""A waste-to-energy plant with one stack on a terrace of a green hillside."""

from __future__ import annotations

import math

from casebook.pictures.scenes.buildings import block, hall
from casebook.pictures.scenes.canvas import WIDTH, Canvas, Gradient, Point
from casebook.pictures.scenes.energy import pylon
from casebook.pictures.scenes.foreground import flowers, grass
from casebook.pictures.scenes.landscape import birds, cumulus, mist, ridge, sky, steam, streaks, woods
from casebook.pictures.scenes.palette import MISTY, SPRING, Palette, mix, tint
from casebook.pictures.scenes.planting import broadleaf, conifer, plant, poplar, shrub
from casebook.pictures.scenes.solids import extrude
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.vessels import chimney, silo
from casebook.pictures.scenes.view import Perspective

LEAF = tint("#5d9e58")


def waste_to_energy_hill(canvas: Canvas) -> None:
    """A white plant with a wave-shaped roof high on a slope; below it planted terraces and a winding road."""
    palette = SPRING
    sky(canvas, palette, 900)
    streaks(canvas, palette, 60, 420, 9, 371, 0.6)
    cumulus(canvas, palette, 420, 420, 520, 372)
    cumulus(canvas, palette, 2020, 360, 460, 373, 0.9)
    for index, (base, tall) in enumerate(((720, 330), (820, 340), (930, 270))):
        tone = mix(mix(LEAF, MISTY.far, 0.5 - 0.25 * index), palette.haze, 0.5 - 0.2 * index)
        ridge(
            canvas, base, tall, tone, mix(tone, palette.haze, 0.5), 374 + index * 3, 1500 - 200 * index, 200
        )
    for index in range(3):
        woods(
            canvas,
            912 + index * 22,
            66,
            mix(mix(LEAF, palette.near, 0.2), palette.haze, 0.4 - 0.12 * index),
            380 + index,
        )
    stage = Stage(
        canvas, Perspective(900, 10, 2500, turn=0.22, pivot=200), palette, sun=(-0.5, -0.55, 0.66), reach=1100
    )
    stage.flat([(-260, 150, 0), (260, 150, 0), (260, 420, 0), (-260, 420, 0)], mix(palette.road, LEAF, 0.35))
    _plant(stage)
    stage.paint(shadow=0.24)
    steam(canvas, palette, *stage.view.point((47, 250, 84)), 300, 5, 0.9, 0.75)
    mist(canvas, palette.haze, 820, 960, 0.2)
    _slope(canvas, palette)
    grass(canvas, palette, 1625, 150, 320, 6, colour=mix(LEAF, palette.near, 0.6))
    flowers(canvas, palette, 1620, 250, 34, 7, tint("#e9c24c"), (60, 1100))
    birds(canvas, palette.shade, 1500, 330, 6, 31)


def _plant(stage: Stage) -> None:
    palette = stage.palette
    white = mix(palette.wall, palette.light, 0.6)
    roof = mix(palette.glass, palette.panel, 0.25)
    profile = [
        (0.0, 0.0),
        (86.0, 0.0),
        (86.0, 26.0),
        (76.0, 33.0),
        (62.0, 38.0),
        (46.0, 38.0),
        (30.0, 32.0),
        (16.0, 25.0),
        (0.0, 22.0),
    ]
    stage.cast([(-40 + x, y, z) for x, z in profile for y in (210, 250)])

    def draw() -> None:
        extrude(stage, Pose(-40, 210), profile, 44, white, white, white, roof)
        for index in range(21):
            x = -38 + index * 4.05
            high = 17 + 9.0 * min(1.0, index / 12)
            stage.flat(
                [(x, 209.9, 9), (x + 2.6, 209.9, 9), (x + 2.6, 209.9, high), (x, 209.9, high)],
                mix(palette.glass, palette.light, 0.14 * (index % 3)),
            )
        stage.flat([(-40, 209.9, 3), (46, 209.9, 3), (46, 209.9, 5.4), (-40, 209.9, 5.4)], palette.mid)

    stage.add((0, 214, 0), draw)
    hall(stage, Pose(-104, 206), (62, 40, 17), wall=white, band=palette.mid, cover="solar", doors=5)
    block(stage, Pose(52, 202), (30, 22, 20), 5, wall=white, share=(0.9, 0.6))
    chimney(stage, Pose(47, 250), 84, 4.0, mix(white, palette.haze, 0.1), palette.accent)
    for index in range(3):
        silo(stage, Pose(94 + index * 9, 222), 24, 3.8)
    pylon(stage, Pose(126, 262), 40)
    for index in range(36):
        kind = (broadleaf, shrub, poplar, conifer)[index * 5 % 4]
        plant(
            stage, kind, Pose(-124 + index * 7.6, 188 + index % 3 * 2), (8, 2.6, 11, 9)[index * 5 % 4], index
        )


def _slope(canvas: Canvas, palette: Palette) -> None:
    steps = (1030, 1090, 1190, 1320, 1470)
    for index, top in enumerate(steps):
        tone = mix(mix(LEAF, palette.light, 0.34 - 0.06 * index), palette.near, 0.06 * index)
        edge: list[Point] = [
            (x, top + 26 * ((x / WIDTH - 0.4) ** 2) * 4 + (8 if (x // 200) % 2 else 0))
            for x in range(-50, 2451, 50)
        ]
        canvas.polygon([*edge, (2450, 1620), (-50, 1620)], Gradient((mix(tone, palette.light, 0.16), tone)))
        canvas.line(edge, mix(tone, palette.near, 0.35), 4 + index * 2, 0.5)
        size = 46 + index * 30
        for tree in range(14 - index):
            x = (tree + 0.3 + 0.4 * ((tree * 7 + index * 3) % 5) / 5) * WIDTH / (14 - index)
            if abs(x - _road(top)) < 170 + index * 55:
                continue
            kind = (broadleaf, shrub, shrub)[(tree + index) % 3]
            tall = size * (1.5 if kind is broadleaf else 0.55)
            kind(
                canvas,
                palette,
                x,
                top + 16 + index * 5,
                tall,
                mix(LEAF, palette.near, 0.15 + 0.15 * ((tree + index) % 3)),
                tree + index * 20,
            )
    left, right = [], []
    for y in range(1036, 1641, 12):
        half = 12 + (y - 1036) * 0.14
        left.append((_road(y) - half, float(y)))
        right.append((_road(y) + half, float(y)))
    canvas.polygon([*left, *reversed(right)], mix(palette.road, palette.wall, 0.3))
    middle = [((a + b) / 2, y) for (a, y), (b, _) in zip(left, right, strict=True)]
    for start in range(2, len(middle) - 2, 4):
        canvas.line(middle[start : start + 2], palette.cloud, 2 + (middle[start][1] - 1036) * 0.012)


def _road(y: float) -> float:
    share = (y - 1036) / 600
    return 1180 + 420 * math.pow(max(0.0, share), 0.7) + 260 * share * (share - 0.4)
