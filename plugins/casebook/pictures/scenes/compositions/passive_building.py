"""A compact timber-clad house with deep windows and a solar roof, late in the year."""

from __future__ import annotations

from casebook.pictures.scenes.canvas import WIDTH, Canvas, Gradient
from casebook.pictures.scenes.foreground import flowers, grass, leaves
from casebook.pictures.scenes.landscape import birds, ridge, sky, streaks, sun, woods
from casebook.pictures.scenes.palette import (
    COPPER,
    GOLDEN,
    GREEN,
    HAIR,
    OCHRE,
    TERRACOTTA,
    Colour,
    mix,
)
from casebook.pictures.scenes.people import bicycle, figure
from casebook.pictures.scenes.planting import birch, broadleaf, conifer, plant, shrub
from casebook.pictures.scenes.solids import across, box, box_faces, cast_box, grid, patch
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.view import Perspective


def passive_building(canvas: Canvas) -> None:
    """A compact timber-clad house with deep windows and a solar roof, late in the year."""
    palette = GOLDEN
    sky(canvas, palette, 1150)
    sun(canvas, palette, 330, 560, 62)
    streaks(canvas, palette, 120, 800, 16, 23, 0.4)
    ridge(canvas, 1140, 240, mix(palette.far, palette.haze, 0.45), palette.haze, 9, wave=1500)
    woods(canvas, 1176, 140, mix(palette.mid, palette.haze, 0.4), 12)
    stage = Stage(canvas, Perspective(1120, 2.6, 2400), palette, sun=(-0.8, -0.12, 0.58), reach=480)
    _house(stage)
    _garden(stage)
    figure(stage, Pose(3.4, 33.5), GREEN, hat=HAIR)
    figure(stage, Pose(4.3, 33.9), TERRACOTTA, 1.25, hat=HAIR)
    bicycle(stage, Pose(-4.5, 33.0), GREEN)
    bicycle(stage, Pose(-5.2, 34.0), TERRACOTTA)
    stage.paint(shadow=0.3)
    canvas.polygon(
        [(0, 1420), (600, 1450), (1300, 1478), (WIDTH, 1405), (WIDTH, 1600), (0, 1600)],
        Gradient((mix(palette.mid, palette.ground, 0.35), palette.near)),
        0.95,
    )
    grass(canvas, palette, 1570, 170, 480, 8)
    flowers(canvas, palette, 1590, 240, 40, 2, palette.wall, (1500, 2420))
    leaves(canvas, palette, 1600, 330, 16, 6, (-40, 480))
    birds(canvas, palette.shade, 1900, 360, 6, 5)


def _house(stage: Stage) -> None:
    palette = stage.palette
    pose, size = Pose(4.5, 40, turn=0.62), (23.0, 15.0, 11.6)
    timber = mix(OCHRE, COPPER, 0.42)
    cast_box(stage, pose, *size)

    def house() -> None:
        box(stage, pose, size, palette.wall)
        faces = box_faces(pose, *size)
        for side, bays in (("front", 7), ("left", 5)):
            quad = faces[side]
            clad = (
                across(quad, 0, 0.27),
                across(quad, 1, 0.27),
                across(quad, 1, 0.97),
                across(quad, 0, 0.97),
            )
            patch(stage, quad, (0, 1), (0.27, 0.97), timber)
            grid(stage, clad, bays * 14, 1, mix(timber, palette.shade, 0.35), 0.03, 0.5)
            for floor in range(4):
                low = 0.03 + floor * 0.245
                for bay in range(bays):
                    u = (bay + 0.5) / bays
                    half = 0.3 / bays if (bay + floor) % 3 else 0.38 / bays
                    patch(
                        stage,
                        quad,
                        (u - half - 0.012, u + half + 0.012),
                        (low + 0.035, low + 0.215),
                        mix(palette.wall, palette.light, 0.2),
                    )
                    glow = (
                        mix(palette.glass, palette.sun, 0.75)
                        if (bay * 3 + floor * 5) % 7 == 0
                        else palette.glass
                    )
                    patch(stage, quad, (u - half, u + half), (low + 0.05, low + 0.2), glow)
                    patch(
                        stage,
                        quad,
                        (u - half, u + half),
                        (low + 0.175, low + 0.2),
                        mix(palette.glass, palette.shade, 0.6),
                    )
                    patch(
                        stage,
                        quad,
                        (u - half * 0.04, u + half * 0.04),
                        (low + 0.05, low + 0.2),
                        mix(timber, palette.shade, 0.55),
                    )
            patch(stage, quad, (0, 1), (0.265, 0.28), mix(palette.wall, palette.shade, 0.1))
            patch(stage, quad, (0, 1), (0, 0.02), mix(palette.wall, palette.shade, 0.45))
        patch(stage, faces["front"], (0.045, 0.11), (0, 0.2), mix(GREEN, palette.shade, 0.2))
        _solar_roof(stage, pose.moved(0, 0, size[2]), size[0], size[1], timber)

    stage.add(pose.at(0, 0), house, nearer=-8)


