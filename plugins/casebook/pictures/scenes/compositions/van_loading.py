"""Electric vans at a ramp, loaded with folding boxes."""

from __future__ import annotations

import math

from casebook.pictures.scenes.buildings import roof_panels
from casebook.pictures.scenes.canvas import HEIGHT, WIDTH, Canvas, Gradient
from casebook.pictures.scenes.energy import charger
from casebook.pictures.scenes.goods import crate
from casebook.pictures.scenes.palette import GREEN, OCHRE, ROSE, SKY, STEEL, TERRACOTTA, mix, tint
from casebook.pictures.scenes.people import figure
from casebook.pictures.scenes.planting import plant, shrub
from casebook.pictures.scenes.solids import box, box_faces, cast_box, grid, patch
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.transport import forklift
from casebook.pictures.scenes.vans import van
from casebook.pictures.scenes.view import Axonometric

DOWN = -math.pi / 2


def van_loading(canvas: Canvas) -> None:
    """Five vans stand with their backs to a raised dock; boxes wait before open doors, posts charge."""
    palette = ROSE
    yard = mix(palette.road, palette.metal, 0.3)
    canvas.rectangle(0, 0, WIDTH, HEIGHT, Gradient((mix(yard, palette.light, 0.3), yard)))
    stage = Stage(
        canvas,
        Axonometric(1130, 1180, 76, turn=-0.4, pitch=0.46),
        palette,
        sun=(-0.3, -0.66, 0.68),
        reach=90000,
    )
    for index in range(8):
        x = -17 + index * 4.6
        stage.flat(
            [(x - 0.07, -2.2, 0), (x + 0.07, -2.2, 0), (x + 0.07, 5.9, 0), (x - 0.07, 5.9, 0)], palette.wall
        )
    stage.flat([(-40, -7.2, 0), (40, -7.2, 0), (40, -6.9, 0), (-40, -6.9, 0)], palette.wall)
    _hall(stage)
    bands = (GREEN, TERRACOTTA, GREEN, STEEL, GREEN)
    for index, slot in enumerate((0, 1, 3, 4, 6)):
        x = -15.7 + slot * 4.6
        van(
            stage,
            Pose(x, 5.7, turn=DOWN),
            palette.wall if index % 2 else mix(SKY, palette.wall, 0.72),
            bands[index],
        )
    for slot in range(7):
        charger(stage, Pose(-17.4 + slot * 4.6, 4.9), GREEN, 1.7)
    van(stage, Pose(4, -5.6, turn=math.pi), palette.wall, OCHRE)
    for slot, tone in ((0, OCHRE), (1, GREEN), (2, STEEL), (3, TERRACOTTA), (4, OCHRE), (6, GREEN)):
        for level in range(1 + slot % 3):
            for part in range(2):
                crate(
                    stage,
                    Pose(-16.6 + slot * 4.6 + part * 1.05, 6.6, 1.1 + level * 0.62),
                    tone,
                    (0.95, 0.75, 0.6),
                )
    forklift(stage, Pose(-5.6, -2.2, turn=1.2), OCHRE)
    for part in range(2):
        for level in range(3):
            crate(stage, Pose(-7.0 + part * 1.3, 1.0, level * 0.7), (STEEL, GREEN)[part], (1.2, 1.0, 0.68))
    for x, y, z, coat in (
        (-13.2, 6.9, 1.1, TERRACOTTA),
        (4.8, 6.9, 1.1, GREEN),
        (-2.0, -0.4, 0, STEEL),
        (9.0, 0.6, 0, OCHRE),
    ):
        figure(stage, Pose(x, y, z), coat, 1.76)
    for index in range(22):
        plant(
            stage,
            shrub,
            Pose(-26 + index * 2.4, -9.6),
            1.1,
            index,
            tint("#d98a9e") if index % 4 == 1 else None,
        )
    stage.paint(shadow=0.26)


def _hall(stage: Stage) -> None:
    palette = stage.palette
    cast_box(stage, Pose(-30, 8.4), 60, 20, 8)
    wall = mix(palette.wall, palette.light, 0.3)

    def draw() -> None:
        box(stage, Pose(-30, 8.4), (60, 20, 7.6), wall, mix(palette.roof, wall, 0.4))
        front = box_faces(Pose(-30, 8.4), 60, 20, 7.6)["front"]
        grid(stage, front, 44, 1, mix(wall, palette.shade, 0.25), 0.04, 0.5)
        patch(stage, front, (0, 1), (0.86, 1.0), mix(GREEN, palette.wall, 0.15))
        for slot in range(11):
            u = (-25.3 + slot * 4.6 + 30) / 60
            patch(stage, front, (u - 0.026, u + 0.026), (0.14, 0.62), mix(palette.shade, STEEL, 0.35))
            shut = slot % 4 == 2
            patch(
                stage,
                front,
                (u - 0.021, u + 0.021),
                (0.14, 0.57),
                mix(palette.metal, wall, 0.3) if shut else mix(OCHRE, palette.light, 0.35),
            )
            patch(stage, front, (u - 0.03, u + 0.03), (0.66, 0.72), mix(STEEL, palette.wall, 0.2))
        roof_panels(stage, Pose(-27, 10.4, 7.7), (54, 16))
        box(
            stage,
            Pose(-30, 6.1),
            (60, 2.3, 1.1),
            mix(palette.road, palette.shade, 0.12),
            mix(palette.road, palette.light, 0.4),
        )
        edge = box_faces(Pose(-30, 6.08), 60, 2.3, 1.1)["front"]
        patch(stage, edge, (0, 1), (0.82, 1.0), OCHRE)
        for slot in range(22):
            u = (slot + 0.5) / 22
            patch(stage, edge, (u - 0.006, u + 0.006), (0.1, 0.75), mix(palette.shade, STEEL, 0.2))

    stage.add((0, 9, 0), draw, nearer=-20)
