"""Palms and other plants of warm coasts."""

from __future__ import annotations

import math
import random

from casebook.pictures.scenes.canvas import Canvas, Point
from casebook.pictures.scenes.palette import Colour, Palette, mix, tint
from casebook.pictures.scenes.planting import tones_of

STEM = tint("#8a7460")


def palm(
    canvas: Canvas, palette: Palette, x: float, y: float, height: float, leaf: Colour, seed: int
) -> None:
    """A coconut palm with a leaning stem; x and y are its foot."""
    chance = random.Random(seed)
    lean = chance.uniform(-0.16, 0.16) * height
    stem = [(x + lean * (step / 10) ** 1.7, y - height * 0.72 * step / 10) for step in range(11)]
    width = height * 0.026
    left = [(px - width * (1.15 - 0.05 * i), py) for i, (px, py) in enumerate(stem)]
    right = [(px + width * (1.15 - 0.05 * i), py) for i, (px, py) in enumerate(stem)]
    bark = mix(STEM, palette.haze, 0.12)
    canvas.polygon([*left, *reversed(right)], mix(bark, palette.shade, 0.35))
    canvas.polygon([*left, *reversed(stem)], mix(bark, palette.light, 0.15))
    top = stem[-1]
    shade, body, light = tones_of(palette, leaf)
    turns = [(-2.9, shade), (-0.25, shade), (-1.9, shade), (-1.2, shade), (-3.35, body), (0.2, body),
             (-2.5, body), (-0.65, body), (-1.57, light), (-2.2, light), (-2.75, light)]  # fmt: skip
    for turn, tone in turns:
        _frond(canvas, top, height * chance.uniform(0.34, 0.44), turn + chance.uniform(-0.12, 0.12), tone)
    for index in range(3):
        nut = (top[0] + (index - 1) * width * 1.5, top[1] + width * 1.1)
        canvas.ellipse(*nut, width * 0.9, width, mix(STEM, palette.shade, 0.3))


def _frond(canvas: Canvas, top: Point, length: float, turn: float, colour: Colour) -> None:
    droop = 0.5 + 0.35 * abs(math.cos(turn))
    rib: list[Point] = []
    for step in range(10):
        share = step / 9
        rib.append(
            (
                top[0] + math.cos(turn) * length * share,
                top[1] + math.sin(turn) * length * share * 0.8 + droop * length * share**2.2 * 0.9,
            )
        )
    upper, lower = [], []
    for step, (px, py) in enumerate(rib):
        wide = length * 0.085 * math.sin(math.pi * min(1.0, 0.12 + step / 9 * 0.88)) ** 0.7
        upper.append((px, py - wide * 0.45))
        comb = 1.35 if step % 2 else 0.75
        lower.append((px - math.cos(turn) * wide * 0.4, py + wide * comb))
    canvas.polygon([*upper, *reversed(lower)], colour)
