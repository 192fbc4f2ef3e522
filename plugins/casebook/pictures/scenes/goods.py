"""Crates, bales and heaps."""

from __future__ import annotations

import math
import random

from casebook.pictures.scenes.palette import Colour, mix
from casebook.pictures.scenes.solids import (
    box,
    box_faces,
    cast_box,
    cast_round,
    patch,
    revolve,
)
from casebook.pictures.scenes.stage import Pose, Stage


def crate(
    stage: Stage, pose: Pose, colour: Colour, size: tuple[float, float, float] = (1.2, 0.8, 0.8)
) -> None:
    """A reusable folding crate with ribbed sides."""
    cast_box(stage, pose, *size)

    def draw() -> None:
        seen = box(stage, pose, size, colour, mix(colour, stage.palette.shade, 0.25))
        faces = box_faces(pose, *size)
        for side in seen:
            if side == "top":
                patch(stage, faces[side], (0.08, 0.92), (0.08, 0.92), mix(colour, stage.palette.shade, 0.5))
                continue
            patch(stage, faces[side], (0, 1), (0, 0.12), mix(colour, stage.palette.shade, 0.3))
            patch(stage, faces[side], (0, 1), (0.88, 1), mix(colour, stage.palette.light, 0.25))
            for rib in range(5):
                u = 0.1 + rib * 0.175
                patch(stage, faces[side], (u, u + 0.1), (0.2, 0.8), mix(colour, stage.palette.shade, 0.18))
            patch(stage, faces[side], (0.38, 0.62), (0.66, 0.76), mix(colour, stage.palette.shade, 0.55))

    stage.add(pose.at(size[0] / 2, size[1] / 2, 0), draw)


def bale(stage: Stage, pose: Pose, size: tuple[float, float, float], colour: Colour, seed: int) -> None:
    """A pressed bale of scrap: flecked faces held by straps."""
    cast_box(stage, pose, *size)

    def draw() -> None:
        chance = random.Random(seed)
        seen = box(stage, pose, size, colour)
        faces = box_faces(pose, *size)
        for side in seen:
            for _ in range(90):
                u, v = chance.uniform(0.02, 0.88), chance.uniform(0.02, 0.9)
                w, h = chance.uniform(0.03, 0.12), chance.uniform(0.02, 0.08)
                target = stage.palette.light if chance.random() < 0.45 else stage.palette.shade
                patch(
                    stage, faces[side], (u, u + w), (v, v + h), mix(colour, target, chance.uniform(0.12, 0.4))
                )
            for strap in (0.2, 0.5, 0.8):
                patch(
                    stage,
                    faces[side],
                    (strap - 0.012, strap + 0.012),
                    (0, 1),
                    mix(colour, stage.palette.shade, 0.6),
                )

    stage.add(pose.at(size[0] / 2, size[1] / 2), draw)


def heap(stage: Stage, pose: Pose, radius: float, height: float, colour: Colour, seed: int) -> None:
    """A cone of granules."""
    profile = [(radius * (1 - t / 10), height * math.sin(t / 10 * math.pi / 2) ** 1.3) for t in range(11)]
    cast_round(stage, pose, [(radius, 0), (radius * 0.3, height * 0.8)])

    def draw() -> None:
        chance = random.Random(seed)
        revolve(stage, pose, profile, colour)
        for _ in range(700):
            turn, share = chance.uniform(math.pi, math.tau), chance.random() ** 0.6
            r = radius * share
            spot = pose.at(
                r * math.cos(turn), r * math.sin(turn), height * math.sin((1 - share) * math.pi / 2) ** 1.3
            )
            x, y = stage.view.point(spot)
            dot = max(1.2, 0.024 * stage.view.scale(spot))
            tone = mix(
                colour,
                stage.palette.light if chance.random() < 0.55 else stage.palette.shade,
                chance.uniform(0.2, 0.5),
            )
            stage.canvas.ellipse(x, y, dot, dot * 0.8, tone)

    stage.add(pose.at(0, 0), draw)
