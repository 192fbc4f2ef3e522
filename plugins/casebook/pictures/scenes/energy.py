"""Turbines, solar rows, pylons, storage containers, carports and chargers."""

from __future__ import annotations

import itertools
import math

from casebook.pictures.scenes.canvas import Gradient
from casebook.pictures.scenes.palette import INK, Colour, mix
from casebook.pictures.scenes.solids import (
    across,
    box,
    box_faces,
    cast_box,
    grid,
    patch,
    revolve,
)
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.view import Spot


def turbine(stage: Stage, pose: Pose, height: float, spin: float, colour: Colour | None = None) -> None:
    """A wind turbine that faces the viewer; ``spin`` turns its blades (radians)."""
    foot, hub = pose.at(0, 0), pose.at(0, 0, height)
    skin = stage.hazed(colour or stage.palette.cloud, foot)
    (x, y), (hx, hy), unit = stage.view.point(foot), stage.view.point(hub), stage.view.scale(foot)
    stage.cast([pose.at(-height * 0.012, 0), pose.at(height * 0.012, 0), pose.at(0, 0, height)])

    def draw() -> None:
        dark, wide = mix(skin, stage.palette.shade, 0.32), height * 0.022 * unit
        mast = [(x - wide, y), (hx - wide * 0.5, hy), (hx + wide * 0.5, hy), (x + wide, y)]
        stage.canvas.polygon(mast, Gradient((skin, mix(skin, dark, 0.4), dark), direction="right"))
        length = height * 0.58 * unit
        for blade in range(3):
            turn = spin + blade * math.tau / 3
            ux, uy = math.sin(turn), -math.cos(turn)
            vx, vy = -uy, ux
            outline = [
                (0.0, -0.012),
                (0.08, -0.035),
                (0.2, -0.04),
                (1.0, -0.006),
                (1.0, 0.004),
                (0.2, 0.016),
                (0.0, 0.014),
            ]
            points = [(hx + (a * ux + b * vx) * length, hy + (a * uy + b * vy) * length) for a, b in outline]
            stage.canvas.polygon(points, mix(skin, dark, 0.15 + 0.5 * (ux > 0.2)))
        stage.canvas.ellipse(hx, hy, wide * 0.95, wide * 0.95, dark)
        stage.canvas.ellipse(hx - wide * 0.1, hy - wide * 0.1, wide * 0.7, wide * 0.7, skin)

    stage.add(foot, draw)


def solar_row(
    stage: Stage, pose: Pose, length: float, depth: float = 4.0, low: float = 0.7, high: float = 2.6
) -> None:
    """A ground row of solar panels that slopes up and away along y."""
    stage.cast(
        [pose.at(0, 0, low), pose.at(length, 0, low), pose.at(length, depth, high), pose.at(0, depth, high)]
    )

    def draw() -> None:
        legs = max(2, round(length / 6))
        for index in range(legs + 1):
            x = length * index / legs
            for y, z in ((0.8, low + 0.3), (depth - 0.6, high - 0.3)):
                stage.stroke(
                    [pose.at(x, y, 0), pose.at(x, y, z)],
                    mix(stage.palette.metal, stage.palette.shade, 0.45),
                    0.14,
                )
        quad = (
            pose.at(0, 0, low),
            pose.at(length, 0, low),
            pose.at(length, depth, high),
            pose.at(0, depth, high),
        )
        under = mix(stage.palette.panel, stage.palette.shade, 0.5)
        if not stage.face(quad, stage.palette.panel):
            stage.flat(quad, under)
            return
        bays = max(2, round(length / 7))
        for index in range(bays):
            if (index * 5 + round(pose.y)) % 7 < 2:
                part = [
                    across(quad, index / bays, 0),
                    across(quad, (index + 1) / bays, 0),
                    across(quad, (index + 1) / bays, 1),
                    across(quad, index / bays, 1),
                ]
                stage.face(part, mix(stage.palette.panel, stage.palette.sky[1], 0.5), 0.45)
        grid(
            stage,
            quad,
            max(2, round(length / 1.4)),
            3,
            mix(stage.palette.panel, stage.palette.light, 0.55),
            0.05,
            0.6,
        )
        stage.stroke([quad[0], quad[1]], stage.palette.metal, 0.12)
        stage.stroke([quad[3], quad[2]], stage.palette.metal, 0.12)

    stage.add(pose.at(length / 2, depth / 2), draw)


def pylon(stage: Stage, pose: Pose, height: float, colour: Colour | None = None) -> None:
    """A lattice mast with three arms."""
    steel = colour or mix(stage.palette.metal, stage.palette.shade, 0.35)

    def draw() -> None:
        half = height * 0.1

        def leg(side: float, level: float) -> Spot:
            return pose.at(side * half * max(0.16, 1 - level * 1.2), 0, height * level)

        levels = [0.0, 0.2, 0.38, 0.54, 0.68, 0.8, 0.9, 1.0]
        for side in (-1.0, 1.0):
            stage.stroke([leg(side, level) for level in levels], steel, height * 0.012)
        for low, high in itertools.pairwise(levels):
            for side in (-1.0, 1.0):
                stage.stroke([leg(side, low), leg(-side, high)], steel, height * 0.006)
        for level, reach in ((0.68, 0.19), (0.8, 0.16), (0.92, 0.12)):
            stage.stroke(
                [pose.at(-reach * height, 0, height * level), pose.at(reach * height, 0, height * level)],
                steel,
                height * 0.01,
            )
            for side in (-1, 1):
                stage.stroke(
                    [
                        pose.at(side * reach * height, 0, height * level),
                        pose.at(0, 0, height * (level + 0.06)),
                    ],
                    steel,
                    height * 0.006,
                )

    stage.add(pose.at(0, 0), draw)


