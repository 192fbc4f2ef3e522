"""A plant between mountains by a river, in the mist of the morning."""

from __future__ import annotations

from casebook.pictures.scenes.buildings import block, hall
from casebook.pictures.scenes.canvas import HEIGHT, WIDTH, Canvas, Gradient, Point
from casebook.pictures.scenes.foreground import leaves
from casebook.pictures.scenes.landscape import birds, mist, ridge, ripples, sky, steam, sun, woods
from casebook.pictures.scenes.palette import MISTY, Palette, mix
from casebook.pictures.scenes.planting import broadleaf, conifer, plant
from casebook.pictures.scenes.process import column
from casebook.pictures.scenes.ships import sail
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.vessels import chimney, silo, tank
from casebook.pictures.scenes.view import Perspective

BANK = 1150.0


def quzhou_valley(canvas: Canvas) -> None:
    """Six ranges of blue mountains with fog between them; halls and columns on the near bank of the river."""
    palette = MISTY
    sky(canvas, palette, 960)
    sun(canvas, palette, 1500, 420, 70)
    ranges = ((620, 420, 0.72), (700, 420, 0.58), (780, 380, 0.44), (880, 340, 0.28), (960, 240, 0.14))
    for index, (base, tall, share) in enumerate(ranges):
        tone = mix(mix(palette.shade, palette.mid, 0.35), palette.haze, share)
        ridge(
            canvas, base, tall, tone, mix(tone, palette.haze, 0.75), 421 + index * 4, 1500 - 170 * index, 170
        )
        mist(canvas, palette.haze, base - 120, base + 130, 0.5)
    for side in (0, 1):
        _flank(canvas, palette, side)
    woods(canvas, 1030, 74, mix(palette.mid, palette.haze, 0.3), 431)
    woods(canvas, 1060, 60, mix(palette.mid, palette.haze, 0.12), 432)
    stage = Stage(canvas, Perspective(1010, 9, 2400), palette, sun=(0.35, 0.5, 0.7), reach=620)
    stage.flat(
        [(-400, 160, 0), (400, 160, 0), (400, 420, 0), (-400, 420, 0)], mix(palette.ground, palette.mid, 0.3)
    )
    _works(stage)
    stage.paint(shadow=0.18)
    steam(canvas, palette, *stage.view.point((-34, 250, 66)), 330, 6, 0.9, 0.55)
    steam(canvas, palette, *stage.view.point((44, 246, 40)), 220, 8, 0.9, 0.4)
    mist(canvas, palette.haze, 930, 1130, 0.5)
    canvas.rectangle(0, BANK - 12, WIDTH, 14, mix(palette.mid, palette.shade, 0.25))
    canvas.reflect(
        BANK,
        HEIGHT - BANK,
        Gradient(
            (mix(palette.water, palette.haze, 0.5), mix(palette.water, palette.shade, 0.45)), (0.3, 0.85)
        ),
        1.0,
    )
    canvas.glow(1500, 1260, 420, palette.sun, 0.4)
    ripples(canvas, palette, 1160, 1590, 150, 6, palette.light, 0.35)
    mist(canvas, palette.cloud, 1110, 1330, 0.42)
    sail(canvas, palette, 520, 1400, 200, mix(palette.wall, palette.second, 0.3))
    leaves(canvas, palette, 1620, 340, 24, 3, (1500, 2440))
    birds(canvas, palette.shade, 820, 330, 6, 35)


def _flank(canvas: Canvas, palette: Palette, side: int) -> None:
    def at(x: float) -> float:
        return x if side == 0 else WIDTH - x

    tone = mix(mix(palette.near, palette.mid, 0.4), palette.haze, 0.12)
    slope: list[Point] = [(at(-40), 1110), (at(-40), 560 + side * 60)]
    for step in range(13):
        x = -40 + step * 62.0
        slope.append((at(x), 560 + side * 60 + 550 * (step / 12) ** 1.25 + 20 * ((step * 5) % 3)))
    canvas.polygon([*slope, (at(740), 1110)], Gradient((tone, mix(tone, palette.haze, 0.6))))
    for index in range(60):
        share = (index * 37 % 60) / 60
        x = -20 + 700 * share
        top = 560 + side * 60 + 550 * ((x + 40) / 744) ** 1.25
        y = min(1100.0, top + 14 + (index * 53) % max(1, int(1100 - top)))
        size = 50 + 50 * (y - 560) / 540
        conifer(
            canvas,
            palette,
            at(x),
            y,
            size,
            mix(mix(palette.near, palette.mid, 0.35), palette.haze, 0.32 * (y - 560) / 540),
            index,
        )


def _works(stage: Stage) -> None:
    palette = stage.palette
    white = mix(palette.wall, palette.light, 0.4)
    hall(stage, Pose(-66, 196), (52, 24, 12), wall=white, band=palette.accent, cover="solar", doors=4)
    hall(stage, Pose(-4, 200), (60, 24, 14), wall=white, band=palette.second, cover="solar", doors=3)
    block(stage, Pose(62, 194), (18, 16, 17), 5, wall=white)
    chimney(stage, Pose(-34, 250), 66, 2.8, band=palette.accent)
    for index in range(5):
        column(stage, Pose(18 + index * 9, 246 + index % 2 * 8), 30 + (index * 13) % 20, 2.2)
    for index in range(4):
        silo(stage, Pose(-58 + index * 8.2, 238), 22, 3.6)
    for index in range(4):
        tank(stage, Pose(86 + index * 9.4, 204), 4.2, 9, white, band=palette.accent)
    for index in range(34):
        plant(stage, broadleaf, Pose(-116 + index * 7.2, 178 + index % 3 * 2.5), 5 + index % 3, index)
