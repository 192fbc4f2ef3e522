"""What stands in yards and halls: carports, chargers, crates, bales, appliances, belts, robots."""

from __future__ import annotations

import math
import random

from casebook.pictures.scenes.palette import INK, Colour, mix
from casebook.pictures.scenes.solids import across, box, box_faces, cast_box, cast_round, grid, patch, pipe, revolve
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.view import Spot


def carport(stage: Stage, pose: Pose, length: float, depth: float = 6.0, low: float = 2.6, high: float = 4.0) -> None:
    """A row of slim posts under a sloping roof of solar panels."""
    stage.cast([pose.at(0, 0, low), pose.at(length, 0, low), pose.at(length, depth, high), pose.at(0, depth, high)])
    posts = max(2, round(length / 8))

    def frame() -> None:
        for index in range(posts + 1):
            x = length * index / posts
            stage.stroke([pose.at(x, depth * 0.62, 0), pose.at(x, depth * 0.55, 2.6)], mix(stage.palette.metal, stage.palette.shade, 0.25), 0.24)
            for y, z in ((0.3, low), (depth - 0.3, high)):
                stage.stroke([pose.at(x, depth * 0.56, 2.3), pose.at(x, y, z)], mix(stage.palette.metal, stage.palette.shade, 0.25), 0.15)

    def roof() -> None:
        quad = (pose.at(0, 0, low), pose.at(length, 0, low), pose.at(length, depth, high), pose.at(0, depth, high))
        if stage.face(quad, stage.palette.panel):
            bays = max(2, round(length / 6))
            for index in range(bays):
                if (index * 5 + round(pose.y)) % 7 < 2:
                    part = [across(quad, index / bays, 0), across(quad, (index + 1) / bays, 0), across(quad, (index + 1) / bays, 1), across(quad, index / bays, 1)]
                    stage.flat(part, mix(stage.palette.panel, stage.palette.sky[1], 0.5), 0.4)
            grid(stage, quad, max(3, round(length / 1.2)), 4, mix(stage.palette.panel, stage.palette.light, 0.6), 0.04, 0.6)
        else:
            stage.flat(quad, mix(stage.palette.metal, stage.palette.shade, 0.4))
            grid(stage, quad, max(3, round(length / 2.4)), 3, mix(stage.palette.metal, stage.palette.shade, 0.65), 0.08, 0.7)
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
        stage.stroke([pose.at(0.7, -0.05, height * 0.5), pose.at(0.95, -0.2, height * 0.18), pose.at(1.25, -0.2, height * 0.16), pose.at(1.5, -0.2, height * 0.4)], INK, 0.07)

    stage.add(pose.at(0.4, 0.2), draw)


def crate(stage: Stage, pose: Pose, colour: Colour, size: tuple[float, float, float] = (1.2, 0.8, 0.8)) -> None:
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
                patch(stage, faces[side], (u, u + w), (v, v + h), mix(colour, target, chance.uniform(0.12, 0.4)))
            for strap in (0.2, 0.5, 0.8):
                patch(stage, faces[side], (strap - 0.012, strap + 0.012), (0, 1), mix(colour, stage.palette.shade, 0.6))

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
            spot = pose.at(r * math.cos(turn), r * math.sin(turn), height * math.sin((1 - share) * math.pi / 2) ** 1.3)
            x, y = stage.view.point(spot)
            dot = max(1.2, 0.024 * stage.view.scale(spot))
            tone = mix(colour, stage.palette.light if chance.random() < 0.55 else stage.palette.shade, chance.uniform(0.2, 0.5))
            stage.canvas.ellipse(x, y, dot, dot * 0.8, tone)

    stage.add(pose.at(0, 0), draw)


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
                patch(stage, faces["front"], (0.08, 0.14), (low, high), mix(colour, stage.palette.shade, 0.55))
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
            for radius, tone in ((0.3, mix(colour, stage.palette.shade, 0.35)), (0.22, mix(stage.palette.panel, INK, 0.3)), (0.12, mix(stage.palette.panel, stage.palette.light, 0.3))):
                ring = [across(quad, 0.5 + radius * math.cos(t / 24 * math.tau), 0.44 + radius * 0.8 * math.sin(t / 24 * math.tau)) for t in range(24)]
                stage.flat(ring, tone)

    stage.add(pose.at(0.37, 0.35, 0), draw)


def belt(stage: Stage, pose: Pose, length: float, width: float, height: float, colour: Colour | None = None) -> None:
    """A conveyor along y with side rails, rollers and legs."""
    rail = colour or stage.palette.near
    cast_box(stage, pose.moved(0, 0, height - 0.3), width, length, 0.3)

    def draw() -> None:
        legs = max(2, round(length / 3))
        for index in reversed(range(legs + 1)):
            y = length * index / legs
            for x in (0.08, width - 0.08):
                stage.stroke([pose.at(x, y, 0), pose.at(x, y, height)], mix(stage.palette.metal, stage.palette.shade, 0.4), 0.12)
        box(stage, pose.moved(0, 0, height - 0.32), (width, length, 0.32), rail, mix(INK, stage.palette.metal, 0.25))
        rows = max(3, round(length / 0.7))
        for index in range(rows):
            y = length * index / rows
            stage.stroke([pose.at(0.12, y, height), pose.at(width - 0.12, y, height)], mix(INK, stage.palette.metal, 0.55), 0.05, 0.8)
        for x in (0.06, width - 0.06):
            stage.stroke([pose.at(x, 0, height + 0.05), pose.at(x, length, height + 0.05)], mix(rail, stage.palette.light, 0.4), 0.12)

    stage.add(pose.at(width / 2, length, 0), draw)


def robot(stage: Stage, pose: Pose, colour: Colour, reach: float = 1.0, side: float = 1.0) -> None:
    """A jointed arm on a pedestal; ``side`` is +1 to reach right, -1 left."""
    cast_round(stage, pose, [(0.5, 0), (0.4, 2.5)])

    def draw() -> None:
        revolve(stage, pose, [(0.62, 0), (0.5, 0.9)], mix(stage.palette.metal, stage.palette.shade, 0.35))
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

    stage.add(pose.at(0, 0), draw)
