"""An autumn campus of low laboratories beside a substation."""

from __future__ import annotations

import random

from casebook.pictures.scenes.buildings import block, hall
from casebook.pictures.scenes.canvas import HEIGHT, WIDTH, Canvas, Gradient
from casebook.pictures.scenes.energy import pylon
from casebook.pictures.scenes.foreground import flowers, grass
from casebook.pictures.scenes.landscape import birds, cumulus, mist, ridge, sky, streaks, woods
from casebook.pictures.scenes.palette import AUTUMN, Colour, mix, tint
from casebook.pictures.scenes.people import figure
from casebook.pictures.scenes.planting import birch, broadleaf, conifer, plant
from casebook.pictures.scenes.process import busbars, transformer
from casebook.pictures.scenes.solids import rod
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.view import Perspective

LEAVES: tuple[Colour, ...] = (tint("#d98a2e"), tint("#c4602e"), tint("#e0ad3f"), tint("#7d9a4e"))


def substation_campus(canvas: Canvas) -> None:
    """Lawns and white laboratories on the left; pylons, portals and transformers on the right."""
    palette = AUTUMN
    sky(canvas, palette, 720)
    streaks(canvas, palette, 80, 520, 10, 61, 0.6)
    cumulus(canvas, palette, 620, 420, 560, 62)
    ridge(canvas, 720, 130, mix(palette.far, palette.haze, 0.5), palette.haze, 63, wave=1500)
    woods(canvas, 738, 46, mix(palette.mid, palette.haze, 0.45), 64)
    view = Perspective(680, 27, 2200, turn=0.16, pivot=120, centre=880, away=14)
    stage = Stage(canvas, view, palette, sun=(-0.72, -0.2, 0.62), reach=700)
    lawn = mix(palette.ground, tint("#8fae5e"), 0.55)
    canvas.rectangle(
        0,
        736,
        WIDTH,
        HEIGHT - 736,
        Gradient((mix(lawn, palette.haze, 0.5), lawn, mix(lawn, palette.shade, 0.12))),
    )
    _paths(stage)
    _laboratories(stage)
    _substation(stage)
    _trees(stage)
    stage.paint(shadow=0.34)
    mist(canvas, palette.haze, 690, 800, 0.2)
    grass(canvas, palette, 1620, 110, 260, 7, colour=mix(lawn, palette.shade, 0.45))
    flowers(canvas, palette, 1620, 200, 26, 8, palette.second, (40, 900))
    birds(canvas, palette.shade, 1180, 250, 6, 9)


def _paths(stage: Stage) -> None:
    palette = stage.palette
    for x in (-52.0, 16.0):
        stage.flat([(x, 20, 0), (x + 5, 20, 0), (x + 5, 330, 0), (x, 330, 0)], palette.road)
    for y in (84.0, 150.0, 216.0):
        stage.flat([(-170, y, 0), (150, y, 0), (150, y + 5, 0), (-170, y + 5, 0)], palette.road)
    yard = mix(palette.road, palette.haze, 0.25)
    stage.flat([(28, 94, 0), (112, 94, 0), (112, 146, 0), (28, 146, 0)], yard)


def _laboratories(stage: Stage) -> None:
    palette = stage.palette
    for x, y, width, depth, height, kind in (
        (-44, 94, 48, 20, 9, 0),
        (-44, 124, 30, 18, 12, 1),
        (-110, 96, 46, 22, 9, 0),
        (-112, 128, 30, 16, 14, 1),
        (-44, 160, 50, 22, 10, 0),
        (-118, 162, 50, 24, 11, 0),
        (-40, 228, 50, 24, 10, 0),
        (30, 226, 44, 24, 15, 1),
    ):
        if kind:
            block(stage, Pose(x, y), (width, depth, height), max(3, round(height / 3.6)), share=(0.85, 0.55))
        else:
            hall(stage, Pose(x, y), (width, depth, height), band=palette.accent, cover="solar")


def _substation(stage: Stage) -> None:
    palette = stage.palette
    busbars(stage, Pose(34, 128), 72, 12, 4)
    busbars(stage, Pose(34, 108), 72, 12, 4)
    grey = mix(palette.metal, palette.panel, 0.45)
    for x in (38.0, 58.0, 78.0, 96.0):
        transformer(stage, Pose(x, 97), 2.0, grey)
    for x, y, tall in ((72.0, 176.0, 46), (124.0, 190.0, 48), (176.0, 206.0, 50), (20.0, 186.0, 44)):
        pylon(stage, Pose(x, y), tall)
    wires = mix(palette.metal, palette.shade, 0.5)
    for level, reach in ((0.68, 0.19), (0.8, 0.16), (0.92, 0.12)):
        for side in (-1, 1):
            ends = [
                (20 + side * reach * 46, 186, 44 * level),
                (72 + side * reach * 46, 176, 46 * level),
                (124 + side * reach * 46, 190, 48 * level),
                (176 + side * reach * 46, 206, 50 * level),
            ]
            rod(stage, ends, wires, 0.14, 0.7)
    for x, y in ((24.0, 80.0), (25.2, 80.4), (-48.0, 78.0)):
        figure(stage, Pose(x, y), palette.accent, 1.9)


def _trees(stage: Stage) -> None:
    chance = random.Random(5)
    for index in range(26):
        plant(stage, broadleaf, Pose(13, 60 + index * 9), chance.uniform(7, 9.5), index, LEAVES[index % 4])
        plant(stage, birch, Pose(-55, 62 + index * 9), chance.uniform(7, 10), index, LEAVES[(index * 3) % 4])
    for index in range(60):
        x, y = chance.uniform(-150, 8), chance.choice((77, 88, 118, 148, 156, 190, 210, 222))
        kind = (broadleaf, birch, conifer)[index % 3]
        leaf = LEAVES[(index * 7) % 4] if index % 3 < 2 else tint("#3f6a4c")
        plant(stage, kind, Pose(x, y), chance.uniform(5, 8.5), index + 50, leaf)
