"""A dim control room; its wall shows curves, bars and flows, without words."""

from __future__ import annotations

import math

from casebook.pictures.scenes.canvas import HEIGHT, WIDTH, Canvas, Gradient
from casebook.pictures.scenes.palette import (
    INK,
    OCHRE,
    PAPER,
    SKY,
    TERRACOTTA,
    Colour,
    mix,
    tint,
)

PANE = tint("#17493e")
GRIDLINE = tint("#2a6656")


def energy_dashboard(canvas: Canvas) -> None:
    """A dim control room; its wall shows curves, bars and flows, without words."""
    deep, panel = tint("#0c2c27"), tint("#113c33")
    canvas.rectangle(0, 0, WIDTH, HEIGHT, Gradient((tint("#0a211f"), deep, tint("#0b2521"))))
    left, right, top, bottom = 230.0, 2170.0, 210.0, 1010.0
    for index in range(9):
        x = 120.0 + index * 270
        canvas.pill(x, 74, 180, 12, mix(PAPER, OCHRE, 0.3), 0.85)
        canvas.glow(x + 90, 80, 190, mix(PAPER, OCHRE, 0.4), 0.22)
    canvas.polygon(
        [(0, 120), (left - 30, top), (left - 30, bottom), (0, 1120)],
        Gradient((mix(deep, panel, 0.7), deep), direction="right"),
    )
    canvas.polygon(
        [(WIDTH, 120), (right + 30, top), (right + 30, bottom), (WIDTH, 1120)],
        Gradient((deep, mix(deep, panel, 0.7)), direction="right"),
    )
    canvas.glow(1200, 600, 1250, tint("#2f8f77"), 0.22)
    canvas.rounded(left - 22, top - 22, right - left + 44, bottom - top + 44, 24, tint("#08191a"))
    canvas.rectangle(left, top, right - left, bottom - top, Gradient((panel, tint("#0f352f"))))
    _screen_curves(canvas, left + 40, top + 40, 1090, 420)
    _screen_bars(canvas, left + 40, top + 500, 520, 260)
    _screen_rings(canvas, left + 610, top + 500, 520, 260)
    _screen_flow(canvas, left + 1180, top + 40, 720, 720)
    canvas.polygon(
        [(0, 1120), (left - 30, 1034), (right + 30, 1034), (WIDTH, 1120), (WIDTH, HEIGHT), (0, HEIGHT)],
        Gradient((tint("#12433a"), tint("#0a2320"))),
    )
    canvas.polygon(
        [(left + 40, 1036), (right - 40, 1036), (right + 140, 1300), (left - 140, 1300)],
        Gradient((tint("#3fa48a"), tint("#3fa48a")), (0.3, 0.0)),
    )
    for x, tone, tall in (
        (480.0, OCHRE, 1.0),
        (1000.0, SKY, 0.94),
        (1190.0, TERRACOTTA, 1.02),
        (1850.0, PAPER, 0.98),
    ):
        _operator(canvas, x, 1420, 430 * tall, tone)
    _desk(canvas)


def _screen_curves(canvas: Canvas, x: float, y: float, width: float, height: float) -> None:
    canvas.rounded(x, y, width, height, 16, PANE)
    for row in range(1, 6):
        canvas.rectangle(x + 40, y + height * row / 6, width - 80, 2, GRIDLINE)
    steps = [index / 60 for index in range(61)]
    base = y + height - 50
    solar = [(x + 40 + (width - 80) * t, base - 270 * math.exp(-(((t - 0.5) / 0.16) ** 2))) for t in steps]
    load = [
        (x + 40 + (width - 80) * t, base - 110 - 70 * math.sin(t * 5.2 - 0.6) - 22 * math.sin(t * 17))
        for t in steps
    ]
    store = [(x + 40 + (width - 80) * t, base - 70 - 52 * math.sin(t * 6.3 + 2.2)) for t in steps]
    canvas.polygon([*solar, (x + width - 40, base), (x + 40, base)], Gradient((OCHRE, OCHRE), (0.6, 0.05)))
    canvas.line(solar, OCHRE, 7)
    canvas.line(load, PAPER, 6)
    canvas.line(store, SKY, 5)
    for curve, tone, place in ((solar, OCHRE, 36), (load, PAPER, 36), (store, SKY, 36)):
        canvas.ellipse(*curve[place], 13, 13, tone)
    canvas.rectangle(solar[36][0] - 1, y + 40, 2, height - 90, PAPER, 0.5)
    for index in range(3):
        canvas.pill(x + 48 + index * 130, y + 30, 90, 12, (OCHRE, PAPER, SKY)[index], 0.85)


def _screen_bars(canvas: Canvas, x: float, y: float, width: float, height: float) -> None:
    canvas.rounded(x, y, width, height, 16, PANE)
    for index in range(14):
        tall = (0.3 + 0.5 * math.sin(index / 13 * math.pi) + 0.12 * math.sin(index * 2.1)) * (height - 70)
        bx = x + 34 + index * (width - 60) / 14
        part = 0.35 + 0.2 * math.sin(index)
        canvas.rounded(bx, y + height - 30 - tall, 20, tall, 6, tint("#3fa48a"))
        canvas.rounded(bx, y + height - 30 - tall * part, 20, tall * part, 6, OCHRE)


