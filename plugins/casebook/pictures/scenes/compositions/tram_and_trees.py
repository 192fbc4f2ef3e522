"""A tram on a grass track."""

from __future__ import annotations

from casebook.pictures.scenes.buildings import block
from casebook.pictures.scenes.canvas import HEIGHT, WIDTH, Canvas, Gradient
from casebook.pictures.scenes.foreground import flowers, grass
from casebook.pictures.scenes.landscape import birds, cumulus, sky, skyline, streaks
from casebook.pictures.scenes.palette import GREEN, NOON, OCHRE, STEEL, TERRACOTTA, mix, tint
from casebook.pictures.scenes.people import bicycle, figure
from casebook.pictures.scenes.planting import broadleaf, plant, shrub
from casebook.pictures.scenes.spans import train
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.variation import AS_IT_IS, Variation
from casebook.pictures.scenes.view import Perspective


def tram_and_trees(canvas: Canvas, variation: Variation = AS_IT_IS) -> None:
    """A white tram with a green band glides over lawn between rows of trees, housing behind."""
    palette = variation.palette or NOON
    sky(canvas, palette, 860)
    streaks(canvas, palette, 60, 480, 8, 261, 0.6)
    cumulus(canvas, palette, 520, 460, 620, 262)
    cumulus(canvas, palette, 1780, 380, 440, 263, 0.9)
    skyline(canvas, palette, 864, 140, 264, (700, 2100), 0.6)
    lawn = mix(palette.mid, palette.ground, 0.45)
    canvas.rectangle(
        0,
        858,
        WIDTH,
        HEIGHT - 858,
        Gradient((mix(lawn, palette.haze, 0.5), lawn, mix(lawn, palette.near, 0.2))),
    )
    stage = Stage(
        canvas, Perspective(830, 4.0, 1900, turn=-0.42, pivot=26), palette, sun=(-0.5, -0.5, 0.7), reach=300
    )
    for low, high, tone in (
        (12.6, 15.4, mix(palette.road, TERRACOTTA, 0.25)),
        (30.5, 38.0, mix(palette.road, palette.shade, 0.12)),
        (39.2, 42.4, palette.road),
    ):
        stage.flat([(-30, low, 0), (130, low, 0), (130, high, 0), (-30, high, 0)], tone)
    for y in (20.4, 21.9, 25.2, 26.7):
        stage.flat(
            [(-40, y, 0.02), (160, y, 0.02), (160, y + 0.14, 0.02), (-40, y + 0.14, 0.02)],
            mix(palette.metal, palette.shade, 0.5),
        )
    train(stage, Pose(-12.5, 20.0), 3, palette.wall, tint("#3f9a66"), 11.0)
    wire = mix(palette.metal, palette.shade, 0.5)
    for index in range(9):
        x = -26 + index * 13.0

        def mast(x: float = x) -> None:
            stage.stroke([(x, 23.6, 0), (x, 23.6, 6.4)], wire, 0.16)
            stage.stroke([(x, 21.1, 6.0), (x, 26.0, 6.0)], wire, 0.1)

        stage.add((x, 23.6, 0), mast)
    stage.add(
        (0, 21.0, 5), lambda: stage.stroke([(-40, 21.2, 5.9), (150, 21.2, 5.9)], palette.shade, 0.04, 0.6)
    )
    walls = (
        mix(palette.wall, OCHRE, 0.3),
        palette.wall,
        mix(palette.wall, TERRACOTTA, 0.3),
        mix(palette.wall, STEEL, 0.25),
    )
    for index in range(7):
        block(
            stage,
            Pose(-38 + index * 24, 50),
            (20, 16, 16 + index * 5 % 9),
            5,
            wall=walls[index % 4],
            share=(0.55, 0.6),
        )
    for index in range(18):
        plant(stage, broadleaf, Pose(-34 + index * 8, 29), 6.4 + index % 3 * 0.7, index + variation.seed)
        plant(stage, broadleaf, Pose(-30 + index * 8, 44.5), 6.8 + index % 3, index + 40)
        plant(stage, shrub, Pose(-20 + index * 5, 17.4), 0.8, index)
    bicycle(stage, Pose(5.4, 14.0), TERRACOTTA)
    for x, y, coat in ((-2.6, 13.8, OCHRE), (-1.8, 14.2, STEEL), (12.5, 14.4, GREEN)):
        figure(stage, Pose(x, y), coat, hat=mix(palette.shade, palette.road, 0.2))
    stage.paint(shadow=0.28)
    grass(canvas, palette, 1620, 140, 260, 8)
    flowers(canvas, palette, 1620, 240, 30, 9, palette.accent, (60, 1200))
    birds(canvas, palette.shade, 1200, 320, 6, 57)
