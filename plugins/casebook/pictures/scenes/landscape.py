"""Sky, clouds, hills, ground, water and far skylines."""

from __future__ import annotations

import math
import random

from casebook.pictures.scenes.canvas import (
    HEIGHT,
    WIDTH,
    Canvas,
    Gradient,
    Point,
    round_outline,
    rounded_outline,
)
from casebook.pictures.scenes.palette import Colour, Palette, mix


def sky(canvas: Canvas, palette: Palette, horizon: float) -> None:
    """Fill everything above the horizon with the palette's sky, and the rest with its ground."""
    canvas.rectangle(0, 0, WIDTH, horizon + 2, Gradient(palette.sky))
    near = mix(palette.ground, palette.near, 0.25)
    canvas.rectangle(
        0,
        horizon,
        WIDTH,
        HEIGHT - horizon + 2,
        Gradient((mix(palette.ground, palette.haze, 0.5), palette.ground, near)),
    )


def sun(canvas: Canvas, palette: Palette, x: float, y: float, radius: float) -> None:
    """Hang the sun's disc with its glow."""
    canvas.glow(x, y, radius * 9, palette.sun, 0.55)
    canvas.ellipse(x, y, radius, radius, mix(palette.sun, palette.light, 0.4), 0.95)


def streaks(
    canvas: Canvas, palette: Palette, top: float, bottom: float, count: int, seed: int, opacity: float = 0.45
) -> None:
    """Draw thin level bands of cloud."""
    chance = random.Random(seed)
    for _ in range(count):
        share = chance.random()
        y, length = top + (bottom - top) * share, chance.uniform(240, 900) * (1.1 - 0.5 * share)
        x, height = chance.uniform(-300, WIDTH), chance.uniform(8, 26) * (1.2 - 0.7 * share)
        tone = mix(palette.cloud, palette.haze, share * 0.5)
        band = []
        for part in range(3):
            shift, run = chance.uniform(-0.3, 0.3) * length, length * chance.uniform(0.4, 0.9)
            band.append(rounded_outline(x + shift, y + part * height * 0.8, run, height, height / 2))
        canvas.soft(band, tone, 1.2, opacity)


def cumulus(
    canvas: Canvas, palette: Palette, x: float, y: float, width: float, seed: int, opacity: float = 0.95
) -> None:
    """Draw one flat-based summer cloud; x and y are the middle of its base."""
    chance = random.Random(seed)
    under = mix(palette.cloud, palette.sky[0], 0.28)
    for layer, (lift, tone) in enumerate(((0.0, under), (0.045, palette.cloud))):
        outline: list[Point] = []
        bumps = [(0.15 + 0.7 * index / 8, chance.uniform(0.75, 1.15)) for index in range(9)]
        steps = 120
        for step in range(steps + 1):
            u = step / steps
            height = 0.0
            for place, size in bumps:
                reach = (0.105 + 0.05 * math.sin(math.pi * place)) * size
                body = 0.21 * math.sin(math.pi * place) ** 1.3 * size
                offset = (u - place) / reach
                if abs(offset) < 1:
                    height = max(height, (body + reach * 0.8) * math.sqrt(1 - offset * offset) - 0.01)
            scale = width * (1 - 0.1 * layer)
            shift = -0.03 * width * layer
            outline.append(
                (
                    x + shift + (u - 0.5) * scale,
                    y - (max(0.0, height) * 0.95 + lift) * scale * (1 - 0.05 * layer),
                )
            )
        fade = mix(tone, palette.haze, 0.35)
        outline += [(x + 0.5 * width, y), (x - 0.5 * width, y)]
        canvas.polygon(outline, Gradient((tone, tone, fade), (1.0, 0.75 if layer else 1.0)), opacity)
    canvas.pill(x - width * 0.62, y - width * 0.018, width * 0.7, width * 0.03, under, opacity * 0.6)
    canvas.pill(x - width * 0.1, y + width * 0.004, width * 0.66, width * 0.022, under, opacity * 0.5)


