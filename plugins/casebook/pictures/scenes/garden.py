"""Things of gardens and squares: benches, pavilions, boards, raised beds, riders; lengths in metres."""

from __future__ import annotations

import math
import random

from casebook.pictures.scenes.palette import INK, OCHRE, Colour, mix, tint
from casebook.pictures.scenes.people import bicycle
from casebook.pictures.scenes.solids import box, box_faces, cast_box, extrude, patch
from casebook.pictures.scenes.stage import Pose, Stage

TIMBER = tint("#a87a4f")
SOIL = tint("#5b4334")


def bench(stage: Stage, pose: Pose, length: float = 1.8) -> None:
    """A wooden bench with a back, seen from its front side."""
    cast_box(stage, pose, length, 0.5, 0.5)

    def draw() -> None:
        dark = mix(stage.palette.metal, stage.palette.shade, 0.6)
        for y, high in ((0.42, 0.85), (0.05, 0.42)):
            for x in (0.12, length - 0.12):
                stage.stroke([pose.at(x, y, 0), pose.at(x, y, high)], dark, 0.06)
        for level in (0.58, 0.74):
            box(stage, pose.moved(0, 0.42, level), (length, 0.05, 0.11), TIMBER)
        box(
            stage, pose.moved(0, 0, 0.4), (length, 0.45, 0.06), TIMBER, mix(TIMBER, stage.palette.light, 0.25)
        )

    stage.add(pose.at(length / 2, 0.2), draw)


def pavilion(stage: Stage, pose: Pose, radius: float, height: float, roof: Colour) -> None:
    """A six-sided open pavilion with a raised floor and a swung tiled roof."""
    turns = [math.tau * (step + 0.5) / 6 for step in range(6)]
    stage.cast(
        [
            pose.at(1.2 * radius * math.cos(t), 1.2 * radius * math.sin(t), z)
            for t in turns
            for z in (0.0, height)
        ]
    )

    def draw() -> None:
        palette = stage.palette
        floor = [pose.at(1.1 * radius * math.cos(t), 1.1 * radius * math.sin(t), 0.35) for t in turns]
        for index in range(6):
            a, b = floor[index], floor[(index + 1) % 6]
            stage.face([(a[0], a[1], 0), (b[0], b[1], 0), b, a], mix(palette.road, palette.shade, 0.1))
        stage.face(floor, mix(palette.road, palette.light, 0.3))
        posts = sorted(turns, key=lambda t: -stage.view.depth(pose.at(math.cos(t), math.sin(t))))
        post = mix(tint("#8f3d30"), palette.shade, 0.1)
        for turn in posts:
            foot = (radius * math.cos(turn), radius * math.sin(turn))
            stage.stroke([pose.at(*foot, 0.35), pose.at(*foot, height)], post, 0.24)
        for index in range(6):
            ends = (turns[index], turns[(index + 1) % 6])
            rail = [pose.at(radius * math.cos(t), radius * math.sin(t), 0.85) for t in ends]
            stage.stroke(rail, post, 0.1)
        for lower, upper, base, top in ((1.42, 0.72, 0.0, 0.75), (0.72, 0.05, 0.75, 1.95)):
            order = sorted(
                range(6),
                key=lambda i: -stage.view.depth(pose.at(math.cos(turns[i] + 0.5), math.sin(turns[i] + 0.5))),
            )
            for index in order:
                edges = (turns[index], turns[(index + 1) % 6])
                low = [
                    pose.at(radius * lower * math.cos(t), radius * lower * math.sin(t), height + base)
                    for t in edges
                ]
                high = [
                    pose.at(radius * upper * math.cos(t), radius * upper * math.sin(t), height + top)
                    for t in reversed(edges)
                ]
                stage.face([*low, *high], mix(roof, palette.light, 0.06 * (index % 2)))
                stage.stroke(low, mix(roof, palette.shade, 0.35), 0.12)
                stage.stroke([low[0], high[1]], mix(roof, palette.shade, 0.25), 0.1)
        x, y = stage.view.point(pose.at(0, 0, height + 2.05))
        stage.canvas.ellipse(
            x,
            y,
            0.2 * stage.view.scale(pose.at(0, 0)),
            0.26 * stage.view.scale(pose.at(0, 0)),
            stage.palette.accent,
        )

    stage.add(pose.at(0, 0), draw)


def board(stage: Stage, pose: Pose, colour: Colour, number: int) -> None:
    """An information board on two posts: a picture and lines, nothing to read."""
    cast_box(stage, pose, 1.9, 0.1, 1.9)

    def draw() -> None:
        palette = stage.palette
        for x in (0.15, 1.75):
            stage.stroke([pose.at(x, 0, 0), pose.at(x, 0, 2.05)], mix(TIMBER, palette.shade, 0.3), 0.12)
        box(stage, pose.moved(0, -0.05, 0.75), (1.9, 0.1, 1.25), palette.wall)
        face = box_faces(pose.moved(0, -0.06, 0.75), 1.9, 0.1, 1.25)["front"]
        patch(stage, face, (0.0, 1.0), (0.86, 1.0), colour)
        patch(stage, face, (0.06, 0.5), (0.14, 0.78), mix(colour, palette.light, 0.55))
        for bar in range(4):
            left = 0.1 + bar * 0.095
            patch(stage, face, (left, left + 0.065), (0.18, 0.3 + 0.1 * ((bar * 3 + number) % 4)), colour)
        for line in range(5):
            level = 0.2 + line * 0.115
            patch(
                stage,
                face,
                (0.57, 0.93 - 0.12 * ((line + number) % 3 == 0)),
                (level, level + 0.045),
                mix(INK, palette.wall, 0.45),
            )
        roof = [(-0.15, 0.0), (2.05, 0.0), (2.05, 0.06), (0.95, 0.3), (-0.15, 0.06)]
        extrude(stage, pose.moved(0, -0.35, 2.05), roof, 0.7, mix(TIMBER, palette.shade, 0.15))

    stage.add(pose.at(0.9, 0), draw)


