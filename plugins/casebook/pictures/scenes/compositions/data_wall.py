"""A bright control room whose wall shows simple charts."""

from __future__ import annotations

import math

from casebook.pictures.scenes.canvas import HEIGHT, WIDTH, Canvas, Gradient
from casebook.pictures.scenes.palette import (
    GREEN,
    INK,
    OCHRE,
    PAPER,
    SKY,
    STEEL,
    TERRACOTTA,
    Colour,
    mix,
    tint,
)
from casebook.pictures.scenes.variation import AS_IT_IS, Variation

SCREEN = tint("#f4f1e6")
DEEP = tint("#23507a")


def data_wall(canvas: Canvas, variation: Variation = AS_IT_IS) -> None:
    """Six pale panels with bars, rings and lines above a long desk with people seen from behind."""
    canvas.rectangle(0, 0, WIDTH, HEIGHT, Gradient((tint("#d7e2ea"), tint("#eaf0f2"), tint("#c9d6de"))))
    for index in range(6):
        canvas.pill(80 + index * 400, 66, 240, 16, PAPER)
        canvas.glow(200 + index * 400, 76, 220, PAPER, 0.5)
    canvas.rounded(170, 170, 2060, 860, 34, DEEP)
    canvas.rounded(186, 186, 2028, 828, 26, tint("#2f628f"))
    drawings = (_bars, _ring, _lines, _rows, _map, _steps)
    for index, draw in enumerate(drawings):
        x, y = 220 + index % 3 * 660, 220 + index // 3 * 396
        canvas.rounded(x, y, 630, 366, 18, SCREEN)
        canvas.pill(x + 34, y + 30, 190, 16, mix(DEEP, SCREEN, 0.35))
        draw(canvas, x, y)
    canvas.polygon(
        [(0, 1150), (WIDTH, 1150), (WIDTH, HEIGHT), (0, HEIGHT)], Gradient((tint("#9fb2be"), tint("#6f8795")))
    )
    for index, (x, coat) in enumerate(((430, TERRACOTTA), (860, GREEN), (1470, OCHRE), (1930, STEEL))):
        _person(canvas, x, 1500, 400 + 18 * (index % 2), coat)
    _desk(canvas)


def _bars(canvas: Canvas, x: float, y: float) -> None:
    for index in range(9):
        tall = 70 + 150 * (0.3 + 0.7 * math.sin(0.4 + index * 0.34) ** 2)
        canvas.rounded(
            x + 46 + index * 60, y + 326 - tall, 36, tall, 8, (GREEN, mix(GREEN, SCREEN, 0.4))[index % 2]
        )


def _ring(canvas: Canvas, x: float, y: float) -> None:
    for index, (share, tone) in enumerate(((0.68, OCHRE), (0.42, STEEL))):
        cx, cy = x + 190 + index * 250, y + 206
        canvas.ellipse(cx, cy, 104, 104, mix(SCREEN, DEEP, 0.14))
        turns = [-math.pi / 2 + math.tau * share * t / 60 for t in range(61)]
        canvas.polygon([(cx, cy), *[(cx + 104 * math.cos(t), cy + 104 * math.sin(t)) for t in turns]], tone)
        canvas.ellipse(cx, cy, 64, 64, SCREEN)


def _lines(canvas: Canvas, x: float, y: float) -> None:
    for row in range(5):
        canvas.rectangle(x + 40, y + 90 + row * 58, 550, 2, mix(SCREEN, DEEP, 0.18))
    for lift, tone, wave in ((0, TERRACOTTA, 0.0), (52, GREEN, 1.4), (104, STEEL, 2.6)):
        curve = [
            (x + 40 + t * 5.5, y + 300 - lift - t * 0.7 + 20 * math.sin(t / 13 + wave)) for t in range(101)
        ]
        canvas.line(curve, tone, 8)


def _rows(canvas: Canvas, x: float, y: float) -> None:
    tones = (GREEN, OCHRE, STEEL, TERRACOTTA, mix(GREEN, SCREEN, 0.4))
    for row in range(5):
        level = y + 84 + row * 52
        canvas.pill(x + 40, level, 540, 26, mix(SCREEN, DEEP, 0.1))
        canvas.pill(x + 40, level, 540 * (0.88 - 0.13 * ((row * 3) % 5)), 26, tones[row])


def _map(canvas: Canvas, x: float, y: float) -> None:
    for row in range(4):
        for column in range(8):
            level = (math.sin(row * 1.7 + column * 0.9) + 1) / 2
            tone = mix(mix(SCREEN, GREEN, 0.15), GREEN, level * 0.8)
            canvas.rounded(x + 42 + column * 69, y + 76 + row * 66, 60, 57, 8, tone)


def _steps(canvas: Canvas, x: float, y: float) -> None:
    area = [(x + 40.0, y + 326.0)]
    for index in range(8):
        level = y + 130 + index * 24
        area += [(x + 40 + index * 69, level), (x + 40 + (index + 1) * 69, level)]
    area.append((x + 592, y + 326))
    canvas.polygon(area, Gradient((mix(SKY, SCREEN, 0.1), mix(SKY, SCREEN, 0.7))))
    canvas.line(area[1:-1], STEEL, 7)


def _person(canvas: Canvas, x: float, y: float, h: float, tone: Colour) -> None:
    dark = mix(tone, INK, 0.28)
    canvas.rounded(
        x - 0.3 * h, y - 0.62 * h, 0.6 * h, 0.8 * h, 0.17 * h, Gradient((tone, dark), direction="right")
    )
    canvas.rectangle(x - 0.06 * h, y - 0.74 * h, 0.12 * h, 0.16 * h, tint("#c79a7c"))
    canvas.ellipse(x, y - 0.84 * h, 0.135 * h, 0.165 * h, mix(INK, tint("#4a3328"), 0.5))
    canvas.rounded(x - 0.25 * h, y - 0.26 * h, 0.5 * h, 0.5 * h, 0.06 * h, tint("#42596a"))


def _desk(canvas: Canvas) -> None:
    canvas.polygon(
        [(60, 1400), (2340, 1400), (WIDTH + 60, 1500), (-60, 1500)],
        Gradient((tint("#f3efe2"), tint("#d9d3c2"))),
    )
    canvas.rectangle(-10, 1498, WIDTH + 20, 110, Gradient((tint("#b7b1a2"), tint("#8d8a80"))))
    for x in (210, 650, 1170, 1700, 2170):
        canvas.rounded(x - 125, 1250, 250, 158, 10, tint("#2c4454"))
        canvas.rounded(x - 114, 1260, 228, 136, 6, Gradient((tint("#eaf2f2"), tint("#cfe0e4"))))
        for bar in range(6):
            canvas.rounded(
                x - 92 + bar * 31,
                1376 - 24 - (bar * 17) % 62,
                20,
                24 + (bar * 17) % 62,
                4,
                (GREEN, OCHRE)[bar % 2],
            )
        canvas.rectangle(x - 12, 1408, 24, 24, tint("#2c4454"))
        canvas.pill(x - 62, 1428, 124, 12, tint("#2c4454"))
