"""A parts plant's loading docks seen slantwise from above in cool morning light."""

from __future__ import annotations

import math

from casebook.pictures.scenes.buildings import roof_edge, roof_panels
from casebook.pictures.scenes.canvas import HEIGHT, WIDTH, Canvas, Gradient
from casebook.pictures.scenes.goods import crate
from casebook.pictures.scenes.palette import GREEN, HARBOUR, OCHRE, TERRACOTTA, Colour, mix
from casebook.pictures.scenes.people import figure
from casebook.pictures.scenes.planting import broadleaf, plant, poplar, shrub
from casebook.pictures.scenes.solids import box, box_faces, cast_box, grid, patch, windows
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.transport import forklift, truck
from casebook.pictures.scenes.variation import AS_IT_IS, Variation
from casebook.pictures.scenes.view import Axonometric

DOCKS = 9


def supplier_dock(canvas: Canvas, variation: Variation = AS_IT_IS) -> None:
    """Trucks at a row of docks under one long roof, a yard with lanes, crates and trees."""
    palette = variation.palette or HARBOUR
    canvas.rectangle(
        0, 0, WIDTH, HEIGHT, Gradient((mix(palette.ground, palette.light, 0.25), palette.ground))
    )
    view = Axonometric(1200, 1010, 23, turn=-0.62, pitch=0.62)
    stage = Stage(canvas, view, palette, sun=(-0.35, -0.6, 0.7), reach=9000)
    _yard(stage)
    _plant(stage)
    cabs = (palette.accent, palette.panel, palette.second, GREEN)
    for dock in (0, 1, 3, 4, 6, 8):
        x = -33 + 70 * (dock + 0.5) / DOCKS
        truck(stage, Pose(x - 1.25, 9.4, turn=-math.pi / 2), cabs[dock % 4], palette.wall, 8.2, 2.9)
    truck(stage, Pose(-22, -16.5), palette.second, palette.wall, 9, 2.9)
    truck(stage, Pose(30, -11, turn=math.pi), palette.accent, mix(palette.wall, palette.second, 0.2), 9, 2.9)
    _goods(stage)
    for index in range(20):
        plant(
            stage,
            (broadleaf, poplar, broadleaf)[index % 3],
            Pose(-56 + index * 6, -25.5),
            5.5 + index % 3,
            index,
        )
        plant(stage, broadleaf, Pose(-64 + index * 6.6, 40 + index % 2 * 4), 6 + index % 4, index + 30)
    for index in range(16):
        plant(stage, shrub, Pose(-40 + index * 5.2, -22.6), 1.3, index)
        plant(
            stage,
            (broadleaf, poplar)[index % 2],
            Pose(-46 - index % 3 * 5, -14 + index * 4.2),
            5.5 + index % 3,
            index + 60,
        )
        plant(stage, broadleaf, Pose(48 + index % 3 * 5, -18 + index * 4.2), 6 + index % 3, index + 90)
    stage.paint(shadow=0.3)


def _yard(stage: Stage) -> None:
    palette = stage.palette
    stage.flat([(-42, -20, 0), (44, -20, 0), (44, 34, 0), (-42, 34, 0)], palette.road)
    stage.flat(
        [(-160, -40, 0), (160, -40, 0), (160, -30, 0), (-160, -30, 0)], mix(palette.road, palette.shade, 0.14)
    )
    for index in range(-16, 16):
        stage.flat(
            [
                (index * 9, -35.2, 0),
                (index * 9 + 4.5, -35.2, 0),
                (index * 9 + 4.5, -34.8, 0),
                (index * 9, -34.8, 0),
            ],
            palette.wall,
        )
    stage.flat([(30, -32, 0), (42, -32, 0), (42, -18, 0), (30, -18, 0)], palette.road)
    for dock in range(DOCKS + 1):
        x = -33 + 70 * dock / DOCKS
        stage.flat(
            [(x - 0.12, -4, 0), (x + 0.12, -4, 0), (x + 0.12, 10, 0), (x - 0.12, 10, 0)], palette.second
        )
    for x in (-20.0, 0.0, 20.0):
        arrow = [
            (x, -10.4, 0),
            (x + 5, -10.4, 0),
            (x + 5, -11.2, 0),
            (x + 7, -9.9, 0),
            (x + 5, -8.6, 0),
            (x + 5, -9.4, 0),
            (x, -9.4, 0),
        ]
        stage.flat(arrow, palette.wall, 0.8)


def _plant(stage: Stage) -> None:
    colours = stage.palette
    pose, size = Pose(-38, 10), (76.0, 24.0, 9.0)
    cast_box(stage, pose, *size)

    def draw() -> None:
        box(stage, pose, size, colours.wall, colours.roof)
        faces = box_faces(pose, *size)
        for side in ("front", "left", "right"):
            grid(
                stage,
                faces[side],
                38 if side == "front" else 12,
                1,
                mix(colours.wall, colours.shade, 0.3),
                0.05,
                0.5,
            )
            patch(stage, faces[side], (0, 1), (0.84, 1), colours.panel)
            patch(stage, faces[side], (0, 1), (0, 0.08), mix(colours.wall, colours.shade, 0.4))
        for side in ("left", "right"):
            windows(stage, faces[side], 6, 2, colours.glass, (0.7, 0.4))
        for dock in range(DOCKS):
            u = (5 + 70 * (dock + 0.5) / DOCKS) / 76
            patch(
                stage,
                faces["front"],
                (u - 0.028, u + 0.028),
                (0.08, 0.56),
                mix(colours.panel, colours.shade, 0.4),
            )
            tone: Colour = (OCHRE, mix(colours.metal, colours.wall, 0.3))[dock % 3 > 0]
            patch(stage, faces["front"], (u - 0.021, u + 0.021), (0.11, 0.51), tone)
        roof_edge(stage, pose, size, colours.wall)
        roof_panels(stage, pose.moved(2, 2, 9.1), (50, 20))
        for index in range(3):
            box(stage, pose.moved(56 + index * 6, 8, 9), (3.6, 6, 1.6), mix(colours.metal, colours.wall, 0.4))

    stage.add(pose.at(38, 0), draw, nearer=-14)


def _goods(stage: Stage) -> None:
    colours = stage.palette
    for x, y, tone in (
        (-31, 1.0, colours.panel),
        (-27.5, 0.5, colours.second),
        (-4, -0.5, GREEN),
        (3, 2, colours.panel),
        (24.5, 1, TERRACOTTA),
        (12, 1, colours.second),
    ):
        for level in range(3):
            for part in range(2):
                crate(stage, Pose(x + part * 1.7, y - 1, level * 1.1), tone, (1.6, 1.4, 1.05))
    forklift(stage, Pose(-16, 0.5, turn=0.2), OCHRE)
    forklift(stage, Pose(18, -1.5, turn=2.4), OCHRE)
    for x, y, coat in (
        (-13.0, -1.0, TERRACOTTA),
        (7.5, -2.0, GREEN),
        (32.0, -3.0, OCHRE),
        (-24.0, -6.0, colours.second),
    ):
        figure(stage, Pose(x, y), coat, 1.9)
