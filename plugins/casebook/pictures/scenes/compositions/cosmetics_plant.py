"""A low white plant with a rose-coloured band behind lawns and a pond."""

from __future__ import annotations

import math

from casebook.pictures.scenes.buildings import block, hall
from casebook.pictures.scenes.canvas import HEIGHT, WIDTH, Canvas, Gradient
from casebook.pictures.scenes.energy import solar_row
from casebook.pictures.scenes.foreground import flowers, grass, leaves
from casebook.pictures.scenes.landscape import birds, cumulus, ridge, sky, streaks, woods
from casebook.pictures.scenes.palette import GREEN, ROSE, STEEL, TERRACOTTA, mix, tint
from casebook.pictures.scenes.people import figure
from casebook.pictures.scenes.planting import birch, broadleaf, plant, poplar, shrub
from casebook.pictures.scenes.rounds import lens
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.variation import AS_IT_IS, Variation
from casebook.pictures.scenes.view import Perspective

BLUSH = tint("#d9748a")


def cosmetics_plant(canvas: Canvas, variation: Variation = AS_IT_IS) -> None:
    """White halls, clipped hedges and a round pond; the subject ``solar`` puts a solar field on the lawn."""
    palette = variation.palette or ROSE
    sky(canvas, palette, 760)
    streaks(canvas, palette, 80, 480, 9, 311 + variation.seed, 0.6)
    cumulus(canvas, palette, 520, 470, 560, 312)
    cumulus(canvas, palette, 1880, 400, 460, 313, 0.9)
    ridge(
        canvas, 764, 110, mix(palette.far, palette.haze, 0.4), palette.haze, 314 + variation.seed, wave=1500
    )
    canvas.rectangle(
        0, 760, WIDTH, HEIGHT - 760, Gradient((mix(palette.ground, palette.haze, 0.4), palette.ground))
    )
    for index in range(3):
        woods(canvas, 776 + index * 16, 46, mix(palette.mid, palette.haze, 0.5 - 0.14 * index), 315 + index)
    eye = 9.0 if variation.subject == "solar" else 16.0
    view = Perspective(740, eye, 2300, turn=-0.32, pivot=120)
    stage = Stage(canvas, view, palette, sun=(-0.35, -0.72, 0.6), reach=620)
    if variation.subject == "solar":
        _field(stage)
    else:
        _garden(stage)
    _plant(stage)
    stage.paint(shadow=0.26)
    if variation.subject == "solar":
        leaves(canvas, palette, 1610, 300, 24, 3)
    grass(canvas, palette, 1620, 130, 320, 6)
    flowers(canvas, palette, 1610, 250, 46, 7, BLUSH, (60, 1500))
    birds(canvas, palette.shade, 1300, 300, 5, 23)


def _plant(stage: Stage) -> None:
    palette = stage.palette
    white = mix(palette.wall, palette.light, 0.5)
    hall(stage, Pose(-46, 138), (96, 34, 11), wall=white, band=BLUSH, cover="solar", doors=0)
    hall(stage, Pose(-22, 186), (110, 36, 14), wall=white, band=BLUSH, cover="solar")
    block(stage, Pose(-66, 128), (21, 22, 17), 4, wall=white, share=(0.86, 0.6))
    for index in range(22):
        plant(stage, shrub, Pose(-42 + index * 4.3, 133), 1.6, index, mix(palette.mid, palette.near, 0.3))
    for index in range(15):
        kind = (poplar, broadleaf, birch)[index % 3]
        plant(stage, kind, Pose(-96 + index * 15, 236 + index % 2 * 8), 14, index + 30)
    for index in range(7):
        plant(stage, (broadleaf, birch)[index % 2], Pose(58 + index * 9, 132 - index * 3), 9, index + 60)


def _garden(stage: Stage) -> None:
    palette = stage.palette
    lawn = mix(palette.ground, palette.mid, 0.4)
    stage.flat([(-160, 20, 0), (160, 20, 0), (160, 134, 0), (-160, 134, 0)], lawn)
    stage.flat([(-140, 126, 0), (140, 126, 0), (140, 131, 0), (-140, 131, 0)], palette.road)
    stage.flat([(-66, 60, 0), (-62, 60, 0), (-56, 127, 0), (-60, 127, 0)], palette.road)
    stage.flat(lens(-8, 98, 40, 19), palette.road)
    stage.flat(lens(-8, 98, 36, 16.5), mix(palette.mid, palette.near, 0.25))
    stage.flat(lens(-8, 98, 34, 15), palette.water)
    stage.flat(lens(-12, 101, 26, 9), mix(palette.water, palette.light, 0.28))
    for index in range(14):
        x, y = -32 + index * 3.6, 90 + (index * 7) % 15
        stage.stroke([(x, y, 0), (x + 3.4, y, 0)], palette.cloud, 0.12, 0.7)
    for index in range(18):
        turn = math.tau * index / 18
        if -2.4 < turn - math.tau * (turn > math.pi) < -0.7:
            continue
        plant(stage, shrub, Pose(-8 + 43 * math.cos(turn), 98 + 21 * math.sin(turn)), 1.3, index, BLUSH)
    for index, (x, y) in enumerate(((34, 84), (43, 92), (28, 70), (48, 78), (-58, 76), (-66, 92), (21, 66))):
        plant(stage, (birch, broadleaf)[index % 2], Pose(x, y), 10 - index % 3, index + 80)
    for x, y, coat in (
        (-50, 90, GREEN),
        (-48, 90, TERRACOTTA),
        (40, 86, STEEL),
        (-60.5, 110, palette.second),
    ):
        figure(stage, Pose(x, y), coat, 1.75)


def _field(stage: Stage) -> None:
    palette = stage.palette
    lawn = mix(palette.ground, palette.mid, 0.45)
    stage.flat([(-140, 30, 0), (140, 30, 0), (140, 134, 0), (-140, 134, 0)], lawn)
    for row in range(7):
        y = 46 + row * 11.0
        solar_row(stage, Pose(-46 + row * 3, y), 78, 4.6, 0.8, 3.1)
    for x, y, coat in ((-52, 62, GREEN), (-50.4, 62.4, TERRACOTTA)):
        figure(stage, Pose(x, y), coat, 1.75)
