"""A factory with a solar roof, storage and chargers beside a lake at sunrise."""

from __future__ import annotations

import math
import random

from casebook.pictures.scenes.buildings import block, hall
from casebook.pictures.scenes.canvas import HEIGHT, WIDTH, Canvas, Gradient
from casebook.pictures.scenes.energy import charger, container, turbine
from casebook.pictures.scenes.landscape import birds, mist, ridge, ripples, sky, streaks, sun, woods
from casebook.pictures.scenes.palette import (
    DAWN,
    GREEN,
    OCHRE,
    PAPER,
    STEEL,
    TERRACOTTA,
    Palette,
    mix,
    tint,
)
from casebook.pictures.scenes.planting import birch, broadleaf, conifer, plant, poplar, shrub
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.transport import car, truck
from casebook.pictures.scenes.view import Perspective


def microgrid_factory(canvas: Canvas) -> None:
    """A factory with a solar roof, storage and chargers beside a lake at sunrise."""
    palette = DAWN
    sky(canvas, palette, 430)
    sun(canvas, palette, 1690, 330, 50)
    streaks(canvas, palette, 40, 320, 12, 101, 0.5)
    ridge(canvas, 430, 160, mix(palette.far, palette.haze, 0.45), palette.haze, 101, wave=1500, down=10)
    ridge(canvas, 434, 70, mix(palette.far, palette.mid, 0.3), palette.haze, 105, wave=1100, down=10)
    _lake(canvas, palette)
    view = Perspective(425, 56, 2350, turn=-0.48, pivot=115, away=44, centre=1150)
    stage = Stage(canvas, view, palette, sun=(0.35, 0.62, 0.7), reach=700)
    _ground(stage)
    _works(stage)
    _planting(stage)
    stage.paint(shadow=0.36)
    mist(canvas, palette.haze, 400, 560, 0.25)
    birds(canvas, palette.shade, 900, 220, 6, 31)


def _lake(canvas: Canvas, palette: Palette) -> None:
    canvas.rectangle(
        0,
        430,
        WIDTH,
        260,
        Gradient((mix(palette.sky[3], palette.water, 0.35), palette.water, mix(palette.water, STEEL, 0.35))),
    )
    canvas.glow(1690, 470, 360, palette.sun, 0.55)
    ripples(canvas, palette, 440, 640, 140, 8, palette.light, 0.5)
    for x, y, size in ((620.0, 520.0, 1.0), (800.0, 490.0, 0.6), (2130.0, 530.0, 0.9)):
        canvas.polygon([(x, y - 60 * size), (x + 3, y - 4), (x + 40 * size, y - 6)], palette.wall)
        canvas.polygon(
            [(x - 4, y - 52 * size), (x - 4, y - 6), (x - 26 * size, y - 6)],
            mix(palette.wall, TERRACOTTA, 0.4),
        )
        canvas.polygon(
            [
                (x - 30 * size, y - 2),
                (x + 42 * size, y - 2),
                (x + 28 * size, y + 9 * size),
                (x - 20 * size, y + 9 * size),
            ],
            palette.shade,
        )


def _ground(stage: Stage) -> None:
    canvas, palette = stage.canvas, stage.palette
    woods_line = [612 + index * 14 for index in range(4)]
    shore = [(0.0, 640.0), (400.0, 606.0), (980.0, 628.0), (1600.0, 590.0), (WIDTH + 10.0, 618.0)]
    canvas.polygon(
        [*shore, (WIDTH, HEIGHT), (0, HEIGHT)],
        Gradient(
            (mix(palette.ground, palette.haze, 0.35), palette.ground, mix(palette.ground, palette.mid, 0.7))
        ),
    )
    canvas.line(shore, mix(palette.wall, palette.haze, 0.3), 7)
    for index, level in enumerate(woods_line):
        woods(
            canvas,
            level + 44,
            30 + index * 5,
            mix(palette.mid, palette.haze, 0.5 - index * 0.08),
            90 + index,
            -40 + index % 2 * 700,
            2440 - (index + 1) % 3 * 800,
        )
    stage.flat(
        [(-62, 84, 0), (62, 84, 0), (62, 178, 0), (-62, 178, 0)], mix(palette.road, palette.wall, 0.25)
    )
    stage.flat([(-160, 70, 0), (160, 70, 0), (160, 80, 0), (-160, 80, 0)], palette.road)
    stage.flat([(66, 0, 0), (74, 0, 0), (74, 260, 0), (66, 260, 0)], palette.road)
    for index in range(22):
        stage.flat(
            [
                (-150 + index * 13, 74.7, 0),
                (-144 + index * 13, 74.7, 0),
                (-144 + index * 13, 75.4, 0),
                (-150 + index * 13, 75.4, 0),
            ],
            palette.wall,
        )


def _works(stage: Stage) -> None:
    palette = stage.palette
    hall(
        stage,
        Pose(-46, 112),
        (76, 50, 14),
        wall=mix(palette.wall, palette.light, 0.3),
        band=GREEN,
        cover="solar",
    )
    block(stage, Pose(32, 106), (20, 36, 20), 5, wall=mix(palette.wall, TERRACOTTA, 0.35))
    for index in range(4):
        container(stage, Pose(-56 + index * 15.5, 90), (12.5, 3.4, 3.8), palette.wall, band=GREEN)
    for index in range(8):
        x = 9 + index * 5.2
        charger(stage, Pose(x + 1.6, 98.5), height=2.6)
        if index not in (2, 5):
            car(
                stage,
                Pose(x + 2.6, 91, turn=math.pi / 2),
                (STEEL, PAPER, TERRACOTTA, PAPER, tint("#3d4a50"), OCHRE, GREEN, PAPER)[index],
            )
    for x, y, spin in ((-120.0, 240.0, 0.3), (-88.0, 262.0, 1.2)):
        turbine(stage, Pose(x, y), 52, spin, palette.wall)
    truck(stage, Pose(-30, 76), GREEN, palette.wall)
    truck(stage, Pose(84, 72.5), OCHRE, palette.wall)


def _planting(stage: Stage) -> None:
    palette, view = stage.palette, stage.view
    chance = random.Random(9)
    for index in range(330):
        x, y = chance.uniform(-280, 280), chance.uniform(20, 420)
        inside = -68 < x < 80 and 60 < y < 184
        down = view.point((x, y, 0))[1]
        if not inside and not 62 < y < 86 and not 60 < x < 80 and down > 668:
            leaf = mix(palette.mid, palette.near, chance.uniform(0.1, 0.6))
            plant(
                stage,
                (broadleaf, poplar, birch, shrub, conifer)[index % 5],
                Pose(x, y),
                (8, 11, 9, 2.4, 9)[index % 5],
                index,
                leaf,
            )
    for index, (x, y) in enumerate(
        ((-130, 150), (-108, 190), (96, 190), (120, 130), (100, 100), (-120, 110))
    ):
        block(
            stage,
            Pose(x, y),
            (18, 12, 9),
            2,
            wall=mix(palette.wall, (TERRACOTTA, OCHRE, STEEL)[index % 3], 0.25),
        )
    for index in range(13):
        plant(stage, broadleaf, Pose(-60 + index * 10, 83.5), 5.2, index + 200)
        plant(stage, poplar, Pose(-58 + index * 10, 172), 9, index + 230)
