"""Brick buildings with gables; positions by pose, lengths in metres."""

from __future__ import annotations

from casebook.pictures.scenes.palette import Colour, mix
from casebook.pictures.scenes.solids import across, box_faces, extrude, grid, windows
from casebook.pictures.scenes.stage import Pose, Stage, turning


def brick_house(
    stage: Stage,
    pose: Pose,
    size: tuple[float, float, float],
    rise: float,
    clay: Colour,
    roof: Colour,
    bays: int = 4,
    floors: int = 3,
) -> None:
    """A gabled brick building whose ridge runs along y, with courses, windows and pale eaves."""
    width, depth, height = size
    profile = [(0.0, 0.0), (width, 0.0), (width, height), (width / 2, height + rise), (0.0, height)]
    stage.cast([pose.at(x, y, z) for x, z in profile for y in (0.0, depth)])

    def draw() -> None:
        extrude(stage, pose, profile, depth, clay, clay, clay, roof, roof, clay)
        faces = box_faces(pose, *size)
        mortar = mix(clay, stage.palette.light, 0.28)
        for side in ("front", "left", "right"):
            if turning([stage.view.point(spot) for spot in faces[side]]) >= 0:
                continue
            length = width if side == "front" else depth
            grid(stage, faces[side], 1, round(height / 0.8), mortar, 0.04, 0.4)
            windows(
                stage,
                faces[side],
                bays if side == "front" else max(2, round(length / 5)),
                floors,
                stage.palette.glass,
                (0.42, 0.6),
            )
            stage.stroke(
                [across(faces[side], 0, 1), across(faces[side], 1, 1)],
                mix(stage.palette.wall, clay, 0.3),
                0.4,
            )
        edge = mix(stage.palette.wall, clay, 0.25)
        gable = [
            pose.at(0, -0.05, height),
            pose.at(width / 2, -0.05, height + rise),
            pose.at(width, -0.05, height),
        ]
        stage.stroke(gable[:2], edge, 0.4)
        stage.stroke(gable[1:], edge, 0.4)
        ring = [
            pose.at(width / 2 - 1.2, -0.06, height + rise * 0.3),
            pose.at(width / 2 + 1.2, -0.06, height + rise * 0.3),
            pose.at(width / 2 + 1.2, -0.06, height + rise * 0.55),
            pose.at(width / 2, -0.06, height + rise * 0.66),
            pose.at(width / 2 - 1.2, -0.06, height + rise * 0.55),
        ]
        stage.flat(ring, stage.palette.glass)

    stage.add(pose.at(width / 2, depth / 2), draw)
