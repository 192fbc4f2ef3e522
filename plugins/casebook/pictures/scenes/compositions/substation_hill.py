"""A hillside substation with pylons; a hydro dam far off."""

from __future__ import annotations

import random

from casebook.pictures.scenes.canvas import HEIGHT, WIDTH, Canvas, Gradient
from casebook.pictures.scenes.energy import pylon
from casebook.pictures.scenes.foreground import flowers, grass
from casebook.pictures.scenes.hydro import dam
from casebook.pictures.scenes.landscape import birds, mist, ridge, ripples, sky, streaks
from casebook.pictures.scenes.palette import DAWN, Palette, mix, tint
from casebook.pictures.scenes.people import figure
from casebook.pictures.scenes.planting import broadleaf, conifer, plant, shrub
from casebook.pictures.scenes.process import busbars, transformer
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.variation import AS_IT_IS, Variation
from casebook.pictures.scenes.view import Perspective


def substation_hill(canvas: Canvas, variation: Variation = AS_IT_IS) -> None:
    """Transformers and portals on a levelled terrace in front, a lake and a dam between hills behind."""
    palette = variation.palette or DAWN
    sky(canvas, palette, 760)
    streaks(canvas, palette, 60, 480, 12, 241, 0.5)
    for index, (base, tall) in enumerate(((640, 420), (700, 300))):
        tone = mix(palette.far, palette.haze, 0.45 - 0.2 * index)
        ridge(canvas, base, tall, tone, palette.haze, 242 + index, wave=1500, down=130)
    dam(canvas, palette, (300, 1010), 600, 800)
    hill = mix(palette.mid, palette.haze, 0.2)
    canvas.polygon(
        [(-20, 470), (190, 540), (380, 700), (470, 860), (-20, 860)],
        Gradient((hill, mix(hill, palette.haze, 0.4))),
    )
    canvas.polygon(
        [(1500, 420), (1180, 560), (900, 700), (830, 860), (WIDTH, 900), (WIDTH, 300), (1900, 330)],
        Gradient((hill, mix(hill, palette.haze, 0.35))),
    )
    canvas.rectangle(0, 826, WIDTH, 120, Gradient((mix(palette.water, palette.haze, 0.4), palette.water)))
    ripples(canvas, palette, 834, 930, 40, 5)
    mist(canvas, palette.haze, 740, 900, 0.35)
    _woods(canvas, palette)
    slope = mix(palette.mid, palette.ground, 0.3)
    edge = [(-20, 1000), (500, 960), (1100, 930), (1700, 890), (WIDTH + 20, 830)]
    canvas.polygon(
        [*edge, (WIDTH + 20, HEIGHT), (-20, HEIGHT)], Gradient((slope, mix(slope, palette.near, 0.3)))
    )
    stage = Stage(
        canvas, Perspective(700, 15, 2000, turn=-0.12, pivot=60), palette, sun=(-0.6, -0.4, 0.66), reach=520
    )
    stage.flat([(-44, 52, 0), (50, 52, 0), (50, 88, 0), (-44, 88, 0)], mix(palette.road, palette.haze, 0.2))
    busbars(stage, Pose(-38, 76), 80, 11, 4)
    grey = mix(palette.metal, palette.panel, 0.4)
    for x in (-34.0, -12.0, 10.0, 32.0):
        transformer(stage, Pose(x, 58), 2.3, grey)
    for x, y, tall in ((-52.0, 96.0, 36), (18.0, 108.0, 40), (70.0, 100.0, 40)):
        pylon(stage, Pose(x, y), tall)
    for index in range(24):
        plant(stage, shrub, Pose(-46 + index * 4.2, 50), 1.3, index)
        plant(
            stage,
            (broadleaf, conifer)[index % 2],
            Pose(-66 + index * 6, 94 + index % 3 * 4),
            6 + index % 3,
            index + 40,
        )
    for x, y, coat in ((-2.0, 53.5, tint("#d9772e")), (-0.4, 53.8, palette.panel)):
        figure(stage, Pose(x, y), coat, 1.8)
    stage.paint(shadow=0.32)
    grass(canvas, palette, 1620, 140, 320, 7)
    flowers(canvas, palette, 1620, 230, 28, 8, tint("#e6b45a"), (1300, 2380))
    birds(canvas, palette.shade, 1200, 260, 6, 53)


def _woods(canvas: Canvas, palette: Palette) -> None:
    chance = random.Random(9)
    stage = Stage(canvas, Perspective(800, 10, 2400), palette, reach=1200)
    for index in range(60):
        x = chance.uniform(40, 150) if index % 2 else chance.uniform(-150, -92)
        y = 300 + chance.uniform(-20, 40)
        lift = (abs(x) - 60) * 0.22 * chance.uniform(0.2, 1.0)
        plant(stage, (conifer, broadleaf)[index % 3 == 0], Pose(x, y, lift), chance.uniform(7, 11), index)
    stage.paint(shadow=0)
