"""Appliances, belts, robots and port cranes."""

from __future__ import annotations

import math

from casebook.pictures.scenes.palette import INK, Colour, mix
from casebook.pictures.scenes.solids import (
    across,
    box,
    box_faces,
    cast_box,
    cast_round,
    patch,
    pipe,
    revolve,
)
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.view import Spot


def fridge(stage: Stage, pose: Pose, colour: Colour, height: float = 1.8) -> None:
    """A two-door refrigerator."""
    size = (0.75, 0.72, height)
    cast_box(stage, pose, *size)

    def draw() -> None:
        seen = box(stage, pose, size, colour)
        faces = box_faces(pose, *size)
        if "front" in seen:
            patch(stage, faces["front"], (0, 1), (0.6, 0.62), mix(colour, stage.palette.shade, 0.5))
            patch(stage, faces["front"], (0, 1), (0, 0.05), mix(colour, stage.palette.shade, 0.6))
            for low, high in ((0.36, 0.56), (0.66, 0.8)):
                patch(
                    stage, faces["front"], (0.08, 0.14), (low, high), mix(colour, stage.palette.shade, 0.55)
                )
        for side in ("left", "right"):
            if side in seen:
                patch(stage, faces[side], (0, 1), (0, 0.05), mix(colour, stage.palette.shade, 0.6))

    stage.add(pose.at(0.37, 0.36, 0), draw)


def washer(stage: Stage, pose: Pose, colour: Colour) -> None:
    """A front-loading washing machine."""
    size = (0.75, 0.7, 0.95)
    cast_box(stage, pose, *size)

    def draw() -> None:
        if "front" in box(stage, pose, size, colour):
            quad = box_faces(pose, *size)["front"]
            patch(stage, quad, (0, 1), (0.82, 0.84), mix(colour, stage.palette.shade, 0.4))
            patch(stage, quad, (0.08, 0.35), (0.87, 0.95), mix(colour, stage.palette.shade, 0.25))
            for radius, tone in (
                (0.3, mix(colour, stage.palette.shade, 0.35)),
                (0.22, mix(stage.palette.panel, INK, 0.3)),
                (0.12, mix(stage.palette.panel, stage.palette.light, 0.3)),
            ):
                ring = [
                    across(
                        quad,
                        0.5 + radius * math.cos(t / 24 * math.tau),
                        0.44 + radius * 0.8 * math.sin(t / 24 * math.tau),
                    )
                    for t in range(24)
                ]
                stage.flat(ring, tone)

    stage.add(pose.at(0.37, 0.35, 0), draw)


def belt(
    stage: Stage, pose: Pose, length: float, width: float, height: float, colour: Colour | None = None
) -> None:
    """A conveyor along y with side rails, rollers and legs."""
    rail = colour or stage.palette.near
    cast_box(stage, pose.moved(0, 0, height - 0.3), width, length, 0.3)

    def draw() -> None:
        legs = max(2, round(length / 3))
        for index in reversed(range(legs + 1)):
            y = length * index / legs
            for x in (0.08, width - 0.08):
                stage.stroke(
                    [pose.at(x, y, 0), pose.at(x, y, height)],
                    mix(stage.palette.metal, stage.palette.shade, 0.4),
                    0.12,
                )
        box(
            stage,
            pose.moved(0, 0, height - 0.32),
            (width, length, 0.32),
            rail,
            mix(INK, stage.palette.metal, 0.25),
        )
        rows = max(3, round(length / 0.7))
        for index in range(rows):
            y = length * index / rows
            stage.stroke(
                [pose.at(0.12, y, height), pose.at(width - 0.12, y, height)],
                mix(INK, stage.palette.metal, 0.55),
                0.05,
                0.8,
            )
        for x in (0.06, width - 0.06):
            stage.stroke(
                [pose.at(x, 0, height + 0.05), pose.at(x, length, height + 0.05)],
                mix(rail, stage.palette.light, 0.4),
                0.12,
            )

    stage.add(pose.at(width / 2, length, 0), draw)


def robot(stage: Stage, pose: Pose, colour: Colour, reach: float = 1.0, side: float = 1.0) -> None:
    """A jointed arm on a pedestal; ``side`` is +1 to reach right, -1 left."""
    cast_round(stage, pose, [(0.5, 0), (0.4, 2.5)])

    def foot() -> None:
        revolve(stage, pose, [(0.62, 0), (0.5, 0.9)], mix(stage.palette.metal, stage.palette.shade, 0.35))

    def draw() -> None:
        shoulder: Spot = pose.at(0, 0, 1.1)
        elbow: Spot = pose.at(-0.35 * side, 0, 2.7)
        wrist: Spot = pose.at(1.35 * side * reach, -0.1, 3.0)
        hand: Spot = pose.at(1.75 * side * reach, -0.1, 2.1)
        pipe(stage, [shoulder, elbow], 0.3, colour)
        pipe(stage, [elbow, wrist], 0.22, colour)
        pipe(stage, [wrist, hand], 0.14, mix(stage.palette.metal, stage.palette.shade, 0.3))
        for spot, size in ((shoulder, 0.36), (elbow, 0.32), (wrist, 0.22)):
            x, y = stage.view.point(spot)
            unit = stage.view.scale(spot) * size
            stage.canvas.ellipse(x, y, unit, unit, mix(colour, stage.palette.shade, 0.5))
            stage.canvas.ellipse(x, y, unit * 0.55, unit * 0.55, mix(colour, stage.palette.light, 0.3))
        for lean in (-0.14, 0.14):
            stage.stroke([hand, (hand[0] + lean, hand[1], hand[2] - 0.28)], INK, 0.08)

    stage.add(pose.at(0, 0), foot, nearer=-90)
    stage.add(pose.at(0, 0), draw)


def port_crane(stage: Stage, pose: Pose, height: float, colour: Colour) -> None:
    """A ship-to-shore gantry crane whose boom reaches to the right."""
    h = height

    def draw() -> None:
        def beam(points: list[tuple[float, float]], width: float) -> None:
            stage.stroke([pose.at(x * h, 0, z * h) for x, z in points], colour, width * h)

        for x in (-0.16, 0.16):
            beam([(x, 0), (x, 0.66)], 0.022)
            beam([(x - 0.05, 0.012), (x + 0.05, 0.012)], 0.03)
        beam([(-0.16, 0.2), (0.16, 0.2)], 0.02)
        beam([(-0.16, 0.42), (0.16, 0.66)], 0.012)
        beam([(0.16, 0.42), (-0.16, 0.66)], 0.012)
        beam([(-0.42, 0.66), (0.95, 0.66)], 0.024)
        beam([(-0.42, 0.69), (0.95, 0.69)], 0.008)
        beam([(-0.16, 0.66), (0.02, 1.0), (0.16, 0.66)], 0.016)
        for end in (-0.4, 0.5, 0.9):
            beam([(0.02, 1.0), (end, 0.67)], 0.006)
        beam([(-0.4, 0.6), (-0.22, 0.6)], 0.07)
        beam([(0.55, 0.64), (0.55, 0.4)], 0.004)
        beam([(0.6, 0.64), (0.6, 0.4)], 0.004)
        beam([(0.5, 0.38), (0.65, 0.38)], 0.03)

    stage.add(pose.at(0, 0), draw)
