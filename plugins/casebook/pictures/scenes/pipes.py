"""Pipe runs and pipe bridges."""

from __future__ import annotations

from collections.abc import Sequence

from casebook.pictures.scenes.palette import Colour, mix
from casebook.pictures.scenes.solids import (
    cast_box,
    pipe,
)
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.view import Spot


def pipe_run(stage: Stage, spots: Sequence[Spot], radius: float, colour: Colour, nearer: float = 0.0) -> None:
    """A pipe through spots, ordered by its middle."""
    middle = spots[len(spots) // 2]
    stage.add(middle, lambda: pipe(stage, spots, radius, colour), nearer)


def pipe_bridge(
    stage: Stage,
    pose: Pose,
    length: float,
    height: float,
    colours: Sequence[Colour],
    span: float = 12.0,
    width: float = 3.0,
) -> None:
    """A trestle that carries parallel pipes along x, with lattice girders and feet."""
    steel = mix(stage.palette.metal, stage.palette.shade, 0.4)
    cast_box(stage, pose.moved(0, 0, height), length, width, 0.6)
    bays = max(1, round(length / span))

    def draw() -> None:
        for side in (width, 0.0):
            for index in range(bays + 1):
                x = length * index / bays
                for lean in (-0.9, 0.9):
                    stage.stroke(
                        [pose.at(x + lean, side, 0), pose.at(x + lean * 0.4, side, height)], steel, 0.32
                    )
                stage.stroke(
                    [pose.at(x - 0.8, side, height * 0.35), pose.at(x + 0.7, side, height * 0.62)],
                    steel,
                    0.16,
                )
            for level in (height, height + 2.6):
                stage.stroke([pose.at(-1, side, level), pose.at(length + 1, side, level)], steel, 0.34)
            if side:
                for index, colour in enumerate(colours):
                    y = width * (1 - (index + 0.5) / len(colours))
                    z = height + 0.75 + (index % 2) * 1.05
                    pipe(stage, [pose.at(-1.0, y, z), pose.at(length + 1, y, z)], 0.6, colour)
            cells = bays * 4
            for index in range(cells):
                x, run = length * index / cells, length / cells
                ends = (height, height + 2.6) if index % 2 else (height + 2.6, height)
                stage.stroke([pose.at(x, side, ends[0]), pose.at(x + run, side, ends[1])], steel, 0.11)
                stage.stroke([pose.at(x, side, height), pose.at(x, side, height + 2.6)], steel, 0.11)

    stage.add(pose.at(length / 2, width / 2), draw)
