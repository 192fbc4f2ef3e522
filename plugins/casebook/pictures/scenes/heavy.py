"""Presses, machine tools and other heavy machines; positions by pose, lengths in metres."""

from __future__ import annotations

from casebook.pictures.scenes.palette import INK, Colour, mix
from casebook.pictures.scenes.solids import box, box_faces, cast_box, patch, revolve
from casebook.pictures.scenes.stage import Pose, Stage

Size = tuple[float, float, float]


def press(stage: Stage, pose: Pose, size: Size, colour: Colour, band: Colour) -> None:
    """A gantry press: two uprights, a heavy crown, a slide and a table with a sheet on it."""
    width, depth, height = size
    cast_box(stage, pose, *size)

    def draw() -> None:
        dark = mix(colour, stage.palette.shade, 0.35)
        side = width * 0.2
        box(stage, pose, (width, depth, height * 0.14), dark)
        box(
            stage,
            pose.moved(side, depth * 0.3, 0),
            (width - 2 * side, depth * 0.7, height * 0.62),
            mix(INK, colour, 0.35),
        )
        box(
            stage,
            pose.moved(side, depth * 0.1, height * 0.14),
            (width - 2 * side, depth * 0.7, height * 0.06),
            stage.palette.metal,
        )
        box(
            stage,
            pose.moved(side, depth * 0.08, height * 0.4),
            (width - 2 * side, depth * 0.7, height * 0.2),
            mix(colour, stage.palette.light, 0.25),
        )
        for x in (0.0, width - side):
            box(stage, pose.moved(x, 0, 0), (side, depth, height * 0.72), colour)
            front = box_faces(pose.moved(x, 0, 0), side, depth, height * 0.72)["front"]
            patch(stage, front, (0.25, 0.75), (0.36, 0.5), mix(INK, stage.palette.panel, 0.4))
            patch(stage, front, (0, 1), (0.02, 0.07), band)
        box(stage, pose.moved(-0.2, -0.2, height * 0.66), (width + 0.4, depth + 0.4, height * 0.34), colour)
        crown = box_faces(pose.moved(-0.2, -0.2, height * 0.66), width + 0.4, depth + 0.4, height * 0.34)
        for face in ("front", "left", "right"):
            patch(stage, crown[face], (0, 1), (0.0, 0.09), band)
            patch(stage, crown[face], (0.1, 0.9), (0.3, 0.75), mix(colour, stage.palette.shade, 0.16))
        for x in (0.3, 0.7):
            revolve(stage, pose.moved(width * x, depth * 0.4, height), [(0.7, 0), (0.7, 0.8)], dark)

    stage.add(pose.at(width / 2, depth / 2), draw)


def machine_tool(stage: Stage, pose: Pose, size: Size, colour: Colour, band: Colour) -> None:
    """An enclosed machine tool with a window, a panel on an arm and a signal lamp."""
    width, depth, height = size
    cast_box(stage, pose, *size)

    def draw() -> None:
        box(stage, pose, size, colour, mix(colour, stage.palette.light, 0.3))
        faces = box_faces(pose, *size)
        for side in ("front", "left", "right"):
            patch(stage, faces[side], (0, 1), (0, 0.1), mix(INK, stage.palette.shade, 0.4))
            patch(stage, faces[side], (0, 1), (0.84, 0.93), band)
            patch(
                stage,
                faces[side],
                (0.14, 0.62),
                (0.32, 0.76),
                mix(stage.palette.panel, stage.palette.glass, 0.35),
            )
            patch(
                stage,
                faces[side],
                (0.2, 0.34),
                (0.36, 0.72),
                mix(stage.palette.glass, stage.palette.light, 0.2),
            )
            patch(stage, faces[side], (0.72, 0.92), (0.42, 0.72), mix(INK, stage.palette.panel, 0.4))
            patch(
                stage,
                faces[side],
                (0.75, 0.89),
                (0.54, 0.68),
                mix(stage.palette.mid, stage.palette.light, 0.35),
            )
        lamp = pose.moved(width * 0.8, depth * 0.3, height)
        for level, tone in ((0.0, stage.palette.mid), (0.2, stage.palette.accent)):
            revolve(stage, lamp.moved(0, 0, level), [(0.1, 0), (0.1, 0.2)], tone)

    stage.add(pose.at(width / 2, depth / 2), draw)
