"""Port cranes, plants and offshore wind at dusk, mirrored in still water."""

from __future__ import annotations

from dataclasses import replace

from casebook.pictures.scenes.buildings import block, hall
from casebook.pictures.scenes.canvas import WIDTH, Canvas, Gradient
from casebook.pictures.scenes.energy import pylon, turbine
from casebook.pictures.scenes.foreground import grass, reeds
from casebook.pictures.scenes.landscape import (
    birds,
    mist,
    ridge,
    ripples,
    sky,
    skyline,
    steam,
    streaks,
    sun,
)
from casebook.pictures.scenes.machines import port_crane
from casebook.pictures.scenes.palette import DUSK, TERRACOTTA, Palette, mix, tint
from casebook.pictures.scenes.planting import broadleaf, plant, poplar
from casebook.pictures.scenes.solids import brick
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.vessels import chimney, tank
from casebook.pictures.scenes.view import Perspective


def coastal_zone(canvas: Canvas) -> None:
    """Port cranes, plants and offshore wind at dusk, mirrored in still water."""
    palette = DUSK
    sky(canvas, palette, 980)
    sun(canvas, palette, 940, 850, 74)
    streaks(canvas, palette, 180, 830, 30, 11, 0.3)
    ridge(canvas, 985, 130, mix(palette.far, palette.haze, 0.5), palette.haze, 21, wave=1400, down=20)
    skyline(canvas, palette, 990, 150, 5, (1350, WIDTH), 0.45)
    stage = Stage(canvas, Perspective(985, 6, 2400), palette, sun=(0.3, 0.8, 0.5), reach=900)
    for index, x in enumerate((-560.0, -455.0, -350.0, -245.0, -140.0)):
        turbine(
            stage, Pose(x, 1100 + index % 2 * 120), 150, index * 0.8, mix(palette.cloud, palette.shade, 0.25)
        )
    stage.paint(shadow=0)
    near = replace(palette, haze=mix(palette.haze, palette.shade, 0.35))
    stage = Stage(canvas, Perspective(985, 6, 2400), near, sun=(-0.5, 0.6, 0.62), reach=520)
    _quay(stage, palette)
    stage.paint(shadow=0)
    steam(canvas, palette, 464, 478, 380, 4, 0.8, 0.4)
    _water(canvas, palette)
    mist(canvas, palette.haze, 960, 1110, 0.28)
    grass(canvas, palette, 1600, 190, 260, 3, (-40, 620), mix(palette.near, palette.shade, 0.5))
    reeds(
        canvas,
        replace(palette, near=mix(palette.near, palette.shade, 0.5), mid=palette.near),
        1600,
        330,
        34,
        3,
        (-40, 520),
    )
    birds(canvas, palette.shade, 560, 330, 6, 8)


def _quay(stage: Stage, palette: Palette) -> None:
    dark = mix(palette.shade, palette.haze, 0.1)
    for x, y, tall in ((16.0, 240.0, 62.0), (52.0, 235.0, 66.0), (88.0, 232.0, 64.0)):
        port_crane(stage, Pose(x, y), tall, mix(dark, TERRACOTTA, 0.35))
    stacks = ("#9b5847", "#4d6b63", "#b88a4c", "#54607e", "#7a5c68")
    for column in range(15):
        for level in range(1 + (column * 7) % 4):
            tone = mix(tint(stacks[(column * 3 + level * 2) % 5]), palette.shade, 0.25)
            brick(stage, Pose(2 + column * 7.2, 222, level * 2.7), (6.8, 3, 2.6), tone)
    hall(stage, Pose(-118, 250), (52, 30, 18), wall=mix(palette.wall, palette.shade, 0.35))
    block(stage, Pose(-60, 245), (16, 14, 34), 8, wall=mix(palette.wall, palette.shade, 0.3))
    chimney(stage, Pose(-92, 300), 70, 3.4)
    for x in (-40.0, -31.0, -22.0):
        tank(stage, Pose(x, 240), 4, 11, colour=mix(palette.metal, palette.shade, 0.2))
    pylon(stage, Pose(-128, 235), 48, dark)
    for index in range(18):
        plant(
            stage,
            (broadleaf, poplar)[index % 2],
            Pose(-128 + index * 7.6, 226),
            6 + index % 3 * 1.8,
            index,
            mix(palette.near, palette.shade, 0.4),
        )


def _water(canvas: Canvas, palette: Palette) -> None:
    canvas.rectangle(0, 1046, WIDTH, 18, mix(palette.shade, palette.road, 0.15))
    canvas.reflect(
        1064,
        536,
        Gradient(
            (mix(palette.haze, palette.water, 0.4), mix(palette.shade, palette.water, 0.35)), (0.25, 0.75)
        ),
        1.0,
    )
    canvas.glow(940, 1200, 420, palette.sun, 0.3)
    ripples(canvas, palette, 1075, 1580, 150, 4, palette.sky[3], 0.4)
    ripples(canvas, palette, 1075, 1590, 70, 9, palette.shade, 0.3)
    for x, y, size in ((1500, 1330, 1.0), (640, 1240, 0.55)):
        boat = [
            (x - 120 * size, y),
            (x + 130 * size, y),
            (x + 170 * size, y - 34 * size),
            (x - 130 * size, y - 26 * size),
        ]
        canvas.polygon(boat, mix(palette.shade, palette.near, 0.3))
        canvas.rectangle(
            x - 90 * size, y - 74 * size, 70 * size, 50 * size, mix(palette.wall, palette.shade, 0.25)
        )
        canvas.rectangle(x - 82 * size, y - 66 * size, 54 * size, 14 * size, palette.glass)
        canvas.line(
            [(x - 40 * size, y - 70 * size), (x - 40 * size, y - 130 * size)], palette.shade, 4 * size
        )
        canvas.polygon(
            [
                (x - 115 * size, y + 2),
                (x + 125 * size, y + 2),
                (x + 60 * size, y + 40 * size),
                (x - 70 * size, y + 40 * size),
            ],
            palette.shade,
            0.35,
        )
