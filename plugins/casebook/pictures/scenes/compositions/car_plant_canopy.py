"""Rows of electric cars under solar canopies of a car plant, from above; varied: a charging yard."""

from __future__ import annotations

from casebook.pictures.scenes.buildings import block, hall, sawtooth
from casebook.pictures.scenes.canvas import HEIGHT, WIDTH, Canvas, Gradient
from casebook.pictures.scenes.energy import carport, charger
from casebook.pictures.scenes.palette import (
    GREEN,
    NOON,
    OCHRE,
    PLUM,
    SKY,
    STEEL,
    TERRACOTTA,
    WHITE,
    Colour,
    mix,
)
from casebook.pictures.scenes.people import figure
from casebook.pictures.scenes.planting import broadleaf, plant, shrub
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.transport import car, truck
from casebook.pictures.scenes.tropics import palm
from casebook.pictures.scenes.variation import AS_IT_IS, Variation
from casebook.pictures.scenes.view import Axonometric

PAINTS: tuple[Colour, ...] = (
    WHITE,
    mix(SKY, WHITE, 0.2),
    STEEL,
    WHITE,
    mix(GREEN, SKY, 0.4),
    TERRACOTTA,
    mix(PLUM, STEEL, 0.4),
    OCHRE,
)
UP = 1.5707963


def car_plant_canopy(canvas: Canvas, variation: Variation = AS_IT_IS) -> None:
    """Five canopies with cars, a road with trees, halls behind; the subject ``charging`` shows posts."""
    palette = variation.palette or NOON
    canvas.rectangle(0, 0, WIDTH, HEIGHT, Gradient((mix(palette.ground, palette.haze, 0.5), palette.ground)))
    near = variation.subject == "charging"
    view = (
        Axonometric(900, 1230, 38, turn=-0.42, pitch=0.42)
        if near
        else Axonometric(1130, 1560, 15.5, turn=0.5, pitch=0.56)
    )
    stage = Stage(canvas, view, palette, sun=(-0.55, -0.5, 0.67), reach=9000)
    if near:
        _charging(stage, variation.seed)
    else:
        _yard(stage)
        _works(stage)
    stage.paint(shadow=0.3)


def _yard(stage: Stage) -> None:
    palette = stage.palette
    stage.flat(
        [(-80, -40, 0), (140, -40, 0), (140, 76, 0), (-80, 76, 0)], mix(palette.road, palette.metal, 0.15)
    )
    stage.flat(
        [(-120, 76, 0), (180, 76, 0), (180, 86, 0), (-120, 86, 0)], mix(palette.road, palette.shade, 0.12)
    )
    for index in range(30):
        x = -110 + index * 9.0
        stage.flat([(x, 80.8, 0), (x + 4.5, 80.8, 0), (x + 4.5, 81.2, 0), (x, 81.2, 0)], palette.wall)
    for row in range(6):
        y = -22 + row * 16.5
        for start in (-62, 12):
            carport(stage, Pose(start, y), 62, 6.4, 3.0, 4.6)
            for index in range(19):
                if (index * 7 + row * 5 + start) % 9 == 0:
                    continue
                paint = PAINTS[(index * 5 + row * 3 + (start > 0) * 2) % 8]
                car(stage, Pose(start + 3.4 + index * 3.05, y + 0.6, turn=UP), paint)
                stage.flat(
                    [
                        (start + 3.75 + index * 3.05, y - 0.5, 0),
                        (start + 3.9 + index * 3.05, y - 0.5, 0),
                        (start + 3.9 + index * 3.05, y + 5, 0),
                        (start + 3.75 + index * 3.05, y + 5, 0),
                    ],
                    palette.wall,
                )
    for x, y, coat in ((6, 10, TERRACOTTA), (7.4, 10.4, GREEN), (5, 44, OCHRE), (9, 60, STEEL)):
        figure(stage, Pose(x, y), coat, 1.9)
    for index, x in enumerate((-30, 34, 84)):
        car(stage, Pose(x, 78.2), PAINTS[index * 3])
    truck(stage, Pose(52, 83.2), palette.wall, mix(GREEN, palette.wall, 0.2), 10)


def _works(stage: Stage) -> None:
    palette = stage.palette
    stage.flat(
        [(-140, 88, 0), (240, 88, 0), (240, 300, 0), (-140, 300, 0)], mix(palette.ground, palette.mid, 0.25)
    )
    sawtooth(stage, Pose(-76, 108), (76, 56, 13), 7)
    hall(stage, Pose(16, 104), (110, 56, 15), band=palette.second, cover="solar", doors=4)
    block(stage, Pose(136, 100), (26, 34, 24), 6)
    hall(stage, Pose(-60, 184), (150, 60, 17), band=palette.near, cover="solar")
    for index in range(26):
        plant(stage, (broadleaf, palm)[index % 2], Pose(-108 + index * 9.4, 91.5), 8, index)
        plant(stage, shrub, Pose(-104 + index * 9.4, 73.5), 1.8, index + 40)


def _charging(stage: Stage, seed: int) -> None:
    palette = stage.palette
    stage.flat(
        [(-60, -40, 0), (80, -40, 0), (80, 14, 0), (-60, 14, 0)], mix(palette.road, palette.metal, 0.15)
    )
    stage.flat([(-60, -13, 0), (80, -13, 0), (80, -12.7, 0), (-60, -12.7, 0)], palette.wall)
    for index in range(14):
        x = -26 + index * 3.6
        for edge in (0.0, 0.14):
            stage.stroke([(x + edge, -6.4, 0), (x + edge, -0.6, 0)], palette.wall, 0.12)
        charger(stage, Pose(x + 1.4, 0.2), palette.near)
        if (index + seed) % 5:
            car(stage, Pose(x + 2.75, -5.6, turn=UP), PAINTS[(index * 3 + seed) % 8])
    for index in range(12):
        if index % 4 != 2:
            car(stage, Pose(-34 + index * 7.5, -16.5), PAINTS[(index * 5 + 1) % 8])
    for index in range(24):
        plant(stage, shrub, Pose(-30 + index * 2.4, 2.2), 1.0, index + seed)
    for index in range(9):
        plant(stage, (palm, broadleaf)[index % 2], Pose(-34 + index * 7.2, 6.4), 7.5, index + 50)
    hall(stage, Pose(-40, 13), (74, 26, 9), band=palette.second, cover="solar")
    for x, y, coat in ((6.2, -3.2, TERRACOTTA), (-9.3, -9.6, GREEN), (-8.2, -9.9, OCHRE)):
        figure(stage, Pose(x, y), coat, 1.8)