def _screen_rings(canvas: Canvas, x: float, y: float, width: float, height: float) -> None:
    canvas.rounded(x, y, width, height, 16, PANE)
    for index, (share, tone) in enumerate(((0.72, OCHRE), (0.46, SKY), (0.88, tint("#5cc0a2")))):
        cx, cy, radius = x + 95 + index * 165, y + height / 2, 66.0
        canvas.ellipse(cx, cy, radius, radius, GRIDLINE)
        turns = [-math.pi / 2 + math.tau * share * step / 60 for step in range(61)]
        canvas.polygon(
            [(cx, cy), *[(cx + radius * math.cos(t), cy + radius * math.sin(t)) for t in turns]], tone
        )
        canvas.ellipse(cx, cy, radius * 0.72, radius * 0.72, PANE)
        canvas.ellipse(cx, cy, 10, 10, tone)


def _screen_flow(canvas: Canvas, x: float, y: float, width: float, height: float) -> None:
    canvas.rounded(x, y, width, height, 16, PANE)
    sources = ((0.16, 0.13, OCHRE), (0.42, 0.1, SKY), (0.64, 0.08, tint("#5cc0a2")), (0.85, 0.06, TERRACOTTA))
    sinks = (0.2, 0.5, 0.8)
    for index, (place, thick, tone) in enumerate(sources):
        for target, sink in enumerate(sinks):
            share = thick * (0.5, 0.3, 0.2)[(index + target) % 3] * height
            start, end = (
                y + place * height + (target - 1) * thick * 90,
                y + sink * height + (index - 1.5) * 26,
            )
            upper, lower = [], []
            for step in range(31):
                t = step / 30
                ease = t * t * (3 - 2 * t)
                px, py = x + 90 + (width - 180) * t, start + (end - start) * ease
                upper.append((px, py - share / 2))
                lower.append((px, py + share / 2))
            canvas.polygon(
                [*upper, *reversed(lower)],
                Gradient((tone, mix(tone, tint("#5cc0a2"), 0.5)), (0.75, 0.3), "right"),
            )
        canvas.rounded(x + 60, y + place * height - thick * 330, 30, thick * 660, 8, tone)
    for index, sink in enumerate(sinks):
        canvas.rounded(
            x + width - 92,
            y + sink * height - 78,
            30,
            156,
            8,
            (PAPER, mix(PAPER, SKY, 0.4), mix(PAPER, OCHRE, 0.4))[index],
        )


def _operator(canvas: Canvas, x: float, y: float, height: float, tone: Colour) -> None:
    dark, rim = tint("#061716"), mix(tone, tint("#0d302b"), 0.35)
    h = height
    canvas.rounded(x - 0.3 * h, y - 0.62 * h, 0.6 * h, 0.8 * h, 0.16 * h, rim)
    canvas.rounded(x - 0.29 * h, y - 0.6 * h, 0.58 * h, 0.8 * h, 0.15 * h, mix(rim, dark, 0.55))
    canvas.rectangle(x - 0.06 * h, y - 0.74 * h, 0.12 * h, 0.16 * h, tint("#8c5f47"))
    canvas.ellipse(x, y - 0.82 * h, 0.135 * h, 0.16 * h, mix(INK, tone, 0.12))
    canvas.ellipse(x, y - 0.835 * h, 0.12 * h, 0.14 * h, tint("#10201f"))
    canvas.rounded(x - 0.24 * h, y - 0.3 * h, 0.48 * h, 0.6 * h, 0.06 * h, tint("#0d1f1f"))


def _desk(canvas: Canvas) -> None:
    canvas.polygon(
        [(120, 1330), (2280, 1330), (WIDTH + 40, 1440), (-40, 1440)],
        Gradient((tint("#a5764a"), tint("#6f4c33"))),
    )
    canvas.rectangle(-10, 1438, WIDTH + 20, 170, Gradient((tint("#3a2a20"), tint("#18211e"))))
    for x in (250, 760, 1430, 1700, 2110):
        canvas.rounded(x - 130, 1180, 260, 160, 10, tint("#091817"))
        canvas.rounded(x - 120, 1190, 240, 140, 6, Gradient((tint("#1d5a4c"), tint("#123f36"))))
        canvas.line([(x - 100, 1300), (x - 50, 1260), (x, 1280), (x + 50, 1225), (x + 100, 1240)], OCHRE, 5)
        for bar in range(5):
            canvas.rectangle(x - 96 + bar * 26, 1206, 16, 20 + bar * 4 % 14, tint("#5cc0a2"))
        canvas.rectangle(x - 10, 1340, 20, 30, tint("#091817"))
        canvas.pill(x - 60, 1366, 120, 12, tint("#091817"))
    for x in (560, 1240, 1890):
        canvas.rounded(x, 1352, 34, 40, 6, PAPER)
        canvas.ellipse(x + 17, 1353, 17, 5, mix(PAPER, INK, 0.2))
