"""A salt marsh with red seepweed, reeds and birds; a city far off."""

from __future__ import annotations

import math

from casebook.pictures.scenes.canvas import HEIGHT, WIDTH, Canvas, Gradient, Point
from casebook.pictures.scenes.foreground import grass, reeds
from casebook.pictures.scenes.landscape import birds, mist, ripples, sky, skyline, streaks, sun, woods
from casebook.pictures.scenes.palette import RUST, Colour, Palette, mix, tint
from casebook.pictures.scenes.variation import AS_IT_IS, Variation

RED = tint("#b5483a")


def reclaimed_salt_marsh(canvas: Canvas, variation: Variation = AS_IT_IS) -> None:
    """Tidal creeks wind between red banks; egrets stand in the shallows and a flight passes the sun."""
    palette = variation.palette or RUST
    sky(canvas, palette, 760)
    sun(canvas, palette, 1560, 560, 70)
    streaks(canvas, palette, 80, 600, 14, 251, 0.5)
    skyline(canvas, palette, 764, 150, 252, (260, 1500), 0.55)
    woods(canvas, 772, 26, mix(palette.mid, palette.haze, 0.6), 253)
    water = Gradient(
        (mix(palette.water, palette.sky[-1], 0.65), mix(palette.water, palette.haze, 0.3), palette.water)
    )
    canvas.rectangle(0, 764, WIDTH, HEIGHT - 764, water)
    canvas.glow(1560, 900, 420, palette.sun, 0.4)
    _banks(canvas, palette)
    ripples(canvas, palette, 790, 1560, 120, 7, palette.light, 0.4)
    for x, y, size in (
        (760, 1180, 150),
        (900, 1220, 170),
        (1540, 1040, 90),
        (1620, 1050, 84),
        (420, 1010, 70),
        (1980, 1260, 190),
    ):
        _egret(canvas, palette, x, y, size, 1 if x < 1500 else -1)
    mist(canvas, palette.haze, 720, 860, 0.35)
    reeds(canvas, palette, 1620, 420, 54, 9, (-40, 760))
    reeds(canvas, palette, 1620, 340, 40, 10, (1800, 2440))
    grass(canvas, palette, 1620, 170, 300, 11, colour=mix(RED, palette.near, 0.5))
    birds(canvas, palette.shade, 900, 360, 9, 55, 30)


def _banks(canvas: Canvas, palette: Palette) -> None:
    rows = (
        (800, 14, 7, 0.65),
        (850, 22, 5, 0.5),
        (920, 36, 4, 0.34),
        (1020, 56, 3, 0.2),
        (1170, 84, 3, 0.1),
        (1380, 130, 2, 0.0),
    )
    for row, (y, tall, count, veil) in enumerate(rows):
        for index in range(count):
            x = WIDTH * (index + 0.5 + 0.3 * math.sin(row * 2.4 + index * 1.7)) / count
            wide = WIDTH / count * (0.36 + 0.1 * math.sin(row + index * 2.0))
            tone = mix(mix(RED, palette.ground, 0.25 * (index % 2)), palette.haze, veil)
            _bank(canvas, palette, x, y, wide, tall, tone, row * 3 + index)


def _bank(
    canvas: Canvas, palette: Palette, x: float, y: float, wide: float, tall: float, tone: Colour, seed: int
) -> None:
    outline: list[Point] = []
    for step in range(72):
        turn = math.tau * step / 72
        grow = 1 + 0.12 * math.sin(3 * turn + seed) + 0.06 * math.sin(5 * turn + seed * 2)
        outline.append((x + wide * grow * math.cos(turn), y + tall * 0.62 * grow * math.sin(turn)))
    canvas.polygon(
        [(px, py + tall * 0.16) for px, py in outline], mix(palette.shade, palette.ground, 0.4), 0.55
    )
    canvas.polygon(outline, Gradient((mix(tone, palette.light, 0.22), tone, mix(tone, palette.shade, 0.16))))
    for tuft in range(46):
        u, v = math.sin(tuft * 12.9 + seed) * 0.82, math.sin(tuft * 7.3 + seed * 3) * 0.4
        if u * u + (v / 0.62) ** 2 < 0.72:
            side = tall * (0.1 + 0.06 * (tuft % 3))
            spot = (x + wide * u, y + tall * v)
            leaf = mix(tone, palette.light if tuft % 2 else palette.shade, 0.2)
            canvas.ellipse(spot[0], spot[1], side * 1.5, side * 0.7, leaf, 0.8)


def _egret(canvas: Canvas, palette: Palette, x: float, y: float, size: float, face: int) -> None:
    white, dark = mix(palette.cloud, palette.light, 0.5), mix(palette.shade, tint("#2a2024"), 0.4)
    canvas.ellipse(x, y, size * 0.3, size * 0.04, palette.shade, 0.25)
    for leg in (-0.05, 0.07):
        canvas.line([(x + leg * size, y), (x + leg * size, y - size * 0.4)], dark, max(2, size * 0.022))
    body = [(-0.42, -0.4), (-0.2, -0.56), (0.1, -0.62), (0.22, -0.5), (0.1, -0.38), (-0.15, -0.34)]
    canvas.polygon(
        [(x + face * u * size, y + v * size) for u, v in body],
        Gradient((white, mix(white, palette.shade, 0.18))),
    )
    neck = [(0.16, -0.54), (0.27, -0.66), (0.19, -0.8), (0.27, -0.93)]
    canvas.line([(x + face * u * size, y + v * size) for u, v in neck], white, size * 0.07)
    canvas.ellipse(x + face * 0.29 * size, y - 0.95 * size, size * 0.065, size * 0.045, white)
    bill = [(0.33, -0.97), (0.5, -0.92), (0.33, -0.92)]
    canvas.polygon([(x + face * u * size, y + v * size) for u, v in bill], tint("#d99b3a"))
