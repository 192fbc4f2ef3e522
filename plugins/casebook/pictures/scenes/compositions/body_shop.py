"""Robot arms around car bodies on a line, indoors, seen from a gangway."""

from __future__ import annotations

import math

from casebook.pictures.scenes.canvas import HEIGHT, WIDTH, Canvas, Gradient
from casebook.pictures.scenes.machines import robot
from casebook.pictures.scenes.palette import (
    GREEN,
    INDOOR,
    INK,
    OCHRE,
    SKY,
    STEEL,
    TERRACOTTA,
    Colour,
    mix,
    tint,
)
from casebook.pictures.scenes.people import figure
from casebook.pictures.scenes.solids import brick, cast_box, extrude
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.view import Axonometric

BODY = (
    (0.0, 0.3),
    (0.5, 0.3),
    (1.4, 0.3),
    (3.1, 0.3),
    (4.0, 0.3),
    (4.5, 0.3),
    (4.55, 0.75),
    (4.3, 0.92),
    (3.35, 1.02),
    (2.6, 1.5),
    (1.2, 1.52),
    (0.35, 1.06),
    (0.0, 0.95),
)
UP = math.pi / 2


def body_shop(canvas: Canvas) -> None:
    """Bare steel bodies on skids go along a dark track; orange arms reach over them from both sides."""
    palette = INDOOR
    floor = tint("#c3cdd0")
    canvas.rectangle(
        0,
        0,
        WIDTH,
        HEIGHT,
        Gradient((mix(floor, palette.light, 0.35), floor, mix(floor, palette.shade, 0.1))),
    )
    stage = Stage(
        canvas,
        Axonometric(1180, 1010, 132, turn=-0.42, pitch=0.4),
        palette,
        sun=(-0.5, -0.5, 0.7),
        reach=90000,
    )
    _hall(stage)
    tones = (mix(STEEL, palette.light, 0.62), mix(STEEL, palette.light, 0.5))
    for index in range(5):
        x = -13.6 + index * 6.4
        brick(stage, Pose(x + 0.2, 0.2, 0.05), (4.1, 1.5, 0.45), mix(INK, STEEL, 0.45))
        _shell(stage, Pose(x, 0, 0.42), tones[index % 2])
        for step, (part, y, turn) in enumerate(((-0.95, -2.3, UP), (0.9, 4.3, -UP), (3.6, 4.3, -UP))):
            arm = (OCHRE, mix(TERRACOTTA, OCHRE, 0.3))[(index + step) % 2]
            robot(stage, Pose(x + part, y, 0, turn), arm, 0.8, 1.0)
    for index in range(5):
        x = -15.4 + index * 6.4
        brick(
            stage,
            Pose(x, 6.0),
            (1.6, 1.0, 2.0),
            (mix(palette.wall, STEEL, 0.3), mix(GREEN, palette.wall, 0.45))[index % 2],
        )
        brick(stage, Pose(x + 2.2, 6.0), (1.6, 1.0, 1.5), mix(palette.wall, SKY, 0.3))
    for x, y, coat in ((-1.2, -4.6, TERRACOTTA), (-0.3, -4.9, GREEN), (5.2, -5.0, STEEL), (-6.4, 5.2, OCHRE)):
        figure(stage, Pose(x, y), coat, 1.78)
    stage.paint(shadow=0.22)


def _hall(stage: Stage) -> None:
    palette = stage.palette
    for near, far, tone in ((-0.35, 2.15, mix(INK, STEEL, 0.62)), (-6.0, -5.8, OCHRE), (7.8, 8.0, OCHRE)):
        stage.flat([(-24, near, 0), (26, near, 0), (26, far, 0), (-24, far, 0)], tone)
    for y in (0.25, 1.55):
        stage.stroke([(-24, y, 0.02), (26, y, 0.02)], mix(STEEL, palette.light, 0.4), 0.08)
    wall = tint("#e6edee")
    stage.flat([(-40, 11, 0), (50, 11, 0), (50, 11, 12), (-40, 11, 12)], wall)
    stage.flat([(-40, 11, 0), (50, 11, 0), (50, 11, 0.5), (-40, 11, 0.5)], mix(STEEL, palette.wall, 0.3))
    for index in range(18):
        x = -38 + index * 4.6
        stage.flat(
            [(x, 10.98, 2.3), (x + 3.6, 10.98, 2.3), (x + 3.6, 10.98, 4.9), (x, 10.98, 4.9)],
            mix(SKY, palette.light, 0.45),
        )
        stage.stroke([(x + 1.8, 10.97, 2.3), (x + 1.8, 10.97, 4.9)], wall, 0.12)
        stage.flat(
            [(x - 0.7, 10.9, 0), (x - 0.35, 10.9, 0), (x - 0.35, 10.9, 12), (x - 0.7, 10.9, 12)],
            mix(SKY, palette.wall, 0.35),
        )


def _shell(stage: Stage, pose: Pose, steel: Colour) -> None:
    cast_box(stage, pose, 4.5, 1.9, 1.5)

    def draw() -> None:
        palette = stage.palette
        dark = mix(INK, STEEL, 0.4)
        extrude(stage, pose, BODY, 1.9, steel)
        for corners in (
            ((0.8, 1.06), (1.78, 1.06), (1.78, 1.43), (1.32, 1.43)),
            ((1.92, 1.06), (3.12, 1.06), (2.6, 1.43), (1.92, 1.43)),
        ):
            stage.flat([pose.at(x, -0.02, z) for x, z in corners], dark)
        for x in (0.93, 3.55):
            arch = [
                pose.at(x + 0.42 * math.cos(t / 16 * math.pi), -0.03, 0.3 + 0.42 * math.sin(t / 16 * math.pi))
                for t in range(17)
            ]
            stage.flat(arch, dark)
        for x in (1.85, 3.15):
            stage.stroke(
                [pose.at(x, -0.03, 0.42), pose.at(x, -0.03, 1.04)], mix(steel, palette.shade, 0.4), 0.03
            )
        stage.stroke(
            [pose.at(0.1, -0.03, 0.78), pose.at(4.45, -0.03, 0.78)], mix(steel, palette.shade, 0.25), 0.03
        )
        glass = [
            pose.at(x, y, z)
            for x, y, z in ((3.26, 0.2, 1.08), (3.26, 1.7, 1.08), (2.68, 1.6, 1.46), (2.68, 0.3, 1.46))
        ]
        stage.flat(glass, dark)
        for y in (0.1, 1.4):
            stage.flat(
                [
                    pose.at(4.53, y, 0.62),
                    pose.at(4.53, y + 0.4, 0.62),
                    pose.at(4.46, y + 0.4, 0.82),
                    pose.at(4.46, y, 0.82),
                ],
                dark,
            )
        stage.flat(
            [
                pose.at(4.56, 0.5, 0.4),
                pose.at(4.56, 1.4, 0.4),
                pose.at(4.56, 1.4, 0.56),
                pose.at(4.56, 0.5, 0.56),
            ],
            dark,
        )

    stage.add(pose.at(2.2, 0.9), draw)
