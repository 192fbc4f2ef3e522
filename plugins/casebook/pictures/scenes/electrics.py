"""Cabinets, battery cells and compressors; positions by pose, lengths in metres."""

from __future__ import annotations

from casebook.pictures.scenes.palette import INK, Colour, mix
from casebook.pictures.scenes.solids import across, box, box_faces, cast_box, patch, pipe, revolve
from casebook.pictures.scenes.stage import Pose, Stage


def cabinet(stage: Stage, pose: Pose, size: tuple[float, float, float], colour: Colour, band: Colour) -> None:
    """A metal switchgear cabinet: plinth, two doors, a meter, a lamp row and vents."""
    cast_box(stage, pose, *size)

    def draw() -> None:
        box(stage, pose, size, colour, mix(colour, stage.palette.light, 0.3))
        faces = box_faces(pose, *size)
        edge = mix(colour, stage.palette.shade, 0.4)
        for side in ("front", "left", "right"):
            quad = faces[side]
            patch(stage, quad, (0, 1), (0, 0.05), mix(INK, stage.palette.shade, 0.5))
            patch(stage, quad, (0, 1), (0.92, 0.97), band)
            if side != "front":
                continue
            for low, high in ((0.08, 0.5), (0.53, 0.9)):
                for start, end in (
                    ((0.06, low), (0.94, low)),
                    ((0.06, high), (0.94, high)),
                    ((0.06, low), (0.06, high)),
                    ((0.94, low), (0.94, high)),
                ):
                    stage.stroke([across(quad, *start), across(quad, *end)], edge, 0.03)
            patch(stage, quad, (0.25, 0.75), (0.7, 0.83), mix(INK, stage.palette.panel, 0.45))
            patch(stage, quad, (0.3, 0.58), (0.73, 0.8), mix(stage.palette.glass, stage.palette.light, 0.3))
            for index, tone in enumerate((stage.palette.accent, stage.palette.mid, stage.palette.second)):
                patch(stage, quad, (0.3 + index * 0.16, 0.38 + index * 0.16), (0.61, 0.635), tone)
            for slat in range(5):
                patch(stage, quad, (0.22, 0.78), (0.14 + slat * 0.035, 0.155 + slat * 0.035), edge)
            patch(stage, quad, (0.84, 0.88), (0.3, 0.4), edge)

    stage.add(pose.at(size[0] / 2, size[1] / 2), draw)


def compressor(stage: Stage, pose: Pose, colour: Colour, band: Colour) -> None:
    """A boxed screw compressor with louvres, a screen and an upright air pipe."""
    size = (3.0, 1.8, 2.1)
    cast_box(stage, pose, *size)

    def draw() -> None:
        box(stage, pose, size, colour)
        faces = box_faces(pose, *size)
        for side in ("front", "left", "right"):
            quad = faces[side]
            patch(stage, quad, (0, 1), (0, 0.07), mix(INK, stage.palette.shade, 0.4))
            patch(stage, quad, (0, 1), (0.8, 0.86), band)
        for slat in range(8):
            patch(
                stage,
                faces["front"],
                (0.08, 0.45),
                (0.2 + slat * 0.065, 0.235 + slat * 0.065),
                mix(colour, stage.palette.shade, 0.4),
            )
        patch(stage, faces["front"], (0.66, 0.88), (0.5, 0.7), mix(INK, stage.palette.panel, 0.4))
        patch(
            stage,
            faces["front"],
            (0.69, 0.82),
            (0.55, 0.65),
            mix(stage.palette.mid, stage.palette.light, 0.4),
        )
        stage.stroke(
            [across(faces["front"], 0.55, 0.07), across(faces["front"], 0.55, 0.8)],
            mix(colour, stage.palette.shade, 0.4),
            0.03,
        )
        pipe(stage, [pose.at(2.3, 1.2, 2.1), pose.at(2.3, 1.2, 4.2)], 0.16, band)

    stage.add(pose.at(1.5, 0.9), draw)


def cell(stage: Stage, pose: Pose, colour: Colour, height: float = 0.5) -> None:
    """A prismatic battery cell with two terminals; at home on a belt."""
    size = (0.75, 0.22, height)

    def draw() -> None:
        box(stage, pose, size, colour, mix(colour, stage.palette.light, 0.35))
        patch(stage, box_faces(pose, *size)["front"], (0, 1), (0.12, 0.22), stage.palette.mid)
        for x, tone in ((0.16, stage.palette.accent), (0.59, mix(INK, stage.palette.metal, 0.4))):
            revolve(stage, pose.moved(x, 0.11, height), [(0.07, 0), (0.07, 0.05)], tone)

    stage.add(pose.at(0.37, 0.11), draw)
