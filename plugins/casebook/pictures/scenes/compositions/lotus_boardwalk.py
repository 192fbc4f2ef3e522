"""A boardwalk over lotus leaves."""

from __future__ import annotations

import random
from itertools import pairwise

from casebook.pictures.scenes.canvas import HEIGHT, WIDTH, Canvas, Gradient
from casebook.pictures.scenes.farmland import lotus, lotus_flower
from casebook.pictures.scenes.landscape import birds, ridge, ripples, sky, skyline, streaks, woods
from casebook.pictures.scenes.palette import SPRING, Colour, Palette, mix, tint
from casebook.pictures.scenes.people import figure
from casebook.pictures.scenes.solids import rod
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.variation import AS_IT_IS, Variation
from casebook.pictures.scenes.view import Perspective

PINK = tint("#e08aa4")
TURNS = ((-1.4, 4.2), (0.6, 9), (-1.2, 15), (2.2, 24), (7.0, 34), (5.0, 46), (9.0, 60))


def lotus_boardwalk(canvas: Canvas, variation: Variation = AS_IT_IS) -> None:
    """A wooden walk zigzags away over a pond full of round leaves and pink flowers."""
    palette = variation.palette or SPRING
    sky(canvas, palette, 640)
    streaks(canvas, palette, 60, 460, 9, 271, 0.6)
    ridge(canvas, 640, 120, mix(palette.far, palette.haze, 0.4), palette.haze, 272)
    skyline(canvas, palette, 648, 110, 273, (1300, 2200), 0.6)
    woods(canvas, 668, 90, mix(palette.mid, palette.haze, 0.25), 274)
    woods(canvas, 690, 54, mix(palette.mid, palette.near, 0.15), 275)
    canvas.rectangle(
        0,
        676,
        WIDTH,
        HEIGHT - 676,
        Gradient(
            (mix(palette.water, palette.mid, 0.3), palette.water, mix(palette.water, palette.near, 0.35))
        ),
    )
    ripples(canvas, palette, 690, 1590, 90, 4, opacity=0.3)
    view = Perspective(600, 4.2, 1700, centre=1160)
    chance = random.Random(31 + variation.seed)
    leaf = mix(palette.mid, tint("#3f8f5c"), 0.4)
    spots = sorted(
        ((chance.uniform(-60, 60), 4.6 + 66 * chance.random() ** 1.7) for _ in range(1100)),
        key=lambda s: -s[1],
    )
    shown = [(x, y) for x, y in spots if abs(x - _middle(y)) > 1.7]
    for index, (x, y) in enumerate(shown):
        _leaf(canvas, view, palette, x, y, leaf, index)
    stage = Stage(canvas, view, palette, sun=(-0.6, -0.3, 0.7), reach=300)
    _walk(stage)
    for x, y, coat in ((3.2, 26.0, palette.accent), (3.9, 26.6, palette.panel), (-0.6, 13.4, palette.second)):
        figure(stage, Pose(x, y, 0.7), coat, hat=mix(palette.shade, palette.road, 0.2))
    stage.paint(shadow=0)
    birds(canvas, palette.shade, 900, 300, 5, 59)


def _middle(y: float) -> float:
    for (ax, ay), (bx, by) in pairwise(TURNS):
        if ay <= y <= by:
            return ax + (bx - ax) * (y - ay) / (by - ay)
    return 99.0 if y > TURNS[-1][1] else TURNS[0][0]


def _leaf(
    canvas: Canvas, view: Perspective, palette: Palette, x: float, y: float, leaf: Colour, index: int
) -> None:
    px, py = view.point((x, y, 0))
    unit = view.scale((x, y, 0))
    size = unit * (0.42 + 0.3 * ((index * 7) % 5) / 5)
    tone = mix(leaf, palette.haze, min(0.5, y / 130))
    lotus(canvas, palette, px, py, size, tone, index)
    if index % 9 == 4:
        lotus_flower(
            canvas,
            palette,
            px + size * 0.2,
            py - unit * 0.75,
            unit * 0.3,
            mix(PINK, palette.haze, min(0.4, y / 150)),
        )


def _walk(stage: Stage) -> None:
    palette = stage.palette
    wood = mix(tint("#b58a5c"), palette.light, 0.15)
    pairs = list(pairwise(TURNS))
    for (ax, ay), (bx, by) in reversed(pairs):
        stage.flat(
            [(ax - 1.2, ay, 0.1), (ax + 1.4, ay, 0.1), (bx + 1.4, by, 0.1), (bx - 1.0, by, 0.1)],
            palette.shade,
            0.25,
        )
        steps = max(4, int((by - ay) / 0.45))
        for step in reversed(range(steps)):
            low, high = step / steps, (step + 0.9) / steps
            x0, y0, x1, y1 = (
                ax + (bx - ax) * low,
                ay + (by - ay) * low,
                ax + (bx - ax) * high,
                ay + (by - ay) * high,
            )
            tone = mix(wood, palette.shade, 0.08 * (step % 3))
            stage.flat(
                [(x0 - 1.1, y0, 0.7), (x0 + 1.1, y0, 0.7), (x1 + 1.1, y1, 0.7), (x1 - 1.1, y1, 0.7)], tone
            )
        for side in (-1.1, 1.1):
            rail = [(ax + side, ay, 1.7), (bx + side, by, 1.7)]
            for step in range(0, steps, 4):
                share = step / steps
                px, py = ax + (bx - ax) * share + side, ay + (by - ay) * share
                rod(stage, [(px, py, 0), (px, py, 1.7)], mix(wood, palette.shade, 0.3), 0.09)
            rod(stage, rail, mix(wood, palette.shade, 0.2), 0.08)
