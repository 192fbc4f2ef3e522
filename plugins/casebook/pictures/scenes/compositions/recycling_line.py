"""Belts carry appliances between robots and benches through a daylit hall."""

from __future__ import annotations

from dataclasses import replace

from casebook.pictures.scenes.canvas import HEIGHT, WIDTH, Canvas, Gradient
from casebook.pictures.scenes.goods import crate
from casebook.pictures.scenes.machines import belt, fridge, robot, washer
from casebook.pictures.scenes.palette import (
    COPPER,
    GREEN,
    INDOOR,
    INK,
    OCHRE,
    STEEL,
    TERRACOTTA,
    mix,
    tint,
)
from casebook.pictures.scenes.people import figure
from casebook.pictures.scenes.solids import brick, pipe
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.view import Perspective

LEFT, RIGHT, HIGH, FAR = -15.0, 15.0, 11.0, 78.0


def recycling_line(canvas: Canvas) -> None:
    """Belts carry appliances between robots and benches through a daylit hall."""
    palette = replace(INDOOR, haze=tint("#f3ecd8"), light=tint("#fff8e4"), accent=OCHRE)
    view = Perspective(660, 4.2, 1500, centre=1260)
    stage = Stage(canvas, view, palette, sun=(-0.7, -0.3, 0.65), reach=75)
    _room(stage)
    _frames_and_light(stage)
    _work(stage)
    pipe(stage, [(12.2, 6, 8.8), (12.2, 76, 8.8)], 0.55, palette.metal)
    stage.paint(shadow=0.26)


def _room(stage: Stage) -> None:
    canvas, palette, view = stage.canvas, stage.palette, stage.view

    def plane(spots: list[tuple[float, float, float]], *stops: tuple[int, int, int]) -> None:
        canvas.polygon([view.point(spot) for spot in spots], Gradient(stops))

    canvas.rectangle(0, 0, WIDTH, HEIGHT, palette.haze)
    plane(
        [(LEFT, 4, HIGH), (RIGHT, 4, HIGH), (RIGHT, FAR, HIGH), (LEFT, FAR, HIGH)],
        mix(GREEN, palette.haze, 0.35),
        mix(GREEN, palette.haze, 0.8),
    )
    plane(
        [(LEFT, 4, 0), (RIGHT, 4, 0), (RIGHT, FAR, 0), (LEFT, FAR, 0)],
        mix(palette.road, palette.haze, 0.7),
        mix(palette.road, palette.wall, 0.25),
        mix(palette.road, palette.shade, 0.22),
    )
    canvas.polygon(
        [view.point(s) for s in ((LEFT, 4, 0), (LEFT, FAR, 0), (LEFT, FAR, HIGH), (LEFT, 4, HIGH))],
        Gradient((mix(palette.wall, palette.shade, 0.16), palette.haze), direction="right"),
    )
    canvas.polygon(
        [view.point(s) for s in ((RIGHT, FAR, 0), (RIGHT, 4, 0), (RIGHT, 4, HIGH), (RIGHT, FAR, HIGH))],
        Gradient((palette.haze, mix(palette.wall, OCHRE, 0.12)), direction="right"),
    )
    plane(
        [(LEFT, FAR, 0), (RIGHT, FAR, 0), (RIGHT, FAR, HIGH), (LEFT, FAR, HIGH)],
        mix(palette.haze, palette.light, 0.7),
        palette.haze,
    )


