"""A hall with large presses under a crane, or, varied, with machine tools and an audit on its round."""

from __future__ import annotations

from dataclasses import replace

from casebook.pictures.scenes.canvas import Canvas
from casebook.pictures.scenes.heavy import machine_tool, press
from casebook.pictures.scenes.interior import Room, lane, overhead_crane, room, sunbeams
from casebook.pictures.scenes.palette import (
    GREEN,
    INDOOR,
    OCHRE,
    PAPER,
    STEEL,
    TERRACOTTA,
    Palette,
    mix,
    tint,
)
from casebook.pictures.scenes.people import figure
from casebook.pictures.scenes.solids import brick
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.variation import AS_IT_IS, Variation
from casebook.pictures.scenes.view import Perspective

SHOP = Room(
    -17,
    17,
    16,
    80,
    tint("#b4aca0"),
    tint("#f1ece0"),
    tint("#7f8f93"),
    tint("#5b7480"),
    near=3,
    sill=9,
    lintel=13.5,
    bay=8,
)
TOOLS = Room(
    -14,
    14,
    11,
    74,
    tint("#c9cfc2"),
    tint("#f2f3ea"),
    tint("#a9bdb2"),
    tint("#4f8070"),
    near=3,
    sill=5.5,
    lintel=9,
    bay=7,
)


def press_shop(canvas: Canvas, variation: Variation = AS_IT_IS) -> None:
    """Blue-grey presses stand in a row, a crane carries a tool; the subject ``audit`` is another hall."""
    palette = variation.palette or replace(
        INDOOR, haze=tint("#efe8da"), light=tint("#fff6e2"), shade=tint("#2f3d46")
    )
    if variation.subject == "audit":
        _audit(canvas, replace(palette, haze=tint("#eef0e4"), shade=tint("#2f4a44")))
        return
    stage = Stage(
        canvas,
        Perspective(800, 3.6, 1450, turn=0.3, pivot=20, centre=1320),
        palette,
        sun=(-0.66, -0.4, 0.64),
        reach=90,
    )
    room(stage, SHOP)
    sunbeams(stage, SHOP, 7.5, 0.22)
    lane(stage, SHOP, -3.4, 0.16, OCHRE)
    lane(stage, SHOP, 3.6, 0.16, OCHRE)
    overhead_crane(stage, SHOP, 24, 13.4, 0.55, 6.8, OCHRE)
    blue = tint("#4f7890")
    for index in range(5):
        press(stage, Pose(5.6, 11 + index * 11.5), (6.0, 5.0, 9.4), blue, OCHRE)
        press(stage, Pose(-11.8, 15 + index * 11.5), (5.4, 4.6, 8.0), mix(blue, GREEN, 0.35), TERRACOTTA)
    brick(stage, Pose(0.2, 23.4, 4.9), (2.8, 2.0, 1.9), mix(STEEL, palette.shade, 0.2))
    for index in range(4):
        brick(
            stage,
            Pose(-6.2, 18 + index * 9.5),
            (1.8, 1.4, 0.7 + 0.3 * (index % 2)),
            mix(STEEL, palette.wall, 0.3),
        )
    for x, y, coat in ((0.4, 15.0, GREEN), (-1.6, 21.0, TERRACOTTA), (2.6, 32.0, STEEL), (-2.0, 40.0, GREEN)):
        figure(stage, Pose(x, y), coat, 1.78)
    stage.paint(shadow=0.3)


def _audit(canvas: Canvas, palette: Palette) -> None:
    stage = Stage(canvas, Perspective(700, 2.9, 1350, centre=1100), palette, sun=(-0.6, -0.4, 0.66), reach=80)
    room(stage, TOOLS)
    sunbeams(stage, TOOLS, 6.0, 0.3)
    lane(stage, TOOLS, -2.6, 0.14, GREEN)
    lane(stage, TOOLS, 2.6, 0.14, GREEN)
    for index in range(8):
        y = 11 + index * 7.4
        machine_tool(stage, Pose(-9.6, y), (4.6, 3.4, 2.7), palette.wall, (STEEL, GREEN)[index % 2])
        machine_tool(stage, Pose(4.8, y + 1.5), (4.6, 3.4, 2.7), palette.wall, (GREEN, STEEL)[index % 2])
    for x, y, coat in ((-3.6, 22.0, OCHRE), (3.6, 28.0, STEEL), (-3.8, 44.0, GREEN)):
        figure(stage, Pose(x, y), coat, 1.76)
    for x, coat in ((-0.75, STEEL), (0.45, TERRACOTTA)):
        figure(stage, Pose(x, 7.4), coat, 1.74, hat=PAPER)
        brick(stage, Pose(x + 0.02, 7.2, 1.02), (0.3, 0.03, 0.36), mix(OCHRE, palette.shade, 0.25))
        brick(stage, Pose(x + 0.045, 7.18, 1.05), (0.25, 0.01, 0.29), PAPER)
    stage.paint(shadow=0.24)
