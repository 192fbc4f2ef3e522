"""A canal between mid-rise housing, seen from its middle, under a footbridge."""

from __future__ import annotations

from casebook.pictures.scenes.buildings import block
from casebook.pictures.scenes.canvas import HEIGHT, WIDTH, Canvas, Gradient
from casebook.pictures.scenes.energy import turbine
from casebook.pictures.scenes.foreground import reeds
from casebook.pictures.scenes.landscape import birds, cumulus, ripples, sky, streaks
from casebook.pictures.scenes.palette import GREEN, OCHRE, SKY, SPRING, STEEL, TERRACOTTA, Palette, mix
from casebook.pictures.scenes.people import figure
from casebook.pictures.scenes.planting import broadleaf, plant, shrub, willow
from casebook.pictures.scenes.ships import sail
from casebook.pictures.scenes.spans import footbridge
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.view import Perspective


def eco_city_canal(canvas: Canvas) -> None:
    """Coloured blocks with balconies on both quays, small turbines and an arched footbridge."""
    palette = SPRING
    sky(canvas, palette, 900)
    streaks(canvas, palette, 60, 480, 8, 91, 0.6)
    cumulus(canvas, palette, 1230, 560, 520, 92)
    stage = Stage(canvas, Perspective(880, 8, 1700), palette, sun=(-0.6, -0.25, 0.72), reach=420)
    _canal(stage)
    _houses(stage)
    for side in (-1, 1):
        for index in range(14):
            y = 30 + index * 14.0
            plant(
                stage,
                (willow, broadleaf)[index % 2],
                Pose(side * 15.6, y),
                7.5 + index % 3,
                index + 20 * side,
            )
            plant(stage, shrub, Pose(side * 13.6, y + 5), 1.1, index + 60)
    footbridge(stage, Pose(-13.5, 47), 27, 3.4, mix(TERRACOTTA, palette.wall, 0.15))
    for x, y, z, coat in (
        (-1.2, 48.4, 4.0, GREEN),
        (0.4, 48.4, 4.0, OCHRE),
        (-18.2, 44, 0, STEEL),
        (18.2, 44, 0, TERRACOTTA),
    ):
        figure(stage, Pose(x, y, z), coat, 1.75)
    stage.paint(shadow=0.22)
    sail(canvas, palette, 1330, 1300, 150, mix(OCHRE, palette.light, 0.6))
    reeds(canvas, palette, 1620, 300, 26, 9, (-40, 420))
    reeds(canvas, palette, 1620, 240, 22, 11, (2020, 2440))
    birds(canvas, palette.shade, 1040, 330, 5, 21)


def _canal(stage: Stage) -> None:
    canvas, palette = stage.canvas, stage.palette
    canvas.rectangle(0, 900, WIDTH, HEIGHT - 900, mix(palette.ground, palette.haze, 0.2))
    for left, right, tone in (
        (-60.0, -16.8, palette.ground),
        (-20.5, -16.8, palette.road),
        (-16.8, -12.6, mix(palette.mid, palette.ground, 0.4)),
        (12.6, 16.8, mix(palette.mid, palette.ground, 0.4)),
        (16.8, 20.5, palette.road),
        (20.5, 60.0, palette.ground),
    ):
        corners = [
            stage.view.point(s) for s in ((left, 300, 0), (right, 300, 0), (right, 12, 0), (left, 12, 0))
        ]
        canvas.polygon(corners, Gradient((mix(tone, palette.haze, 0.6), tone)))
    water = [
        stage.view.point(s)
        for s in ((-12.6, 320, -0.8), (12.6, 320, -0.8), (12.6, 10, -0.8), (-12.6, 10, -0.8))
    ]
    tones = (
        mix(palette.water, palette.haze, 0.6),
        mix(palette.water, SKY, 0.3),
        mix(palette.water, GREEN, 0.25),
    )
    canvas.polygon(water, Gradient(tones))
    for side in (-12.6, 12.6):
        edge = ((side, 320, 0.2), (side, 10, 0.2), (side, 10, -0.8), (side, 320, -0.8))
        canvas.polygon([stage.view.point(s) for s in edge], mix(palette.road, palette.shade, 0.3))
        stage.stroke([(side, 11, 0.2), (side, 300, 0.2)], palette.wall, 0.3)
    _glints(stage, palette)


def _glints(stage: Stage, palette: Palette) -> None:
    for index in range(60):
        y = 14 + (index * 37) % 170
        x = -11 + (index * 53) % 21
        stage.flat(
            [(x, y, -0.8), (x + 2.2, y, -0.8), (x + 2.2, y + 0.25, -0.8), (x, y + 0.25, -0.8)],
            palette.cloud,
            0.5,
        )
    ripples(stage.canvas, palette, 1300, 1590, 0, 5)


def _houses(stage: Stage) -> None:
    palette = stage.palette
    walls = (
        mix(palette.wall, TERRACOTTA, 0.5),
        palette.wall,
        mix(palette.wall, OCHRE, 0.42),
        mix(palette.wall, STEEL, 0.4),
        mix(palette.wall, GREEN, 0.22),
    )
    for index in range(7):
        y = 36 + index * 29.0
        for side in (-1, 1):
            tall = 17 + (index * 7 + side * 3) % 4 * 3.5
            x = -43.0 if side < 0 else 22.5
            pick = (index * 2 + (side > 0)) % 5
            block(stage, Pose(x, y), (20.5, 22, tall), round(tall / 3.3), wall=walls[pick], share=(0.5, 0.6))
    for index, (x, y) in enumerate(((-18.6, 66.0), (18.8, 84.0), (-18.6, 118.0), (18.8, 146.0))):
        turbine(stage, Pose(x, y), 17, 0.4 + index * 0.7, palette.cloud)
