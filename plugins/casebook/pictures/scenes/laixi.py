"""From worn-out appliances to raw material."""

from __future__ import annotations

import math
import random
from dataclasses import replace

from casebook.pictures.scenes.buildings import block, gable, hall, silo
from casebook.pictures.scenes.canvas import HEIGHT, WIDTH, Canvas, Gradient
from casebook.pictures.scenes.foreground import grass, leaves
from casebook.pictures.scenes.landscape import birds, ridge, sky, streaks, woods
from casebook.pictures.scenes.palette import COPPER, GOLDEN, GREEN, INDOOR, INK, NOON, OCHRE, SPRING, STEEL, TERRACOTTA, mix, tint
from casebook.pictures.scenes.planting import broadleaf, conifer, plant, poplar, shrub
from casebook.pictures.scenes.solids import box, pipe
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.transport import figure, truck
from casebook.pictures.scenes.view import Axonometric, Perspective
from casebook.pictures.scenes.yards import bale, belt, crate, fridge, heap, robot, washer


def recycling_line(canvas: Canvas) -> None:
    """Belts carry appliances between robots and benches through a daylit hall."""
    palette = replace(INDOOR, haze=tint("#f3ecd8"), light=tint("#fff8e4"), accent=OCHRE)
    view = Perspective(660, 4.2, 1500, centre=1260)
    stage = Stage(canvas, view, palette, sun=(-0.7, -0.3, 0.65), reach=75)
    left, right, high, far = -15.0, 15.0, 11.0, 78.0

    def plane(spots: list[tuple[float, float, float]], *stops: tuple[int, int, int]) -> None:
        canvas.polygon([view.point(spot) for spot in spots], Gradient(stops))

    canvas.rectangle(0, 0, WIDTH, HEIGHT, palette.haze)
    plane([(left, 4, high), (right, 4, high), (right, far, high), (left, far, high)], mix(GREEN, palette.haze, 0.35), mix(GREEN, palette.haze, 0.8))
    plane([(left, 4, 0), (right, 4, 0), (right, far, 0), (left, far, 0)], mix(palette.road, palette.haze, 0.7), mix(palette.road, palette.wall, 0.25), mix(palette.road, palette.shade, 0.22))
    canvas.polygon([view.point(s) for s in ((left, 4, 0), (left, far, 0), (left, far, high), (left, 4, high))], Gradient((mix(palette.wall, palette.shade, 0.16), palette.haze), direction="right"))
    canvas.polygon([view.point(s) for s in ((right, far, 0), (right, 4, 0), (right, 4, high), (right, far, high))], Gradient((palette.haze, mix(palette.wall, OCHRE, 0.12)), direction="right"))
    plane([(left, far, 0), (right, far, 0), (right, far, high), (left, far, high)], mix(palette.haze, palette.light, 0.7), palette.haze)
    for index in range(11):
        y = 5 + index * 6.6
        for wall in (left, right):
            stage.flat([(wall, y, 5.2), (wall, y + 4.6, 5.2), (wall, y + 4.6, 9.4), (wall, y, 9.4)], mix(palette.glass, palette.light, 0.35 if wall < 0 else 0.1))
            for part in (1.53, 3.06):
                stage.stroke([(wall, y + part, 5.2), (wall, y + part, 9.4)], palette.wall, 0.1)
            stage.stroke([(wall, y, 7.3), (wall, y + 4.6, 7.3)], palette.wall, 0.1)
            stage.flat([(wall, y - 1.2, 0), (wall, y - 0.8, 0), (wall, y - 0.8, high), (wall, y - 1.2, high)], mix(GREEN, palette.wall, 0.35))
        stage.stroke([(left, y - 1, high - 0.5), (right, y - 1, high - 0.5)], mix(GREEN, palette.shade, 0.25), 0.32)
        stage.stroke([(left, y - 1, high - 0.5), (-7.5, y - 1, high), (0, y - 1, high - 0.5), (7.5, y - 1, high), (right, y - 1, high - 0.5)], mix(GREEN, palette.shade, 0.25), 0.14)
        for x in (-6.0, 6.0):
            stage.stroke([(x, y, 9.6), (x, y + 3, 9.6)], palette.light, 0.3)
    for index in range(8):
        y = 9 + index * 6.6
        beam = [(left, y, 9.0), (left, y + 4.6, 9.0), (left + 11.5, y + 4.6, 0), (left + 11.5, y, 0)]
        canvas.polygon([view.point(s) for s in beam], palette.light, 0.12)
        stage.flat([(left + 5.5, y, 0), (left + 5.5, y + 4.6, 0), (left + 11.5, y + 4.6, 0), (left + 11.5, y, 0)], palette.light, 0.35)
    for x in (-0.9, 7.1):
        stage.flat([(x, 5, 0.01), (x + 0.15, 5, 0.01), (x + 0.15, 74, 0.01), (x, 74, 0.01)], OCHRE)
    belt(stage, Pose(-6.6, 8), 64, 2.0, 0.95, GREEN)
    belt(stage, Pose(2.6, 10), 62, 2.0, 0.95, STEEL)
    whites = (palette.wall, mix(palette.wall, STEEL, 0.35), mix(palette.metal, palette.wall, 0.4), mix(palette.wall, TERRACOTTA, 0.3), mix(palette.wall, palette.mid, 0.25))
    for index in range(13):
        y = 10.5 + index * 4.6
        if index % 3 == 1:
            fridge(stage, Pose(-6.0, y, 0.98), whites[index % 5], 1.75)
        else:
            washer(stage, Pose(-6.0, y, 0.98), whites[(index + 2) % 5])
        if index % 4 != 3:
            shape = (0.9, 0.8, 0.35 + (index * 3 % 4) * 0.14)
            tone = (COPPER, palette.metal, mix(INK, STEEL, 0.5), OCHRE)[index % 4]

            def part(y: float = y, shape: tuple[float, float, float] = shape, tone: tuple[int, int, int] = tone) -> None:
                box(stage, Pose(3.2, y + 1.5, 0.98), shape, tone)

            stage.add((3.6, y + 1.5, 0), part)
    for index in range(5):
        y = 13.5 + index * 10
        robot(stage, Pose(-8.6, y), OCHRE, 1.1, 1)
        robot(stage, Pose(7.0, y + 4), OCHRE if index % 2 else TERRACOTTA, 1.1, -1)
    for x, y, coat in ((0.3, 15.5, GREEN), (-2.9, 23.0, TERRACOTTA), (0.9, 30.0, STEEL), (9.8, 13.5, GREEN), (-11.5, 19.0, STEEL), (1.2, 46.0, TERRACOTTA)):
        figure(stage, Pose(x, y), coat, 1.78)
    for x, y, tone in ((9.2, 9.8, STEEL), (10.6, 10.2, GREEN), (9.8, 16.5, TERRACOTTA), (-12.4, 11.2, GREEN), (-11.0, 11.6, STEEL), (11.0, 23.0, GREEN), (-12.5, 26.0, TERRACOTTA)):
        crate(stage, Pose(x, y), tone, (1.3, 1.1, 1.0))
    pipe(stage, [(12.2, 6, 8.8), (12.2, 76, 8.8)], 0.55, palette.metal)
    stage.paint(shadow=0.26)


