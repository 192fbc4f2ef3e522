"""A path through a garden: with a cyclist, with information boards and children, or of new bricks."""

from __future__ import annotations

import math

from casebook.pictures.scenes.buildings import hall
from casebook.pictures.scenes.canvas import HEIGHT, WIDTH, Canvas, Gradient
from casebook.pictures.scenes.foreground import flowers, grass
from casebook.pictures.scenes.garden import bench, board, rider
from casebook.pictures.scenes.landscape import birds, cumulus, mist, ridge, sky, skyline, streaks, sun, woods
from casebook.pictures.scenes.palette import GREEN, HAIR, MORNING, OCHRE, STEEL, TERRACOTTA, mix, tint
from casebook.pictures.scenes.people import figure
from casebook.pictures.scenes.planting import birch, broadleaf, plant, shrub
from casebook.pictures.scenes.stacks import brick_stack
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.variation import AS_IT_IS, Variation
from casebook.pictures.scenes.vessels import chimney
from casebook.pictures.scenes.view import Perspective

ASH = tint("#a09a92")


def garden_path(canvas: Canvas, variation: Variation = AS_IT_IS) -> None:
    """A winding path under trees in morning light; subjects: ``boards``, ``bricks``; otherwise a cyclist."""
    palette = variation.palette or MORNING
    subject, seed = variation.subject, variation.seed
    horizon = 560 if subject == "bricks" else 780
    sky(canvas, palette, horizon)
    if not subject:
        sun(canvas, palette, 1560, 470, 66)
    else:
        cumulus(canvas, palette, 640, horizon - 230, 520, 502 + seed)
    streaks(canvas, palette, 60, horizon - 240, 9, 501 + seed, 0.6)
    ridge(canvas, horizon, 130, mix(palette.far, palette.haze, 0.35), palette.haze, 503 + seed, wave=1400)
    if not subject:
        skyline(canvas, palette, horizon + 4, 210, 504, (300, 1500), 0.55)
    for index in range(3):
        woods(
            canvas,
            horizon + 14 + index * 16,
            60,
            mix(palette.mid, palette.haze, 0.5 - 0.14 * index),
            505 + index + seed,
        )
    lawn = mix(palette.ground, palette.mid, 0.35)
    canvas.rectangle(
        0, horizon + 20, WIDTH, HEIGHT - horizon, Gradient((mix(lawn, palette.haze, 0.45), lawn))
    )
    eye = 3.3 if subject == "bricks" else 2.5
    stage = Stage(
        canvas, Perspective(horizon - 10, eye, 1600, centre=1150), palette, sun=(-0.6, 0.25, 0.7), reach=190
    )
    _path(stage, subject)
    if subject == "bricks":
        _bricks(stage)
    elif subject == "boards":
        _boards(stage)
    else:
        _ride(stage)
    _trees(stage, seed)
    stage.paint(shadow=0.26, blur=3)
    if not subject:
        mist(canvas, palette.haze, 760, 960, 0.4)
    grass(canvas, palette, 1620, 190, 200, 6 + seed, (-40, 640))
    flowers(canvas, palette, 1620, 300, 40, 7 + seed, palette.accent, (-40, 620))
    grass(canvas, palette, 1620, 150, 160, 8 + seed, (1900, 2440))
    birds(canvas, palette.shade, 1500, horizon - 380, 5, 47)


def _bend(y: float) -> float:
    return 5.0 * math.sin(y / 26) * min(1.0, y / 30)


def _path(stage: Stage, subject: str) -> None:
    palette = stage.palette
    stone = mix(ASH, palette.road, 0.35) if subject == "bricks" else mix(palette.road, palette.light, 0.25)
    half = 3.4 if subject == "bricks" else 2.2
    for grow, tone in ((half + 0.25, mix(stone, palette.shade, 0.25)), (half, stone)):
        left = [(_bend(y) - grow, y, 0.0) for y in _steps()]
        right = [(_bend(y) + grow, y, 0.0) for y in reversed(_steps())]
        stage.flat([*left, *right], tone)


