"""Housing blocks between wooded hills and a beach, seen from above the sea."""

from __future__ import annotations

import math
import random

from casebook.pictures.scenes.buildings import block
from casebook.pictures.scenes.canvas import HEIGHT, WIDTH, Canvas, Gradient
from casebook.pictures.scenes.landscape import birds, cumulus, mist, ridge, sky, streaks
from casebook.pictures.scenes.palette import GREEN, OCHRE, SKY, STEEL, TERRACOTTA, TROPIC, Palette, mix, tint
from casebook.pictures.scenes.planting import broadleaf, plant, shrub
from casebook.pictures.scenes.ships import sail
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.tropics import palm
from casebook.pictures.scenes.view import Perspective, Spot

SAND = tint("#f3e0b0")


def seaside_community(canvas: Canvas) -> None:
    """A bay of turquoise water, sand with parasols, rows of pale blocks, and steep woods behind."""
    palette = TROPIC
    sky(canvas, palette, 520)
    streaks(canvas, palette, 40, 240, 7, 331, 0.5)
    cumulus(canvas, palette, 620, 250, 520, 332)
    cumulus(canvas, palette, 1900, 220, 620, 333)
    for index, (base, tall, share) in enumerate(((500, 330, 0.5), (540, 300, 0.25), (600, 250, 0.05))):
        tone = mix(mix(palette.far, palette.near, 0.3 + 0.2 * index), palette.haze, share)
        ridge(
            canvas, base, tall, tone, mix(tone, palette.haze, 0.5), 340 + index * 5, 1300 - 250 * index, 120
        )
    canvas.rectangle(0, 640, WIDTH, HEIGHT - 640, mix(palette.mid, palette.haze, 0.3))
    stage = Stage(canvas, Perspective(330, 78, 2100), palette, sun=(-0.6, -0.4, 0.68), reach=1700)
    _shore(stage)
    _blocks(stage)
    _trees(stage)
    stage.paint(shadow=0.3)
    mist(canvas, palette.haze, 500, 720, 0.35)
    sail(canvas, palette, 420, 1420, 190, palette.cloud)
    sail(canvas, palette, 760, 1520, 140, mix(OCHRE, palette.light, 0.5))
    birds(canvas, palette.shade, 1250, 300, 5, 27)


def _line(shift: float) -> list[Spot]:
    return [(x, 152 + shift + 26 * math.cos((x + 20) / 58) + 0.12 * x, 0.0) for x in range(-260, 261, 6)]


def _shore(stage: Stage) -> None:
    canvas, palette = stage.canvas, stage.palette
    bands: tuple[tuple[float, tuple[int, int, int]], ...] = (
        (30, mix(palette.road, palette.light, 0.2)),
        (22, mix(palette.ground, palette.mid, 0.35)),
        (17, palette.road),
        (0, SAND),
        (-13, mix(SAND, palette.water, 0.25)),
    )
    stage.flat([(-420, 500, 0), (420, 500, 0), *reversed(_line(30))], mix(palette.mid, palette.ground, 0.3))
    for shift, tone in bands[1:]:
        lower = _line(shift)
        canvas.polygon([stage.view.point(s) for s in (*_line(shift + 16), *reversed(lower))], tone)
    sea = [stage.view.point(s) for s in _line(-16)]
    deep = mix(palette.water, SKY, 0.2)
    canvas.polygon(
        [*sea, (WIDTH + 60, HEIGHT), (-60, HEIGHT)],
        Gradient((mix(palette.water, palette.light, 0.45), palette.water, mix(deep, STEEL, 0.45))),
    )
    for index, shift in enumerate((-17, -21, -27)):
        stage.stroke(_line(shift), palette.cloud, 1.0 - index * 0.25, 0.8 - index * 0.22)
    chance = random.Random(5)
    for _ in range(46):
        x, y = chance.uniform(-110, 110), chance.uniform(66, 112)
        stage.flat([(x, y, 0), (x + 5, y, 0), (x + 5, y + 0.3, 0), (x, y + 0.3, 0)], palette.cloud, 0.4)
    for index in range(26):
        x = -96 + index * 7.6
        y = 152 + 26 * math.cos((x + 20) / 58) + 0.12 * x + (index % 3) * 3.4 - 4
        _parasol(stage, Pose(x, y), (palette.accent, palette.second, palette.wall, SKY)[index % 4])


def _parasol(stage: Stage, pose: Pose, colour: tuple[int, int, int]) -> None:
    stage.cast([pose.at(-1.2, 0, 2), pose.at(1.2, 0, 2), pose.at(0, 1.2, 2), pose.at(0, -1.2, 2)])

    def draw() -> None:
        (x, y), unit = stage.view.point(pose.at(0, 0)), stage.view.scale(pose.at(0, 0))
        stage.canvas.line([(x, y), (x, y - 2.2 * unit)], stage.palette.shade, 0.12 * unit, 0.6)
        rim = [
            (x + 1.5 * unit * math.cos(t / 12 * math.pi), y - (1.9 + 0.9 * math.sin(t / 12 * math.pi)) * unit)
            for t in range(13)
        ]
        stage.canvas.polygon(rim, colour)

    stage.add(pose.at(0, 0), draw)


def _blocks(stage: Stage) -> None:
    palette: Palette = stage.palette
    walls = (
        palette.wall,
        mix(palette.wall, TERRACOTTA, 0.35),
        mix(palette.wall, OCHRE, 0.3),
        mix(palette.wall, SKY, 0.3),
    )
    for row in range(4):
        for column in range(8):
            x = -172 + column * 44 + row * 9
            base = 190 + 26 * math.cos((x + 20) / 58) * (1 - row * 0.25) + 0.12 * x
            y = base + 16 + row * 34
            tall = 11 + (column * 5 + row * 7) % 4 * 4 + row * 2
            tone = walls[(column + row * 3) % 4]
            block(
                stage, Pose(x, y, turn=0.1 * math.sin(column)), (25, 13, tall), round(tall / 3.2), wall=tone
            )


def _trees(stage: Stage) -> None:
    chance = random.Random(11)
    palette = stage.palette
    for index in range(46):
        x = -130 + index * 5.8
        y = 174 + 26 * math.cos((x + 20) / 58) + 0.12 * x
        plant(stage, palm, Pose(x, y), chance.uniform(7, 10), index)
    for index in range(330):
        x = chance.uniform(-230, 230)
        row = index % 6
        y = (
            196
            + 26 * math.cos((x + 20) / 58) * (1 - row * 0.2)
            + 0.12 * x
            + row * 34
            + chance.uniform(-1.5, 3)
        )
        leaf = mix(mix(palette.mid, palette.near, chance.uniform(0.2, 0.8)), GREEN, 0.2)
        plant(
            stage,
            (broadleaf, broadleaf, shrub)[index % 3],
            Pose(x, y),
            9 if index % 3 < 2 else 4,
            index,
            leaf,
        )
    for index in range(260):
        x, y = chance.uniform(-300, 300), chance.uniform(352, 420)
        leaf = mix(palette.mid, palette.near, chance.uniform(0.2, 0.8))
        plant(stage, broadleaf, Pose(x, y), chance.uniform(12, 20), index, leaf)
