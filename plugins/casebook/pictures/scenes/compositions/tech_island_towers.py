"""Round and curved buildings on an island, mirrored in a lake; varied: a district at nightfall."""

from __future__ import annotations

import math

from casebook.pictures.scenes.buildings import block
from casebook.pictures.scenes.canvas import HEIGHT, WIDTH, Canvas, Gradient
from casebook.pictures.scenes.foreground import reeds
from casebook.pictures.scenes.landscape import birds, mist, ridge, ripples, sky, skyline, streaks, sun, woods
from casebook.pictures.scenes.palette import DAWN, GREEN, OCHRE, mix
from casebook.pictures.scenes.planting import broadleaf, plant, shrub, willow
from casebook.pictures.scenes.rounds import crescent, lens, sphere
from casebook.pictures.scenes.ships import sail
from casebook.pictures.scenes.spans import footbridge
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.towers import drum
from casebook.pictures.scenes.variation import AS_IT_IS, Variation
from casebook.pictures.scenes.view import Perspective

SHORE = 1052


def tech_island_towers(canvas: Canvas, variation: Variation = AS_IT_IS) -> None:
    """A round tower, two crescents and a dome on a wooded island; the subject ``district`` is a lit shore."""
    palette = variation.palette or DAWN
    district = variation.subject == "district"
    sky(canvas, palette, 760)
    sun(canvas, palette, *((700, 250, 40) if district else (1880, 560, 60)))
    streaks(canvas, palette, 90, 560, 13, 301, 0.6)
    ridge(canvas, 756, 150, mix(palette.far, palette.haze, 0.45), palette.haze, 302, wave=1500)
    skyline(canvas, palette, 762, 150, 303, (60, 900), 0.6)
    skyline(canvas, palette, 762, 110, 304, (1680, 2400), 0.62)
    for index in range(2):
        woods(canvas, 772 + index * 12, 34, mix(palette.mid, palette.haze, 0.62 - 0.15 * index), 305 + index)
    water = Gradient((mix(palette.water, palette.haze, 0.55), palette.water, mix(palette.water, GREEN, 0.2)))
    canvas.rectangle(0, 780, WIDTH, HEIGHT - 780, water)
    stage = Stage(canvas, Perspective(760, 24, 2300), palette, sun=(0.6, 0.2, 0.6), reach=900)
    if district:
        _district(stage)
    else:
        _island(stage)
        _buildings(stage)
        _trees(stage)
    stage.paint(shadow=0.22)
    canvas.reflect(
        SHORE,
        HEIGHT - SHORE,
        Gradient((palette.water, mix(palette.water, palette.shade, 0.35)), (0.28, 0.8)),
        1.0,
    )
    ripples(canvas, palette, SHORE + 4, 1590, 170, 6, palette.light, 0.4)
    mist(canvas, palette.haze, 740, 900, 0.35)
    if not district:
        sail(canvas, palette, 420, 1210, 150, mix(OCHRE, palette.light, 0.6))
        sail(canvas, palette, 2040, 1120, 90, palette.cloud)
    reeds(canvas, palette, 1620, 300, 34, 9, (1760, 2440))
    birds(canvas, palette.shade, 620, 300, 6, 19)


def _island(stage: Stage) -> None:
    palette = stage.palette
    stage.flat(lens(0, 262, 118, 74), mix(palette.road, palette.light, 0.3))
    stage.flat(lens(0, 264, 115, 71), mix(palette.ground, palette.mid, 0.35))
    stage.flat(lens(0, 262, 96, 54), mix(palette.road, palette.light, 0.15))
    stage.flat(lens(0, 263, 92, 50), mix(palette.ground, palette.mid, 0.15))
    footbridge(stage, Pose(108, 268), 110, 5, mix(palette.wall, OCHRE, 0.2))


def _buildings(stage: Stage) -> None:
    palette = stage.palette
    drum(stage, Pose(14, 290), 15, 78, 19, palette.wall, mix(palette.mid, palette.ground, 0.3))
    drum(stage, Pose(14, 288, 0), 22, 12, 3, mix(palette.wall, OCHRE, 0.12))
    crescent(stage, Pose(-44, 250), (24, 36), (math.pi * 0.1, math.pi * 1.12), 34, 8)
    crescent(stage, Pose(58, 252), (20, 31), (-0.25 * math.pi, 0.85 * math.pi), 24, 6)
    drum(stage, Pose(-80, 268), 11, 46, 11, mix(palette.wall, palette.glass, 0.2))
    drum(stage, Pose(84, 292), 10, 38, 9, mix(palette.wall, OCHRE, 0.15))
    sphere(stage, Pose(2, 224), 11, palette.wall, palette.glass)


def _district(stage: Stage) -> None:
    palette = stage.palette
    stage.flat([(-400, 192, 0), (400, 192, 0), (400, 420, 0), (-400, 420, 0)], palette.road)
    dark = mix(palette.wall, palette.shade, 0.35)
    for index in range(13):
        x, tall = -150 + index * 24.0, 26.0 + (index * 17) % 47
        block(
            stage,
            Pose(x, 268 + index % 3 * 22),
            (17, 15, tall),
            round(tall / 3.6),
            wall=mix(dark, palette.glass, 0.04 * (index % 3)),
        )
    for x, y, radius, tall in ((-64, 232, 11, 62), (12, 236, 13, 84), (82, 230, 10, 48)):
        drum(stage, Pose(x, y), radius, tall, round(tall / 4), mix(palette.wall, palette.shade, 0.2))
    crescent(stage, Pose(-22, 218), (16, 25), (math.pi * 0.05, math.pi * 0.95), 22, 6, dark)
    for index in range(52):
        x = -134 + index * 5.2
        plant(
            stage,
            (broadleaf, willow, shrub)[index % 3],
            Pose(x, 197 + index % 2 * 2),
            (6, 6.5, 2)[index % 3],
            index,
            palette.near,
        )


def _trees(stage: Stage) -> None:
    for index in range(64):
        turn = math.tau * index / 64
        x, y = 106 * math.cos(turn), 263 + 62 * math.sin(turn)
        tall = 6.5 + (index * 7) % 4 * 1.2
        plant(
            stage,
            (broadleaf, willow, broadleaf, shrub)[index % 4],
            Pose(x, y),
            tall if index % 4 < 3 else 2.4,
            index,
        )
    for index in range(22):
        x, y = -88 + index * 8.2, 206 + (index * 5) % 7
        if abs(x) < 70:
            plant(
                stage, (broadleaf, shrub)[index % 2], Pose(x, y), 5.2 if index % 2 == 0 else 1.8, index + 90
            )
