"""Straw fields with round bales; a mill on the horizon."""

from __future__ import annotations

import random

from casebook.pictures.scenes.buildings import gable, hall, sawtooth
from casebook.pictures.scenes.canvas import HEIGHT, WIDTH, Canvas, Gradient
from casebook.pictures.scenes.farmland import round_bale, stubble
from casebook.pictures.scenes.foreground import grass
from casebook.pictures.scenes.landscape import birds, cumulus, ridge, sky, steam, streaks, woods
from casebook.pictures.scenes.palette import HARVEST, TERRACOTTA, mix
from casebook.pictures.scenes.planting import broadleaf, plant, poplar
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.vessels import chimney, silo, tank
from casebook.pictures.scenes.view import Perspective

BALES = (
    (-8.5, 21),
    (5.5, 26),
    (-2.6, 34),
    (14, 33),
    (-17, 37),
    (8, 46),
    (-9, 52),
    (22, 52),
    (-28, 58),
    (2, 66),
    (30, 74),
    (-18, 78),
    (14, 86),
    (-40, 88),
    (46, 92),
    (-4, 98),
)


def mill_and_fields(canvas: Canvas) -> None:
    """Round bales on stubble in front of a pulp and citric-acid mill with silos."""
    palette = HARVEST
    sky(canvas, palette, 760)
    cumulus(canvas, palette, 420, 470, 700, 31)
    cumulus(canvas, palette, 1980, 360, 520, 32, 0.85)
    streaks(canvas, palette, 420, 690, 8, 33, 0.5)
    ridge(canvas, 760, 90, mix(palette.far, palette.haze, 0.45), palette.haze, 34, wave=1800)
    woods(canvas, 778, 44, mix(palette.mid, palette.haze, 0.4), 35)
    view = Perspective(740, 7, 2200)
    stage = Stage(canvas, view, palette, sun=(-0.72, 0.1, 0.6), reach=700)
    canvas.rectangle(
        0, 776, WIDTH, HEIGHT - 776, Gradient((mix(palette.ground, palette.haze, 0.5), palette.ground))
    )
    stubble(stage, 8, 118, 4.2, palette.ground)
    _mill(stage)
    chance = random.Random(7)
    for index, (x, y) in enumerate(BALES):
        round_bale(stage, Pose(x, y, turn=chance.uniform(-0.5, 0.5)), 1.05, 1.5, index)
    stage.paint(shadow=0.36)
    for spot, length, seed in (((-33.0, 166.0, 52.0), 420.0, 3), ((-21.0, 168.0, 44.0), 340.0, 6)):
        steam(canvas, palette, *view.point(spot), length, seed, 1.1, 0.7)
    grass(canvas, palette, 1610, 120, 360, 8, colour=mix(palette.near, palette.ground, 0.35))
    birds(canvas, palette.shade, 1300, 330, 7, 12)


def _mill(stage: Stage) -> None:
    palette = stage.palette
    hall(stage, Pose(-52, 138), (40, 26, 15), band=TERRACOTTA, doors=3)
    sawtooth(stage, Pose(-8, 140), (36, 24, 10), 4, wall=mix(palette.wall, TERRACOTTA, 0.45))
    gable(stage, Pose(64, 136), (22, 26, 9), 4, roof=mix(TERRACOTTA, palette.roof, 0.4), bays=3)
    for index in range(4):
        silo(stage, Pose(34 + index * 7.4, 144), 20 - index % 2 * 2, 3.4)
    hall(stage, Pose(-78, 150), (22, 20, 20), wall=mix(palette.wall, palette.second, 0.35), band=palette.wall)
    chimney(stage, Pose(-33, 168), 54, 2.4)
    chimney(stage, Pose(-21, 170), 46, 2.0)
    for x in (-60.0, -68.0):
        tank(stage, Pose(x, 134), 3.6, 7, dome=0.4, band=palette.second)
    for index in range(30):
        kind = (broadleaf, poplar, broadleaf)[index % 3]
        leaf = mix(palette.mid, palette.near, 0.2 + 0.2 * (index % 3))
        plant(stage, kind, Pose(-100 + index * 7, 124 + index % 3 * 2), 6 + index % 4 * 1.6, index, leaf)
