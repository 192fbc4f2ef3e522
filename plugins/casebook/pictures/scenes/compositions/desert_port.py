"""Container cranes and solar roofs at a port in the desert; dunes to the horizon."""

from __future__ import annotations

import math
import random

from casebook.pictures.scenes.buildings import block, hall
from casebook.pictures.scenes.canvas import HEIGHT, WIDTH, Canvas, Gradient, Point
from casebook.pictures.scenes.landscape import birds, mist, sky, skyline, streaks, sun
from casebook.pictures.scenes.machines import port_crane
from casebook.pictures.scenes.palette import STEPPE, Colour, mix, tint
from casebook.pictures.scenes.planting import plant
from casebook.pictures.scenes.solids import box, brick, extrude
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.tropics import palm
from casebook.pictures.scenes.view import Perspective

SAND = tint("#e6bf85")
GULF = tint("#2f93a8")
BOXES: tuple[Colour, ...] = tuple(
    map(tint, ("#c4643f", "#2f7d8c", "#d99b3a", "#e8e4d8", "#5b83a3", "#8a4f3a"))
)


def desert_port(canvas: Canvas) -> None:
    """A quay with blue cranes and a ship on the right, stacks of boxes, halls with panels, dunes behind."""
    palette = STEPPE
    sky(canvas, palette, 560)
    sun(canvas, palette, 480, 190, 60)
    streaks(canvas, palette, 60, 360, 6, 461, 0.4)
    skyline(canvas, palette, 556, 190, 462, (1500, 2300), 0.68)
    _dunes(canvas)
    stage = Stage(canvas, Perspective(520, 52, 2200), palette, sun=(-0.6, -0.35, 0.7), reach=1300)
    _ground(stage)
    _halls(stage)
    _quay(stage)
    stage.paint(shadow=0.3)
    mist(canvas, palette.haze, 520, 680, 0.35)
    birds(canvas, palette.shade, 1650, 250, 5, 41)


def _dunes(canvas: Canvas) -> None:
    palette = STEPPE
    for row in range(5):
        base, tall = 560 + row * 36, 46 + row * 26
        crest: list[Point] = []
        for x in range(-40, 2481, 10):
            u = x / (520 + row * 90) + row * 0.37
            saw = u - math.floor(u)
            rise = (saw / 0.68) ** 1.5 if saw < 0.68 else ((1 - saw) / 0.32) ** 1.25
            crest.append((float(x), base - tall * rise * (0.65 + 0.35 * math.sin(u * 2.3 + row))))
        tone = mix(mix(SAND, tint("#cf9a5f"), 0.12 * row), palette.haze, 0.55 - 0.11 * row)
        canvas.polygon(
            [*crest, (2480, base + 90), (-40, base + 90)], Gradient((mix(tone, palette.light, 0.28), tone))
        )
        for index in range(1, len(crest) - 1):
            edge, y = crest[index]
            if crest[index - 1][1] < y - 0.3:
                canvas.polygon(
                    [crest[index - 1], crest[index], (edge + 40, base + 60), (edge + 18, base + 60)],
                    mix(tone, palette.shade, 0.2),
                    0.1,
                )
    canvas.rectangle(0, 740, WIDTH, HEIGHT - 740, Gradient((mix(SAND, palette.haze, 0.25), SAND)))


def _ground(stage: Stage) -> None:
    palette = stage.palette
    sea = [stage.view.point(s) for s in ((74, 62, 0), (74, 900, 0), (760, 900, 0), (160, 62, 0))]
    stage.canvas.polygon(sea, Gradient((mix(GULF, palette.haze, 0.6), GULF, mix(GULF, palette.shade, 0.25))))
    stage.flat([(24, 60, 0), (74, 60, 0), (74, 900, 0), (24, 900, 0)], mix(palette.road, palette.metal, 0.35))
    stage.flat(
        [(72, 60, 0.3), (75, 60, 0.3), (75, 900, 0.3), (72, 900, 0.3)], mix(palette.road, palette.shade, 0.3)
    )
    stage.flat([(14, 60, 0), (22, 60, 0), (22, 900, 0), (14, 900, 0)], mix(palette.road, palette.shade, 0.16))
    chance = random.Random(3)
    for _ in range(90):
        y = 70 + 300 * chance.random() ** 1.4
        x = chance.uniform(78, 90 + y * 0.5)
        stage.flat([(x, y, 0), (x + 4, y, 0), (x + 4, y + 0.3, 0), (x, y + 0.3, 0)], palette.cloud, 0.45)


def _halls(stage: Stage) -> None:
    palette = stage.palette
    white = mix(palette.wall, palette.light, 0.5)
    for row in range(4):
        y = 104 + row * 62.0
        for column in range(3 + row // 2):
            x = -54 - column * 64.0
            hall(
                stage,
                Pose(x, y),
                (54, 40, 10 + row),
                wall=white,
                band=(GULF, tint("#c4643f"))[(row + column) % 2],
                cover="solar",
                doors=4,
            )
    block(stage, Pose(-16, 372), (26, 26, 40), 11, wall=white)
    for index in range(24):
        plant(stage, palm, Pose(8 + index % 2 * 2, 86 + index * 13), 9 + index % 3, index, tint("#6f9448"))
    for index in range(9):
        plant(stage, palm, Pose(-6 - index * 12, 92), 8.5 + index % 3, index + 40, tint("#6f9448"))


def _quay(stage: Stage) -> None:
    crane = mix(GULF, tint("#1d4f73"), 0.55)
    for index in range(5):
        port_crane(stage, Pose(70, 134 + index * 62.0), 56, crane)
    for row in range(15):
        for column in range(5):
            for level in range(1 + (row * 5 + column * 3) % 4):
                tone = BOXES[(row * 7 + column * 5 + level * 3) % 6]
                brick(stage, Pose(29 + column * 6.2, 96 + row * 15.0, level * 2.6), (5.6, 12, 2.5), tone)
    _ship(stage, Pose(84, 140))


def _ship(stage: Stage, pose: Pose) -> None:
    palette = stage.palette

    def draw() -> None:
        hull = [(0.0, 1.0), (24.0, 1.0), (26.0, 10.0), (-2.0, 10.0)]
        extrude(stage, pose, hull, 190, mix(tint("#1d4f73"), palette.shade, 0.15))
        box(stage, pose.moved(-1, 168, 10), (26, 12, 26), palette.wall)
        for row in reversed(range(11)):
            for column in range(4):
                for level in range(2 + (row + column) % 3):
                    tone = BOXES[(row * 3 + column * 5 + level) % 6]
                    box(
                        stage,
                        pose.moved(column * 6.2, 8 + row * 14, 10 + level * 2.6),
                        (5.9, 12.5, 2.5),
                        tone,
                    )

    stage.add(pose.at(12, 100), draw, nearer=-20)
