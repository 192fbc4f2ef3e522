"""Things on and around a table, drawn flat: window, plant, book, papers, lamp, models; picture units."""

from __future__ import annotations

import math

from casebook.pictures.scenes.canvas import Canvas, Gradient, Point
from casebook.pictures.scenes.palette import INK, OCHRE, PAPER, TERRACOTTA, Colour, Palette, mix, tint

WOOD = tint("#b58a5c")


def table_top(canvas: Canvas, palette: Palette, top: float, bottom: float, wood: Colour = WOOD) -> None:
    """A table across the picture, seen a little from above, with grain and a front edge."""
    canvas.polygon(
        [(-60, bottom), (120, top), (2280, top), (2460, bottom)],
        Gradient((mix(wood, palette.light, 0.3), wood)),
    )
    for index in range(9):
        share = (index + 0.5) / 9
        y = top + (bottom - top) * share**1.3
        line = [(140 - 180 * share, y), (900, y + 4 * math.sin(index * 2.0)), (2260 + 180 * share, y)]
        canvas.line(line, mix(wood, palette.shade, 0.35), 2, 0.35)
    canvas.rectangle(
        -60, bottom, 2520, 60, Gradient((mix(wood, palette.shade, 0.25), mix(wood, palette.shade, 0.5)))
    )
    canvas.rectangle(-60, bottom + 60, 2520, 400, Gradient((mix(wood, palette.shade, 0.62), palette.shade)))


def window_bars(
    canvas: Canvas, palette: Palette, x: float, y: float, width: float, height: float, columns: int
) -> None:
    """The frame, bars and sill of a window whose view is already painted."""
    frame = mix(palette.wall, palette.light, 0.5)
    dark = mix(palette.wall, palette.shade, 0.3)
    for left in range(columns + 1):
        at = x + width * left / columns
        canvas.rectangle(at - 13, y, 26, height, frame)
        canvas.rectangle(at + 7, y, 6, height, dark)
    for level in (y, y + height):
        canvas.rectangle(x - 13, level - 13, width + 26, 26, frame)
    canvas.rectangle(x - 50, y + height + 8, width + 100, 34, Gradient((frame, dark)))
    canvas.rectangle(x - 50, y + height + 42, width + 100, 14, palette.shade, 0.18)


def pot_plant(
    canvas: Canvas, palette: Palette, x: float, y: float, size: float, leaf: Colour, pot: Colour
) -> None:
    """A plant with long arching leaves; x and y are the middle of the pot's foot."""
    for index in range(15):
        turn = -math.pi / 2 + (index - 7) * 0.2 + 0.08 * math.sin(index * 2.3)
        length = size * (0.95 - 0.045 * abs(index - 7) + 0.08 * math.sin(index * 1.7))
        tone = (
            mix(leaf, palette.light, 0.22) if index % 3 == 0 else mix(leaf, palette.shade, 0.12 * (index % 2))
        )
        _leaf(canvas, (x, y - size * 0.42), length, turn, size * 0.085, tone)
    body = [
        (x - size * 0.3, y - size * 0.46),
        (x + size * 0.3, y - size * 0.46),
        (x + size * 0.21, y),
        (x - size * 0.21, y),
    ]
    canvas.polygon(
        body, Gradient((mix(pot, palette.light, 0.25), pot, mix(pot, palette.shade, 0.35)), direction="right")
    )
    canvas.rounded(
        x - size * 0.33, y - size * 0.52, size * 0.66, size * 0.11, size * 0.03, mix(pot, palette.light, 0.12)
    )


def _leaf(canvas: Canvas, foot: Point, length: float, turn: float, width: float, colour: Colour) -> None:
    upper, lower = [], []
    for step in range(15):
        share = step / 14
        x = foot[0] + math.cos(turn) * length * share
        y = foot[1] + math.sin(turn) * length * share + length * 0.34 * abs(math.cos(turn)) * share**2.4
        half = width * math.sin(math.pi * min(1, 0.06 + share * 0.94)) ** 0.8 / 1.6
        upper.append((x - math.sin(turn) * half, y + math.cos(turn) * half))
        lower.append((x + math.sin(turn) * half, y - math.cos(turn) * half))
    canvas.polygon([*upper, *reversed(lower)], colour)


def sheet(canvas: Canvas, palette: Palette, corners: list[Point], tone: Colour = PAPER) -> None:
    """A sheet of paper with a soft shadow; corners near left, near right, far right, far left."""
    canvas.soft([[(x + 10, y + 14) for x, y in corners]], palette.shade, 8, 0.3)
    canvas.polygon(corners, Gradient((mix(tone, palette.shade, 0.04), tone)))


def on_sheet(corners: list[Point], u: float, v: float) -> Point:
    """A point of a sheet; u to the right, v away, both 0 to 1."""
    a, b, c, d = corners
    x, y = ((1 - v) * ((1 - u) * a[i] + u * b[i]) + v * ((1 - u) * d[i] + u * c[i]) for i in range(2))
    return x, y


def bars_on(canvas: Canvas, corners: list[Point], heights: list[float], colours: list[Colour]) -> None:
    """A bar chart printed on a sheet."""
    count = len(heights)
    canvas.line([on_sheet(corners, 0.1, 0.14), on_sheet(corners, 0.9, 0.14)], INK, 3, 0.5)
    for index, tall in enumerate(heights):
        left, right = 0.12 + 0.76 * index / count, 0.12 + 0.76 * (index + 0.65) / count
        bar = [
            on_sheet(corners, *spot)
            for spot in ((left, 0.14), (right, 0.14), (right, 0.14 + 0.7 * tall), (left, 0.14 + 0.7 * tall))
        ]
        canvas.polygon(bar, colours[index % len(colours)], 0.9)


