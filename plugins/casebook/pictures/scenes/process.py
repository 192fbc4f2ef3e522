"""Process plants and substations: columns, reactors, structures, transformers; lengths in metres."""

from __future__ import annotations

import math
from functools import partial

from casebook.pictures.scenes.palette import Colour, mix
from casebook.pictures.scenes.solids import box, cast_box, cast_round, pipe, revolve
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.vessels import hoops, ladder


def column(
    stage: Stage, pose: Pose, height: float, radius: float, colour: Colour | None = None, rings: int = 4
) -> None:
    """A distillation column with platforms, a ladder and a vapour line down its side."""
    skin = colour or mix(stage.palette.metal, stage.palette.wall, 0.4)
    cast_round(stage, pose, [(radius, 0), (radius, height)])

    def draw() -> None:
        dark = mix(skin, stage.palette.shade, 0.45)
        waist = height * 0.55
        top = [(radius * math.cos(t * 0.3), height + radius * 0.6 * math.sin(t * 0.3)) for t in range(6)]
        pipe(
            stage,
            [
                pose.at(0, radius * 1.3, height + radius * 0.5),
                pose.at(radius * 1.6, radius * 1.3, height + radius * 0.4),
                pose.at(radius * 1.6, radius * 1.3, height * 0.2),
            ],
            radius * 0.2,
            stage.palette.metal,
        )
        revolve(stage, pose, [(radius * 1.15, 0), (radius * 1.15, waist), (radius, waist * 1.03)], skin)
        revolve(stage, pose, [(radius, waist * 1.03), *top], skin)
        ladder(stage, pose.moved(radius * 0.3, -radius * 1.2), height)
        for index in range(rings):
            level = height * (0.25 + 0.7 * index / max(1, rings - 1))
            deck = [(radius * 1.7, 0.0), (radius * 1.7, 0.3)]
            revolve(stage, pose.moved(0, 0, level), deck, dark)
            hoops(stage, pose.moved(0, 0, level), radius * 1.7, [0.7, 1.2], dark, 0.1)

    stage.add(pose.at(0, 0), draw)


def scaffold(stage: Stage, pose: Pose, size: tuple[float, float, float], floors: int, colour: Colour) -> None:
    """An open steel structure with decks that carries vessels and pipes."""
    width, depth, height = size
    cast_box(stage, pose, *size)
    steel = mix(stage.palette.metal, stage.palette.shade, 0.4)

    def draw() -> None:
        corners = ((0.0, depth), (width, depth), (0.0, 0.0), (width, 0.0))
        for x, y in corners[:2]:
            stage.stroke([pose.at(x, y, 0), pose.at(x, y, height)], steel, 0.45)
        for floor in range(floors):
            level = height * (floor + 1) / floors
            base = level - height / floors
            for index in range(3):
                x = width * (index + 0.5) / 3
                radius = min(width / 8, height / floors * 0.3)
                body = [
                    (radius, 0.4),
                    (radius, height / floors * 0.62),
                    (radius * 0.4, height / floors * 0.75),
                ]
                tone = (colour, stage.palette.metal, stage.palette.wall)[(index + floor) % 3]
                revolve(stage, pose.moved(x, depth / 2, base), body, tone)
            box(stage, pose.moved(-0.4, -0.4, level - 0.3), (width + 0.8, depth + 0.8, 0.35), steel)
            rail = [pose.at(-0.4, -0.4, level + 1.1), pose.at(width + 0.4, -0.4, level + 1.1)]
            stage.stroke(rail, stage.palette.accent, 0.14)
        for x, y in corners[2:]:
            stage.stroke([pose.at(x, y, 0), pose.at(x, y, height)], steel, 0.45)
        for floor in range(floors):
            low, high = height * floor / floors, height * (floor + 1) / floors
            ends = (0.0, width * 0.33) if floor % 2 else (width * 0.33, 0.0)
            stage.stroke([pose.at(ends[0], 0, low), pose.at(ends[1], 0, high)], steel, 0.2)

    stage.add(pose.at(width / 2, depth / 2), draw)


def transformer(stage: Stage, pose: Pose, size: float, colour: Colour) -> None:
    """A power transformer with cooling fins, a conservator and three bushings."""
    width, depth, height = 3.4 * size, 2.0 * size, 2.4 * size
    cast_box(stage, pose, width, depth, height * 1.4)

    def draw() -> None:
        plinth = mix(stage.palette.wall, stage.palette.shade, 0.2)
        box(
            stage, pose.moved(-0.4 * size, -0.6 * size), (width + 0.8 * size, depth + 1.2 * size, 0.3), plinth
        )
        box(stage, pose.moved(0, 0, 0.3), (width, depth, height), colour)
        for fin in range(8):
            place = pose.moved((0.15 + fin * 0.4) * size, -0.45 * size, 0.55 * size)
            box(stage, place, (0.2 * size, 0.42 * size, 1.6 * size), mix(colour, stage.palette.shade, 0.18))
        ends = [
            pose.at(0.2 * size, depth * 0.8, height * 1.28),
            pose.at(width * 0.7, depth * 0.8, height * 1.28),
        ]
        pipe(stage, ends, 0.28 * size, mix(colour, stage.palette.light, 0.2))
        for index in range(3):
            foot = pose.moved((0.7 + index) * size, depth * 0.4, height + 0.3)
            revolve(
                stage,
                foot,
                [(0.16 * size, 0), (0.1 * size, 1.1 * size)],
                mix(stage.palette.accent, colour, 0.3),
            )

    stage.add(pose.at(width / 2, depth / 2), draw)


def busbars(stage: Stage, pose: Pose, length: float, height: float, spans: int) -> None:
    """A switchyard: portals with hanging insulators and three wires along x."""
    steel = mix(stage.palette.metal, stage.palette.shade, 0.35)

    def portal(x: float) -> None:
        for y in (0.0, 8.0):
            stage.stroke([pose.at(x, y, 0), pose.at(x, y, height * 1.2)], steel, 0.5)
        stage.stroke([pose.at(x, 0, height), pose.at(x, 8, height)], steel, 0.5)
        for y in (1.5, 4.0, 6.5):
            stage.stroke([pose.at(x, y, height), pose.at(x, y, height - 2.2)], stage.palette.accent, 0.3)

    def wires() -> None:
        for y in (1.5, 4.0, 6.5):
            for span in range(spans):
                low, run = length * span / spans, length / spans
                sag = [
                    pose.at(low + run * t / 8, y, height - 2.2 - 4 * (t / 8) * (1 - t / 8)) for t in range(9)
                ]
                stage.stroke(sag, steel, 0.1)

    for index in range(spans + 1):
        x = length * index / spans
        stage.add(pose.at(x, 4), partial(portal, x))
    stage.add(pose.at(length / 2, 4), wires)
