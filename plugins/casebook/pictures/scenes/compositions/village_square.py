"""A small square with a pavilion and benches; varied: raised beds between houses."""

from __future__ import annotations

import math

from casebook.pictures.scenes.buildings import block
from casebook.pictures.scenes.canvas import HEIGHT, WIDTH, Canvas, Gradient
from casebook.pictures.scenes.foreground import leaves
from casebook.pictures.scenes.garden import bench, pavilion, raised_bed
from casebook.pictures.scenes.houses import village_house
from casebook.pictures.scenes.landscape import birds, cumulus, ridge, sky, streaks, woods
from casebook.pictures.scenes.palette import AUTUMN, GREEN, HAIR, OCHRE, STEEL, TERRACOTTA, mix, tint
from casebook.pictures.scenes.people import figure
from casebook.pictures.scenes.planting import broadleaf, plant, shrub
from casebook.pictures.scenes.rounds import lens
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.tropics import palm
from casebook.pictures.scenes.variation import AS_IT_IS, Variation
from casebook.pictures.scenes.view import Perspective


def village_square(canvas: Canvas, variation: Variation = AS_IT_IS) -> None:
    """A tiled pavilion under old trees, benches, houses around; the subject ``beds`` grows vegetables."""
    palette = variation.palette or AUTUMN
    beds = variation.subject == "beds"
    sky(canvas, palette, 760)
    streaks(canvas, palette, 60, 420, 9, 511 + variation.seed, 0.6)
    cumulus(canvas, palette, 1750, 420, 560, 512)
    ridge(
        canvas, 764, 190, mix(palette.far, palette.haze, 0.3), palette.haze, 513 + variation.seed, wave=1300
    )
    woods(canvas, 776, 70, mix(palette.mid, palette.haze, 0.35), 514)
    ground = mix(palette.ground, palette.mid, 0.3) if beds else mix(palette.road, palette.light, 0.1)
    canvas.rectangle(0, 770, WIDTH, HEIGHT - 770, Gradient((mix(ground, palette.haze, 0.45), ground)))
    stage = Stage(canvas, Perspective(740, 5.4, 1750), palette, sun=(-0.6, -0.35, 0.7), reach=230)
    if beds:
        _beds(stage)
    else:
        _square(stage)
    stage.paint(shadow=0.26, blur=3)
    leaves(canvas, palette, 1620, 300, 20, 3 + variation.seed, (-40, 560))
    leaves(canvas, palette, 1620, 240, 16, 5 + variation.seed, (1960, 2440))
    birds(canvas, palette.shade, 900, 330, 5, 49)


