"""A tree-lined street with low buildings, bicycles and a rain garden."""

from __future__ import annotations

import math
from dataclasses import replace

from casebook.pictures.scenes.buildings import block
from casebook.pictures.scenes.canvas import Canvas, Gradient
from casebook.pictures.scenes.foreground import flowers, grass, leaves, reeds
from casebook.pictures.scenes.landscape import birds, sky, skyline, streaks
from casebook.pictures.scenes.palette import (
    GREEN,
    HAIR,
    OCHRE,
    SPRING,
    STEEL,
    TERRACOTTA,
    mix,
    tint,
)
from casebook.pictures.scenes.people import bicycle, figure
from casebook.pictures.scenes.planting import birch, broadleaf, plant, shrub
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.view import Perspective, Spot


def ecopark_street(canvas: Canvas) -> None:
    """A tree-lined street with low buildings, bicycles and a rain garden."""
    palette = replace(SPRING, sky=(tint("#bfe0e4"), tint("#e2f0e6"), tint("#fbf3da")))
    sky(canvas, palette, 930)
    streaks(canvas, palette, 60, 600, 9, 41, 0.7)
    skyline(canvas, palette, 935, 170, 8, (820, 1620), 0.62)
    stage = Stage(
        canvas, Perspective(920, 3.4, 1500, centre=1130), palette, sun=(-0.62, 0.2, 0.76), reach=210
    )
    _ground(stage)
    _houses_and_trees(stage)
    _riders_and_walkers(stage)
    stage.paint(shadow=0.25, blur=3)
    leaves(canvas, palette, 1610, 420, 24, 3, (1420, 2440))
    grass(canvas, palette, 1600, 240, 200, 5, (1250, 2440))
    flowers(canvas, palette, 1600, 420, 34, 5, TERRACOTTA, (1500, 2400))
    reeds(canvas, palette, 1610, 360, 14, 7, (1300, 1700))
    leaves(canvas, palette, 1610, 260, 12, 8, (-40, 320))
    birds(canvas, palette.shade, 1150, 330, 5, 2)


def _ground(stage: Stage) -> None:
    canvas, palette = stage.canvas, stage.palette
    strips = (
        (-60.0, -9.5, palette.ground),
        (-9.5, -5.4, mix(palette.road, palette.wall, 0.5)),
        (-5.4, -3.4, mix(TERRACOTTA, palette.road, 0.35)),
        (-3.4, 3.4, palette.road),
        (3.4, 7.4, palette.mid),
        (7.4, 11.0, mix(palette.road, palette.wall, 0.5)),
        (11.0, 60.0, palette.ground),
    )
    for left, right, tone in strips:
        outline = [
            stage.view.point(s) for s in ((left, 260, 0), (right, 260, 0), (right, 5, 0), (left, 5, 0))
        ]
        canvas.polygon(
            outline, Gradient((mix(tone, palette.haze, 0.6), tone, mix(tone, palette.shade, 0.08)))
        )
    for index in range(22):
        y = 7.0 + index * 7
        stage.flat([(-0.08, y, 0), (0.08, y, 0), (0.08, y + 3, 0), (-0.08, y + 3, 0)], palette.wall)
    for edge in (-5.4, -3.4, 3.4, 7.4):
        stage.flat(
            [
                (edge - 0.09, 5, 0.02),
                (edge + 0.09, 5, 0.02),
                (edge + 0.09, 200, 0.02),
                (edge - 0.09, 200, 0.02),
            ],
            palette.wall,
        )
    for y0 in (10.0, 26.0, 46.0):
        pond = [(5.4 + 1.4 * math.cos(t / 6), y0 + 4.2 * math.sin(t / 6), 0.02) for t in range(38)]
        stage.flat(pond, mix(palette.water, palette.light, 0.25))


