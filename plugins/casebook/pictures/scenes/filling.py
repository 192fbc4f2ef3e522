"""Bottles and crates on a belt and the machines above them, drawn flat; picture units."""

from __future__ import annotations

import math
import random

from casebook.pictures.scenes.canvas import Canvas, Gradient
from casebook.pictures.scenes.palette import (
    GREEN,
    INK,
    OCHRE,
    SKY,
    STEEL,
    TERRACOTTA,
    Colour,
    Palette,
    mix,
    tint,
)

BELT = 1150.0
ROSE = tint("#dd8fa0")
OPEN, CAPPED = "open", "capped"


def bottle(canvas: Canvas, palette: Palette, x: float, y: float, kind: int, level: float, state: str) -> None:
    """A bottle of one of three shapes, filled to a share; with a cap and a label if ``CAPPED``."""
    liquid = (mix(ROSE, palette.light, 0.15), mix(OCHRE, palette.light, 0.35), mix(SKY, palette.light, 0.1))[
        kind
    ]
    wide, tall = ((64, 210), (78, 170), (56, 240))[kind]
    glass = mix(palette.light, SKY, 0.18)
    canvas.rounded(x - wide / 2, y - tall, wide, tall, 18, glass, 0.9)
    if level:
        deep = tall * 0.86 * level
        run = Gradient(
            (mix(liquid, palette.light, 0.35), liquid, mix(liquid, palette.shade, 0.22)), direction="right"
        )
        canvas.rounded(x - wide / 2 + 4, y - deep, wide - 8, deep - 4, min(14.0, deep / 3), run)
    canvas.rectangle(x - wide * 0.2, y - tall - 34, wide * 0.4, 40, glass)
    canvas.rounded(x - wide / 2 + 8, y - tall + 14, 8, tall - 40, 4, palette.light, 0.75)
    if state == CAPPED:
        canvas.rounded(x - wide * 0.28, y - tall - 48, wide * 0.56, 54, 8, mix(palette.wall, liquid, 0.65))
        canvas.rounded(x - wide * 0.36, y - tall * 0.62, wide * 0.72, tall * 0.3, 6, palette.light, 0.9)
        canvas.pill(x - wide * 0.24, y - tall * 0.52, wide * 0.48, 8, liquid)
        canvas.pill(x - wide * 0.24, y - tall * 0.44, wide * 0.32, 6, liquid, 0.6)


def filling_head(canvas: Canvas, palette: Palette, x: float, tone: Colour) -> None:
    """One filling nozzle; the leftmost also draws the vessel above all six."""
    steel = Gradient(
        (mix(palette.metal, palette.light, 0.6), palette.metal, mix(palette.metal, palette.shade, 0.4)),
        direction="right",
    )
    if x < 600:
        canvas.rounded(
            500,
            470,
            680,
            210,
            60,
            Gradient((mix(tone, palette.light, 0.5), tone, mix(tone, palette.shade, 0.2))),
        )
        canvas.rounded(540, 520, 600, 50, 25, palette.light, 0.3)
        canvas.rectangle(640, 76, 40, 400, steel)
        canvas.rectangle(1000, 76, 40, 400, steel)
    canvas.rectangle(x - 15, 680, 30, 130, steel)
    canvas.rounded(x - 26, 780, 52, 70, 10, mix(palette.metal, palette.shade, 0.25))
    canvas.polygon(
        [(x - 14, 850), (x + 14, 850), (x + 6, 882), (x - 6, 882)], mix(palette.metal, palette.shade, 0.5)
    )


def capper(canvas: Canvas, palette: Palette, x: float) -> None:
    """One capping spindle; the leftmost also draws its cabinet."""
    if x < 1650:
        canvas.rounded(1500, 490, 420, 160, 20, Gradient((mix(STEEL, palette.light, 0.3), STEEL)))
        canvas.rounded(1540, 520, 150, 90, 8, mix(INK, STEEL, 0.3))
        for bar in range(5):
            canvas.rectangle(
                1556 + bar * 26, 596 - 14 - (bar * 17) % 48, 14, 14 + (bar * 17) % 48, (OCHRE, SKY)[bar % 2]
            )
        for lamp, colour in enumerate((GREEN, OCHRE, TERRACOTTA)):
            canvas.ellipse(1750 + lamp * 54, 565, 17, 17, mix(colour, palette.light, 0.25))
    canvas.rectangle(x - 12, 650, 24, 150, mix(palette.metal, palette.shade, 0.15))
    canvas.rounded(x - 34, 790, 68, 44, 10, mix(palette.metal, palette.shade, 0.35))


