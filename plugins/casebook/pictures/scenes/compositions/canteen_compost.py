"""A small composter in a garden behind a canteen."""

from __future__ import annotations

from casebook.pictures.scenes.canvas import HEIGHT, WIDTH, Canvas, Gradient
from casebook.pictures.scenes.foreground import flowers, grass, leaves
from casebook.pictures.scenes.landscape import birds, cumulus, sky, streaks, woods
from casebook.pictures.scenes.palette import AFTERNOON, GREEN, OCHRE, TERRACOTTA, Colour, mix, tint
from casebook.pictures.scenes.people import figure
from casebook.pictures.scenes.planting import broadleaf, plant, shrub
from casebook.pictures.scenes.solids import box, box_faces, cast_box, patch, revolve, sheet_of, windows
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.variation import AS_IT_IS, Variation
from casebook.pictures.scenes.view import Perspective

SOIL = tint("#6f5240")


def canteen_compost(canvas: Canvas, variation: Variation = AS_IT_IS) -> None:
    """A green composting drum on its stand beside raised beds; the canteen's glass front stands behind."""
    palette = variation.palette or AFTERNOON
    sky(canvas, palette, 780)
    streaks(canvas, palette, 60, 460, 8, 281, 0.55)
    cumulus(canvas, palette, 1900, 440, 520, 282)
    woods(canvas, 830, 130, mix(palette.mid, palette.haze, 0.35), 283)
    lawn = mix(palette.mid, palette.ground, 0.5)
    canvas.rectangle(
        0,
        820,
        WIDTH,
        HEIGHT - 820,
        Gradient((mix(lawn, palette.haze, 0.4), lawn, mix(lawn, palette.near, 0.25))),
    )
    stage = Stage(
        canvas, Perspective(780, 2.9, 1900, turn=-0.16, pivot=12), palette, sun=(-0.62, -0.4, 0.66), reach=220
    )
    _canteen(stage)
    stage.flat([(-30, 15.4, 0), (40, 15.4, 0), (40, 17.2, 0), (-30, 17.2, 0)], palette.road)
    stage.flat([(-0.2, 6, 0), (1.4, 6, 0), (1.4, 16, 0), (-0.2, 16, 0)], palette.road)
    _composter(stage, Pose(3.2, 12.0))
    wood = tint("#b58a5c")
    for row, (x, y) in enumerate(((-7.4, 10.2), (-7.4, 12.8), (-3.8, 12.8), (-3.8, 10.2))):
        _bed(stage, Pose(x, y), wood)
        for item in range(8):
            leaf = (tint("#6f9f4e"), tint("#4f8a52"), tint("#93ad4e"))[(row + item) % 3]
            plant(
                stage,
                shrub,
                Pose(x + 0.3 + item % 4 * 0.72, y + 0.3 + item // 4 * 0.6, 0.38),
                0.42,
                row * 9 + item,
                leaf,
            )
    for x, y, tall in ((-12, 17.8, 6.4), (11.5, 17.5, 6.8), (15, 13, 6.2), (-15.5, 14, 6.2), (20, 22, 8)):
        plant(stage, broadleaf, Pose(x, y), tall, round(x))
    for x, y, coat in ((0.7, 10.6, OCHRE), (6.1, 13.6, TERRACOTTA), (-4.3, 12.3, GREEN)):
        figure(stage, Pose(x, y), coat, hat=palette.wall)
    stage.paint(shadow=0.3)
    grass(canvas, palette, 1620, 150, 240, 8)
    flowers(canvas, palette, 1620, 260, 28, 9, TERRACOTTA, (60, 900))
    leaves(canvas, palette, 1620, 260, 12, 10, (1900, 2440))
    birds(canvas, palette.shade, 1100, 280, 5, 61)


def _canteen(stage: Stage) -> None:
    palette = stage.palette
    pose, size = Pose(-16, 21), (30.0, 14.0, 5.0)
    cast_box(stage, pose, *size)

    def draw() -> None:
        box(stage, pose, size, mix(palette.wall, TERRACOTTA, 0.25), mix(GREEN, palette.mid, 0.6))
        faces = box_faces(pose, *size)
        windows(stage, faces["front"], 9, 1, palette.glass, (0.82, 0.66))
        windows(stage, faces["right"], 4, 1, palette.glass, (0.7, 0.5))
        patch(stage, faces["front"], (0, 1), (0.92, 1), mix(palette.wall, palette.light, 0.4))
        box(stage, pose.moved(-0.6, -1.8, 4.6), (31.2, 2.4, 0.3), mix(palette.wall, palette.shade, 0.1))
        for x in (0.0, 7.5, 15.0, 22.5, 29.6):
            stage.stroke(
                [pose.at(x, -1.6, 0), pose.at(x, -1.6, 4.6)], mix(palette.metal, palette.shade, 0.3), 0.14
            )

    stage.add(pose.at(15, 0), draw)


def _bed(stage: Stage, pose: Pose, wood: Colour) -> None:
    cast_box(stage, pose, 2.8, 1.4, 0.4)

    def frame() -> None:
        box(stage, pose, (2.8, 1.4, 0.4), wood)

    stage.add(pose.at(1.4, 1.6), frame)
    soil = [pose.at(0.1, 1.3, 0.4), pose.at(0.1, 0.1, 0.4), pose.at(2.7, 0.1, 0.4), pose.at(2.7, 1.3, 0.4)]
    sheet_of(stage, soil, SOIL)


def _composter(stage: Stage, pose: Pose) -> None:
    palette = stage.palette
    cast_box(stage, pose.moved(-0.2, -0.2), 2.6, 1.6, 1.9)
    green = mix(GREEN, palette.mid, 0.35)

    def draw() -> None:
        steel = mix(palette.metal, palette.shade, 0.35)
        for x in (0.2, 2.0):
            stage.stroke([pose.at(x, 0.0, 0), pose.at(x + 0.1, 0.6, 1.1)], steel, 0.1)
            stage.stroke([pose.at(x, 1.2, 0), pose.at(x + 0.1, 0.6, 1.1)], steel, 0.1)
        revolve(
            stage,
            pose.moved(1.15, 0.6, 0.5),
            [(0.62, 0), (0.78, 0.2), (0.8, 1.3), (0.6, 1.55), (0.2, 1.66)],
            green,
        )
        for level in (0.75, 1.2, 1.6):
            revolve(
                stage, pose.moved(1.15, 0.6, level), [(0.83, 0), (0.83, 0.06)], mix(green, palette.shade, 0.3)
            )
        door = [
            pose.at(0.9, -0.24, 0.85),
            pose.at(1.45, -0.24, 0.85),
            pose.at(1.45, -0.24, 1.5),
            pose.at(0.9, -0.24, 1.5),
        ]
        stage.flat(door, mix(green, palette.light, 0.3))
        stage.stroke([pose.at(1.95, 0.6, 1.1), pose.at(2.3, 0.5, 1.1), pose.at(2.3, 0.5, 0.8)], steel, 0.07)
        box(stage, pose.moved(-1.7, 0.1), (1.2, 1.0, 0.7), tint("#b58a5c"))
        stage.flat(
            [
                pose.at(-1.6, 0.2, 0.71),
                pose.at(-0.6, 0.2, 0.71),
                pose.at(-0.6, 1.0, 0.71),
                pose.at(-1.6, 1.0, 0.71),
            ],
            SOIL,
        )

    stage.add(pose.at(1.1, 0.4), draw)
