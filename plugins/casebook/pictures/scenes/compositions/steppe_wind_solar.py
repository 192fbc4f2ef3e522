"""Turbines and solar rows on rolling grassland, works on the skyline."""

from __future__ import annotations

import random

from casebook.pictures.scenes.buildings import hall
from casebook.pictures.scenes.canvas import WIDTH, Canvas, Gradient
from casebook.pictures.scenes.energy import solar_row, turbine
from casebook.pictures.scenes.foreground import flowers, grass
from casebook.pictures.scenes.landscape import birds, cumulus, ridge, sky
from casebook.pictures.scenes.palette import (
    COPPER,
    GREEN,
    OCHRE,
    STEPPE,
    TERRACOTTA,
    mix,
)
from casebook.pictures.scenes.people import figure
from casebook.pictures.scenes.planting import plant, shrub
from casebook.pictures.scenes.solids import cast_box
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.view import Perspective


def steppe_wind_solar(canvas: Canvas) -> None:
    """Turbines and solar rows on rolling grassland, works on the skyline."""
    palette = STEPPE
    sky(canvas, palette, 960)
    cumulus(canvas, palette, 1500, 430, 900, 31)
    cumulus(canvas, palette, 480, 620, 560, 32, 0.9)
    cumulus(canvas, palette, 2200, 700, 420, 35, 0.8)
    ridge(canvas, 960, 80, mix(palette.far, palette.haze, 0.45), palette.haze, 51, wave=1700)
    view = Perspective(930, 15, 2300)
    stage = Stage(canvas, view, palette, reach=1100)
    ridge(canvas, 1000, 60, mix(palette.ground, palette.haze, 0.3), palette.ground, 52, wave=2200, down=600)
    for index in range(5):
        hall(stage, Pose(120 + index * 46, 560), (40, 30, 16), band=(GREEN, OCHRE)[index % 2])
    for x, y, tall, spin in (
        (-96.0, 262.0, 72.0, 0.75),
        (-45.0, 420.0, 80.0, 1.1),
        (30.0, 520.0, 82.0, 1.9),
        (70.0, 300.0, 78.0, 0.1),
        (150.0, 460.0, 80.0, 0.8),
        (-190.0, 560.0, 80.0, 1.5),
        (-20.0, 760.0, 82.0, 0.6),
        (110.0, 800.0, 82.0, 1.3),
        (250.0, 640.0, 82.0, 0.2),
    ):
        turbine(stage, Pose(x, y), tall, spin)
    stage.paint(shadow=0.25)
    ridge(
        canvas,
        1060,
        70,
        mix(palette.ground, palette.mid, 0.25),
        mix(palette.ground, OCHRE, 0.2),
        53,
        wave=1900,
        down=700,
    )
    for row in range(8):
        for column in range(3):
            solar_row(stage, Pose(-2 + column * 31 - row * 2.5, 66 + row * 13), 27, 6.5, 1.0, 4.4)
    chance = random.Random(2)
    for _ in range(26):
        x, y = chance.uniform(-46, -8), chance.uniform(62, 120)
        _sheep(stage, Pose(x, y), -1 if chance.random() < 0.4 else 1)
    for index in range(14):
        plant(
            stage,
            shrub,
            Pose(chance.uniform(-60, -6), chance.uniform(56, 150)),
            chance.uniform(0.8, 1.6),
            index,
            mix(palette.near, palette.mid, 0.5),
        )
    figure(stage, Pose(-12, 74), TERRACOTTA, 1.8)
    stage.paint(shadow=0.34)
    canvas.polygon(
        [(0, 1440), (700, 1395), (1500, 1470), (WIDTH, 1410), (WIDTH, 1600), (0, 1600)],
        Gradient((palette.mid, palette.near)),
    )
    grass(canvas, palette, 1530, 190, 620, 8)
    flowers(canvas, palette, 1590, 220, 60, 5, OCHRE)
    grass(canvas, palette, 1610, 190, 260, 18)
    birds(canvas, palette.shade, 820, 330, 6, 14)


def _sheep(stage: Stage, pose: Pose, way: int) -> None:
    foot = pose.at(0, 0)
    cast_box(stage, pose.moved(-0.5, 0), 1.0, 0.3, 0.8)

    def draw() -> None:
        (x, y), unit = stage.view.point(foot), stage.view.scale(foot)
        for leg in (-0.35, -0.2, 0.2, 0.35):
            stage.canvas.rectangle(
                x + leg * unit, y - 0.3 * unit, 0.07 * unit, 0.3 * unit, stage.palette.shade
            )
        stage.canvas.ellipse(
            x, y - 0.52 * unit, 0.55 * unit, 0.34 * unit, mix(stage.palette.wall, stage.palette.shade, 0.18)
        )
        stage.canvas.ellipse(x - 0.05 * unit, y - 0.57 * unit, 0.47 * unit, 0.26 * unit, stage.palette.wall)
        stage.canvas.ellipse(
            x + way * 0.58 * unit,
            y - 0.55 * unit,
            0.17 * unit,
            0.15 * unit,
            mix(stage.palette.shade, COPPER, 0.25),
        )

    stage.add(foot, draw)
