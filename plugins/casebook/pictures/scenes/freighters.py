"""Container ships in space, seen from above; their bows point along y, lengths in metres."""

from __future__ import annotations

from collections.abc import Sequence

from casebook.pictures.scenes.palette import INK, Colour, mix
from casebook.pictures.scenes.solids import brick
from casebook.pictures.scenes.stage import Pose, Stage


def freighter(stage: Stage, pose: Pose, length: float, hull: Colour, boxes: Sequence[Colour]) -> None:
    """A container ship with its bridge at the near end; its hull is painted at once, its load in turn."""
    outline = [(0.0, 0.0), (15.0, 0.0), (17.0, length * 0.4), (15.0, length * 0.86),
               (7.5, length), (0.0, length * 0.86), (-2.0, length * 0.4)]  # fmt: skip
    stage.flat([pose.at(x, y) for x, y in outline], mix(INK, stage.palette.water, 0.25))
    stage.flat([pose.at(x, y, 2) for x, y in outline], mix(hull, stage.palette.shade, 0.1))
    for row in range(int(length * 0.7 // 13)):
        for column in range(2):
            for level in range(1 + (row + column) % 2):
                place = pose.moved(0.8 + column * 7, 14 + row * 13, 2 + level * 2.6)
                brick(stage, place, (6.4, 11.4, 2.5), boxes[(row * 3 + column + level) % len(boxes)])
    brick(stage, pose.moved(1, 3, 2), (13, 7, 12), stage.palette.wall)
