"""Battery containers and a solar carport under palms."""

from __future__ import annotations

from casebook.pictures.scenes.canvas import HEIGHT, WIDTH, Canvas, Gradient
from casebook.pictures.scenes.energy import carport, charger, container
from casebook.pictures.scenes.foreground import leaves
from casebook.pictures.scenes.landscape import birds, cumulus, ripples, sky, streaks
from casebook.pictures.scenes.palette import GREEN, TROPIC, mix
from casebook.pictures.scenes.people import figure
from casebook.pictures.scenes.planting import plant, shrub
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.transport import car
from casebook.pictures.scenes.tropics import palm
from casebook.pictures.scenes.variation import AS_IT_IS, Variation
from casebook.pictures.scenes.view import Perspective


def island_microgrid(canvas: Canvas, variation: Variation = AS_IT_IS) -> None:
    """White containers on a gravel bed, cars below panels, palms and the sea behind."""
    palette = variation.palette or TROPIC
    sky(canvas, palette, 800)
    streaks(canvas, palette, 80, 520, 9, 151 + variation.seed, 0.55)
    cumulus(canvas, palette, 1780, 560, 620, 152)
    cumulus(canvas, palette, 420, 640, 420, 153, 0.85)
    sea = Gradient((mix(palette.water, palette.haze, 0.4), palette.water))
    canvas.rectangle(0, 780, WIDTH, 110, sea)
    ripples(canvas, palette, 790, 880, 50, 4)
    lawn = mix(palette.mid, palette.ground, 0.5)
    canvas.rectangle(
        0,
        880,
        WIDTH,
        HEIGHT - 880,
        Gradient((mix(lawn, palette.light, 0.2), lawn, mix(lawn, palette.near, 0.3))),
    )
    stage = Stage(
        canvas, Perspective(780, 6.5, 2600, turn=0.3, pivot=34), palette, sun=(-0.62, -0.3, 0.72), reach=420
    )
    stage.flat([(-60, 21, 0), (40, 21, 0), (40, 31, 0), (-60, 31, 0)], palette.road)
    stage.flat([(-24, 36, 0), (24, 36, 0), (24, 52, 0), (-24, 52, 0)], mix(palette.road, palette.light, 0.35))
    for row in range(2):
        for column in range(2):
            container(stage, Pose(-22 + column * 14, 40 + row * 7), band=palette.panel)
    carport(stage, Pose(8, 35.5), 27, 6.0, 2.9, 4.4)
    for index, tone in enumerate((palette.accent, palette.wall, palette.panel, GREEN, palette.second)):
        car(stage, Pose(11.4 + index * 5.0, 35.4, turn=1.5708), tone)
    charger(stage, Pose(8.6, 34.6), palette.accent)
    charger(stage, Pose(20.0, 34.6), palette.accent)
    for index, (x, y, tall) in enumerate(
        (
            (-27, 37, 12),
            (-8.6, 56, 13),
            (-30, 58, 14),
            (6, 58, 12),
            (5.2, 34.6, 10.5),
            (24, 54, 13),
            (38, 46, 12),
            (-18, 66, 13),
            (15, 66, 14),
            (34, 64, 13),
            (-40, 46, 13),
            (-46, 66, 12),
            (50, 60, 13),
        )
    ):
        plant(stage, palm, Pose(x, y), tall, index + variation.seed)
    for index in range(18):
        plant(stage, shrub, Pose(-44 + index * 5.2, 55), 1.6, index)
    figure(stage, Pose(2.0, 33.2), palette.accent)
    figure(stage, Pose(3.0, 33.4), palette.panel)
    stage.paint(shadow=0.3)
    leaves(canvas, palette, 1630, 320, 20, 5, (-40, 700))
    leaves(canvas, palette, 1630, 240, 14, 6, (1900, 2440))
    birds(canvas, palette.shade, 1060, 340, 5, 35)
