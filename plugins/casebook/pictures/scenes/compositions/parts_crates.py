"""Racks of returnable crates, or, varied, a warehouse with electric forklifts."""

from __future__ import annotations

from dataclasses import replace

from casebook.pictures.scenes.canvas import Canvas
from casebook.pictures.scenes.goods import crate
from casebook.pictures.scenes.interior import Room, lane, rack, room
from casebook.pictures.scenes.palette import (
    GREEN,
    INDOOR,
    OCHRE,
    SKY,
    STEEL,
    TERRACOTTA,
    Colour,
    Palette,
    mix,
    tint,
)
from casebook.pictures.scenes.people import figure
from casebook.pictures.scenes.solids import brick
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.transport import forklift
from casebook.pictures.scenes.variation import AS_IT_IS, Variation
from casebook.pictures.scenes.view import Perspective

STORE = Room(
    -12,
    12,
    9,
    66,
    tint("#c7c3b4"),
    tint("#efeee2"),
    tint("#8fa39a"),
    tint("#5f7f74"),
    near=3,
    sill=6.2,
    lintel=8,
    bay=8,
)
DEPOT = Room(
    -17,
    17,
    11,
    80,
    tint("#a9b9c4"),
    tint("#eef3f5"),
    tint("#6f8ea3"),
    tint("#3f6480"),
    near=3,
    sill=7.5,
    lintel=9.6,
    bay=9,
)


def parts_crates(canvas: Canvas, variation: Variation = AS_IT_IS) -> None:
    """Coloured crates on racks along an aisle; the subject ``forklifts`` is a wider blue warehouse."""
    if variation.subject == "forklifts":
        _depot(canvas, replace(INDOOR, haze=tint("#e3ecf0"), shade=tint("#233f55"), accent=OCHRE))
        return
    palette = replace(INDOOR, haze=tint("#eeeee0"), shade=tint("#33463f"), accent=TERRACOTTA)
    stage = Stage(
        canvas,
        Perspective(720, 2.6, 1350, turn=-0.14, pivot=10, centre=1160),
        palette,
        sun=(-0.5, -0.5, 0.7),
        reach=80,
    )
    room(stage, STORE)
    lane(stage, STORE, -2.4, 0.12, OCHRE)
    lane(stage, STORE, 2.4, 0.12, OCHRE)
    tones = (GREEN, STEEL, OCHRE, mix(GREEN, palette.wall, 0.35), TERRACOTTA)
    for x in (-4.8, 3.4, -9.4, 8.2):
        _filled(stage, Pose(x, 6.4), 48, 4, tones)
    for level in range(3):
        crate(stage, Pose(-1.9, 11.4, level * 0.72), (GREEN, STEEL, GREEN)[level], (1.2, 0.8, 0.7))
        crate(stage, Pose(1.2, 16.4, level * 0.72), (OCHRE, GREEN, OCHRE)[level], (1.2, 0.8, 0.7))
    for x, y, coat in ((-0.2, 12.6, STEEL), (0.3, 24.0, TERRACOTTA)):
        figure(stage, Pose(x, y), coat, 1.76)
    stage.paint(shadow=0.24)


def _filled(stage: Stage, pose: Pose, length: float, levels: int, tones: tuple[Colour, ...]) -> None:
    rack(stage, pose, length, levels, mix(STEEL, stage.palette.shade, 0.25))
    for bay in range(int(length / 2.7)):
        for level in range(levels):
            for part in range(2):
                number = bay * 7 + level * 3 + part * 5 + round(pose.x)
                if number % 11 == 3:
                    continue
                place = pose.moved(0.06, bay * 2.7 + 0.2 + part * 1.25, level * 1.7 + 0.06)
                crate(stage, place, tones[number % len(tones)], (1.0, 1.1, 0.6))
                if number % 3:
                    crate(stage, place.moved(0, 0, 0.62), tones[number % len(tones)], (1.0, 1.1, 0.6))


def _depot(canvas: Canvas, palette: Palette) -> None:
    stage = Stage(
        canvas,
        Perspective(700, 4.4, 1450, turn=0.24, pivot=20, centre=1300),
        palette,
        sun=(-0.5, -0.5, 0.7),
        reach=100,
    )
    room(stage, DEPOT)
    lane(stage, DEPOT, -4.6, 0.16, OCHRE)
    lane(stage, DEPOT, 4.6, 0.16, OCHRE)
    card = tint("#c9a678")
    for x in (-10.6, 8.4, -15.6, 13.4):
        rack(stage, Pose(x, 9), 58, 4, mix(palette.panel, STEEL, 0.5), 2.7, 2.0)
        for bay in range(21):
            for level in range(4):
                number = bay * 5 + level * 3 + round(x)
                if number % 9 == 4:
                    continue
                tone = (card, mix(card, palette.wall, 0.4), SKY, palette.wall)[number % 4]
                brick(
                    stage,
                    Pose(x + 0.05, 9.3 + bay * 2.7, level * 2 + 0.08),
                    (1.0, 2.1, 1.2 + 0.3 * (number % 2)),
                    tone,
                )
    for x, y, turn, tone in ((-1.6, 14.5, 0.5, OCHRE), (1.4, 27.0, 2.5, GREEN), (-2.2, 44.0, 1.2, OCHRE)):
        pose = Pose(x, y, turn=turn)
        forklift(stage, pose, tone)
        brick(stage, pose.moved(2.25, -0.05, 0.22), (1.1, 1.1, 1.0), card)
    for x, y, coat in ((3.4, 17.0, SKY), (-3.6, 30.0, TERRACOTTA)):
        figure(stage, Pose(x, y), coat, 1.78)
    stage.paint(shadow=0.26)