def washed_crate(canvas: Canvas, palette: Palette, x: float, y: float, colour: Colour, state: str) -> None:
    """A folding crate from its side, ``used`` or ``clean``."""
    skin = mix(colour, tint("#7a6a55"), 0.35) if state == "used" else mix(colour, palette.light, 0.12)
    canvas.rounded(
        x,
        y - 170,
        250,
        170,
        14,
        Gradient((mix(skin, palette.light, 0.2), skin, mix(skin, palette.shade, 0.25))),
    )
    for column in range(5):
        canvas.rounded(x + 20 + column * 44, y - 118, 32, 92, 6, mix(skin, palette.shade, 0.35))
    canvas.rounded(x + 85, y - 158, 80, 24, 10, mix(skin, palette.shade, 0.5))
    chance = random.Random(round(x))
    for _ in range(12):
        px, py = x + chance.uniform(15, 235), y - chance.uniform(14, 156)
        if state == "used":
            canvas.ellipse(px, py, chance.uniform(6, 15), chance.uniform(4, 9), tint("#6b573f"), 0.6)
        else:
            canvas.ellipse(px, py, 5, 6, palette.light, 0.8)


def wash_tunnel(canvas: Canvas, palette: Palette) -> None:
    """The inside of a washing tunnel, behind the crates."""
    canvas.rectangle(700, 620, 1000, BELT - 620, mix(STEEL, palette.shade, 0.5))
    for x in (760, 960, 1160, 1360, 1560):
        canvas.rectangle(x, 640, 20, 180, mix(palette.metal, palette.shade, 0.2))
        canvas.rounded(x - 24, 800, 68, 30, 8, mix(palette.metal, palette.shade, 0.35))


def spray(canvas: Canvas, palette: Palette) -> None:
    """Cones of spray over the crates."""
    chance = random.Random(5)
    for x in (770, 970, 1170, 1370, 1570):
        canvas.polygon(
            [(x - 20, 828), (x + 20, 828), (x + 110, BELT - 10), (x - 110, BELT - 10)],
            Gradient((palette.light, palette.light), (0.5, 0.08)),
        )
        for _ in range(26):
            share = chance.random()
            px = x + chance.uniform(-1, 1) * (20 + 90 * share)
            canvas.line(
                [(px, 830 + share * 290), (px + (px - x) * 0.1, 852 + share * 290)], palette.light, 4, 0.75
            )


def wash_front(canvas: Canvas, palette: Palette) -> None:
    """The tunnel's shell, windows and water pipes, before the crates."""
    shell = mix(palette.metal, palette.light, 0.35)
    canvas.polygon(
        [(660, 470), (1740, 470), (1740, 690), (660, 690)],
        Gradient((mix(shell, palette.light, 0.4), shell, mix(shell, palette.shade, 0.18))),
    )
    for x in (660.0, 1690.0):
        canvas.rectangle(
            x, 470, 50, BELT - 470, Gradient((shell, mix(shell, palette.shade, 0.3)), direction="right")
        )
    for x in (720.0, 1045.0, 1370.0):
        canvas.rounded(x, 700, 300, 380, 20, mix(SKY, palette.light, 0.3), 0.24)
        canvas.line([(x + 40, 1040), (x + 190, 730)], palette.light, 16, 0.25)
    canvas.rounded(1110, 520, 190, 110, 10, mix(INK, STEEL, 0.3))
    wave = [(1126 + t * 4.0, 575 + 26 * math.sin(t / 5)) for t in range(40)]
    canvas.line(wave, mix(GREEN, palette.light, 0.5), 6)
    for x, tone in ((760, SKY), (880, TERRACOTTA)):
        canvas.rectangle(
            x,
            76,
            46,
            400,
            Gradient(
                (mix(tone, palette.light, 0.5), tone, mix(tone, palette.shade, 0.35)), direction="right"
            ),
        )
        canvas.rounded(x - 12, 440, 70, 34, 8, mix(tone, palette.shade, 0.35))
    for curtain in (664, 1694):
        for strip in range(3):
            canvas.rectangle(curtain + strip * 15, 700, 12, 380, mix(STEEL, palette.light, 0.45), 0.7)
