"""A small northern town in snow; across the fjord a power station and plants give off steam."""

from __future__ import annotations

import random

from casebook.pictures.scenes.buildings import gable, hall
from casebook.pictures.scenes.canvas import HEIGHT, WIDTH, Canvas, Gradient
from casebook.pictures.scenes.houses import wooden_house
from casebook.pictures.scenes.landscape import birds, mist, ridge, ripples, sky, steam, streaks, woods
from casebook.pictures.scenes.palette import OCHRE, WINTER, Colour, mix, tint
from casebook.pictures.scenes.people import figure
from casebook.pictures.scenes.pipes import pipe_bridge
from casebook.pictures.scenes.planting import bare, conifer, plant
from casebook.pictures.scenes.ships import sail
from casebook.pictures.scenes.solids import box
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.vessels import chimney, silo, tank
from casebook.pictures.scenes.view import Perspective

SNOW = tint("#f4f7f8")
WALLS: tuple[Colour, ...] = (
    tint("#a8453a"),
    tint("#d9a441"),
    tint("#e8e2d4"),
    tint("#5f7f95"),
    tint("#7f8f6a"),
    tint("#b8613f"),
)


def fjord_town_plant(canvas: Canvas) -> None:
    """Coloured wooden houses with lit windows on the near shore, stacks and tanks on the far one."""
    palette = WINTER
    sky(canvas, palette, 640)
    streaks(canvas, palette, 60, 520, 12, 451, 0.5)
    ridge(canvas, 636, 130, mix(palette.far, palette.haze, 0.3), palette.haze, 452, wave=1700)
    ridge(canvas, 642, 70, mix(palette.mid, palette.haze, 0.4), palette.haze, 453, wave=1300)
    woods(canvas, 650, 26, mix(palette.mid, palette.haze, 0.25), 454)
    canvas.rectangle(
        0,
        645,
        WIDTH,
        HEIGHT - 645,
        Gradient(
            (mix(palette.water, palette.haze, 0.5), palette.water, mix(palette.water, palette.shade, 0.25))
        ),
    )
    view = Perspective(610, 34, 2300)
    far = Stage(canvas, view, palette, sun=(-0.5, -0.5, 0.6), reach=1300)
    far.flat(
        [
            (-700, 470, 0),
            (-150, 452, 0),
            (60, 430, 0),
            (330, 440, 0),
            (700, 430, 0),
            (900, 900, 0),
            (-900, 900, 0),
        ],
        mix(SNOW, palette.haze, 0.3),
    )
    _plants(far)
    far.paint(shadow=0.16)
    for x, y, z, length in ((-62, 510, 118, 360), (-34, 510, 100, 300), (98, 500, 62, 230)):
        steam(canvas, palette, *view.point((x, y, z)), length, round(z), 0.9, 0.75)
    ripples(canvas, palette, 800, 1150, 150, 6, palette.light, 0.35)
    mist(canvas, palette.haze, 620, 800, 0.3)
    sail(canvas, palette, 1500, 960, 120, mix(OCHRE, palette.light, 0.5))
    near = Stage(canvas, view, palette, sun=(-0.55, -0.4, 0.66), reach=620)
    shore = [(-130.0, 196.0), (-70, 172), (-30, 150), (4, 138), (40, 144), (76, 170), (130, 200)]
    near.flat([(-60, 40, 0), *((x, y, 0.0) for x, y in shore), (60, 40, 0)], SNOW)
    near.stroke([(x, y, 0.3) for x, y in shore], mix(palette.road, palette.shade, 0.35), 1.1)
    _town(near)
    near.paint(shadow=0.26)
    _snowfall(canvas)
    birds(canvas, palette.shade, 1250, 330, 5, 39)


def _plants(stage: Stage) -> None:
    palette = stage.palette
    wall = mix(palette.wall, palette.haze, 0.1)
    hall(stage, Pose(-90, 480), (84, 40, 42), wall=wall, band=palette.second)
    hall(stage, Pose(-6, 484), (60, 34, 26), wall=mix(wall, tint("#b8613f"), 0.25), band=palette.accent)
    chimney(stage, Pose(-62, 510), 118, 4.5)
    chimney(stage, Pose(-34, 510), 100, 4.0)
    for index in range(5):
        tank(stage, Pose(70 + index * 17, 470), 7.4, 14, wall, 0.16)
    for index in range(5):
        silo(stage, Pose(66 + index * 10, 500), 34, 4.4)
    gable(stage, Pose(124, 486), (40, 30, 16), 8, wall=wall, roof=SNOW)
    hall(stage, Pose(-200, 474), (86, 30, 18), wall=wall, band=palette.second)
    pipe_bridge(stage, Pose(-112, 462), 180, 8, (palette.accent, palette.metal, palette.second), 15)
    for index in range(40):
        plant(
            stage,
            conifer,
            Pose(-250 + index * 13, 456 + (index * 7) % 9),
            9,
            index,
            mix(palette.near, SNOW, 0.25),
        )


def _town(stage: Stage) -> None:
    rows = ((86.0, -34.0, 7), (106.0, -45.0, 8), (128.0, -48.0, 8), (150.0, -62.0, 4))
    for row, (y, start, count) in enumerate(rows):
        for index in range(count):
            x = start + index * (10.4 + row)
            if row == 3 and index > 1:
                x += 76
            size = (7.0, 8.0 + (index * 3 + row) % 3, 5.2 + (index + row * 2) % 3 * 1.2)
            wooden_house(
                stage, Pose(x, y + (index * 5 + row) % 4), size, WALLS[(index * 5 + row * 2) % 6], SNOW
            )
    _church(stage, Pose(13, 131))
    palette = stage.palette
    stage.flat([(-60, 80, 0), (60, 80, 0), (60, 83.5, 0), (-60, 83.5, 0)], mix(palette.road, SNOW, 0.3))
    for index in range(26):
        x = -54 + (index * 37) % 108
        y = (82.5, 102.0, 124.5, 76.0)[index % 4]
        plant(
            stage,
            (conifer, bare)[index % 3 == 1],
            Pose(x, y),
            5.5 + index % 3 * 1.4,
            index,
            mix(palette.near, SNOW, 0.12),
        )
    for x, coat in ((-12, tint("#c4643f")), (-10.6, tint("#5b83a3")), (20, tint("#d99b3a"))):
        figure(stage, Pose(x, 81), coat, 1.75)


def _church(stage: Stage, pose: Pose) -> None:
    wooden_house(stage, pose, (8, 18, 8.5), tint("#e8e2d4"), SNOW)

    def draw() -> None:
        tower = pose.moved(2, -2.6)
        box(stage, tower, (4, 4, 15), tint("#f0ebe0"))
        foot = [tower.at(-0.3, -0.3, 15), tower.at(4.3, -0.3, 15), tower.at(2, 2, 27)]
        stage.face(foot, tint("#4f6f78"))
        for level in (6.5, 11.0):
            stage.flat(
                [tower.at(x, -0.03, level + z) for x, z in ((1.4, 0), (2.6, 0), (2.6, 2.0), (1.4, 2.0))],
                stage.palette.glass,
            )

    stage.add(pose.at(4, -2.8), draw)


def _snowfall(canvas: Canvas) -> None:
    chance = random.Random(17)
    for _ in range(240):
        size = chance.uniform(1.6, 5.0)
        canvas.ellipse(
            chance.uniform(0, WIDTH), chance.uniform(0, HEIGHT), size, size, SNOW, chance.uniform(0.35, 0.8)
        )
