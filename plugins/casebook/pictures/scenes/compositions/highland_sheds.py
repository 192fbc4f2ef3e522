"""Rows of factory sheds on a highland plain by a lake, under a high sky."""

from __future__ import annotations

import random

from casebook.pictures.scenes.buildings import block, gable
from casebook.pictures.scenes.canvas import HEIGHT, WIDTH, Canvas, Gradient
from casebook.pictures.scenes.foreground import grass
from casebook.pictures.scenes.landscape import birds, cumulus, mist, ridge, sky, streaks
from casebook.pictures.scenes.palette import RUST, Palette, mix, tint
from casebook.pictures.scenes.planting import broadleaf, crown, plant, shrub, tones_of
from casebook.pictures.scenes.rounds import lens
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.vessels import basin
from casebook.pictures.scenes.view import Perspective

PLAIN = tint("#a9b06a")
ROOFS = (tint("#b5573c"), tint("#c9744e"), tint("#a8503a"))


def highland_sheds(canvas: Canvas) -> None:
    """Red roofs in four rows, red earth roads, flat-topped trees, a long lake and table hills behind."""
    palette = RUST
    sky(canvas, palette, 620)
    streaks(canvas, palette, 60, 300, 7, 481, 0.5)
    for x, y, wide, seed in ((500, 430, 760, 482), (1480, 330, 620, 483), (2180, 470, 520, 484)):
        cumulus(canvas, palette, x, y, wide, seed)
    ridge(canvas, 618, 150, mix(tint("#8f8a86"), palette.haze, 0.45), palette.haze, 485, wave=2100)
    ridge(canvas, 622, 80, mix(tint("#8c9468"), palette.haze, 0.35), palette.haze, 486, wave=1500)
    canvas.rectangle(
        0,
        616,
        WIDTH,
        HEIGHT - 616,
        Gradient((mix(PLAIN, palette.haze, 0.5), PLAIN, mix(PLAIN, palette.shade, 0.08))),
    )
    stage = Stage(canvas, Perspective(580, 66, 2200), palette, sun=(-0.6, -0.3, 0.7), reach=1300)
    _land(stage)
    _sheds(stage)
    _trees(stage)
    stage.paint(shadow=0.3)
    mist(canvas, palette.haze, 590, 740, 0.3)
    for x, y, size, seed in ((250, 1560, 620, 1), (2290, 1610, 480, 2)):
        _acacia(canvas, palette, x, y, size, seed)
    grass(canvas, palette, 1625, 130, 320, 6, colour=mix(PLAIN, palette.near, 0.25))
    birds(canvas, palette.shade, 1180, 260, 6, 45)


def _land(stage: Stage) -> None:
    palette = stage.palette
    lake = [(x + 24 * (y > 470), y, z) for x, y, z in lens(70, 520, 360, 84)]
    stage.flat(lens(70, 520, 376, 96), mix(PLAIN, palette.wall, 0.3))
    stage.canvas.polygon(
        [stage.view.point(s) for s in lake], Gradient((mix(palette.water, palette.haze, 0.4), palette.water))
    )
    chance = random.Random(4)
    for _ in range(60):
        left, near = chance.uniform(-260, 240), chance.uniform(90, 420)
        tone = mix(
            PLAIN, (tint("#8c9a4c"), tint("#d0b878"), tint("#b98a5e"))[round(chance.random() * 2)], 0.5
        )
        wide, deep = chance.uniform(20, 60), chance.uniform(14, 34)
        stage.flat(
            [
                (left, near, 0),
                (left + wide, near, 0),
                (left + wide + 4, near + deep, 0),
                (left + 4, near + deep, 0),
            ],
            tone,
            0.45,
        )
    stage.flat(
        [(-112, 118, 0), (120, 118, 0), (120, 398, 0), (-112, 398, 0)], mix(PLAIN, tint("#7f9a56"), 0.4)
    )
    earth = tint("#c98d66")
    for y in (118.0, 186.0, 256.0, 326.0, 392.0):
        stage.flat([(-116, y, 0), (124, y, 0), (124, y + 6, 0), (-116, y + 6, 0)], earth)
    for x in (-116.0, 0.0, 118.0):
        stage.flat([(x, 118, 0), (x + 6, 118, 0), (x + 6, 398, 0), (x, 398, 0)], earth)
    stage.flat([(0, 50, 0), (7, 50, 0), (6, 118, 0), (0, 118, 0)], earth)


def _sheds(stage: Stage) -> None:
    wall = mix(stage.palette.wall, stage.palette.light, 0.3)
    for row in range(4):
        for column in range(8):
            x = -106 + column * 26.0 + (column > 3) * 16
            y = 130 + row * 69.0
            if (row, column) == (3, 7):
                block(stage, Pose(x, y + 10), (18, 20, 18), 5, wall=wall)
                continue
            gable(stage, Pose(x, y), (21, 46, 8), 4.5, wall=wall, roof=ROOFS[(row * 3 + column) % 3], bays=4)
    for index in range(3):
        basin(stage, Pose(146 + index * 24, 330 - index * 4), 9)


def _trees(stage: Stage) -> None:
    chance = random.Random(8)
    for index in range(170):
        x, y = chance.uniform(-280, 290), chance.uniform(84, 420)
        if -122 < x < 132 and y > 108:
            continue
        kind = (_acacia, shrub, _acacia, broadleaf)[index % 4]
        tall = (9.0, 2.4, 11.0, 8.0)[index % 4]
        plant(
            stage, kind, Pose(x, y), tall, index, mix(tint("#7f8f4a"), stage.palette.shade, 0.1 * (index % 3))
        )
    for index in range(56):
        x = -112 + index * 4.2
        plant(
            stage,
            broadleaf,
            Pose(x, (191.0, 261.0, 331.0, 122.0)[index % 4] + 3.5),
            5,
            index + 200,
            tint("#6f8f4a"),
        )


def _acacia(
    canvas: Canvas,
    palette: Palette,
    x: float,
    y: float,
    height: float,
    leaf: tuple[int, int, int] | int,
    seed: int = 0,
) -> None:
    tone, number = (tint("#6f8246"), leaf) if isinstance(leaf, int) else (leaf, seed)
    bark = mix(tint("#5b4a3c"), palette.shade, 0.2)
    chance = random.Random(number)
    canvas.line([(x, y), (x + height * 0.03, y - height * 0.35)], bark, height * 0.05)
    for lean in (-0.34, -0.14, 0.12, 0.32):
        canvas.line(
            [(x + height * 0.03, y - height * 0.33), (x + height * lean, y - height * 0.74)],
            bark,
            height * 0.026,
        )
    for lift, wide in ((0.78, 0.56), (0.9, 0.36)):
        crown(canvas, chance, x, y - height * lift, height * wide, height * 0.12, tones_of(palette, tone), 12)