def _square(stage: Stage) -> None:
    palette = stage.palette
    stone = mix(palette.road, palette.wall, 0.4)
    stage.flat(lens(0, 26, 19, 15.5), mix(palette.road, palette.shade, 0.16))
    stage.flat(lens(0, 26, 18.4, 15), stone)
    for ring in (14.5, 10.5, 6.5):
        stage.stroke(
            [*lens(0, 26, ring, ring * 0.82), lens(0, 26, ring, ring * 0.82)[0]], palette.shade, 0.05, 0.3
        )
    for spoke in range(20):
        turn = math.tau * spoke / 20
        stage.stroke(
            [
                (6 * math.cos(turn), 26 + 5 * math.sin(turn), 0),
                (18 * math.cos(turn), 26 + 14.6 * math.sin(turn), 0),
            ],
            palette.shade,
            0.04,
            0.2,
        )
    pavilion(stage, Pose(-1.5, 28), 3.9, 3.5, mix(tint("#5a6a6a"), palette.shade, 0.1))
    tones = (
        mix(palette.wall, OCHRE, 0.25),
        palette.wall,
        mix(palette.wall, TERRACOTTA, 0.28),
        mix(palette.wall, STEEL, 0.2),
    )
    for index in range(5):
        village_house(
            stage, Pose(-30 - index % 2, 22 + index * 9.6), (9, 8.6, 9.8), tones[index % 4], -1, index
        )
        village_house(
            stage, Pose(21 + index % 2, 22 + index * 9.6), (9, 8.6, 9.8), tones[(index + 2) % 4], 1, index + 1
        )
    for index in range(5):
        block(
            stage,
            Pose(-24 + index * 10.4, 66),
            (9, 8, 9 + index % 2),
            3,
            wall=tones[(index + 1) % 4],
            share=(0.5, 0.5),
        )
    for x, y in ((-11.0, 18.0), (11.5, 19.0), (-15.0, 33.0), (14.5, 35.0), (-6.0, 46.0), (9.0, 47.0)):
        stage.flat(lens(x, y, 1.7, 1.4), mix(palette.mid, palette.near, 0.2))
        plant(stage, broadleaf, Pose(x, y), 9.5, round(x * 3 + y))
    for x, y in ((-8.0, 16.4), (6.6, 16.8), (-4.6, 20.5), (9.5, 25.0), (-12.6, 26.0)):
        bench(stage, Pose(x, y), 2.2)
    for x, y, coat, tall in (
        (-2.6, 16.6, TERRACOTTA, 1.68),
        (-1.7, 16.8, OCHRE, 1.2),
        (4.6, 22, STEEL, 1.7),
        (-8.6, 23, GREEN, 1.68),
        (1.8, 19, GREEN, 1.15),
    ):
        figure(stage, Pose(x, y), coat, tall, hat=HAIR)
    for index in range(16):
        plant(
            stage, shrub, Pose(-19 + index * 2.5, 57), 1.0, index, palette.accent if index % 5 == 2 else None
        )


def _beds(stage: Stage) -> None:
    palette = stage.palette
    path = mix(palette.road, palette.light, 0.25)
    stage.flat([(-2, 5, 0), (2, 5, 0), (2, 70, 0), (-2, 70, 0)], path)
    for y in (17.0, 26.4, 36.0):
        stage.flat([(-20, y, 0), (20, y, 0), (20, y + 1.5, 0), (-20, y + 1.5, 0)], path)
    for row in range(4):
        for column in range(6):
            x = -16.2 + column * 5.0 + (column > 2) * 3.6
            raised_bed(stage, Pose(x, 12.6 + row * 8.4), (3.7, 2.4), row + column * 3)
            if row:
                raised_bed(stage, Pose(x, 8.8 + row * 8.4 + 0.4), (3.7, 1.8), row * 2 + column + 1)
    walls = (mix(palette.wall, TERRACOTTA, 0.3), palette.wall, mix(palette.wall, OCHRE, 0.3))
    for index in range(4):
        block(
            stage,
            Pose(-44, 22 + index * 19),
            (18, 15, 16 + index % 2 * 3),
            5,
            wall=walls[index % 3],
            share=(0.5, 0.55),
        )
        block(
            stage,
            Pose(26, 22 + index * 19),
            (18, 15, 19 - index % 2 * 3),
            6,
            wall=walls[(index + 1) % 3],
            share=(0.5, 0.55),
        )
    for index in range(3):
        block(
            stage, Pose(-24 + index * 18, 74), (14, 12, 18), 6, wall=walls[(index + 2) % 3], share=(0.5, 0.55)
        )
    for index in range(14):
        x = -21 if index % 2 else 21
        plant(stage, (broadleaf, palm)[index % 3 == 0], Pose(x, 14 + index * 4.2), 7.5, index)
    for index in range(14):
        plant(
            stage, (broadleaf, shrub)[index % 2], Pose(-20 + index * 3.1, 58), (6, 1.4)[index % 2], index + 40
        )
    for x, y, coat, tall in (
        (-3.2, 15.6, TERRACOTTA, 1.68),
        (0.4, 18, GREEN, 1.2),
        (1.2, 18.2, OCHRE, 1.66),
        (8.4, 24.6, STEEL, 1.7),
        (-8.6, 25.0, GREEN, 1.68),
    ):
        figure(stage, Pose(x, y), coat, tall, hat=HAIR)
