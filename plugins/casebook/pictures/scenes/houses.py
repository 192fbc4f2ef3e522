"""Dwellings: village houses, lane houses, wooden houses; positions by pose, lengths in metres."""

from __future__ import annotations

from casebook.pictures.scenes.palette import Colour, mix, tint
from casebook.pictures.scenes.solids import Quad, box, box_faces, cast_box, extrude, grid, patch, windows
from casebook.pictures.scenes.stage import Pose, Stage

TIMBER = tint("#7a5436")


def village_house(
    stage: Stage, pose: Pose, size: tuple[float, float, float], wall: Colour, side: int, number: int
) -> None:
    """A plastered house of three storeys; ``side`` +1 opens to the left, -1 to the right."""
    width, depth, height = size
    cast_box(stage, pose, *size)

    def draw() -> None:
        roof = mix(stage.palette.accent, stage.palette.shade, 0.18)
        box(stage, pose, size, wall, mix(stage.palette.roof, wall, 0.4))
        faces = box_faces(pose, *size)
        patch(stage, faces["front"], (0, 1), (0, 0.06), mix(wall, stage.palette.shade, 0.3))
        for floor in range(3):
            for u in (0.2, 0.62):
                _panes(stage, faces["front"], (u, u + 0.18), (floor / 3 + 0.1, floor / 3 + 0.24))
        lane = faces["left" if side > 0 else "right"]
        storey = height / 3
        patch(stage, lane, (0, 1), (0, 0.07), mix(wall, stage.palette.shade, 0.3))
        door = mix((TIMBER, stage.palette.near, stage.palette.second)[number % 3], stage.palette.shade, 0.15)
        at = 0.3 if number % 2 else 0.7
        patch(stage, lane, (at - 0.13, at + 0.13), (0, 0.255), mix(wall, stage.palette.light, 0.5))
        patch(stage, lane, (at - 0.1, at + 0.1), (0, 0.235), door)
        _panes(stage, lane, (0.94 - at - 0.04, 0.94 - at + 0.24), (0.1, 0.24))
        for floor in (1, 2):
            low = floor / 3 + 0.06
            _panes(stage, lane, (0.12, 0.4), (low, low + 0.19))
            _panes(stage, lane, (0.6, 0.88), (low, low + 0.19))
            ledge = -1.0 if side > 0 else width
            if (number + floor) % 2:
                _balcony(stage, pose.moved(ledge, depth * 0.08, floor * storey - 0.1), depth * 0.84, wall)
        eave = pose.moved(-0.15, -0.1, height)
        box(stage, eave, (width + 0.3, depth + 0.2, 0.3), mix(wall, stage.palette.light, 0.4), roof)
        if number % 3:
            profile = [(-0.2, 0.3), (width + 0.2, 0.3), (width / 2, 2.6)]
            extrude(stage, pose.moved(0, -0.1, height), profile, depth + 0.2, wall, wall, roof, roof)

    stage.add(pose.at(width / 2, depth / 2), draw)


def _panes(stage: Stage, quad: Quad, u: tuple[float, float], v: tuple[float, float]) -> None:
    patch(
        stage,
        quad,
        (u[0] - 0.02, u[1] + 0.02),
        (v[0] - 0.015, v[1] + 0.015),
        mix(stage.palette.wall, stage.palette.light, 0.6),
    )
    half = (u[0] + u[1]) / 2
    patch(stage, quad, (u[0], half - 0.008), v, stage.palette.glass)
    patch(stage, quad, (half + 0.008, u[1]), v, mix(stage.palette.glass, stage.palette.light, 0.16))


def _balcony(stage: Stage, pose: Pose, length: float, wall: Colour) -> None:
    box(stage, pose, (1.0, length, 0.18), mix(wall, stage.palette.light, 0.3))
    box(
        stage,
        pose.moved(0.06, 0.1, 0.18),
        (0.88, length - 0.2, 0.5),
        mix(stage.palette.mid, stage.palette.near, 0.35),
    )
    box(stage, pose.moved(-0.02, 0, 0.18), (1.04, length, 0.25), mix(wall, stage.palette.second, 0.3))
    bars = max(4, round(length / 0.35))
    for index in range(bars + 1):
        y = length * index / bars
        for x in (0.0, 1.0):
            stage.stroke([pose.at(x, y, 0.2), pose.at(x, y, 1.05)], stage.palette.shade, 0.035, 0.7)
    for x in (0.0, 1.0):
        stage.stroke([pose.at(x, 0, 1.05), pose.at(x, length, 1.05)], stage.palette.shade, 0.07, 0.8)


def wooden_house(
    stage: Stage, pose: Pose, size: tuple[float, float, float], wall: Colour, roof: Colour
) -> None:
    """A boarded house with a steep roof whose ridge runs along y, pale corners and small windows."""
    width, depth, height = size
    rise = width * 0.42
    profile = [(0.0, 0.0), (width, 0.0), (width, height), (width / 2, height + rise), (0.0, height)]
    stage.cast([pose.at(x, y, z) for x, z in profile for y in (0.0, depth)])

    def draw() -> None:
        trim = mix(stage.palette.wall, stage.palette.light, 0.6)
        extrude(stage, pose, profile, depth, wall, wall, wall, roof, roof, wall)
        faces = box_faces(pose, *size)
        for side, length in (("front", width), ("left", depth), ("right", depth)):
            grid(stage, faces[side], 1, round(height / 0.5), mix(wall, stage.palette.shade, 0.25), 0.04, 0.4)
            for u in ((0.0, 0.03), (0.97, 1.0)):
                patch(stage, faces[side], u, (0, 1), trim)
            count = max(2, round(length / 3))
            windows(stage, faces[side], count, max(1, round(height / 3)), trim, (0.46, 0.56))
            windows(stage, faces[side], count, max(1, round(height / 3)), stage.palette.glass, (0.36, 0.46))
        left, peak, right = (
            pose.at(0, -0.04, height),
            pose.at(width / 2, -0.04, height + rise),
            pose.at(width, -0.04, height),
        )
        stage.stroke([left, peak], trim, 0.25)
        stage.stroke([peak, right], trim, 0.25)

    stage.add(pose.at(width / 2, depth / 2), draw)
