"""Turbines, solar rows, tanks, pipe bridges, pylons, storage containers and basins."""

from __future__ import annotations

import math
from collections.abc import Sequence

from casebook.pictures.scenes.buildings import hoops, ladder
from casebook.pictures.scenes.canvas import Gradient
from casebook.pictures.scenes.palette import Colour, mix
from casebook.pictures.scenes.solids import across, box, box_faces, cast_box, cast_round, grid, patch, pipe, revolve
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
            outline = [(0.0, -0.012), (0.08, -0.035), (0.2, -0.04), (1.0, -0.006), (1.0, 0.004), (0.2, 0.016), (0.0, 0.014)]
            points = [(hx + (a * ux + b * vx) * length, hy + (a * uy + b * vy) * length) for a, b in outline]
            stage.canvas.polygon(points, mix(skin, dark, 0.15 + 0.5 * (ux > 0.2)))
        stage.canvas.ellipse(hx, hy, wide * 0.95, wide * 0.95, dark)
        stage.canvas.ellipse(hx - wide * 0.1, hy - wide * 0.1, wide * 0.7, wide * 0.7, skin)

    stage.add(foot, draw)


def solar_row(stage: Stage, pose: Pose, length: float, depth: float = 4.0, low: float = 0.7, high: float = 2.6) -> None:
    """A ground row of solar panels that slopes up and away along y."""
    stage.cast([pose.at(0, 0, low), pose.at(length, 0, low), pose.at(length, depth, high), pose.at(0, depth, high)])

    def draw() -> None:
        legs = max(2, round(length / 6))
        for index in range(legs + 1):
            x = length * index / legs
            for y, z in ((0.8, low + 0.3), (depth - 0.6, high - 0.3)):
                stage.stroke([pose.at(x, y, 0), pose.at(x, y, z)], mix(stage.palette.metal, stage.palette.shade, 0.45), 0.14)
        quad = (pose.at(0, 0, low), pose.at(length, 0, low), pose.at(length, depth, high), pose.at(0, depth, high))
        under = mix(stage.palette.panel, stage.palette.shade, 0.5)
        if not stage.face(quad, stage.palette.panel):
            stage.flat(quad, under)
            return
        bays = max(2, round(length / 7))
        for index in range(bays):
            if (index * 5 + round(pose.y)) % 7 < 2:
                part = [across(quad, index / bays, 0), across(quad, (index + 1) / bays, 0), across(quad, (index + 1) / bays, 1), across(quad, index / bays, 1)]
                stage.face(part, mix(stage.palette.panel, stage.palette.sky[1], 0.5), 0.45)
        grid(stage, quad, max(2, round(length / 1.4)), 3, mix(stage.palette.panel, stage.palette.light, 0.55), 0.05, 0.6)
        stage.stroke([quad[0], quad[1]], stage.palette.metal, 0.12)
        stage.stroke([quad[3], quad[2]], stage.palette.metal, 0.12)

    stage.add(pose.at(length / 2, depth / 2), draw)


def tank(stage: Stage, pose: Pose, radius: float, height: float, colour: Colour | None = None, dome: float = 0.25, band: Colour | None = None) -> None:
    """An upright tank with a domed lid, hoops, a rail and a ladder."""
    skin = colour or stage.palette.metal
    rise = radius * dome
    curve = [(radius * math.cos(t * math.pi / 40), height + rise * math.sin(t * math.pi / 40)) for t in range(1, 21)]
    cast_round(stage, pose, [(radius, 0), (radius, height), (radius * 0.5, height + rise)])

    def draw() -> None:
        revolve(stage, pose, [(radius, 0), (radius, height)], skin)
        if band:
            revolve(stage, pose, [(radius * 1.005, height * 0.78), (radius * 1.005, height * 0.9)], band)
        revolve(stage, pose, [(radius, height), *curve], mix(skin, stage.palette.light, 0.1))
        hoops(stage, pose, radius, [height * 0.33, height * 0.66, height], mix(skin, stage.palette.shade, 0.3), 0.1)
        ladder(stage, pose.moved(radius * 0.5, -radius * 0.87), height)

    stage.add(pose.at(0, 0), draw)


