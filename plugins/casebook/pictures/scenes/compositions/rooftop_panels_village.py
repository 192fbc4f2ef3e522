"""Solar panels on the tiled roofs of a village, seen from above."""

from __future__ import annotations

import random

from casebook.pictures.scenes.canvas import HEIGHT, WIDTH, Canvas, Gradient
from casebook.pictures.scenes.palette import GREEN, MORNING, OCHRE, TERRACOTTA, Colour, mix, tint
from casebook.pictures.scenes.people import figure
from casebook.pictures.scenes.planting import broadleaf, plant, shrub
from casebook.pictures.scenes.solids import Quad, across, box_faces, extrude, grid, windows
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.tropics import palm
from casebook.pictures.scenes.view import Axonometric

TILE = tint("#a85a44")


def rooftop_panels_village(canvas: Canvas) -> None:
    """Rows of pitched roofs in three reds with blue fields of panels, lanes and trees between."""
    palette = MORNING
    canvas.rectangle(0, 0, WIDTH, HEIGHT, Gradient((mix(palette.ground, palette.haze, 0.4), palette.ground)))
    stage = Stage(
        canvas, Axonometric(1200, 1440, 24, 0.55, 0.68), palette, sun=(-0.45, -0.6, 0.66), reach=9000
    )
    lane = mix(palette.road, palette.light, 0.2)
    for row in range(7):
        y = -38 + row * 21.0
        stage.flat([(-120, y, 0), (140, y, 0), (140, y + 4.4, 0), (-120, y + 4.4, 0)], lane)
    for column in range(5):
        x = -66 + column * 40.0
        stage.flat([(x, -60, 0), (x + 4.4, -60, 0), (x + 4.4, 120, 0), (x, 120, 0)], lane)
    for row in range(7):
        for column in range(12):
            block, step = divmod(column, 3)
            x, y = -60.5 + block * 40 + step * 11.6, -32.6 + row * 21
            _house(stage, Pose(x, y), (10.4, 13.5, 8.6 + (row * 5 + column * 3) % 3 * 1.1), row * 12 + column)
    _life(stage)
    stage.paint(shadow=0.28)


def _house(stage: Stage, pose: Pose, size: tuple[float, float, float], number: int) -> None:
    palette = stage.palette
    width, depth, height = size
    wall = (
        palette.wall,
        mix(palette.wall, OCHRE, 0.25),
        mix(palette.wall, TERRACOTTA, 0.2),
        mix(palette.wall, palette.second, 0.1),
    )[number % 4]
    roof = mix(TILE, (palette.shade, palette.light, OCHRE)[number % 3], 0.16)
    rise = 3.4
    profile = [(0.0, 0.0), (width, 0.0), (width, height), (width / 2, height + rise), (0.0, height)]
    stage.cast([pose.at(x, y, z) for x, z in profile for y in (0.0, depth)])

    def draw() -> None:
        extrude(stage, pose, profile, depth, wall, wall, wall, roof, roof, wall)
        faces = box_faces(pose, *size)
        for side in ("front", "left", "right"):
            windows(stage, faces[side], 3, 3, palette.glass, (0.4, 0.5))
        ridge = (pose.at(width / 2, 0, height + rise), pose.at(width / 2, depth, height + rise))
        for edge in (0.0, width):
            low, high = pose.at(edge, 0, height), pose.at(edge, depth, height)
            slope: Quad = (low, ridge[0], ridge[1], high) if edge == 0 else (high, ridge[1], ridge[0], low)
            tiles = mix(roof, palette.shade, 0.3)
            if stage.face(
                [
                    across(slope, 0.01, 0.01),
                    across(slope, 0.99, 0.01),
                    across(slope, 0.99, 0.99),
                    across(slope, 0.01, 0.99),
                ],
                roof,
            ):
                grid(stage, slope, 2, 12, tiles, 0.07, 0.25)
                if (number * 7 + (edge > 0)) % 5 != 2:
                    _panels(stage, slope, number)
        stage.stroke([*ridge], mix(roof, palette.light, 0.3), 0.35)

    stage.add(pose.at(width / 2, depth / 2), draw)


def _panels(stage: Stage, slope: Quad, number: int) -> None:
    palette = stage.palette
    reach = (0.12, 0.88) if number % 2 else (0.3, 0.92)
    field: Quad = (
        across(slope, 0.14, reach[0]),
        across(slope, 0.86, reach[0]),
        across(slope, 0.86, reach[1]),
        across(slope, 0.14, reach[1]),
    )
    lifted: list[tuple[float, float, float]] = [(x, y, z + 0.14) for x, y, z in field]
    pane: Quad = (lifted[0], lifted[1], lifted[2], lifted[3])
    stage.face(pane, palette.panel)
    bright: Colour = mix(palette.panel, palette.sky[0], 0.4)
    stage.face(
        [across(pane, 0, 0.3), across(pane, 1, 0.3), across(pane, 1, 0.55), across(pane, 0, 0.55)],
        bright,
        0.35,
    )
    grid(stage, pane, 2, 6 + number % 3, mix(palette.panel, palette.light, 0.6), 0.09, 0.7)


def _life(stage: Stage) -> None:
    chance = random.Random(2)
    for row in range(7):
        y = -33.4 + row * 21.0
        for index in range(26):
            x = -64 + index * 6.4 + chance.uniform(-1, 1)
            kind = (shrub, broadleaf, shrub, palm)[index % 4]
            if index % 4 == 1 and index % 3 == 0:
                continue
            plant(stage, kind, Pose(x, y - 0.6), (1.2, 5.5, 0.9, 7.0)[index % 4], index + row * 30)
    for x, y, coat in (
        (-24, -14.6, TERRACOTTA),
        (-22.6, -14.4, GREEN),
        (17, 6.5, OCHRE),
        (-14, 27.5, GREEN),
        (33, -14.4, OCHRE),
    ):
        figure(stage, Pose(x, y), coat, 1.9)