def _garden(stage: Stage) -> None:
    palette = stage.palette
    for x, y, kind, tall, seed, leaf in (
        (-17.0, 60.0, broadleaf, 12.0, 3, OCHRE),
        (-24.0, 66.0, conifer, 15.0, 4, palette.near),
        (-11.0, 72.0, conifer, 14.0, 8, palette.near),
        (27.0, 62.0, birch, 12.0, 5, OCHRE),
        (31.0, 70.0, conifer, 16.0, 6, palette.near),
        (-14.5, 38.0, birch, 11.5, 7, mix(OCHRE, palette.mid, 0.3)),
        (-8.0, 36.5, shrub, 1.3, 9, palette.mid),
        (-5.5, 35.6, shrub, 1.0, 10, mix(palette.mid, TERRACOTTA, 0.5)),
        (19.0, 46.0, shrub, 1.5, 11, palette.mid),
        (22.0, 47.0, shrub, 1.2, 12, TERRACOTTA),
    ):
        plant(stage, kind, Pose(x, y), tall, seed, leaf)
    path = [
        (9.0, 41.5, 0.0),
        (11.5, 44.0, 0.0),
        (6.0, 34.0, 0.0),
        (-1.0, 22.0, 0.0),
        (-4.6, 22.0, 0.0),
        (2.5, 33.0, 0.0),
    ]
    stage.flat([path[i] for i in (0, 1, 2, 3, 4, 5)], mix(palette.road, palette.light, 0.3))


def _solar_roof(stage: Stage, pose: Pose, width: float, depth: float, timber: Colour) -> None:
    palette, rise, lap = stage.palette, 7.2, 0.9
    gable = (pose.at(0, depth), pose.at(0, 0), pose.at(0, depth, rise))
    stage.face(gable, timber)
    for index in range(1, 34):
        y = depth * index / 34
        stage.stroke(
            [pose.at(0, y, 0), pose.at(0, y, rise * index / 34)], mix(timber, palette.shade, 0.35), 0.03, 0.5
        )
    pitch = rise / depth
    slab = (
        pose.at(-lap, -lap, -lap * pitch), pose.at(width + lap, -lap, -lap * pitch),
        pose.at(width + lap, depth, rise), pose.at(-lap, depth, rise),
    )  # fmt: skip
    stage.flat(
        [(x, y, z - 0.45) for x, y, z in (slab[0], slab[3])] + [slab[3], slab[0]],
        mix(palette.wall, palette.light, 0.3),
    )
    stage.flat(
        [(x, y, z - 0.45) for x, y, z in slab[:2]] + [slab[1], slab[0]],
        mix(palette.wall, palette.shade, 0.12),
    )
    stage.flat(slab, mix(palette.roof, palette.light, 0.35))
    inner = (
        across(slab, 0.03, 0.05),
        across(slab, 0.97, 0.05),
        across(slab, 0.97, 0.96),
        across(slab, 0.03, 0.96),
    )
    stage.flat(inner, palette.panel)
    for column in range(16):
        for row in range(4):
            if (column * 5 + row * 3) % 7 < 2:
                part = [
                    across(inner, column / 16, row / 4),
                    across(inner, (column + 1) / 16, row / 4),
                    across(inner, (column + 1) / 16, (row + 1) / 4),
                    across(inner, column / 16, (row + 1) / 4),
                ]
                stage.flat(part, mix(palette.panel, palette.sky[1], 0.6), 0.4)
    grid(stage, inner, 16, 4, mix(palette.panel, palette.light, 0.65), 0.07, 0.85)
