"""A room of compressors and pipes."""

from __future__ import annotations

from dataclasses import replace

from casebook.pictures.scenes.canvas import Canvas
from casebook.pictures.scenes.electrics import cabinet, compressor
from casebook.pictures.scenes.interior import Room, lane, room
from casebook.pictures.scenes.palette import GREEN, INDOOR, OCHRE, STEEL, mix, tint
from casebook.pictures.scenes.people import figure
from casebook.pictures.scenes.pipes import pipe_run
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.variation import AS_IT_IS, Variation
from casebook.pictures.scenes.vessels import tank
from casebook.pictures.scenes.view import Perspective

PLANT = Room(
    -9,
    9,
    6.4,
    40,
    tint("#8fa79c"),
    tint("#f0efe4"),
    tint("#c9d2ca"),
    tint("#8aa59a"),
    near=2.5,
    sill=3.6,
    lintel=5.2,
    bay=6,
)


def compressor_room(canvas: Canvas, variation: Variation = AS_IT_IS) -> None:
    """Boxed compressors on the left, air tanks on the right, blue and green mains under the ceiling."""
    palette = variation.palette or replace(INDOOR, haze=tint("#ecefe2"), shade=tint("#2c433c"))
    stage = Stage(
        canvas,
        Perspective(680, 2.7, 1400, turn=0.2, pivot=9, centre=1330),
        palette,
        sun=(-0.5, -0.5, 0.7),
        reach=70,
    )
    room(stage, PLANT)
    lane(stage, PLANT, -3.1, 0.1, OCHRE)
    lane(stage, PLANT, 2.3, 0.1, OCHRE)
    pipe_run(stage, [(-4.6, 38, 4.4), (-4.6, 20, 4.4), (-4.6, 3.4, 4.4)], 0.22, STEEL, nearer=-12)
    pipe_run(stage, [(4.4, 38, 4.6), (4.4, 20, 4.6), (4.4, 3.4, 4.6)], 0.22, GREEN, nearer=-12)
    pipe_run(stage, [(5.2, 38, 5.1), (5.2, 20, 5.1), (5.2, 3.4, 5.1)], 0.15, OCHRE, nearer=-12)
    for index in range(6):
        y = 6.2 + index * 5.2
        compressor(stage, Pose(-6.9, y), mix(palette.wall, STEEL, 0.22), STEEL)
        tank(
            stage,
            Pose(4.6, y + 1.2),
            0.95,
            2.9,
            colour=mix(GREEN, palette.wall, 0.45),
            dome=0.5,
            band=palette.wall,
        )
        pipe_run(stage, [(4.6, y + 1.2, 3.3), (4.6, y + 1.2, 4.6)], 0.1, GREEN)
        if index % 2:
            cabinet(stage, Pose(7.0, y), (1.0, 1.6, 2.3), palette.wall, STEEL)
    pipe_run(stage, [(-4.6, 25, 4.4), (-4.6, 25, 5.6), (4.4, 25, 5.6), (4.4, 25, 4.6)], 0.2, STEEL)
    for x, y, coat in ((-0.8, 10.0, STEEL), (0.6, 19.0, OCHRE)):
        figure(stage, Pose(x, y), coat, 1.76)
    stage.paint(shadow=0.28)
