"""Indoor process plant: racks of membrane tubes; varied: reactor vessels between platforms."""

from __future__ import annotations

import math

from casebook.pictures.scenes.canvas import Canvas
from casebook.pictures.scenes.interior import Room, lane, room, sunbeams
from casebook.pictures.scenes.palette import GREEN, INDOOR, OCHRE, SKY, STEEL, TERRACOTTA, Colour, mix, tint
from casebook.pictures.scenes.people import figure
from casebook.pictures.scenes.pipes import pipe_run
from casebook.pictures.scenes.solids import box, brick, cast_box, cast_round, pipe, revolve
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.variation import AS_IT_IS, Variation
from casebook.pictures.scenes.vessels import hoops
from casebook.pictures.scenes.view import Perspective

AQUA = tint("#3f9fb0")


def process_hall(canvas: Canvas, variation: Variation = AS_IT_IS) -> None:
    """White tubes in steel racks with blue mains; the subject ``reactors`` sets domed vessels and decks."""
    palette = variation.palette or INDOOR
    reactors = variation.subject == "reactors"
    view = Perspective(760, 3.9, 1700, centre=1480 if reactors else 980)
    stage = Stage(canvas, view, palette, sun=(-0.55, -0.5, 0.67), reach=140)
    frame = mix(OCHRE, palette.wall, 0.42) if reactors else mix(AQUA, palette.wall, 0.4)
    floor = tint("#c9c4b4") if reactors else tint("#bccdd0")
    space = Room(
        -14, 14, 12, 64, floor, tint("#efece2"), tint("#d5dcda"), frame, sill=6.4, lintel=10.0, bay=8
    )
    room(stage, space)
    sunbeams(stage, space, 3.4)
    lane(stage, space, -2.4, 0.16, OCHRE)
    lane(stage, space, 2.4, 0.16, OCHRE)
    if reactors:
        _reactors(stage)
    else:
        _membranes(stage)
    for x, y, coat in ((-0.9, 15.0, TERRACOTTA), (0.8, 22.0, STEEL), (-0.4, 36.0, GREEN)):
        figure(stage, Pose(x, y), coat, 1.76)
    stage.paint(shadow=0.2)


def _membranes(stage: Stage) -> None:
    for side in (-1, 1):
        for index in range(8):
            _rack(stage, Pose(-11.6 if side < 0 else 4.4, 13.5 + index * 6.0), side)
        x = side * 4.0
        pipe_run(stage, [(x, 12.0, 5.6), (x, 62.0, 5.6)], 0.36, AQUA)
        pipe_run(
            stage,
            [(x - side * 0.9, 12.0, 6.2), (x - side * 0.9, 62.0, 6.2)],
            0.24,
            mix(SKY, stage.palette.light, 0.3),
        )


def _rack(stage: Stage, pose: Pose, side: int) -> None:
    palette = stage.palette
    cast_box(stage, pose, 7.2, 2.6, 4.6)

    def draw() -> None:
        steel = mix(STEEL, palette.shade, 0.1)
        white = mix(palette.wall, palette.light, 0.6)
        for level in reversed(range(6)):
            z = 0.75 + level * 0.72
            for back in (2.2, 1.4, 0.5):
                tone = white if (level + round(back)) % 3 else mix(white, AQUA, 0.22)
                pipe(stage, [(pose.x + 0.4, pose.y + back, z), (pose.x + 6.8, pose.y + back, z)], 0.29, tone)
                for cap in (0.5, 6.7):
                    pipe(
                        stage,
                        [(pose.x + cap - 0.12, pose.y + back, z), (pose.x + cap + 0.12, pose.y + back, z)],
                        0.33,
                        AQUA,
                    )
        for x in (0.1, 2.5, 4.8, 7.1):
            for y in (0.0, 2.6):
                stage.stroke([pose.at(x, y, 0), pose.at(x, y, 5.1)], steel, 0.14)
        stage.stroke([pose.at(0, 0, 5.1), pose.at(7.2, 0, 5.1)], steel, 0.18)
        inner = 7.5 if side < 0 else -0.3
        pipe(stage, [pose.at(inner, 0.4, 0.6), pose.at(inner, 0.4, 5.6)], 0.2, mix(AQUA, palette.shade, 0.1))
        for level in range(6):
            z = 0.75 + level * 0.72
            stage.stroke(
                [pose.at(inner, 0.4, z), pose.at(inner + (-0.6 if side < 0 else 0.6), 0.4, z)], AQUA, 0.12
            )

    stage.add(pose.at(3.6, 0), draw)


