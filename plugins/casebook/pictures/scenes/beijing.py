"""Recycled water, solar roofs and a river park among works and towers."""

from __future__ import annotations

import math
import random

from casebook.pictures.scenes.buildings import block, chimney, hall, sawtooth
from casebook.pictures.scenes.canvas import WIDTH, Canvas, Gradient
from casebook.pictures.scenes.energy import pipe_run, pool, tank
from casebook.pictures.scenes.foreground import flowers, grass, leaves, reeds
from casebook.pictures.scenes.landscape import birds, cumulus, mist, ridge, skyline, sky, streaks, woods
from casebook.pictures.scenes.palette import AFTERNOON, GREEN, NOON, OCHRE, OVERCAST, STEEL, TERRACOTTA, Colour, mix
from casebook.pictures.scenes.planting import birch, broadleaf, conifer, plant, poplar, shrub, willow
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.transport import figure
from casebook.pictures.scenes.view import Perspective


def reclaimed_water_plant(canvas: Canvas) -> None:
    """Long basins lead to the membrane hall under a pale sky."""
    palette = OVERCAST
    sky(canvas, palette, 800)
    streaks(canvas, palette, 80, 560, 12, 51, 0.8)
    ridge(canvas, 790, 190, mix(palette.far, palette.haze, 0.5), palette.haze, 27, wave=1300)
    ridge(canvas, 795, 90, mix(palette.far, palette.haze, 0.2), palette.haze, 28)
    stage = Stage(canvas, Perspective(780, 8.5, 1900), palette, reach=480)
    stage.flat([(-90, 12, 0), (90, 12, 0), (90, 130, 0), (-90, 130, 0)], mix(palette.road, palette.wall, 0.3))
    sawtooth(stage, Pose(-34, 112), (68, 30, 11), 8, wall=mix(palette.wall, palette.light, 0.3), roof=mix(palette.roof, STEEL, 0.4))
    hall(stage, Pose(-72, 120), (30, 24, 18), band=palette.accent)
    block(stage, Pose(42, 116), (18, 16, 22), 6, wall=mix(palette.wall, STEEL, 0.25))
    for x in (-62.0, -54.0, -46.0):
        tank(stage, Pose(x, 108), 3.2, 8)
    for index, x in enumerate((-50.0, -24.5, 1.0, 26.5)):
        tone = mix(palette.water, (GREEN, STEEL, palette.mid, STEEL)[index], 0.22)
        pool(stage, Pose(x, 46), 22, 52, tone, 2)
        pool(stage, Pose(x, 17), 22, 24, mix(tone, palette.shade, 0.08), 2)
    pipe_run(stage, [(-54, 43, 1.4), (50, 43, 1.4)], 0.6, palette.accent)
    pipe_run(stage, [(-54, 101, 1.6), (50, 101, 1.6)], 0.7, GREEN)
    for x in (-41.0, -13.0, 13.0, 40.0):
        pipe_run(stage, [(x, 101, 1.6), (x, 101, 4.5), (x, 112, 4.5)], 0.5, GREEN)
    for index in range(22):
        plant(stage, (poplar, broadleaf, conifer)[index % 3], Pose(-96 + index * 9.2, 152 + index % 3 * 4), 15 + index % 4 * 2, index)
    for x, y, coat in ((-2.0, 38.0, TERRACOTTA), (-1.2, 62.0, STEEL), (24.8, 30.0, OCHRE)):
        figure(stage, Pose(x, y, 0.9), coat)
    stage.paint(shadow=0.2)
    grass(canvas, palette, 1600, 130, 330, 6)
    leaves(canvas, palette, 1605, 330, 22, 4, (-40, 460))
    reeds(canvas, palette, 1605, 300, 16, 4, (2020, 2440))
    birds(canvas, palette.shade, 1500, 330, 7, 4)


def rooftop_solar(canvas: Canvas) -> None:
    """Electronics plants under solar roofs, seen from the air in late light."""
    palette = AFTERNOON
    sky(canvas, palette, 420)
    streaks(canvas, palette, 40, 300, 12, 61, 0.6)
    ridge(canvas, 420, 230, mix(palette.far, palette.haze, 0.45), palette.haze, 37, wave=1700)
    ridge(canvas, 425, 120, mix(palette.far, palette.haze, 0.2), palette.haze, 39)
    skyline(canvas, palette, 440, 170, 15, (150, 2300), 0.5)
    plain = mix(palette.ground, palette.mid, 0.35)
    canvas.rectangle(0, 436, WIDTH, 1170, Gradient((mix(plain, palette.haze, 0.7), plain, plain, mix(plain, palette.near, 0.3))))
    for index in range(8):
        woods(canvas, 462 + index * 17, 16 + index * 3, mix(palette.mid, palette.haze, 0.66 - index * 0.06), 200 + index)
    stage = Stage(canvas, Perspective(400, 70, 2500, turn=0.52, pivot=170, away=36), palette, sun=(-0.82, 0.12, 0.56), reach=900)
    walls = (palette.wall, mix(palette.wall, palette.light, 0.5), mix(palette.wall, STEEL, 0.3), mix(palette.wall, TERRACOTTA, 0.4))
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
        hall(stage, Pose(x + 38, y + 6), (38, 40, tall), wall=walls[(index + 1) % 3], band=GREEN, panels=True)
    elif index % 11 == 5:
        chance = random.Random(index)
        for spot in range(30):
            kind = (broadleaf, conifer, birch)[spot % 3]
            plant(stage, kind, Pose(x + chance.uniform(8, 74), y + chance.uniform(5, 48)), chance.uniform(5, 10), index * 31 + spot)
    else:
        bands = (GREEN, OCHRE, STEEL)
        hall(stage, Pose(x + 5, y + 5), (70, 42, tall), wall=walls[index % 3], band=bands[index % 3], panels=True)
    for step in range(9):
        plant(stage, (broadleaf, poplar)[step % 2], Pose(x + 2 + step * 9, y - 1.5), 6.5 + step % 3, index * 9 + step)
        if step < 6:
            plant(stage, broadleaf, Pose(x + 79, y + 4 + step * 9), 6 + step % 2, index * 9 + step + 5)


