"""A line of bottles under filling heads, seen from the side; varied: crates that run through a washer."""

from __future__ import annotations

from casebook.pictures.scenes.canvas import HEIGHT, WIDTH, Canvas, Gradient
from casebook.pictures.scenes.filling import (
    BELT,
    CAPPED,
    OPEN,
    ROSE,
    bottle,
    capper,
    filling_head,
    spray,
    wash_front,
    wash_tunnel,
    washed_crate,
)
from casebook.pictures.scenes.palette import (
    GREEN,
    INDOOR,
    INK,
    OCHRE,
    SKY,
    STEEL,
    Colour,
    Palette,
    mix,
)
from casebook.pictures.scenes.variation import AS_IT_IS, Variation


def filling_line(canvas: Canvas, variation: Variation = AS_IT_IS) -> None:
    """Bottles of three shapes; the subject ``wash`` sends crates through a tunnel of spray."""
    palette = variation.palette or INDOOR
    wash = variation.subject == "wash"
    tone = mix(STEEL, GREEN, 0.35) if wash else ROSE
    _room(canvas, palette, tone)
    if wash:
        wash_tunnel(canvas, palette)
        for index in range(9):
            washed_crate(
                canvas,
                palette,
                -120 + index * 300,
                BELT - 6,
                (GREEN, OCHRE, STEEL)[index % 3],
                "clean" if index > 4 else "used",
            )
        spray(canvas, palette)
        wash_front(canvas, palette)
    else:
        for index in range(24):
            level = min(1.0, max(0.0, (index - 5) / 6))
            bottle(
                canvas,
                palette,
                40 + index * 104.0,
                BELT - 6,
                index % 3,
                level,
                CAPPED if index > 15 else OPEN,
            )
        for index in range(6):
            filling_head(canvas, palette, 560 + index * 104.0, tone)
        for index in range(3):
            capper(canvas, palette, 1600 + index * 104.0)
    _belt(canvas, palette, tone)


def _room(canvas: Canvas, palette: Palette, tone: Colour) -> None:
    wall = mix(palette.wall, tone, 0.1)
    canvas.rectangle(
        0, 0, WIDTH, 1080, Gradient((mix(wall, palette.shade, 0.06), mix(wall, palette.light, 0.5)))
    )
    for index in range(6):
        x = 60 + index * 410
        canvas.rounded(
            x, 130, 330, 330, 16, Gradient((mix(SKY, palette.light, 0.25), mix(SKY, palette.light, 0.7)))
        )
        for y, rx in ((420, 70), (436, 110)):
            canvas.ellipse(x + 90 + rx * 0.6, y, rx, 46, mix(GREEN, palette.light, 0.55), 0.8)
        canvas.rectangle(x - 6, 452, 342, 34, mix(wall, palette.light, 0.35))
        canvas.rectangle(x - 6, 478, 342, 8, mix(wall, palette.shade, 0.15))
        canvas.rectangle(x + 160, 130, 10, 330, mix(wall, palette.light, 0.6))
        canvas.rectangle(x + 356, 0, 26, 1080, mix(wall, palette.shade, 0.1))
    canvas.rectangle(0, 40, WIDTH, 36, mix(tone, palette.wall, 0.25))
    for index in range(10):
        canvas.pill(40 + index * 245, 52, 170, 12, palette.light)
    canvas.rectangle(
        0,
        1070,
        WIDTH,
        HEIGHT - 1070,
        Gradient((mix(palette.road, palette.light, 0.35), mix(palette.road, palette.shade, 0.14))),
    )
    canvas.rectangle(0, 1066, WIDTH, 10, mix(tone, palette.shade, 0.2))
    for index in range(17):
        canvas.line(
            [(1200 + (index - 8) * 210, 1076), (1200 + (index - 8) * 420, 1600)], palette.shade, 3, 0.1
        )


def _belt(canvas: Canvas, palette: Palette, tone: Colour) -> None:
    steel = mix(palette.metal, palette.light, 0.2)
    canvas.rectangle(0, BELT - 6, WIDTH, 22, mix(INK, STEEL, 0.35))
    canvas.rectangle(
        0,
        BELT + 16,
        WIDTH,
        74,
        Gradient((mix(steel, palette.light, 0.4), steel, mix(steel, palette.shade, 0.25))),
    )
    canvas.rectangle(0, BELT + 40, WIDTH, 12, mix(tone, palette.shade, 0.1))
    for index in range(60):
        canvas.ellipse(20 + index * 41, BELT + 5, 7, 7, mix(steel, palette.shade, 0.3))
    for index in range(9):
        x = 110 + index * 280
        canvas.rectangle(
            x, BELT + 90, 30, 270, Gradient((steel, mix(steel, palette.shade, 0.4)), direction="right")
        )
        canvas.rounded(x - 18, BELT + 350, 66, 20, 8, mix(steel, palette.shade, 0.5))
    canvas.soft([[(40, 1530), (2380, 1530), (2430, 1560), (10, 1560)]], palette.shade, 14, 0.16)