def container(
    stage: Stage,
    pose: Pose,
    size: tuple[float, float, float] = (12.0, 2.6, 2.9),
    colour: Colour | None = None,
    band: Colour | None = None,
) -> None:
    """A storage container with ribs, doors, vents and a coloured band."""
    skin = colour or stage.palette.wall
    cast_box(stage, pose, *size)

    def draw() -> None:
        seen = box(stage, pose, size, skin, mix(skin, stage.palette.light, 0.3))
        faces = box_faces(pose, *size)
        for side in seen:
            if side in ("top", "back"):
                continue
            long = size[0] if side == "front" else size[1]
            patch(stage, faces[side], (0, 1), (0, 0.07), mix(skin, stage.palette.shade, 0.5))
            patch(stage, faces[side], (0, 1), (0.8, 0.88), band or stage.palette.near)
            doors = max(1, round(long / 2.4))
            for index in range(doors):
                left = (index + 0.1) / doors
                patch(
                    stage,
                    faces[side],
                    (left, left + 0.8 / doors),
                    (0.12, 0.75),
                    mix(skin, stage.palette.shade, 0.09),
                )
                for slat in range(4):
                    level = 0.5 + slat * 0.055
                    patch(
                        stage,
                        faces[side],
                        (left + 0.14 / doors, left + 0.66 / doors),
                        (level, level + 0.028),
                        mix(skin, stage.palette.shade, 0.42),
                    )
        for fan in range(max(1, round(size[0] / 4))):
            x = size[0] * (fan + 0.5) / max(1, round(size[0] / 4))
            revolve(
                stage,
                pose.moved(x, size[1] / 2, size[2]),
                [(0.8, 0), (0.8, 0.25)],
                mix(skin, stage.palette.shade, 0.2),
                mix(stage.palette.shade, skin, 0.25),
            )

    stage.add(pose.at(size[0] / 2, size[1] / 2), draw)


def carport(
    stage: Stage, pose: Pose, length: float, depth: float = 6.0, low: float = 2.6, high: float = 4.0
) -> None:
    """A row of slim posts under a sloping roof of solar panels."""
    stage.cast(
        [pose.at(0, 0, low), pose.at(length, 0, low), pose.at(length, depth, high), pose.at(0, depth, high)]
    )
    posts = max(2, round(length / 8))

    def frame() -> None:
        for index in range(posts + 1):
            x = length * index / posts
            stage.stroke(
                [pose.at(x, depth * 0.62, 0), pose.at(x, depth * 0.55, 2.6)],
                mix(stage.palette.metal, stage.palette.shade, 0.25),
                0.24,
            )
            for y, z in ((0.3, low), (depth - 0.3, high)):
                stage.stroke(
                    [pose.at(x, depth * 0.56, 2.3), pose.at(x, y, z)],
                    mix(stage.palette.metal, stage.palette.shade, 0.25),
                    0.15,
                )

    def roof() -> None:
        quad = (
            pose.at(0, 0, low),
            pose.at(length, 0, low),
            pose.at(length, depth, high),
            pose.at(0, depth, high),
        )
        if stage.face(quad, stage.palette.panel):
            bays = max(2, round(length / 6))
            for index in range(bays):
                if (index * 5 + round(pose.y)) % 7 < 2:
                    part = [
                        across(quad, index / bays, 0),
                        across(quad, (index + 1) / bays, 0),
                        across(quad, (index + 1) / bays, 1),
                        across(quad, index / bays, 1),
                    ]
                    stage.flat(part, mix(stage.palette.panel, stage.palette.sky[1], 0.5), 0.4)
            grid(
                stage,
                quad,
                max(3, round(length / 1.2)),
                4,
                mix(stage.palette.panel, stage.palette.light, 0.6),
                0.04,
                0.6,
            )
        else:
            stage.flat(quad, mix(stage.palette.metal, stage.palette.shade, 0.4))
            grid(
                stage,
                quad,
                max(3, round(length / 2.4)),
                3,
                mix(stage.palette.metal, stage.palette.shade, 0.65),
                0.08,
                0.7,
            )
        for edge in ((quad[0], quad[1]), (quad[1], quad[2]), (quad[3], quad[2]), (quad[3], quad[0])):
            stage.stroke(list(edge), mix(stage.palette.metal, stage.palette.light, 0.4), 0.14)

    stage.add(pose.at(length / 2, depth), frame)
    stage.add(pose.at(length / 2, 0), roof, nearer=1.0)


def charger(stage: Stage, pose: Pose, colour: Colour | None = None, height: float = 2.0) -> None:
    """A charging post with a dark screen and a hanging cable."""
    cast_box(stage, pose, 0.8, 0.5, height)

    def draw() -> None:
        size = (0.8, 0.5, height)
        box(stage, pose, size, stage.palette.wall)
        faces = box_faces(pose, *size)
        for side in ("front", "left", "right"):
            patch(stage, faces[side], (0.0, 1.0), (0.88, 1.0), colour or stage.palette.near)
            patch(stage, faces[side], (0.2, 0.8), (0.55, 0.8), mix(INK, stage.palette.panel, 0.4))
        stage.stroke(
            [
                pose.at(0.7, -0.05, height * 0.5),
                pose.at(0.95, -0.2, height * 0.18),
                pose.at(1.25, -0.2, height * 0.16),
                pose.at(1.5, -0.2, height * 0.4),
            ],
            INK,
            0.07,
        )

    stage.add(pose.at(0.4, 0.2), draw)
