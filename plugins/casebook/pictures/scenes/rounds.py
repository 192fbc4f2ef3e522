"""Curved buildings, round roof gardens; positions by pose, lengths in metres."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

from casebook.pictures.scenes.palette import Colour, mix
from casebook.pictures.scenes.solids import cast_round
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.view import Spot

STEPS = 26


def crescent(
    stage: Stage,
    pose: Pose,
    ring: tuple[float, float],
    sweep: tuple[float, float],
    height: float,
    floors: int,
    wall: Colour | None = None,
    roof: Colour | None = None,
) -> None:
    """A slab bent to an arc, with a band of glass on each floor and a planted roof.

    Args:
        stage: Where.
        pose: The arc's centre.
        ring: Inner and outer radius.
        sweep: First and last angle in radians, counter-clockwise.
        height: Its height.
        floors: Its storeys.
        wall: Its bands.
        roof: What covers it.
    """
    inner, outer = ring
    skin, green = wall or stage.palette.wall, roof or mix(stage.palette.mid, stage.palette.ground, 0.3)
    turns = [sweep[0] + (sweep[1] - sweep[0]) * step / STEPS for step in range(STEPS + 1)]

    def at(radius: float, turn: float, level: float) -> Spot:
        return pose.at(radius * math.cos(turn), radius * math.sin(turn), level)

    for first, last in pairwise(turns):
        stage.cast([at(r, t, z) for r in ring for t in (first, last) for z in (0.0, height)])

        def draw(first: float = first, last: float = last) -> None:
            storey = height / floors
            for floor in range(floors):
                for low, high, tone in (
                    (0.0, 0.32, skin),
                    (0.32, 0.86, stage.palette.glass),
                    (0.86, 1.0, skin),
                ):
                    z, top = (floor + low) * storey, (floor + high) * storey
                    for a, b in (
                        (at(outer, first, 0), at(outer, last, 0)),
                        (at(inner, last, 0), at(inner, first, 0)),
                        (at(inner, first, 0), at(outer, first, 0)),
                        (at(outer, last, 0), at(inner, last, 0)),
                    ):
                        stage.face(
                            [_up(a, z), _up(b, z), _up(b, top), _up(a, top)],
                            tone,
                        )
            lid = [
                at(outer, first, height),
                at(outer, last, height),
                at(inner, last, height),
                at(inner, first, height),
            ]
            stage.face(lid, skin)
            edge = (outer - inner) * 0.1
            bed = [
                at(outer - edge, first, height),
                at(outer - edge, last, height),
                at(inner + edge, last, height),
                at(inner + edge, first, height),
            ]
            stage.face(bed, green)

        stage.add(at((inner + outer) / 2, (first + last) / 2, 0), draw)


def _up(spot: Spot, level: float) -> Spot:
    return spot[0], spot[1], spot[2] + level


def lens(x: float, y: float, rx: float, ry: float, level: float = 0.0, count: int = 72) -> list[Spot]:
    """An ellipse on the ground."""
    return [
        (x + rx * math.cos(math.tau * step / count), y + ry * math.sin(math.tau * step / count), level)
        for step in range(count)
    ]


def sphere(stage: Stage, pose: Pose, radius: float, colour: Colour, panes: Colour) -> None:
    """A dome of glass rings that rests on the ground; painted in its turn."""
    cast_round(stage, pose, [(radius, 0), (radius * 0.7, radius * 0.7), (0.01, radius)])

    def draw() -> None:
        for step in range(9):
            low, high = step / 9 * math.pi / 2, (step + 1) / 9 * math.pi / 2
            for index in range(36):
                start, end = math.tau * index / 36, math.tau * (index + 1) / 36
                quad: Sequence[Spot] = [
                    pose.at(
                        radius * math.cos(v) * math.cos(u),
                        radius * math.cos(v) * math.sin(u),
                        radius * math.sin(v),
                    )
                    for u, v in ((start, low), (end, low), (end, high), (start, high))
                ]
                stage.face(quad, mix(panes, stage.palette.light, 0.25 * ((index + step) % 2)))
        for step in range(9):
            level = step / 9 * math.pi / 2
            arc: list[Spot] = [
                pose.at(
                    radius * math.cos(level) * math.cos(math.pi + t / 20 * math.pi),
                    radius * math.cos(level) * math.sin(math.pi + t / 20 * math.pi),
                    radius * math.sin(level),
                )
                for t in range(21)
            ]
            stage.stroke(arc, colour, 0.35)

    stage.add(pose.at(0, 0), draw)
