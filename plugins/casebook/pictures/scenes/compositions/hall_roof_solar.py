"""A long factory roof full of panels, seen from above."""

from __future__ import annotations

import math

from casebook.pictures.scenes.buildings import hall, roof_edge, roof_panels
from casebook.pictures.scenes.canvas import HEIGHT, WIDTH, Canvas, Gradient
from casebook.pictures.scenes.palette import SPRING, STEEL, mix
from casebook.pictures.scenes.planting import broadleaf, plant, poplar, shrub
from casebook.pictures.scenes.solids import box, box_faces, cast_box, grid, patch, windows
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.transport import car, truck
from casebook.pictures.scenes.variation import AS_IT_IS, Variation
from casebook.pictures.scenes.view import Axonometric


def hall_roof_solar(canvas: Canvas, variation: Variation = AS_IT_IS) -> None:
    """Row after row of panels on one roof that crosses the whole picture, roads and trees around it."""
    palette = variation.palette or SPRING
    lawn = mix(palette.ground, palette.mid, 0.3)
    canvas.rectangle(0, 0, WIDTH, HEIGHT, Gradient((mix(lawn, palette.light, 0.25), lawn)))
    stage = Stage(
        canvas,
        Axonometric(1200, 920, 13.5, turn=0.5, pitch=0.78),
        palette,
        sun=(-0.6, -0.3, 0.72),
        reach=90000,
    )
    road = mix(palette.road, palette.shade, 0.06)
    for low, high in ((-44, -34), (34, 42)):
        stage.flat([(-190, low, 0), (190, low, 0), (190, high, 0), (-190, high, 0)], road)
    for left, right in ((-86, -78), (82, 90)):
        stage.flat([(left, -120, 0), (right, -120, 0), (right, 140, 0), (left, 140, 0)], road)
    for index in range(-20, 20):
        stage.flat(
            [
                (index * 9, -39.3, 0),
                (index * 9 + 4, -39.3, 0),
                (index * 9 + 4, -38.8, 0),
                (index * 9, -38.8, 0),
            ],
            palette.wall,
        )
    stage.flat(
        [(-74, -33, 0), (78, -33, 0), (78, 33, 0), (-74, 33, 0)], mix(palette.road, palette.light, 0.2)
    )
    _roof(stage)
    hall(stage, Pose(-70, 50), (60, 30, 10), band=STEEL, cover="solar")
    hall(stage, Pose(6, 52), (66, 32, 10), band=palette.accent, cover="solar")
    hall(stage, Pose(-50, -92), (70, 36, 10), band=palette.accent)
    hall(stage, Pose(40, -90), (60, 36, 10), band=STEEL, cover="solar")
    for x, y, turn, cab in (
        (-50, -37, 0.0, STEEL),
        (30, -42.5, math.pi, palette.accent),
        (60, 36, 0.0, palette.second),
    ):
        truck(stage, Pose(x, y, turn=turn), cab, palette.wall, 9, 2.9)
    tones = (palette.accent, palette.wall, STEEL, palette.second, palette.panel)
    for index in range(22):
        car(stage, Pose(-66 + index * 3.4, -32, turn=math.pi / 2), tones[(index * 3) % 5])
    for index in range(30):
        plant(
            stage,
            (broadleaf, poplar)[index % 2],
            Pose(-98 + index * 6.6, -48 - index % 3),
            6 + index % 3,
            index,
        )
        plant(stage, broadleaf, Pose(-98 + index * 6.6, 45), 6 + index % 4, index + 40)
        plant(stage, broadleaf, Pose(93 + index % 3 * 5, -60 + index * 5), 6 + index % 3, index + 80)
        plant(
            stage,
            (broadleaf, shrub)[index % 2],
            Pose(-91 - index % 3 * 5, -60 + index * 5),
            (6.5, 2.0)[index % 2],
            index + 120,
        )
    stage.paint(shadow=0.3)


def _roof(stage: Stage) -> None:
    palette = stage.palette
    pose, size = Pose(-72, -24), (148.0, 52.0, 11.0)
    cast_box(stage, pose, *size)

    def draw() -> None:
        box(stage, pose, size, palette.wall, mix(palette.roof, palette.light, 0.3))
        faces = box_faces(pose, *size)
        for side in ("front", "left", "right"):
            columns = 48 if side == "front" else 17
            grid(stage, faces[side], columns, 1, mix(palette.wall, palette.shade, 0.3), 0.06, 0.5)
            patch(stage, faces[side], (0, 1), (0.86, 1), STEEL)
            windows(stage, faces[side], columns // 2, 1, palette.glass, (0.8, 0.26))
        roof_edge(stage, pose, size, palette.wall)
        for part in range(3):
            roof_panels(stage, pose.moved(3 + part * 49, 3, 11.1), (44, 46), 3.8)
        for part in range(2):
            for unit in range(4):
                vent = pose.moved(47.6 + part * 49, 7 + unit * 11, 11)
                box(stage, vent, (3, 4, 1.8), mix(palette.metal, palette.wall, 0.5))

    stage.add(pose.at(74, 26), draw)
