"""Rows of cars under solar canopies before a long plant."""

from __future__ import annotations

import math
from dataclasses import replace

from casebook.pictures.scenes.buildings import block, sawtooth
from casebook.pictures.scenes.canvas import HEIGHT, WIDTH, Canvas, Gradient
from casebook.pictures.scenes.energy import carport, charger
from casebook.pictures.scenes.foreground import flowers, grass, leaves
from casebook.pictures.scenes.landscape import birds, cumulus, ridge, sky
from casebook.pictures.scenes.palette import (
    GREEN,
    NOON,
    OCHRE,
    PAPER,
    STEEL,
    TERRACOTTA,
    mix,
    tint,
)
from casebook.pictures.scenes.people import figure
from casebook.pictures.scenes.planting import broadleaf, plant, poplar, shrub
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.transport import car
from casebook.pictures.scenes.view import Perspective


def solar_carport(canvas: Canvas) -> None:
    """Rows of cars under solar canopies before a long plant."""
    palette = replace(
        NOON,
        sky=(tint("#4f8fb8"), tint("#8fbdd3"), tint("#d4e4e2"), tint("#f4ecd8")),
        haze=tint("#dde6df"),
        road=tint("#c9cbc6"),
    )
    sky(canvas, palette, 640)
    cumulus(canvas, palette, 760, 400, 700, 45)
    cumulus(canvas, palette, 1980, 460, 460, 47, 0.85)
    ridge(canvas, 640, 80, mix(palette.far, palette.haze, 0.45), palette.haze, 81)
    view = Perspective(600, 8.4, 2300, turn=0.55, pivot=50, away=6)
    stage = Stage(canvas, view, palette, sun=(-0.7, -0.3, 0.65), reach=420)
    canvas.rectangle(
        0,
        650,
        WIDTH,
        950,
        Gradient(
            (mix(palette.road, palette.haze, 0.4), palette.road, mix(palette.road, palette.shade, 0.16))
        ),
    )
    sawtooth(
        stage,
        Pose(-4, 124),
        (150, 40, 12),
        10,
        wall=mix(palette.wall, palette.light, 0.3),
        roof=mix(palette.roof, STEEL, 0.3),
    )
    block(stage, Pose(-52, 126), (42, 24, 22), 5, wall=mix(palette.wall, STEEL, 0.3))
    for index in range(19):
        plant(
            stage,
            (poplar, broadleaf, broadleaf)[index % 3],
            Pose(-84 + index * 10, 112 + index % 2 * 3),
            7 + index % 3,
            index,
        )
    _cars(stage)
    figure(stage, Pose(-3.0, 21.5), TERRACOTTA)
    figure(stage, Pose(-2.0, 21.8), GREEN)
    car(stage, Pose(9.0, 18.4, turn=0.08), PAPER)
    stage.paint(shadow=0.34)
    canvas.polygon(
        [(0, 1500), (700, 1460), (1500, 1545), (WIDTH, 1530), (WIDTH, HEIGHT), (0, HEIGHT)],
        Gradient((mix(palette.mid, palette.ground, 0.3), palette.near)),
    )
    grass(canvas, palette, 1600, 130, 420, 4)
    leaves(canvas, palette, 1610, 300, 16, 8, (-40, 430))
    flowers(canvas, palette, 1600, 210, 46, 3, TERRACOTTA, (200, 1250))
    birds(canvas, palette.shade, 1400, 260, 5, 3)


def _cars(stage: Stage) -> None:
    palette = stage.palette
    paints = (
        tint("#f2f2ee"),
        STEEL,
        tint("#3d4a50"),
        GREEN,
        tint("#d9dcda"),
        TERRACOTTA,
        tint("#8b979b"),
        OCHRE,
    )
    for row in range(4):
        y = 26.0 + row * 19
        length = 78.0
        start = -58.0 + row * 2
        carport(stage, Pose(start, y), length, 6.4, 2.9, 4.5)
        for slot in range(26):
            if (slot * 7 + row * 3) % 9 != 4:
                tone = paints[(slot * 5 + row * 3 + slot // 4) % 8]
                car(stage, Pose(start + 2.6 + slot * 2.95, y + 0.6, turn=math.pi / 2), tone)
        for slot in range(27):
            x = start + slot * 2.95
            stage.flat(
                [(x, y - 0.4, 0), (x + 0.12, y - 0.4, 0), (x + 0.12, y + 5.4, 0), (x, y + 5.4, 0)],
                palette.wall,
            )
    for x in (-14.0, 4.0):
        charger(stage, Pose(x, 24.4))
    for x in (-30.0, -12.0, 6.0):
        plant(stage, shrub, Pose(x, 39), 1.2, int(x) + 60)
