"""A dyeing mill: coloured cloth hangs from rollers above heat exchangers with warm and cool pipes."""

from __future__ import annotations

import math

from casebook.pictures.scenes.canvas import Canvas, Gradient
from casebook.pictures.scenes.interior import Room, lane, room, sunbeams
from casebook.pictures.scenes.palette import (
    GREEN,
    INDOOR,
    OCHRE,
    PLUM,
    SKY,
    STEEL,
    TERRACOTTA,
    Colour,
    mix,
    tint,
)
from casebook.pictures.scenes.people import figure
from casebook.pictures.scenes.pipes import pipe_run
from casebook.pictures.scenes.solids import brick, pipe
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.variation import AS_IT_IS, Variation
from casebook.pictures.scenes.view import Perspective

INDIGO, MADDER = tint("#2f4a8a"), tint("#b8443c")
WARM, COOL = tint("#d9663a"), tint("#4f9cc4")
DYES: tuple[Colour, ...] = (
    INDIGO,
    mix(INDIGO, SKY, 0.5),
    SKY,
    tint("#d98aa0"),
    MADDER,
    TERRACOTTA,
    OCHRE,
    mix(GREEN, OCHRE, 0.35),
    PLUM,
)


def dyeing_mill_heat(canvas: Canvas, variation: Variation = AS_IT_IS) -> None:
    """Heat exchangers under curtains of cloth; the subject ``machines`` shows dyeing machines."""
    palette = variation.palette or INDOOR
    machines = variation.subject == "machines"
    view = Perspective(820, 4.2, 1650, centre=1500 if machines else 1200)
    stage = Stage(canvas, view, palette, sun=(-0.55, -0.5, 0.67), reach=150)
    space = Room(
        -15,
        15,
        12,
        70,
        tint("#cdbfae"),
        tint("#f0e4d2"),
        tint("#d9cdbd"),
        mix(GREEN if machines else MADDER, palette.wall, 0.42),
        sill=5.6,
        lintel=9.6,
        bay=8,
    )
    room(stage, space)
    sunbeams(stage, space, 3.6)
    lane(stage, space, -2.2, 0.16, palette.wall)
    lane(stage, space, 2.2, 0.16, palette.wall)
    if machines:
        _machines(stage)
    else:
        for side in (-1, 1):
            for index in range(9):
                _cloth(stage, side, 13.0 + index * 6.0, DYES[(index * 2 + (side > 0) * 4) % 9])
                _exchanger(stage, side, 11.5 + index * 6.0)
    for x, y, coat in ((-0.9, 17.0, STEEL), (0.6, 27.0, GREEN), (-0.4, 40.0, TERRACOTTA)):
        figure(stage, Pose(x, y), coat, 1.76)
    stage.paint(shadow=0.22)


def _cloth(stage: Stage, side: int, y: float, dye: Colour) -> None:
    palette = stage.palette

    def draw() -> None:
        left, right = (-12.6, -4.2) if side < 0 else (4.2, 12.6)
        strips = 7
        for index in range(strips):
            a, b = left + (right - left) * index / strips, left + (right - left) * (index + 1) / strips
            low = 3.9 + 0.5 * math.sin(index * 1.9 + y)
            tone = mix(dye, palette.light, 0.12 + 0.1 * (index % 3))
            outline = [(a, y, 9.6), (b, y, 9.6), (b, y, low), ((a + b) / 2, y, low - 0.35), (a, y, low)]
            shade = stage.hazed(mix(tone, palette.shade, 0.22), outline[0])
            lit = stage.hazed(tone, outline[0])
            stage.canvas.polygon(
                [stage.view.point(s) for s in outline], Gradient((shade, lit, shade), direction="right")
            )
        stage.stroke(
            [(left - 0.6, y, 9.7), (right + 0.6, y, 9.7)], mix(palette.metal, palette.shade, 0.5), 0.22
        )

    stage.add((side * 8.4, y, 0), draw)


def _exchanger(stage: Stage, side: int, y: float) -> None:
    palette = stage.palette
    steel = mix(palette.metal, palette.light, 0.3)
    x = side * 8.2

    def draw() -> None:
        for shift in (-2.0, 2.0):
            stage.stroke(
                [(x + shift, y, 0), (x + shift, y, 1.2)], mix(palette.shade, palette.metal, 0.3), 0.35
            )
        for level, tone in ((1.0, COOL), (2.3, WARM)):
            pipe(stage, [(x - 3.0, y, level), (x + 3.0, y, level)], 0.55, steel)
            for ring in (-2.6, -1.3, 0.0, 1.3, 2.6):
                stage.stroke(
                    [(x + ring, y - 0.3, level - 0.6), (x + ring, y - 0.3, level + 0.6)],
                    mix(tone, palette.shade, 0.1),
                    0.2,
                )
        for end in (-3.1, 3.1):
            pipe(stage, [(x + end, y, 1.0), (x + end, y, 2.3)], 0.2, mix(WARM, COOL, 0.3))
        inner = x - side * 3.6
        pipe(stage, [(inner, y, 2.3), (inner, y, 3.3)], 0.16, WARM)
        pipe(stage, [(x - side * 3.0, y, 2.3), (inner, y, 2.3)], 0.16, WARM)

    stage.add((x, y - 0.6, 0), draw)


def _machines(stage: Stage) -> None:
    palette = stage.palette
    steel = mix(palette.metal, palette.light, 0.35)
    for side in (-1, 1):
        for index in range(8):
            y, dye = 17.0 + index * 6.6, DYES[(index + (side > 0) * 4) % 9]
            x = side * 8.4

            def draw(x: float = x, y: float = y, dye: Colour = dye, side: int = side) -> None:
                for shift in (-2.2, 2.2):
                    stage.stroke(
                        [(x + shift, y, 0), (x + shift, y, 1.4)], mix(palette.shade, palette.metal, 0.3), 0.5
                    )
                pipe(stage, [(x - 2.7, y, 2.6), (x + 2.7, y, 2.6)], 1.75, steel)
                px, py = stage.view.point((x - side * 0.6, y - 1.6, 2.7))
                unit = stage.view.scale((x, y - 1.6, 2.7))
                for radius, tone in (
                    (1.15, mix(palette.shade, palette.metal, 0.4)),
                    (0.95, dye),
                    (0.5, mix(dye, palette.light, 0.35)),
                ):
                    stage.canvas.ellipse(px, py, radius * unit, radius * unit, stage.hazed(tone, (x, y, 2)))
                pipe(stage, [(x + side * 2.0, y, 4.2), (x + side * 2.0, y, 8.6)], 0.28, WARM)
                pipe(stage, [(x + side * 0.8, y, 4.2), (x + side * 0.8, y, 8.0)], 0.22, COOL)

            stage.add((x, y, 0), draw)
            brick(stage, Pose(side * 4.4 - 0.4, y - 0.6), (0.8, 0.7, 1.5), mix(GREEN, palette.wall, 0.3))
    for side in (-1, 1):
        for shift, level, tone in ((2.0, 8.7, WARM), (0.8, 8.1, COOL)):
            x = side * (8.4 + shift)
            pipe_run(stage, [(x, 11.0, level), (x, 66.0, level)], 0.32, tone)
