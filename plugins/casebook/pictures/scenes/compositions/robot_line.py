"""A line of robot arms over a belt, or, varied, over battery cells."""

from __future__ import annotations

from dataclasses import replace

from casebook.pictures.scenes.canvas import Canvas
from casebook.pictures.scenes.electrics import cabinet, cell
from casebook.pictures.scenes.interior import Room, lane, room
from casebook.pictures.scenes.machines import belt, robot
from casebook.pictures.scenes.palette import INDOOR, OCHRE, SKY, STEEL, TERRACOTTA, Colour, Palette, mix, tint
from casebook.pictures.scenes.people import figure
from casebook.pictures.scenes.solids import brick
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.variation import AS_IT_IS, Variation
from casebook.pictures.scenes.view import Perspective

DARK = Room(
    -15,
    15,
    11,
    76,
    tint("#46627a"),
    tint("#33506a"),
    tint("#223a52"),
    tint("#1c3147"),
    near=3,
    sill=5,
    lintel=5,
)
LIGHT = Room(
    -13,
    13,
    8.5,
    70,
    tint("#b9d0cc"),
    tint("#f3f6f2"),
    tint("#dfe9e6"),
    tint("#a9c4be"),
    near=3,
    sill=3.6,
    lintel=5.4,
)


def robot_line(canvas: Canvas, variation: Variation = AS_IT_IS) -> None:
    """Orange arms on both sides of a lit belt in a blue hall; the subject ``cells`` is a pale cell line."""
    if variation.subject == "cells":
        _cells(canvas)
        return
    palette = replace(
        INDOOR,
        haze=tint("#8fb3c6"),
        light=tint("#f2fbff"),
        shade=tint("#0e2034"),
        glass=tint("#9fd0e2"),
        wall=tint("#d6e2e8"),
    )
    stage = Stage(
        canvas,
        Perspective(690, 4.6, 1450, turn=0.26, pivot=20, centre=1320),
        palette,
        sun=(-0.5, -0.5, 0.7),
        reach=110,
    )
    room(stage, DARK)
    lane(stage, DARK, -5.6, 0.16, OCHRE)
    lane(stage, DARK, 5.6, 0.16, OCHRE)
    belt(stage, Pose(-1.2, 6), 66, 2.4, 0.9, STEEL)
    for index in range(15):
        y = 7.4 + index * 4.2
        _frame(stage, Pose(-0.9, y, 0.92), (OCHRE, SKY)[index % 2])
    for index in range(7):
        y = 11.0 + index * 8.4
        robot(stage, Pose(-3.1, y), TERRACOTTA if index % 3 else OCHRE, 1.15, 1)
        robot(stage, Pose(3.1, y + 4.2), OCHRE if index % 3 else TERRACOTTA, 1.15, -1)
        cabinet(stage, Pose(-11.5, y), (1.8, 1.4, 2.4), mix(palette.wall, STEEL, 0.3), SKY)
        cabinet(stage, Pose(9.4, y + 2), (1.8, 1.4, 2.4), mix(palette.wall, STEEL, 0.3), SKY)
    for x, y, coat in ((7.2, 15.0, palette.wall), (-7.6, 19.0, OCHRE), (7.0, 38.0, SKY)):
        figure(stage, Pose(x, y), coat, 1.78)
    stage.paint(shadow=0.36)


def _frame(stage: Stage, pose: Pose, colour: Colour) -> None:
    brick(stage, pose, (1.8, 1.3, 0.34), mix(stage.palette.metal, stage.palette.wall, 0.3))
    brick(stage, pose.moved(0.35, 0.3, 0.34), (1.1, 0.7, 0.36), colour)


def _cells(canvas: Canvas) -> None:
    palette: Palette = replace(INDOOR, haze=tint("#eef5f2"), shade=tint("#2c4f55"), mid=tint("#3f9a7c"))
    stage = Stage(
        canvas,
        Perspective(600, 3.6, 1500, turn=-0.2, pivot=12, centre=1080),
        palette,
        sun=(-0.5, -0.5, 0.7),
        reach=90,
    )
    room(stage, LIGHT)
    for x in (-7.4, 7.2):
        lane(stage, LIGHT, x, 0.14, tint("#3f9a7c"))
    for side, colour in ((-4.6, SKY), (1.6, tint("#3f9a7c"))):
        belt(stage, Pose(side, 5), 60, 2.2, 0.95, colour)
        for index in range(34):
            y = 5.8 + index * 1.5
            for part in range(2):
                cell(
                    stage,
                    Pose(side + 0.25 + part * 0.95, y, 0.97),
                    mix(STEEL, palette.wall, 0.55 + 0.15 * part),
                    0.62,
                )
    for index in range(6):
        y = 14 + index * 9.5
        for x in (-5.2, 1.0):
            for leg in (0.0, 3.2):
                brick(stage, Pose(x + leg, y), (0.3, 1.6, 2.9), palette.wall)
            brick(stage, Pose(x, y, 2.9), (3.5, 1.6, 0.9), mix(palette.wall, SKY, 0.25))
        cabinet(stage, Pose(-12, y), (2.4, 1.4, 2.5), palette.wall, tint("#3f9a7c"))
        cabinet(stage, Pose(9.2, y + 3), (2.4, 1.4, 2.5), palette.wall, SKY)
    for x, y, coat in (
        (-0.6, 9.5, palette.wall),
        (-0.2, 21.0, mix(SKY, palette.wall, 0.4)),
        (5.9, 16.0, palette.wall),
    ):
        figure(stage, Pose(x, y), coat, 1.74, hat=tint("#bfe0ea"))
    stage.paint(shadow=0.24)
