"""A path with trees along a river with ships."""

from __future__ import annotations

from itertools import pairwise

from casebook.pictures.scenes.canvas import HEIGHT, WIDTH, Canvas, Gradient
from casebook.pictures.scenes.foreground import flowers, grass
from casebook.pictures.scenes.landscape import birds, cumulus, ridge, ripples, sky, skyline, streaks, woods
from casebook.pictures.scenes.palette import SPRING, mix
from casebook.pictures.scenes.people import bicycle, figure
from casebook.pictures.scenes.planting import broadleaf, plant, shrub, willow
from casebook.pictures.scenes.ships import barge
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.variation import AS_IT_IS, Variation
from casebook.pictures.scenes.view import Perspective


def river_greenway(canvas: Canvas, variation: Variation = AS_IT_IS) -> None:
    """A curved pale path under willows on the right, barges on the wide water on the left."""
    palette = variation.palette or SPRING
    sky(canvas, palette, 800)
    streaks(canvas, palette, 80, 560, 9, 201 + variation.seed, 0.6)
    cumulus(canvas, palette, 620, 560, 600, 202)
    ridge(canvas, 800, 120, mix(palette.far, palette.haze, 0.4), palette.haze, 203, wave=1600)
    skyline(canvas, palette, 804, 130, 204, (100, 900), 0.55)
    woods(canvas, 812, 34, mix(palette.mid, palette.haze, 0.45), 205)
    canvas.rectangle(
        0,
        806,
        WIDTH,
        HEIGHT - 806,
        Gradient(
            (mix(palette.water, palette.haze, 0.4), palette.water, mix(palette.water, palette.shade, 0.15))
        ),
    )
    ripples(canvas, palette, 815, 1590, 190, 6, opacity=0.4)
    for x, y, length, tone in (
        (300.0, 1010.0, 430, palette.panel),
        (900.0, 880.0, 210, palette.accent),
        (120.0, 850.0, 150, palette.panel),
    ):
        barge(canvas, palette, x, y, length, mix(tone, palette.shade, 0.15))
    view = Perspective(790, 5.2, 1700, centre=900)
    stage = Stage(canvas, view, palette, sun=(-0.55, 0.2, 0.74), reach=320)
    edge = [(-2.4, 5.5), (-1.0, 14), (2.5, 30), (9, 60), (22, 110), (60, 220)]
    bank = [(x, y, 0.0) for x, y in edge]
    stage.flat([*bank, (260, 220, 0), (60, 5.5, 0)], mix(palette.mid, palette.ground, 0.5))
    stage.stroke([(x, y, 0.1) for x, y in edge], mix(palette.road, palette.shade, 0.25), 0.5)
    for (ax, ay), (bx, by) in pairwise(edge):
        stage.flat(
            [(ax + 2.2, ay, 0), (ax + 5.0, ay, 0), (bx + 5.0, by, 0), (bx + 2.2, by, 0)],
            mix(palette.road, palette.light, 0.3),
        )
    for index in range(16):
        y = 17 + index * 8.0
        x = _edge_at(edge, y)
        plant(
            stage, (willow, broadleaf)[index % 2], Pose(x + 7.2, y), 6.6 + index % 3, index + variation.seed
        )
        plant(stage, shrub, Pose(x + 1.2, y + 4), 0.7, index + 40)
        plant(stage, broadleaf, Pose(x + 15 + index % 3 * 5, y + 5), 7 + index % 4, index + 70)
    bicycle(stage, Pose(4.0, 20, turn=1.1), palette.accent)
    for x, y, coat in ((2.3, 15.2, palette.accent), (3.1, 15.5, palette.panel), (7.9, 33.0, palette.second)):
        figure(stage, Pose(x, y), coat, hat=mix(palette.shade, palette.road, 0.2))
    stage.paint(shadow=0.24)
    grass(canvas, palette, 1620, 140, 180, 6, (900, 2440))
    flowers(canvas, palette, 1620, 220, 26, 7, palette.accent, (1300, 2400))
    birds(canvas, palette.shade, 1200, 330, 6, 45)


def _edge_at(edge: list[tuple[float, float]], y: float) -> float:
    for (ax, ay), (bx, by) in pairwise(edge):
        if ay <= y <= by:
            return ax + (bx - ax) * (y - ay) / (by - ay)
    return edge[-1][0]
