"""Electric tippers at a swap station on the rim of an open-cast mine."""

from __future__ import annotations

import math
import random
from dataclasses import replace

from casebook.pictures.scenes.canvas import WIDTH, Canvas, Gradient
from casebook.pictures.scenes.energy import charger, turbine
from casebook.pictures.scenes.foreground import grass
from casebook.pictures.scenes.landscape import birds, ridge, sky, streaks, sun
from casebook.pictures.scenes.palette import (
    GREEN,
    OCHRE,
    STEEL,
    STEPPE,
    TERRACOTTA,
    Palette,
    mix,
    tint,
)
from casebook.pictures.scenes.people import figure
from casebook.pictures.scenes.solids import box, cast_box, grid
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.transport import hauler
from casebook.pictures.scenes.view import Perspective


def electric_trucks(canvas: Canvas) -> None:
    """Electric tippers at a swap station on the rim of an open-cast mine."""
    sky_stops = (tint("#86b3bf"), tint("#bcd2c4"), tint("#efe2bd"), tint("#f6d9a0"))
    palette = replace(STEPPE, sky=sky_stops, haze=tint("#ecd5a5"), near=tint("#5c6b38"))
    sky(canvas, palette, 600)
    sun(canvas, palette, 420, 290, 54)
    streaks(canvas, palette, 80, 440, 9, 81, 0.5)
    ridge(canvas, 600, 90, mix(tint("#c9a878"), palette.haze, 0.5), palette.haze, 71, wave=1900)
    ridge(canvas, 610, 40, mix(palette.far, palette.haze, 0.25), palette.haze, 73, wave=1300)
    distant = Stage(canvas, Perspective(600, 12, 2300), palette, reach=1400)
    for x, y, spin in ((-210.0, 700.0, 0.4), (-120.0, 760.0, 1.3), (150.0, 720.0, 0.9), (235.0, 660.0, 1.8)):
        turbine(distant, Pose(x, y), 76, spin)
    distant.paint(shadow=0)
    canvas.rectangle(
        0, 612, WIDTH, 1000, Gradient((mix(palette.ground, palette.haze, 0.6), palette.ground, palette.road))
    )
    _pit(canvas, palette)
    stage = Stage(
        canvas, Perspective(590, 9.5, 2200, turn=0.32, pivot=44), palette, sun=(-0.72, -0.2, 0.66), reach=900
    )
    edge = [
        (0, 1060),
        (420, 1098),
        (1000, 1118),
        (1600, 1122),
        (2050, 1084),
        (WIDTH, 1030),
        (WIDTH, 1600),
        (0, 1600),
    ]
    apron = [(float(x), float(y)) for x, y in edge]
    canvas.polygon([(x, y - 16) for x, y in apron[:6]] + apron[6:], mix(palette.road, palette.light, 0.5))
    canvas.polygon(
        apron, Gradient((mix(palette.road, palette.light, 0.1), palette.road, mix(palette.road, OCHRE, 0.3)))
    )
    for start in (-16.0, 2.0, 20.0):
        for lane in (0.0, 2.4):
            stage.flat(
                [
                    (start - 30, 26 + lane, 0),
                    (start + 40, 26 + lane, 0),
                    (start + 40, 26.7 + lane, 0),
                    (start - 30, 26.7 + lane, 0),
                ],
                palette.shade,
                0.05,
            )
    _swap_station(stage, Pose(-24.5, 42))
    hauler(stage, Pose(-17.0, 34.4, turn=-0.12), GREEN, mix(palette.wall, palette.metal, 0.6))
    hauler(stage, Pose(9.5, 37.0, turn=-0.4), OCHRE, mix(palette.wall, palette.metal, 0.6))
    for x, y in ((-6.8, 42.0), (-4.4, 42.4)):
        charger(stage, Pose(x, y), height=2.8)
    figure(stage, Pose(2.6, 33.0), TERRACOTTA, 1.8)
    figure(stage, Pose(3.6, 33.2), STEEL, 1.8)
    stage.paint(shadow=0.38)
    grass(canvas, palette, 1610, 150, 300, 5)
    grass(canvas, palette, 1600, 230, 120, 6, (1700, 2440))
    birds(canvas, palette.shade, 1500, 240, 5, 7)


