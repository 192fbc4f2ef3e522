"""A table by lamplight seen from straight above: a zone plan with rulers; varied: a radio being mended."""

from __future__ import annotations

import math

from casebook.pictures.scenes.canvas import HEIGHT, WIDTH, Canvas, Gradient, Point
from casebook.pictures.scenes.palette import (
    GOLDEN,
    GREEN,
    INK,
    OCHRE,
    PAPER,
    SKY,
    STEEL,
    TERRACOTTA,
    Colour,
    Palette,
    mix,
    tint,
)
from casebook.pictures.scenes.radio import opened_radio
from casebook.pictures.scenes.tabletop import (
    flat_lamp,
    leafy_corner,
    mug_from_above,
    ruler,
    set_square,
    tilted,
)
from casebook.pictures.scenes.variation import AS_IT_IS, Variation

WALNUT = tint("#7d5638")
LAMP: Point = (1830.0, 330.0)


def plan_table(canvas: Canvas, variation: Variation = AS_IT_IS) -> None:
    """A plan of streets, plots, a river and a park; the subject ``repair`` lays out a radio and tools."""
    palette = variation.palette or GOLDEN
    repair = variation.subject == "repair"
    wood = mix(WALNUT, GREEN, 0.18) if repair else WALNUT
    _top(canvas, palette, wood)
    if repair:
        opened_radio(canvas, palette)
        mug_from_above(canvas, palette, 400, 380, 120, STEEL)
    else:
        _plan(canvas, palette)
        ruler(canvas, palette, (330, 1370), 900, -0.06, mix(OCHRE, PAPER, 0.35))
        set_square(canvas, palette, (1700, 1400), 430, -0.35, mix(SKY, PAPER, 0.3))
        for index, tone in enumerate((TERRACOTTA, GREEN, OCHRE)):
            _pencil(canvas, palette, (1560 + index * 60, 1010 + index * 50), 420, 0.9 + index * 0.16, tone)
        mug_from_above(canvas, palette, 300, 340, 125, TERRACOTTA)
    leafy_corner(canvas, palette, 2330, 1560, 520, mix(GREEN, palette.mid, 0.25))
    flat_lamp(canvas, palette, LAMP, (2330, 60), mix(GREEN, palette.shade, 0.15))
    dark = mix(palette.shade, INK, 0.3)
    canvas.rectangle(0, 0, 700, HEIGHT, Gradient((dark, dark), (0.42, 0.0), "right"))
    canvas.rectangle(0, 1000, WIDTH, 600, Gradient((dark, dark), (0.0, 0.4)))


def _top(canvas: Canvas, palette: Palette, wood: Colour) -> None:
    canvas.rectangle(0, 0, WIDTH, HEIGHT, wood)
    for plank in range(6):
        y = plank * 270 - 20
        tone = mix(wood, palette.light if plank % 2 else palette.shade, 0.07 + 0.03 * (plank % 3))
        canvas.rectangle(0, y, WIDTH, 268, tone)
        for grain in range(6):
            base = y + 24 + grain * 42
            line = [
                (float(x), base + 7 * math.sin(x / 260 + plank * 2.1 + grain))
                for x in range(-20, WIDTH + 60, 60)
            ]
            canvas.line(line, mix(wood, palette.shade, 0.4), 3, 0.28)
    canvas.glow(*LAMP, 1900, mix(palette.sun, OCHRE, 0.12), 0.5)
    canvas.glow(LAMP[0] - 260, LAMP[1] + 240, 1200, palette.sun, 0.35)


