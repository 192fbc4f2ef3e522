"""Bamboo: single culms close by, groves and whole slopes far off; picture units."""

from __future__ import annotations

import math
import random
from itertools import pairwise

from casebook.pictures.scenes.canvas import WIDTH, Canvas, Gradient, Point
from casebook.pictures.scenes.palette import Colour, Palette, mix


def culm(
    canvas: Canvas, palette: Palette, x: float, y: float, height: float, colour: Colour, seed: int
) -> None:
    """One culm with joints and sprays of narrow leaves; x and y are its foot."""
    chance = random.Random(seed)
    lean, width = chance.uniform(-0.08, 0.08) * height, 17 + chance.uniform(0, 9)
    joints = 13
    places = [(x + lean * (i / joints) ** 2, y - height * i / joints) for i in range(joints + 1)]
    for index, ((ax, ay), (bx, by)) in enumerate(pairwise(places)):
        half = width / 2 * (1 - 0.55 * index / joints)
        shape = [(ax - half, ay), (bx - half, by + 3), (bx + half, by + 3), (ax + half, ay)]
        canvas.polygon(
            shape,
            Gradient(
                (mix(colour, palette.light, 0.35), colour, mix(colour, palette.shade, 0.35)),
                direction="right",
            ),
        )
        canvas.line([(bx - half - 1, by), (bx + half + 1, by)], mix(colour, palette.shade, 0.45), 5)
    for index in range(26):
        share = chance.uniform(0.35, 1.0)
        px, py = x + lean * share**2, y - height * share
        turn = chance.uniform(-0.5, 0.9) if index % 2 else math.pi - chance.uniform(-0.5, 0.9)
        for leaf in range(4):
            _leaf(
                canvas,
                (px, py),
                chance.uniform(70, 150),
                turn + (leaf - 1.5) * 0.3,
                mix(colour, palette.near, chance.uniform(0.1, 0.5)),
            )


def _leaf(canvas: Canvas, foot: Point, length: float, turn: float, colour: Colour) -> None:
    dx, dy = math.cos(turn) * length, math.sin(turn) * length + length * 0.18
    nx, ny = -dy * 0.08, dx * 0.08
    middle = (foot[0] + dx * 0.4, foot[1] + dy * 0.4)
    canvas.polygon(
        [
            foot,
            (middle[0] + nx, middle[1] + ny),
            (foot[0] + dx, foot[1] + dy),
            (middle[0] - nx, middle[1] - ny),
        ],
        colour,
    )


def bamboo(
    canvas: Canvas, palette: Palette, x: float, y: float, height: float, leaf: Colour, seed: int
) -> None:
    """A clump that arches outwards at its top, of the kind ``planting.plant`` takes."""
    chance = random.Random(seed)
    for index in range(7):
        sway = (index - 3) / 3 * height * 0.2 + chance.uniform(-0.04, 0.04) * height
        tall = height * (1 - 0.08 * abs(index - 3)) * chance.uniform(0.85, 1.0)
        foot = x + (index - 3) * height * 0.02
        line = [
            (foot + sway * (t / 8) ** 2.4, y - tall * t / 8 + tall * 0.08 * (t / 8) ** 4) for t in range(9)
        ]
        canvas.line(line, mix(leaf, palette.shade, 0.3), max(1.0, height * 0.014))
        for step in range(3, 9):
            px, py = line[step]
            tone = (mix(leaf, palette.shade, 0.3), leaf, mix(leaf, palette.light, 0.3))[(step + index) % 3]
            canvas.ellipse(
                px + chance.uniform(-0.03, 0.03) * height, py, height * 0.085, height * 0.045, tone, 0.92
            )


def bamboo_slope(canvas: Canvas, palette: Palette, side: int, leaf: Colour) -> None:
    """A steep hillside of plumes that falls towards the middle; ``side`` -1 is the left, +1 the right."""
    chance = random.Random(side + 7)
    for row in range(9):
        for index in range(30):
            share = (index + chance.random()) / 30
            across = 40 + share * (1000 - row * 30)
            rise = (1 - across / 1020) ** 0.8 if across < 1020 else 0.0
            base = 830 + row * 34
            y = base - (560 - row * 44) * rise
            x = across - 60 if side < 0 else WIDTH + 60 - across
            size = 62 + row * 13 + chance.uniform(-10, 18)
            tone = mix(
                mix(leaf, palette.near, 0.1 + 0.4 * chance.random()),
                palette.haze,
                max(0.0, 0.42 - row * 0.05),
            )
            if rise <= 0:
                continue
            canvas.ellipse(x, y, size * 0.62, size, mix(tone, palette.shade, 0.2))
            canvas.ellipse(x - size * 0.1, y - size * 0.16, size * 0.5, size * 0.74, tone)
            canvas.ellipse(
                x - size * 0.18, y - size * 0.36, size * 0.28, size * 0.42, mix(tone, palette.light, 0.22)
            )
