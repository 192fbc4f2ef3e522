"""None."""

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


def paint_water_loop(canvas: Canvas) -> None:
    """Car bodies pass a glazed paint line; below, tanks and membranes clean the water for reuse."""
    palette = INDOOR
    canvas.rectangle(
        0,
        0,
        WIDTH,
        HEIGHT,
        Gradient((mix(palette.wall, STEEL, 0.2), palette.wall, mix(palette.wall, palette.light, 0.4))),
    )
    for index in range(7):
        x = 120.0 + index * 320
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
        canvas.rectangle(
            left,
            0,
            36,
            1460,
            Gradient(
                (mix(palette.metal, STEEL, 0.25), mix(palette.metal, palette.light, 0.3)), direction="right"
            ),
        )
    view = Axonometric(1200, 1450, 46, turn=0, pitch=0.2)
    stage = Stage(canvas, view, palette, sun=(-0.7, -0.4, 0.6), reach=9000)
    stage.flat([(-30, 0, 0), (30, 0, 0), (30, 9, 0), (-30, 9, 0)], mix(palette.road, STEEL, 0.2))
    canvas.rectangle(
        0,
        view.point((0, 0, 0))[1],
        WIDTH,
        200,
        Gradient((mix(palette.road, palette.shade, 0.25), mix(palette.road, palette.shade, 0.5))),
    )
    deck = 13.2
    box(
        stage,
        Pose(-30, 1.0, deck - 0.8),
        (60, 8, 0.8),
        mix(palette.metal, palette.shade, 0.2),
        mix(palette.road, palette.light, 0.3),
    )
    canvas.polygon(
        [
            view.point(s)
            for s in ((-30, 7.5, deck), (30, 7.5, deck), (30, 7.5, deck + 7.6), (-30, 7.5, deck + 7.6))
        ],
        Gradient((mix(STEEL, palette.light, 0.25), mix(STEEL, palette.light, 0.6))),
    )
    for index in range(16):
        x = -28.5 + index * 3.8
        stage.stroke([(x, 7.4, deck), (x, 7.4, deck + 7.6)], mix(STEEL, palette.shade, 0.2), 0.1, 0.6)
    box(stage, Pose(-30, 1.0, deck + 7.4), (60, 7, 1.0), mix(GREEN, palette.shade, 0.1))
    paints = (
        palette.metal,
        mix(palette.metal, palette.wall, 0.4),
        TERRACOTTA,
        TERRACOTTA,
        mix(GREEN, palette.light, 0.12),
    )
    for index, tone in enumerate(paints):
        _body(stage, Pose(-24.5 + index * 10.6, 3.2, deck + 1.2), tone)
    for x in (-9.2, 1.4):
        for lean in (-1.5, 0.0, 1.5):
            sx, sy = view.point((x + 4.8 + lean, 4, deck + 7.1))
            canvas.rectangle(sx - 9, sy - 10, 18, 40, mix(palette.shade, STEEL, 0.3))
            canvas.polygon(
                [(sx, sy + 30), (sx - 52, sy + 150), (sx + 52, sy + 150)],
                Gradient((TERRACOTTA, TERRACOTTA), (0.5, 0.0)),
            )
    for index in range(11):
        x = -29.0 + index * 5.8
        stage.stroke([(x, 1.0, deck), (x, 1.0, deck + 7.5)], mix(palette.metal, palette.shade, 0.35), 0.22)
    canvas.polygon(
        [view.point(s) for s in ((-14, 1, deck), (-11, 1, deck), (-5, 1, deck + 7.4), (-8, 1, deck + 7.4))],
        palette.light,
        0.14,
    )
    canvas.polygon(
        [view.point(s) for s in ((10, 1, deck), (11.4, 1, deck), (17.4, 1, deck + 7.4), (16, 1, deck + 7.4))],
        palette.light,
        0.14,
    )
    water = tint("#4f93a6")
    pipe(stage, [(-21, 3, deck - 0.8), (-21, 3, 8.2)], 0.42, TERRACOTTA)
    pipe(stage, [(-2, 3, deck - 0.8), (-2, 3, 10.8), (-19.2, 3, 10.8)], 0.42, TERRACOTTA)
    pipe(stage, [(-16.8, 3.4, 2.2), (-8, 3.4, 2.2)], 0.4, mix(OCHRE, TERRACOTTA, 0.4))
    pipe(stage, [(-4.6, 3.4, 6.2), (1.8, 3.4, 6.2)], 0.4, OCHRE)
    pipe(stage, [(10.2, 3.4, 7.4), (15.5, 3.4, 7.4)], 0.4, water)
    pipe(stage, [(23.0, 3.4, 7.0), (24.6, 3.4, 7.0), (24.6, 3.4, deck + 8.8)], 0.5, water)
    pipe(stage, [(24.6, 3.2, 11.2), (3.0, 3.2, 11.2), (3.0, 3.2, deck - 0.7)], 0.42, water)
    tank(stage, Pose(-20, 3.4), 3.2, 7.6, colour=mix(palette.metal, TERRACOTTA, 0.4), dome=0.2)
    tank(stage, Pose(-6.6, 3.4), 2.5, 8.2, colour=mix(palette.metal, OCHRE, 0.35), dome=0.35)
    tank(stage, Pose(20, 3.4), 3.6, 8.2, colour=mix(palette.metal, water, 0.45), dome=0.2)
    stage.paint(shadow=0.3)
    for row in range(3):
        for column in range(5):
            z, x = 1.6 + row * 2.3, 2.2 + column * 0.1
            if column == 0:
                pipe(stage, [(x, 3.0, z), (x + 7.6, 3.0, z)], 0.78, palette.wall)
                for cap in (x, x + 7.6):
                    pipe(stage, [(cap - 0.25, 3.0, z), (cap + 0.25, 3.0, z)], 0.86, water)
    for x in (3.0, 9.2):
        stage.stroke([(x, 2.6, 0), (x, 2.6, 8.2)], mix(palette.shade, STEEL, 0.35), 0.3)
    figure(stage, Pose(-12.6, 0.4), GREEN, 2.3)
    figure(stage, Pose(13.6, 0.5), TERRACOTTA, 2.3)
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
