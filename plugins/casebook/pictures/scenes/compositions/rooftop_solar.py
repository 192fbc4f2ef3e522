"""Electronics plants under solar roofs, seen from the air in late light."""

from __future__ import annotations

import random

from casebook.pictures.scenes.buildings import block, hall
from casebook.pictures.scenes.canvas import WIDTH, Canvas, Gradient
from casebook.pictures.scenes.landscape import birds, mist, ridge, sky, skyline, streaks, woods
from casebook.pictures.scenes.palette import (
    AFTERNOON,
    GREEN,
    OCHRE,
    STEEL,
    TERRACOTTA,
    Colour,
    mix,
)
from casebook.pictures.scenes.planting import birch, broadleaf, conifer, plant, poplar
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.view import Perspective


def rooftop_solar(canvas: Canvas) -> None:
    """Electronics plants under solar roofs, seen from the air in late light."""
    palette = AFTERNOON
    sky(canvas, palette, 420)
    streaks(canvas, palette, 40, 300, 12, 61, 0.6)
    ridge(canvas, 420, 230, mix(palette.far, palette.haze, 0.45), palette.haze, 37, wave=1700)
    ridge(canvas, 425, 120, mix(palette.far, palette.haze, 0.2), palette.haze, 39)
    skyline(canvas, palette, 440, 170, 15, (150, 2300), 0.5)
    plain = mix(palette.ground, palette.mid, 0.35)
    canvas.rectangle(
        0,
        436,
        WIDTH,
        1170,
        Gradient((mix(plain, palette.haze, 0.7), plain, plain, mix(plain, palette.near, 0.3))),
    )
    for index in range(8):
        woods(
            canvas,
            462 + index * 17,
            16 + index * 3,
            mix(palette.mid, palette.haze, 0.66 - index * 0.06),
            200 + index,
        )
    stage = Stage(
        canvas,
        Perspective(400, 70, 2500, turn=0.52, pivot=170, away=36),
        palette,
        sun=(-0.82, 0.12, 0.56),
        reach=900,
    )
    walls = (
        palette.wall,
        mix(palette.wall, palette.light, 0.5),
        mix(palette.wall, STEEL, 0.3),
        mix(palette.wall, TERRACOTTA, 0.4),
    )
    road = mix(palette.road, palette.light, 0.25)
    for y in range(-18, 580, 66):
        stage.flat([(-480, y, 0), (620, y, 0), (620, y + 9, 0), (-480, y + 9, 0)], road)
    for x in range(-456, 600, 92):
        stage.flat([(x, -60, 0), (x + 9, -60, 0), (x + 9, 590, 0), (x, 590, 0)], road)
    plots = [(x, y) for y in range(-6, 540, 66) for x in range(-444, 560, 92)]
    for index, (x, y) in enumerate(plots):
        middle = stage.view.point((x + 40, y + 26, 0))
        if stage.view.depth((x, y, 0)) < 85 or not -400 < middle[0] < WIDTH + 400:
            continue
        _plot(stage, x, y, index, walls)
    stage.paint(shadow=0.36)
    mist(canvas, palette.haze, 380, 540, 0.3)
    birds(canvas, palette.shade, 1500, 180, 5, 9)


def _plot(stage: Stage, x: float, y: float, index: int, walls: tuple[Colour, ...]) -> None:
    tall = 11 + (index * 5) % 4 * 2.2
    if index % 7 == 3:
        block(stage, Pose(x + 6, y + 8), (26, 20, tall + 16), 7, wall=walls[index % 4])
        hall(
            stage, Pose(x + 38, y + 6), (38, 40, tall), wall=walls[(index + 1) % 3], band=GREEN, cover="solar"
        )
    elif index % 11 == 5:
        chance = random.Random(index)
        for spot in range(30):
            kind = (broadleaf, conifer, birch)[spot % 3]
            plant(
                stage,
                kind,
                Pose(x + chance.uniform(8, 74), y + chance.uniform(5, 48)),
                chance.uniform(5, 10),
                index * 31 + spot,
            )
    else:
        bands = (GREEN, OCHRE, STEEL)
        hall(
            stage,
            Pose(x + 5, y + 5),
            (70, 42, tall),
            wall=walls[index % 3],
            band=bands[index % 3],
            cover="solar",
        )
    for step in range(9):
        plant(
            stage,
            (broadleaf, poplar)[step % 2],
            Pose(x + 2 + step * 9, y - 1.5),
            6.5 + step % 3,
            index * 9 + step,
        )
        if step < 6:
            plant(stage, broadleaf, Pose(x + 79, y + 4 + step * 9), 6 + step % 2, index * 9 + step + 5)
