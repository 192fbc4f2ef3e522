"""A glazed station with heat pumps, panels and a storage tank, and the earth cut open below."""

from __future__ import annotations

import math
import random

from casebook.pictures.scenes.buildings import roof_panels
from casebook.pictures.scenes.canvas import HEIGHT, WIDTH, Canvas, Gradient
from casebook.pictures.scenes.energy import solar_row
from casebook.pictures.scenes.foreground import grass
from casebook.pictures.scenes.landscape import cumulus, ridge, sky, woods
from casebook.pictures.scenes.palette import (
    GREEN,
    NOON,
    OCHRE,
    STEEL,
    TERRACOTTA,
    mix,
    tint,
)
from casebook.pictures.scenes.people import figure
from casebook.pictures.scenes.planting import birch, broadleaf, plant, poplar
from casebook.pictures.scenes.solids import across, box, box_faces, patch, pipe
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.vessels import tank
from casebook.pictures.scenes.view import Axonometric


def energy_station(canvas: Canvas) -> None:
    """A glazed station with heat pumps, panels and a storage tank, and the earth cut open below."""
    palette = NOON
    sky(canvas, palette, 800)
    cumulus(canvas, palette, 1950, 420, 560, 5)
    cumulus(canvas, palette, 320, 330, 420, 13)
    ridge(canvas, 800, 120, mix(palette.far, palette.haze, 0.4), palette.haze, 17, down=30)
    woods(canvas, 812, 80, mix(palette.mid, palette.haze, 0.35), 21)
    view = Axonometric(1200, 840, 30, turn=0, pitch=0.2)
    stage = Stage(canvas, view, palette, reach=6000)
    canvas.rectangle(0, 800, WIDTH, 60, Gradient((palette.ground, mix(palette.ground, palette.mid, 0.5))))
    for index, (x, kind, tall) in enumerate(
        (
            (-38.0, broadleaf, 9.0),
            (-34.5, poplar, 12.0),
            (37.0, broadleaf, 10.0),
            (33.0, birch, 9.0),
            (-15.6, birch, 8.0),
            (39.5, poplar, 12.0),
        )
    ):
        plant(stage, kind, Pose(x, 8), tall, index + 3)
    for y in (1.0, 10.5):
        solar_row(stage, Pose(-33 + y * 0.2, y), 15.5, 3.4, 0.9, 3.0)
    tank(
        stage,
        Pose(23.5, 4),
        3.6,
        14.5,
        colour=mix(palette.wall, palette.light, 0.3),
        dome=0.4,
        band=TERRACOTTA,
    )
    tank(stage, Pose(30.2, 4), 2.3, 9, colour=mix(palette.wall, STEEL, 0.2), dome=0.4, band=STEEL)
    _station(stage)
    figure(stage, Pose(-13.5, -0.5), OCHRE, 1.9)
    figure(stage, Pose(19.0, -0.4), GREEN, 1.9)
    stage.paint(shadow=0.22)
    _strata(canvas, 862)
    _ground_loops(stage, 862)
    grass(canvas, palette, 872, 34, 700, 4)


