"""Delivery vans; they point along x."""

from __future__ import annotations

from casebook.pictures.scenes.palette import INK, Colour, mix
from casebook.pictures.scenes.solids import box, cast_box, extrude
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.transport import near_side, wheel

PROFILE = (
    (0.0, 0.4),
    (5.5, 0.4),
    (5.58, 1.05),
    (5.2, 1.25),
    (4.75, 1.4),
    (4.15, 2.35),
    (3.8, 2.45),
    (0.1, 2.45),
    (0.0, 2.3),
)


def van(stage: Stage, pose: Pose, colour: Colour, band: Colour) -> None:
    """An electric van, 5.6 m long, with a coloured band."""
    width = 2.0
    cast_box(stage, pose, 5.5, width, 2.4)

    def draw() -> None:
        palette = stage.palette
        glass, dark = mix(palette.glass, INK, 0.35), mix(INK, palette.shade, 0.3)
        for tyre in (0.7, 4.1):
            for side in (0.02, width - 0.25):
                box(stage, pose.moved(tyre, side), (0.75, 0.23, 0.55), dark)
        extrude(stage, pose, PROFILE, width, colour)
        y = near_side(stage, pose, width)
        screen = (
            pose.at(4.78, 0.18, 1.44),
            pose.at(4.78, width - 0.18, 1.44),
            pose.at(4.2, width - 0.24, 2.3),
            pose.at(4.2, 0.24, 2.3),
        )
        stage.face(screen, glass)
        stage.flat(
            [pose.at(x, y, z) for x, z in ((3.35, 1.42), (4.6, 1.42), (4.12, 2.2), (3.35, 2.2))], glass
        )
        stage.flat(
            [pose.at(x, y, z) for x, z in ((0.05, 0.95), (3.1, 0.95), (3.4, 1.25), (0.05, 1.25))], band
        )
        for x in (1.75, 3.25, 4.55):
            stage.stroke(
                [pose.at(x, y, 0.5), pose.at(x, y, 2.2 if x < 4 else 1.4)],
                mix(colour, palette.shade, 0.35),
                0.03,
            )
        for side in (0.08, width - 0.48):
            lamp = (
                pose.at(5.59, side, 0.85),
                pose.at(5.59, side + 0.4, 0.85),
                pose.at(5.54, side + 0.4, 1.05),
                pose.at(5.54, side, 1.05),
            )
            stage.face(lamp, mix(palette.light, colour, 0.1))
        low = (
            pose.at(5.56, 0.1, 0.45),
            pose.at(5.56, width - 0.1, 0.45),
            pose.at(5.57, width - 0.1, 0.62),
            pose.at(5.57, 0.1, 0.62),
        )
        stage.face(low, dark)
        for x in (1.05, 4.45):
            wheel(stage, pose, x, y, 0.4)

    stage.add(pose.at(2.7, 1.0), draw)