def _frames_and_light(stage: Stage) -> None:
    canvas, palette, view = stage.canvas, stage.palette, stage.view
    for index in range(11):
        y = 5 + index * 6.6
        for wall in (LEFT, RIGHT):
            stage.flat(
                [(wall, y, 5.2), (wall, y + 4.6, 5.2), (wall, y + 4.6, 9.4), (wall, y, 9.4)],
                mix(palette.glass, palette.light, 0.35 if wall < 0 else 0.1),
            )
            for part in (1.53, 3.06):
                stage.stroke([(wall, y + part, 5.2), (wall, y + part, 9.4)], palette.wall, 0.1)
            stage.stroke([(wall, y, 7.3), (wall, y + 4.6, 7.3)], palette.wall, 0.1)
            stage.flat(
                [(wall, y - 1.2, 0), (wall, y - 0.8, 0), (wall, y - 0.8, HIGH), (wall, y - 1.2, HIGH)],
                mix(GREEN, palette.wall, 0.35),
            )
        stage.stroke(
            [(LEFT, y - 1, HIGH - 0.5), (RIGHT, y - 1, HIGH - 0.5)], mix(GREEN, palette.shade, 0.25), 0.32
        )
        stage.stroke(
            [
                (LEFT, y - 1, HIGH - 0.5),
                (-7.5, y - 1, HIGH),
                (0, y - 1, HIGH - 0.5),
                (7.5, y - 1, HIGH),
                (RIGHT, y - 1, HIGH - 0.5),
            ],
            mix(GREEN, palette.shade, 0.25),
            0.14,
        )
        for x in (-6.0, 6.0):
            stage.stroke([(x, y, 9.6), (x, y + 3, 9.6)], palette.light, 0.3)
    for index in range(8):
        y = 9 + index * 6.6
        beam = [(LEFT, y, 9.0), (LEFT, y + 4.6, 9.0), (LEFT + 11.5, y + 4.6, 0), (LEFT + 11.5, y, 0)]
        canvas.polygon([view.point(s) for s in beam], palette.light, 0.12)
        stage.flat(
            [(LEFT + 5.5, y, 0), (LEFT + 5.5, y + 4.6, 0), (LEFT + 11.5, y + 4.6, 0), (LEFT + 11.5, y, 0)],
            palette.light,
            0.35,
        )


def _work(stage: Stage) -> None:
    palette = stage.palette
    for x in (-0.9, 7.1):
        stage.flat([(x, 5, 0.01), (x + 0.15, 5, 0.01), (x + 0.15, 74, 0.01), (x, 74, 0.01)], OCHRE)
    belt(stage, Pose(-6.6, 8), 64, 2.0, 0.95, GREEN)
    belt(stage, Pose(2.6, 10), 62, 2.0, 0.95, STEEL)
    whites = (
        palette.wall,
        mix(palette.wall, STEEL, 0.35),
        mix(palette.metal, palette.wall, 0.4),
        mix(palette.wall, TERRACOTTA, 0.3),
        mix(palette.wall, palette.mid, 0.25),
    )
    for index in range(13):
        y = 10.5 + index * 4.6
        if index % 3 == 1:
            fridge(stage, Pose(-6.0, y, 0.98), whites[index % 5], 1.75)
        else:
            washer(stage, Pose(-6.0, y, 0.98), whites[(index + 2) % 5])
        if index % 4 != 3:
            shape = (0.9, 0.8, 0.35 + (index * 3 % 4) * 0.14)
            tone = (COPPER, palette.metal, mix(INK, STEEL, 0.5), OCHRE)[index % 4]
            brick(stage, Pose(3.2, y + 1.5, 0.98), shape, tone)
    for index in range(5):
        y = 13.5 + index * 10
        robot(stage, Pose(-8.6, y), OCHRE, 1.1, 1)
        robot(stage, Pose(7.0, y + 4), OCHRE if index % 2 else TERRACOTTA, 1.1, -1)
    for x, y, coat in (
        (0.3, 15.5, GREEN),
        (-2.9, 23.0, TERRACOTTA),
        (0.9, 30.0, STEEL),
        (9.8, 13.5, GREEN),
        (-11.5, 19.0, STEEL),
        (1.2, 46.0, TERRACOTTA),
    ):
        figure(stage, Pose(x, y), coat, 1.78)
    for x, y, tone in (
        (9.2, 9.8, STEEL),
        (10.6, 10.2, GREEN),
        (9.8, 16.5, TERRACOTTA),
        (-12.4, 11.2, GREEN),
        (-11.0, 11.6, STEEL),
        (11.0, 23.0, GREEN),
        (-12.5, 26.0, TERRACOTTA),
    ):
        crate(stage, Pose(x, y), tone, (1.3, 1.1, 1.0))
