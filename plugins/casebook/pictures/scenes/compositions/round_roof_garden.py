"""A circular roof garden with solar panels above a district of round buildings."""

from __future__ import annotations

import math
from functools import partial

from casebook.pictures.scenes.canvas import HEIGHT, WIDTH, Canvas, Gradient
from casebook.pictures.scenes.energy import solar_row
from casebook.pictures.scenes.palette import GREEN, OCHRE, SPRING, TERRACOTTA, mix, tint
from casebook.pictures.scenes.people import figure
from casebook.pictures.scenes.planting import birch, broadleaf, plant, shrub
from casebook.pictures.scenes.rounds import lens
from casebook.pictures.scenes.solids import revolve
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.towers import drum
from casebook.pictures.scenes.view import Axonometric, Spot

TOP = 14.0
BLOSSOM = tint("#d9718a")


def round_roof_garden(canvas: Canvas) -> None:
    """A ring path, beds, panels on the sunny side and benches, on a drum that fills the picture."""
    palette = SPRING
    ground = mix(palette.ground, palette.mid, 0.2)
    canvas.rectangle(0, 0, WIDTH, HEIGHT, Gradient((mix(ground, palette.haze, 0.45), ground)))
    stage = Stage(
        canvas, Axonometric(1200, 1010, 27, 0.5, 0.66), palette, sun=(-0.5, -0.45, 0.72), reach=9000
    )
    _town(stage)
    drum(stage, Pose(0, 0), 33, TOP, 4, mix(palette.wall, palette.light, 0.3), palette.road)
    stage.paint(shadow=0.26)
    _beds(stage)
    _garden(stage)
    stage.paint(shadow=0)


def _town(stage: Stage) -> None:
    palette = stage.palette
    road = mix(palette.road, palette.light, 0.2)
    stage.flat(lens(0, 0, 46, 46), road)
    stage.flat(lens(0, 0, 42, 42), mix(palette.mid, palette.ground, 0.5))
    for x, y, radius, tall in ((-58, 56, 15, 12), (24, 86, 18, 16), (86, 30, 16, 10), (-6, 118, 16, 22)):
        stage.flat(lens(x, y, radius + 6, radius + 6), road)
        drum(
            stage,
            Pose(x, y),
            radius,
            tall,
            round(tall / 3.6),
            palette.wall,
            mix(palette.mid, palette.ground, 0.3),
        )
    for index in range(70):
        turn = math.tau * index / 70
        reach = 50 + (index * 7) % 3 * 9
        plant(
            stage,
            (broadleaf, birch, shrub)[index % 3],
            Pose(reach * math.cos(turn), reach * math.sin(turn)),
            (8, 9, 2)[index % 3],
            index,
        )


def _ring(inner: float, outer: float, start: float, end: float) -> list[Spot]:
    turns = [start + (end - start) * t / 30 for t in range(31)]
    return [(outer * math.cos(t), outer * math.sin(t), TOP + 0.1) for t in turns] + [
        (inner * math.cos(t), inner * math.sin(t), TOP + 0.1) for t in reversed(turns)
    ]


def _beds(stage: Stage) -> None:
    palette = stage.palette
    stage.flat(lens(0, 0, 31.4, 31.4, TOP + 0.1), mix(palette.road, palette.light, 0.35))
    for index in range(8):
        start = math.tau * index / 8 + 0.05
        green = mix(palette.mid, (palette.ground, palette.near)[index % 2], 0.3)
        stage.flat(_ring(22.6, 29.6, start, start + math.tau / 8 - 0.1), green)
    for index in range(4):
        start = math.tau * index / 4 + 0.1
        stage.flat(
            _ring(8.4, 19.6, start, start + math.tau / 4 - 0.2),
            mix(palette.ground, palette.mid, 0.35 + 0.1 * (index % 2)),
        )
    stage.flat(lens(0, 0, 6.0, 6.0, TOP + 0.15), mix(palette.wall, palette.shade, 0.2))
    stage.flat(lens(0, 0, 5.2, 5.2, TOP + 0.15), palette.water)
    stage.flat(lens(-0.8, 0.8, 3.4, 3.2, TOP + 0.16), mix(palette.water, palette.light, 0.35))


def _garden(stage: Stage) -> None:
    palette = stage.palette
    rim = mix(palette.metal, palette.shade, 0.3)

    def rail(start: float) -> None:
        arc = [
            (32.2 * math.cos(start + t / 12), 32.2 * math.sin(start + t / 12), TOP + 1.5) for t in range(4)
        ]
        stage.stroke(arc, rim, 0.14)
        for x, y, z in arc:
            stage.stroke([(x, y, z - 1.5), (x, y, z)], rim, 0.1)

    for index in range(25):
        start = index * 0.25
        stage.add((32.2 * math.cos(start), 32.2 * math.sin(start), TOP), partial(rail, start))
    for row in range(3):
        solar_row(
            stage,
            Pose(-16.5 + row * 1.4, -16.6 + row * 3.6, TOP + 0.1, -0.05),
            13.5 - row * 2.4,
            2.6,
            0.5,
            1.7,
        )
        solar_row(stage, Pose(6.4, -15.6 + row * 3.6, TOP + 0.1, 0.0), 11.5 - row * 1.6, 2.6, 0.5, 1.7)
    for index in range(64):
        turn = math.tau * index / 64
        if index % 8 == 0:
            continue
        reach = 24.2 + (index * 5) % 4 * 1.5
        leaf = BLOSSOM if index % 5 == 0 else mix(palette.mid, palette.near, 0.12 * (index % 4))
        kind = (shrub, birch, shrub, broadleaf)[index % 4]
        plant(
            stage,
            kind,
            Pose(reach * math.cos(turn), reach * math.sin(turn), TOP),
            (1.3, 4.4, 1.0, 4.0)[index % 4],
            index,
            leaf,
        )
    for index in range(16):
        turn = 0.15 + math.pi * index / 17
        plant(
            stage,
            shrub,
            Pose((11 + index % 3 * 3) * math.cos(turn), (11 + index % 3 * 3) * math.sin(turn), TOP),
            1.1,
            index + 90,
        )
    for turn, reach, coat in (
        (0.2, 21, TERRACOTTA),
        (0.26, 21, GREEN),
        (2.6, 7, OCHRE),
        (4.72, 21.2, GREEN),
        (5.6, 7.2, palette.second),
    ):
        figure(stage, Pose(reach * math.cos(turn), reach * math.sin(turn), TOP), coat, 1.8)
    for turn in (0.8, 2.3, 3.9, 5.4):
        pose = Pose(21 * math.cos(turn), 21 * math.sin(turn), TOP)
        seat = partial(revolve, stage, pose, [(0.9, 0.0), (0.9, 0.5)], mix(OCHRE, palette.wall, 0.35))
        stage.add(pose.at(0, 0), seat)