def ridge(
    canvas: Canvas,
    base: float,
    height: float,
    fill: Colour,
    foot: Colour,
    seed: int,
    wave: float = 900.0,
    down: float = 40.0,
) -> None:
    """Draw a rolling line of hills that fades towards its foot.

    Args:
        canvas: What to draw on.
        base: Level the hills stand on.
        height: Their greatest height.
        fill: Colour of the crest.
        foot: Colour at the foot.
        seed: Which hills.
        wave: Length of the longest wave.
        down: How far the fill reaches below the base.
    """
    chance = random.Random(seed)
    waves = [
        (wave / k, chance.uniform(0, math.tau), chance.uniform(0.6, 1.0) / k**1.15)
        for k in (1, 1.7, 2.9, 5.3, 11)
    ]
    total = sum(size for _, _, size in waves)
    crest = []
    for x in range(-20, WIDTH + 21, 8):
        level = sum(size * math.sin(math.tau * x / length + phase) for length, phase, size in waves) / total
        crest.append((float(x), base - height * (0.5 + 0.6 * level)))
    canvas.polygon(
        [*crest, (WIDTH + 20, base + down), (-20, base + down)], Gradient((fill, mix(fill, foot, 0.75), foot))
    )


def woods(
    canvas: Canvas,
    base: float,
    height: float,
    fill: Colour,
    seed: int,
    left: float = -40,
    right: float = WIDTH + 40,
) -> None:
    """Draw a far belt of trees as one rounded silhouette with a second, lighter tone."""
    chance = random.Random(seed)
    light = mix(fill, (255, 255, 240), 0.12)
    x = left
    while x < right:
        size = chance.uniform(0.55, 1.0) * height
        rx = size * chance.uniform(0.32, 0.6)
        canvas.ellipse(x, base - size * 0.5, rx, size * 0.5, fill)
        canvas.rectangle(x - rx, base - size * 0.45, rx * 2, size * 0.45 + 3, fill)
        canvas.ellipse(x - rx * 0.2, base - size * 0.62, rx * 0.62, size * 0.3, light, 0.6)
        x += rx * chance.uniform(0.7, 1.3)


