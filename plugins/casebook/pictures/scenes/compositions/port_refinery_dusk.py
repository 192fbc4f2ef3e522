"""A refinery and its tank farm by a harbour after sunset; lamps stand in the water."""

from __future__ import annotations

from dataclasses import replace

from casebook.pictures.scenes.buildings import block
from casebook.pictures.scenes.canvas import HEIGHT, WIDTH, Canvas, Gradient
from casebook.pictures.scenes.landscape import ridge, ripples, sky, skyline, steam, streaks
from casebook.pictures.scenes.palette import NIGHTFALL, Palette, mix, tint
from casebook.pictures.scenes.process import column, scaffold
from casebook.pictures.scenes.ships import tanker
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.vessels import chimney, globe, tank
from casebook.pictures.scenes.view import Perspective

QUAY = 1050.0


def port_refinery_dusk(canvas: Canvas) -> None:
    """Columns and racks dotted with lights against a copper evening, pale tanks, a tanker at the quay."""
    palette = replace(
        NIGHTFALL,
        sky=(tint("#182c4c"), tint("#3b4a72"), tint("#8d6a7c"), tint("#e09a70")),
        haze=tint("#9a7480"),
        water=tint("#2c3f5e"),
    )
    sky(canvas, palette, 980)
    streaks(canvas, palette, 260, 860, 20, 411, 0.28)
    ridge(canvas, 985, 150, mix(palette.far, palette.haze, 0.45), palette.haze, 412, wave=1500, down=20)
    skyline(canvas, palette, 988, 110, 413, (0, 900), 0.4)
    stage = Stage(canvas, Perspective(975, 7, 2400), palette, sun=(-0.5, 0.6, 0.5), reach=560)
    _works(stage)
    stage.paint(shadow=0)
    steam(canvas, palette, 1832, 322, 340, 4, 0.8, 0.3)
    _lamps(canvas, stage)
    canvas.rectangle(0, 1034, WIDTH, 18, mix(palette.shade, palette.road, 0.4))
    water = Gradient(
        (mix(palette.haze, palette.water, 0.45), palette.water, mix(palette.water, palette.shade, 0.5)),
        (0.25, 0.8),
    )
    canvas.reflect(QUAY, HEIGHT - QUAY, water, 1.0)
    _shine(canvas)
    ripples(canvas, palette, 1065, 1590, 150, 4, palette.sky[3], 0.3)
    ripples(canvas, palette, 1065, 1590, 80, 9, palette.shade, 0.35)
    tanker(canvas, palette, 780, 1180, 900, mix(tint("#8a3f3a"), palette.shade, 0.25))
    for x in (560, 610, 760, 900, 1010):
        canvas.glow(x, 1090, 60, palette.glass, 0.5)


def _works(stage: Stage) -> None:
    palette: Palette = stage.palette
    steel = mix(palette.metal, palette.shade, 0.15)
    for index in range(9):
        pose, tall = _tower(index)
        column(stage, pose, tall, 2.3, steel, 4 + index % 3)
    scaffold(stage, Pose(8, 226), (32, 10, 24), 4, palette.accent)
    scaffold(stage, Pose(54, 228), (28, 10, 18), 3, palette.second)
    chimney(stage, Pose(64, 262), 78, 3.0, steel, palette.second)
    chimney(stage, Pose(104, 290), 88, 3.0, steel, palette.second)
    for index in range(6):
        tank(
            stage,
            Pose(-108 + index * 17.5, 236 + index % 2 * 10),
            7.4,
            12,
            mix(palette.wall, palette.light, 0.2),
            0.14,
        )
    for index in range(3):
        globe(stage, Pose(-92 + index * 24, 296), 9.5, mix(palette.wall, palette.light, 0.1))
    block(stage, Pose(94, 222), (20, 12, 22), 6, wall=mix(palette.wall, palette.shade, 0.3))
    block(stage, Pose(-4, 232), (10, 10, 13), 4, wall=mix(palette.wall, palette.shade, 0.3))


def _tower(index: int) -> tuple[Pose, float]:
    return Pose(14 + index * 10.6, 240 + index % 3 * 9), 40.0 + (index * 17) % 31


def _lamps(canvas: Canvas, stage: Stage) -> None:
    palette = NIGHTFALL
    for index in range(9):
        pose, tall = _tower(index)
        for step in range(1, 6):
            level = tall * step / 5.4
            x, y = stage.view.point(pose.at((-2.4, 2.4, 0.6)[(step + index) % 3], -2.4, level))
            canvas.glow(x, y, 28 + (step + index) % 3 * 10, palette.glass, 0.65)
            canvas.ellipse(x, y, 3.6, 3.6, palette.sun)
    for index in range(14):
        x = 70.0 + index * 172
        canvas.line([(x, 1036), (x, 960)], palette.shade, 5)
        canvas.glow(x, 958, 95, palette.glass, 0.55)
        canvas.ellipse(x, 958, 7, 7, palette.sun)


def _shine(canvas: Canvas) -> None:
    palette = NIGHTFALL
    for index in range(14):
        x = 70.0 + index * 172
        for step in range(14):
            y = QUAY + 20 + step * 26
            wide = 34 + (step * 13 + index * 7) % 40
            canvas.pill(x - wide / 2 + (step % 3 - 1) * 6, y, wide, 5, palette.glass, 0.34 * (1 - step / 15))