def _pit(canvas: Canvas, palette: Palette) -> None:
    earth = (
        tint("#d9ab6b"),
        tint("#c99355"),
        tint("#b77a4b"),
        tint("#96694a"),
        tint("#705c50"),
        tint("#524d4b"),
        tint("#3d3d3f"),
    )
    wall, tread = 34.0, 26.0
    rx, ry, level = 1330.0, 420.0, 1050.0
    chance = random.Random(4)
    for index, tone in enumerate(earth):
        air = 0.34 - index * 0.05
        face, floor = (
            mix(mix(tone, palette.shade, 0.16), palette.haze, air),
            mix(mix(tone, palette.light, 0.3), palette.haze, air),
        )
        canvas.ellipse(
            1420,
            level,
            rx,
            ry,
            Gradient(
                (mix(face, palette.light, 0.12), face, mix(face, palette.shade, 0.3)), direction="right"
            ),
        )
        for _ in range(46):
            turn = chance.uniform(math.pi * 1.08, math.pi * 1.92)
            x, y = 1420 + rx * math.cos(turn), level + ry * math.sin(turn)
            canvas.line(
                [(x, y + 6), (x + chance.uniform(-5, 5), y + wall * chance.uniform(0.5, 0.9))],
                mix(face, palette.shade, 0.3),
                3,
                0.5,
            )
        canvas.ellipse(
            1420, level + wall, rx - 14, ry - wall, Gradient((floor, mix(floor, palette.shade, 0.1)))
        )
        rx, ry, level = rx - 14 - tread * 4.2, ry - wall - tread * 0.62, level + wall + 4
    for index, (x, y) in enumerate(((1010, 800), (1420, 742), (2080, 850), (1310, 905))):
        size = 0.7 + index * 0.12
        canvas.rounded(x - 26 * size, y - 24 * size, 34 * size, 16 * size, 3, palette.wall)
        canvas.rounded(x + 9 * size, y - 26 * size, 14 * size, 20 * size, 3, (GREEN, OCHRE)[index % 2])
        for wheel_x in (-18, -4, 15):
            canvas.ellipse(x + wheel_x * size, y - 5 * size, 6 * size, 6 * size, palette.shade)
    canvas.line([(1475, 1030), (1520, 975), (1580, 955), (1612, 1006)], OCHRE, 9)
    canvas.rounded(1430, 1010, 60, 34, 6, OCHRE)
    canvas.rounded(1422, 1042, 76, 14, 7, palette.shade)


def _swap_station(stage: Stage, pose: Pose) -> None:
    palette = stage.palette
    cast_box(stage, pose, 17.0, 8.0, 6.6)

    def draw() -> None:
        box(stage, pose.moved(0.4, 2.6, 0), (9.4, 5.2, 6.0), mix(palette.wall, palette.light, 0.3))
        for index in range(7):
            for rack in range(2):
                tone = (GREEN, mix(GREEN, palette.light, 0.3), OCHRE)[(index * 2 + rack * 5) % 3]
                box(stage, pose.moved(0.9 + index * 1.25, 2.5, 0.6 + rack * 2.6), (1.0, 0.12, 2.2), tone)
                box(
                    stage,
                    pose.moved(1.15 + index * 1.25, 2.44, 2.2 + rack * 2.6),
                    (0.5, 0.08, 0.25),
                    palette.light,
                )
        for x, y in ((16.6, 7.6), (10.2, 0.3), (16.6, 0.3)):
            stage.stroke([pose.at(x, y, 0), pose.at(x, y, 6.0)], palette.metal, 0.34)
        box(stage, pose.moved(-0.6, -0.6, 6.0), (18.2, 9.2, 0.8), GREEN, palette.panel)
        lid = (
            pose.at(-0.4, -0.4, 6.85),
            pose.at(17.4, -0.4, 6.85),
            pose.at(17.4, 8.4, 6.85),
            pose.at(-0.4, 8.4, 6.85),
        )
        grid(stage, lid, 14, 5, mix(palette.panel, palette.light, 0.5), 0.05, 0.7)

    stage.add(pose.at(8, 0), draw)
