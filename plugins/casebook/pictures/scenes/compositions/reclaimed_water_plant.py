"""Long basins lead to the membrane hall under a pale sky."""

from __future__ import annotations

from casebook.pictures.scenes.buildings import block, hall, sawtooth
from casebook.pictures.scenes.canvas import Canvas
from casebook.pictures.scenes.foreground import grass, leaves, reeds
from casebook.pictures.scenes.landscape import birds, ridge, sky, streaks
from casebook.pictures.scenes.palette import (
    GREEN,
    OCHRE,
    OVERCAST,
    STEEL,
    TERRACOTTA,
    mix,
)
from casebook.pictures.scenes.people import figure
from casebook.pictures.scenes.pipes import pipe_run
from casebook.pictures.scenes.planting import broadleaf, conifer, plant, poplar
from casebook.pictures.scenes.solids import brick
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.vessels import pool, tank
from casebook.pictures.scenes.view import Perspective


def reclaimed_water_plant(canvas: Canvas) -> None:
    """Long basins lead to the membrane hall under a pale sky."""
    palette = OVERCAST
    sky(canvas, palette, 800)
    streaks(canvas, palette, 80, 560, 12, 51, 0.8)
    ridge(canvas, 790, 190, mix(palette.far, palette.haze, 0.5), palette.haze, 27, wave=1300)
    ridge(canvas, 795, 90, mix(palette.far, palette.haze, 0.2), palette.haze, 28)
    stage = Stage(canvas, Perspective(780, 8.5, 1900), palette, reach=480)
    stage.flat([(-90, 12, 0), (90, 12, 0), (90, 130, 0), (-90, 130, 0)], mix(palette.road, palette.wall, 0.3))
    sawtooth(
        stage,
        Pose(-34, 112),
        (68, 30, 11),
        8,
        wall=mix(palette.wall, palette.light, 0.3),
        roof=mix(palette.roof, STEEL, 0.4),
    )
    hall(stage, Pose(-72, 120), (30, 24, 18), band=palette.accent)
    block(stage, Pose(42, 116), (18, 16, 22), 6, wall=mix(palette.wall, STEEL, 0.25))
    for x in (-62.0, -54.0, -46.0):
        tank(stage, Pose(x, 108), 3.2, 8)
    for index, x in enumerate((-50.0, -24.5, 1.0, 26.5)):
        tone = mix(palette.water, (GREEN, STEEL, palette.mid, STEEL)[index], 0.22)
        pool(stage, Pose(x, 46), 22, 52, tone, 2)
        pool(stage, Pose(x, 17), 22, 24, mix(tone, palette.shade, 0.08), 2)
    for left in range(-60, 60, 6):
        brick(stage, Pose(left, 41.2), (6, 4.4, 1.1), mix(palette.wall, palette.light, 0.3))
    pipe_run(stage, [(-70, 45.2, 1.7), (70, 45.2, 1.7)], 0.42, palette.accent)
    pipe_run(stage, [(-54, 101, 1.6), (50, 101, 1.6)], 0.7, GREEN)
    for x in (-41.0, -13.0, 13.0, 40.0):
        pipe_run(stage, [(x, 101, 1.6), (x, 101, 4.5), (x, 112, 4.5)], 0.5, GREEN)
    for index in range(22):
        plant(
            stage,
            (poplar, broadleaf, conifer)[index % 3],
            Pose(-96 + index * 9.2, 152 + index % 3 * 4),
            15 + index % 4 * 2,
            index,
        )
    for x, y, coat in (
        (-14.0, 42.4, TERRACOTTA),
        (-12.6, 42.6, GREEN),
        (-1.2, 62.0, STEEL),
        (24.8, 30.0, OCHRE),
    ):
        figure(stage, Pose(x, y, 0.9), coat)
    stage.paint(shadow=0.2)
    grass(canvas, palette, 1600, 130, 330, 6)
    leaves(canvas, palette, 1605, 330, 22, 4, (-40, 460))
    reeds(canvas, palette, 1605, 300, 16, 4, (2020, 2440))
    birds(canvas, palette.shade, 1500, 330, 7, 4)
