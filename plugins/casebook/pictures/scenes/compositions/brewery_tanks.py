"""Steel fermenters and a biogas holder beside a brick brewery in evening light."""

from __future__ import annotations

from casebook.pictures.scenes.brickwork import brick_house
from casebook.pictures.scenes.canvas import HEIGHT, WIDTH, Canvas, Gradient
from casebook.pictures.scenes.foreground import flowers, grass
from casebook.pictures.scenes.landscape import birds, ridge, sky, steam, streaks, sun, woods
from casebook.pictures.scenes.palette import GOLDEN, TERRACOTTA, Palette, mix, tint
from casebook.pictures.scenes.people import figure
from casebook.pictures.scenes.pipes import pipe_run
from casebook.pictures.scenes.planting import broadleaf, plant, poplar, shrub
from casebook.pictures.scenes.solids import cast_round, revolve
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.transport import truck
from casebook.pictures.scenes.vessels import chimney, globe, hoops, ladder
from casebook.pictures.scenes.view import Perspective


def brewery_tanks(canvas: Canvas) -> None:
    """Tall cone-bottomed tanks gleam in front; behind them brick gables, a chimney and a round holder."""
    palette = GOLDEN
    sky(canvas, palette, 1120)
    sun(canvas, palette, 2020, 760, 80)
    streaks(canvas, palette, 160, 860, 14, 141, 0.5)
    ridge(canvas, 1120, 150, mix(palette.far, palette.haze, 0.4), palette.haze, 142)
    woods(canvas, 1136, 60, mix(palette.mid, palette.haze, 0.4), 143)
    canvas.rectangle(
        0,
        1128,
        WIDTH,
        HEIGHT - 1128,
        Gradient((mix(palette.road, palette.haze, 0.4), palette.road, mix(palette.road, palette.shade, 0.2))),
    )
    view = Perspective(1100, 3.4, 2200, turn=0.22, pivot=50)
    stage = Stage(canvas, view, palette, sun=(0.72, -0.3, 0.6), reach=420)
    clay = tint("#a8573c")
    brick_house(stage, Pose(-36, 74), (26, 22, 15), 7, clay, mix(palette.roof, palette.shade, 0.4))
    brick_house(
        stage,
        Pose(-9, 78),
        (20, 20, 11),
        6,
        mix(clay, TERRACOTTA, 0.3),
        mix(palette.roof, palette.shade, 0.3),
    )
    chimney(stage, Pose(-14, 98), 40, 1.8, colour=clay, band=palette.wall)
    globe(stage, Pose(37, 66), 8.0, mix(palette.wall, palette.light, 0.4))
    for row in range(2):
        for index in range(4):
            _fermenter(stage, Pose(-1 + index * 5.6, 52 + row * 7.5), 17 + row * 1.5, 2.35)
    deck = mix(palette.near, palette.metal, 0.3)
    for z in (18.3, 18.7):
        pipe_run(stage, [(-1, 52, z + 0.6), (24, 52, z + 0.6)], 0.16, mix(deck, palette.light, 0.2), nearer=2)
    for index in range(4):
        x = -1 + index * 5.6
        pipe_run(stage, [(x, 52, 18.1), (x, 52, 19.3)], 0.14, palette.metal, nearer=2.5)
    pipe_run(stage, [(19, 52, 18.9), (24, 52, 18.9), (24, 52, 2.4), (33, 62, 2.4)], 0.2, palette.accent)
    truck(stage, Pose(-24, 47, turn=0.02), tint("#2f6b4a"), palette.wall, 8.5, 2.9)
    for x, y, coat in ((-9.0, 41.0, palette.accent), (-7.6, 41.4, palette.panel), (17, 42, tint("#2f6b4a"))):
        figure(stage, Pose(x, y), coat)
    _green(stage, palette)
    stage.paint(shadow=0.32)
    steam(canvas, palette, *view.point((-14, 98, 40)), 380, 5, 0.9, 0.6)
    grass(canvas, palette, 1630, 140, 260, 6)
    flowers(canvas, palette, 1630, 220, 26, 8, palette.second, (60, 1000))
    birds(canvas, palette.shade, 1560, 420, 6, 33)


def _green(stage: Stage, palette: Palette) -> None:
    for index in range(12):
        plant(stage, (poplar, broadleaf)[index % 2], Pose(-60 + index * 12, 112), 11 + index % 3 * 2, index)
    for index in range(16):
        plant(stage, shrub, Pose(-8 + index * 2.6, 46.4), 1.0, index + 40)


def _fermenter(stage: Stage, pose: Pose, height: float, radius: float) -> None:
    steel = mix(stage.palette.metal, stage.palette.light, 0.25)
    cast_round(stage, pose, [(radius, 3.5), (radius, height)])

    def draw() -> None:
        dark = mix(steel, stage.palette.shade, 0.4)
        for x in (-0.8, 0.8):
            for y in (0.6, -0.6):
                stage.stroke(
                    [pose.at(x * radius * 0.9, y * radius, 0), pose.at(x * radius * 0.9, y * radius, 4.4)],
                    dark,
                    0.26,
                )
        cone = [
            (0.3, 1.6),
            (radius, 4.4),
            (radius, height),
            (radius * 0.86, height + 0.6),
            (radius * 0.3, height + 1.1),
            (0.2, height + 1.3),
        ]
        revolve(stage, pose, cone, steel)
        hoops(
            stage,
            pose,
            radius,
            [4.4, 4.4 + (height - 4.4) * 0.35, 4.4 + (height - 4.4) * 0.7, height],
            dark,
            0.1,
        )
        ladder(stage, pose.moved(radius * 0.4, -radius * 0.92, 3.0), height - 3)

    stage.add(pose.at(0, 0), draw)