def _steps() -> list[float]:
    return [3.6 + 0.6 * 1.075**step * step / 3 for step in range(44)]


def _bricks(stage: Stage) -> None:
    palette = stage.palette
    tones = (
        ASH,
        mix(ASH, palette.shade, 0.22),
        mix(ASH, TERRACOTTA, 0.35),
        mix(ASH, OCHRE, 0.35),
        mix(ASH, palette.light, 0.25),
    )
    for row in range(70):
        y = 4.4 + row * 0.3
        for column in range(11):
            x = _bend(y) - 3.3 + column * 0.6 + (0.3 if row % 2 else 0.0)
            if x + 0.56 > _bend(y) + 3.35:
                continue
            tone = tones[(row * 7 + column * 5 + row * column) % 5]
            stage.flat([(x, y, 0), (x + 0.57, y, 0), (x + 0.57, y + 0.27, 0), (x, y + 0.27, 0)], tone, 0.92)
    for x, y in ((5.4, 9.6), (7.0, 9.9), (6.2, 12.4)):
        brick_stack(stage, Pose(x, y), 7, mix(ASH, palette.light, 0.12))
    hall(stage, Pose(-34, 86), (60, 26, 12), band=palette.second, cover="solar")
    chimney(stage, Pose(-14, 118), 40, 1.8, band=palette.accent)
    for x, y, coat in ((-1.2, 16.0, TERRACOTTA), (8.6, 11.6, STEEL)):
        figure(stage, Pose(x, y), coat, 1.75)


def _boards(stage: Stage) -> None:
    for index, (side, y) in enumerate(((-1, 11.0), (1, 14.5), (-1, 19.5), (1, 26.0), (-1, 34.0))):
        x = _bend(y) + (2.9 if side > 0 else -4.9)
        board(stage, Pose(x, y, turn=-0.16 * side), (GREEN, TERRACOTTA, STEEL, OCHRE)[index % 4], index)
    for x, y, coat, tall in (
        (-2.9, 10.2, OCHRE, 1.24),
        (-2.2, 10.4, TERRACOTTA, 1.16),
        (-1.3, 10.6, STEEL, 1.72),
        (2.4, 13.6, GREEN, 1.3),
        (3.2, 13.3, OCHRE, 1.2),
        (0.6, 20.0, TERRACOTTA, 1.2),
        (1.4, 20.3, GREEN, 1.7),
    ):
        figure(stage, Pose(_bend(y) + x, y), coat, tall, hat=HAIR)
    bench(stage, Pose(6.2, 17.5))


def _ride(stage: Stage) -> None:
    rider(stage, Pose(-0.9, 9.2, turn=0.55), TERRACOTTA, GREEN)
    rider(stage, Pose(_bend(30) + 0.4, 30.0, turn=0.9), STEEL, OCHRE)
    figure(stage, Pose(_bend(22) + 1.6, 22), STEEL, 1.7, hat=HAIR)
    bench(stage, Pose(4.6, 15.5))


def _trees(stage: Stage, seed: int) -> None:
    for index in range(15):
        y = 12.5 + index * 7.6
        for side in (-1, 1):
            x = _bend(y) + side * (6.4 + index % 3 * 1.6)
            plant(
                stage,
                (broadleaf, birch, broadleaf)[(index + seed + (side > 0)) % 3],
                Pose(x, y),
                7 + index % 3 * 1.1,
                index + 30 * side + seed,
            )
            plant(
                stage,
                shrub,
                Pose(x - side * 2.2, y + 3),
                0.8,
                index + 70,
                stage.palette.second if index % 4 == 1 else None,
            )
            plant(stage, broadleaf, Pose(x + side * 7, y + 4), 8, index + 90 + seed)
