"""A wetland park at dawn: ponds, boardwalks and low buildings beyond."""

from __future__ import annotations

import math
import random
from itertools import pairwise

from casebook.pictures.scenes.buildings import block, gable, hall
from casebook.pictures.scenes.canvas import HEIGHT, WIDTH, Canvas, Gradient
from casebook.pictures.scenes.foreground import flowers, grass, reeds
from casebook.pictures.scenes.landscape import birds, mist, ridge, sky, streaks, sun
from casebook.pictures.scenes.palette import ROSE, TERRACOTTA, mix
from casebook.pictures.scenes.people import figure
from casebook.pictures.scenes.planting import birch, broadleaf, plant, shrub, willow
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.variation import AS_IT_IS, Variation
from casebook.pictures.scenes.vessels import chimney, tank
from casebook.pictures.scenes.view import Perspective

PONDS = (
    (-34, 62, 26, 11),
    (18, 48, 22, 10),
    (44, 84, 30, 14),
    (-14, 98, 30, 13),
    (-74, 108, 30, 14),
    (60, 128, 34, 14),
    (-30, 146, 34, 14),
    (-2, 26, 12, 5.5),
)

PATHS = (
    ((-90, 84), (-52, 82), (-22, 78), (8, 68), (34, 66), (70, 62), (110, 70)),
    ((-6, 16), (-12, 40), (-4, 60), (6, 72), (22, 100), (14, 124), (20, 170)),
)


def wetland_sponge_city(canvas: Canvas, variation: Variation = AS_IT_IS) -> None:
    """Ponds joined by paths, with willows and reeds, in front of low roofs in rose light."""
    palette = variation.palette or ROSE
    sky(canvas, palette, 620)
    sun(canvas, palette, 1620, 440, 64)
    streaks(canvas, palette, 60, 480, 12, 101, 0.6)
    ridge(canvas, 625, 120, mix(palette.far, palette.haze, 0.5), palette.haze, 102, wave=1600)
    view = Perspective(600, 26, 2000)
    stage = Stage(canvas, view, palette, sun=(0.6, 0.25, 0.66), reach=480)
    lawn = mix(palette.mid, palette.ground, 0.55)
    canvas.rectangle(
        0,
        622,
        WIDTH,
        HEIGHT - 622,
        Gradient((mix(lawn, palette.haze, 0.6), lawn, mix(lawn, palette.near, 0.25))),
    )
    _ponds(stage)
    if variation.subject == "plants":
        _halls(stage)
    else:
        _town(stage)
    _planting(stage, variation.seed)
    stage.paint(shadow=0.26)
    mist(canvas, palette.haze, 560, 760, 0.35)
    reeds(canvas, palette, 1620, 330, 40, 3, (-40, 620))
    grass(canvas, palette, 1620, 150, 260, 4)
    flowers(canvas, palette, 1620, 300, 26, 5, palette.accent, (1560, 2380))
    birds(canvas, palette.shade, 620, 300, 7, 25)


def _oval(x: float, y: float, rx: float, ry: float, seed: int) -> list[tuple[float, float, float]]:
    spots = []
    for step in range(60):
        turn = math.tau * step / 60
        grow = 1 + 0.12 * math.sin(2 * turn + seed) + 0.07 * math.sin(3 * turn + seed * 2)
        spots.append((x + rx * grow * math.cos(turn), y + ry * grow * math.sin(turn), 0.0))
    return spots


