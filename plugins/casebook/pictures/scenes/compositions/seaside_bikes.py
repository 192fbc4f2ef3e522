"""Bicycles parked on a promenade by the sea."""

from __future__ import annotations

from casebook.pictures.scenes.canvas import HEIGHT, WIDTH, Canvas, Gradient
from casebook.pictures.scenes.landscape import birds, cumulus, ridge, ripples, sky, streaks
from casebook.pictures.scenes.palette import GREEN, OCHRE, STEEL, TERRACOTTA, TROPIC, mix
from casebook.pictures.scenes.people import bicycle, figure
from casebook.pictures.scenes.planting import plant, shrub
from casebook.pictures.scenes.ships import sail
from casebook.pictures.scenes.solids import rod
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.tropics import palm
from casebook.pictures.scenes.variation import AS_IT_IS, Variation
from casebook.pictures.scenes.view import Perspective


def seaside_bikes(canvas: Canvas, variation: Variation = AS_IT_IS) -> None:
    """A row of bicycles at a rail, a beach and sails behind, palms to both sides."""
    palette = variation.palette or TROPIC
    sky(canvas, palette, 820)
    streaks(canvas, palette, 80, 600, 10, 161, 0.5)
    cumulus(canvas, palette, 1200, 640, 760, 162)
    ridge(canvas, 822, 70, mix(palette.far, palette.haze, 0.35), palette.haze, 163, wave=1900, down=2)
    deep = mix(palette.water, palette.panel, 0.3)
    canvas.rectangle(
        0, 820, WIDTH, 250, Gradient((deep, palette.water, mix(palette.water, palette.light, 0.35)))
    )
    ripples(canvas, palette, 830, 1050, 120, 6)
    for x, y, length in ((520.0, 900.0, 90), (1560.0, 880.0, 64), (1900.0, 930.0, 120)):
        sail(canvas, palette, x, y, length, palette.cloud)
    sand = mix(palette.road, palette.second, 0.2)
    shore = [(float(x), 1040 + 14 * ((x // 300) % 2)) for x in range(-60, WIDTH + 300, 300)]
    canvas.polygon([*shore, (WIDTH, 1180), (0, 1180)], Gradient((mix(sand, palette.light, 0.4), sand)))
    canvas.line(shore, palette.cloud, 9, 0.8)
    stone = mix(palette.road, palette.wall, 0.4)
    canvas.rectangle(0, 1150, WIDTH, HEIGHT - 1150, Gradient((stone, mix(stone, palette.shade, 0.14))))
    stage = Stage(canvas, Perspective(810, 2.6, 1900), palette, sun=(-0.6, 0.3, 0.68), reach=260)
    _promenade(stage)
    colours = (TERRACOTTA, STEEL, OCHRE, GREEN, palette.wall, palette.accent, palette.panel)
    for index in range(7):
        bicycle(stage, Pose(-4.7 + index * 1.35, 8.7, turn=0.5), colours[(index + variation.seed) % 7])
    for index, x in enumerate((-11.6, -8.4, 8.2, 11.8)):
        plant(stage, palm, Pose(x, 13.6 + index % 2), 8.6 + index % 2, index + 3)
        plant(stage, shrub, Pose(x + 0.8, 13.4), 0.9, index)
    for x, y, coat in ((5.6, 11.2, palette.accent), (6.4, 11.4, STEEL), (-7.6, 12.2, OCHRE)):
        figure(stage, Pose(x, y), coat, hat=mix(palette.shade, palette.road, 0.2))
    stage.paint(shadow=0.26)
    birds(canvas, palette.shade, 640, 380, 6, 37)


def _promenade(stage: Stage) -> None:
    palette = stage.palette
    joint = mix(palette.road, palette.shade, 0.3)
    for index in range(-14, 15):
        stage.stroke([(index * 1.2, 6.0, 0), (index * 1.2, 13.2, 0)], joint, 0.02, 0.5)
    for y in (7.0, 8.2, 9.6, 11.2, 13.0):
        stage.stroke([(-20, y, 0), (20, y, 0)], joint, 0.02, 0.5)
    stage.flat(
        [(-20, 9.9, 0.005), (20, 9.9, 0.005), (20, 10.4, 0.005), (-20, 10.4, 0.005)],
        mix(palette.accent, palette.road, 0.45),
    )
    steel = mix(palette.metal, palette.shade, 0.25)
    for index in range(-9, 10):
        rod(stage, [(index * 2.0, 14.4, 0), (index * 2.0, 14.4, 1.1)], steel, 0.08)
    for level in (0.4, 0.75, 1.1):
        rod(stage, [(-20, 14.4, level), (20, 14.4, level)], steel, 0.05)
    for index in range(8):
        x = -4.9 + index * 1.35
        rod(stage, [(x, 9.3, 0), (x, 9.3, 0.7), (x + 0.5, 9.6, 0.7), (x + 0.5, 9.6, 0)], steel, 0.06)
