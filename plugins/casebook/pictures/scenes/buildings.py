"""Halls, office blocks, saw-tooth roofs; positions by pose, lengths in metres."""

from __future__ import annotations

from typing import Literal

from casebook.pictures.scenes.palette import Colour, mix
from casebook.pictures.scenes.solids import (
    Quad,
    across,
    box,
    box_faces,
    cast_box,
    extrude,
    grid,
    patch,
    windows,
)
from casebook.pictures.scenes.stage import Pose, Stage, turning

Size = tuple[float, float, float]
SIDES = ("front", "left", "right")


def _cladding(stage: Stage, quad: Quad, length: float, colour: Colour) -> None:
    grid(stage, quad, max(2, round(length / 3)), 1, mix(colour, stage.palette.shade, 0.25), 0.05, 0.5)


def hall(
    stage: Stage,
    pose: Pose,
    size: Size,
    wall: Colour | None = None,
    band: Colour | None = None,
    doors: int = 0,
    cover: Literal["bare", "solar"] = "bare",
) -> None:
    """A flat-roofed works hall with a parapet, a window band and, if wanted, gates and roof panels."""
    width, depth, height = size
    skin = wall or stage.palette.wall
    cast_box(stage, pose, *size)

    def draw() -> None:
        box(stage, pose, size, skin, stage.palette.roof)
        faces = box_faces(pose, *size)
        for side in SIDES:
            length = depth if side != "front" else width
            _cladding(stage, faces[side], length, skin)
            patch(stage, faces[side], (0, 1), (0, 0.07), mix(skin, stage.palette.shade, 0.35))
            patch(stage, faces[side], (0, 1), (0.93, 1), band or mix(skin, stage.palette.shade, 0.15))
            strip = (
                across(faces[side], 0.03, 0.6),
                across(faces[side], 0.97, 0.6),
                across(faces[side], 0.97, 0.84),
                across(faces[side], 0.03, 0.84),
            )
            windows(stage, strip, max(3, round(length / 3.2)), 1, stage.palette.glass, (0.86, 0.8))
        for index in range(doors):
            middle, half = (index + 0.5) / doors, min(0.3 / doors, 2.4 / width)
            patch(
                stage,
                faces["front"],
                (middle - half, middle + half),
                (0, min(0.5, 5 / height)),
                mix(stage.palette.metal, stage.palette.shade, 0.35),
            )
            for slat in range(1, 6):
                level = min(0.5, 5 / height) * slat / 6
                stage.stroke(
                    [
                        across(faces["front"], middle - half, level),
                        across(faces["front"], middle + half, level),
                    ],
                    stage.palette.shade,
                    0.06,
                    0.3,
                )
        roof_edge(stage, pose, size, skin)
        if cover == "solar":
            roof_panels(stage, pose.moved(1.5, 1.5, height + 0.1), (width - 3, depth - 3))

    stage.add(pose.at(width / 2, depth / 2, 0), draw)


def roof_edge(stage: Stage, pose: Pose, size: Size, colour: Colour) -> None:
    """A light line along the edges of the roof that are seen, which makes the slab read as one."""
    faces = box_faces(pose, *size)
    above = turning([stage.view.point(spot) for spot in faces["top"]]) < 0
    for side in (*SIDES, "back"):
        seen = turning([stage.view.point(spot) for spot in faces[side]]) < 0
        if seen or above:
            stage.stroke([faces[side][3], faces[side][2]], mix(colour, stage.palette.light, 0.6), 0.22)


