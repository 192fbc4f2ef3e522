"""Chimneys, silos, tanks, gas holders and basins; positions by pose, lengths in metres."""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence

from casebook.pictures.scenes.canvas import Gradient
from casebook.pictures.scenes.palette import Colour, mix
from casebook.pictures.scenes.solids import (
    box,
    cast_box,
    cast_round,
    revolve,
)
from casebook.pictures.scenes.stage import Pose, Stage, turning
from casebook.pictures.scenes.view import Spot


def chimney(
    stage: Stage,
    pose: Pose,
    height: float,
    radius: float,
    colour: Colour | None = None,
    band: Colour | None = None,
) -> None:
    """A tapering stack with two bands near its mouth."""
    skin = colour or stage.palette.wall
    cast_round(stage, pose, [(radius, 0), (radius * 0.6, height)])

    def draw() -> None:
        for low, high, tone in (
            (0.0, 0.8, skin),
            (0.8, 0.86, band or stage.palette.accent),
            (0.86, 0.9, skin),
            (0.9, 0.96, band or stage.palette.accent),
            (0.96, 1.0, skin),
        ):
            rings = [(radius * (1 - 0.4 * low), height * low), (radius * (1 - 0.4 * high), height * high)]
            revolve(stage, pose, rings, tone, mix(skin, stage.palette.shade, 0.7))

    stage.add(pose.at(0, 0), draw)


def silo(stage: Stage, pose: Pose, height: float, radius: float, colour: Colour | None = None) -> None:
    """A cone-topped silo with hoops and a ladder."""
    skin = colour or stage.palette.metal
    cast_round(stage, pose, [(radius, 0), (radius, height)])

    def draw() -> None:
        revolve(
            stage,
            pose,
            [
                (radius, 0),
                (radius, height),
                (radius * 0.25, height + radius * 0.55),
                (radius * 0.2, height + radius * 0.75),
            ],
            skin,
        )
        hoops(
            stage,
            pose,
            radius,
            [height * share for share in (0.2, 0.4, 0.6, 0.8, 1.0)],
            mix(skin, stage.palette.shade, 0.3),
        )
        ladder(stage, pose.moved(radius * 0.55, -radius * 0.84), height)

    stage.add(pose.at(0, 0), draw)


def hoops(
    stage: Stage, pose: Pose, radius: float, levels: Sequence[float], colour: Colour, width: float = 0.12
) -> None:
    """Rings around a round body, on the side that is seen."""
    for level in levels:
        ring = [
            pose.at(radius * math.cos(t * math.pi / 32), radius * math.sin(t * math.pi / 32), level)
            for t in range(65)
        ]
        for start, end in itertools.pairwise(ring):
            above = (end[0], end[1], end[2] + radius * 0.2)
            if turning([stage.view.point(spot) for spot in (start, end, above)]) < 0:
                stage.stroke([start, end], colour, width, 0.8)


def ladder(stage: Stage, pose: Pose, height: float) -> None:
    """An upright ladder, painted at once."""
    tone = mix(stage.palette.metal, stage.palette.shade, 0.65)
    for x in (-0.3, 0.3):
        stage.stroke([pose.at(x, 0, 0), pose.at(x, 0, height)], tone, 0.08)
    for rung in range(int(height / 0.7)):
        stage.stroke([pose.at(-0.3, 0, rung * 0.7), pose.at(0.3, 0, rung * 0.7)], tone, 0.06)


def tank(
    stage: Stage,
    pose: Pose,
    radius: float,
    height: float,
    colour: Colour | None = None,
    dome: float = 0.25,
    band: Colour | None = None,
) -> None:
    """An upright tank with a domed lid, hoops, a rail and a ladder."""
    skin = colour or stage.palette.metal
    rise = radius * dome
    curve = [
        (radius * math.cos(t * math.pi / 40), height + rise * math.sin(t * math.pi / 40))
        for t in range(1, 21)
    ]
    cast_round(stage, pose, [(radius, 0), (radius, height), (radius * 0.5, height + rise)])

    def draw() -> None:
        for low, high, tone in ((0.0, 0.78, skin), (0.78, 0.9, band or skin), (0.9, 1.0, skin)):
            revolve(stage, pose, [(radius, height * low), (radius, height * high)], tone)
        revolve(stage, pose, [(radius, height), *curve], mix(skin, stage.palette.light, 0.1))
        hoops(
            stage,
            pose,
            radius,
            [height * 0.33, height * 0.66, height],
            mix(skin, stage.palette.shade, 0.3),
            0.1,
        )
        ladder(stage, pose.moved(radius * 0.5, -radius * 0.87), height)

    stage.add(pose.at(0, 0), draw)


def globe(stage: Stage, pose: Pose, radius: float, colour: Colour | None = None, legs: int = 8) -> None:
    """A spherical gas holder on legs."""
    skin = colour or stage.palette.wall
    middle = radius * 1.35
    steps = [(-math.pi / 2 + math.pi * t / 48) for t in range(1, 49)]
    rings = [(radius * math.cos(t), middle + radius * math.sin(t)) for t in steps]
    cast_round(
        stage,
        pose,
        [(radius * 0.7, middle - radius * 0.6), (radius, middle), (radius * 0.7, middle + radius * 0.6)],
    )

    def draw() -> None:
        for index in range(legs):
            turn = math.tau * index / legs + 0.2
            spot = (radius * 0.92 * math.cos(turn), radius * 0.92 * math.sin(turn))
            stage.stroke(
                [pose.at(*spot, 0), pose.at(*spot, middle)],
                mix(stage.palette.metal, stage.palette.shade, 0.3),
                0.45,
            )
        revolve(stage, pose, rings, skin)
        hoops(stage, pose, radius * 1.0, [middle], mix(skin, stage.palette.shade, 0.35), 0.25)

    stage.add(pose.at(0, 0), draw)


