"""A barley field with a brewery far off."""

from __future__ import annotations

import math
import random

from casebook.pictures.scenes.brickwork import brick_house
from casebook.pictures.scenes.canvas import HEIGHT, WIDTH, Canvas, Gradient
from casebook.pictures.scenes.landscape import birds, cumulus, ridge, sky, steam, streaks, woods
from casebook.pictures.scenes.palette import AFTERNOON, Palette, mix, tint
from casebook.pictures.scenes.planting import broadleaf, plant, poplar
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.variation import AS_IT_IS, Variation
from casebook.pictures.scenes.vessels import chimney, silo
from casebook.pictures.scenes.view import Perspective

EAR = tint("#dcb560")


def barley_field(canvas: Canvas, variation: Variation = AS_IT_IS) -> None:
    """Ripe ears stand close and large in front; rows of barley run to a brick brewery under big clouds."""
    palette = variation.palette or AFTERNOON
    sky(canvas, palette, 800)
    streaks(canvas, palette, 420, 740, 8, 291, 0.5)
    cumulus(canvas, palette, 760, 420, 860, 292)
    cumulus(canvas, palette, 1980, 520, 560, 293, 0.9)
    ridge(canvas, 802, 100, mix(palette.far, palette.haze, 0.4), palette.haze, 294, wave=1700)
    woods(canvas, 818, 40, mix(palette.mid, palette.haze, 0.45), 295)
    view = Perspective(780, 9, 2400)
    stage = Stage(canvas, view, palette, sun=(-0.66, -0.2, 0.66), reach=700)
    clay = tint("#a8573c")
    brick_house(stage, Pose(36, 232), (24, 24, 13), 7, clay, palette.roof)
    brick_house(stage, Pose(64, 236), (20, 24, 10), 6, mix(clay, palette.wall, 0.2), palette.roof)
    chimney(stage, Pose(58, 262), 42, 2, colour=clay, band=palette.wall)
    for index in range(4):
        silo(stage, Pose(90 + index * 8, 238), 17, 3.4)
    for index in range(26):
        plant(
            stage,
            (broadleaf, poplar, broadleaf)[index % 3],
            Pose(-110 + index * 9, 224 + index % 3 * 3),
            6 + index % 4 * 1.6,
            index,
        )
    canvas.rectangle(0, 812, WIDTH, 80, mix(palette.mid, palette.ground, 0.5))
    stage.paint(shadow=0.25)
    steam(canvas, palette, *view.point((58, 262, 42)), 260, 7, 0.9, 0.5)
    _rows(canvas, palette)
    _ears(canvas, palette)
    birds(canvas, palette.shade, 1320, 300, 7, 63)


def _rows(canvas: Canvas, palette: Palette) -> None:
    field = mix(EAR, palette.ground, 0.25)
    canvas.rectangle(
        0,
        868,
        WIDTH,
        HEIGHT - 868,
        Gradient((mix(field, palette.haze, 0.45), field, mix(field, palette.shade, 0.25))),
    )
    chance = random.Random(12)
    for row in range(34):
        share = row / 33
        y = 872 + 760 * share**1.8
        tone = mix(
            mix(field, palette.light if row % 2 else palette.shade, 0.07), palette.haze, 0.4 * (1 - share)
        )
        step = 6 + 26 * share
        points = [(-40.0, y + 60)]
        x = -40.0 - chance.uniform(0, 30)
        while x < WIDTH + 60:
            points.append((x, y - (4 + 26 * share) * chance.uniform(0.4, 1.0)))
            points.append((x + step / 2, y))
            x += step
        canvas.polygon([*points, (WIDTH + 60, y + 60)], tone)


def _ears(canvas: Canvas, palette: Palette) -> None:
    chance = random.Random(5)
    for index in range(64):
        share = index / 63
        x = -60 + (WIDTH + 120) * ((index * 0.618) % 1)
        size = 330 + 380 * share * chance.uniform(0.7, 1.0)
        lean = 0.14 + chance.uniform(-0.08, 0.1)
        tone = mix(mix(EAR, palette.shade, 0.12 + 0.2 * (1 - share)), palette.light, chance.uniform(0, 0.15))
        _ear(canvas, palette, x, 1640 + 30 * share, size, lean, tone)


def _ear(
    canvas: Canvas, palette: Palette, x: float, y: float, size: float, lean: float, tone: tuple[int, int, int]
) -> None:
    path = [
        (x + lean * size * (t / 12) ** 2.2, y - size * (t / 12) * (1 - 0.14 * abs(lean) * t / 12))
        for t in range(13)
    ]
    canvas.line(path, mix(tone, palette.mid, 0.45), max(3.0, size * 0.014))
    tip, below = path[-1], path[-2]
    turn = math.atan2(tip[1] - below[1], tip[0] - below[0]) + lean * 0.9
    ux, uy = math.cos(turn), math.sin(turn)
    grain = size * 0.05
    for rank in range(9):
        cx, cy = tip[0] + ux * grain * 1.35 * rank, tip[1] + uy * grain * 1.35 * rank
        for side in (-1, 1):
            px, py = cx - uy * side * grain * 0.62, cy + ux * side * grain * 0.62
            end = (
                px + ux * size * 0.26 - uy * side * size * 0.05,
                py + uy * size * 0.26 + ux * side * size * 0.05,
            )
            canvas.line([(px, py), end], mix(tone, palette.light, 0.3), max(1.5, size * 0.004), 0.8)
            kernel = [
                (px - ux * grain, py - uy * grain),
                (px - uy * grain * 0.5, py + ux * grain * 0.5),
                (px + ux * grain * 1.1, py + uy * grain * 1.1),
                (px + uy * grain * 0.5, py - ux * grain * 0.5),
            ]
            canvas.polygon(
                kernel, mix(tone, palette.shade, 0.24) if side > 0 else mix(tone, palette.light, 0.14)
            )