def _plan(canvas: Canvas, palette: Palette) -> None:
    origin, turn = (430.0, 190.0), 0.035
    wide, high = 1330.0, 1060.0

    def on(u: float, v: float) -> Point:
        return tilted(origin, turn, u * wide, v * high)

    def shape(spots: list[Point], fill: Colour, opacity: float = 1.0) -> None:
        canvas.polygon([on(u, v) for u, v in spots], fill, opacity)

    edge: list[Point] = [(0, 0), (1, 0), (1, 1), (0, 1)]
    canvas.soft([[(x + 16, y + 22) for x, y in (on(u, v) for u, v in edge)]], palette.shade, 14, 0.5)
    shape(edge, PAPER)
    shape([(0.03, 0.04), (0.97, 0.04), (0.97, 0.96), (0.03, 0.96)], mix(PAPER, OCHRE, 0.12))
    river: list[Point] = [(0.03 + 0.94 * t / 30, 0.715 + 0.045 * math.sin(t / 30 * 5.2)) for t in range(31)]
    shape([*river, *[(u, v + 0.1) for u, v in reversed(river)]], mix(SKY, PAPER, 0.25))
    shape([*[(u, v - 0.05) for u, v in river], *reversed(river)], mix(GREEN, PAPER, 0.6))
    tones = (
        mix(TERRACOTTA, PAPER, 0.45),
        mix(STEEL, PAPER, 0.5),
        mix(OCHRE, PAPER, 0.4),
        mix(GREEN, PAPER, 0.5),
    )
    for row in range(4):
        for column in range(7):
            u, v = 0.06 + column * 0.13, 0.08 + row * 0.145
            if (row, column) in ((1, 3), (2, 3), (1, 4), (2, 4)):
                continue
            shape(
                [(u, v), (u + 0.112, v), (u + 0.112, v + 0.12), (u, v + 0.12)],
                mix(PAPER, tones[(row + column * 2) % 4], 0.35),
            )
            for part in range(2 + (row + column) % 2):
                left = u + 0.01 + part * 0.035
                shape(
                    [(left, v + 0.02), (left + 0.027, v + 0.02), (left + 0.027, v + 0.1), (left, v + 0.1)],
                    tones[(row + column * 2) % 4],
                )
    park = [on(0.575 + 0.11 * math.cos(t / 9), 0.293 + 0.115 * math.sin(t / 9)) for t in range(57)]
    canvas.polygon(park, mix(GREEN, PAPER, 0.35))
    canvas.polygon(
        [on(0.575 + 0.04 * math.cos(t / 9), 0.3 + 0.04 * math.sin(t / 9)) for t in range(57)],
        mix(SKY, PAPER, 0.2),
    )
    for column in range(8):
        for row in range(2):
            u, v = 0.07 + column * 0.115, 0.885 - 0.004 * column + row * 0.035
            shape(
                [(u, v), (u + 0.07, v), (u + 0.07, v + 0.02), (u, v + 0.02)], tones[(column + row) % 4], 0.9
            )
    for index in range(46):
        turn_at = index * 2.4
        reach = 0.03 + 0.07 * (index % 5) / 5
        x, y = on(0.575 + reach * math.cos(turn_at) * 1.25, 0.293 + reach * math.sin(turn_at) * 1.3)
        canvas.ellipse(x, y, 11, 11, mix(GREEN, PAPER, 0.12 + 0.1 * (index % 3)))
    canvas.line([on(0.03, 0.665), on(0.97, 0.665)], mix(INK, PAPER, 0.5), 5)
    for a, b in (((0, 0), (1, 0)), ((1, 0), (1, 1)), ((1, 1), (0, 1)), ((0, 1), (0, 0))):
        canvas.line(
            [on(0.03 + 0.94 * a[0], 0.04 + 0.92 * a[1]), on(0.03 + 0.94 * b[0], 0.04 + 0.92 * b[1])],
            INK,
            4,
            0.6,
        )


def _pencil(
    canvas: Canvas, palette: Palette, start: Point, length: float, turn: float, colour: Colour
) -> None:
    along, width = (math.cos(turn), math.sin(turn)), 22.0
    end = (start[0] + along[0] * length, start[1] + along[1] * length)
    neck = (start[0] + along[0] * length * 0.88, start[1] + along[1] * length * 0.88)
    canvas.line([(start[0] - 8, start[1] + 14), (end[0] - 8, end[1] + 14)], palette.shade, width, 0.25)
    canvas.line([start, neck], colour, width)
    canvas.line(
        [
            (start[0] + along[1] * 4, start[1] - along[0] * 4),
            (neck[0] + along[1] * 4, neck[1] - along[0] * 4),
        ],
        mix(colour, palette.light, 0.35),
        6,
    )
    side = (-along[1] * width / 2, along[0] * width / 2)
    canvas.polygon(
        [(neck[0] + side[0], neck[1] + side[1]), (neck[0] - side[0], neck[1] - side[1]), end], tint("#e8cfa6")
    )
    canvas.ellipse(end[0] - along[0] * 8, end[1] - along[1] * 8, 6, 6, colour)
