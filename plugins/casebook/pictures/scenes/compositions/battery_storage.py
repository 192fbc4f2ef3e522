"""A battery works with lit windows and rows of storage containers at nightfall."""

from __future__ import annotations

import math
import random
from collections.abc import Callable

from casebook.pictures.scenes.buildings import block, hall
from casebook.pictures.scenes.canvas import WIDTH, Canvas, Gradient
from casebook.pictures.scenes.energy import container, pylon, turbine
from casebook.pictures.scenes.foreground import grass
from casebook.pictures.scenes.landscape import mist, ridge, sky, streaks
from casebook.pictures.scenes.palette import (
    GREEN,
    NIGHTFALL,
    mix,
)
from casebook.pictures.scenes.people import figure
from casebook.pictures.scenes.planting import plant, poplar
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.view import Perspective


def battery_storage(canvas: Canvas) -> None:
    """A battery works with lit windows and rows of storage containers at nightfall."""
    palette = NIGHTFALL
    sky(canvas, palette, 640)
    chance = random.Random(6)
    for _ in range(70):
        canvas.ellipse(
            chance.uniform(0, WIDTH), chance.uniform(0, 380), 2.2, 2.2, palette.sun, chance.uniform(0.2, 0.8)
        )
    canvas.glow(1840, 250, 330, palette.sun, 0.35)
    outer = [(1840 + 52 * math.cos(t / 20), 250 + 52 * math.sin(t / 20)) for t in range(8, 72)]
    inner = [(1862 + 46 * math.cos(t / 20), 240 + 46 * math.sin(t / 20)) for t in range(19, 64)]
    canvas.polygon([*outer, *reversed(inner)], palette.sun)
    streaks(canvas, palette, 330, 600, 9, 71, 0.25)
    ridge(canvas, 640, 110, mix(palette.far, palette.haze, 0.35), palette.haze, 61, wave=1600)
    stage = Stage(
        canvas, Perspective(600, 24, 2300, turn=0.5, pivot=100), palette, sun=(-0.8, -0.3, 0.52), reach=420
    )
    canvas.rectangle(
        0,
        650,
        WIDTH,
        950,
        Gradient(
            (mix(palette.ground, palette.haze, 0.4), palette.ground, mix(palette.ground, palette.shade, 0.45))
        ),
    )
    for x, y, tall, spin in (
        (-330.0, 420.0, 80.0, 0.5),
        (-250.0, 520.0, 84.0, 1.2),
        (60.0, 560.0, 84.0, 0.2),
        (300.0, 420.0, 80.0, 0.7),
        (430.0, 470.0, 80.0, 1.6),
    ):
        turbine(stage, Pose(x, y), tall, spin, mix(palette.cloud, palette.wall, 0.3))
    hall(stage, Pose(96, 158), (70, 40, 15), band=palette.accent, cover="solar")
    hall(stage, Pose(-62, 150), (118, 44, 19), band=palette.near, cover="solar")
    block(stage, Pose(62, 150), (26, 24, 28), 7)
    for row in range(5):
        for column in range(5):
            tone = mix(palette.wall, palette.light, 0.45 if (row + column) % 4 else 0.15)
            container(
                stage,
                Pose(-50 + column * 17.5, 58 + row * 12.5),
                (13, 3.4, 3.8),
                tone,
                band=(GREEN, palette.accent)[(row * 3 + column) % 5 == 0],
            )
    for row in range(5):
        for column in range(6):
            stage.add(
                (-52 + column * 17.5, 56 + row * 12.5, 0),
                _lamp(stage, Pose(-52 + column * 17.5, 56 + row * 12.5)),
            )
    for x in (-78.0, -20.0, 70.0):
        pylon(stage, Pose(x, 232), 44)
    for index in range(18):
        plant(
            stage,
            poplar,
            Pose(-70 + index * 12, 138),
            9 + index % 3,
            index,
            mix(palette.near, palette.mid, 0.5),
        )
    figure(stage, Pose(12, 54), palette.accent, 1.9)
    figure(stage, Pose(14, 54.6), palette.wall, 1.8)
    stage.paint(shadow=0.4)
    mist(canvas, palette.haze, 560, 720, 0.3)
    grass(canvas, palette, 1610, 150, 420, 4, colour=mix(palette.near, palette.shade, 0.3))


def _lamp(stage: Stage, pose: Pose) -> Callable[[], None]:
    def draw() -> None:
        stage.stroke([pose.at(0, 0, 0), pose.at(0, 0, 5.4)], stage.palette.shade, 0.14)
        x, y = stage.view.point(pose.at(0, 0, 5.5))
        unit = stage.view.scale(pose.at(0, 0))
        stage.canvas.glow(x, y, unit * 4.5, stage.palette.glass, 0.4)
        stage.canvas.ellipse(x, y, unit * 0.28, unit * 0.2, stage.palette.sun)

    return draw
