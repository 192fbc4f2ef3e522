"""Planting at the lower edge of a picture: grass, reeds, leaves and flowers, near and dark."""

from __future__ import annotations

import math
import random

from casebook.pictures.scenes.canvas import WIDTH, Canvas
from casebook.pictures.scenes.palette import BARK_REED, Colour, Palette, mix


def blade(
    canvas: Canvas, x: float, y: float, length: float, lean: float, width: float, colour: Colour
) -> None:
    """Draw one curved, tapering blade from its foot."""
    left, right = [], []
    for step in range(9):
        share = step / 8
        px, py = x + lean * length * share**1.8, y - length * (share - 0.18 * abs(lean) * share**2)
        half = width * (1 - share) ** 0.8 / 2
        left.append((px - half, py))
        right.append((px + half, py))
    canvas.polygon([*left, *reversed(right)], colour)


def grass(
    canvas: Canvas,
    palette: Palette,
    base: float,
    height: float,
    count: int,
    seed: int,
    span: tuple[float, float] = (-40, WIDTH + 40),
    colour: Colour | None = None,
) -> None:
    """Draw a bank of grass whose blades stand on a level line."""
    chance = random.Random(seed)
    dark = colour or palette.near
    for index in range(count):
        share = index / count
        tone = mix(mix(dark, palette.mid, 0.55 * (1 - share)), palette.light, chance.uniform(0, 0.08))
        x = chance.uniform(*span)
        wave = 0.75 + 0.25 * math.sin(x / 170 + seed)
        blade(
            canvas,
            x,
            base + height * 0.25 * share,
            height * chance.uniform(0.45, 1.0) * wave,
            chance.uniform(-0.55, 0.6),
            height * 0.055,
            tone,
        )


def reeds(
    canvas: Canvas,
    palette: Palette,
    base: float,
    height: float,
    count: int,
    seed: int,
    span: tuple[float, float] = (-40, WIDTH + 40),
) -> None:
    """Draw reeds with brown heads among long leaves."""
    chance = random.Random(seed)
    for index in range(count):
        share = index / count
        x, size = chance.uniform(*span), height * chance.uniform(0.55, 1.0)
        lean, foot = chance.uniform(-0.1, 0.16), base + height * 0.12 * share
        tone = mix(palette.near, palette.mid, 0.6 * (1 - share) * chance.uniform(0.6, 1))
        for _ in range(3):
            blade(
                canvas,
                x + chance.uniform(-8, 8),
                foot,
                size * chance.uniform(0.5, 0.9),
                chance.uniform(-0.5, 0.55),
                height * 0.03,
                tone,
            )
        if index % 2:
            blade(canvas, x, foot, size, lean, height * 0.016, tone)
            tx, ty = x + lean * size * 0.8, foot - size * 0.92
            head = mix(BARK_REED, palette.near, 0.25 * chance.random())
            canvas.pill(tx - height * 0.014, ty - height * 0.07, height * 0.028, height * 0.14, head)


def leaves(
    canvas: Canvas,
    palette: Palette,
    base: float,
    height: float,
    count: int,
    seed: int,
    span: tuple[float, float] = (-40, WIDTH + 40),
) -> None:
    """Draw broad-leaved plants: stems with paired leaves, half lit."""
    chance = random.Random(seed)
    for index in range(count):
        share = index / count
        x, size, lean = chance.uniform(*span), height * chance.uniform(0.5, 1.0), chance.uniform(-0.35, 0.35)
        tone = mix(palette.near, palette.mid, 0.5 * (1 - share))
        lit = mix(tone, palette.light, 0.16)
        blade(canvas, x, base, size, lean, height * 0.025, tone)
        for rung in range(3, 10):
            up = rung / 10
            px, py = x + lean * size * up**1.8, base - size * up * 0.97
            reach = size * 0.24 * (1.15 - up)
            for side in (-1, 1):
                tip = (px + side * reach, py - reach * 0.5)
                canvas.polygon(
                    [(px, py), (px + side * reach * 0.4, py - reach * 0.55), tip], lit if side < 0 else tone
                )
                canvas.polygon([(px, py), (px + side * reach * 0.55, py - reach * 0.02), tip], tone)


def flowers(
    canvas: Canvas,
    palette: Palette,
    base: float,
    height: float,
    count: int,
    seed: int,
    colour: Colour,
    span: tuple[float, float] = (-40, WIDTH + 40),
) -> None:
    """Draw thin stems with small heads of one colour."""
    chance = random.Random(seed)
    for _ in range(count):
        x, size, lean = chance.uniform(*span), height * chance.uniform(0.5, 1.0), chance.uniform(-0.25, 0.3)
        blade(canvas, x, base, size, lean, height * 0.022, mix(palette.near, palette.mid, 0.3))
        tx, ty = x + lean * size, base - size * (1 - 0.18 * abs(lean))
        tone = mix(colour, palette.light, chance.uniform(0, 0.4))
        for petal in range(5):
            turn = math.tau * petal / 5 + size
            canvas.ellipse(
                tx + height * 0.03 * math.cos(turn),
                ty + height * 0.02 * math.sin(turn),
                height * 0.024,
                height * 0.02,
                tone,
            )
        canvas.ellipse(tx, ty, height * 0.016, height * 0.013, mix(colour, palette.shade, 0.4))