def _reactors(stage: Stage) -> None:
    palette = stage.palette
    silver = mix(palette.metal, palette.light, 0.3)
    for side in (-1, 1):
        for index in range(6):
            y = 17.0 + index * 8.0
            _vessel(stage, Pose(side * 7.6, y), silver, (TERRACOTTA, AQUA, OCHRE)[(index + (side > 0)) % 3])
            _deck(stage, Pose(side * 7.6 - 3.6, y - 3.0), side)
        pipe_run(stage, [(side * 6.4, 13.0, 9.7), (side * 6.4, 62.0, 9.7)], 0.4, TERRACOTTA)
        pipe_run(stage, [(side * 8.8, 13.0, 9.2), (side * 8.8, 62.0, 9.2)], 0.32, AQUA)
        for index in range(5):
            brick(
                stage,
                Pose(side * 3.5 - 0.4, 14.5 + index * 8.0),
                (0.8, 0.8, 1.6),
                mix(GREEN, palette.wall, 0.3),
            )


def _vessel(stage: Stage, pose: Pose, silver: Colour, band: Colour) -> None:
    cast_round(stage, pose, [(2.4, 0), (2.4, 7.5)])

    def draw() -> None:
        for turn in (0.6, 2.5, 3.9, 5.5):
            leg = (1.8 * math.cos(turn), 1.8 * math.sin(turn))
            stage.stroke(
                [pose.at(*leg, 0), pose.at(*leg, 2.0)],
                mix(stage.palette.metal, stage.palette.shade, 0.5),
                0.24,
            )
        revolve(
            stage,
            pose,
            [
                (0.5, 1.0),
                (1.7, 1.5),
                (2.3, 2.3),
                (2.4, 3.0),
                (2.4, 6.6),
                (2.2, 7.3),
                (1.4, 7.9),
                (0.5, 8.1),
                (0.5, 8.6),
            ],
            silver,
        )
        hoops(stage, pose, 2.42, [3.0, 6.6], band, 0.28)
        revolve(stage, pose.moved(0, 0, 8.6), [(0.7, 0), (0.7, 1.0), (0.2, 1.1)], band)

    stage.add(pose.at(0, 0), draw)


def _deck(stage: Stage, pose: Pose, side: int) -> None:
    palette = stage.palette

    def draw() -> None:
        steel = mix(OCHRE, palette.shade, 0.12)
        for x in (0.1, 7.1):
            stage.stroke([pose.at(x, 0, 0), pose.at(x, 0, 4.6)], steel, 0.2)
        box(stage, pose.moved(0, 0, 4.4), (7.2, 1.4, 0.2), mix(palette.metal, palette.shade, 0.25))
        for level in (5.0, 5.5):
            stage.stroke([pose.at(0, 0, level), pose.at(7.2, 0, level)], steel, 0.1)
        for post in range(6):
            stage.stroke([pose.at(post * 1.44, 0, 4.6), pose.at(post * 1.44, 0, 5.5)], steel, 0.1)
        foot = 0.0 if side > 0 else 7.2
        reach = -1.6 if side > 0 else 1.6
        for rail in (0.0, 0.7):
            stage.stroke([pose.at(foot + reach, rail, 0), pose.at(foot, rail, 4.5)], steel, 0.14)
        for step in range(9):
            share = step / 9
            stage.stroke(
                [
                    pose.at(foot + reach * (1 - share), 0, 4.5 * share),
                    pose.at(foot + reach * (1 - share), 0.7, 4.5 * share),
                ],
                steel,
                0.1,
            )

    stage.add(pose.at(3.6, 0), draw)