def city_park(canvas: Canvas) -> None:
    """A river winds through a green corridor between works and towers."""
    palette = NOON
    sky(canvas, palette, 640)
    cumulus(canvas, palette, 640, 350, 640, 22)
    cumulus(canvas, palette, 2080, 300, 520, 25)
    ridge(canvas, 640, 170, mix(palette.far, palette.haze, 0.45), palette.haze, 43, wave=1500)
    skyline(canvas, palette, 655, 260, 19, (1050, 2420), 0.5)
    view = Perspective(620, 30, 2100)
    stage = Stage(canvas, view, palette, reach=560)
    canvas.rectangle(0, 640, WIDTH, 960, Gradient((mix(palette.ground, palette.haze, 0.5), palette.ground, palette.mid)))

    def bend(y: float) -> float:
        return 46 * math.sin((y - 30) / 62.0) * min(1.0, y / 150) - 4

    def strip(left: float, right: float, fill: Gradient) -> None:
        ys = [52 + 2.2 * step for step in range(230)]
        bank = [view.point((bend(y) + left, y, 0)) for y in ys] + [view.point((bend(y) + right, y, 0)) for y in reversed(ys)]
        canvas.polygon(bank, fill)

    strip(-25, 27, Gradient((palette.ground, mix(palette.ground, palette.light, 0.3), mix(palette.ground, palette.mid, 0.3))))
    strip(-15.5, 16, Gradient((mix(palette.wall, palette.haze, 0.5), mix(palette.ground, OCHRE, 0.25))))
    strip(-13, 13, Gradient((mix(palette.water, palette.haze, 0.7), palette.water, mix(palette.water, palette.near, 0.25))))
    strip(20, 23.2, Gradient((mix(palette.wall, palette.haze, 0.4), palette.wall)))
    chance = random.Random(12)
    for _ in range(120):
        y = 60 + 240 * chance.random() ** 1.4
        x = bend(y) + chance.uniform(-11, 9)
        stage.stroke([(x, y, 0), (x + chance.uniform(1, 4), y, 0)], palette.cloud, 0.12, 0.45)
    for index in range(330):
        y = 62 + 330 * chance.random() ** 1.2
        away = chance.uniform(0, 1)
        side = -1 if index % 2 else 1
        x = bend(y) + side * (27 + 34 * away**1.3)
        kind = (broadleaf, broadleaf, birch, poplar, conifer)[index % 5]
        leaf = mix(palette.mid, palette.near, chance.uniform(0.0, 0.75))
        plant(stage, kind, Pose(x, y), chance.uniform(6, 11), index, mix(leaf, OCHRE, 0.35) if index % 17 == 0 else leaf)
    for index in range(26):
        y = 66 + index * 8.0
        plant(stage, (willow, shrub)[index % 2], Pose(bend(y) + (-18 if index % 4 < 2 else 18.3), y), (7.5, 1.8)[index % 2], index + 400, mix(palette.mid, palette.ground, 0.25))
    for index in range(6):
        hall(stage, Pose(-150 + index % 2 * 44 - index * 8, 165 + index * 34), (38, 24, 11), band=(GREEN, OCHRE)[index % 2], panels=True)
    chimney(stage, Pose(-118, 300), 46, 2.6)
    for index in range(9):
        tall = 34 + (index * 17) % 34
        block(stage, Pose(88 + index % 3 * 30 + index * 4, 190 + index * 24), (18, 16, tall), round(tall / 4), wall=mix(palette.wall, (STEEL, TERRACOTTA, palette.mid)[index % 3], 0.25))
    for y, coat in ((76.0, TERRACOTTA), (80.0, OCHRE), (98.0, GREEN), (102.0, STEEL)):
        figure(stage, Pose(bend(y) + 21.6, y), coat, 1.9)
    stage.paint(shadow=0.3)
    span = [view.point((bend(150) + x, 150, 3.4 + 1.6 * math.cos(x / 19 * 1.57))) for x in range(-19, 20)]
    canvas.line(span, palette.wall, 9)
    canvas.line([(x, y - 12) for x, y in span], mix(palette.wall, palette.shade, 0.3), 3)
    flowers(canvas, palette, 1600, 260, 40, 4, palette.wall, (-20, 900))
    grass(canvas, palette, 1600, 170, 420, 12)
    leaves(canvas, palette, 1605, 300, 16, 14, (1900, 2440))
    birds(canvas, palette.shade, 1300, 300, 6, 12)