def raised_bed(stage: Stage, pose: Pose, size: tuple[float, float], crop: int) -> None:
    """A timber bed with one of four crops."""
    width, depth = size
    cast_box(stage, pose, width, depth, 0.8)

    def draw() -> None:
        palette = stage.palette
        seen = box(stage, pose, (width, depth, 0.5), TIMBER, SOIL)
        faces = box_faces(pose, width, depth, 0.5)
        for side in seen:
            if side != "top":
                patch(stage, faces[side], (0, 1), (0.46, 0.54), mix(TIMBER, palette.shade, 0.35))
        chance = random.Random(crop * 7 + round(pose.x * 3))
        leaf = (tint("#5f9e4a"), tint("#86b555"), tint("#3f7f5a"), tint("#a3b84a"))[crop % 4]
        fruit = (tint("#c4432f"), tint("#e6b45a"), tint("#7a4a86"), tint("#d9743f"))[crop % 4]
        spots = sorted(
            ((chance.uniform(0.15, width - 0.15), chance.uniform(0.1, depth - 0.1)) for _ in range(46)),
            key=lambda s: -s[1],
        )
        for x, y in spots:
            spot = pose.at(x, y, 0.5)
            (px, py), unit = stage.view.point(spot), stage.view.scale(spot)
            tall = (0.55, 0.28, 0.34, 0.7)[crop % 4] * chance.uniform(0.7, 1.1) * unit
            tone = stage.hazed(
                mix(leaf, palette.light if chance.random() < 0.4 else palette.shade, 0.2), spot
            )
            stage.canvas.ellipse(px, py - tall * 0.5, tall * 0.34, tall * 0.55, tone)
            if chance.random() < 0.3:
                stage.canvas.ellipse(
                    px + tall * 0.1, py - tall * 0.55, 0.06 * unit, 0.06 * unit, stage.hazed(fruit, spot)
                )

    stage.add(pose.at(width / 2, depth / 2), draw)


def rider(stage: Stage, pose: Pose, colour: Colour, coat: Colour) -> None:
    """A cyclist with a helmet; the bicycle stands along x."""
    bicycle(stage, pose, colour)
    stage.cast([pose.at(0, 0), pose.at(1, 0), pose.at(0.4, 0, 1.7)])

    def draw() -> None:
        unit = stage.view.scale(pose.at(0.4, 0))
        dark, skin = mix(INK, stage.palette.shade, 0.4), mix((214, 170, 140), stage.palette.shade, 0.12)
        hip, shoulder, hand = (
            stage.view.point(pose.at(x, 0, z)) for x, z in ((0.3, 0.98), (0.55, 1.48), (0.94, 1.06))
        )
        for knee, foot in (((0.72, 0.76), (0.52, 0.2)), ((0.62, 0.62), (0.4, 0.4))):
            stage.canvas.line(
                [
                    hip,
                    stage.view.point(pose.at(knee[0], 0, knee[1])),
                    stage.view.point(pose.at(foot[0], 0, foot[1])),
                ],
                dark,
                unit * 0.13,
            )
        stage.canvas.line([hip, shoulder], coat, unit * 0.3)
        elbow = stage.view.point(pose.at(0.76, 0, 1.16))
        stage.canvas.line([shoulder, elbow, hand], mix(coat, stage.palette.shade, 0.25), unit * 0.11)
        x, y = stage.view.point(pose.at(0.64, 0, 1.7))
        stage.canvas.ellipse(x, y, unit * 0.11, unit * 0.13, skin)
        stage.canvas.ellipse(x, y - unit * 0.06, unit * 0.13, unit * 0.09, stage.palette.accent)

    stage.add(pose.at(0.5, 0), draw, nearer=0.2)


def green_roof(stage: Stage, pose: Pose, area: tuple[float, float], leaf: Colour) -> None:
    """A planted roof: low green and some blossoms."""

    def draw() -> None:
        palette, chance = stage.palette, random.Random(round(pose.x))
        box(stage, pose, (*area, 0.4), mix(leaf, palette.ground, 0.3))
        for _ in range(90):
            x, y = chance.uniform(0.4, area[0] - 0.4), chance.uniform(0.4, area[1] - 0.4)
            px, py = stage.view.point(pose.at(x, y, 0.5))
            unit = stage.view.scale(pose.at(x, y))
            tone = (mix(leaf, palette.near, chance.uniform(0, 0.5)), OCHRE, tint("#d98aa0"))[
                0 if chance.random() < 0.8 else 1 + round(chance.random())
            ]
            canvas_size = 0.34 * unit * chance.uniform(0.6, 1.2)
            stage.canvas.ellipse(px, py, canvas_size * 1.4, canvas_size, tone)

    stage.add(pose.at(area[0] / 2, area[1] / 2), draw, nearer=0.6)
