"""A hall with tall metal switchgear units under a travelling crane."""

from __future__ import annotations

from dataclasses import replace

from casebook.pictures.scenes.canvas import Canvas
from casebook.pictures.scenes.electrics import cabinet
from casebook.pictures.scenes.interior import Room, lane, overhead_crane, room
from casebook.pictures.scenes.palette import INDOOR, OCHRE, STEEL, mix, tint
from casebook.pictures.scenes.people import figure
from casebook.pictures.scenes.solids import brick
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.view import Perspective


def switchgear_hall(canvas: Canvas) -> None:
    """Two rows of grey-green cabinets on a dark blue floor; one hangs from a yellow crane."""
    palette = replace(
        INDOOR, haze=tint("#dfe8ea"), light=tint("#ffffff"), shade=tint("#22384a"), glass=tint("#a9cfdf")
    )
    view = Perspective(760, 5.4, 1500, turn=-0.36, pivot=22, centre=1160)
    stage = Stage(canvas, view, palette, sun=(-0.6, -0.5, 0.62), reach=90)
    space = Room(
        -16,
        16,
        15,
        72,
        tint("#5f7f93"),
        tint("#eef2f0"),
        tint("#b9c9cf"),
        tint("#4f7488"),
        near=2,
        sill=8,
        lintel=12.5,
    )
    room(stage, space)
    lane(stage, space, -2.6, 0.18, OCHRE)
    lane(stage, space, 5.0, 0.18, OCHRE)
    overhead_crane(stage, space, 27, 12.2, 0.52, 7.4, OCHRE)
    grey = (tint("#d5dcd8"), tint("#c3d0cf"))
    for index in range(9):
        y = 9 + index * 5.4
        for part in range(3):
            cabinet(stage, Pose(-9.2 + part * 1.62, y), (1.6, 2.2, 4.2), grey[part % 2], STEEL)
        if index % 4 != 3:
            for part in range(2):
                cabinet(
                    stage, Pose(7.6 + part * 1.9, y + 2), (1.86, 2.4, 4.6), grey[index % 2], tint("#3f8a72")
                )
        else:
            brick(stage, Pose(7.6, y + 2), (3.4, 2.2, 0.9), mix(tint("#b98a56"), palette.wall, 0.2))
    cabinet(stage, Pose(-0.2, 26.4, 3.1), (1.8, 2.2, 4.0), tint("#e2e6e2"), tint("#3f8a72"))
    for x, y, coat in (
        (2.9, 16.0, STEEL),
        (-3.6, 18.5, tint("#3f8a72")),
        (3.6, 30.0, OCHRE),
        (4.2, 30.6, STEEL),
        (-4.0, 40.0, STEEL),
    ):
        figure(stage, Pose(x, y), coat, 1.78)
    stage.paint(shadow=0.3)
