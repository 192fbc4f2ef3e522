"""Trees of several kinds, shrubs, grasses and reeds."""

from __future__ import annotations

import math
import random
from collections.abc import Callable

from casebook.pictures.scenes.canvas import Canvas, Gradient, Point
from casebook.pictures.scenes.palette import Colour, Palette, mix, tint
from casebook.pictures.scenes.stage import Pose, Stage

BARK = tint("#5b4a3c")
BIRCH = tint("#e8e4d8")


def blob(chance: random.Random, x: float, y: float, rx: float, ry: float, rough: float = 0.08) -> list[Point]:
    """An uneven round outline, as of foliage."""
    phases = [(k, chance.uniform(0, math.tau), rough * chance.uniform(0.4, 1.0)) for k in (2, 3, 5, 8)]
    outline = []
    for step in range(44):
        turn = math.tau * step / 44
        grow = 1 + sum(size * math.sin(k * turn + phase) for k, phase, size in phases)
        outline.append((x + rx * grow * math.cos(turn), y + ry * grow * math.sin(turn)))
    return outline


def crown(
    canvas: Canvas,
    chance: random.Random,
    x: float,
    y: float,
    rx: float,
    ry: float,
    tones: tuple[Colour, Colour, Colour],
    lobes: int = 11,
) -> None:
    """Draw a leafy crown in shade, body and light, lit from the upper left."""
    shade, body, light = tones
    places = []
    for index in range(lobes):
        turn, away = index * 2.4, math.sqrt((index + 0.4) / lobes) * 0.72
        places.append(
            (x + rx * away * math.cos(turn), y + ry * away * math.sin(turn), chance.uniform(0.3, 0.46))
        )
    canvas.polygon(blob(chance, x, y, rx * 0.86, ry * 0.86), shade)
    for px, py, size in places:
        canvas.polygon(blob(chance, px, py, rx * size, ry * size), shade)
    for px, py, size in places:
        lean = ((px - x) / rx + (py - y) / ry) * 0.5
        if lean < 0.42:
            canvas.polygon(
                blob(chance, px - rx * 0.07, py - ry * 0.09, rx * size * 0.86, ry * size * 0.84), body
            )
    for px, py, size in places:
        lean = ((px - x) / rx + (py - y) / ry) * 0.5
        if lean < 0.08:
            canvas.polygon(
                blob(chance, px - rx * 0.13, py - ry * 0.17, rx * size * 0.56, ry * size * 0.5, 0.12), light
            )
    for _ in range(int(lobes * 3.5)):
        turn, away = chance.uniform(0, math.tau), math.sqrt(chance.random()) * 0.95
        lx, ly = x + rx * away * math.cos(turn), y + ry * away * math.sin(turn)
        tone = light if math.cos(turn + 2.4) * away > -0.2 else body
        canvas.ellipse(lx, ly, rx * 0.05, ry * 0.035, tone, 0.75)


def tones_of(palette: Palette, leaf: Colour) -> tuple[Colour, Colour, Colour]:
    """Shade, body and light of foliage."""
    return mix(leaf, palette.shade, 0.42), leaf, mix(leaf, palette.light, 0.27)


def _trunk(canvas: Canvas, x: float, y: float, height: float, width: float, colour: Colour) -> None:
    canvas.polygon(
        [
            (x - width * 0.7, y),
            (x - width * 0.4, y - height),
            (x + width * 0.4, y - height),
            (x + width * 0.7, y),
        ],
        Gradient(
            (mix(colour, (255, 255, 255), 0.16), colour, mix(colour, (0, 0, 0), 0.2)), direction="right"
        ),
    )


def broadleaf(
    canvas: Canvas, palette: Palette, x: float, y: float, height: float, leaf: Colour, seed: int
) -> None:
    """A spreading tree; x and y are its foot."""
    chance = random.Random(seed)
    _trunk(canvas, x, y, height * 0.45, height * 0.032, mix(BARK, palette.shade, 0.3))
    for side in (-1, 1):
        canvas.line(
            [(x, y - height * 0.28), (x + side * height * 0.13, y - height * 0.48)],
            mix(BARK, palette.shade, 0.3),
            height * 0.018,
        )
    crown(canvas, chance, x, y - height * 0.63, height * 0.36, height * 0.37, tones_of(palette, leaf), 13)


