"""Sorted steel, copper and aluminium in bales, pellets in heaps, silos behind."""

from __future__ import annotations

from dataclasses import replace

from casebook.pictures.scenes.buildings import hall
from casebook.pictures.scenes.canvas import Canvas
from casebook.pictures.scenes.foreground import grass, leaves
from casebook.pictures.scenes.goods import bale, crate, heap
from casebook.pictures.scenes.landscape import ridge, sky, streaks, woods
from casebook.pictures.scenes.palette import (
    COPPER,
    GOLDEN,
    GREEN,
    OCHRE,
    STEEL,
    TERRACOTTA,
    mix,
    tint,
)
from casebook.pictures.scenes.people import figure
from casebook.pictures.scenes.solids import pipe
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.vessels import silo
from casebook.pictures.scenes.view import Perspective


def recycled_materials(canvas: Canvas) -> None:
    """Sorted steel, copper and aluminium in bales, pellets in heaps, silos behind."""
    palette = replace(
        GOLDEN,
        sky=(tint("#d9b08c"), tint("#ebcba6"), tint("#f6e3c4")),
        haze=tint("#f1dcbd"),
        ground=tint("#cdb491"),
        shade=tint("#3a3446"),
    )
    sky(canvas, palette, 980)
    canvas.ellipse(1560, 520, 330, 330, mix(palette.sun, palette.light, 0.4), 0.55)
    streaks(canvas, palette, 200, 760, 9, 121, 0.4)
    ridge(canvas, 975, 120, mix(palette.far, palette.haze, 0.4), palette.haze, 121)
    woods(canvas, 990, 70, mix(palette.mid, palette.haze, 0.4), 61)
    view = Perspective(960, 3.6, 2400)
    stage = Stage(canvas, view, palette, sun=(-0.72, -0.3, 0.63), reach=300)
    for index, tone in enumerate(
        (
            mix(palette.wall, STEEL, 0.25),
            palette.wall,
            mix(palette.wall, GREEN, 0.55),
            palette.wall,
            mix(palette.wall, TERRACOTTA, 0.3),
        )
    ):
        silo(stage, Pose(-25 + index * 8.6, 62 + index % 2), 19 - (index % 3) * 2.2, 3.7, tone)
    hall(stage, Pose(16, 62), (34, 20, 11), wall=mix(palette.wall, TERRACOTTA, 0.35), band=GREEN, doors=2)

    def gantry() -> None:
        for level in (13.2, 14.4):
            stage.stroke([(-28, 57, level), (16, 57, level)], mix(palette.metal, palette.shade, 0.55), 0.16)
        for step in range(22):
            stage.stroke(
                [(-28 + step * 2, 57, 13.2), (-26 + step * 2, 57, 14.4)],
                mix(palette.metal, palette.shade, 0.55),
                0.09,
            )
        pipe(stage, [(-27, 57, 15.2), (15, 57, 15.2), (19, 62, 13.4), (22, 66, 11)], 0.34, GREEN)
        for x in (-27.0, -13.0, 1.5, 15.0):
            stage.stroke([(x, 57, 0), (x, 57, 13.2)], mix(palette.metal, palette.shade, 0.5), 0.26)

    stage.add((0, 56.5, 0), gantry)
    steel, copper, aluminium = tint("#8d979c"), COPPER, tint("#cfd2cf")
    stacks = ((-15.2, 34.0, steel, (3, 2)), (-7.6, 36.0, aluminium, (3, 3)), (1.6, 34.5, copper, (3, 2)))
    for x, y, tone, (wide, tall) in stacks:
        for level in range(tall):
            for column in range(wide - (level + 1) // 2):
                shift = 0.2 * ((column * 3 + level * 5) % 3) + level * 0.9
                bale(
                    stage,
                    Pose(x + column * 2.36 + shift, y, level * 1.75),
                    (2.25, 2.2, 1.7),
                    mix(tone, palette.light, 0.06 * ((column + level) % 3)),
                    int(x * 10) + column * 7 + level,
                )
    for x, y, radius, peak, tone, seed in (
        (8.6, 31.0, 2.1, 1.7, GREEN, 1),
        (12.2, 33.0, 2.2, 1.9, OCHRE, 2),
        (6.6, 26.5, 1.45, 1.15, STEEL, 3),
        (10.2, 26.6, 1.5, 1.2, tint("#ece5d6"), 4),
    ):
        heap(stage, Pose(x, y), radius, peak, tone, seed)
    for index in range(3):
        crate(stage, Pose(-13.0 + index * 1.6, 25.6), (GREEN, STEEL, GREEN)[index], (1.4, 1.1, 1.0))
    bale(stage, Pose(-7.0, 26.0), (2.25, 2.2, 1.7), copper, 91)
    figure(stage, Pose(-2.8, 30.0), GREEN, 1.78)
    figure(stage, Pose(4.2, 29.0), TERRACOTTA, 1.74)
    stage.paint(shadow=0.36)
    leaves(canvas, palette, 1610, 220, 12, 4, (-40, 420))
    grass(canvas, palette, 1612, 110, 150, 4, (-40, 900))
    grass(canvas, palette, 1612, 110, 110, 6, (1750, 2440))
