"""Things on a table seen from straight above; picture units."""

from __future__ import annotations

import math

from casebook.pictures.scenes.canvas import Canvas, Gradient, Point, round_outline
from casebook.pictures.scenes.palette import INK, PAPER, STEEL, Colour, Palette, mix, tint


def tilted(origin: Point, turn: float, x: float, y: float) -> Point:
    """A point of a sheet that lies turned about its top left corner."""
    cos, sin = math.cos(turn), math.sin(turn)
    return origin[0] + x * cos - y * sin, origin[1] + x * sin + y * cos


def ruler(
    canvas: Canvas, palette: Palette, origin: Point, length: float, turn: float, colour: Colour
) -> None:
    """A ruler with marks and no figures."""
    corners = [tilted(origin, turn, x, y) for x, y in ((0, 0), (length, 0), (length, 84), (0, 84))]
    canvas.soft([[(x + 8, y + 14) for x, y in corners]], palette.shade, 7, 0.4)
    canvas.polygon(corners, Gradient((mix(colour, palette.light, 0.2), mix(colour, palette.shade, 0.1))))
    for mark in range(int(length // 18) - 1):
        x = 18.0 + mark * 18
        canvas.line(
            [tilted(origin, turn, x, 4), tilted(origin, turn, x, 40 if mark % 5 == 0 else 24)], INK, 3, 0.6
        )


def set_square(
    canvas: Canvas, palette: Palette, origin: Point, size: float, turn: float, colour: Colour
) -> None:
    """A see-through triangle; the origin is its right angle."""
    outer = [tilted(origin, turn, x * size, y * size) for x, y in ((0, 0), (1, 0), (0, -1))]
    inner = [tilted(origin, turn, x * size, y * size) for x, y in ((0.2, -0.2), (0.5, -0.2), (0.2, -0.5))]
    canvas.soft([[(x + 8, y + 12) for x, y in outer]], palette.shade, 7, 0.25)
    canvas.polygon(outer, colour, 0.6)
    canvas.polygon(inner, mix(colour, palette.light, 0.5), 0.5)
    for shape in (outer, inner):
        canvas.line([*shape, shape[0]], mix(colour, palette.shade, 0.3), 5, 0.8)


def mug_from_above(
    canvas: Canvas, palette: Palette, x: float, y: float, radius: float, colour: Colour
) -> None:
    """A cup of tea on a saucer."""
    canvas.soft([round_outline(x + 14, y + 20, radius * 1.55)], palette.shade, 12, 0.45)
    canvas.ellipse(x, y, radius * 1.5, radius * 1.5, mix(PAPER, colour, 0.12))
    canvas.ellipse(x, y, radius * 1.15, radius * 1.15, mix(PAPER, palette.shade, 0.16))
    handle = [
        (x + radius * 0.8, y - radius * 0.3),
        (x + radius * 1.3, y - radius * 0.5),
        (x + radius * 1.25, y),
        (x + radius * 0.85, y + radius * 0.1),
    ]
    canvas.line(handle, colour, radius * 0.2)
    canvas.ellipse(x, y, radius, radius, colour)
    canvas.ellipse(x, y, radius * 0.86, radius * 0.86, tint("#8a4f24"))
    canvas.ellipse(x - radius * 0.12, y - radius * 0.12, radius * 0.62, radius * 0.62, tint("#a9672f"))
    canvas.glow(x - radius * 0.3, y - radius * 0.35, radius * 0.5, palette.light, 0.4)


def leafy_corner(canvas: Canvas, palette: Palette, x: float, y: float, reach: float, leaf: Colour) -> None:
    """A pot plant seen from above, its leaves around the pot."""
    canvas.ellipse(x, y, reach * 0.34, reach * 0.34, tint("#b5623f"))
    for ring, count, size in ((1.0, 11, 1.0), (0.72, 9, 0.8), (0.42, 6, 0.55)):
        for index in range(count):
            turn = math.tau * (index + ring) / count
            tip = (x + reach * ring * math.cos(turn), y + reach * ring * math.sin(turn))
            wide = reach * 0.13 * size
            middle = (x + reach * ring * 0.6 * math.cos(turn), y + reach * ring * 0.6 * math.sin(turn))
            side = (-math.sin(turn) * wide, math.cos(turn) * wide)
            tone = mix(leaf, palette.light, 0.08 * (index % 3) + 0.1 * (1 - ring))
            left, right = (
                (middle[0] + side[0], middle[1] + side[1]),
                (middle[0] - side[0], middle[1] - side[1]),
            )
            canvas.soft(
                [
                    [
                        (x, y),
                        (left[0] + 8, left[1] + 14),
                        (tip[0] + 8, tip[1] + 14),
                        (right[0] + 8, right[1] + 14),
                    ]
                ],
                palette.shade,
                8,
                0.22,
            )
            canvas.polygon([(x, y), left, tip], tone)
            canvas.polygon([(x, y), right, tip], mix(tone, palette.shade, 0.2))


def flat_lamp(canvas: Canvas, palette: Palette, head: Point, foot: Point, colour: Colour) -> None:
    """A jointed lamp from above: foot, two arms and a round shade."""
    elbow = ((head[0] + foot[0]) / 2 + 60, (head[1] + foot[1]) / 2 + 120)
    canvas.line(
        [(foot[0], foot[1] + 24), (elbow[0], elbow[1] + 30), (head[0], head[1] + 40)], palette.shade, 26, 0.25
    )
    canvas.ellipse(*foot, 120, 120, mix(colour, palette.shade, 0.4))
    canvas.line([foot, elbow, head], mix(STEEL, palette.shade, 0.3), 24)
    canvas.ellipse(*elbow, 24, 24, mix(colour, palette.shade, 0.2))
    canvas.soft([round_outline(head[0] + 20, head[1] + 40, 205)], palette.shade, 24, 0.4)
    canvas.ellipse(
        *head, 200, 200, Gradient((mix(colour, palette.light, 0.22), mix(colour, palette.shade, 0.15)))
    )
    canvas.ellipse(head[0], head[1], 150, 150, mix(colour, palette.light, 0.1))
    canvas.ellipse(head[0], head[1], 62, 62, mix(colour, palette.shade, 0.3))
    canvas.glow(head[0] - 60, head[1] - 70, 120, palette.light, 0.35)


def screwdriver(
    canvas: Canvas, palette: Palette, origin: Point, length: float, turn: float, colour: Colour
) -> None:
    """A screwdriver, its handle at the origin."""
    end, collar = tilted(origin, turn, length, 0), tilted(origin, turn, length * 0.46, 0)
    canvas.line([(origin[0] + 8, origin[1] + 16), (end[0] + 8, end[1] + 16)], palette.shade, 26, 0.28)
    canvas.line([collar, end], mix(STEEL, PAPER, 0.5), 16)
    canvas.line([origin, collar], colour, 52)
    canvas.ellipse(*origin, 26, 26, mix(colour, palette.light, 0.2))
    for shift in (-13, 13):
        canvas.line(
            [tilted(origin, turn, 20, shift), tilted(origin, turn, length * 0.42, shift)],
            mix(colour, palette.shade, 0.35),
            7,
        )
    canvas.line(
        [tilted(origin, turn, length * 0.46, -20), tilted(origin, turn, length * 0.46, 20)],
        mix(INK, colour, 0.3),
        14,
    )