def poplar(
    canvas: Canvas, palette: Palette, x: float, y: float, height: float, leaf: Colour, seed: int
) -> None:
    """A tall narrow tree."""
    chance = random.Random(seed)
    _trunk(canvas, x, y, height * 0.3, height * 0.018, mix(BARK, palette.shade, 0.3))
    shade, body, light = tones_of(palette, leaf)
    for rx, dx, dy, tone in (
        (0.115, 0.0, 0.0, shade),
        (0.092, -0.014, -0.01, body),
        (0.05, -0.034, -0.03, light),
    ):
        outline = []
        for step in range(60):
            turn = math.tau * step / 60
            flare = 1 + 0.06 * math.sin(11 * turn + seed) + 0.05 * math.sin(7 * turn)
            low = 1.0 if math.sin(turn) > 0 else 0.82
            outline.append(
                (
                    x + dx * height + rx * height * low * flare * math.cos(turn),
                    y - height * (0.55 - dy) + 0.45 * height * (1 - 2.0 * abs(dx)) * math.sin(turn),
                )
            )
        canvas.polygon(outline, tone)
    for _ in range(16):
        v = chance.uniform(-0.38, 0.36)
        u = chance.uniform(-0.07, 0.05) * (1 - abs(v))
        canvas.ellipse(
            x + u * height,
            y - height * (0.55 + v),
            height * 0.014,
            height * 0.03,
            light if u < 0 else body,
            0.7,
        )


def conifer(
    canvas: Canvas, palette: Palette, x: float, y: float, height: float, leaf: Colour, seed: int
) -> None:
    """A fir in drooping tiers."""
    chance = random.Random(seed)
    _trunk(canvas, x, y, height * 0.2, height * 0.024, mix(BARK, palette.shade, 0.4))
    shade, body, light = tones_of(palette, leaf)
    tiers = 7
    for tier in range(tiers):
        share = tier / tiers
        low, top = y - height * (0.1 + 0.8 * share), y - height * min(1.0, 0.1 + 0.8 * share + 0.3)
        wide = height * 0.25 * (1 - share) ** 0.85 + height * 0.025
        rim = [
            (
                x - wide + 2 * wide * step / 8,
                low
                + height * (0.028 if step % 2 else 0.0) * chance.uniform(0.5, 1.2)
                - height * 0.03 * abs(step - 4) / 4,
            )
            for step in range(9)
        ]
        canvas.polygon([(x, top), *reversed(rim)], shade)
        canvas.polygon(
            [
                (x, top),
                (x - wide * 0.05, rim[4][1] - height * 0.012),
                *[(px, py - height * 0.012) for px, py in reversed(rim[:4])],
            ],
            body,
        )
        canvas.polygon(
            [(x, top), (x - wide * 0.52, low - height * 0.03), (x - wide * 0.85, low - height * 0.035)],
            light,
            0.8,
        )


def bare(
    canvas: Canvas, palette: Palette, x: float, y: float, height: float, leaf: Colour, seed: int
) -> None:
    """A leafless winter tree; ``leaf`` tints its twigs."""
    chance = random.Random(seed)
    twig = mix(BARK, leaf, 0.35)

    def grow(px: float, py: float, lean: float, length: float, width: float, depth: int) -> None:
        tip = (px + math.sin(lean) * length, py - math.cos(lean) * length)
        canvas.line([(px, py), tip], twig, max(1.0, width))
        if depth:
            for side in (-1, 1):
                grow(
                    *tip,
                    lean + side * chance.uniform(0.2, 0.5),
                    length * chance.uniform(0.68, 0.82),
                    width * 0.62,
                    depth - 1,
                )
            if depth > 2:
                grow(*tip, lean + chance.uniform(-0.1, 0.1), length * 0.8, width * 0.6, depth - 2)

    grow(x, y, 0.0, height * 0.26, height * 0.03, 5)


