"""A pipe bridge over a road between plants."""

from __future__ import annotations

from casebook.pictures.scenes.buildings import hall
from casebook.pictures.scenes.canvas import HEIGHT, WIDTH, Canvas, Gradient
from casebook.pictures.scenes.landscape import birds, cumulus, sky, streaks
from casebook.pictures.scenes.palette import AFTERNOON, GREEN, STEEL, mix
from casebook.pictures.scenes.people import bicycle, figure
from casebook.pictures.scenes.pipes import pipe_bridge as trestle
from casebook.pictures.scenes.planting import broadleaf, plant, shrub
from casebook.pictures.scenes.process import column, scaffold
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.transport import bus, truck
from casebook.pictures.scenes.variation import AS_IT_IS, Variation
from casebook.pictures.scenes.vessels import globe, tank
from casebook.pictures.scenes.view import Perspective


def pipe_bridge(canvas: Canvas, variation: Variation = AS_IT_IS) -> None:
    """A straight works road runs under a lattice bridge that carries coloured pipes from plant to plant."""
    palette = variation.palette or AFTERNOON
    sky(canvas, palette, 940)
    streaks(canvas, palette, 80, 560, 10, 171, 0.55)
    cumulus(canvas, palette, 1420, 520, 480, 172)
    view = Perspective(920, 3.2, 1500)
    stage = Stage(canvas, view, palette, sun=(-0.6, -0.3, 0.7), reach=320)
    canvas.rectangle(
        0, 930, WIDTH, HEIGHT - 930, Gradient((mix(palette.ground, palette.haze, 0.5), palette.ground))
    )
    for left, right, tone in (
        (-9.4, -6.0, mix(palette.mid, palette.ground, 0.4)),
        (6.0, 9.4, mix(palette.mid, palette.ground, 0.4)),
        (-6.0, 6.0, mix(palette.road, palette.shade, 0.1)),
        (9.4, 12.0, palette.road),
        (-12.0, -9.4, palette.road),
    ):
        corners = [view.point(s) for s in ((left, 300, 0), (right, 300, 0), (right, 5, 0), (left, 5, 0))]
        canvas.polygon(corners, Gradient((mix(tone, palette.haze, 0.5), tone)))
    for index in range(26):
        y = 6.5 + index * 6
        stage.flat([(-0.08, y, 0), (0.08, y, 0), (0.08, y + 3, 0), (-0.08, y + 3, 0)], palette.wall)
    trestle(
        stage, Pose(-48, 30), 96, 7.2, (palette.accent, STEEL, GREEN, palette.second), span=19.2, width=3.2
    )
    trestle(stage, Pose(-70, 96), 140, 8, (STEEL, palette.accent), span=20)
    for index, (x, tall, radius) in enumerate(
        ((-20, 26, 1.5), (-26, 34, 1.9), (-15.5, 19, 1.2), (19, 30, 1.6), (27, 22, 1.4))
    ):
        column(stage, Pose(x, 52 + index * 3), tall, radius, rings=4)
    scaffold(stage, Pose(15, 36), (12, 6, 14), 3, palette.accent)
    globe(stage, Pose(-34, 76), 7, mix(palette.wall, palette.light, 0.3))
    for index in range(3):
        tank(stage, Pose(20 + index * 10, 84), 4.4, 9, dome=0.25, band=palette.second)
    hall(stage, Pose(-46, 40), (22, 24, 10), band=palette.accent, doors=2)
    hall(stage, Pose(34, 44), (30, 30, 11), band=palette.second)
    for index in range(13):
        for side in (-1, 1):
            plant(
                stage,
                (broadleaf, shrub)[index % 2],
                Pose(side * 7.7, 17 + index * 8),
                (5.6, 1.1)[index % 2],
                index + 9 * side,
            )
    truck(stage, Pose(-4.2, 46, turn=-1.5708), palette.accent, palette.wall, 8.0, 2.9)
    bus(stage, Pose(4.6, 58, turn=1.5708), palette.wall, GREEN)
    bicycle(stage, Pose(10.3, 16, turn=1.2), palette.accent)
    for x, y, coat in ((10.9, 21.0, STEEL), (-10.6, 19.0, palette.accent), (-10.0, 19.4, GREEN)):
        figure(stage, Pose(x, y), coat)
    stage.paint(shadow=0.28)
    birds(canvas, palette.shade, 900, 320, 6, 39)
