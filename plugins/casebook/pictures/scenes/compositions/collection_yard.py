"""Trucks bring fridges and washing machines to a yard, seen from above."""

from __future__ import annotations

import random
from dataclasses import replace

from casebook.pictures.scenes.buildings import gable, hall
from casebook.pictures.scenes.canvas import HEIGHT, WIDTH, Canvas, Gradient
from casebook.pictures.scenes.machines import fridge, washer
from casebook.pictures.scenes.palette import (
    GREEN,
    NOON,
    OCHRE,
    STEEL,
    TERRACOTTA,
    mix,
    tint,
)
from casebook.pictures.scenes.people import figure
from casebook.pictures.scenes.planting import broadleaf, conifer, plant, poplar, shrub
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.transport import truck
from casebook.pictures.scenes.view import Axonometric


def collection_yard(canvas: Canvas) -> None:
    """Trucks bring fridges and washing machines to a yard, seen from above."""
    palette = replace(
        NOON,
        ground=tint("#d9b48f"),
        road=tint("#e6d3ba"),
        haze=tint("#f0e2cc"),
        shade=tint("#4a3540"),
        wall=tint("#faf4e8"),
        mid=tint("#6f9a5e"),
    )
    canvas.rectangle(
        0,
        0,
        WIDTH,
        HEIGHT,
        Gradient(
            (mix(palette.ground, palette.light, 0.25), palette.ground, mix(palette.ground, TERRACOTTA, 0.2))
        ),
    )
    view = Axonometric(1180, 900, 40, turn=0.62, pitch=0.66)
    stage = Stage(canvas, view, palette, sun=(-0.6, -0.45, 0.66), reach=9000)
    _ground(stage)
    chance = random.Random(3)
    _appliances(stage, chance)
    _halls_and_trucks(stage)
    _trees(stage, chance)
    stage.paint(shadow=0.32)


def _ground(stage: Stage) -> None:
    palette = stage.palette
    stage.flat([(-24, -20, 0), (34, -20, 0), (34, 24, 0), (-24, 24, 0)], palette.road)
    stage.flat(
        [(-80, -32, 0), (80, -32, 0), (80, -22.5, 0), (-80, -22.5, 0)], mix(palette.road, palette.shade, 0.28)
    )
    for index in range(24):
        stage.flat(
            [
                (-70 + index * 6, -27.4, 0),
                (-67 + index * 6, -27.4, 0),
                (-67 + index * 6, -27.1, 0),
                (-70 + index * 6, -27.1, 0),
            ],
            palette.wall,
        )
    for row in range(3):
        for column in range(4):
            x, y = -21 + column * 7.6, -15.5 + row * 7.4
            for a, b, c, d in (
                (x, y, x + 6.6, y + 0.12),
                (x, y + 5.6, x + 6.6, y + 5.72),
                (x, y, x + 0.12, y + 5.7),
                (x + 6.5, y, x + 6.62, y + 5.7),
            ):
                stage.flat([(a, b, 0), (c, b, 0), (c, d, 0), (a, d, 0)], palette.wall)


def _appliances(stage: Stage, chance: random.Random) -> None:
    palette = stage.palette
    whites = (
        palette.wall,
        mix(palette.wall, STEEL, 0.25),
        mix(palette.wall, palette.metal, 0.7),
        mix(palette.wall, GREEN, 0.2),
        mix(palette.wall, TERRACOTTA, 0.28),
        mix(palette.wall, OCHRE, 0.25),
    )
    for row in range(3):
        for column in range(4):
            x, y = -20.4 + column * 7.6, -14.9 + row * 7.4
            for i in range(5):
                for j in range(4):
                    if chance.random() < 0.14:
                        continue
                    tone = whites[chance.randrange(6)]
                    spot = Pose(x + i * 1.22, y + j * 1.22)
                    if (row + column) % 2:
                        fridge(stage, spot, tone, chance.choice((1.5, 1.8, 1.8)))
                    else:
                        washer(stage, spot, tone)
                        if chance.random() < 0.3:
                            washer(stage, Pose(spot.x, spot.y, 0.96), whites[chance.randrange(6)])


def _halls_and_trucks(stage: Stage) -> None:
    palette = stage.palette
    gable(
        stage,
        Pose(14.5, -6),
        (17, 28, 7),
        3,
        wall=mix(palette.wall, TERRACOTTA, 0.3),
        roof=mix(GREEN, palette.wall, 0.25),
        bays=5,
    )
    hall(stage, Pose(-22, 12), (30, 11, 6.5), wall=palette.wall, band=GREEN, doors=4, cover="solar")
    truck(stage, Pose(0, -19.4), GREEN, palette.wall, 8.5, 2.9)
    truck(stage, Pose(-15, -26.0), OCHRE, palette.wall, 8.5, 2.9)
    truck(stage, Pose(19, -30.6), STEEL, mix(palette.wall, GREEN, 0.2), 8.5, 2.9)
    for x, y, coat in (
        (11.5, -15.0, GREEN),
        (9.0, -12.0, TERRACOTTA),
        (-14.2, -0.8, OCHRE),
        (10.6, 3.0, STEEL),
        (1.0, 7.6, GREEN),
    ):
        figure(stage, Pose(x, y), coat, 1.8)


def _trees(stage: Stage, chance: random.Random) -> None:
    palette = stage.palette
    for index in range(13):
        plant(stage, (broadleaf, poplar)[index % 2], Pose(-26 + index * 5, 27.5), 6 + index % 3, index)
        plant(stage, shrub, Pose(-23 + index * 4.6, -21.4), 1.2, index + 20)
    for index in range(9):
        plant(
            stage, (broadleaf, conifer)[index % 2], Pose(-28.5, -18 + index * 5.4), 6 + index % 3, index + 40
        )
        plant(
            stage,
            (conifer, broadleaf)[index % 2],
            Pose(37.5 + index % 2, -18 + index * 5.2),
            6 + index % 3,
            index + 60,
        )
    for index in range(60):
        x, y = chance.uniform(-75, 75), chance.uniform(-60, 70)
        if y < -36 or y > 33 or x < -34 or x > 44:
            plant(
                stage,
                (broadleaf, shrub, conifer)[index % 3],
                Pose(x, y),
                (6.5, 1.6, 7.0)[index % 3],
                index + 90,
                mix(palette.mid, palette.near, chance.uniform(0.1, 0.7)),
            )
