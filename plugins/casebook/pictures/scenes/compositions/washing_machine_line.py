"""A bright assembly line seen from the side: drums on an overhead chain, white machines on a belt."""

from __future__ import annotations

import math

from casebook.pictures.scenes.canvas import WIDTH, Canvas, Gradient
from casebook.pictures.scenes.goods import crate
from casebook.pictures.scenes.machines import washer
from casebook.pictures.scenes.palette import (
    GREEN,
    INDOOR,
    INK,
    OCHRE,
    SKY,
    STEEL,
    TERRACOTTA,
    Colour,
    mix,
    tint,
)
from casebook.pictures.scenes.people import figure
from casebook.pictures.scenes.solids import brick
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.view import Axonometric

BLUE = tint("#2f6fa6")


def washing_machine_line(canvas: Canvas) -> None:
    """White machines move past assembly posts; above them steel drums hang from a curved chain."""
    palette = INDOOR
    _room(canvas)
    for index in range(9):
        _drum(canvas, 120 + index * 290, 470 + 26 * math.sin(index * 0.9), 92)
    stage = Stage(
        canvas, Axonometric(1200, 1190, 190, turn=0.0, pitch=0.2), palette, sun=(-0.5, -0.6, 0.65), reach=9000
    )
    _line(stage)
    stage.paint(shadow=0.22)
    _arms(canvas)


def _room(canvas: Canvas) -> None:
    canvas.rectangle(0, 0, WIDTH, 1120, Gradient((tint("#d9e8ef"), tint("#eef5f6"), tint("#fbfaf4"))))
    for index in range(7):
        x = 60.0 + index * 350
        canvas.rounded(x, 120, 270, 250, 10, Gradient((tint("#a9d2e6"), tint("#d8edf2"))))
        canvas.rectangle(x + 131, 120, 8, 250, tint("#f6f9f8"))
        canvas.rectangle(x, 240, 270, 8, tint("#f6f9f8"))
        canvas.rectangle(
            x + 296, 60, 34, 1060, Gradient((tint("#e6eef0"), tint("#cfdde2")), direction="right")
        )
    canvas.rectangle(0, 40, WIDTH, 46, BLUE)
    canvas.rectangle(0, 86, WIDTH, 8, mix(BLUE, INK, 0.3))
    for index in range(12):
        canvas.pill(60 + index * 205, 58, 140, 10, tint("#fffdf0"))
    canvas.rectangle(0, 700, WIDTH, 420, Gradient((tint("#e4ecec"), tint("#d3dfe1")), (0.65, 0.65)))
    canvas.rectangle(0, 1100, WIDTH, 500, Gradient((tint("#c5d1d3"), tint("#9fb2b8"))))
    canvas.rectangle(0, 1098, WIDTH, 8, mix(BLUE, INK, 0.2))
    canvas.rectangle(0, 1440, WIDTH, 16, OCHRE)
    canvas.rectangle(0, 1560, WIDTH, 16, OCHRE)
    chain = [(float(x), 398 + 26 * math.sin((x - 120) / 290 * 0.9)) for x in range(-40, WIDTH + 60, 40)]
    canvas.line([(x, y - 26) for x, y in chain], mix(BLUE, INK, 0.25), 20)
    canvas.line([(x, y - 6) for x, y in chain], STEEL, 9)


def _drum(canvas: Canvas, x: float, y: float, radius: float) -> None:
    canvas.line([(x, y - 70), (x, y + 10)], mix(STEEL, INK, 0.35), 9)
    canvas.rounded(
        x - radius,
        y,
        radius * 2,
        radius * 1.55,
        18,
        Gradient((tint("#f1f4f4"), tint("#b9c6ca"), tint("#dfe7e8"), tint("#8fa2a9")), direction="right"),
    )
    canvas.ellipse(x, y + 6, radius, 20, tint("#e6ecec"))
    canvas.ellipse(x, y + 6, radius * 0.82, 14, tint("#6f858e"))
    for row in range(4):
        for hole in range(8):
            lean = (hole - 3.5) / 4
            canvas.ellipse(
                x + radius * math.sin(lean * 1.25) * 0.96,
                y + 46 + row * 24,
                5 * math.cos(lean * 1.1),
                5,
                tint("#71878f"),
            )
    canvas.rectangle(x - radius, y + 30, radius * 2, 4, tint("#8fa2a9"))


def _line(stage: Stage) -> None:
    palette = stage.palette
    brick(stage, Pose(-7.0, 0.2), (14.0, 1.0, 0.62), mix(BLUE, palette.wall, 0.1))
    brick(stage, Pose(-7.0, 0.16, 0.62), (14.0, 1.08, 0.06), mix(INK, STEEL, 0.5))
    for index in range(11):
        washer(
            stage,
            Pose(-6.25 + index * 1.18, 0.3, 0.68),
            palette.wall if index % 4 else mix(palette.wall, SKY, 0.3),
        )
    coats: tuple[Colour, ...] = (GREEN, TERRACOTTA, STEEL, GREEN)
    for x, coat in zip((-4.9, -1.35, 2.2, 5.2), coats, strict=True):
        figure(stage, Pose(x, -0.9), coat, 1.78)
    for index, x in enumerate((-6.1, -3.2, 0.3, 3.7)):
        for level in range(1 + index % 2):
            crate(stage, Pose(x, -1.5, level * 0.5), (BLUE, OCHRE, BLUE, GREEN)[index], (1.0, 0.6, 0.5))


def _arms(canvas: Canvas) -> None:
    for x in (373.0, 1073.0, 1773.0):
        canvas.rounded(x - 70, 690, 140, 96, 12, Gradient((tint("#12323f"), tint("#1d4a56"))))
        for bar in range(5):
            tall = 16 + (bar * 13 + x / 40) % 34
            canvas.rounded(x - 50 + bar * 21, 770 - tall, 13, tall, 3, (OCHRE, SKY)[bar % 2])
