"""Car bodies pass a glazed paint line; below, tanks and membranes clean the water for reuse."""

from __future__ import annotations

import math

from casebook.pictures.scenes.canvas import HEIGHT, WIDTH, Canvas, Gradient
from casebook.pictures.scenes.palette import (
    GREEN,
    INDOOR,
    OCHRE,
    STEEL,
    TERRACOTTA,
    Colour,
    mix,
    tint,
)
from casebook.pictures.scenes.people import figure
from casebook.pictures.scenes.solids import box, extrude, pipe
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.vessels import tank
from casebook.pictures.scenes.view import Axonometric

WATER = tint("#4f93a6")
DECK = 13.2
"""Height of the paint line's floor in metres."""


def paint_water_loop(canvas: Canvas) -> None:
    """Car bodies pass a glazed paint line; below, tanks and membranes clean the water for reuse."""
    palette = INDOOR
    view = Axonometric(1200, 1450, 46, turn=0, pitch=0.2)
    stage = Stage(canvas, view, palette, sun=(-0.7, -0.4, 0.6), reach=9000)
    _hall(stage)
    _line(stage)
    _waterworks(stage)


def _hall(stage: Stage) -> None:
    canvas, palette = stage.canvas, stage.palette
    canvas.rectangle(
        0, 0, WIDTH, HEIGHT, Gradient((mix(palette.wall, STEEL, 0.2), palette.wall, palette.wall))
    )
    for index in range(7):
        x = 98.0 + index * 320
        canvas.rectangle(
            x,
            70,
            240,
            210,
            Gradient((mix(palette.glass, STEEL, 0.2), mix(palette.glass, palette.light, 0.6))),
        )
        canvas.rectangle(x + 117, 70, 6, 210, palette.wall)
        canvas.rectangle(x, 170, 240, 6, palette.wall)
    for left in range(40, WIDTH, 320):
        column = Gradient(
            (mix(palette.metal, STEEL, 0.25), mix(palette.metal, palette.light, 0.3)), direction="right"
        )
        canvas.rectangle(left, 0, 36, 900, column)
    back = stage.view.point((0, 9, 0))[1]
    canvas.rectangle(
        0, 880, WIDTH, back - 878, Gradient((mix(STEEL, palette.shade, 0.25), mix(STEEL, palette.wall, 0.45)))
    )
    for left in range(40, WIDTH, 320):
        canvas.rectangle(left, 880, 36, back - 880, mix(STEEL, palette.wall, 0.25))
        canvas.rectangle(left, 880, 12, back - 880, mix(STEEL, palette.wall, 0.5))
    stage.flat([(-30, 0, 0), (30, 0, 0), (30, 9, 0), (-30, 9, 0)], mix(palette.road, STEEL, 0.2))
    floor = stage.view.point((0, 0, 0))[1]
    dark = Gradient((mix(palette.road, palette.shade, 0.35), mix(palette.road, palette.shade, 0.6)))
    canvas.rectangle(0, floor, WIDTH, HEIGHT - floor, dark)
    for left in range(0, WIDTH, 96):
        canvas.polygon(
            [(left, floor + 4), (left + 48, floor + 4), (left + 30, floor + 24), (left - 18, floor + 24)],
            OCHRE,
            0.75,
        )


def _line(stage: Stage) -> None:
    canvas, palette, point = stage.canvas, stage.palette, stage.view.point
    steel = mix(palette.metal, palette.shade, 0.2)
    box(stage, Pose(-30, 1.0, DECK - 0.8), (60, 8, 0.8), steel, mix(palette.road, palette.light, 0.3))
    booth = [(-30.0, 7.5, DECK), (30.0, 7.5, DECK), (30.0, 7.5, DECK + 7.6), (-30.0, 7.5, DECK + 7.6)]
    pale = Gradient((mix(STEEL, palette.light, 0.25), mix(STEEL, palette.light, 0.6)))
    canvas.polygon([point(spot) for spot in booth], pale)
    for index in range(16):
        x = -28.5 + index * 3.8
        stage.stroke([(x, 7.4, DECK), (x, 7.4, DECK + 7.6)], mix(STEEL, palette.shade, 0.2), 0.1, 0.6)
    box(stage, Pose(-30, 1.0, DECK + 7.4), (60, 7, 1.0), mix(GREEN, palette.shade, 0.1))
    raw, primed = palette.metal, mix(palette.metal, palette.wall, 0.4)
    for index, tone in enumerate((raw, primed, TERRACOTTA, TERRACOTTA, mix(GREEN, palette.light, 0.12))):
        _body(stage, Pose(-24.5 + index * 10.6, 3.2, DECK + 1.2), tone)
    for x in (-9.2, 1.4):
        for lean in (-1.5, 0.0, 1.5):
            sx, sy = point((x + 4.8 + lean, 4, DECK + 7.1))
            canvas.rectangle(sx - 9, sy - 10, 18, 40, mix(palette.shade, STEEL, 0.3))
            spray = [(sx, sy + 30), (sx - 52, sy + 150), (sx + 52, sy + 150)]
            canvas.polygon(spray, Gradient((TERRACOTTA, TERRACOTTA), (0.5, 0.0)))
    for index in range(11):
        x = -29.0 + index * 5.8
        stage.stroke([(x, 1.0, DECK), (x, 1.0, DECK + 7.5)], mix(palette.metal, palette.shade, 0.35), 0.22)
    for left, right in ((-14.0, -11.0), (10.0, 11.4)):
        gleam = ((left, 0.0), (right, 0.0), (right + 6, 7.4), (left + 6, 7.4))
        canvas.polygon([point((x, 1, DECK + z)) for x, z in gleam], palette.light, 0.14)