def lines_on(canvas: Canvas, corners: list[Point], rows: int, colour: Colour = INK) -> None:
    """Grey lines where text would stand; nothing to read."""
    for row in range(rows):
        v = 0.88 - 0.76 * row / max(1, rows - 1)
        end = 0.9 - 0.28 * ((row * 7) % 4 == 3)
        canvas.line([on_sheet(corners, 0.1, v), on_sheet(corners, end, v)], colour, 4, 0.28)


def lamp(
    canvas: Canvas, palette: Palette, x: float, y: float, size: float, colour: Colour, lean: int = 1
) -> None:
    """A jointed desk lamp with its light; ``lean`` is +1 to bend right, -1 left."""
    dark = mix(colour, palette.shade, 0.4)
    elbow, head = (x - lean * size * 0.16, y - size * 0.55), (x + lean * size * 0.28, y - size * 0.95)
    canvas.ellipse(x, y, size * 0.2, size * 0.05, dark)
    canvas.line([(x, y - size * 0.03), elbow, head], dark, size * 0.04)
    canvas.ellipse(*elbow, size * 0.04, size * 0.04, colour)
    hx, hy = head
    light = [
        (hx + lean * size * 0.04, hy + size * 0.12),
        (hx + lean * size * 0.3, hy + size * 0.02),
        (hx + lean * size * 0.95, y + size * 0.02),
        (hx - lean * size * 0.12, y + size * 0.02),
    ]
    canvas.polygon(light, Gradient((palette.sun, palette.sun), (0.5, 0.08)))
    shade = [
        (hx - lean * size * 0.06, hy - size * 0.1),
        (hx + lean * size * 0.1, hy - size * 0.16),
        (hx + lean * size * 0.32, hy + size * 0.02),
        (hx + lean * size * 0.02, hy + size * 0.14),
    ]
    canvas.polygon(shade, Gradient((mix(colour, palette.light, 0.2), colour)))


def mug(canvas: Canvas, palette: Palette, x: float, y: float, size: float, colour: Colour) -> None:
    """A cup on the table; x and y are its foot."""
    canvas.soft(
        [
            [
                (x - size * 0.4, y),
                (x + size * 0.9, y),
                (x + size * 0.9, y + size * 0.16),
                (x - size * 0.4, y + size * 0.14),
            ]
        ],
        palette.shade,
        6,
        0.3,
    )
    ring = [
        (x + size * 0.5 + size * 0.24 * math.cos(t * 0.3), y - size * 0.5 + size * 0.26 * math.sin(t * 0.3))
        for t in range(22)
    ]
    canvas.line(ring, mix(colour, palette.shade, 0.2), size * 0.1)
    canvas.rounded(
        x - size * 0.45,
        y - size * 0.95,
        size * 0.9,
        size,
        size * 0.14,
        Gradient(
            (mix(colour, palette.light, 0.3), colour, mix(colour, palette.shade, 0.25)), direction="right"
        ),
    )
    canvas.ellipse(x, y - size * 0.93, size * 0.45, size * 0.12, mix(colour, palette.light, 0.4))
    canvas.ellipse(x, y - size * 0.92, size * 0.38, size * 0.09, tint("#6b4a34"))


def pencil(
    canvas: Canvas, palette: Palette, start: Point, end: Point, width: float, colour: Colour = OCHRE
) -> None:
    """A pencil lying on the table, its point at the end."""
    (ax, ay), (bx, by) = start, end
    neck = (ax + (bx - ax) * 0.86, ay + (by - ay) * 0.86)
    canvas.line([(ax + 6, ay + 10), (bx + 6, by + 10)], palette.shade, width, 0.25)
    canvas.line([start, neck], colour, width)
    canvas.line([start, (ax + (bx - ax) * 0.06, ay + (by - ay) * 0.06)], TERRACOTTA, width)
    along = math.hypot(bx - ax, by - ay)
    nx, ny = -(by - ay) / along * width / 2, (bx - ax) / along * width / 2
    canvas.polygon([(neck[0] + nx, neck[1] + ny), (neck[0] - nx, neck[1] - ny), end], tint("#e8cfa6"))
    canvas.ellipse(bx, by, width * 0.16, width * 0.16, INK)


def small_turbine(canvas: Canvas, palette: Palette, x: float, y: float, height: float) -> None:
    """A model wind turbine on a wooden foot."""
    canvas.ellipse(x, y, height * 0.2, height * 0.055, mix(WOOD, palette.shade, 0.3))
    canvas.ellipse(x, y - height * 0.03, height * 0.2, height * 0.055, mix(WOOD, palette.light, 0.25))
    white = mix(palette.cloud, palette.shade, 0.08)
    hub = (x, y - height * 0.72)
    mast = [
        (x - height * 0.022, y - height * 0.03),
        (x - height * 0.012, hub[1]),
        (x + height * 0.012, hub[1]),
        (x + height * 0.022, y - height * 0.03),
    ]
    canvas.polygon(mast, Gradient((white, mix(white, palette.shade, 0.35)), direction="right"))
    for blade in range(3):
        turn = 0.35 + blade * math.tau / 3
        ux, uy = math.sin(turn) * height * 0.36, -math.cos(turn) * height * 0.36
        outline = [(0.0, 0.03), (0.15, 0.09), (1.0, 0.015), (1.0, -0.01), (0.1, -0.04)]
        canvas.polygon(
            [(hub[0] + a * ux - b * uy, hub[1] + a * uy + b * ux) for a, b in outline],
            mix(white, palette.shade, 0.12 * blade),
        )
    canvas.ellipse(*hub, height * 0.03, height * 0.03, mix(white, palette.shade, 0.3))
