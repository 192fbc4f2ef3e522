"""Round and tall buildings; positions by pose, lengths in metres."""

from __future__ import annotations

import math

from casebook.pictures.scenes.palette import Colour, mix
from casebook.pictures.scenes.solids import Quad, box, box_faces, cast_box, cast_round, revolve, windows
from casebook.pictures.scenes.stage import Pose, Stage


def drum(
    stage: Stage,
    pose: Pose,
    radius: float,
    height: float,
    floors: int,
    wall: Colour | None = None,
    roof: Colour | None = None,
) -> None:
    """A round building with a ring of glass on each floor."""
    skin = wall or stage.palette.wall
    cast_round(stage, pose, [(radius, 0), (radius, height)])

    def draw() -> None:
        storey = height / floors
        for floor in range(floors):
            low = floor * storey
            revolve(stage, pose, [(radius, low), (radius, low + storey * 0.3)], skin)
            glazed = [(radius * 0.98, low + storey * 0.3), (radius * 0.98, low + storey * 0.86)]
            revolve(stage, pose, glazed, stage.palette.glass)
            for index in range(48):
                turn = math.tau * index / 48
                spot = (radius * math.cos(turn), radius * math.sin(turn))
                ahead = pose.at(spot[0] * 1.1, spot[1] * 1.1)
                if stage.view.depth(ahead) < stage.view.depth(pose.at(*spot)):
                    bar = [pose.at(*spot, low + storey * 0.3), pose.at(*spot, low + storey * 0.86)]
                    stage.stroke(bar, skin, 0.25)
            revolve(
                stage,
                pose,
                [(radius * 1.02, low + storey * 0.86), (radius * 1.02, low + storey)],
                skin,
                mix(skin, stage.palette.light, 0.2),
            )
        rim = pose.moved(0, 0, height)
        revolve(
            stage, rim, [(radius * 0.94, 0), (radius * 0.94, 0.1)], roof or mix(stage.palette.roof, skin, 0.3)
        )
        revolve(stage, rim, [(radius * 0.3, 0.1), (radius * 0.3, 1.8)], mix(skin, stage.palette.roof, 0.4))

    stage.add(pose.at(0, 0), draw)


def tower(
    stage: Stage,
    pose: Pose,
    size: tuple[float, float, float],
    floors: int,
    wall: Colour,
    crown: float = 0.0,
) -> None:
    """A residential or office tower: dark recesses between ribs, windows, perhaps a stepped top."""
    width, depth, height = size
    cast_box(stage, pose, *size)

    def draw() -> None:
        box(stage, pose, size, wall, mix(stage.palette.roof, wall, 0.4))
        faces = box_faces(pose, *size)
        for side in ("front", "left", "right"):
            length = width if side == "front" else depth
            windows(
                stage, faces[side], max(2, round(length / 3.2)), floors, stage.palette.glass, (0.62, 0.58)
            )
        if crown:
            top = pose.moved(width * 0.2, depth * 0.2, height)
            box(stage, top, (width * 0.6, depth * 0.6, crown), mix(wall, stage.palette.light, 0.15))
            mast: Quad = box_faces(top, width * 0.6, depth * 0.6, crown)["front"]
            windows(
                stage,
                mast,
                max(2, round(width / 5)),
                max(1, round(crown / 3)),
                stage.palette.glass,
                (0.6, 0.5),
            )

    stage.add(pose.at(width / 2, depth / 2), draw)