def birch(
    canvas: Canvas, palette: Palette, x: float, y: float, height: float, leaf: Colour, seed: int
) -> None:
    """A light tree with a white stem and loose foliage."""
    chance = random.Random(seed)
    _trunk(canvas, x, y, height * 0.75, height * 0.018, mix(BIRCH, palette.haze, 0.2))
    for _ in range(7):
        mark = y - height * chance.uniform(0.03, 0.4)
        canvas.rectangle(
            x - height * 0.008, mark, height * 0.012, height * 0.006, mix(BARK, palette.shade, 0.5)
        )
    shade, body, light = tones_of(palette, leaf)
    for tone, shift, count in ((shade, 0.02, 9), (body, -0.005, 9), (light, -0.03, 6)):
        for index in range(count):
            level = 0.36 + 0.58 * (index + 0.5) / count
            wide = height * 0.19 * math.sin(math.pi * (1.08 - level * 0.95)) ** 0.7
            px = x + shift * height + chance.uniform(-0.5, 0.5) * wide
            canvas.polygon(
                blob(chance, px, y - height * level, wide * chance.uniform(0.5, 0.75), height * 0.075, 0.1),
                tone,
                0.95,
            )


def willow(
    canvas: Canvas, palette: Palette, x: float, y: float, height: float, leaf: Colour, seed: int
) -> None:
    """A weeping tree for water's edges."""
    chance = random.Random(seed)
    _trunk(canvas, x, y, height * 0.6, height * 0.036, mix(BARK, palette.shade, 0.3))
    shade, body, light = tones_of(palette, leaf)
    crown(canvas, chance, x, y - height * 0.72, height * 0.36, height * 0.24, (shade, body, light), 10)
    for tone, count in ((shade, 26), (body, 26), (light, 14)):
        for _ in range(count):
            u = chance.uniform(-0.42, 0.42)
            top = y - height * (0.88 - 0.9 * u * u - chance.uniform(0, 0.22))
            fall = height * chance.uniform(0.25, 0.5) * (0.7 + 0.6 * abs(u))
            sway = height * 0.04 * (1 if u > 0 else -1)
            bottom, wide = min(y - height * 0.1, top + fall), height * 0.014
            px = x + u * height * 0.9
            canvas.polygon(
                [
                    (px - wide, top),
                    (px + wide, top),
                    (px + sway + wide * 0.9, (top + bottom) / 2),
                    (px + sway * 1.2, bottom),
                    (px + sway - wide * 0.9, (top + bottom) / 2),
                ],
                tone,
                0.9,
            )


def shrub(
    canvas: Canvas, palette: Palette, x: float, y: float, height: float, leaf: Colour, seed: int
) -> None:
    """A low rounded bush."""
    crown(
        canvas,
        random.Random(seed),
        x,
        y - height * 0.42,
        height * 0.72,
        height * 0.5,
        tones_of(palette, leaf),
        8,
    )


TURNS = tuple(math.tau * step / 16 for step in range(16))
Kind = Callable[[Canvas, Palette, float, float, float, Colour, int], None]


def plant(stage: Stage, kind: Kind, pose: Pose, height: float, seed: int, leaf: Colour | None = None) -> None:
    """Stand a tree in space, with its shadow; ``height`` in metres."""
    foot = pose.at(0, 0)
    chance = random.Random(seed * 31 + 7)
    base = leaf or mix(stage.palette.mid, stage.palette.near, chance.uniform(0.05, 0.5))
    tone = stage.hazed(base, foot)
    x, y = stage.view.point(foot)
    size = height * stage.view.scale(foot)
    wide = height * (0.1 if kind in (poplar, birch) else 0.26)
    stage.cast(
        [
            (
                foot[0] + wide * (1.25 - 1.5 * abs(z - 0.5)) * math.cos(t),
                foot[1] + wide * (1.25 - 1.5 * abs(z - 0.5)) * math.sin(t),
                foot[2] + height * z,
            )
            for z in (0.3, 0.5, 0.7)
            for t in TURNS
        ]
    )
    stage.add(foot, lambda: kind(stage.canvas, stage.palette, x, y, size, tone, seed))
