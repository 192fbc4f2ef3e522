"""Cars, trucks, tippers, buses and forklifts; vehicles point along x."""

from __future__ import annotations

import math

from casebook.pictures.scenes.palette import INK, TERRACOTTA, Colour, mix
from casebook.pictures.scenes.solids import Quad, box, box_faces, cast_box, extrude, patch, windows
from casebook.pictures.scenes.stage import Pose, Stage


def wheel(stage: Stage, pose: Pose, x: float, y: float, radius: float) -> None:
    """A wheel seen on a vehicle's side, painted at once."""
    for share, tone in (
        (1.0, mix(INK, stage.palette.shade, 0.4)),
        (0.55, stage.palette.metal),
        (0.2, mix(INK, stage.palette.metal, 0.5)),
    ):
        rim = [
            pose.at(
                x + radius * share * math.cos(t * math.tau / 28),
                y,
                radius + radius * share * math.sin(t * math.tau / 28),
            )
            for t in range(28)
        ]
        stage.flat(rim, tone)


def near_side(stage: Stage, pose: Pose, width: float) -> float:
    """The y of a vehicle's long side that faces the viewer, a hair outside."""
    nearer = stage.view.depth(pose.at(0, 0)) <= stage.view.depth(pose.at(0, width))
    return -0.03 if nearer else width + 0.03


def car(stage: Stage, pose: Pose, colour: Colour) -> None:
    """A saloon, 4.5 m long."""
    width = 1.8
    body = [
        (0.0, 0.35),
        (4.5, 0.35),
        (4.55, 0.75),
        (4.3, 0.9),
        (3.3, 1.0),
        (2.6, 1.48),
        (1.3, 1.5),
        (0.5, 1.02),
        (0.02, 0.95),
    ]
    cast_box(stage, pose, 4.5, width, 1.3)

    def draw() -> None:
        glass = mix(stage.palette.glass, INK, 0.35)
        for tyre in (0.55, 3.25):
            for side in (0.02, width - 0.25):
                box(stage, pose.moved(tyre, side), (0.7, 0.23, 0.5), mix(INK, stage.palette.shade, 0.3))
        extrude(stage, pose, body, width, colour)

        def pane_on(
            edge: int, across_it: tuple[float, float], along: tuple[float, float], tone: Colour
        ) -> None:
            (x, z), (nx, nz) = body[edge], body[(edge + 1) % len(body)]
            quad: Quad = (pose.at(nx, 0, nz), pose.at(x, 0, z), pose.at(x, width, z), pose.at(nx, width, nz))
            patch(stage, quad, across_it, along, tone)

        for edge in (4, 6):
            pane_on(edge, (0.1, 0.92), (0.1, 0.9), glass)
        for along in ((0.04, 0.24), (0.76, 0.96)):
            pane_on(8, (0.55, 0.85), along, mix(TERRACOTTA, (150, 20, 20), 0.4))
            pane_on(1, (0.05, 0.6), along, mix(stage.palette.light, colour, 0.1))
        pane_on(8, (0.0, 0.22), (0, 1), mix(INK, colour, 0.3))
        pane_on(1, (0.75, 1.0), (0, 1), mix(INK, colour, 0.3))
        y = near_side(stage, pose, width)
        pane = [pose.at(x, y, z) for x, z in ((0.75, 1.03), (3.05, 1.03), (2.55, 1.4), (1.35, 1.42))]
        stage.flat(pane, glass)
        stage.flat(
            [pose.at(x, y, z) for x, z in ((1.9, 1.03), (2.0, 1.03), (2.0, 1.42), (1.9, 1.42))],
            mix(colour, stage.palette.shade, 0.2),
        )
        stage.stroke(
            [pose.at(0.1, y, 0.62), pose.at(4.4, y, 0.62)], mix(colour, stage.palette.shade, 0.4), 0.04
        )
        for x in (0.9, 3.6):
            wheel(stage, pose, x, y, 0.36)

    stage.add(pose.at(2.2, 0.9), draw)


