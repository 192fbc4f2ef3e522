"""Domed digesters and a gas holder among trees; a gas bus passes."""

from __future__ import annotations

from casebook.pictures.scenes.buildings import block
from casebook.pictures.scenes.canvas import WIDTH, Canvas, Gradient
from casebook.pictures.scenes.foreground import flowers, grass, leaves
from casebook.pictures.scenes.landscape import birds, cumulus, ridge, sky, woods
from casebook.pictures.scenes.palette import (
    GREEN,
    HAIR,
    OCHRE,
    SPRING,
    STEEL,
    TERRACOTTA,
    mix,
)
from casebook.pictures.scenes.people import figure
from casebook.pictures.scenes.pipes import pipe_run
from casebook.pictures.scenes.planting import birch, broadleaf, plant, poplar, shrub
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.transport import bus
from casebook.pictures.scenes.vessels import globe, tank
from casebook.pictures.scenes.view import Perspective


def biogas_tanks(canvas: Canvas) -> None:
    """Domed digesters and a gas holder among trees; a gas bus passes."""
    palette = SPRING
    sky(canvas, palette, 1130)
    cumulus(canvas, palette, 420, 560, 820, 12)
    cumulus(canvas, palette, 1900, 400, 620, 17)
    cumulus(canvas, palette, 1330, 760, 460, 3, 0.8)
    ridge(canvas, 1120, 130, mix(palette.far, palette.haze, 0.35), palette.haze, 33)
    woods(canvas, 1150, 110, mix(palette.mid, palette.haze, 0.4), 6)
    stage = Stage(canvas, Perspective(1110, 3.2, 2400), palette, reach=520)
    skin = palette.near
    for x, y in ((-23.0, 82.0), (1.0, 88.0)):
        tank(stage, Pose(x, y), 11.5, 10, colour=mix(palette.wall, palette.mid, 0.42), dome=0.72, band=skin)
    globe(stage, Pose(27, 92), 11.5, mix(palette.wall, palette.light, 0.3))
    block(stage, Pose(-9, 66), (11, 7, 4.2), 1, wall=mix(palette.wall, TERRACOTTA, 0.75))
    pipe_run(stage, [(-12, 79, 0.8), (-12, 79, 5), (-8, 78, 5), (16, 80, 5), (16, 80, 0.8)], 0.42, OCHRE)
    pipe_run(stage, [(16, 80, 3.4), (38, 80, 3.4), (38, 80, 0)], 0.42, GREEN)
    for x, y, kind, tall, seed in (
        (-44.0, 84.0, broadleaf, 15.0, 4),
        (-37.0, 92.0, poplar, 19.0, 5),
        (-32.0, 70.0, birch, 11.0, 6),
        (14.0, 106.0, poplar, 20.0, 7),
        (43.0, 84.0, birch, 15.0, 8),
        (47.0, 96.0, broadleaf, 17.0, 9),
        (-12.0, 112.0, broadleaf, 18.0, 10),
        (36.0, 66.0, shrub, 2.6, 11),
        (19.0, 66.0, shrub, 2.2, 12),
        (-20.0, 66.0, shrub, 2.4, 13),
        (-27.0, 64.0, shrub, 1.9, 14),
        (6.0, 64.0, shrub, 1.6, 15),
        (29.0, 68.0, birch, 9.0, 16),
    ):
        plant(stage, kind, Pose(x, y), tall, seed, mix(palette.mid, palette.near, (seed % 4) * 0.18))
    stage.paint()
    road = [stage.view.point(s) for s in ((-60, 54, 0), (60, 54, 0), (60, 38, 0), (-60, 38, 0))]
    canvas.polygon(road, Gradient((palette.road, mix(palette.road, palette.shade, 0.12))))
    for index in range(9):
        x = -30 + index * 7.5
        stage.flat([(x, 45.6, 0), (x + 3.5, 45.6, 0), (x + 3.5, 46.1, 0), (x, 46.1, 0)], palette.wall)
    canvas.rectangle(0, road[0][1] - 8, WIDTH, 9, mix(palette.wall, palette.road, 0.4))
    bus(stage, Pose(3.5, 46.8), palette.wall, GREEN)
    figure(stage, Pose(-9, 55), TERRACOTTA, hat=HAIR)
    figure(stage, Pose(-10.6, 55.3), STEEL, 1.6, hat=HAIR)
    stage.paint()
    canvas.polygon(
        [(0, 1310), (800, 1296), (1700, 1316), (WIDTH, 1300), (WIDTH, 1600), (0, 1600)],
        Gradient((mix(palette.mid, palette.ground, 0.3), palette.near)),
    )
    grass(canvas, palette, 1500, 170, 520, 5)
    flowers(canvas, palette, 1560, 240, 46, 7, OCHRE, (-20, 1000))
    flowers(canvas, palette, 1590, 230, 40, 9, palette.wall, (1300, 2420))
    leaves(canvas, palette, 1600, 300, 20, 3, (1750, 2440))
    leaves(canvas, palette, 1600, 260, 14, 5, (-40, 380))
    birds(canvas, palette.shade, 1080, 300, 5, 6)
