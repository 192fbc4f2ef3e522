"""Industrial symbiosis on the coast: plants joined by pipes, reclaimed water, a working shore."""

from __future__ import annotations

from dataclasses import replace

from casebook.pictures.scenes.buildings import block, chimney, hall, sawtooth, silo
from casebook.pictures.scenes.canvas import WIDTH, Canvas, Gradient
from casebook.pictures.scenes.energy import basin, pipe_bridge, pipe_run, pylon, tank, turbine
from casebook.pictures.scenes.foreground import grass, reeds
from casebook.pictures.scenes.landscape import birds, cumulus, mist, ridge, ripples, skyline, sky, steam, streaks, sun, woods
from casebook.pictures.scenes.palette import DUSK, GREEN, MORNING, NOON, OCHRE, STEEL, TERRACOTTA, mix, tint
from casebook.pictures.scenes.planting import broadleaf, plant, poplar, shrub, willow
from casebook.pictures.scenes.solids import box
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.transport import figure, port_crane
from casebook.pictures.scenes.view import Perspective


def steam_exchange(canvas: Canvas) -> None:
    """Neighbouring plants joined by a pipe bridge along a canal, in the morning."""
    palette = MORNING
    sky(canvas, palette, 1010)
    sun(canvas, palette, 1890, 560, 58)
    streaks(canvas, palette, 120, 700, 16, 4)
    ridge(canvas, 1000, 150, mix(palette.far, palette.haze, 0.45), palette.haze, 3)
    woods(canvas, 1040, 70, mix(palette.mid, palette.haze, 0.55), 8)
    stage = Stage(canvas, Perspective(1000, 10, 2400), palette, sun=(0.76, -0.28, 0.59), reach=420)
    hall(stage, Pose(-56, 112), (32, 26, 17), band=palette.near, doors=2)
    chimney(stage, Pose(-47, 142), 44, 2.6)
    chimney(stage, Pose(-37, 146), 36, 2.2)
    sawtooth(stage, Pose(-10, 112), (32, 30, 10), 4, wall=mix(palette.wall, TERRACOTTA, 0.55))
    for index, x in enumerate((33.0, 41.5, 50.0)):
        silo(stage, Pose(x, 118 + index), 21 - index * 2, 3.6)
    hall(stage, Pose(30, 130), (34, 24, 14), band=palette.accent)
    tank(stage, Pose(-17.5, 120), 4.2, 9, dome=0.35, band=palette.accent)
    pipe_bridge(stage, Pose(-62, 99), 124, 7, (palette.accent, GREEN, TERRACOTTA, STEEL), span=15.5)
    pipe_run(stage, [(-26, 101, 8.4), (-26, 111, 8.4), (-26, 111, 14)], 0.5, palette.accent)
    pipe_run(stage, [(8, 101, 8.4), (8, 112, 8.4)], 0.5, GREEN)
    for index, x in enumerate((-60, -33, -29, 24.5, 27.5, 58)):
        plant(stage, (poplar, broadleaf)[index % 2], Pose(x, 105 + index % 3), 9 + index % 3 * 2, index + 2)
    for index in range(15):
        plant(stage, shrub, Pose(-58 + index * 8.3, 96.5), 1.7, index)
    stage.paint()
    for spot, length, seed in (((-47.0, 142.0, 44.0), 480.0, 3), ((-37.0, 146.0, 36.0), 520.0, 5), ((4.0, 127.0, 14.0), 300.0, 8)):
        steam(canvas, palette, *stage.view.point(spot), length, seed, 0.95, 0.75)
    canvas.rectangle(0, 1246, WIDTH, 12, mix(palette.shade, palette.road, 0.55))
    canvas.reflect(1256, 260, Gradient((mix(palette.water, palette.haze, 0.5), palette.water), (0.35, 0.8)), 1.0)
    ripples(canvas, palette, 1266, 1510, 90, 5, opacity=0.3)
    canvas.polygon([(0, 1500), (700, 1478), (1500, 1502), (WIDTH, 1470), (WIDTH, 1600), (0, 1600)], Gradient((palette.mid, palette.near)))
    reeds(canvas, palette, 1560, 300, 44, 6, (-40, 760))
    reeds(canvas, palette, 1580, 240, 26, 9, (1880, 2440))
    grass(canvas, palette, 1590, 130, 420, 2)
    birds(canvas, palette.shade, 1400, 420, 5, 3)