def globe(stage: Stage, pose: Pose, radius: float, colour: Colour | None = None, legs: int = 8) -> None:
    """A spherical gas holder on legs."""
    skin = colour or stage.palette.wall
    middle = radius * 1.35
    steps = [(-math.pi / 2 + math.pi * t / 48) for t in range(1, 49)]
    rings = [(radius * math.cos(t), middle + radius * math.sin(t)) for t in steps]
    cast_round(stage, pose, [(radius * 0.7, middle - radius * 0.6), (radius, middle), (radius * 0.7, middle + radius * 0.6)])

    def draw() -> None:
        for index in range(legs):
            turn = math.tau * index / legs + 0.2
            spot = (radius * 0.92 * math.cos(turn), radius * 0.92 * math.sin(turn))
            stage.stroke([pose.at(*spot, 0), pose.at(*spot, middle)], mix(stage.palette.metal, stage.palette.shade, 0.3), 0.45)
        revolve(stage, pose, rings, skin)
        hoops(stage, pose, radius * 1.0, [middle], mix(skin, stage.palette.shade, 0.35), 0.25)

    stage.add(pose.at(0, 0), draw)


def basin(stage: Stage, pose: Pose, radius: float, height: float = 1.6, liquid: Colour | None = None, arm: float = 0.5) -> None:
    """A round settling tank with a low wall, water, a gangway at angle ``arm`` and a centre column."""
    wet, rim = liquid or stage.palette.water, stage.palette.wall
    cast_round(stage, pose, [(radius, 0), (radius, height)])

    def ring(share: float, z: float) -> list[Spot]:
        return [pose.at(radius * share * math.cos(t * math.pi / 36), radius * share * math.sin(t * math.pi / 36), z) for t in range(72)]

    def draw() -> None:
        revolve(stage, pose, [(radius, 0), (radius, height)], rim, mix(rim, stage.palette.light, 0.35))
        stage.flat(ring(0.93, height), mix(rim, stage.palette.shade, 0.45))
        low = [(x, y, z) for x, y, z in ring(0.93, height - 0.35)]
        stage.flat(low, mix(wet, stage.palette.shade, 0.16))
        stage.flat([spot for spot in ring(0.82, height - 0.3)], wet)
        stage.flat([spot for spot in ring(0.52, height - 0.3)], mix(wet, stage.palette.light, 0.14))
        stage.flat([spot for spot in ring(0.2, height - 0.3)], mix(wet, stage.palette.light, 0.3))
        cos, sin = math.cos(arm), math.sin(arm)
        a, b = (radius * cos, radius * sin), (-0.1 * radius * cos, -0.1 * radius * sin)
        half = max(0.5, radius * 0.045)
        deck = [pose.at(a[0] - sin * half, a[1] + cos * half, height + 0.3), pose.at(a[0] + sin * half, a[1] - cos * half, height + 0.3), pose.at(b[0] + sin * half, b[1] - cos * half, height + 0.3), pose.at(b[0] - sin * half, b[1] + cos * half, height + 0.3)]
        stage.flat([(x, y, z - 0.5) for x, y, z in deck], stage.palette.shade, 0.3)
        stage.flat(deck, mix(stage.palette.metal, stage.palette.light, 0.2))
        for side in (deck[0], deck[3]), (deck[1], deck[2]):
            rail = [(x, y, z + 1.0) for x, y, z in side]
            stage.stroke(rail, mix(stage.palette.metal, stage.palette.shade, 0.5), 0.09)
        revolve(stage, pose.moved(0, 0, height - 0.3), [(radius * 0.1, 0), (radius * 0.1, 1.4)], stage.palette.metal)

    stage.add(pose.at(0, 0), draw)