def skyline(
    canvas: Canvas,
    palette: Palette,
    base: float,
    height: float,
    seed: int,
    span: tuple[float, float] = (0, WIDTH),
    share: float = 0.55,
) -> None:
    """Draw a far town of slabs and towers, two tones each, higher towards the middle of its span.

    Args:
        canvas: What to draw on.
        palette: Colours.
        base: Level the town stands on.
        height: Height of its highest tower.
        seed: Which town.
        span: From where to where across the picture.
        share: How far it is lost in haze.
    """
    chance = random.Random(seed)
    for row in range(2):
        veil = share + 0.22 - 0.22 * row
        tone = mix(mix(palette.shade, palette.far, 0.45), palette.haze, veil)
        lit, pane = mix(tone, palette.light, 0.32), mix(tone, palette.shade, 0.14)
        x = span[0]
        while x < span[1]:
            place = (x - span[0]) / (span[1] - span[0])
            tall = (
                height
                * (0.25 + 0.75 * math.sin(math.pi * place) ** 2 * chance.uniform(0.35, 1.0))
                * (1 - 0.3 * row)
            )
            wide = chance.uniform(26, 74) * (0.7 + height / 600)
            canvas.rectangle(x, base - tall, wide, tall + 2, tone)
            canvas.rectangle(x, base - tall, wide * 0.42, tall + 2, lit)
            if tall > height * 0.6 and chance.random() < 0.5:
                canvas.rectangle(x + wide * 0.25, base - tall * 1.08, wide * 0.5, tall * 0.1, tone)
                canvas.line(
                    [(x + wide / 2, base - tall * 1.08), (x + wide / 2, base - tall * 1.22)], tone, 2.5
                )
            for level in range(int(tall // 16)):
                canvas.rectangle(x + 5, base - tall + 10 + level * 16, wide - 10, 4, pane, 0.55)
            x += wide * chance.uniform(0.85, 1.7)
    canvas.rectangle(
        span[0],
        base - height * 0.35,
        span[1] - span[0],
        height * 0.35 + 2,
        Gradient((palette.haze, palette.haze), (0.0, 0.6)),
    )


def ripples(
    canvas: Canvas,
    palette: Palette,
    top: float,
    bottom: float,
    count: int,
    seed: int,
    tone: Colour | None = None,
    opacity: float = 0.35,
) -> None:
    """Scatter level strokes over water, short and dense far off, long and sparse near."""
    chance = random.Random(seed)
    for _ in range(count):
        share = chance.random() ** 1.6
        y = top + (bottom - top) * share
        length, x = chance.uniform(20, 110) * (0.3 + 1.6 * share), chance.uniform(-80, WIDTH)
        canvas.pill(
            x, y, length, 1.5 + 3.5 * share, tone or palette.cloud, opacity * chance.uniform(0.4, 1.0)
        )


def mist(canvas: Canvas, colour: Colour, top: float, bottom: float, opacity: float) -> None:
    """Lay a veil that is thickest in the middle of a level band."""
    middle = (top + bottom) / 2
    canvas.rectangle(0, top, WIDTH, middle - top, Gradient((colour, colour), (0.0, opacity)))
    canvas.rectangle(0, middle, WIDTH, bottom - middle, Gradient((colour, colour), (opacity, 0.0)))


def steam(
    canvas: Canvas,
    palette: Palette,
    x: float,
    y: float,
    length: float,
    seed: int,
    drift: float = 0.7,
    opacity: float = 0.8,
) -> None:
    """Let steam rise from a mouth, widening and thinning as it drifts.

    Args:
        canvas: What to draw on.
        palette: Colours.
        x: Mouth, across.
        y: Mouth, down.
        length: How far it goes.
        seed: Which plume.
        drift: Sideways run for each unit of rise.
        opacity: At the mouth.
    """
    chance = random.Random(seed)
    under = mix(palette.cloud, palette.shade, 0.22)
    puffs = []
    for step in range(26):
        share = step / 25
        rise = length * share**0.9
        size = length * (0.035 + 0.13 * share**0.8) * chance.uniform(0.75, 1.2)
        wander = math.sin(share * 5 + seed) * length * 0.03
        puffs.append(
            (x + rise * drift * (0.35 + 0.65 * share) + wander, y - rise * (1 - 0.25 * share), size, share)
        )
    for tone, lift, shrink, blur in ((under, 0.0, 1.0, 5.0), (palette.cloud, 0.2, 0.82, 4.0)):
        outlines = [
            round_outline(px - lift * size, py - lift * size, size * shrink)
            for px, py, size, _ in reversed(puffs)
        ]
        fading = [(1 - share) ** 1.2 for _, _, _, share in reversed(puffs)]
        canvas.soft(outlines, tone, blur, opacity, fading)


def birds(
    canvas: Canvas, colour: Colour, x: float, y: float, count: int, seed: int, size: float = 26
) -> None:
    """Draw a loose flight of birds."""
    chance = random.Random(seed)
    for index in range(count):
        bx, by = (
            x + index * size * 2.1 + chance.uniform(-20, 20),
            y - abs(index - count / 2) * size * 0.6 + chance.uniform(-22, 22),
        )
        span, dip = size * chance.uniform(0.7, 1.1), chance.uniform(0.15, 0.4)
        edge = (
            (-1, -dip),
            (-0.45, -0.36),
            (0, 0),
            (0.45, -0.36),
            (1, -dip),
            (0.4, -0.2),
            (0, 0.14),
            (-0.4, -0.2),
        )
        wing = [(bx + u * span, by + v * span) for u, v in edge]
        canvas.polygon(wing, colour, 0.75)
