"""Fields, bales and water plants; positions by pose, lengths in metres."""

from __future__ import annotations

import math
import random

from casebook.pictures.scenes.canvas import Canvas, Gradient, Point
from casebook.pictures.scenes.palette import Colour, Palette, mix
from casebook.pictures.scenes.stage import Pose, Stage

STRAW = (214, 172, 84)


def stubble(stage: Stage, near: float, far: float, width: float, colour: Colour, lean: float = 0.0) -> None:
    """Paint swaths that run away from the viewer, light and dark by turns, at once."""
    tones = (mix(colour, stage.palette.light, 0.16), mix(colour, stage.palette.shade, 0.1))
    reach = far * 0.72
    for index in range(int(-reach / width), int(reach / width)):
        x = index * width
        shift = lean * (far - near)
        corners = [
            (x, near, 0.0),
            (x + width, near, 0.0),
            (x + width + shift, far, 0.0),
            (x + shift, far, 0.0),
        ]
        outline = [stage.view.point(spot) for spot in corners]
        tone = tones[index % 2]
        stage.canvas.polygon(outline, Gradient((mix(tone, stage.palette.haze, 0.35), tone)), 0.85)
        for row in range(1, 4):
            at = x + width * row / 4
            stage.stroke(
                [(at, near, 0), (at + shift, far, 0)], mix(tone, stage.palette.shade, 0.25), 0.09, 0.35
            )


def round_bale(stage: Stage, pose: Pose, radius: float, length: float, seed: int) -> None:
    """A round straw bale that lies along y of its pose, its wound end towards the viewer."""
    stage.cast(
        [pose.at(x, y, z) for x in (-radius, radius) for y in (0, length) for z in (0.2, radius * 1.8)]
    )

    def draw() -> None:
        palette, chance = stage.palette, random.Random(seed)
        turns = [math.tau * t / 40 for t in range(40)]

        def rim(share: float, y: float) -> list[tuple[float, float, float]]:
            return [
                pose.at(radius * share * math.cos(t), y, radius + radius * share * math.sin(t)) for t in turns
            ]

        front, back = rim(1.0, 0.0), rim(1.0, length)
        body = mix(STRAW, palette.shade, 0.16)
        for index in range(40):
            after = (index + 1) % 40
            stage.face((front[index], back[index], back[after], front[after]), mix(body, palette.light, 0.1))
        stage.flat(front, mix(STRAW, palette.light, 0.12))
        for ring in range(1, 8):
            share = ring / 8 + chance.uniform(-0.02, 0.02)
            spots = rim(share, -0.01)
            stage.stroke([*spots, spots[0]], mix(STRAW, palette.shade, 0.28), 0.035, 0.6)
        for _ in range(26):
            turn, share = chance.uniform(0, math.tau), chance.uniform(0.1, 1.02)
            start = pose.at(radius * share * math.cos(turn), -0.02, radius + radius * share * math.sin(turn))
            end = pose.at(
                radius * (share + 0.08) * math.cos(turn + 0.25),
                -0.02,
                radius + radius * (share + 0.08) * math.sin(turn + 0.25),
            )
            stage.stroke([start, end], mix(STRAW, palette.light, 0.45), 0.03, 0.8)

    stage.add(pose.at(0, 0), draw)


def lotus(canvas: Canvas, palette: Palette, x: float, y: float, size: float, leaf: Colour, seed: int) -> None:
    """A round floating leaf with veins; ``size`` is its half width in picture units."""
    chance = random.Random(seed)
    flat, notch = chance.uniform(0.3, 0.36), chance.uniform(0, math.tau)
    tone = mix(leaf, palette.light, chance.uniform(0.0, 0.28))
    canvas.ellipse(x + size * 0.06, y + size * 0.12, size, size * flat, palette.shade, 0.28)
    rim: list[Point] = [(x, y)]
    for step in range(41):
        turn = notch + 0.12 + (math.tau - 0.24) * step / 40
        wave = 1 + 0.03 * math.sin(5 * turn + seed)
        rim.append((x + size * wave * math.cos(turn), y + size * flat * wave * math.sin(turn)))
    canvas.polygon(rim, Gradient((mix(tone, palette.light, 0.22), tone)))
    for vein in range(9):
        turn = notch + math.tau * (vein + 0.5) / 9
        tip = (x + size * 0.86 * math.cos(turn), y + size * 0.86 * flat * math.sin(turn))
        canvas.line([(x, y), tip], mix(tone, palette.light, 0.35), max(1.2, size * 0.012), 0.7)


def lotus_flower(canvas: Canvas, palette: Palette, x: float, y: float, size: float, colour: Colour) -> None:
    """An open lotus flower on its stem; x and y are the flower's middle."""
    canvas.line(
        [(x, y + size * 0.3), (x + size * 0.08, y + size * 2.4)],
        mix(palette.mid, palette.shade, 0.2),
        size * 0.09,
    )
    for row, (wide, tall) in enumerate(((1.0, 0.75), (0.7, 1.0), (0.4, 1.12))):
        for side in (-1, 1):
            tip = (x + side * size * wide, y - size * tall * (0.45 + 0.3 * row))
            inner = (x + side * size * wide * 0.25, y - size * tall * 0.5)
            outer = (x + side * size * wide * 0.8, y + size * 0.1)
            tone = mix(colour, palette.light, 0.2 + 0.18 * row)
            canvas.polygon([(x, y + size * 0.35), inner, tip, outer], Gradient((colour, tone)))
    petal = [
        (x, y + size * 0.38),
        (x - size * 0.32, y - size * 0.25),
        (x, y - size * 0.95),
        (x + size * 0.32, y - size * 0.25),
    ]
    canvas.polygon(petal, Gradient((mix(colour, palette.shade, 0.05), mix(colour, palette.light, 0.55))))