def reclaimed_water(canvas: Canvas) -> None:
    """Round settling tanks on the coast, the sea behind, reeds in front."""
    palette = NOON
    sky(canvas, palette, 470)
    cumulus(canvas, palette, 520, 330, 560, 2)
    cumulus(canvas, palette, 1780, 380, 760, 6)
    cumulus(canvas, palette, 1190, 400, 320, 9, 0.7)
    canvas.rectangle(0, 462, WIDTH, 250, Gradient((mix(palette.water, palette.haze, 0.6), palette.water, mix(palette.water, palette.near, 0.18))))
    ripples(canvas, palette, 470, 660, 170, 2, opacity=0.5)
    view = Perspective(462, 34, 2300, turn=0.3, centre=1150)
    stage = Stage(canvas, view, palette, reach=750)
    shore = [view.point(spot) for spot in ((-260, 330, 0), (-90, 300, 0), (30, 262, 0), (130, 260, 0), (260, 225, 0), (420, 160, 0), (500, 10, 0))]
    canvas.polygon([(-50, shore[0][1]), *shore, (WIDTH + 600, 1700), (-50, 1700)], Gradient((mix(palette.ground, palette.haze, 0.35), palette.ground, mix(palette.ground, palette.mid, 0.5))))
    canvas.line([(-50, shore[0][1]), *shore], mix(palette.wall, OCHRE, 0.25), 9)
    for x in (-150, -120, -85, 210):
        turbine(stage, Pose(x, 420), 62, x * 0.7)
    pave = ((-72, 52), (92, 52), (92, 226), (-72, 226))
    stage.flat([(x, y, 0) for x, y in pave], mix(palette.road, palette.ground, 0.3))
    for row, y in enumerate((84.0, 132.0, 180.0)):
        for column, x in enumerate((-44.0, 2.0, 48.0)):
            tone = mix(palette.water, palette.mid, 0.5 - 0.25 * column)
            basin(stage, Pose(x, y), 19, 3.2, tone, arm=0.5 + row * 0.8 + column * 0.4)
    for y in (108.0, 156.0, 204.0):
        for x in (-22.0, 26.0, 70.0):
            plant(stage, shrub, Pose(x, y), 3.2, int(x + y))
    for x in (-68.0, -21.0, 25.0):
        pipe_run(stage, [(x, 60, 1.2), (x, 222, 1.2)], 0.9, palette.second, nearer=-60)
    hall(stage, Pose(80, 150), (26, 50, 11), band=palette.near, panels=True)
    hall(stage, Pose(84, 96), (18, 34, 8), band=palette.accent)
    for index in range(26):
        plant(stage, (poplar, broadleaf, willow)[index % 3], Pose(-78 - (index % 3) * 7, 60 + index * 7.5), 10 + index % 4 * 1.6, index)
    for index in range(16):
        plant(stage, (broadleaf, poplar)[index % 2], Pose(-66 + index * 10, 232 + index % 2 * 5), 9 + index % 3, index + 50)
    figure(stage, Pose(-21, 74), OCHRE, 2.0)
    stage.paint()
    canvas.polygon([(0, 1430), (500, 1385), (1100, 1450), (1800, 1400), (WIDTH, 1440), (WIDTH, 1600), (0, 1600)], Gradient((palette.mid, palette.near)))
    reeds(canvas, palette, 1585, 420, 60, 4, (-40, 900))
    reeds(canvas, palette, 1590, 330, 46, 14, (1500, 2440))
    grass(canvas, palette, 1595, 190, 460, 3)
    birds(canvas, palette.shade, 900, 240, 6, 3)


