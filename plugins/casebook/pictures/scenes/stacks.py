"""Pallets and what lies on them: bricks, planks, wooden crates, bottle crates; lengths in metres."""

from __future__ import annotations

import random
from typing import Literal

from casebook.pictures.scenes.palette import INK, Colour, mix, tint
from casebook.pictures.scenes.solids import box, box_faces, cast_box, grid, patch, revolve
from casebook.pictures.scenes.stage import Pose, Stage

TIMBER = tint("#c9a06a")


def pallet(stage: Stage, pose: Pose, width: float = 1.2, depth: float = 1.0) -> None:
    """A wooden pallet, painted at once; 0.15 m high."""
    for x in (0.0, width / 2 - 0.07, width - 0.14):
        box(stage, pose.moved(x, 0), (0.14, depth, 0.1), mix(TIMBER, stage.palette.shade, 0.3))
    box(stage, pose.moved(0, 0, 0.1), (width, depth, 0.05), TIMBER)


def brick_stack(stage: Stage, pose: Pose, courses: int, colour: Colour) -> None:
    """A pallet of bricks with joints, some a shade darker, held by two straps."""
    size = (2.0, 1.6, courses * 0.2)
    cast_box(stage, pose, size[0], size[1], size[2] + 0.15)

    def draw() -> None:
        chance = random.Random(round(pose.x * 7 + pose.y * 13))
        pallet(stage, pose, 2.0, 1.6)
        place = pose.moved(0, 0, 0.15)
        seen = box(stage, place, size, colour, mix(colour, stage.palette.light, 0.25))
        faces = box_faces(place, *size)
        joint = mix(colour, stage.palette.shade, 0.32)
        for side in seen:
            rows, columns = (courses, 6) if side != "top" else (6, 8)
            for _ in range(rows * 2):
                u, v = chance.randrange(columns) / columns, chance.randrange(rows) / rows
                tone = mix(colour, stage.palette.shade, chance.uniform(0.05, 0.16))
                patch(stage, faces[side], (u, u + 1 / columns), (v, v + 1 / rows), tone)
            grid(stage, faces[side], columns, rows, joint, 0.025, 0.7)
            if side != "top":
                for strap in (0.28, 0.72):
                    patch(
                        stage,
                        faces[side],
                        (strap - 0.015, strap + 0.015),
                        (0, 1),
                        mix(INK, stage.palette.panel, 0.4),
                    )

    stage.add(pose.at(1, 0.8), draw)


def wooden_crate(
    stage: Stage, pose: Pose, size: tuple[float, float, float], state: Literal["shut", "open"] = "shut"
) -> None:
    """A crate of boards with battens; open, its lid leans against it and the front is half taken off."""
    cast_box(stage, pose, *size)

    def draw() -> None:
        seen = box(stage, pose, size, TIMBER, mix(TIMBER, stage.palette.light, 0.2))
        faces = box_faces(pose, *size)
        edge = mix(TIMBER, stage.palette.shade, 0.35)
        for side in seen:
            quad = faces[side]
            if side == "top" and state == "open":
                patch(stage, quad, (0.05, 0.95), (0.06, 0.94), mix(TIMBER, stage.palette.shade, 0.6))
                continue
            grid(stage, quad, 1, 6, edge, 0.03, 0.7)
            if side == "front" and state == "open":
                patch(stage, quad, (0.06, 0.94), (0.5, 0.97), mix(TIMBER, stage.palette.shade, 0.55))
            for u in ((0, 0.07), (0.93, 1)):
                patch(stage, quad, u, (0, 1), mix(TIMBER, stage.palette.shade, 0.14))
            for v in ((0, 0.08), (0.92, 1)):
                patch(stage, quad, (0, 1), v, mix(TIMBER, stage.palette.shade, 0.1))
            if side != "top" and state == "shut":
                stage.stroke(
                    [_at(quad, 0.07, 0.08), _at(quad, 0.93, 0.92)],
                    mix(TIMBER, stage.palette.shade, 0.16),
                    0.12,
                )
        if state == "open":
            lean = [
                pose.at(size[0] + 0.15, -0.2, 0),
                pose.at(size[0] + 1.6, 0.3, 0),
                pose.at(size[0] + 1.4, 0.9, 1.7),
                pose.at(size[0] + 0.05, 0.4, 1.7),
            ]
            stage.flat(lean, mix(TIMBER, stage.palette.light, 0.1))
            for share in (0.25, 0.5, 0.75):
                a, b, c, d = lean
                start = tuple(a[i] + (b[i] - a[i]) * share for i in range(3))
                end = tuple(d[i] + (c[i] - d[i]) * share for i in range(3))
                stage.stroke([(start[0], start[1], start[2]), (end[0], end[1], end[2])], edge, 0.03)

    stage.add(pose.at(size[0] / 2, size[1] / 2), draw)


def _at(quad: tuple[tuple[float, float, float], ...], u: float, v: float) -> tuple[float, float, float]:
    a, b, c, d = quad
    x, y, z = ((1 - v) * ((1 - u) * a[i] + u * b[i]) + v * ((1 - u) * d[i] + u * c[i]) for i in range(3))
    return x, y, z


def planks(stage: Stage, pose: Pose, length: float, layers: int) -> None:
    """A tidy pile of boards."""
    cast_box(stage, pose, length, 1.2, layers * 0.1)

    def draw() -> None:
        for bearer in (0.3, length - 0.5):
            box(stage, pose.moved(bearer, 0), (0.2, 1.2, 0.12), mix(TIMBER, stage.palette.shade, 0.35))
        for layer in range(layers):
            shift = 0.08 * ((layer * 3) % 4 - 1.5)
            tone = mix(TIMBER, stage.palette.light if layer % 2 else stage.palette.shade, 0.1)
            place = pose.moved(shift, 0, 0.12 + layer * 0.1)
            box(stage, place, (length, 1.2, 0.09), tone)
        top = box_faces(pose.moved(0, 0, 0.12 + (layers - 1) * 0.1), length, 1.2, 0.09)["top"]
        grid(stage, top, 1, 5, mix(TIMBER, stage.palette.shade, 0.4), 0.03, 0.7)

    stage.add(pose.at(length / 2, 0.6), draw)


def bottle_crate(stage: Stage, pose: Pose, colour: Colour, glass: Colour, full: int = 15) -> None:
    """A crate with bottle necks in three rows of five; the first ``full`` places are filled."""
    size = (1.5, 0.9, 0.62)
    cast_box(stage, pose, *size)

    def draw() -> None:
        box(stage, pose, size, colour, mix(colour, stage.palette.shade, 0.5))
        faces = box_faces(pose, *size)
        for side in ("front", "left", "right"):
            patch(stage, faces[side], (0.3, 0.7), (0.62, 0.82), mix(colour, stage.palette.shade, 0.5))
            patch(stage, faces[side], (0, 1), (0, 0.1), mix(colour, stage.palette.shade, 0.25))
            patch(stage, faces[side], (0.12, 0.88), (0.2, 0.5), mix(colour, stage.palette.light, 0.25))
        for row in reversed(range(3)):
            for column in range(5):
                if row * 5 + column < full:
                    spot = pose.moved(0.17 + column * 0.29, 0.16 + row * 0.28, size[2] - 0.1)
                    revolve(
                        stage,
                        spot,
                        [(0.1, 0), (0.1, 0.12), (0.045, 0.26), (0.04, 0.4)],
                        glass,
                        mix(glass, stage.palette.light, 0.3),
                    )

    stage.add(pose.at(size[0] / 2, size[1] / 2), draw)