def basin(
    stage: Stage,
    pose: Pose,
    radius: float,
    height: float = 1.6,
    liquid: Colour | None = None,
    arm: float = 0.5,
) -> None:
    """A round settling tank with a low wall, water, a gangway at angle ``arm`` and a centre column."""
    wet, rim = liquid or stage.palette.water, stage.palette.wall
    cast_round(stage, pose, [(radius, 0), (radius, height)])

    def ring(share: float, z: float) -> list[Spot]:
        return [
            pose.at(
                radius * share * math.cos(t * math.pi / 36), radius * share * math.sin(t * math.pi / 36), z
            )
            for t in range(72)
        ]

    def draw() -> None:
        revolve(stage, pose, [(radius, 0), (radius, height)], rim, mix(rim, stage.palette.light, 0.35))
        stage.flat(ring(0.93, height), mix(rim, stage.palette.shade, 0.45))
        low = [(x, y, z) for x, y, z in ring(0.93, height - 0.35)]
        stage.flat(low, mix(wet, stage.palette.shade, 0.16))
        stage.flat(list(ring(0.82, height - 0.3)), wet)
        stage.flat(list(ring(0.52, height - 0.3)), mix(wet, stage.palette.light, 0.14))
        stage.flat(list(ring(0.2, height - 0.3)), mix(wet, stage.palette.light, 0.3))
        cos, sin = math.cos(arm), math.sin(arm)
        a, b = (radius * cos, radius * sin), (-0.1 * radius * cos, -0.1 * radius * sin)
        half = max(0.5, radius * 0.045)
        deck = [
            pose.at(a[0] - sin * half, a[1] + cos * half, height + 0.3),
            pose.at(a[0] + sin * half, a[1] - cos * half, height + 0.3),
            pose.at(b[0] + sin * half, b[1] - cos * half, height + 0.3),
            pose.at(b[0] - sin * half, b[1] + cos * half, height + 0.3),
        ]
        stage.flat([(x, y, z - 0.5) for x, y, z in deck], stage.palette.shade, 0.3)
        stage.flat(deck, mix(stage.palette.metal, stage.palette.light, 0.2))
        for side in (deck[0], deck[3]), (deck[1], deck[2]):
            rail = [(x, y, z + 1.0) for x, y, z in side]
            stage.stroke(rail, mix(stage.palette.metal, stage.palette.shade, 0.5), 0.09)
        revolve(
            stage,
            pose.moved(0, 0, height - 0.3),
            [(radius * 0.1, 0), (radius * 0.1, 1.4)],
            stage.palette.metal,
        )

    stage.add(pose.at(0, 0), draw)


def pool(
    stage: Stage, pose: Pose, width: float, depth: float, liquid: Colour | None = None, lanes: int = 1
) -> None:
    """A rectangular basin sunk into a low wall, with lanes, glints and a handrail."""
    wet, rim, height = liquid or stage.palette.water, stage.palette.wall, 0.9
    cast_box(stage, pose, width, depth, height)

    def draw() -> None:
        box(stage, pose, (width, depth, height), rim, mix(rim, stage.palette.light, 0.25))
        lane = width / lanes
        for index in range(lanes):
            left, right, low, high = index * lane + 0.5, (index + 1) * lane - 0.5, 0.5, depth - 0.5
            well = [
                pose.at(left, low, height),
                pose.at(right, low, height),
                pose.at(right, high, height),
                pose.at(left, high, height),
            ]
            stage.flat(well, mix(wet, stage.palette.shade, 0.4))
            outline = [stage.view.point((x, y, z - 0.35)) for x, y, z in well]
            far = stage.hazed(mix(wet, stage.palette.sky[-1], 0.55), well[2])
            stage.canvas.polygon(outline, Gradient((far, mix(far, wet, 0.7), wet)))
            for glint in range(int(depth / 3)):
                y = low + (high - low) * ((glint * 37 + index * 13) % 100) / 100
                x = left + (right - left) * ((glint * 53 + index * 29) % 70) / 100
                stage.stroke(
                    [pose.at(x, y, height - 0.3), pose.at(x + lane * 0.22, y, height - 0.3)],
                    stage.palette.cloud,
                    0.06,
                    0.4,
                )
            stage.stroke(
                [pose.at(right + 0.5, 0.2, height + 1), pose.at(right + 0.5, depth - 0.2, height + 1)],
                mix(stage.palette.metal, stage.palette.shade, 0.5),
                0.07,
            )
            posts = max(2, round(depth / 4))
            for post in range(posts + 1):
                y = 0.2 + (depth - 0.4) * post / posts
                stage.stroke(
                    [pose.at(right + 0.5, y, height), pose.at(right + 0.5, y, height + 1)],
                    mix(stage.palette.metal, stage.palette.shade, 0.5),
                    0.06,
                )

    stage.add(pose.at(width / 2, depth / 2), draw)
