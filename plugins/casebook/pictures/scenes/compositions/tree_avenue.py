"""A street under great trees with a bus; varied: an avenue of research buildings from a higher place."""

from __future__ import annotations

from casebook.pictures.scenes.buildings import block
from casebook.pictures.scenes.canvas import HEIGHT, WIDTH, Canvas, Gradient
from casebook.pictures.scenes.foreground import leaves
from casebook.pictures.scenes.garden import bench, rider
from casebook.pictures.scenes.landscape import birds, cumulus, sky, skyline, streaks
from casebook.pictures.scenes.palette import AUTUMN, GREEN, HAIR, NOON, OCHRE, STEEL, TERRACOTTA, Colour, mix
from casebook.pictures.scenes.people import figure
from casebook.pictures.scenes.planting import birch, broadleaf, plant, poplar, shrub
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.towers import drum
from casebook.pictures.scenes.transport import bus, car
from casebook.pictures.scenes.variation import AS_IT_IS, Variation
from casebook.pictures.scenes.view import Perspective

AWAY, TOWARDS = 1.5907963, -1.5907963


def tree_avenue(canvas: Canvas, variation: Variation = AS_IT_IS) -> None:
    """Crowns meet over the roadway, walkers in their shade; the subject ``research`` shows laboratories."""
    research = variation.subject == "research"
    palette = variation.palette or (AUTUMN if research else NOON)
    horizon = 620 if research else 960
    sky(canvas, palette, horizon)
    streaks(canvas, palette, 40, horizon - 200, 9, 531 + variation.seed, 0.6)
    cumulus(canvas, palette, 1300, horizon - 220, 520, 532)
    skyline(canvas, palette, horizon + 4, 190, 533, (800, 1700), 0.6)
    canvas.rectangle(
        0,
        horizon,
        WIDTH,
        HEIGHT - horizon,
        Gradient((mix(palette.ground, palette.haze, 0.5), palette.ground)),
    )
    if research:
        view = Perspective(590, 15, 1700, centre=1150)
        stage = Stage(canvas, view, palette, sun=(-0.6, -0.3, 0.7), reach=420)
        _avenue(stage, 5.2, 22)
        _research(stage)
    else:
        stage = Stage(
            canvas, Perspective(940, 2.8, 1450, centre=1050), palette, sun=(-0.6, 0.2, 0.76), reach=190
        )
        _avenue(stage, 4.6, 6)
        _shade(stage)
    stage.paint(shadow=0.28, blur=3)
    if research:
        birds(canvas, palette.shade, 1180, horizon - 420, 5, 53)
    else:
        leaves(canvas, palette, 1620, 320, 20, 3, (-40, 420))
        leaves(canvas, palette, 1620, 300, 18, 5, (2060, 2440))


def _avenue(stage: Stage, half: float, near: float) -> None:
    canvas, palette = stage.canvas, stage.palette
    strips = (
        (-half - 9, half + 9, mix(palette.mid, palette.ground, 0.45)),
        (-half - 6.4, -half - 2.6, mix(palette.road, palette.light, 0.35)),
        (half + 2.6, half + 6.4, mix(palette.road, palette.light, 0.35)),
        (-half, half, mix(palette.road, palette.shade, 0.1)),
        (half - 1.9, half, mix(TERRACOTTA, palette.road, 0.45)),
    )
    for left, right, tone in strips:
        outline = [
            stage.view.point(s) for s in ((left, 300, 0), (right, 300, 0), (right, near, 0), (left, near, 0))
        ]
        canvas.polygon(
            outline, Gradient((mix(tone, palette.haze, 0.6), tone, mix(tone, palette.shade, 0.06)))
        )
    for index in range(30):
        y = near + 1 + index * 6.5
        stage.flat([(-0.1, y, 0.01), (0.1, y, 0.01), (0.1, y + 3, 0.01), (-0.1, y + 3, 0.01)], palette.wall)
    for edge in (-half, half - 1.9, half):
        stage.flat(
            [
                (edge - 0.1, near, 0.02),
                (edge + 0.1, near, 0.02),
                (edge + 0.1, 240, 0.02),
                (edge - 0.1, 240, 0.02),
            ],
            palette.wall,
        )