def truck(
    stage: Stage, pose: Pose, cab: Colour, load: Colour, length: float = 9.0, body: float = 2.9
) -> None:
    """A lorry with a box body; its cab is at the right end."""
    width, deck = 2.5, 1.1
    cast_box(stage, pose, length + 2.4, width, body + deck)

    def draw() -> None:
        cab_shape = [(0.0, 0.5), (2.25, 0.5), (2.3, 1.5), (2.05, 3.0), (0.0, 3.0)]
        glass = mix(stage.palette.glass, INK, 0.3)

        def draw_cab() -> None:
            extrude(stage, pose.moved(length + 0.15, 0), cab_shape, width, cab)
            y = near_side(stage, pose, width)
            stage.flat(
                [
                    pose.at(length + 0.15 + x, y, z)
                    for x, z in ((0.75, 1.65), (2.1, 1.65), (1.92, 2.7), (0.75, 2.7))
                ],
                glass,
            )
            face: Quad = (
                pose.at(length + 2.45, 0.15, 1.6),
                pose.at(length + 2.45, width - 0.15, 1.6),
                pose.at(length + 2.22, width - 0.15, 2.85),
                pose.at(length + 2.22, 0.15, 2.85),
            )
            stage.face(face, glass)
            low: Quad = (
                pose.at(length + 2.44, 0.2, 0.75),
                pose.at(length + 2.44, width - 0.2, 0.75),
                pose.at(length + 2.46, width - 0.2, 1.2),
                pose.at(length + 2.46, 0.2, 1.2),
            )
            stage.face(low, mix(cab, stage.palette.shade, 0.45))
            for along in ((0.0, 0.2), (0.8, 1.0)):
                patch(stage, low, along, (0.15, 0.85), mix(stage.palette.light, cab, 0.1))
            bumper: Quad = (
                pose.at(length + 2.42, 0, 0.5),
                pose.at(length + 2.42, width, 0.5),
                pose.at(length + 2.44, width, 0.72),
                pose.at(length + 2.44, 0, 0.72),
            )
            stage.face(bumper, mix(INK, cab, 0.25))
            for mirror in (-0.25, width + 0.1):
                box(stage, pose.moved(length + 2.2, mirror, 1.9), (0.12, 0.16, 0.6), mix(INK, cab, 0.3))

        def draw_body() -> None:
            box(
                stage,
                pose.moved(0, 0.15, 0.7),
                (length, width - 0.3, 0.4),
                mix(INK, stage.palette.metal, 0.3),
            )
            size = (length, width, body)
            box(stage, pose.moved(0, 0, deck), size, load)
            faces = box_faces(pose.moved(0, 0, deck), *size)
            for side in ("front", "back", "left"):
                patch(stage, faces[side], (0, 1), (0.0, 0.06), mix(load, stage.palette.shade, 0.5))
                if side != "left":
                    patch(stage, faces[side], (0.0, 1.0), (0.16, 0.24), stage.palette.near)

        far_cab = stage.view.depth(pose.at(length + 1, 1)) > stage.view.depth(pose.at(0, 1))
        for part in (draw_cab, draw_body) if far_cab else (draw_body, draw_cab):
            part()
        y = near_side(stage, pose, width)
        for x in (1.2, 2.4, length - 1.2, length + 1.3):
            wheel(stage, pose, x, y, 0.52)

    stage.add(pose.at(length / 2, width / 2), draw)


def hauler(stage: Stage, pose: Pose, cab: Colour, body: Colour) -> None:
    """An electric tipper for mines, 10 m long, with its battery behind the cab at the right end."""
    width = 3.2
    cast_box(stage, pose, 10.0, width, 3.9)

    def draw() -> None:
        dark = mix(INK, stage.palette.shade, 0.3)
        glass = mix(stage.palette.glass, INK, 0.35)
        tub = [
            (-0.4, 3.6),
            (0.6, 1.9),
            (6.0, 1.7),
            (6.4, 2.2),
            (6.5, 4.1),
            (7.1, 4.5),
            (6.3, 4.5),
            (-0.2, 4.0),
        ]

        def front() -> None:
            box(stage, pose.moved(6.7, 0.2, 1.2), (1.1, width - 0.4, 2.6), mix(stage.palette.near, cab, 0.15))
            extrude(
                stage,
                pose.moved(7.9, 0.05),
                [(0.0, 0.8), (2.2, 0.8), (2.3, 1.9), (2.0, 3.6), (0.0, 3.6)],
                width - 0.1,
                cab,
            )
            y = near_side(stage, pose, width)
            stage.flat(
                [pose.at(7.9 + x, y, z) for x, z in ((0.5, 2.1), (2.05, 2.1), (1.86, 3.3), (0.5, 3.3))], glass
            )
            screen: Quad = (
                pose.at(10.18, 0.3, 2.1),
                pose.at(10.18, width - 0.3, 2.1),
                pose.at(9.95, width - 0.3, 3.4),
                pose.at(9.95, 0.3, 3.4),
            )
            stage.face(screen, glass)
            low: Quad = (
                pose.at(10.14, 0.2, 0.95),
                pose.at(10.14, width - 0.2, 0.95),
                pose.at(10.2, width - 0.2, 1.5),
                pose.at(10.2, 0.2, 1.5),
            )
            if stage.face(low, mix(cab, stage.palette.shade, 0.5)):
                for along in ((0.0, 0.2), (0.8, 1.0)):
                    patch(stage, low, along, (0.1, 0.9), stage.palette.light)

        def back() -> None:
            box(stage, pose.moved(0.4, 0.5, 1.1), (7.4, width - 1.0, 0.6), dark)
            extrude(stage, pose, tub, width, body)
            y = near_side(stage, pose, width)
            for x in (1.4, 2.8, 4.2, 5.5):
                stage.stroke(
                    [pose.at(x, y, 1.9), pose.at(x - 0.1, y, 4.1)], mix(body, stage.palette.shade, 0.4), 0.16
                )
            load = [
                pose.at(0.2 + 6.0 * t / 12, 0.3, 4.05 + 0.9 * math.sin(math.pi * t / 12) + 0.12 * (t % 2))
                for t in range(13)
            ]
            stage.flat(
                [pose.at(0.2, 0.3, 4.0), *load, pose.at(6.2, 0.3, 4.3)], mix(INK, stage.palette.shade, 0.25)
            )

        far_cab = stage.view.depth(pose.at(9, 1.6)) > stage.view.depth(pose.at(1, 1.6))
        for part in (front, back) if far_cab else (back, front):
            part()
        y = near_side(stage, pose, width)
        for x in (1.6, 3.4, 8.9):
            wheel(stage, pose, x, y, 0.82)

    stage.add(pose.at(5, width / 2), draw)