def _station(stage: Stage) -> None:
    canvas, palette, view = stage.canvas, stage.palette, stage.view
    pose, size = Pose(-11, 1), (28.0, 8.0, 9.0)

    def station() -> None:
        box(stage, pose, size, mix(palette.wall, palette.shade, 0.06), palette.roof)
        quad = box_faces(pose, *size)["front"]
        inner = mix(palette.glass, palette.light, 0.55)
        patch(stage, quad, (0.02, 0.98), (0.05, 0.84), inner)
        for index in range(4):
            x = 2.2 + index * 6.6
            body = Pose(pose.x + x, 0.95, 0.6)
            box(stage, body, (4.6, 0.1, 3.6), (GREEN, STEEL, GREEN, STEEL)[index])
            for fan in range(2):
                cx, cy = view.point(body.at(1.25 + fan * 2.1, 0, 2.0))
                canvas.ellipse(cx, cy, 27, 27, mix(palette.shade, palette.wall, 0.25))
                canvas.ellipse(cx, cy, 21, 21, mix(palette.metal, palette.light, 0.2))
                canvas.ellipse(cx, cy, 6, 6, palette.shade)
                for blade in range(6):
                    turn = blade * math.tau / 6
                    canvas.line(
                        [(cx, cy), (cx + 19 * math.cos(turn), cy + 19 * math.sin(turn))], palette.shade, 3
                    )
            pipe(stage, [body.at(1.2, 0, 3.6), body.at(1.2, 0, 5.2)], 0.2, TERRACOTTA)
            pipe(stage, [body.at(3.4, 0, 3.6), body.at(3.4, 0, 4.5)], 0.2, STEEL)
        pipe(stage, [pose.at(1.2, -0.05, 5.9), pose.at(27.2, -0.05, 5.9)], 0.26, TERRACOTTA)
        pipe(stage, [pose.at(1.2, -0.05, 5.1), pose.at(27.2, -0.05, 5.1)], 0.26, STEEL)
        for index in range(15):
            u = 0.02 + 0.96 * index / 14
            patch(stage, quad, (u - 0.0025, u + 0.0025), (0.05, 0.84), mix(palette.shade, palette.wall, 0.2))
        patch(stage, quad, (0.02, 0.98), (0.6, 0.612), mix(palette.shade, palette.wall, 0.2))
        canvas.polygon(
            [
                view.point(across(quad, u, v))
                for u, v in ((0.1, 0.05), (0.2, 0.05), (0.32, 0.84), (0.22, 0.84))
            ],
            palette.light,
            0.16,
        )
        canvas.polygon(
            [
                view.point(across(quad, u, v))
                for u, v in ((0.6, 0.05), (0.64, 0.05), (0.76, 0.84), (0.72, 0.84))
            ],
            palette.light,
            0.14,
        )
        roof_panels(stage, pose.moved(1, 0.6, 9), (26, 7), 2.4)

    stage.add(pose.at(14, 0), station)


def _strata(canvas: Canvas, top: float) -> None:
    chance = random.Random(5)
    layers = [
        (0.0, "#4f7a4b"),
        (14.0, "#6e553d"),
        (110.0, "#8d6b48"),
        (270.0, "#b08a5e"),
        (420.0, "#8b7d6b"),
        (560.0, "#5f6661"),
    ]
    for depth, code in layers:
        level = top + depth
        wave = 0.0 if depth < 20 else 14.0
        phase = chance.uniform(0, 6)
        edge = [
            (float(x), level + wave * math.sin(x / 260 + phase) + wave * 0.5 * math.sin(x / 97 + phase))
            for x in range(0, WIDTH + 1, 20)
        ]
        tone = tint(code)
        canvas.polygon(
            [*edge, (WIDTH, HEIGHT), (0, HEIGHT)],
            Gradient((mix(tone, (255, 240, 210), 0.14), tone, mix(tone, (20, 30, 30), 0.3))),
        )
        for _ in range(60):
            x, y = chance.uniform(0, WIDTH), level + chance.uniform(30, 130)
            if y > top + 40:
                canvas.ellipse(
                    x, y, chance.uniform(3, 15), chance.uniform(2, 7), mix(tone, (255, 240, 210), 0.18), 0.55
                )
    canvas.rectangle(0, top + 585, WIDTH, 60, Gradient((tint("#3f7d8c"), tint("#3f7d8c")), (0.0, 0.55)))
    canvas.rectangle(0, top + 645, WIDTH, 100, Gradient((tint("#3f7d8c"), tint("#24424a")), (0.55, 0.8)))


def _ground_loops(stage: Stage, top: float) -> None:
    y = -0.6
    warm, cold = TERRACOTTA, mix(STEEL, (150, 200, 230), 0.35)
    floor = -(1500 - 840) / 30
    header_warm, header_cold = -2.3, -3.3

    def run(spots: list[tuple[float, float]], colour: tuple[int, int, int]) -> None:
        pipe(stage, [(x, y, z) for x, z in spots], 0.24, colour)

    run([(-33.0, header_cold), (30.2, header_cold), (30.2, 1.0)], cold)
    run([(-34.4, header_warm), (23.5, header_warm), (23.5, 1.0)], warm)
    run([(-4.0, header_warm), (-4.0, 0.4)], warm)
    run([(2.0, header_cold), (2.0, 0.4)], cold)
    for index in range(9):
        x = -33.0 + index * 7.0
        bottom = floor + (2.2 if index % 2 else 0.0)
        bend: list[tuple[float, float]] = [
            (x - 0.7 + 0.7 * (1 - math.cos(t * math.pi / 8)), bottom - 0.7 * math.sin(t * math.pi / 8))
            for t in range(9)
        ]
        run([(x - 0.7, header_warm), *bend[:5]], warm)
        run([*bend[4:], (x + 0.7, header_cold)], cold)
        cx, cy = stage.view.point((x, y, bottom))
        stage.canvas.glow(cx, cy, 110, (255, 205, 150), 0.3)
