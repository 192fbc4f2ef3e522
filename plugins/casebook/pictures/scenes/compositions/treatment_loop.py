"""Waterworks, drying hall, power plant and digesters around a ring of pipes, from above."""

from __future__ import annotations

import itertools
import random
from dataclasses import replace

from casebook.pictures.scenes.buildings import gable, hall
from casebook.pictures.scenes.canvas import HEIGHT, WIDTH, Canvas, Gradient
from casebook.pictures.scenes.landscape import steam
from casebook.pictures.scenes.palette import (
    GREEN,
    OCHRE,
    OVERCAST,
    STEEL,
    TERRACOTTA,
    Colour,
    mix,
    tint,
)
from casebook.pictures.scenes.pipes import pipe_run
from casebook.pictures.scenes.planting import birch, broadleaf, conifer, plant, poplar, shrub
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.transport import truck
from casebook.pictures.scenes.vessels import basin, chimney, globe, silo, tank
from casebook.pictures.scenes.view import Axonometric


def treatment_loop(canvas: Canvas) -> None:
    """Waterworks, drying hall, power plant and digesters around a ring of pipes, from above."""
    palette = replace(
        OVERCAST,
        ground=tint("#c3d4a6"),
        mid=tint("#5c9a6a"),
        near=tint("#0f5a3c"),
        water=tint("#6bb0c0"),
        roof=tint("#8fa3a0"),
        panel=tint("#1f4763"),
        wall=tint("#faf7ee"),
    )
    canvas.rectangle(
        0,
        0,
        WIDTH,
        HEIGHT,
        Gradient(
            (mix(palette.ground, palette.light, 0.5), palette.ground, mix(palette.ground, palette.mid, 0.35))
        ),
    )
    view = Axonometric(1200, 905, 12.6, pitch=0.62)
    stage = Stage(canvas, view, palette, reach=6000)

    def plot(x: float, y: float, w: float, d: float, tone: tuple[int, int, int]) -> None:
        stage.flat([(x, y, 0), (x + w, y, 0), (x + w, y + d, 0), (x, y + d, 0)], tone)

    road = mix(palette.road, palette.light, 0.4)
    for offset in (-79.0, 74.0):
        plot(offset, -200, 5, 400, road)
        plot(-200, offset, 400, 5, road)
    lawn = mix(palette.ground, palette.light, 0.42)
    for x, y in ((-70.0, 16.0), (16.0, -70.0), (16.0, 16.0), (-70.0, -70.0)):
        plot(x, y, 54, 54, lawn)
    plot(-10.5, -10.5, 21, 21, mix(palette.mid, palette.ground, 0.45))
    for x, y, arm in ((-56.0, 56.0, 0.4), (-30.0, 56.0, 2.0), (-56.0, 30.0, 3.6), (-30.0, 30.0, 5.2)):
        basin(stage, Pose(x, y), 11.5, 2.6, arm=arm)
    hall(stage, Pose(23, 24), (28, 36, 14), band=GREEN, cover="solar")
    chimney(stage, Pose(58, 30), 32, 2.3)
    chimney(stage, Pose(58, 40), 32, 2.3)
    tank(stage, Pose(60, 56), 5, 9)
    gable(
        stage,
        Pose(22, -64),
        (20, 42, 9),
        4,
        wall=mix(palette.wall, TERRACOTTA, 0.5),
        roof=mix(palette.roof, palette.shade, 0.25),
    )
    silo(stage, Pose(50, -56), 16, 4)
    silo(stage, Pose(50, -45), 16, 4)
    hall(stage, Pose(46, -36), (16, 16, 7))
    for x, y in ((-56.0, -30.0), (-32.0, -30.0), (-56.0, -54.0)):
        tank(stage, Pose(x, y), 9.2, 8, colour=mix(palette.mid, palette.light, 0.25), dome=0.6)
    globe(stage, Pose(-30, -54), 8)
    for gap, colour in ((12.2, STEEL), (15.4, OCHRE), (18.6, GREEN)):
        _ring(stage, gap, colour)
    for colour, spots in (
        (STEEL, [(-12.2, 9.0, 1.2), (-28.0, 9.0, 1.2), (-28.0, 18.0, 1.2)]),
        (OCHRE, [(9.0, 15.4, 1.2), (9.0, 38.0, 1.2), (23.0, 38.0, 1.2)]),
        (GREEN, [(-9.0, -18.6, 1.2), (-9.0, -32.0, 1.2), (-23.0, -32.0, 1.2)]),
        (OCHRE, [(15.4, -9.0, 1.2), (29.0, -9.0, 1.2), (29.0, -22.0, 1.2)]),
    ):
        for start, end in itertools.pairwise(spots):
            pipe_run(stage, [start, end], 1.05, colour)
    for x, y, seed in ((0.0, 0.0, 3), (-5.0, 4.0, 4), (5.0, -5.0, 5), (5.0, 5.0, 6), (-4.5, -5.0, 7)):
        plant(stage, (broadleaf, birch)[seed % 2], Pose(x, y), 6.5 + seed % 3, seed)
    chance = random.Random(4)
    for index in range(210):
        x, y = chance.uniform(-130, 130), chance.uniform(-130, 130)
        if max(abs(x), abs(y)) > 83:
            plant(
                stage,
                (broadleaf, poplar, conifer, shrub)[index % 4],
                Pose(x, y),
                (9, 11, 10, 3)[index % 4] * chance.uniform(0.8, 1.2),
                index,
            )
    for index in range(16):
        plant(stage, poplar, Pose(-66 + index * 8.8, 71.5), 8, index)
        plant(stage, shrub, Pose(-72, -68 + index * 9), 2.6, index)
        plant(stage, shrub, Pose(-68 + index * 9, -72), 2.6, index)
    truck(stage, Pose(-10, -78), GREEN, palette.wall)
    truck(stage, Pose(78, 20, turn=1.5708), TERRACOTTA, palette.wall)
    stage.paint(shadow=0.26)
    for x, y, seed in ((58.0, 30.0, 2), (58.0, 40.0, 5)):
        steam(canvas, palette, *view.point((x, y, 32)), 240, seed, 0.8, 0.75)


def _ring(stage: Stage, reach: float, colour: Colour) -> None:
    corners = [(-reach, -reach), (reach, -reach), (reach, reach), (-reach, reach)]
    for index, (ax, ay) in enumerate(corners):
        bx, by = corners[(index + 1) % 4]
        pipe_run(stage, [(ax, ay, 1.2), (bx, by, 1.2)], 1.05, colour)
