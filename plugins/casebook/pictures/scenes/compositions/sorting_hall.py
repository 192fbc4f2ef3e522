"""A cut-open hall seen from above: a conveyor feeds sorting bays."""

from __future__ import annotations

import math
import random

from casebook.pictures.scenes.canvas import HEIGHT, WIDTH, Canvas, Gradient
from casebook.pictures.scenes.goods import bale, heap
from casebook.pictures.scenes.machines import belt
from casebook.pictures.scenes.palette import COPPER, GREEN, INDOOR, OCHRE, SKY, STEEL, TERRACOTTA, mix, tint
from casebook.pictures.scenes.people import figure
from casebook.pictures.scenes.solids import box, box_faces, brick, windows
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.transport import forklift
from casebook.pictures.scenes.view import Axonometric

BAYS = (OCHRE, SKY, COPPER, tint("#8fb07a"), TERRACOTTA)
WALL = tint("#e9efe6")


def sorting_hall(canvas: Canvas) -> None:
    """Five bays with heaps of sorted material, a belt with people beside it, bales and a forklift."""
    palette = INDOOR
    canvas.rectangle(0, 0, WIDTH, HEIGHT, Gradient((tint("#6f9f95"), tint("#4d827a"))))
    view = Axonometric(1160, 985, 50, turn=0.7, pitch=0.6)
    stage = Stage(canvas, view, palette, sun=(-0.55, -0.45, 0.7), reach=9000)
    _shell(stage)
    for index, tone in enumerate(BAYS):
        x = -14.2 + index * 6.0
        heap(stage, Pose(x + 2.6, 9.4), 2.2, 1.9, tone, index)
        brick(stage, Pose(x + 5.5, 6.6), (0.3, 6.2, 2.0), tint("#b9c9be"))
    brick(stage, Pose(-14.8, 6.6), (0.3, 6.2, 2.0), tint("#b9c9be"))
    belt(stage, Pose(15.6, 1.6, turn=math.pi / 2), 30, 1.8, 1.0, GREEN)
    for x, coat in ((-10, GREEN), (-5, TERRACOTTA), (0.5, STEEL), (6, GREEN)):
        figure(stage, Pose(x, 4.2), coat, 1.75)
    stage.paint(shadow=0.26)
    chance = random.Random(2)
    for index in range(26):
        tone = BAYS[chance.randrange(5)]
        size = (chance.uniform(0.4, 0.8), chance.uniform(0.4, 0.7), chance.uniform(0.25, 0.5))
        brick(
            stage,
            Pose(-13.8 + index * 1.1, 2.0 + chance.uniform(0, 0.7), 1.02),
            size,
            mix(tone, palette.wall, 0.2),
        )
    stage.paint(shadow=0)
    for x, coat in ((-7.5, STEEL), (3, OCHRE), (10.5, GREEN)):
        figure(stage, Pose(x, 0.6), coat, 1.75)
    for index in range(10):
        place = Pose(-12 + index % 5 * 2.3, -8 + index // 5 * 2.2)
        bale(stage, place, (2.0, 1.5, 1.4), BAYS[index % 5], index)
        if index < 5:
            bale(stage, place.moved(0.1, 0, 1.42), (1.9, 1.4, 1.3), BAYS[index % 5], index + 20)
    forklift(stage, Pose(3.5, -5.6, turn=2.7), OCHRE)
    figure(stage, Pose(6.4, -6.6), TERRACOTTA, 1.75)
    brick(stage, Pose(9.5, -9), (4.6, 3.4, 2.6), mix(STEEL, palette.wall, 0.2))
    brick(stage, Pose(10.4, -8.4, 2.6), (2.4, 2.0, 1.4), STEEL)
    stage.paint(shadow=0.26)


def _shell(stage: Stage) -> None:
    palette = stage.palette
    shadow = [(-15.6, -11.4, 0), (18.6, -11.4, 0), (18.6, 14.6, 0), (-15.6, 14.6, 0)]
    shape = [stage.view.point(s) for s in shadow]
    stage.canvas.soft([[(x + 26, y + 44) for x, y in shape]], tint("#0d2a2a"), 22, 0.55)
    box(stage, Pose(-15.6, -11.4, -0.8), (34.2, 26, 0.8), tint("#c9d2c8"), tint("#d9ddd0"))
    floor = mix(palette.road, palette.light, 0.45)
    stage.flat([(-15, -10.8, 0), (18, -10.8, 0), (18, 14, 0), (-15, 14, 0)], floor)
    for y in (-1.4, 5.2):
        stage.flat([(-15, y, 0), (18, y, 0), (18, y + 0.2, 0), (-15, y + 0.2, 0)], OCHRE)
    for index, tone in enumerate(BAYS):
        x = -14.2 + index * 6.0
        stage.flat(
            [(x, 6.7, 0), (x + 5.4, 6.7, 0), (x + 5.4, 13.6, 0), (x, 13.6, 0)], mix(tone, palette.light, 0.6)
        )
    back = Pose(-15, 14)
    box(stage, back, (33, 0.6, 6.4), WALL, tint("#f7faf4"))
    windows(stage, _upper(box_faces(back, 33, 0.6, 6.4)["front"]), 12, 1, palette.glass, (0.8, 0.8))
    side = Pose(18, -10.8)
    box(stage, side, (0.6, 25.4, 6.4), WALL, tint("#f7faf4"))
    windows(stage, _upper(box_faces(side, 0.6, 25.4, 6.4)["left"]), 9, 1, palette.glass, (0.8, 0.8))


def _upper(
    quad: tuple[tuple[float, float, float], ...],
) -> tuple[
    tuple[float, float, float],
    tuple[float, float, float],
    tuple[float, float, float],
    tuple[float, float, float],
]:
    a, b, c, d = quad
    return ((a[0], a[1], 3.4), (b[0], b[1], 3.4), (c[0], c[1], 5.6), (d[0], d[1], 5.6))
