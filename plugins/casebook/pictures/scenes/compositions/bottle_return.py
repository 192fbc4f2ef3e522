"""Crates of green bottles on a conveyor."""

from __future__ import annotations

from dataclasses import replace

from casebook.pictures.scenes.canvas import HEIGHT, WIDTH, Canvas, Gradient
from casebook.pictures.scenes.landscape import cumulus, ridge, sky
from casebook.pictures.scenes.palette import INDOOR, INK, SPRING, STEEL, TERRACOTTA, Palette, mix, tint
from casebook.pictures.scenes.people import figure
from casebook.pictures.scenes.solids import box, brick, cast_box
from casebook.pictures.scenes.stacks import bottle_crate
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.variation import AS_IT_IS, Variation
from casebook.pictures.scenes.view import Axonometric

GLASS = tint("#2f7d54")


def bottle_return(canvas: Canvas, variation: Variation = AS_IT_IS) -> None:
    """Red crates with green bottles ride along two belts past a window; stacks wait on the floor."""
    palette = variation.palette or replace(INDOOR, shade=tint("#3a3f3c"))
    _wall(canvas, palette)
    stage = Stage(
        canvas,
        Axonometric(1120, 1180, 172, turn=0.16, pitch=0.3),
        palette,
        sun=(-0.5, -0.55, 0.67),
        reach=90000,
    )
    _belt(stage, Pose(-9, 2.6), 20, 1.3)
    stage.paint(shadow=0.22)
    for index in range(8):
        bottle_crate(
            stage,
            Pose(-6.6 + index * 1.85, 2.75, 1.3),
            TERRACOTTA if index % 3 else mix(TERRACOTTA, palette.shade, 0.2),
            GLASS,
            15 - index % 2 * 3,
        )
    stage.paint(shadow=0)
    _belt(stage, Pose(-9, -0.2), 20, 0.85)
    stage.paint(shadow=0.22)
    for index in range(8):
        bottle_crate(
            stage,
            Pose(-6.9 + index * 1.95, -0.05, 0.85),
            mix(TERRACOTTA, tint("#d9a23a"), 0.8 * (index % 4 == 1)),
            GLASS,
            15,
        )
    stage.paint(shadow=0)
    for index, (x, levels) in enumerate(((-6.1, 2), (-4.4, 1), (3.1, 1), (4.8, 2))):
        for level in range(levels):
            bottle_crate(
                stage,
                Pose(x, -2.0, level * 0.64),
                (TERRACOTTA, mix(TERRACOTTA, palette.shade, 0.15))[index % 2],
                GLASS,
                15 if level == levels - 1 else 0,
            )
    figure(stage, Pose(-1.4, -1.7), STEEL, 1.76)
    figure(stage, Pose(1.5, -1.6), GLASS, 1.76)
    stage.paint(shadow=0.22)


def _wall(canvas: Canvas, palette: Palette) -> None:
    sky(canvas, SPRING, 520)
    cumulus(canvas, SPRING, 1500, 330, 420, 301)
    ridge(canvas, 520, 150, mix(SPRING.far, SPRING.haze, 0.3), SPRING.haze, 302)
    canvas.rectangle(0, 516, WIDTH, 60, SPRING.mid)
    tile = tint("#eef0e6")
    canvas.rectangle(0, 0, WIDTH, 110, tile)
    canvas.rectangle(0, 560, WIDTH, 520, Gradient((tile, mix(tile, palette.shade, 0.08))))
    for index in range(8):
        canvas.rectangle(
            -20 + index * 345,
            100,
            60,
            480,
            Gradient((mix(tile, palette.light, 0.4), mix(tile, palette.shade, 0.12)), direction="right"),
        )
        canvas.rectangle(40 + index * 345, 330, 285, 10, tile)
    for row in range(9):
        canvas.rectangle(0, 590 + row * 54, WIDTH, 2, mix(tile, palette.shade, 0.12))
        for column in range(24):
            canvas.rectangle(
                column * 108 + 54 * (row % 2), 590 + row * 54, 2, 54, mix(tile, palette.shade, 0.1)
            )
    canvas.rectangle(0, 820, WIDTH, 40, mix(GLASS, tile, 0.25))
    canvas.rectangle(0, 1070, WIDTH, HEIGHT - 1070, Gradient((tint("#c3c6ba"), tint("#9aa299"))))
    canvas.rectangle(0, 1062, WIDTH, 12, mix(tile, palette.shade, 0.35))


def _belt(stage: Stage, pose: Pose, length: float, height: float) -> None:
    cast_box(stage, pose.moved(0, 0, height - 0.3), length, 1.2, 0.3)

    def draw() -> None:
        steel = mix(stage.palette.metal, stage.palette.shade, 0.3)
        for index in range(11):
            x = length * (index + 0.5) / 11
            for y in (1.1, 0.1):
                stage.stroke([pose.at(x, y, 0), pose.at(x, y, height - 0.2)], steel, 0.1)
        box(
            stage,
            pose.moved(0, 0, height - 0.26),
            (length, 1.2, 0.26),
            mix(STEEL, stage.palette.wall, 0.25),
            mix(INK, stage.palette.metal, 0.3),
        )
        for index in range(60):
            x = length * index / 60
            stage.stroke(
                [pose.at(x, 0.05, height), pose.at(x, 1.15, height)],
                mix(INK, stage.palette.metal, 0.55),
                0.03,
                0.8,
            )

    stage.add(pose.at(length / 2, 0.6), draw)
    brick(stage, pose.moved(0, -0.04, height), (length, 0.05, 0.14), mix(STEEL, stage.palette.light, 0.4))