def recycled_materials(canvas: Canvas) -> None:
    """Sorted steel, copper and aluminium in bales, pellets in heaps, silos behind."""
    palette = replace(GOLDEN, sky=(tint("#d9b08c"), tint("#ebcba6"), tint("#f6e3c4")), haze=tint("#f1dcbd"), ground=tint("#cdb491"), shade=tint("#3a3446"))
    sky(canvas, palette, 980)
    canvas.ellipse(1560, 520, 330, 330, mix(palette.sun, palette.light, 0.4), 0.55)
    streaks(canvas, palette, 200, 760, 9, 121, 0.4)
    ridge(canvas, 975, 120, mix(palette.far, palette.haze, 0.4), palette.haze, 121)
    woods(canvas, 990, 70, mix(palette.mid, palette.haze, 0.4), 61)
    view = Perspective(960, 3.6, 2400)
    stage = Stage(canvas, view, palette, sun=(-0.72, -0.3, 0.63), reach=300)
    for index, tone in enumerate((mix(palette.wall, STEEL, 0.25), palette.wall, mix(palette.wall, GREEN, 0.55), palette.wall, mix(palette.wall, TERRACOTTA, 0.3))):
        silo(stage, Pose(-25 + index * 8.6, 62 + index % 2), 19 - (index % 3) * 2.2, 3.7, tone)
    hall(stage, Pose(16, 62), (34, 20, 11), wall=mix(palette.wall, TERRACOTTA, 0.35), band=GREEN, doors=2)

    def gantry() -> None:
        for level in (13.2, 14.4):
            stage.stroke([(-28, 57, level), (16, 57, level)], mix(palette.metal, palette.shade, 0.55), 0.16)
        for step in range(22):
            stage.stroke([(-28 + step * 2, 57, 13.2), (-26 + step * 2, 57, 14.4)], mix(palette.metal, palette.shade, 0.55), 0.09)
        pipe(stage, [(-27, 57, 15.2), (15, 57, 15.2), (19, 62, 13.4), (22, 66, 11)], 0.34, GREEN)
        for x in (-27.0, -13.0, 1.5, 15.0):
            stage.stroke([(x, 57, 0), (x, 57, 13.2)], mix(palette.metal, palette.shade, 0.5), 0.26)

    stage.add((0, 56.5, 0), gantry)
    steel, copper, aluminium = tint("#8d979c"), COPPER, tint("#cfd2cf")
    stacks = ((-15.2, 34.0, steel, (3, 2)), (-7.6, 36.0, aluminium, (3, 3)), (1.6, 34.5, copper, (3, 2)))
    for x, y, tone, (wide, tall) in stacks:
        for level in range(tall):
            for column in range(wide - (level + 1) // 2):
                shift = 0.2 * ((column * 3 + level * 5) % 3) + level * 0.9
                bale(stage, Pose(x + column * 2.36 + shift, y, level * 1.75), (2.25, 2.2, 1.7), mix(tone, palette.light, 0.06 * ((column + level) % 3)), int(x * 10) + column * 7 + level)
    for x, y, radius, tall, tone, seed in ((10.6, 31.0, 2.1, 1.7, GREEN, 1), (14.4, 33.0, 2.2, 1.9, OCHRE, 2), (8.6, 26.5, 1.45, 1.15, STEEL, 3), (12.6, 26.6, 1.5, 1.2, tint("#ece5d6"), 4)):
        heap(stage, Pose(x, y), radius, tall, tone, seed)
    for index in range(3):
        crate(stage, Pose(-13.0 + index * 1.6, 25.6), (GREEN, STEEL, GREEN)[index], (1.4, 1.1, 1.0))
    bale(stage, Pose(-7.0, 26.0), (2.25, 2.2, 1.7), copper, 91)
    figure(stage, Pose(-2.8, 30.0), GREEN, 1.78)
    figure(stage, Pose(6.4, 29.0), TERRACOTTA, 1.74)
    stage.paint(shadow=0.36)
    leaves(canvas, palette, 1610, 220, 12, 4, (-40, 420))
    grass(canvas, palette, 1612, 110, 150, 4, (-40, 900))
    grass(canvas, palette, 1612, 110, 110, 6, (1750, 2440))


def collection_yard(canvas: Canvas) -> None:
    """Trucks bring fridges and washing machines to a yard, seen from above."""
    palette = replace(NOON, ground=tint("#d9b48f"), road=tint("#e6d3ba"), haze=tint("#f0e2cc"), shade=tint("#4a3540"), wall=tint("#faf4e8"), mid=tint("#6f9a5e"))
    canvas.rectangle(0, 0, WIDTH, HEIGHT, Gradient((mix(palette.ground, palette.light, 0.25), palette.ground, mix(palette.ground, TERRACOTTA, 0.2))))
    view = Axonometric(1180, 900, 40, turn=0.62, pitch=0.66)
    stage = Stage(canvas, view, palette, sun=(-0.6, -0.45, 0.66), reach=9000)
    stage.flat([(-24, -20, 0), (34, -20, 0), (34, 24, 0), (-24, 24, 0)], palette.road)
    stage.flat([(-80, -32, 0), (80, -32, 0), (80, -22.5, 0), (-80, -22.5, 0)], mix(palette.road, palette.shade, 0.28))
    for index in range(24):
        stage.flat([(-70 + index * 6, -27.4, 0), (-67 + index * 6, -27.4, 0), (-67 + index * 6, -27.1, 0), (-70 + index * 6, -27.1, 0)], palette.wall)
    for row in range(3):
        for column in range(4):
            x, y = -21 + column * 7.6, -15.5 + row * 7.4
            for a, b, c, d in ((x, y, x + 6.6, y + 0.12), (x, y + 5.6, x + 6.6, y + 5.72), (x, y, x + 0.12, y + 5.7), (x + 6.5, y, x + 6.62, y + 5.7)):
                stage.flat([(a, b, 0), (c, b, 0), (c, d, 0), (a, d, 0)], palette.wall)
    whites = (palette.wall, mix(palette.wall, STEEL, 0.25), mix(palette.wall, palette.metal, 0.7), mix(palette.wall, GREEN, 0.2), mix(palette.wall, TERRACOTTA, 0.28), mix(palette.wall, OCHRE, 0.25))
    chance = random.Random(3)
    for row in range(3):
        for column in range(4):
            x, y = -20.4 + column * 7.6, -14.9 + row * 7.4
            for i in range(5):
                for j in range(4):
                    if chance.random() < 0.14:
                        continue
                    tone = whites[chance.randrange(6)]
                    spot = Pose(x + i * 1.22, y + j * 1.22)
                    if (row + column) % 2:
                        fridge(stage, spot, tone, chance.choice((1.5, 1.8, 1.8)))
                    else:
                        washer(stage, spot, tone)
                        if chance.random() < 0.3:
                            washer(stage, Pose(spot.x, spot.y, 0.96), whites[chance.randrange(6)])
    gable(stage, Pose(14.5, -6), (17, 28, 7), 3, wall=mix(palette.wall, TERRACOTTA, 0.3), roof=mix(GREEN, palette.wall, 0.25), bays=5)
    hall(stage, Pose(-22, 12), (30, 11, 6.5), wall=palette.wall, band=GREEN, doors=4, panels=True)
    truck(stage, Pose(0, -19.4), GREEN, palette.wall, 8.5, 2.9)
    truck(stage, Pose(-40, -27.0), OCHRE, palette.wall, 8.5, 2.9)
    truck(stage, Pose(24, -31.0), STEEL, mix(palette.wall, GREEN, 0.2), 8.5, 2.9)
    for x, y, coat in ((11.5, -15.0, GREEN), (9.0, -12.0, TERRACOTTA), (-14.2, -0.8, OCHRE), (10.6, 3.0, STEEL), (1.0, 7.6, GREEN)):
        figure(stage, Pose(x, y), coat, 1.8)
    for index in range(13):
        plant(stage, (broadleaf, poplar)[index % 2], Pose(-26 + index * 5, 27.5), 6 + index % 3, index)
        plant(stage, shrub, Pose(-23 + index * 4.6, -21.4), 1.2, index + 20)
    for index in range(9):
        plant(stage, (broadleaf, conifer)[index % 2], Pose(-28.5, -18 + index * 5.4), 6 + index % 3, index + 40)
        plant(stage, (conifer, broadleaf)[index % 2], Pose(37.5 + index % 2, -18 + index * 5.2), 6 + index % 3, index + 60)
    for index in range(60):
        x, y = chance.uniform(-75, 75), chance.uniform(-60, 70)
        if y < -36 or y > 33 or x < -34 or x > 44:
            plant(stage, (broadleaf, shrub, conifer)[index % 3], Pose(x, y), (6.5, 1.6, 7.0)[index % 3], index + 90, mix(palette.mid, palette.near, chance.uniform(0.1, 0.7)))
    stage.paint(shadow=0.32)


_ = birds, block, math, SPRING