def coastal_zone(canvas: Canvas) -> None:
    """Port cranes, plants and offshore wind at dusk, mirrored in still water."""
    palette = DUSK
    sky(canvas, palette, 980)
    sun(canvas, palette, 940, 850, 74)
    streaks(canvas, palette, 180, 830, 30, 11, 0.3)
    ridge(canvas, 985, 130, mix(palette.far, palette.haze, 0.5), palette.haze, 21, wave=1400, down=20)
    skyline(canvas, palette, 990, 150, 5, (1350, WIDTH), 0.45)
    stage = Stage(canvas, Perspective(985, 6, 2400), palette, sun=(0.3, 0.8, 0.5), reach=900)
    for index, x in enumerate((-560, -455, -350, -245, -140)):
        turbine(stage, Pose(x, 1100 + index % 2 * 120), 150, index * 0.8, mix(palette.cloud, palette.shade, 0.25))
    stage.paint(shadow=0)
    near = replace(palette, haze=mix(palette.haze, palette.shade, 0.35))
    stage = Stage(canvas, Perspective(985, 6, 2400), near, sun=(-0.5, 0.6, 0.62), reach=520)
    dark = mix(palette.shade, palette.haze, 0.1)
    for x, y, tall in ((16.0, 240.0, 62.0), (52.0, 235.0, 66.0), (88.0, 232.0, 64.0)):
        port_crane(stage, Pose(x, y), tall, mix(dark, TERRACOTTA, 0.35))
    stacks = ("#9b5847", "#4d6b63", "#b88a4c", "#54607e", "#7a5c68")
    for column in range(15):
        for level in range(1 + (column * 7) % 4):
            tone = mix(tint(stacks[(column * 3 + level * 2) % 5]), palette.shade, 0.25)
            pose = Pose(2 + column * 7.2, 222, level * 2.7)
            stage.add(pose.at(0, 0), lambda pose=pose, tone=tone: box(stage, pose, (6.8, 3, 2.6), tone))  # type: ignore[misc]
    hall(stage, Pose(-118, 250), (52, 30, 18), wall=mix(palette.wall, palette.shade, 0.35))
    block(stage, Pose(-60, 245), (16, 14, 34), 8, wall=mix(palette.wall, palette.shade, 0.3))
    chimney(stage, Pose(-92, 300), 70, 3.4)
    for x in (-40.0, -31.0, -22.0):
        tank(stage, Pose(x, 240), 4, 11, colour=mix(palette.metal, palette.shade, 0.2))
    pylon(stage, Pose(-128, 235), 48, dark)
    for index in range(18):
        plant(stage, (broadleaf, poplar)[index % 2], Pose(-128 + index * 7.6, 226), 6 + index % 3 * 1.8, index, mix(palette.near, palette.shade, 0.4))
    stage.paint(shadow=0)
    steam(canvas, palette, 464, 478, 380, 4, 0.8, 0.4)
    canvas.rectangle(0, 1046, WIDTH, 18, mix(palette.shade, palette.road, 0.15))
    canvas.reflect(1064, 536, Gradient((mix(palette.haze, palette.water, 0.4), mix(palette.shade, palette.water, 0.35)), (0.25, 0.75)), 1.0)
    canvas.glow(940, 1200, 420, palette.sun, 0.3)
    ripples(canvas, palette, 1075, 1580, 150, 4, palette.sky[3], 0.4)
    ripples(canvas, palette, 1075, 1590, 70, 9, palette.shade, 0.3)
    for x, y, size in ((1500, 1330, 1.0), (640, 1240, 0.55)):
        boat = [(x - 120 * size, y), (x + 130 * size, y), (x + 170 * size, y - 34 * size), (x - 130 * size, y - 26 * size)]
        canvas.polygon(boat, mix(palette.shade, palette.near, 0.3))
        canvas.rectangle(x - 90 * size, y - 74 * size, 70 * size, 50 * size, mix(palette.wall, palette.shade, 0.25))
        canvas.rectangle(x - 82 * size, y - 66 * size, 54 * size, 14 * size, palette.glass)
        canvas.line([(x - 40 * size, y - 70 * size), (x - 40 * size, y - 130 * size)], palette.shade, 4 * size)
        canvas.polygon([(x - 115 * size, y + 2), (x + 125 * size, y + 2), (x + 60 * size, y + 40 * size), (x - 70 * size, y + 40 * size)], palette.shade, 0.35)
    mist(canvas, palette.haze, 960, 1110, 0.28)
    grass(canvas, palette, 1600, 190, 260, 3, (-40, 620), mix(palette.near, palette.shade, 0.5))
    reeds(canvas, replace(palette, near=mix(palette.near, palette.shade, 0.5), mid=palette.near), 1600, 330, 34, 3, (-40, 520))
    birds(canvas, palette.shade, 560, 330, 6, 8)
