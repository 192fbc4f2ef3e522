"""Fronts of lane houses and what stands before them, drawn flat; picture units, x and y at the foot."""

from __future__ import annotations

import math
import random

from casebook.pictures.scenes.canvas import Canvas, Gradient
from casebook.pictures.scenes.palette import INK, Colour, Palette, mix, tint
from casebook.pictures.scenes.planting import crown, tones_of

STONE = tint("#d9cdb8")
TIMBER = tint("#4a2f26")


def lane_house(
    canvas: Canvas, palette: Palette, x: float, base: float, width: float, height: float, brick: Colour
) -> None:
    """A brick front of three storeys with a stone gate, a gable and timber windows; x is its left edge."""
    top = base - height
    canvas.rectangle(
        x,
        top,
        width,
        height,
        Gradient((mix(brick, palette.light, 0.12), brick, mix(brick, palette.shade, 0.15))),
    )
    mortar = mix(brick, palette.light, 0.3)
    chance = random.Random(round(x))
    for row in range(int(height // 18)):
        y = top + row * 18
        canvas.rectangle(x, y, width, 2, mortar, 0.3)
        for _ in range(5):
            at = x + 6 + chance.random() * (width - 50)
            canvas.rectangle(
                at, y + 2, 40, 16, palette.shade if chance.random() < 0.5 else palette.light, 0.08
            )
    stone = mix(STONE, palette.shade, 0.18)
    for level in (0.36, 0.66):
        canvas.rectangle(
            x, base - height * level - 14, width, 28, Gradient((mix(stone, palette.light, 0.25), stone))
        )
    peak = x + width / 2
    outline = [
        (x + width * 0.2, top + 6),
        (x + width * 0.26, top - 62),
        (x + width * 0.38, top - 70),
        (peak - 60, top - 120),
        (peak + 60, top - 120),
        (x + width * 0.62, top - 70),
        (x + width * 0.74, top - 62),
        (x + width * 0.8, top + 6),
    ]
    roof = mix(palette.roof, TIMBER, 0.35)
    canvas.polygon(
        [(x - 16, top + 8), (x + 60, top - 60), (x + width - 60, top - 60), (x + width + 16, top + 8)], roof
    )
    for index in range(18):
        at = x + 20 + index * (width - 40) / 17
        canvas.line(
            [(at, top + 4), (at + (peak - at) * 0.16, top - 58)], mix(roof, palette.shade, 0.3), 5, 0.5
        )
    canvas.polygon(outline, Gradient((mix(brick, palette.light, 0.15), brick)))
    canvas.line(outline, stone, 14)
    canvas.ellipse(peak, top - 50, 34, 34, stone)
    canvas.ellipse(peak, top - 50, 25, 25, mix(palette.glass, palette.shade, 0.25))
    canvas.rectangle(x - 4, top, width + 8, 20, stone)
    for floor, (low, tall) in enumerate(((0.42, 0.18), (0.71, 0.19))):
        for index in range(3):
            centre = x + width * (0.2 + 0.3 * index)
            _window(
                canvas,
                palette,
                centre,
                base - height * low,
                112,
                height * tall,
                (index * 3 + floor + round(x)) % 4,
            )
    _gate(canvas, palette, peak, base, 250, height * 0.33)
    for side in (-1, 1):
        _window(
            canvas, palette, peak + side * width * 0.345, base - height * 0.1, 96, height * 0.17, 1 + side
        )
    canvas.rectangle(x + width - 8, top + 16, 16, height - 16, mix(palette.shade, palette.metal, 0.4))


def _window(
    canvas: Canvas, palette: Palette, x: float, low: float, width: float, height: float, lit: int
) -> None:
    stone = mix(STONE, palette.shade, 0.12)
    canvas.rectangle(x - width / 2 - 12, low - height - 16, width + 24, 16, stone)
    canvas.rectangle(x - width / 2 - 14, low, width + 28, 14, stone)
    pane = palette.glass if lit else mix(palette.glass, palette.shade, 0.55)
    canvas.rectangle(x - width / 2, low - height, width, height, TIMBER)
    if palette.lamps and lit:
        canvas.glow(x, low - height / 2, width * 1.2, palette.glass, 0.18)
    for column in range(2):
        for row in range(3):
            canvas.rectangle(
                x - width / 2 + 7 + column * (width / 2 - 3),
                low - height + 7 + row * (height - 8) / 3,
                width / 2 - 11,
                (height - 8) / 3 - 7,
                pane,
            )


def _gate(canvas: Canvas, palette: Palette, x: float, base: float, width: float, height: float) -> None:
    stone = mix(STONE, palette.shade, 0.08)
    half = width / 2
    canvas.rectangle(
        x - half,
        base - height * 0.74,
        width,
        height * 0.74,
        Gradient((mix(stone, palette.light, 0.2), stone)),
    )
    arch = [
        (
            x + half * 1.12 * math.cos(t / 24 * math.pi),
            base - height * 0.72 - height * 0.26 * math.sin(t / 24 * math.pi),
        )
        for t in range(25)
    ]
    canvas.polygon(arch, mix(stone, palette.light, 0.12))
    inner = [
        (
            x + half * 0.82 * math.cos(t / 24 * math.pi),
            base - height * 0.75 - height * 0.17 * math.sin(t / 24 * math.pi),
        )
        for t in range(25)
    ]
    canvas.polygon(inner, mix(stone, palette.shade, 0.22))
    canvas.rectangle(x - half * 0.66, base - height * 0.66, half * 1.32, height * 0.66, mix(INK, TIMBER, 0.5))
    for side in (-1, 1):
        left = x - half * 0.62 if side < 0 else x + half * 0.02
        canvas.rectangle(
            left, base - height * 0.63, half * 0.6, height * 0.63, mix(TIMBER, palette.shade, 0.15)
        )
        canvas.ellipse(
            x + side * half * 0.12, base - height * 0.32, 8, 8, mix(palette.accent, palette.light, 0.3)
        )
    canvas.rectangle(x - half * 1.06, base - 16, width * 1.06, 16, mix(stone, palette.shade, 0.2))


def cycle(canvas: Canvas, palette: Palette, x: float, y: float, length: float, colour: Colour) -> None:
    """A bicycle seen from its side; x and y are the foot of its rear wheel."""
    wheel, dark = length * 0.3, mix(INK, palette.shade, 0.4)
    canvas.ellipse(x + length * 0.32, y + 2, length * 0.66, 9, palette.shade, 0.3)
    for at in (x, x + length * 0.66):
        rim = [
            (
                at + wheel * 0.72 * math.cos(t / 30 * math.tau),
                y - wheel * 0.75 + wheel * 0.72 * math.sin(t / 30 * math.tau),
            )
            for t in range(31)
        ]
        canvas.line(rim, dark, length * 0.024)
        for spoke in range(6):
            turn = spoke / 6 * math.pi
            dx, dy = wheel * 0.7 * math.cos(turn), wheel * 0.7 * math.sin(turn)
            canvas.line([(at - dx, y - wheel * 0.75 - dy), (at + dx, y - wheel * 0.75 + dy)], dark, 2, 0.4)
    hub, front = (x, y - wheel * 0.75), (x + length * 0.66, y - wheel * 0.75)
    crank, seat, head = (
        (x + length * 0.28, y - wheel * 0.7),
        (x + length * 0.2, y - length * 0.5),
        (x + length * 0.56, y - length * 0.52),
    )
    canvas.line([hub, crank, (head[0], head[1] + 8), (seat[0] + 6, seat[1] + 22), hub], colour, length * 0.03)
    canvas.line([crank, seat], colour, length * 0.03)
    canvas.line(
        [front, (head[0] - 4, head[1] - length * 0.08), (head[0] - length * 0.1, head[1] - length * 0.1)],
        colour,
        length * 0.028,
    )
    canvas.pill(seat[0] - length * 0.08, seat[1] - 10, length * 0.18, 14, dark)
    canvas.rounded(
        head[0] + 4,
        head[1] - length * 0.04,
        length * 0.16,
        length * 0.13,
        5,
        mix(TIMBER, palette.accent, 0.5),
    )


def planter(
    canvas: Canvas, palette: Palette, x: float, y: float, width: float, height: float, seed: int, pot: Colour
) -> None:
    """A trough of leaves and blossoms; x is its middle."""
    chance = random.Random(seed)
    canvas.ellipse(x, y + 3, width * 0.58, 14, palette.shade, 0.3)
    for index in range(4):
        at = x + (index - 1.5) * width * 0.26
        leaf = mix(palette.mid, palette.near, 0.2 + 0.15 * (index % 3))
        crown(
            canvas,
            chance,
            at,
            y - height * (0.62 + 0.08 * (index % 2)),
            width * 0.24,
            height * 0.34,
            tones_of(palette, leaf),
            8,
        )
    for _ in range(12):
        px, py = x + chance.uniform(-0.5, 0.5) * width, y - height * chance.uniform(0.5, 0.92)
        canvas.ellipse(
            px, py, width * 0.022, width * 0.022, mix(palette.accent, palette.light, chance.uniform(0, 0.4))
        )
    tub = [
        (x - width / 2, y - height * 0.45),
        (x + width / 2, y - height * 0.45),
        (x + width * 0.43, y),
        (x - width * 0.43, y),
    ]
    canvas.polygon(
        tub, Gradient((mix(pot, palette.light, 0.2), pot, mix(pot, palette.shade, 0.35)), direction="right")
    )
    canvas.rectangle(
        x - width * 0.53, y - height * 0.5, width * 1.06, height * 0.1, mix(pot, palette.light, 0.15)
    )


def rain_barrel(canvas: Canvas, palette: Palette, x: float, y: float, height: float, colour: Colour) -> None:
    """A barrel under a downpipe."""
    half = height * 0.36
    canvas.ellipse(x, y + 2, half * 1.2, 14, palette.shade, 0.3)
    canvas.rectangle(x - 8, y - height * 1.5, 16, height * 0.55, mix(palette.metal, palette.shade, 0.3))
    body = [
        (x - half * 0.85, y - height),
        (x + half * 0.85, y - height),
        (x + half, y - height * 0.5),
        (x + half * 0.85, y),
        (x - half * 0.85, y),
        (x - half, y - height * 0.5),
    ]
    canvas.polygon(
        body,
        Gradient(
            (mix(colour, palette.light, 0.25), colour, mix(colour, palette.shade, 0.4)), direction="right"
        ),
    )
    for level in (0.2, 0.5, 0.8):
        canvas.rectangle(
            x - half * 0.97, y - height * level, half * 1.94, 7, mix(colour, palette.shade, 0.4), 0.7
        )
    canvas.ellipse(x, y - height, half * 0.86, 13, mix(colour, palette.shade, 0.5))
    canvas.rectangle(x + half * 0.5, y - height * 0.28, half * 0.7, 9, palette.accent)


def wheelie_bin(canvas: Canvas, palette: Palette, x: float, y: float, height: float, colour: Colour) -> None:
    """A sorting bin with a lid and a plain sign."""
    half = height * 0.32
    skin = mix(colour, palette.shade, 0.1)
    canvas.ellipse(x, y + 2, half * 1.25, 16, palette.shade, 0.35)
    body = [
        (x - half, y - height * 0.86),
        (x + half, y - height * 0.86),
        (x + half * 0.82, y - 12),
        (x - half * 0.82, y - 12),
    ]
    canvas.polygon(
        body,
        Gradient((mix(skin, palette.light, 0.22), skin, mix(skin, palette.shade, 0.35)), direction="right"),
    )
    for side in (-1, 1):
        canvas.ellipse(x + side * half * 0.6, y - 16, 17, 17, mix(INK, palette.shade, 0.3))
    lid = [
        (x - half * 1.1, y - height * 0.85),
        (x + half * 1.1, y - height * 0.85),
        (x + half, y - height),
        (x - half, y - height),
    ]
    canvas.polygon(lid, mix(skin, palette.light, 0.15))
    canvas.rectangle(x - half * 1.1, y - height * 0.87, half * 2.2, 10, mix(skin, palette.shade, 0.4))
    canvas.rounded(x - half * 0.4, y - height * 0.64, half * 0.8, half * 0.8, 10, palette.light, 0.85)
    canvas.ellipse(x, y - height * 0.64 + half * 0.4, half * 0.22, half * 0.22, skin)
