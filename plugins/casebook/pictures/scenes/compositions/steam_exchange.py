"""Neighbouring plants joined by a pipe bridge along a canal, in the morning."""

from __future__ import annotations

from functools import partial

from casebook.pictures.scenes.buildings import hall, sawtooth
from casebook.pictures.scenes.canvas import WIDTH, Canvas, Gradient
from casebook.pictures.scenes.foreground import grass, reeds
from casebook.pictures.scenes.landscape import (
    birds,
    ridge,
    ripples,
    sky,
    steam,
    streaks,
    sun,
    woods,
)
from casebook.pictures.scenes.palette import GREEN, MORNING, STEEL, TERRACOTTA, mix
from casebook.pictures.scenes.pipes import pipe_bridge, pipe_run
from casebook.pictures.scenes.planting import broadleaf, plant, poplar, shrub
from casebook.pictures.scenes.solids import revolve
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.vessels import chimney, silo, tank
from casebook.pictures.scenes.view import Perspective


def steam_exchange(canvas: Canvas) -> None:
    """Neighbouring plants joined by a pipe bridge along a canal, in the morning."""
    palette = MORNING
    sky(canvas, palette, 1010)
    sun(canvas, palette, 1890, 560, 58)
    streaks(canvas, palette, 120, 700, 16, 4)
    ridge(canvas, 1000, 150, mix(palette.far, palette.haze, 0.45), palette.haze, 3)
    woods(canvas, 1040, 70, mix(palette.mid, palette.haze, 0.55), 8)
    stage = Stage(canvas, Perspective(1000, 10, 2400), palette, sun=(0.76, -0.28, 0.59), reach=1000)
    hall(stage, Pose(-56, 112), (32, 26, 17), band=palette.near, doors=2)
    chimney(stage, Pose(-47, 142), 44, 2.6)
    chimney(stage, Pose(-37, 146), 36, 2.2)
    sawtooth(stage, Pose(-10, 112), (32, 30, 10), 4, wall=mix(palette.wall, TERRACOTTA, 0.7))
    for index, x in enumerate((33.0, 41.5, 50.0)):
        silo(stage, Pose(x, 118 + index), 21 - index * 2, 3.6, mix(palette.metal, STEEL, 0.22))
    hall(stage, Pose(30, 130), (34, 24, 14), band=palette.accent)
    tank(stage, Pose(-17.5, 120), 4.2, 9, dome=0.35, band=palette.accent)
    for x, tall, radius in ((19.5, 31, 1.7), (24.5, 25, 2.1), (29.0, 35, 1.5)):
        _column(stage, Pose(x, 150), tall, radius)
    tank(stage, Pose(56, 112), 5, 8, dome=0.4, colour=mix(palette.metal, STEEL, 0.35), band=palette.near)
    pipe_bridge(stage, Pose(-62, 99), 124, 7, (palette.accent, GREEN, TERRACOTTA, STEEL), span=15.5)
    pipe_run(stage, [(-26, 101, 8.4), (-26, 111, 8.4), (-26, 111, 14)], 0.5, palette.accent)
    pipe_run(stage, [(8, 101, 8.4), (8, 112, 8.4)], 0.5, GREEN)
    pipe_run(stage, [(26, 101, 9), (26, 116, 9), (31, 116, 9)], 0.5, TERRACOTTA)
    for index in range(17):
        kind = (poplar, broadleaf, broadleaf)[index % 3]
        plant(stage, kind, Pose(-66 + index * 8.6, 160 + index % 2 * 8), 12 + index % 4 * 2, index + 70)
    for index, x in enumerate((-60, -33, -29, 24.5, 27.5, 58)):
        plant(stage, (poplar, broadleaf)[index % 2], Pose(x, 105 + index % 3), 9 + index % 3 * 2, index + 2)
    for index in range(15):
        plant(stage, shrub, Pose(-58 + index * 8.3, 96.5), 1.7, index)
    stage.paint()
    for spot, length, seed in (
        ((-47.0, 142.0, 44.0), 480.0, 3),
        ((-37.0, 146.0, 36.0), 520.0, 5),
        ((-17.5, 120.0, 10.6), 300.0, 8),
    ):
        steam(canvas, palette, *stage.view.point(spot), length, seed, 0.95, 0.75)
    canvas.rectangle(0, 1246, WIDTH, 12, mix(palette.shade, palette.road, 0.55))
    canvas.reflect(
        1256, 260, Gradient((mix(palette.water, palette.haze, 0.5), palette.water), (0.35, 0.8)), 1.0
    )
    ripples(canvas, palette, 1266, 1510, 90, 5, opacity=0.3)
    canvas.polygon(
        [(0, 1500), (700, 1478), (1500, 1502), (WIDTH, 1470), (WIDTH, 1600), (0, 1600)],
        Gradient((palette.mid, palette.near)),
    )
    reeds(canvas, palette, 1560, 300, 44, 6, (-40, 760))
    reeds(canvas, palette, 1580, 240, 26, 9, (1880, 2440))
    grass(canvas, palette, 1590, 130, 420, 2)
    birds(canvas, palette.shade, 1400, 420, 5, 3)


def _column(stage: Stage, pose: Pose, height: float, radius: float) -> None:
    tank(stage, pose, radius, height, dome=0.6, colour=mix(stage.palette.metal, stage.palette.wall, 0.4))
    for level in (0.35, 0.6, 0.85):
        cuff = [(radius * 1.5, 0.0), (radius * 1.5, 0.35)]
        draw = partial(revolve, stage, pose.moved(0, 0, height * level), cuff, TERRACOTTA)
        stage.add(pose.at(0, 0), draw, nearer=0.5)
