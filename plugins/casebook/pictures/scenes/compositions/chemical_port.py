"""A chemical port in clear cold light: columns, spheres and a jetty with a tanker."""

from __future__ import annotations

from casebook.pictures.scenes.buildings import hall
from casebook.pictures.scenes.canvas import HEIGHT, WIDTH, Canvas, Gradient
from casebook.pictures.scenes.landscape import birds, cumulus, mist, ripples, sky, streaks
from casebook.pictures.scenes.palette import HARBOUR, Palette, mix
from casebook.pictures.scenes.pipes import pipe_bridge
from casebook.pictures.scenes.planting import broadleaf, plant
from casebook.pictures.scenes.process import column, scaffold
from casebook.pictures.scenes.ships import barge, tanker
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.vessels import chimney, globe, tank
from casebook.pictures.scenes.view import Perspective


def chemical_port(canvas: Canvas) -> None:
    """Distillation columns and spherical tanks behind a quay; a ship lies at a long jetty."""
    palette = HARBOUR
    sky(canvas, palette, 900)
    streaks(canvas, palette, 120, 640, 12, 14, 0.5)
    cumulus(canvas, palette, 1900, 700, 560, 15, 0.8)
    stage = Stage(canvas, Perspective(880, 12, 2400), palette, sun=(0.66, -0.4, 0.63), reach=900)
    canvas.rectangle(0, 880, WIDTH, 90, mix(palette.ground, palette.haze, 0.3))
    _plant(stage, palette)
    stage.paint(shadow=0.24)
    mist(canvas, palette.haze, 850, 990, 0.25)
    _water(canvas, palette)
    tanker(canvas, palette, 1640, 1250, 1180, mix(palette.panel, palette.shade, 0.2))
    _jetty(canvas, palette)
    barge(canvas, palette, 320, 1130, 280, mix(palette.accent, palette.shade, 0.25))
    birds(canvas, palette.shade, 420, 420, 6, 4)


def _plant(stage: Stage, palette: Palette) -> None:
    for index, x in enumerate((-78.0, -60.0, -42.0)):
        globe(stage, Pose(x, 176 + index % 2 * 8), 7.6, mix(palette.wall, palette.light, 0.3))
    for index in range(5):
        tank(stage, Pose(-84 + index * 17.0, 214), 7.4, 13, dome=0.18, band=palette.second)
    scaffold(stage, Pose(-20, 178), (20, 8, 26), 4, palette.accent)
    heights = ((6, 46, 2.2), (13, 38, 1.8), (20, 56, 2.6), (28, 42, 1.6), (35, 34, 2.4), (42, 50, 2.0))
    for index, (x, tall, radius) in enumerate(heights):
        column(stage, Pose(x, 182 + index % 2 * 8), tall, radius, rings=5)
    scaffold(stage, Pose(50, 180), (24, 8, 20), 3, palette.second)
    hall(stage, Pose(78, 190), (34, 22, 13), band=palette.accent)
    chimney(stage, Pose(72, 214), 62, 2.4)
    chimney(stage, Pose(-30, 230), 54, 2.2)
    pipe_bridge(stage, Pose(-96, 166), 192, 6, (palette.second, palette.metal, palette.accent), span=16)
    for index in range(24):
        plant(stage, broadleaf, Pose(-96 + index * 8.3, 160), 4 + index % 3, index)


def _water(canvas: Canvas, palette: Palette) -> None:
    canvas.rectangle(0, 1058, WIDTH, 12, mix(palette.road, palette.light, 0.3))
    canvas.rectangle(0, 1070, WIDTH, 26, mix(palette.road, palette.shade, 0.5))
    canvas.reflect(
        1096,
        HEIGHT - 1096,
        Gradient((mix(palette.water, palette.haze, 0.35), palette.water), (0.5, 0.93)),
        1.0,
    )
    ripples(canvas, palette, 1100, 1590, 220, 8, opacity=0.3)
    ripples(canvas, palette, 1130, 1590, 90, 18, palette.panel, 0.3)


def _jetty(canvas: Canvas, palette: Palette) -> None:
    dark, deck = mix(palette.road, palette.shade, 0.55), mix(palette.road, palette.light, 0.2)
    for index in range(16):
        x = 60 + index * 155
        canvas.rectangle(x, 1352, 26, 120, Gradient((dark, mix(dark, palette.water, 0.75))))
    canvas.rectangle(-20, 1316, WIDTH + 40, 20, deck)
    canvas.rectangle(-20, 1336, WIDTH + 40, 26, dark)
    for level, tone in ((1304, palette.second), (1290, palette.metal), (1276, palette.accent)):
        canvas.rectangle(
            -20,
            level,
            WIDTH + 40,
            10,
            Gradient((mix(tone, palette.light, 0.4), mix(tone, palette.shade, 0.3))),
        )
    for index in range(13):
        canvas.rectangle(90 + index * 190, 1268, 10, 50, dark)
    for x in (1480, 1640):
        canvas.line(
            [(x, 1316), (x, 1130), (x + 60, 1096), (x + 76, 1176)],
            mix(palette.accent, palette.shade, 0.1),
            13,
        )
        canvas.rectangle(x - 26, 1240, 52, 76, palette.wall)
        canvas.rectangle(x - 18, 1250, 36, 22, palette.glass)
    for index in range(26):
        x = -10 + index * 96
        canvas.rectangle(x, 1296, 4, 22, palette.wall)
