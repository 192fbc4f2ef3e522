"""Electric trucks at a loading dock, with stacks of reusable crates."""

from __future__ import annotations

import math
import random
from dataclasses import replace

from casebook.pictures.scenes.canvas import WIDTH, Canvas, Gradient
from casebook.pictures.scenes.energy import charger
from casebook.pictures.scenes.foreground import grass, leaves
from casebook.pictures.scenes.goods import crate
from casebook.pictures.scenes.landscape import birds, ridge, sky, skyline, streaks, woods
from casebook.pictures.scenes.palette import (
    GREEN,
    INK,
    MORNING,
    OCHRE,
    STEEL,
    TERRACOTTA,
    mix,
    tint,
)
from casebook.pictures.scenes.people import figure
from casebook.pictures.scenes.planting import birch, blob, broadleaf, plant
from casebook.pictures.scenes.solids import across, box, box_faces, cast_box, grid, patch, windows
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.transport import forklift, truck
from casebook.pictures.scenes.view import Perspective


def green_logistics(canvas: Canvas) -> None:
    """Electric trucks at a loading dock, with stacks of reusable crates."""
    palette = replace(
        MORNING,
        sky=(tint("#8db8c9"), tint("#c9dcd6"), tint("#f3e8cf")),
        road=tint("#cfcdc4"),
        haze=tint("#efe8d6"),
    )
    sky(canvas, palette, 820)
    streaks(canvas, palette, 60, 520, 11, 111, 0.7)
    ridge(canvas, 815, 130, mix(palette.far, palette.haze, 0.4), palette.haze, 111)
    skyline(canvas, palette, 820, 150, 31, (1350, 2400), 0.6)
    woods(canvas, 830, 80, mix(palette.mid, palette.haze, 0.4), 41)
    view = Perspective(800, 4.9, 2000, turn=-0.36, pivot=36, away=-4)
    stage = Stage(canvas, view, palette, sun=(0.62, -0.5, 0.6), reach=420)
    canvas.rectangle(
        0,
        830,
        WIDTH,
        770,
        Gradient(
            (mix(palette.road, palette.haze, 0.4), palette.road, mix(palette.road, palette.shade, 0.18))
        ),
    )
    _depot(stage)
    _yard(stage)
    stage.paint(shadow=0.34)
    chance = random.Random(5)
    canvas.soft(
        [blob(chance, 1500 + index * 130, 1560 - index % 3 * 40, 130, 46) for index in range(9)],
        palette.shade,
        5,
        0.18,
    )
    leaves(canvas, palette, 1610, 330, 16, 5, (2000, 2440))
    grass(canvas, palette, 1610, 170, 160, 5, (1850, 2440))
    birds(canvas, palette.shade, 1500, 300, 5, 21)


def _depot(stage: Stage) -> None:
    palette = stage.palette
    pose, size = Pose(-46, 46), (84.0, 40.0, 11.5)
    cast_box(stage, pose, *size)

    def depot() -> None:
        box(stage, pose, size, palette.wall, palette.roof)
        faces = box_faces(pose, *size)
        front = faces["front"]
        grid(stage, front, 56, 1, mix(palette.wall, palette.shade, 0.3), 0.04, 0.5)
        patch(stage, front, (0, 1), (0.88, 1), GREEN)
        patch(stage, front, (0, 1), (0, 0.1), mix(palette.wall, palette.shade, 0.45))
        strip = (
            across(front, 0.01, 0.66),
            across(front, 0.99, 0.66),
            across(front, 0.99, 0.8),
            across(front, 0.01, 0.8),
        )
        windows(stage, strip, 28, 1, palette.glass, (0.8, 0.9))
        for index in range(12):
            u = (index + 0.5) / 12
            patch(stage, front, (u - 0.026, u + 0.026), (0.08, 0.52), mix(palette.shade, INK, 0.35))
            patch(
                stage,
                front,
                (u - 0.02, u + 0.02),
                (0.11, 0.47),
                (mix(palette.metal, palette.wall, 0.5), mix(OCHRE, palette.wall, 0.2))[index % 4 == 1],
            )
            for slat in range(1, 6):
                patch(
                    stage,
                    front,
                    (u - 0.02, u + 0.02),
                    (0.11 + slat * 0.06, 0.114 + slat * 0.06),
                    mix(palette.metal, palette.shade, 0.4),
                )
            patch(stage, front, (u - 0.03, u - 0.026), (0.02, 0.14), OCHRE)
            patch(stage, front, (u + 0.026, u + 0.03), (0.02, 0.14), OCHRE)
        grid(stage, faces["right"], 24, 1, mix(palette.wall, palette.shade, 0.3), 0.04, 0.5)
        patch(stage, faces["right"], (0, 1), (0.88, 1), GREEN)
        patch(stage, faces["left"], (0, 1), (0.88, 1), GREEN)
        box(stage, pose.moved(0, -2.2, 5.9), (84, 2.2, 0.35), mix(GREEN, palette.shade, 0.2))

    stage.add(pose.at(42, 0), depot, nearer=-60)


def _yard(stage: Stage) -> None:
    palette = stage.palette
    for slot, cab, load in (
        (2, OCHRE, palette.wall),
        (4, GREEN, palette.wall),
        (6, palette.wall, mix(GREEN, palette.light, 0.15)),
        (7, GREEN, palette.wall),
        (9, STEEL, palette.wall),
    ):
        x = -46 + 84 * (slot + 0.5) / 12
        truck(stage, Pose(x - 1.25, 45.6, turn=-math.pi / 2), cab, load, 8.5, 2.9)
        charger(stage, Pose(x + 2.4, 33.5), height=2.3)
    stacks = (
        (-15.0, 20.5, 3, 3, GREEN),
        (-10.4, 19.4, 2, 3, OCHRE),
        (-19.0, 23.5, 4, 2, STEEL),
        (-6.0, 17.6, 3, 2, STEEL),
        (8.2, 23.2, 3, 3, GREEN),
        (12.8, 24.0, 2, 2, OCHRE),
    )
    for x, y, rows, columns, tone in stacks:
        for column in range(columns):
            for level in range(rows - (column % 2)):
                crate(
                    stage,
                    Pose(x + column * 1.28, y, 0.15 + level * 0.82),
                    mix(tone, palette.light, 0.08 * (level % 2)),
                )
    forklift(stage, Pose(0.2, 23.2, turn=0.35), OCHRE)
    lifted = Pose(0.2, 23.2, turn=0.35)
    for level in range(2):
        crate(stage, lifted.moved(2.25, 0.12, 0.4 + level * 0.82), GREEN)
    for x, y, coat in (
        (-2.2, 21.0, TERRACOTTA),
        (-4.0, 33.0, OCHRE),
        (15.5, 27.5, GREEN),
        (5.5, 30.0, STEEL),
    ):
        figure(stage, Pose(x, y), coat)
    for index in range(7):
        plant(
            stage, (birch, broadleaf)[index % 2], Pose(44 + index * 4, 38 + index * 6), 8 + index % 3, index
        )
    for slot in range(13):
        x = -46 + 84 * slot / 12
        stage.flat(
            [(x - 0.08, 30, 0), (x + 0.08, 30, 0), (x + 0.08, 45.5, 0), (x - 0.08, 45.5, 0)], palette.wall
        )