def _ponds(stage: Stage) -> None:
    palette = stage.palette
    for route in PATHS:
        stage.stroke([(x, y, 0) for x, y in route], mix(palette.road, palette.light, 0.3), 2.5)
    for index, pond in enumerate(sorted(PONDS, key=lambda p: -p[1])):
        x, y, rx, ry = pond
        stage.flat(_oval(x, y, rx * 1.12, ry * 1.16, index), mix(palette.near, palette.mid, 0.55))
        outline = [stage.view.point(spot) for spot in _oval(x, y, rx, ry, index)]
        stage.canvas.polygon(outline, Gradient((mix(palette.water, palette.sky[-1], 0.6), palette.water)))
        for glint in range(6):
            gx, gy = x - rx * 0.5 + (glint * 37 % 10) / 10 * rx, y - ry * 0.5 + (glint * 53 % 10) / 10 * ry
            stage.stroke([(gx, gy, 0), (gx + 2.4, gy, 0)], palette.cloud, 0.1, 0.6)
    deck = mix(palette.wall, TERRACOTTA, 0.35)
    for start, end in (((2, 46), (40, 52)), ((-40, 98), (16, 104))):
        (ax, ay), (bx, by) = start, end
        stage.flat([(ax, ay - 1, 0.5), (bx, by - 1, 0.5), (bx, by + 1, 0.5), (ax, ay + 1, 0.5)], deck)
        for post in range(13):
            px, py = ax + (bx - ax) * post / 12, ay + (by - ay) * post / 12 + 1
            stage.stroke([(px, py, 0.4), (px, py, 1.5)], mix(deck, palette.shade, 0.3), 0.12)
        stage.stroke([(ax, ay + 1, 1.5), (bx, by + 1, 1.5)], mix(deck, palette.shade, 0.3), 0.14)


def _town(stage: Stage) -> None:
    palette = stage.palette
    walls = (palette.wall, mix(palette.wall, TERRACOTTA, 0.35), mix(palette.wall, palette.second, 0.35))
    for index in range(11):
        x = -150 + index * 28.0
        if index % 3 == 1:
            gable(
                stage,
                Pose(x, 196),
                (18, 20, 9),
                5,
                wall=walls[index % 3],
                roof=mix(TERRACOTTA, palette.roof, 0.45),
                bays=4,
            )
        else:
            block(stage, Pose(x, 190 + index % 2 * 6), (22, 16, 12 + index * 5 % 9), 4, wall=walls[index % 3])


def _halls(stage: Stage) -> None:
    palette = stage.palette
    hall(stage, Pose(-128, 190), (84, 34, 14), band=palette.accent, cover="solar")
    hall(stage, Pose(-30, 196), (60, 30, 11), band=palette.second)
    hall(stage, Pose(46, 188), (90, 34, 15), band=palette.accent)
    for index in range(4):
        tank(stage, Pose(-34 + index * 9, 188), 3.6, 8 + index % 2 * 3, dome=0.4, band=palette.second)
    chimney(stage, Pose(120, 226), 38, 2)


def _on_a_path(x: float, y: float) -> bool:
    for route in PATHS:
        for (ax, ay), (bx, by) in pairwise(route):
            run = (bx - ax) ** 2 + (by - ay) ** 2
            share = min(1.0, max(0.0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / run))
            if math.hypot(ax + (bx - ax) * share - x, ay + (by - ay) * share - y) < 4:
                return True
    return False


def _planting(stage: Stage, seed: int) -> None:
    chance = random.Random(6 + seed)
    for index in range(420):
        x, y = chance.uniform(-120, 120), chance.uniform(34, 182)
        if (
            any(((x - a) / (c * 1.18)) ** 2 + ((y - b) / (d * 1.24)) ** 2 < 1 for a, b, c, d in PONDS)
            or abs(x) > y * 0.72
            or _on_a_path(x, y)
        ):
            continue
        kind = (broadleaf, willow, birch, shrub, shrub)[index % 5]
        plant(stage, kind, Pose(x, y), chance.uniform(5, 9) if index % 5 < 3 else 1.8, index)
    for index in range(26):
        plant(stage, broadleaf, Pose(-140 + index * 11, 184), chance.uniform(6, 9), index + 300)
    for x, y, coat in (
        (14.0, 47.8, stage.palette.accent),
        (15.4, 47.9, stage.palette.second),
        (-11.0, 44.0, stage.palette.panel),
    ):
        figure(stage, Pose(x, y, 0.5 if x > 0 else 0), coat, 1.8)
