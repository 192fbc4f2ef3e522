"""A bright clean room with benches."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from casebook.pictures.scenes.canvas import Canvas, Gradient
from casebook.pictures.scenes.palette import INDOOR, INK, SKY, Colour, mix, tint
from casebook.pictures.scenes.people import figure
from casebook.pictures.scenes.solids import box, box_faces, brick, cast_box, patch
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.variation import AS_IT_IS, Variation
from casebook.pictures.scenes.view import Perspective, Spot

LEFT, RIGHT, HIGH, FAR = -8.0, 8.0, 4.0, 34.0


def clean_room(canvas: Canvas, variation: Variation = AS_IT_IS) -> None:
    """White benches with hoods and screens under a ceiling of light panels; staff in pale overalls."""
    palette = replace(
        INDOOR, haze=tint("#eaf4f6"), shade=tint("#3a5f78"), light=tint("#ffffff"), wall=tint("#f4f8f8")
    )
    stage = Stage(
        canvas,
        Perspective(700, 1.95, 1350, turn=0.12, pivot=10, centre=1260),
        palette,
        sun=(-0.3, -0.5, 0.8),
        reach=60,
    )
    _shell(stage)
    for index in range(7):
        y = 5.4 + index * 4.1
        _bench(stage, Pose(-6.6, y), SKY)
        _bench(stage, Pose(3.4, y + 1.0), tint("#5aa58f"))
    for x, y, tone in (
        (-2.2, 8.4, palette.wall),
        (1.6, 11.5, mix(SKY, palette.wall, 0.5)),
        (-1.6, 15.0, palette.wall),
        (0.9, 21.0, palette.wall),
    ):
        figure(stage, Pose(x, y), mix(tone, palette.shade, 0.1), 1.74, hat=palette.wall)
    stage.paint(shadow=0.16)


def _shell(stage: Stage) -> None:
    canvas, palette, view = stage.canvas, stage.palette, stage.view

    def plane(spots: list[Spot], *stops: Colour, direction: Literal["down", "right"] = "down") -> None:
        canvas.polygon([view.point(s) for s in spots], Gradient(stops, direction=direction))

    canvas.rectangle(0, 0, 2400, 1600, palette.haze)
    near = 2.0
    plane(
        [(LEFT, near, HIGH), (RIGHT, near, HIGH), (RIGHT, FAR, HIGH), (LEFT, FAR, HIGH)],
        tint("#dbe8ec"),
        tint("#f1f7f8"),
    )
    plane(
        [(LEFT, near, 0), (RIGHT, near, 0), (RIGHT, FAR, 0), (LEFT, FAR, 0)], tint("#e3eef0"), tint("#c3d7dd")
    )
    plane(
        [(LEFT, near, 0), (LEFT, FAR, 0), (LEFT, FAR, HIGH), (LEFT, near, HIGH)],
        tint("#d3e2e8"),
        tint("#edf4f6"),
        direction="right",
    )
    plane(
        [(RIGHT, FAR, 0), (RIGHT, near, 0), (RIGHT, near, HIGH), (RIGHT, FAR, HIGH)],
        tint("#f1f6f7"),
        tint("#dde9ed"),
        direction="right",
    )
    plane(
        [(LEFT, FAR, 0), (RIGHT, FAR, 0), (RIGHT, FAR, HIGH), (LEFT, FAR, HIGH)],
        tint("#f9fcfc"),
        tint("#e6f0f2"),
    )
    for row in range(11):
        y = 3.2 + row * 2.8
        for column in range(5):
            x = LEFT + 0.8 + column * 3.0
            stage.flat(
                [(x, y, HIGH), (x + 2.2, y, HIGH), (x + 2.2, y + 2.0, HIGH), (x, y + 2.0, HIGH)],
                palette.light,
            )
        stage.stroke([(LEFT, y, 0), (RIGHT, y, 0)], mix(palette.shade, palette.haze, 0.6), 0.02, 0.6)
    for index in range(9):
        y = 4 + index * 3.2
        for x in (LEFT, RIGHT):
            pane: list[Spot] = [(x, y, 1.2), (x, y + 2.6, 1.2), (x, y + 2.6, 2.8), (x, y, 2.8)]
            stage.flat(pane, mix(SKY, palette.light, 0.45))
            stage.flat(
                [(x, y + 0.4, 1.2), (x, y + 0.9, 1.2), (x, y + 1.6, 2.8), (x, y + 1.1, 2.8)],
                palette.light,
                0.6,
            )
    for x in (-6.0, -3.0, 0.0, 3.0, 6.0):
        stage.stroke([(x, near, 0), (x, FAR, 0)], mix(palette.shade, palette.haze, 0.6), 0.02, 0.6)


def _bench(stage: Stage, pose: Pose, colour: Colour) -> None:
    palette = stage.palette
    size = (3.2, 1.6, 0.9)
    cast_box(stage, pose, *size)

    def draw() -> None:
        steel = mix(palette.metal, palette.light, 0.3)
        box(stage, pose.moved(0.1, 0.1), (0.9, 1.4, 0.84), palette.wall)
        box(stage, pose.moved(2.2, 0.1), (0.9, 1.4, 0.84), palette.wall)
        box(stage, pose.moved(0, 0, 0.84), (3.2, 1.6, 0.08), steel)
        hood = pose.moved(0.15, 0.7, 0.92)
        box(stage, hood, (1.5, 0.85, 1.0), palette.wall)
        faces = box_faces(hood, 1.5, 0.85, 1.0)
        for side in ("front", "left", "right"):
            patch(stage, faces[side], (0.08, 0.92), (0.1, 0.66), mix(palette.panel, palette.glass, 0.6))
            patch(stage, faces[side], (0, 1), (0.78, 0.9), colour)
        screen = pose.moved(2.0, 0.9, 1.0)
        box(stage, screen, (0.8, 0.06, 0.55), mix(INK, palette.panel, 0.4))
        patch(
            stage,
            box_faces(screen, 0.8, 0.06, 0.55)["front"],
            (0.06, 0.94),
            (0.1, 0.92),
            mix(colour, palette.light, 0.5),
        )

    stage.add(pose.at(1.6, 0.8), draw)
    brick(stage, pose.moved(1.85, 0.25, 0.92), (0.3, 0.25, 0.16), colour)
