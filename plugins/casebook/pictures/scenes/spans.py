"""Bridges, viaducts, trains and trams; they run along x, lengths in metres."""

from __future__ import annotations

from casebook.pictures.scenes.palette import INK, Colour, mix
from casebook.pictures.scenes.solids import Quad, box, box_faces, cast_box, extrude, patch, windows
from casebook.pictures.scenes.stage import Pose, Stage


def cable_stayed(
    stage: Stage, pose: Pose, length: float, deck: float, tower: float, colour: Colour | None = None
) -> None:
    """A bridge whose deck hangs from two A-shaped towers by fans of cables."""
    steel = colour or mix(stage.palette.wall, stage.palette.light, 0.2)
    dark = mix(steel, stage.palette.shade, 0.35)

    def draw() -> None:
        for index in range(15):
            x = length * (index + 0.5) / 15
            if abs(x / length - 0.5) > 0.33:
                stage.stroke([pose.at(x, 6, 0), pose.at(x, 6, deck)], dark, 3.0)
        for place in (0.27, 0.73):
            x = length * place
            for side in (12.0, 0.0):
                legs = [pose.at(x, side - 2 + side / 3, 0), pose.at(x, side, deck), pose.at(x, 6, tower)]
                stage.stroke(legs, steel if side else dark, 3.4)
            for fan in range(1, 11):
                reach = length * 0.232 * fan / 10
                high = tower - 2.5 * (10 - fan) * tower / 110
                for side in (-1, 1):
                    ends = [pose.at(x, 6, high), pose.at(x + side * reach, 0, deck)]
                    stage.stroke(ends, mix(steel, stage.palette.light, 0.3), 0.5, 0.9)
        box(stage, pose.moved(-40, 0, deck - 1.5), (length + 80, 12, 2.4), steel)
        for x in range(-30, int(length) + 30, 24):
            stage.stroke([pose.at(x, 0, deck), pose.at(x, 0, deck + 8)], dark, 0.3)

    stage.add(pose.at(length / 2, 6), draw)


def footbridge(stage: Stage, pose: Pose, length: float, rise: float, colour: Colour) -> None:
    """A low arched bridge with a rail."""

    def arc(x: float, add: float) -> float:
        return rise * 4 * (x / length) * (1 - x / length) + add

    steps = [length * index / 24 for index in range(25)]

    def draw() -> None:
        for side in (3.0, 0.0):
            upper = [pose.at(x, side, arc(x, 0.6)) for x in steps]
            lower = [
                pose.at(x, side, arc(x, 0.0) - 0.25 * rise * (1 - abs(2 * x / length - 1)) * 0) for x in steps
            ]
            if side:
                deck = [pose.at(x, 0, arc(x, 0.6)) for x in steps]
                stage.flat([*upper, *reversed(deck)], mix(stage.palette.road, stage.palette.shade, 0.1))
            stage.flat([*upper, *reversed(lower)], mix(colour, stage.palette.shade, 0.1 if side else 0.0))
            for x in steps[::2]:
                stage.stroke([pose.at(x, side, arc(x, 0.6)), pose.at(x, side, arc(x, 1.7))], colour, 0.1)
            stage.stroke([pose.at(x, side, arc(x, 1.7)) for x in steps], colour, 0.16)

    stage.add(pose.at(length / 2, 1.5), draw)


def viaduct(
    stage: Stage, pose: Pose, length: float, height: float, span: float, colour: Colour, width: float = 8.0
) -> None:
    """A concrete deck on single columns with heads."""
    cast_box(stage, pose.moved(0, 0, height), length, width, 1.5)

    def draw() -> None:
        count = round(length / span)
        for index in range(count + 1):
            x = length * index / count
            box(
                stage,
                pose.moved(x - 1.1, width / 2 - 1.3),
                (2.2, 2.6, height),
                mix(colour, stage.palette.shade, 0.12),
            )
            head = [(-1.1, height - 3.2), (1.1, height - 3.2), (1.6, height), (-1.6, height)]
            extrude(
                stage, pose.moved(x, width * 0.12), head, width * 0.76, mix(colour, stage.palette.shade, 0.06)
            )
        box(stage, pose.moved(0, 0, height), (length, width, 1.7), colour)
        box(
            stage,
            pose.moved(0, -0.1, height + 1.7),
            (length, 0.3, 0.9),
            mix(colour, stage.palette.light, 0.2),
        )

    stage.add(pose.at(length / 2, width / 2), draw)


def train(stage: Stage, pose: Pose, cars: int, colour: Colour, band: Colour, car: float = 16.0) -> None:
    """A metro train or tram of several cars; ``pose`` is its near left lower corner."""
    size = (car - 0.6, 2.8, 3.2)
    cast_box(stage, pose, cars * car, 2.8, 3.4)

    def draw() -> None:
        order = range(cars)
        far_first = stage.view.depth(pose.at(0, 0)) < stage.view.depth(pose.at(car, 0))
        for index in reversed(order) if far_first else order:
            place = pose.moved(index * car, 0, 0.35)
            box(stage, place.moved(0.6, 0.3, -0.3), (car - 2.0, 2.2, 0.4), mix(INK, stage.palette.shade, 0.4))
            if index < cars - 1:
                box(
                    stage,
                    place.moved(car - 0.8, 0.5, 0.2),
                    (1.0, 1.8, 2.5),
                    mix(INK, stage.palette.metal, 0.4),
                )
            nose = 1.3 if index == cars - 1 else 0.0
            tail = 1.3 if index == 0 else 0.0
            wide = size[0]
            side = [(0.0, 0.0), (wide, 0.0), (wide, 1.2), (wide - nose, 3.0), (wide - nose - 0.3, 3.2),
                    (tail + 0.3, 3.2), (tail, 3.0), (0.0, 1.2)]  # fmt: skip
            extrude(stage, place, side, size[1], colour)
            faces = box_faces(place, *size)
            for name in ("front", "back"):
                patch(stage, faces[name], (0.0, 1.0), (0.08, 0.2), band)
                at = -0.02 if name == "front" else size[1] + 0.02
                low, high = 1.3, 2.5
                row: Quad = (
                    place.at(tail + 0.4, at, low), place.at(size[0] - nose - 0.4, at, low),
                    place.at(size[0] - nose - 0.4, at, high), place.at(tail + 0.4, at, high),
                )  # fmt: skip
                if name == "back":
                    row = (row[1], row[0], row[3], row[2])
                windows(stage, row, 7, 1, mix(stage.palette.glass, INK, 0.25), (0.86, 1.0))
            if nose:
                glass: Quad = (
                    place.at(size[0] - 0.02, 0.25, 1.3), place.at(size[0] - 0.02, 2.55, 1.3),
                    place.at(size[0] - nose + 0.1, 2.55, 2.9), place.at(size[0] - nose + 0.1, 0.25, 2.9),
                )  # fmt: skip
                stage.face(glass, mix(stage.palette.glass, INK, 0.35))

    stage.add(pose.at(cars * car / 2, 1.4), draw)
