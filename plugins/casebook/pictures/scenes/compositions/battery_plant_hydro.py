"""A long white plant in a green valley; a dam closes the valley behind."""

from __future__ import annotations

from casebook.pictures.scenes.buildings import block, hall
from casebook.pictures.scenes.canvas import HEIGHT, WIDTH, Canvas, Gradient
from casebook.pictures.scenes.energy import pylon
from casebook.pictures.scenes.foreground import flowers, grass
from casebook.pictures.scenes.hydro import dam
from casebook.pictures.scenes.landscape import birds, cumulus, mist, ridge, sky, streaks
from casebook.pictures.scenes.palette import OVERCAST, SKY, mix, tint
from casebook.pictures.scenes.planting import broadleaf, plant, shrub
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.view import Perspective

HILL = tint("#4f8f52")


def battery_plant_hydro(canvas: Canvas) -> None:
    """Deep green hills on both sides, a concrete dam with falling water, and a plant along the river."""
    palette = OVERCAST
    sky(canvas, palette, 700)
    streaks(canvas, palette, 60, 380, 10, 131, 0.6)
    cumulus(canvas, palette, 1240, 330, 520, 132, 0.9)
    ridge(canvas, 640, 420, mix(HILL, palette.haze, 0.62), palette.haze, 133, wave=1300, down=160)
    dam(canvas, palette, (640, 1800), 500, 830)
    _valley(canvas)
    canvas.rectangle(
        0,
        880,
        WIDTH,
        HEIGHT - 880,
        Gradient(
            (mix(HILL, palette.haze, 0.35), mix(HILL, palette.ground, 0.35), mix(HILL, palette.shade, 0.15))
        ),
    )
    view = Perspective(760, 34, 2200, turn=-0.3, pivot=150)
    stage = Stage(canvas, view, palette, sun=(-0.66, -0.3, 0.68), reach=900)
    _river(stage)
    white = mix(palette.wall, palette.light, 0.6)
    hall(stage, Pose(-70, 160), (190, 44, 17), wall=white, band=SKY, cover="solar", doors=6)
    hall(stage, Pose(-56, 224), (150, 34, 15), wall=white, band=SKY)
    block(stage, Pose(-110, 160), (34, 26, 24), 6, wall=white)
    for x, y, tall in ((-150, 260, 44), (-40, 330, 44), (40, 380, 44)):
        pylon(stage, Pose(x, y), tall)
    for index in range(34):
        plant(
            stage,
            (broadleaf, shrub)[index % 3 == 2],
            Pose(-120 + index * 7.4, 150 + index % 2 * 2),
            5.5 if index % 3 < 2 else 2.0,
            index,
        )
    stage.paint(shadow=0.28)
    mist(canvas, palette.haze, 720, 930, 0.3)
    grass(canvas, palette, 1620, 150, 320, 6, colour=mix(HILL, palette.near, 0.6))
    flowers(canvas, palette, 1620, 260, 30, 7, tint("#e9c24c"), (1200, 2380))
    birds(canvas, palette.shade, 520, 360, 5, 31)


def _valley(canvas: Canvas) -> None:
    palette = OVERCAST
    for index, (left, right) in enumerate(
        (((-40.0, 330.0), (1060.0, 900.0)), ((2440.0, 300.0), (1390.0, 900.0)))
    ):
        (x, top), (foot, low) = left, right
        side = 1 if index == 0 else -1
        for layer in range(3):
            tone = mix(mix(HILL, palette.near, 0.2 * layer), palette.haze, 0.4 - 0.17 * layer)
            shift = layer * 150 * side
            drop = layer * 90
            outline = [(x, low + 60), (x, top + drop)]
            for step in range(1, 13):
                share = step / 12
                wave = 26 * ((step * 7 + layer * 3) % 5) / 5
                outline.append(
                    (
                        x + (foot - shift * 1.4 - x) * share,
                        top + drop + (low - top - drop) * share**1.25 - wave * (1 - share),
                    )
                )
            outline.append((foot - shift * 1.4, low + 60))
            canvas.polygon(outline, Gradient((tone, mix(tone, palette.haze, 0.3))))


def _river(stage: Stage) -> None:
    palette = stage.palette
    near = [(-30, 76), (20, 92), (70, 100), (130, 102), (220, 104)]
    far = [(220, 122), (130, 122), (60, 120), (0, 114), (-60, 100), (-90, 84)]
    water = [(x, y, 0.0) for x, y in (*near, *far)]
    outline = [stage.view.point(spot) for spot in water]
    stage.flat(
        [(x, y + (3 if index >= len(near) else -3), 0) for index, (x, y, _) in enumerate(water)],
        mix(palette.road, HILL, 0.3),
    )
    stage.canvas.polygon(outline, Gradient((mix(palette.water, palette.haze, 0.3), palette.water)))
    for index in range(26):
        x = -40 + index * 9.0
        y = 92 + (index * 5) % 18 + min(0.0, (x - 20) * 0.2)
        stage.stroke([(x, y, 0), (x + 5, y + 0.6, 0)], palette.cloud, 0.16, 0.5)
    stage.flat([(-160, 140, 0), (240, 140, 0), (240, 146, 0), (-160, 146, 0)], palette.road)