def _houses_and_trees(stage: Stage) -> None:
    palette = stage.palette
    walls = (
        mix(palette.wall, TERRACOTTA, 0.42),
        palette.wall,
        mix(palette.wall, OCHRE, 0.38),
        mix(palette.wall, palette.mid, 0.3),
    )
    for index in range(7):
        y = 15 + index * 20.0
        block(
            stage,
            Pose(-32, y),
            (18, 15, 11.5 + (index * 5) % 7),
            4 if index % 2 else 3,
            wall=walls[index % 4],
            share=(0.6, 0.6),
        )
        block(
            stage,
            Pose(15.5, y + 4),
            (18, 15, 9.5 + (index * 3) % 6),
            3,
            wall=walls[(index + 2) % 4],
            share=(0.7, 0.55),
        )
    for index in range(13):
        y = 13 + index * 9.5
        plant(
            stage,
            broadleaf,
            Pose(-7.4, y),
            8.4 + index % 3 * 0.5,
            index,
            mix(palette.mid, palette.near, 0.1 + index % 3 * 0.12),
        )
        plant(
            stage,
            (broadleaf, birch)[index % 2],
            Pose(9.2, y + 4),
            7.6 + index % 2 * 0.8,
            index + 40,
            mix(palette.mid, palette.near, 0.05 + index % 3 * 0.1),
        )
        for x in (4.2, 5.0, 6.6):
            plant(stage, shrub, Pose(x, y + x), 0.75, index + int(x * 10))


def _riders_and_walkers(stage: Stage) -> None:
    palette = stage.palette
    for x, y, colour, coat in (
        (-4.9, 12.5, TERRACOTTA, GREEN),
        (-4.5, 19.0, STEEL, OCHRE),
        (-4.8, 31.0, GREEN, TERRACOTTA),
    ):
        _rider(stage, Pose(x, y, turn=1.2), colour, coat)
    for x, y, coat, tall in (
        (8.6, 15.0, OCHRE, 1.7),
        (9.6, 15.4, STEEL, 1.62),
        (-8.4, 24.0, TERRACOTTA, 1.7),
        (8.9, 34.0, GREEN, 1.7),
    ):
        figure(stage, Pose(x, y), coat, tall, hat=HAIR)
    for index in range(6):
        y = 9.0 + index * 16

        def lamp(y: float = y) -> None:
            stage.stroke(
                [(3.0, y, 0), (3.0, y, 5.5), (1.4, y, 5.8)], mix(palette.shade, palette.near, 0.3), 0.09
            )
            stage.stroke([(1.9, y, 5.72), (1.0, y, 5.86)], palette.wall, 0.14)

        stage.add((3.0, y, 0), lamp)


def _rider(stage: Stage, pose: Pose, colour: tuple[int, int, int], coat: tuple[int, int, int]) -> None:
    bicycle(stage, pose, colour)
    seat: Spot = pose.at(0.3, 0, 0.95)
    stage.cast([pose.at(0, 0), pose.at(1, 0), pose.at(0.4, 0, 1.7)])

    def draw() -> None:
        unit, (x, y) = stage.view.scale(seat), stage.view.point(seat)
        hx, hy = stage.view.point(pose.at(0.85, 0, 1.05))
        dark = mix(stage.palette.shade, (20, 25, 25), 0.4)
        px, py = stage.view.point(pose.at(0.42, 0, 0.2))
        stage.canvas.line([(x, y), ((x + px) / 2 + unit * 0.1, (y + py) / 2), (px, py)], dark, unit * 0.14)
        stage.canvas.line([(x, y), (x + unit * 0.08, y - unit * 0.5)], coat, unit * 0.36)
        stage.canvas.line(
            [(x + unit * 0.08, y - unit * 0.45), (hx, hy)], mix(coat, stage.palette.shade, 0.25), unit * 0.11
        )
        stage.canvas.ellipse(x + unit * 0.12, y - unit * 0.72, unit * 0.12, unit * 0.14, tint("#c79a7c"))
        stage.canvas.ellipse(x + unit * 0.11, y - unit * 0.78, unit * 0.13, unit * 0.1, stage.palette.accent)

    stage.add(pose.at(0.5, 0), draw, nearer=0.2)
