"""A yard in front of a hall with stacked goods: pale bricks, or cardboard bales, or wooden crates."""

from __future__ import annotations

from collections.abc import Callable

from casebook.pictures.scenes.buildings import gable, hall
from casebook.pictures.scenes.canvas import HEIGHT, WIDTH, Canvas, Gradient
from casebook.pictures.scenes.foreground import grass
from casebook.pictures.scenes.goods import bale
from casebook.pictures.scenes.landscape import birds, ridge, sky, streaks, woods
from casebook.pictures.scenes.palette import MORNING, OCHRE, mix, tint
from casebook.pictures.scenes.people import figure
from casebook.pictures.scenes.planting import broadleaf, plant, poplar
from casebook.pictures.scenes.stacks import brick_stack, planks, wooden_crate
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.transport import forklift
from casebook.pictures.scenes.variation import AS_IT_IS, Variation
from casebook.pictures.scenes.view import Perspective

CARD = tint("#c39a68")
Stacking = Callable[[Stage], None]


def residue_bricks(canvas: Canvas, variation: Variation = AS_IT_IS) -> None:
    """Pallets in rows on a paved yard; the subjects ``cardboard`` and ``crates`` change what they carry."""
    palette = variation.palette or MORNING
    sky(canvas, palette, 760)
    streaks(canvas, palette, 60, 520, 10, 191 + variation.seed, 0.55)
    ridge(canvas, 765, 120, mix(palette.far, palette.haze, 0.4), palette.haze, 192 + variation.seed)
    woods(canvas, 790, 70, mix(palette.mid, palette.haze, 0.45), 193)
    paving = Gradient(
        (mix(palette.road, palette.haze, 0.4), palette.road, mix(palette.road, palette.shade, 0.18))
    )
    canvas.rectangle(0, 786, WIDTH, HEIGHT - 786, paving)
    turn = {"": 0.3, "cardboard": -0.34, "crates": 0.12}[variation.subject]
    view = Perspective(740, 4.4, 1900, turn=turn, pivot=16)
    stage = Stage(canvas, view, palette, sun=(-0.62, -0.36, 0.66), reach=260)
    for index in range(-8, 14):
        line = mix(palette.road, palette.shade, 0.2)
        stage.stroke([(index * 4, 7, 0), (index * 4, 42, 0)], line, 0.04, 0.5)
        stage.stroke([(-40, 8 + index * 3, 0), (48, 8 + index * 3, 0)], line, 0.04, 0.5)
    if variation.subject == "crates":
        gable(stage, Pose(-22, 38), (30, 26, 8), 5, wall=mix(palette.wall, palette.second, 0.2), bays=5)
        gable(stage, Pose(10, 38), (30, 26, 8), 5, bays=5)
    else:
        hall(stage, Pose(-34, 40), (72, 30, 10.5), band=palette.accent, doors=5)
    {"": _bricks, "cardboard": _cardboard, "crates": _crates}[variation.subject](stage)
    for index in range(12):
        plant(
            stage,
            (poplar, broadleaf)[index % 2],
            Pose(-70 + index * 13, 78),
            10 + index % 3 * 2,
            index + variation.seed,
        )
    stage.paint(shadow=0.32)
    grass(canvas, palette, 1640, 130, 120, 7, (-40, 700))
    birds(canvas, palette.shade, 1300, 300, 5, 43)


def _bricks(stage: Stage) -> None:
    pale = (tint("#dccdb4"), tint("#d2c3ae"), tint("#e3d8c4"))
    for row in range(4):
        for column in range(6):
            if (row, column) in {(0, 4), (0, 5), (1, 5)}:
                continue
            brick_stack(
                stage,
                Pose(-9.4 + column * 3.2, 13.5 + row * 5.2),
                6 + (row + column) % 3,
                pale[(row + column) % 3],
            )
    forklift(stage, Pose(4.6, 12.6, turn=2.7), OCHRE)
    for x, y, coat in (
        (9.0, 15.0, stage.palette.accent),
        (9.9, 15.3, stage.palette.panel),
        (-12.5, 20.0, stage.palette.second),
    ):
        figure(stage, Pose(x, y), coat)


def _cardboard(stage: Stage) -> None:
    for row in range(3):
        for column in range(5):
            high = 3 if row else 2 - column % 2
            for level in range(high):
                place = Pose(-4.4 + column * 2.7, 15 + row * 4.4, level * 1.32)
                bale(
                    stage,
                    place,
                    (2.3, 1.5, 1.3),
                    mix(CARD, stage.palette.light, 0.08 * ((column + level) % 3)),
                    row * 20 + column * 4 + level,
                )
    forklift(stage, Pose(-9.6, 14.4, turn=0.3), stage.palette.accent)
    bale(stage, Pose(-9.6, 14.4, turn=0.3).moved(2.25, -0.1, 0.3), (1.2, 1.3, 1.1), CARD, 99)
    for x, y, coat in ((-7.6, 19.0, stage.palette.panel), (11.5, 17.0, stage.palette.accent)):
        figure(stage, Pose(x, y), coat)


def _crates(stage: Stage) -> None:
    for column in range(4):
        for level in range(2 if column % 2 else 3):
            wooden_crate(stage, Pose(-10.4 + column * 3.0, 21, level * 1.65), (2.4, 2.0, 1.6))
    wooden_crate(stage, Pose(-3.2, 13.4), (2.6, 2.0, 1.5), "open")
    for column in range(3):
        planks(stage, Pose(3.0 + column * 3.6, 15.4 + column * 0.6), 3.0, 9 - column * 2)
    for column in range(2):
        planks(stage, Pose(6.0 + column * 4, 22), 3.2, 12)
    for x, y, coat in (
        (-4.4, 14.2, stage.palette.accent),
        (0.2, 14.0, stage.palette.panel),
        (2.4, 17.0, stage.palette.second),
    ):
        figure(stage, Pose(x, y), coat)