def roof_panels(stage: Stage, pose: Pose, area: tuple[float, float], pitch: float = 4.0) -> None:
    """Rows of solar panels on a flat roof, painted at once."""
    width, depth = area
    rows = max(1, int(depth // pitch))
    for row in reversed(range(rows)):
        y = row * pitch
        stage.flat(
            [pose.at(0, y), pose.at(width, y), pose.at(width, y + pitch * 0.9), pose.at(0, y + pitch * 0.9)],
            stage.palette.shade,
            0.16,
        )
        quad = (
            pose.at(0, y, 0.2),
            pose.at(width, y, 0.2),
            pose.at(width, y + pitch * 0.66, 0.95),
            pose.at(0, y + pitch * 0.66, 0.95),
        )
        stage.face(quad, stage.palette.panel)
        sheen = mix(stage.palette.panel, stage.palette.sky[0], 0.42)
        block = max(2, round(width / 9))
        for index in range(block):
            if (index * 5 + row * 3) % 7 < 2:
                part = (
                    across(quad, index / block, 0),
                    across(quad, (index + 1) / block, 0),
                    across(quad, (index + 1) / block, 1),
                    across(quad, index / block, 1),
                )
                stage.face(part, sheen, 0.4)
        grid(
            stage,
            quad,
            max(2, round(width / 1.8)),
            2,
            mix(stage.palette.panel, stage.palette.light, 0.5),
            0.05,
            0.55,
        )


def block(
    stage: Stage,
    pose: Pose,
    size: Size,
    floors: int,
    wall: Colour | None = None,
    glass: Colour | None = None,
    share: tuple[float, float] = (0.72, 0.5),
) -> None:
    """An office block with windows in even storeys and a small plant room on its roof."""
    width, depth, height = size
    skin = wall or stage.palette.wall
    cast_box(stage, pose, *size)

    def draw() -> None:
        box(stage, pose, size, skin, mix(stage.palette.roof, skin, 0.3))
        faces = box_faces(pose, *size)
        for side in SIDES:
            length = width if side == "front" else depth
            inner = (
                across(faces[side], 0.02, 0.03),
                across(faces[side], 0.98, 0.03),
                across(faces[side], 0.98, 0.96),
                across(faces[side], 0.02, 0.96),
            )
            windows(stage, inner, max(2, round(length / 3.4)), floors, glass or stage.palette.glass, share)
        roof_edge(stage, pose, size, skin)
        box(
            stage,
            pose.moved(width * 0.55, depth * 0.3, height),
            (width * 0.3, depth * 0.4, height * 0.1 + 0.8),
            mix(skin, stage.palette.roof, 0.4),
        )

    stage.add(pose.at(width / 2, depth / 2, 0), draw)


def gable(
    stage: Stage,
    pose: Pose,
    size: Size,
    rise: float,
    wall: Colour | None = None,
    roof: Colour | None = None,
    bays: int = 0,
) -> None:
    """A shed with a pitched roof; its ridge runs along y."""
    width, depth, height = size
    skin, cover = wall or stage.palette.wall, roof or stage.palette.roof
    profile = [(0.0, 0.0), (width, 0.0), (width, height), (width / 2, height + rise), (0.0, height)]
    stage.cast([pose.at(x, y, z) for x, z in profile for y in (0.0, depth)])

    def draw() -> None:
        extrude(stage, pose, profile, depth, skin, skin, skin, cover, cover, skin)
        faces = box_faces(pose, *size)
        for side in ("left", "right"):
            windows(stage, faces[side], max(2, round(depth / 4)), 1, stage.palette.glass, (0.6, 0.4))
        middle = (pose.at(width / 2, 0, height + rise), pose.at(width / 2, depth, height + rise))
        for x in (0.0, width):
            slope = (pose.at(x, 0, height), pose.at(x, depth, height), middle[1], middle[0])
            outline = [stage.view.point(spot) for spot in slope]
            if (turning(outline) < 0) == (x > 0):
                grid(
                    stage,
                    slope,
                    max(4, round(depth / 1.5)),
                    1,
                    mix(cover, stage.palette.shade, 0.3),
                    0.05,
                    0.45,
                )
        if bays:
            windows(stage, faces["front"], bays, 1, stage.palette.glass, (0.55, 0.55))

    stage.add(pose.at(width / 2, depth / 2, 0), draw)


def sawtooth(
    stage: Stage, pose: Pose, size: Size, teeth: int, wall: Colour | None = None, roof: Colour | None = None
) -> None:
    """A works hall with a saw-tooth roof whose glazing faces right."""
    width, depth, height = size
    skin, cover = wall or stage.palette.wall, roof or stage.palette.roof
    rise, run = height * 0.4, width / teeth
    cast_box(stage, pose, width, depth, height + rise * 0.6)

    def draw() -> None:
        box(stage, pose, size, skin, cover)
        order = (
            range(teeth)
            if stage.view.depth(pose.at(0, 0)) > stage.view.depth(pose.at(width, 0))
            else reversed(range(teeth))
        )
        for tooth in order:
            x = tooth * run
            extrude(
                stage,
                pose.moved(x, 0, height),
                [(0.0, 0.0), (run, 0.0), (run, rise)],
                depth,
                skin,
                skin,
                stage.palette.glass,
                cover,
            )
        faces = box_faces(pose, *size)
        for side in SIDES:
            length = width if side == "front" else depth
            _cladding(stage, faces[side], length, skin)
            patch(stage, faces[side], (0, 1), (0, 0.08), mix(skin, stage.palette.shade, 0.35))
            strip = (
                across(faces[side], 0.02, 0.3),
                across(faces[side], 0.98, 0.3),
                across(faces[side], 0.98, 0.72),
                across(faces[side], 0.02, 0.72),
            )
            windows(stage, strip, max(teeth * 2, round(length / 4)), 1, stage.palette.glass, (0.72, 0.8))

    stage.add(pose.at(width / 2, depth / 2, 0), draw)
