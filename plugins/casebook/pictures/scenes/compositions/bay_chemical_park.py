"""A chemical park behind a sea wall on a wide tidal bay at low water, seen from a height."""

from __future__ import annotations

import math
import random

from casebook.pictures.scenes.buildings import block, hall
from casebook.pictures.scenes.canvas import HEIGHT, WIDTH, Canvas, Gradient
from casebook.pictures.scenes.energy import turbine
from casebook.pictures.scenes.foreground import grass
from casebook.pictures.scenes.landscape import birds, mist, ridge, sky, streaks, sun
from casebook.pictures.scenes.palette import MORNING, Palette, mix, tint
from casebook.pictures.scenes.planting import broadleaf, plant, poplar
from casebook.pictures.scenes.process import column, scaffold
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.vessels import chimney, globe, tank
from casebook.pictures.scenes.view import Perspective, Spot

MUD = tint("#b9a88a")


def bay_chemical_park(canvas: Canvas) -> None:
    """Shining creeks in the flats on the left, the curved sea wall, columns and tanks on the right."""
    palette = MORNING
    sky(canvas, palette, 470)
    sun(canvas, palette, 560, 330, 54)
    streaks(canvas, palette, 50, 330, 11, 401, 0.6)
    ridge(canvas, 466, 90, mix(palette.far, palette.haze, 0.5), palette.haze, 402, wave=1500)
    stage = Stage(canvas, Perspective(450, 70, 2200, centre=960), palette, sun=(-0.6, 0.35, 0.6), reach=900)
    _flats(canvas, palette)
    _creeks(stage)
    _land(stage)
    _works(stage)
    stage.paint(shadow=0.26)
    mist(canvas, palette.haze, 440, 620, 0.4)
    grass(canvas, palette, 1625, 110, 220, 6, (1300, 2440))
    birds(canvas, palette.shade, 260, 760, 7, 33, 30)
    birds(canvas, palette.shade, 760, 560, 5, 34, 18)


def _wall(shift: float) -> list[Spot]:
    spots = []
    for step in range(60):
        y = 58 + step * 14.0
        spots.append((-4 + shift + 46 * math.sin((y - 60) / 240) - 0.055 * (y - 58), y, 0.0))
    return spots


def _flats(canvas: Canvas, palette: Palette) -> None:
    sea = mix(palette.water, palette.light, 0.35)
    canvas.rectangle(0, 466, WIDTH, 170, Gradient((mix(sea, palette.haze, 0.6), sea)))
    wet = mix(MUD, palette.water, 0.45)
    canvas.rectangle(
        0,
        630,
        WIDTH,
        HEIGHT - 630,
        Gradient((sea, wet, mix(MUD, palette.light, 0.1), mix(MUD, palette.shade, 0.12))),
    )
    canvas.glow(560, 640, 520, palette.sun, 0.5)


def _creeks(stage: Stage) -> None:
    palette = stage.palette
    shine = mix(palette.water, palette.light, 0.55)
    chance = random.Random(6)
    spines = []
    for index in range(7):
        x, y = -34.0 - index * 23, 76.0 + (index * 29) % 60
        lean = chance.uniform(-0.4, -0.2)
        spine = []
        for step in range(26):
            share = step / 25
            bend = (5 + 12 * share) * math.sin(step * 0.62 + index * 0.4)
            run = (x + 22 * lean * step / 5 + bend, y + (850 - y) * share**2.0, 0.3 + 9 * share**1.5)
            spine.append(run)
        spines.append(spine)
    for rim, tone, cover in ((0.7, mix(MUD, palette.shade, 0.22), 0.5), (0.0, shine, 1.0)):
        for index, spine in enumerate(spines):
            left = [(a - w - rim, b, 0.0) for a, b, w in spine]
            stage.flat([*left, *((a + w + rim, b, 0.0) for a, b, w in reversed(spine))], tone, cover)
            for twig in range(5):
                a, b, w = spine[1 + twig * 3]
                side = 1 if twig % 2 else -1
                branch = [
                    (a + side * t * 2.6, b - t * 1.6 + 1.6 * math.sin(t + index), 0.0) for t in range(6)
                ]
                stage.stroke(branch, tone, 0.5 + w * 0.16 + rim * 1.4, cover)
    for _ in range(70):
        x, y = chance.uniform(-150, 0), chance.uniform(64, 150)
        tuft = [(x, y, 0.0), (x + 3, y + 0.1, 0.0), (x + 3.4, y + 0.5, 0.0), (x + 0.4, y + 0.4, 0.0)]
        stage.flat(tuft, tint("#8f9a62"), 0.5)


def _land(stage: Stage) -> None:
    palette = stage.palette
    stage.flat([*_wall(0), (700, 884, 0), (700, 58, 0)], mix(palette.ground, palette.mid, 0.22))
    stage.flat([*_wall(-3.5), *reversed(_wall(2.5))], mix(palette.road, palette.shade, 0.2))
    stage.flat([*_wall(0), *reversed(_wall(5))], mix(palette.wall, palette.light, 0.3))
    stage.flat([*_wall(10), *reversed(_wall(15))], palette.road)
    for y in (136.0, 206.0, 290.0):
        stage.flat([(40, y, 0), (420, y, 0), (420, y + 7, 0), (40, y + 7, 0)], palette.road)


def _works(stage: Stage) -> None:
    palette = stage.palette
    white = mix(palette.wall, palette.light, 0.4)
    for index in range(7):
        column(
            stage,
            Pose(58 + index * 11.5, 176 + index % 2 * 7),
            34 + (index * 11) % 26,
            2.5,
            rings=4 + index % 3,
        )
    scaffold(stage, Pose(52, 190), (34, 12, 22), 3, palette.second)
    scaffold(stage, Pose(104, 192), (30, 12, 18), 2, palette.mid)
    for index in range(5):
        band = (palette.mid, palette.accent)[index % 2]
        tank(stage, Pose(35 + index * 2.4, 158 + index * 15), 5.2, 9, white, band=band)
    for index in range(4):
        globe(stage, Pose(66 + index * 22, 244), 8.5, white)
    hall(stage, Pose(52, 148), (60, 16, 11), wall=white, band=palette.mid, cover="solar")
    hall(stage, Pose(92, 268), (70, 30, 14), wall=white, cover="solar")
    hall(stage, Pose(70, 330), (90, 34, 15), wall=white, band=palette.second)
    block(stage, Pose(124, 140), (22, 18, 22), 6)
    chimney(stage, Pose(122, 240), 74, 3.2)
    chimney(stage, Pose(133, 250), 62, 2.8)
    for index in range(4):
        turbine(stage, Pose(52 - index * 4, 360 + index * 90), 66, 0.4 + index * 0.9, palette.cloud)
    for index in range(46):
        spot = _wall(19)[index]
        plant(stage, (poplar, broadleaf)[index % 2], Pose(spot[0], spot[1]), 6 + index % 3, index)
    for index in range(40):
        plant(stage, broadleaf, Pose(46 + index * 6.4, (133, 203)[index % 2]), 5.5, index + 60)
