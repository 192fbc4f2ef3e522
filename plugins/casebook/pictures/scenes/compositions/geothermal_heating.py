"""A plant in the snow; wells bring up heat from deep, warm rock."""

from __future__ import annotations

import math
import random

from casebook.pictures.scenes.buildings import block, hall
from casebook.pictures.scenes.canvas import HEIGHT, WIDTH, Canvas, Gradient
from casebook.pictures.scenes.landscape import ridge, sky, steam, streaks, woods
from casebook.pictures.scenes.palette import (
    GREEN,
    OCHRE,
    PAPER,
    STEEL,
    TERRACOTTA,
    WINTER,
    Colour,
    mix,
    tint,
)
from casebook.pictures.scenes.people import figure
from casebook.pictures.scenes.planting import bare, conifer, plant
from casebook.pictures.scenes.solids import box, pipe
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.vessels import chimney, tank
from casebook.pictures.scenes.view import Axonometric


def geothermal_heating(canvas: Canvas) -> None:
    """A plant in the snow; wells bring up heat from deep, warm rock."""
    palette = WINTER
    sky(canvas, palette, 760)
    streaks(canvas, palette, 60, 500, 10, 91, 0.5)
    ridge(canvas, 760, 130, mix(palette.far, palette.haze, 0.4), palette.haze, 91)
    woods(canvas, 775, 70, mix(palette.mid, palette.haze, 0.5), 31)
    view = Axonometric(1200, 800, 24, turn=0, pitch=0.16)
    stage = Stage(canvas, view, palette, sun=(-0.7, -0.3, 0.64), reach=6000)
    canvas.rectangle(0, 762, WIDTH, 60, Gradient((mix(palette.ground, palette.haze, 0.4), palette.ground)))
    brick = mix(TERRACOTTA, palette.wall, 0.35)
    hall(stage, Pose(-32, 8), (30, 10, 9), wall=brick, band=palette.wall)
    hall(stage, Pose(0, 6), (27, 10, 12), wall=palette.wall, band=GREEN)
    block(stage, Pose(28, 8), (9, 8, 16), 5, wall=mix(palette.wall, STEEL, 0.3))
    chimney(stage, Pose(-6, 15), 20, 1.2)
    tank(stage, Pose(42.5, 6), 3.2, 11, colour=palette.wall, band=TERRACOTTA)
    for index, (x, kind, tall) in enumerate(
        (
            (-46.0, conifer, 13.0),
            (-41.5, conifer, 9.5),
            (-36.5, bare, 9.0),
            (47.0, conifer, 12.0),
            (39.0, bare, 8.0),
            (-1.5, bare, 7.0),
            (49.0, conifer, 8.0),
            (-49.0, bare, 10.0),
        )
    ):
        plant(stage, kind, Pose(x, 3), tall, index + 4, palette.mid if kind is conifer else None)
    for x in (-14.0, -8.0, 12.0, 18.0):

        def head(x: float = x) -> None:
            box(stage, Pose(x - 1.3, 0.6), (2.6, 1.6, 2.2), GREEN, palette.roof)
            pipe(
                stage,
                [(x, 0.5, 2.2), (x, 0.5, 3.2), (x + 1.6, 0.5, 3.2), (x + 1.6, 0.5, 0.3)],
                0.22,
                (TERRACOTTA, STEEL)[x > 0],
            )

        stage.add((x, 0, 0), head)
    figure(stage, Pose(-20, -0.6), OCHRE, 1.9)
    figure(stage, Pose(4.0, -0.4), TERRACOTTA, 1.9)
    stage.paint(shadow=0.25)
    steam(canvas, palette, *view.point((-6, 15, 20)), 320, 4, 0.8, 0.85)
    _deep_rock(canvas, 822)
    _wells(stage, 822)
    chance = random.Random(11)
    for _ in range(260):
        x, y, size = chance.uniform(0, WIDTH), chance.uniform(40, 800), chance.uniform(2, 5)
        canvas.ellipse(x, y, size, size, palette.cloud, chance.uniform(0.35, 0.9))


def _deep_rock(canvas: Canvas, top: float) -> None:
    layers = (
        (0.0, "#f4f7f8"),
        (22.0, "#6d7a86"),
        (130.0, "#596a7c"),
        (250.0, "#4c5870"),
        (390.0, "#574c63"),
        (530.0, "#7a4a4c"),
        (660.0, "#b05a3c"),
    )
    for index, (depth, code) in enumerate(layers):
        tone, wave = tint(code), 0.0 if depth < 30 else 20.0
        edge = [
            (
                float(x),
                top + depth + wave * math.sin(x / 330 + index * 1.7) + wave * 0.6 * math.sin(x / 140 + index),
            )
            for x in range(0, WIDTH + 1, 20)
        ]
        canvas.polygon(
            [*edge, (WIDTH, HEIGHT), (0, HEIGHT)], Gradient((mix(tone, (255, 255, 255), 0.1), tone))
        )
        chance = random.Random(index)
        for _ in range(46 if depth > 30 else 0):
            x, y, run = (
                chance.uniform(0, WIDTH),
                top + depth + chance.uniform(26, 110),
                chance.uniform(30, 120),
            )
            canvas.line(
                [(x, y), (x + run, y + chance.uniform(-6, 6))], mix(tone, (255, 255, 255), 0.16), 3, 0.5
            )
    for x in (500, 1200, 1900):
        canvas.glow(x, HEIGHT + 60, 760, (255, 170, 90), 0.5)


def _wells(stage: Stage, top: float) -> None:
    bottoms = {-14.0: -34.0, -8.0: -16.0, 12.0: 14.0, 18.0: 36.0}
    for x, reach in bottoms.items():
        colour: Colour = TERRACOTTA if x < 0 else mix(STEEL, (160, 205, 235), 0.35)
        path = []
        for step in range(25):
            share = step / 24
            bend = max(0.0, share - 0.25) / 0.75
            path.append((x + (reach - x) * bend**1.7, -1.0, -1.0 - 29.5 * share))
        pipe(stage, path, 0.42, mix(PAPER, stage.palette.shade, 0.45))
        pipe(stage, path, 0.27, colour)
        for collar in (3, 7, 12):
            cx, cy = stage.view.point(path[collar])
            stage.canvas.rounded(cx - 17, cy - 7, 34, 14, 5, mix(PAPER, stage.palette.shade, 0.25))
        ex, ey = stage.view.point(path[-1])
        stage.canvas.glow(ex, ey, 190, (255, 205, 140) if x < 0 else (170, 210, 240), 0.6)
        for ray in range(7):
            turn = math.pi * (0.12 + 0.76 * ray / 6)
            stage.canvas.line(
                [
                    (ex + 16 * math.cos(turn), ey + 12 * math.sin(turn)),
                    (ex + 74 * math.cos(turn), ey + 50 * math.sin(turn)),
                ],
                mix(colour, (255, 240, 210), 0.5),
                4,
                0.8,
            )
