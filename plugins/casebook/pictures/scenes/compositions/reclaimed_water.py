"""Round settling tanks on the coast, the sea behind, reeds in front."""

from __future__ import annotations

from casebook.pictures.scenes.buildings import hall
from casebook.pictures.scenes.canvas import WIDTH, Canvas, Gradient
from casebook.pictures.scenes.energy import turbine
from casebook.pictures.scenes.foreground import grass, reeds
from casebook.pictures.scenes.landscape import (
    birds,
    cumulus,
    ripples,
    sky,
)
from casebook.pictures.scenes.palette import NOON, OCHRE, mix
from casebook.pictures.scenes.people import figure
from casebook.pictures.scenes.pipes import pipe_run
from casebook.pictures.scenes.planting import broadleaf, plant, poplar, shrub, willow
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.vessels import basin
from casebook.pictures.scenes.view import Perspective


def reclaimed_water(canvas: Canvas) -> None:
    """Round settling tanks on the coast, the sea behind, reeds in front."""
    palette = NOON
    sky(canvas, palette, 470)
    cumulus(canvas, palette, 520, 330, 560, 2)
    cumulus(canvas, palette, 1780, 380, 760, 6)
    cumulus(canvas, palette, 1190, 400, 320, 9, 0.7)
    canvas.rectangle(
        0,
        462,
        WIDTH,
        250,
        Gradient(
            (mix(palette.water, palette.haze, 0.6), palette.water, mix(palette.water, palette.near, 0.18))
        ),
    )
    ripples(canvas, palette, 470, 660, 170, 2, opacity=0.5)
    view = Perspective(462, 34, 2300, turn=0.3, centre=1150)
    stage = Stage(canvas, view, palette, reach=750)
    shore = [
        view.point(spot)
        for spot in (
            (-260, 330, 0),
            (-90, 300, 0),
            (30, 262, 0),
            (130, 260, 0),
            (260, 225, 0),
            (420, 160, 0),
            (500, 10, 0),
        )
    ]
    canvas.polygon(
        [(-50, shore[0][1]), *shore, (WIDTH + 600, 1700), (-50, 1700)],
        Gradient(
            (mix(palette.ground, palette.haze, 0.35), palette.ground, mix(palette.ground, palette.mid, 0.5))
        ),
    )
    canvas.line([(-50, shore[0][1]), *shore], mix(palette.wall, OCHRE, 0.25), 9)
    for x in (15.0, 62.0, 112.0, 214.0):
        turbine(stage, Pose(x, 420), 62, x * 0.7)
    pave = ((-72.0, 52.0), (92.0, 52.0), (92.0, 226.0), (-72.0, 226.0))
    stage.flat([(x, y, 0) for x, y in pave], mix(palette.road, palette.ground, 0.3))
    for row, y in enumerate((84.0, 132.0, 180.0)):
        for column, x in enumerate((-44.0, 2.0, 48.0)):
            tone = mix(palette.water, palette.mid, 0.5 - 0.25 * column)
            basin(stage, Pose(x, y), 19, 3.2, tone, arm=0.5 + row * 0.8 + column * 0.4)
    for y in (108.0, 156.0, 204.0):
        for x in (-26.5, 20.5, 66.0):
            plant(stage, shrub, Pose(x, y), 3.2, int(x + y))
    for x in (-68.0, -21.0, 25.0):
        pipe_run(stage, [(x, 60, 1.2), (x, 222, 1.2)], 0.9, palette.second, nearer=-60)
    hall(stage, Pose(80, 150), (26, 50, 11), band=palette.near, cover="solar")
    hall(stage, Pose(84, 96), (18, 34, 8), band=palette.accent, cover="solar")
    for index in range(26):
        plant(
            stage,
            (poplar, broadleaf, willow)[index % 3],
            Pose(-78 - (index % 3) * 7, 60 + index * 7.5),
            10 + index % 4 * 1.6,
            index,
        )
    for index in range(16):
        plant(
            stage,
            (broadleaf, poplar)[index % 2],
            Pose(-66 + index * 10, 232 + index % 2 * 5),
            9 + index % 3,
            index + 50,
        )
    figure(stage, Pose(-21, 74), OCHRE, 2.0)
    stage.paint()
    canvas.polygon(
        [(0, 1430), (500, 1385), (1100, 1450), (1800, 1400), (WIDTH, 1440), (WIDTH, 1600), (0, 1600)],
        Gradient((palette.mid, palette.near)),
    )
    reeds(canvas, palette, 1585, 420, 60, 4, (-40, 900))
    reeds(canvas, palette, 1590, 330, 46, 14, (1500, 2440))
    grass(canvas, palette, 1595, 190, 460, 3)
    birds(canvas, palette.shade, 900, 240, 6, 3)