def _shade(stage: Stage) -> None:
    palette = stage.palette
    walls = (
        palette.wall,
        mix(palette.wall, TERRACOTTA, 0.3),
        mix(palette.wall, OCHRE, 0.3),
        mix(palette.wall, STEEL, 0.2),
    )
    for index in range(8):
        y = 17 + index * 17.0
        block(stage, Pose(-33, y), (19, 13, 15 + index % 3 * 3), 5, wall=walls[index % 4], share=(0.55, 0.55))
        block(
            stage,
            Pose(14.5, y + 3),
            (19, 13, 17 - index % 3 * 2),
            5,
            wall=walls[(index + 2) % 4],
            share=(0.55, 0.55),
        )
    for index in range(13):
        y = 11.5 + index * 8.0
        for side in (-1, 1):
            green = mix(palette.mid, palette.near, 0.15 + 0.14 * ((index + side) % 3))
            plant(
                stage,
                broadleaf,
                Pose(side * 6.2, y + (side > 0) * 2.4),
                11.2 + index % 3,
                index * 2 + side + 3,
                green,
            )
            plant(
                stage,
                shrub,
                Pose(side * 5.8, y + 4.4),
                0.8,
                index + 50,
                palette.accent if index % 4 == 2 else green,
            )
    green = mix(GREEN, palette.second, 0.3)
    coach = Pose(-3.9, 27, turn=TOWARDS)
    bus(stage, coach, palette.wall, green)
    stage.add(coach.at(6, 1.3), lambda: _front(stage, coach, green), nearer=0.5)
    car(stage, Pose(2.2, 44, turn=AWAY), mix(STEEL, palette.wall, 0.2))
    rider(stage, Pose(3.4, 14.5, turn=1.15), TERRACOTTA, OCHRE)
    for x, y, coat, tall in (
        (-8.6, 14.6, TERRACOTTA, 1.68),
        (-7.9, 14.9, OCHRE, 1.2),
        (8.7, 15.6, STEEL, 1.7),
        (9.4, 25, GREEN, 1.7),
        (-9.0, 24.0, STEEL, 1.7),
    ):
        figure(stage, Pose(x, y), coat, tall, hat=HAIR)
    bench(stage, Pose(-10.6, 17.4), 2.0)


def _front(stage: Stage, coach: Pose, band: Colour) -> None:
    low = [coach.at(12.13, y, z) for y, z in ((0.1, 0.75), (2.5, 0.75), (2.5, 1.25), (0.1, 1.25))]
    stage.flat(low, band)
    for y in (0.25, 1.95):
        lamp = [coach.at(12.14, y + dy, z) for dy, z in ((0.0, 0.88), (0.4, 0.88), (0.4, 1.12), (0.0, 1.12))]
        stage.flat(lamp, stage.palette.sun)


def _research(stage: Stage) -> None:
    palette = stage.palette
    glass = (mix(palette.glass, palette.light, 0.25), palette.glass, mix(palette.glass, GREEN, 0.2))
    for index in range(7):
        y, tall = 40 + index * 31.0, 16.0 + (index * 7) % 4 * 6
        block(
            stage, Pose(-48, y), (30, 22, tall), round(tall / 4), glass=glass[index % 3], share=(0.92, 0.72)
        )
        if index % 3 == 1:
            drum(stage, Pose(31, y + 11), 13, 22, 5, palette.wall)
        else:
            block(
                stage,
                Pose(17, y + 6),
                (30, 22, 34 - tall * 0.6),
                round((34 - tall * 0.6) / 4),
                glass=glass[(index + 1) % 3],
                share=(0.92, 0.72),
            )
    for index in range(24):
        y = 30 + index * 9.0
        for side in (-1, 1):
            leaf = mix(palette.mid, (palette.second, palette.near)[(index + side) % 2], 0.12 * (index % 4))
            plant(
                stage,
                (broadleaf, birch, broadleaf, poplar)[(index + side) % 4],
                Pose(side * 7.0, y),
                7.5,
                index * 2 + side + 3,
                leaf,
            )
            plant(stage, shrub, Pose(side * 6.6, y + 4.5), 1.0, index + 60)
    bus(stage, Pose(-3.6, 92, turn=TOWARDS), palette.wall, STEEL)
    for x, y, paint in ((1.2, 58, palette.wall), (-3.0, 52, TERRACOTTA), (1.2, 120, STEEL)):
        car(stage, Pose(x + (1.8 if x > 0 else 0), y, turn=AWAY if x > 0 else TOWARDS), paint)
    for x, y, coat in (
        (-9.6, 36, TERRACOTTA),
        (-8.8, 36.4, GREEN),
        (9.6, 42, OCHRE),
        (10.2, 62, STEEL),
        (-9.4, 70, OCHRE),
    ):
        figure(stage, Pose(x, y), coat, 1.75, hat=HAIR)
    for y in (34.0, 50.0, 74.0):
        rider(stage, Pose(4.0, y, turn=1.2), STEEL, TERRACOTTA)
