"""A lane of three-storey village houses with trees, in the afternoon."""

from __future__ import annotations

from casebook.pictures.scenes.canvas import HEIGHT, WIDTH, Canvas, Gradient
from casebook.pictures.scenes.foreground import leaves
from casebook.pictures.scenes.houses import village_house
from casebook.pictures.scenes.landscape import birds, cumulus, ridge, sky, streaks
from casebook.pictures.scenes.palette import (
    AFTERNOON,
    GREEN,
    HAIR,
    OCHRE,
    STEEL,
    TERRACOTTA,
    Palette,
    mix,
    tint,
)
from casebook.pictures.scenes.people import bicycle, figure
from casebook.pictures.scenes.planting import broadleaf, plant, shrub
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.view import Perspective

BLOSSOM = tint("#c9557f")


def old_village_lanes(canvas: Canvas) -> None:
    """Plastered houses with balconies on both sides of a paved lane; sun falls on the right-hand row."""
    palette = AFTERNOON
    sky(canvas, palette, 980)
    streaks(canvas, palette, 80, 520, 8, 321, 0.6)
    cumulus(canvas, palette, 1250, 620, 420, 322)
    ridge(canvas, 1000, 160, mix(palette.far, palette.haze, 0.3), palette.haze, 323, wave=700)
    stage = Stage(
        canvas, Perspective(985, 3.2, 1560, centre=1150), palette, sun=(-0.72, -0.2, 0.62), reach=170
    )
    _paving(stage)
    _rows(stage)
    _life(stage)
    stage.paint(shadow=0.28, blur=3)
    leaves(canvas, palette, 1620, 330, 20, 3, (-40, 420))
    birds(canvas, palette.shade, 1080, 300, 5, 3)


def _paving(stage: Stage) -> None:
    canvas, palette = stage.canvas, stage.palette
    canvas.rectangle(0, 985, WIDTH, HEIGHT - 985, palette.road)
    stone = mix(palette.road, palette.second, 0.12)
    lane = [stage.view.point(s) for s in ((-3.2, 200, 0), (3.2, 200, 0), (3.2, 4.4, 0), (-3.2, 4.4, 0))]
    canvas.polygon(lane, Gradient((mix(stone, palette.haze, 0.6), stone, mix(stone, palette.shade, 0.06))))
    for index in range(46):
        y = 5.0 + index * 1.15 * (1 + index * 0.02)
        stage.stroke([(-3.2, y, 0), (3.2, y, 0)], palette.shade, 0.03, 0.16)
        for part in range(8):
            x = -3.2 + 0.8 * part + (0.4 if index % 2 else 0)
            stage.stroke([(x, y, 0), (x, y + 1.15, 0)], palette.shade, 0.025, 0.12)
    for edge in (-3.2, 3.2):
        stage.flat(
            [(edge - 0.16, 4.6, 0), (edge + 0.16, 4.6, 0), (edge + 0.16, 160, 0), (edge - 0.16, 160, 0)],
            mix(palette.road, palette.shade, 0.28),
        )


def _rows(stage: Stage) -> None:
    palette: Palette = stage.palette
    plaster = (
        mix(palette.wall, OCHRE, 0.3),
        palette.wall,
        mix(palette.wall, TERRACOTTA, 0.3),
        mix(palette.wall, STEEL, 0.28),
        mix(palette.wall, GREEN, 0.16),
    )
    y = 12.5
    for index in range(11):
        front = 7.4 + (index * 3) % 3 * 0.9
        for side in (-1, 1):
            tone = plaster[(index * 2 + (side > 0)) % 5]
            tall = 9.6 + (index * 5 + side) % 3 * 0.7
            x = -13.4 if side < 0 else 4.4
            village_house(stage, Pose(x, y + (side > 0) * 2.4), (9.0, front, tall), tone, side, index)
        y += front + 0.5


def _life(stage: Stage) -> None:
    palette = stage.palette
    for index, (x, y) in enumerate(((7.6, 10.6), (-7.2, 10.2), (10.4, 11.4), (-10.6, 11.0))):
        plant(stage, broadleaf, Pose(x, y), 5.6 + index % 2, index + 70, mix(palette.mid, palette.near, 0.2))
    for index in range(12):
        x = (5.0 + index * 0.9) * (1 if index % 2 else -1)
        plant(stage, shrub, Pose(x, 10.0), 0.8, index + 80, BLOSSOM if index % 5 == 0 else palette.mid)
    for index in range(9):
        y = 15 + index * 10.5
        for side in (-1, 1):
            green = mix(palette.mid, palette.near, 0.1 + index % 3 * 0.15)
            if (index + (side > 0)) % 2:
                plant(stage, broadleaf, Pose(side * 3.9, y), 6.6 + index % 3, index + 20 * side, green)
            for step in range(3):
                leaf = BLOSSOM if (index + step) % 3 == 0 else green
                plant(stage, shrub, Pose(side * 3.85, y + 2 + step * 1.3), 0.85, index * 3 + step, leaf)
    for x, y, coat, tall in (
        (-1.4, 13.5, TERRACOTTA, 1.66),
        (-0.8, 13.8, OCHRE, 1.2),
        (1.6, 21.0, STEEL, 1.7),
        (-1.9, 33.0, GREEN, 1.7),
    ):
        figure(stage, Pose(x, y), coat, tall, hat=HAIR)
    bicycle(stage, Pose(1.5, 11.0, turn=0.55), GREEN)
    bicycle(stage, Pose(1.75, 12.2, turn=0.55), TERRACOTTA)
    bicycle(stage, Pose(-2.8, 24.0, turn=0.6), STEEL)
