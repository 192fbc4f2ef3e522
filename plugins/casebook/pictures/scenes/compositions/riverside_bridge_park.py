"""A wide river in lilac morning light, a cable-stayed bridge and works halls on the bank."""

from __future__ import annotations

from casebook.pictures.scenes.buildings import hall, sawtooth
from casebook.pictures.scenes.canvas import HEIGHT, WIDTH, Canvas, Gradient
from casebook.pictures.scenes.foreground import grass, reeds
from casebook.pictures.scenes.landscape import birds, mist, ridge, ripples, sky, skyline, streaks, sun
from casebook.pictures.scenes.palette import LILAC, Palette, mix, tint
from casebook.pictures.scenes.planting import broadleaf, plant, shrub, willow
from casebook.pictures.scenes.ships import barge
from casebook.pictures.scenes.spans import cable_stayed
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.vessels import tank
from casebook.pictures.scenes.view import Perspective


def riverside_bridge_park(canvas: Canvas) -> None:
    """Barges pass under a cable-stayed bridge; halls with solar roofs stand along the right bank."""
    palette = LILAC
    sky(canvas, palette, 900)
    sun(canvas, palette, 760, 690, 62)
    streaks(canvas, palette, 120, 700, 14, 51, 0.55)
    ridge(canvas, 890, 170, mix(palette.far, palette.haze, 0.5), palette.haze, 52, wave=1500)
    ridge(canvas, 896, 90, mix(palette.far, palette.haze, 0.2), palette.haze, 55, wave=1100)
    skyline(canvas, palette, 900, 120, 53, (0, 1000), 0.6)
    view = Perspective(890, 16, 2400, turn=-0.5, pivot=300)
    stage = Stage(canvas, view, palette, sun=(-0.4, 0.7, 0.55), reach=1400)
    cable_stayed(stage, Pose(-420, 420), 640, 24, 128)
    stage.paint(shadow=0)
    _water(canvas, palette)
    stage = Stage(canvas, Perspective(890, 22, 2400, centre=560), palette, sun=(-0.6, -0.3, 0.65), reach=800)
    _bank(stage)
    stage.paint(shadow=0.26)
    barge(canvas, palette, 560, 1130, 420, mix(palette.panel, palette.shade, 0.1))
    canvas.polygon(
        [(0, 1500), (500, 1512), (1200, 1560), (1900, 1600), (0, 1600)],
        Gradient((mix(palette.mid, palette.near, 0.4), palette.near)),
    )
    reeds(canvas, palette, 1590, 290, 40, 5, (-40, 640))
    grass(canvas, palette, 1610, 120, 240, 6, (-40, 1700))
    birds(canvas, palette.shade, 1240, 330, 6, 15)


def _water(canvas: Canvas, palette: Palette) -> None:
    canvas.rectangle(0, 902, WIDTH, 8, mix(palette.mid, palette.haze, 0.4))
    canvas.reflect(
        910,
        HEIGHT - 910,
        Gradient(
            (mix(palette.water, palette.haze, 0.6), mix(palette.water, palette.shade, 0.2)), (0.35, 0.85)
        ),
        1.0,
    )
    canvas.glow(760, 1060, 420, palette.sun, 0.35)
    ripples(canvas, palette, 915, 1590, 220, 56, palette.light, 0.35)
    mist(canvas, palette.haze, 860, 990, 0.3)


def _bank(stage: Stage) -> None:
    palette = stage.palette
    edge = [
        (320.0, 560.0, 0.0),
        (58.0, 330.0, 0.0),
        (30.0, 200.0, 0.0),
        (27.0, 120.0, 0.0),
        (34.0, 60.0, 0.0),
    ]
    stage.flat([*edge, (110, 40, 0), (420, 560, 0)], mix(tint("#9dbb8c"), palette.ground, 0.3))
    wall = [(x, y, z) for x, y, z in edge]
    stage.stroke([(x, y, 0.4) for x, y, _ in wall[1:]], mix(palette.road, palette.light, 0.3), 1.4)
    path = [(x + 5, y, 0.0) for x, y, _ in edge[1:]]
    stage.stroke(path, palette.road, 2.2)
    hall(stage, Pose(46, 118), (46, 34, 13), band=palette.accent, cover="solar", doors=2)
    sawtooth(stage, Pose(52, 172), (54, 36, 12), 5)
    hall(stage, Pose(64, 228), (66, 40, 15), band=palette.second, cover="solar")
    hall(stage, Pose(90, 300), (80, 40, 16), band=palette.accent)
    for index in range(3):
        tank(stage, Pose(44.5 + index * 0.6, 180 + index * 13), 4.2, 12, dome=0.4, band=palette.second)
    for index in range(9):
        plant(stage, shrub, Pose(48 + index * 6, 112), 2.4, index)
    for index in range(6):
        plant(stage, broadleaf, Pose(40 + index * 13, 84 + index % 2 * 8), 8, index + 60)
    for index in range(20):
        y = 66 + index * 11.0
        x = 34 + max(0.0, (y - 200) * 0.21)
        plant(stage, (broadleaf, willow, broadleaf)[index % 3], Pose(x, y), 7 + index % 3 * 1.5, index)