def _waterworks(stage: Stage) -> None:
    palette = stage.palette
    amber = mix(OCHRE, TERRACOTTA, 0.4)
    for radius, colour, spots in (
        (0.42, TERRACOTTA, [(-21.0, 3.0, DECK - 0.8), (-21.0, 3.0, 7.5)]),
        (
            0.42,
            TERRACOTTA,
            [(-2.0, 3.0, DECK - 0.8), (-2.0, 3.0, 10.6), (-18.6, 3.0, 10.6), (-18.6, 3.0, 7.5)],
        ),
        (0.4, amber, [(-17.2, 3.4, 1.6), (-8.6, 3.4, 1.6)]),
        (0.4, amber, [(-4.6, 3.4, 6.6), (0.2, 3.4, 6.6), (0.2, 3.4, 1.5), (2.0, 3.4, 1.5)]),
        (0.4, WATER, [(11.8, 3.4, 1.5), (12.6, 3.4, 1.5), (12.6, 3.4, 7.2), (17.0, 3.4, 7.2)]),
        (0.46, WATER, [(22.6, 3.4, 2.0), (25.0, 3.4, 2.0), (25.0, 3.4, DECK + 8.9), (-9.0, 3.4, DECK + 8.9)]),
        (0.42, WATER, [(25.0, 3.2, 10.6), (6.4, 3.2, 10.6), (6.4, 3.2, DECK - 0.7)]),
    ):
        pipe(stage, spots, radius, colour)
    tank(stage, Pose(-20, 3.4), 3.2, 7.6, colour=mix(palette.metal, TERRACOTTA, 0.45), dome=0.2)
    tank(stage, Pose(-6.6, 3.4), 2.5, 8.2, colour=mix(palette.metal, OCHRE, 0.4), dome=0.35)
    tank(stage, Pose(20, 3.4), 3.6, 8.2, colour=mix(palette.metal, WATER, 0.6), dome=0.2)
    stage.paint(shadow=0.3)
    for x in (2.6, 7.0, 11.4):
        stage.stroke([(x, 3.6, 0), (x, 3.6, 8.6)], mix(palette.shade, STEEL, 0.35), 0.34)
    for z in (1.5, 3.6, 5.7, 7.8):
        pipe(stage, [(2.4, 3.0, z), (11.6, 3.0, z)], 0.78, palette.wall)
        for cap in (2.4, 11.6):
            pipe(stage, [(cap - 0.25, 3.0, z), (cap + 0.25, 3.0, z)], 0.88, WATER)
    for x in (-13.6, -11.4):
        box(stage, Pose(x, 2.6), (1.7, 1.6, 0.5), mix(palette.shade, STEEL, 0.4))
        pipe(stage, [(x + 0.2, 3.2, 1.1), (x + 1.4, 3.2, 1.1)], 0.55, GREEN)
    box(stage, Pose(-27.5, 3), (2.6, 1.4, 4.6), palette.wall)
    box(stage, Pose(-27.1, 2.95, 2.6), (1.8, 0.05, 1.2), mix(palette.panel, palette.shade, 0.3))
    figure(stage, Pose(-24.2, 0.6), OCHRE, 2.3)
    figure(stage, Pose(-1.6, 0.4), GREEN, 2.3)
    figure(stage, Pose(14.4, 0.5), TERRACOTTA, 2.3)
    stage.paint(shadow=0.3)


def _body(stage: Stage, pose: Pose, colour: Colour) -> None:
    box(
        stage,
        pose.moved(-0.2, 0.4, -1.2),
        (8.2, 2.2, 0.5),
        mix(stage.palette.shade, stage.palette.metal, 0.3),
    )
    for x in (1.2, 6.2):
        box(
            stage,
            pose.moved(x, 0.6, -0.7),
            (0.5, 1.8, 0.9),
            mix(stage.palette.shade, stage.palette.metal, 0.3),
        )
    shell = [
        (0.0, 0.5),
        (0.9, 0.3),
        (6.9, 0.3),
        (7.9, 0.6),
        (7.8, 1.7),
        (6.0, 2.05),
        (4.7, 3.05),
        (2.4, 3.1),
        (0.9, 2.1),
        (0.05, 1.85),
    ]
    extrude(stage, pose, shell, 3.0, colour)
    hollow = mix(STEEL, stage.palette.shade, 0.35)
    for pane in (
        ((1.35, 2.05), (3.5, 2.05), (3.5, 2.85), (2.5, 2.85)),
        ((3.75, 2.05), (5.5, 2.05), (4.65, 2.8), (3.75, 2.85)),
    ):
        stage.flat([pose.at(x, -0.03, z) for x, z in pane], hollow)
    for x in (1.55, 6.25):
        arch = [
            pose.at(x + 0.78 * math.cos(t * math.pi / 16), -0.03, 0.32 + 0.78 * math.sin(t * math.pi / 16))
            for t in range(17)
        ]
        stage.flat(arch, hollow)
    stage.stroke(
        [pose.at(3.62, -0.03, 0.5), pose.at(3.62, -0.03, 2.0)], mix(colour, stage.palette.shade, 0.4), 0.05
    )
    stage.stroke(
        [pose.at(0.4, -0.03, 1.55), pose.at(7.6, -0.03, 1.45)], mix(colour, stage.palette.light, 0.6), 0.08
    )
