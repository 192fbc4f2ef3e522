"""Insulated steam pipes on low supports lead to works halls."""

from __future__ import annotations

from functools import partial

from casebook.pictures.scenes.buildings import hall, sawtooth
from casebook.pictures.scenes.canvas import HEIGHT, WIDTH, Canvas, Gradient
from casebook.pictures.scenes.foreground import flowers, grass
from casebook.pictures.scenes.landscape import birds, ridge, sky, steam, streaks, woods
from casebook.pictures.scenes.palette import DAWN, mix
from casebook.pictures.scenes.people import figure
from casebook.pictures.scenes.planting import broadleaf, plant, shrub
from casebook.pictures.scenes.solids import box, pipe
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.variation import AS_IT_IS, Variation
from casebook.pictures.scenes.vessels import chimney, silo
from casebook.pictures.scenes.view import Perspective


def steam_lines(canvas: Canvas, variation: Variation = AS_IT_IS) -> None:
    """Three silver pipes run away from the viewer, with an expansion loop, towards halls and silos."""
    palette = variation.palette or DAWN
    sky(canvas, palette, 860)
    streaks(canvas, palette, 80, 700, 14, 181, 0.5)
    ridge(canvas, 865, 110, mix(palette.far, palette.haze, 0.4), palette.haze, 182)
    woods(canvas, 880, 60, mix(palette.mid, palette.haze, 0.5), 183)
    canvas.rectangle(
        0,
        876,
        WIDTH,
        HEIGHT - 876,
        Gradient((mix(palette.mid, palette.haze, 0.5), mix(palette.mid, palette.ground, 0.4))),
    )
    view = Perspective(850, 5.4, 1900, turn=0.14, pivot=30)
    stage = Stage(canvas, view, palette, sun=(-0.66, -0.3, 0.66), reach=420)
    path = [view.point(s) for s in ((8, 220, 0), (12, 220, 0), (12, 6, 0), (6, 6, 0))]
    canvas.polygon(path, Gradient((mix(palette.road, palette.haze, 0.4), palette.road)))
    hall(stage, Pose(-56, 118), (50, 34, 15), band=palette.accent, doors=3)
    sawtooth(stage, Pose(0, 122), (44, 30, 10), 4)
    for index in range(3):
        silo(stage, Pose(54 + index * 8, 122), 21, 3.6)
    chimney(stage, Pose(-40, 160), 48, 2.3)
    _lines(stage)
    for index in range(14):
        plant(stage, broadleaf, Pose(-70 + index * 10, 110 + index % 2 * 3), 7 + index % 3, index)
        plant(stage, shrub, Pose(14.4 + index % 2, 16 + index * 6), 1.1, index)
    for x, y, coat in ((9.6, 24.0, palette.accent), (10.4, 24.4, palette.panel)):
        figure(stage, Pose(x, y), coat)
    stage.paint(shadow=0.3)
    steam(canvas, palette, *view.point((-40, 160, 48)), 420, 4, 0.9, 0.65)
    grass(canvas, palette, 1620, 130, 280, 8)
    flowers(canvas, palette, 1620, 220, 24, 9, palette.accent, (1300, 2380))
    birds(canvas, palette.shade, 1500, 360, 5, 41)


def _lines(stage: Stage) -> None:
    silver = mix(stage.palette.metal, stage.palette.light, 0.35)
    steel = mix(stage.palette.metal, stage.palette.shade, 0.45)

    def support(y: float, x: float = -8.2) -> None:
        for shift in (0.0, 3.6):
            box(
                stage,
                Pose(x + shift - 0.3, y - 0.3),
                (0.6, 0.6, 0.35),
                mix(stage.palette.wall, stage.palette.shade, 0.2),
            )
            stage.stroke([(x + shift, y, 0.3), (x + shift, y, 2.0)], steel, 0.22)
        stage.stroke([(x - 0.4, y, 2.0), (x + 4.0, y, 2.0)], steel, 0.28)

    stations = [10 + index * 8.0 for index in range(14)]
    for y in stations:
        stage.add((-6.5, y + 0.3, 0), partial(support, y))
    for low, high in zip(stations, [*stations[1:], 122.0], strict=True):
        start = 5.0 if low == stations[0] else low
        for index in range(3):
            x = -7.8 + index * 1.4

            def run(x: float = x, start: float = start, high: float = high, index: int = index) -> None:
                if high == stations[4]:
                    bend = [
                        (x, start, 2.5),
                        (x, start + 2, 2.5),
                        (x, start + 2, 5.2 + index * 0.3),
                        (x, high - 2, 5.2 + index * 0.3),
                        (x, high - 2, 2.5),
                        (x, high, 2.5),
                    ]
                    pipe(stage, bend, 0.5, silver)
                else:
                    pipe(stage, [(x, high, 2.5), (x, start, 2.5)], 0.5, silver)
                stage.stroke([(x - 0.5, start + 0.3, 2.5), (x + 0.5, start + 0.3, 2.5)], steel, 0.08)

            stage.add((x, low, 2), run)
