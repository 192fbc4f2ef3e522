"""The inside of works halls: room, frames, windows, crane and racks; lengths in metres."""

from __future__ import annotations

from dataclasses import dataclass

from casebook.pictures.scenes.canvas import HEIGHT, WIDTH, Gradient
from casebook.pictures.scenes.palette import Colour, mix
from casebook.pictures.scenes.solids import box
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.view import Spot


@dataclass(frozen=True)
class Room:
    """A long hall seen along y.

    Attributes:
        left, right: The side walls' x.
        high: Height of the ceiling.
        far: The end wall's y.
        near: Where the room begins to be seen.
        floor, wall, ceiling, frame: Colours.
        sill, lintel: Between which heights the side walls have windows; equal for none.
        bay: Distance of the frames.
    """

    left: float
    right: float
    high: float
    far: float
    floor: Colour
    wall: Colour
    ceiling: Colour
    frame: Colour
    near: float = 4.0
    sill: float = 5.0
    lintel: float = 9.0
    bay: float = 7.0

    @property
    def frames(self) -> list[float]:
        """Where the frames stand, far to near."""
        count = int((self.far - self.near) // self.bay)
        return [self.far - index * self.bay for index in range(1, count + 1)]


def room(stage: Stage, space: Room) -> None:
    """Paint the empty room at once: floor, walls, windows, frames and lights."""
    canvas, palette = stage.canvas, stage.palette
    canvas.rectangle(0, 0, WIDTH, HEIGHT, palette.haze)
    left, right, high, near, far = space.left, space.right, space.high, space.near, space.far
    _plane(
        stage,
        [(left, near, high), (right, near, high), (right, far, high), (left, far, high)],
        Gradient((space.ceiling, mix(space.ceiling, palette.haze, 0.7))),
    )
    floor = Gradient((mix(space.floor, palette.haze, 0.6), space.floor, mix(space.floor, palette.shade, 0.2)))
    _plane(stage, [(left, near, 0), (right, near, 0), (right, far, 0), (left, far, 0)], floor)
    deep = mix(space.wall, palette.shade, 0.14)
    fading = mix(space.wall, palette.haze, 0.7)
    sides: tuple[tuple[float, tuple[Colour, Colour]], ...] = (
        (left, (deep, fading)),
        (right, (fading, mix(space.wall, palette.light, 0.2))),
    )
    for x, stops in sides:
        corners: list[Spot] = [(x, near, 0), (x, far, 0), (x, far, high), (x, near, high)]
        _plane(stage, corners, Gradient(stops, direction="right"))
    _plane(
        stage,
        [(left, far, 0), (right, far, 0), (right, far, high), (left, far, high)],
        Gradient((mix(space.wall, palette.light, 0.5), mix(space.wall, palette.haze, 0.4))),
    )
    for y in space.frames:
        _bay(stage, space, y)


def _plane(stage: Stage, spots: list[Spot], fill: Gradient) -> None:
    stage.canvas.polygon([stage.view.point(spot) for spot in spots], fill)


def _bay(stage: Stage, space: Room, y: float) -> None:
    palette, end = stage.palette, y + space.bay * 0.82
    for x in (space.left, space.right):
        if space.lintel > space.sill:
            start = y + space.bay * 0.18
            corners = [
                (x, start, space.sill),
                (x, end, space.sill),
                (x, end, space.lintel),
                (x, start, space.lintel),
            ]
            stage.flat(corners, mix(palette.glass, palette.light, 0.4 if x < 0 else 0.12))
            for part in (1, 2):
                bar = start + (end - start) * part / 3
                stage.stroke([(x, bar, space.sill), (x, bar, space.lintel)], space.wall, 0.1)
            middle = (space.sill + space.lintel) / 2
            stage.stroke([(x, start, middle), (x, end, middle)], space.wall, 0.1)
        stage.flat(
            [(x, y - 0.25, 0), (x, y + 0.25, 0), (x, y + 0.25, space.high), (x, y - 0.25, space.high)],
            space.frame,
        )
    truss = mix(space.frame, palette.shade, 0.15)
    drop, cells = space.high - 0.9, 10
    stage.stroke([(space.left, y, drop), (space.right, y, drop)], truss, 0.26)
    step = (space.right - space.left) / cells
    web = [(space.left + step * i, y, drop if i % 2 else space.high - 0.05) for i in range(cells + 1)]
    stage.stroke(web, truss, 0.12)
    for share in (0.3, 0.7):
        x = space.left + (space.right - space.left) * share
        stage.stroke([(x, y + 1, drop), (x, y + space.bay * 0.6, drop)], palette.light, 0.34)


def sunbeams(stage: Stage, space: Room, reach: float, opacity: float = 0.3) -> None:
    """Lay the light of the left windows on the floor, at once."""
    for y in space.frames:
        start, end = y + space.bay * 0.18, y + space.bay * 0.82
        x = space.left + reach
        stage.flat([(x, start, 0), (x, end, 0), (x + reach, end, 0), (x + reach, start, 0)],
                   stage.palette.light, opacity)  # fmt: skip


def lane(stage: Stage, space: Room, x: float, width: float, colour: Colour) -> None:
    """Paint a marked line along the floor at once."""
    ends = (space.near + 1, space.far)
    stage.flat(
        [(x, ends[0], 0.01), (x + width, ends[0], 0.01), (x + width, ends[1], 0.01), (x, ends[1], 0.01)],
        colour,
    )


def overhead_crane(
    stage: Stage, space: Room, y: float, level: float, trolley: float, hook: float, colour: Colour
) -> None:
    """A travelling crane across the hall; the trolley at a share of its run, the hook at a height."""
    run = space.right - space.left
    at = space.left + run * trolley

    def draw() -> None:
        for x in (space.left + 0.2, space.right - 0.8):
            box(stage, Pose(x, y - 1.2, level - 0.9), (0.6, 3.4, 0.8), mix(colour, stage.palette.shade, 0.3))
        for shift in (1.4, 0.0):
            box(stage, Pose(space.left + 0.3, y + shift - 0.3, level), (run - 0.6, 0.5, 1.1), colour)
        box(
            stage, Pose(at - 1, y - 0.5, level + 1.1), (2.0, 2.6, 0.8), mix(colour, stage.palette.shade, 0.35)
        )
        dark = mix(stage.palette.metal, stage.palette.shade, 0.6)
        for shift in (-0.2, 0.2):
            stage.stroke([(at + shift, y + 0.5, level), (at + shift * 0.6, y + 0.5, hook + 0.6)], dark, 0.07)
        box(
            stage,
            Pose(at - 0.3, y + 0.2, hook),
            (0.6, 0.5, 0.7),
            mix(stage.palette.accent, stage.palette.shade, 0.1),
        )

    for rail in (space.left + 0.5, space.right - 0.5):
        beam = [(rail, space.near + 2, level - 1.0), (rail, space.far, level - 1.0)]
        stage.stroke(beam, mix(space.frame, stage.palette.shade, 0.2), 0.5)
    stage.add((at, y, level), draw)


def rack(
    stage: Stage, pose: Pose, length: float, levels: int, colour: Colour, bay: float = 2.7, rise: float = 1.7
) -> None:
    """A pallet rack along y: uprights and beams, without its goods; add before what stands in it."""
    for index in range(int(length / bay) + 1):
        y = index * bay

        def draw(y: float = y) -> None:
            for x in (0.0, 1.1):
                stage.stroke([pose.at(x, y, 0), pose.at(x, y, rise * levels + 0.6)], colour, 0.12)
            for level in range(levels):
                low, high = rise * level + 0.2, rise * (level + 1)
                stage.stroke([pose.at(0, y, low), pose.at(1.1, y, high)], colour, 0.06)
            if y + bay <= length + 0.01:
                for level in range(1, levels + 1):
                    for x in (0.0, 1.1):
                        beam = [pose.at(x, y, rise * level), pose.at(x, y + bay, rise * level)]
                        stage.stroke(beam, stage.palette.accent, 0.13)

        stage.add(pose.at(0.5, y + 0.05), draw, nearer=-0.1)
