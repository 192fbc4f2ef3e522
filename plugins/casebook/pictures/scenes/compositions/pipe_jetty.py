"""Pipes on a jetty that runs out over clear water to a moored tanker."""

from __future__ import annotations

import random

from casebook.pictures.scenes.canvas import HEIGHT, WIDTH, Canvas, Gradient
from casebook.pictures.scenes.landscape import birds, cumulus, ridge, ripples, sky, skyline, streaks
from casebook.pictures.scenes.palette import GREEN, HARBOUR, OCHRE, STEEL, TERRACOTTA, Colour, mix
from casebook.pictures.scenes.people import figure
from casebook.pictures.scenes.pipes import pipe_run
from casebook.pictures.scenes.ships import tanker
from casebook.pictures.scenes.solids import box, brick
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.vessels import tank
from casebook.pictures.scenes.view import Perspective

LINES: tuple[Colour, ...] = (
    STEEL,
    TERRACOTTA,
    mix(GREEN, STEEL, 0.25),
    OCHRE,
    mix(STEEL, (255, 255, 255), 0.5),
)
END = 230.0


def pipe_jetty(canvas: Canvas) -> None:
    """Five coloured lines beside a gangway on piles, loading arms at the head, islands on the horizon."""
    palette = HARBOUR
    sky(canvas, palette, 660)
    streaks(canvas, palette, 60, 420, 9, 551, 0.6)
    cumulus(canvas, palette, 1900, 430, 620, 552)
    cumulus(canvas, palette, 380, 470, 460, 553)
    ridge(canvas, 660, 80, mix(palette.far, palette.haze, 0.3), palette.haze, 554, wave=900, down=4)
    skyline(canvas, palette, 662, 60, 555, (1700, 2300), 0.55)
    canvas.rectangle(
        0,
        660,
        WIDTH,
        HEIGHT - 660,
        Gradient(
            (mix(palette.water, palette.haze, 0.6), palette.water, mix(palette.water, palette.shade, 0.3))
        ),
    )
    ripples(canvas, palette, 670, 1590, 260, 6, opacity=0.4)
    tanker(canvas, palette, 520, 742, 620, mix(TERRACOTTA, palette.shade, 0.25))
    stage = Stage(
        canvas, Perspective(640, 10.5, 1750, centre=1020), palette, sun=(0.55, -0.35, 0.7), reach=560
    )
    _shadow(stage)
    _piles(stage)
    _deck(stage)
    for index, tone in enumerate(LINES):
        x = 3.4 + index * 1.15
        for part in range(11):
            start = 9.0 + part * 20.5
            pipe_run(stage, [(x, start, 5.1), (x, start + 20.5, 5.1)], 0.42, tone)
    for x, y, coat in ((-0.4, 24.0, OCHRE), (0.6, 24.4, TERRACOTTA), (0.2, 58, STEEL)):
        figure(stage, Pose(x, y, 4.2), coat, 1.76)
    _head(stage)
    stage.paint(shadow=0)
    birds(canvas, palette.shade, 1350, 330, 7, 57)


def _shadow(stage: Stage) -> None:
    stage.flat([(-9, 8, 0), (2, 8, 0), (2, END, 0), (-9, END, 0)], stage.palette.shade, 0.22)
    chance = random.Random(4)
    for _ in range(60):
        x, y = chance.uniform(-60, 70), chance.uniform(16, 120)
        stage.flat(
            [(x, y, 0), (x + 2.6, y, 0), (x + 2.6, y + 0.22, 0), (x, y + 0.22, 0)], stage.palette.cloud, 0.4
        )


def _piles(stage: Stage) -> None:
    palette = stage.palette
    pile = mix(palette.road, palette.shade, 0.45)
    for index in range(16):
        y = END - index * 14.4
        if y < 12:
            continue
        stage.stroke([(-3.0, y, 3.4), (9.6, y, 3.4)], pile, 0.8)
        for x in (-2.4, 3.2, 9.0):
            stage.stroke([(x, y, -0.2), (x, y, 3.4)], pile, 0.75)
            (px, py), unit = stage.view.point((x, y, 0)), stage.view.scale((x, y, 0))
            stage.canvas.ellipse(px, py, unit * 0.9, unit * 0.16, palette.cloud, 0.5)


def _deck(stage: Stage) -> None:
    palette = stage.palette
    stone = mix(palette.road, palette.wall, 0.4)
    for low, high, tone in ((3.4, 4.2, mix(stone, palette.shade, 0.4)),):
        stage.flat([(-3.2, 8, low), (-3.2, END, low), (-3.2, END, high), (-3.2, 8, high)], tone)
        stage.flat([(9.8, 8, low), (9.8, END, low), (9.8, END, high), (9.8, 8, high)], tone)
    top = [stage.view.point(s) for s in ((-3.2, 8, 4.2), (9.8, 8, 4.2), (9.8, END, 4.2), (-3.2, END, 4.2))]
    stage.canvas.polygon(top, Gradient((mix(stone, palette.haze, 0.4), stone)))
    for index in range(28):
        y = 9 + index * 8.0
        stage.stroke([(-3.2, y, 4.21), (9.8, y, 4.21)], palette.shade, 0.07, 0.22)
        box(
            stage,
            Pose(2.8, END - 4 - index * 8.0, 4.2),
            (6.2, 0.4, 0.5),
            mix(palette.metal, palette.shade, 0.35),
        )
    stage.flat([(2.1, 8, 4.22), (2.3, 8, 4.22), (2.3, END, 4.22), (2.1, END, 4.22)], OCHRE)
    rail = mix(palette.metal, palette.light, 0.3)
    for x in (-3.0, 9.7):
        for level in (4.8, 5.3):
            stage.stroke([(x, 9, level), (x, END, level)], rail, 0.09)
        for index in range(60):
            stage.stroke([(x, 9 + index * 3.6, 4.2), (x, 9 + index * 3.6, 5.3)], rail, 0.08)


def _head(stage: Stage) -> None:
    palette = stage.palette
    brick(stage, Pose(-26, END, 2.6), (58, 16, 1.6), mix(palette.road, palette.wall, 0.4))
    for x in (-20.0, -8.0, 4.0, 16.0, 28.0):
        brick(stage, Pose(x, END - 0.4, -0.2), (1.6, 1.6, 2.8), mix(palette.road, palette.shade, 0.4))
    for index in range(4):
        x = -20 + index * 5.0

        def arm(x: float = x, index: int = index) -> None:
            tone = LINES[index]
            stage.stroke(
                [(x, END + 4, 4.2), (x, END + 4, 19), (x - 8, END + 4, 23), (x - 11, END + 4, 12)], tone, 0.9
            )

        stage.add((x, END + 4, 0), arm)
    brick(stage, Pose(10, END + 5, 4.2), (10, 8, 7), palette.wall)
    tank(stage, Pose(27, END + 8, 4.2), 3.2, 9, palette.wall, 0.3, palette.accent)