def pipe_run(stage: Stage, spots: Sequence[Spot], radius: float, colour: Colour, nearer: float = 0.0) -> None:
    """A pipe through spots, ordered by its middle."""
    middle = spots[len(spots) // 2]
    stage.add(middle, lambda: pipe(stage, spots, radius, colour), nearer)


def pipe_bridge(stage: Stage, pose: Pose, length: float, height: float, colours: Sequence[Colour], span: float = 12.0, width: float = 3.0) -> None:
    """A trestle that carries parallel pipes along x, with lattice girders and feet."""
    steel = mix(stage.palette.metal, stage.palette.shade, 0.4)
    cast_box(stage, pose.moved(0, 0, height), length, width, 0.6)
    bays = max(1, round(length / span))

    def draw() -> None:
        for side in (width, 0.0):
            for index in range(bays + 1):
                x = length * index / bays
                for lean in (-0.9, 0.9):
                    stage.stroke([pose.at(x + lean, side, 0), pose.at(x + lean * 0.4, side, height)], steel, 0.32)
                stage.stroke([pose.at(x - 0.8, side, height * 0.35), pose.at(x + 0.7, side, height * 0.62)], steel, 0.16)
            for level in (height, height + 2.6):
                stage.stroke([pose.at(-1, side, level), pose.at(length + 1, side, level)], steel, 0.34)
            if side:
                for index, colour in enumerate(colours):
                    y = width * (1 - (index + 0.5) / len(colours))
                    z = height + 0.75 + (index % 2) * 1.05
                    pipe(stage, [pose.at(-1.0, y, z), pose.at(length + 1, y, z)], 0.48, colour)
            cells = bays * 4
            for index in range(cells):
                x, run = length * index / cells, length / cells
                ends = (height, height + 2.6) if index % 2 else (height + 2.6, height)
                stage.stroke([pose.at(x, side, ends[0]), pose.at(x + run, side, ends[1])], steel, 0.16)
                stage.stroke([pose.at(x, side, height), pose.at(x, side, height + 2.6)], steel, 0.16)

    stage.add(pose.at(length / 2, width / 2), draw)


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
        for low, high in zip(levels, levels[1:], strict=False):
            for side in (-1.0, 1.0):
                stage.stroke([leg(side, low), leg(-side, high)], steel, height * 0.006)
        for level, reach in ((0.68, 0.19), (0.8, 0.16), (0.92, 0.12)):
            stage.stroke([pose.at(-reach * height, 0, height * level), pose.at(reach * height, 0, height * level)], steel, height * 0.01)
            for side in (-1, 1):
                stage.stroke([pose.at(side * reach * height, 0, height * level), pose.at(0, 0, height * (level + 0.06))], steel, height * 0.006)

    stage.add(pose.at(0, 0), draw)


def container(stage: Stage, pose: Pose, size: tuple[float, float, float] = (12.0, 2.6, 2.9), colour: Colour | None = None, band: Colour | None = None) -> None:
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
                patch(stage, faces[side], (left, left + 0.8 / doors), (0.12, 0.75), mix(skin, stage.palette.shade, 0.09))
                for slat in range(4):
                    level = 0.5 + slat * 0.055
                    patch(stage, faces[side], (left + 0.14 / doors, left + 0.66 / doors), (level, level + 0.028), mix(skin, stage.palette.shade, 0.42))
        for fan in range(max(1, round(size[0] / 4))):
            x = size[0] * (fan + 0.5) / max(1, round(size[0] / 4))
            revolve(stage, pose.moved(x, size[1] / 2, size[2]), [(0.8, 0), (0.8, 0.25)], mix(skin, stage.palette.shade, 0.2), mix(stage.palette.shade, skin, 0.25))

    stage.add(pose.at(size[0] / 2, size[1] / 2), draw)


def pool(stage: Stage, pose: Pose, width: float, depth: float, liquid: Colour | None = None, lanes: int = 1) -> None:
    """A rectangular basin sunk into a low wall, with lanes, glints and a handrail."""
    wet, rim, height = liquid or stage.palette.water, stage.palette.wall, 0.9
    cast_box(stage, pose, width, depth, height)

    def draw() -> None:
        box(stage, pose, (width, depth, height), rim, mix(rim, stage.palette.light, 0.25))
        lane = width / lanes
        for index in range(lanes):
            left, right, low, high = index * lane + 0.5, (index + 1) * lane - 0.5, 0.5, depth - 0.5
            well = [pose.at(left, low, height), pose.at(right, low, height), pose.at(right, high, height), pose.at(left, high, height)]
            stage.flat(well, mix(wet, stage.palette.shade, 0.4))
            outline = [stage.view.point((x, y, z - 0.35)) for x, y, z in well]
            far = stage.hazed(mix(wet, stage.palette.sky[-1], 0.55), well[2])
            stage.canvas.polygon(outline, Gradient((far, mix(far, wet, 0.7), wet)))
            for glint in range(int(depth / 3)):
                y = low + (high - low) * ((glint * 37 + index * 13) % 100) / 100
                x = left + (right - left) * ((glint * 53 + index * 29) % 70) / 100
                stage.stroke([pose.at(x, y, height - 0.3), pose.at(x + lane * 0.22, y, height - 0.3)], stage.palette.cloud, 0.06, 0.4)
            stage.stroke([pose.at(right + 0.5, 0.2, height + 1), pose.at(right + 0.5, depth - 0.2, height + 1)], mix(stage.palette.metal, stage.palette.shade, 0.5), 0.07)
            posts = max(2, round(depth / 4))
            for post in range(posts + 1):
                y = 0.2 + (depth - 0.4) * post / posts
                stage.stroke([pose.at(right + 0.5, y, height), pose.at(right + 0.5, y, height + 1)], mix(stage.palette.metal, stage.palette.shade, 0.5), 0.06)

    stage.add(pose.at(width / 2, depth / 2), draw)