def forklift(stage: Stage, pose: Pose, colour: Colour) -> None:
    """A small electric forklift; its forks point along x."""
    cast_box(stage, pose, 2.4, 1.1, 1.6)

    def draw() -> None:
        dark = mix(INK, stage.palette.shade, 0.3)
        extrude(
            stage,
            pose,
            [(0.0, 0.3), (2.0, 0.3), (2.0, 0.7), (1.3, 0.75), (1.1, 1.15), (0.1, 1.2)],
            1.1,
            colour,
        )
        for y in (0.05, 1.05):
            stage.stroke(
                [pose.at(0.2, y, 1.2), pose.at(0.45, y, 2.1), pose.at(1.35, y, 2.1), pose.at(1.65, y, 0.8)],
                dark,
                0.08,
            )
        for y in (0.25, 0.85):
            stage.stroke([pose.at(2.1, y, 0.15), pose.at(2.1, y, 2.5)], dark, 0.12)
            stage.stroke([pose.at(2.1, y, 0.2), pose.at(3.2, y, 0.2)], dark, 0.08)
        y = near_side(stage, pose, 1.1)
        for x in (0.45, 1.65):
            wheel(stage, pose, x, y, 0.3)

    stage.add(pose.at(1.2, 0.5), draw)


def bus(stage: Stage, pose: Pose, colour: Colour, band: Colour) -> None:
    """A town bus, 12 m long."""
    size = (12.0, 2.6, 2.9)
    cast_box(stage, pose, *size)

    def draw() -> None:
        profile = [(0.0, 0.4), (12.0, 0.4), (12.1, 1.4), (11.9, 3.1), (11.6, 3.25), (0.2, 3.25), (0.0, 3.0)]
        extrude(stage, pose, profile, 2.6, colour)
        glass = mix(stage.palette.glass, INK, 0.25)
        faces = box_faces(pose.moved(0, 0, 0.4), 12.05, 2.6, 2.8)
        for side in ("front", "back"):
            patch(stage, faces[side], (0.0, 0.995), (0.1, 0.3), band)
            low_left, low_right, high_right, high_left = (pose.at(*spot) for spot in _strip(side))
            row: Quad = (low_left, low_right, high_right, high_left)
            windows(stage, row, 8, 1, glass, (0.92, 1.0))
        end: Quad = (
            pose.at(12.12, 0.2, 1.5),
            pose.at(12.12, 2.4, 1.5),
            pose.at(11.95, 2.4, 2.9),
            pose.at(11.95, 0.2, 2.9),
        )
        stage.face(end, glass)
        box(stage, pose.moved(2, 0.5, 3.25), (6, 1.6, 0.3), mix(colour, stage.palette.shade, 0.2))
        y = near_side(stage, pose, 2.6)
        for x in (2.4, 9.2):
            wheel(stage, pose, x, y, 0.52)

    stage.add(pose.at(6, 1.3), draw)


def _strip(side: str) -> list[tuple[float, float, float]]:
    if side == "front":
        return [(0.3, -0.02, 1.5), (11.6, -0.02, 1.5), (11.6, -0.02, 2.8), (0.3, -0.02, 2.8)]
    return [(11.6, 2.62, 1.5), (0.3, 2.62, 1.5), (0.3, 2.62, 2.8), (11.6, 2.62, 2.8)]
