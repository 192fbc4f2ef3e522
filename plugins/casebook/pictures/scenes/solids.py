"""Plain bodies: boxes, extruded profiles, bodies of revolution, pipes, and patterns on their faces."""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence

from casebook.pictures.scenes.palette import Colour, mix
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.view import Spot

Quad = tuple[Spot, Spot, Spot, Spot]


def box_faces(pose: Pose, width: float, depth: float, height: float) -> dict[str, Quad]:
    """The five seen sides of a box from its near left corner: front, back, left, right, top."""
    a, b = pose.at(0, 0), pose.at(width, 0)
    c, d = pose.at(width, depth), pose.at(0, depth)
    e, f = pose.at(0, 0, height), pose.at(width, 0, height)
    g, h = pose.at(width, depth, height), pose.at(0, depth, height)
    return {
        "front": (a, b, f, e),
        "right": (b, c, g, f),
        "back": (c, d, h, g),
        "left": (d, a, e, h),
        "top": (e, f, g, h),
    }


def box(
    stage: Stage, pose: Pose, size: tuple[float, float, float], colour: Colour, top: Colour | None = None
) -> list[str]:
    """Paint a box now and tell which of its sides are seen."""
    seen = []
    for name, corners in box_faces(pose, *size).items():
        if stage.face(corners, top if top and name == "top" else colour):
            seen.append(name)
    return seen


def brick(stage: Stage, pose: Pose, size: tuple[float, float, float], colour: Colour) -> None:
    """Add a plain box to be painted in its turn."""

    def draw() -> None:
        box(stage, pose, size, colour)

    stage.add(pose.at(size[0] / 2, size[1] / 2), draw)


def rod(
    stage: Stage,
    spots: Sequence[Spot],
    colour: Colour,
    width: float,
    opacity: float = 1.0,
    nearer: float = 0.0,
) -> None:
    """Add a line in space to be painted in its turn, ordered by its middle."""
    middle = spots[len(spots) // 2]
    stage.add(middle, lambda: stage.stroke(spots, colour, width, opacity), nearer)


def sheet_of(stage: Stage, spots: Sequence[Spot], colour: Colour, nearer: float = 0.0) -> None:
    """Add a flat outline in space to be painted in its turn, ordered by its first corner."""
    stage.add(spots[0], lambda: stage.flat(spots, colour), nearer)


def cast_box(stage: Stage, pose: Pose, width: float, depth: float, height: float) -> None:
    """Add a box's shadow."""
    foot = [pose.at(0, 0), pose.at(width, 0), pose.at(width, depth), pose.at(0, depth)]
    stage.cast([*foot, *((x, y, z + height) for x, y, z in foot)])


def extrude(
    stage: Stage, pose: Pose, profile: Sequence[tuple[float, float]], depth: float, *colours: Colour
) -> None:
    """Paint a profile in x and z (counter-clockwise seen from the front) drawn out along y.

    Args:
        stage: Where.
        pose: The profile's origin on the front side.
        profile: Corners as x and z.
        depth: Length along y.
        colours: One for the ends, then one for each edge in turn (the last repeats).
    """
    ends, *rims = colours if len(colours) > 1 else (colours[0], colours[0])
    rim_of = [rims[min(index, len(rims) - 1)] for index in range(len(profile))]
    edges = []
    for index, (x, z) in enumerate(profile):
        nx, nz = profile[(index + 1) % len(profile)]
        quad = (pose.at(nx, 0, nz), pose.at(x, 0, z), pose.at(x, depth, z), pose.at(nx, depth, nz))
        edges.append((stage.view.depth(pose.at((x + nx) / 2, depth / 2, (z + nz) / 2)), index, quad))
    for _, index, quad in sorted(edges, reverse=True):
        stage.face(quad, rim_of[index])
    stage.face([pose.at(x, 0, z) for x, z in profile], ends)
    stage.face([pose.at(x, depth, z) for x, z in reversed(profile)], ends)


def revolve(
    stage: Stage,
    pose: Pose,
    profile: Sequence[tuple[float, float]],
    colour: Colour,
    top: Colour | None = None,
) -> None:
    """Paint a body of revolution from rings of radius and height, bottom first, closed on top."""
    unit = stage.view.scale(pose.at(0, 0)) * max(r for r, _ in profile)
    count = 40 if unit < 90 else 112
    turns = [math.tau * step / count for step in range(count + 1)]
    rings = [[pose.at(r * math.cos(t), r * math.sin(t), z) for t in turns] for r, z in profile]
    for lower, upper in itertools.pairwise(rings):
        for i in range(count):
            stage.face((lower[i], lower[i + 1], upper[i + 1], upper[i]), colour)
    if profile[-1][0] > 0.01:
        stage.face(rings[-1][:-1], top or colour)


def cast_round(stage: Stage, pose: Pose, profile: Sequence[tuple[float, float]]) -> None:
    """Add the shadow of a body of revolution."""
    turns = [math.tau * step / 20 for step in range(20)]
    stage.cast([pose.at(r * math.cos(t), r * math.sin(t), z) for r, z in profile for t in turns])


def pipe(stage: Stage, spots: Sequence[Spot], radius: float, colour: Colour) -> None:
    """Paint a pipe through spots: a dark body, its own colour, and a line of light."""
    dark, light = mix(colour, stage.palette.shade, 0.45), mix(colour, stage.palette.light, 0.55)
    for width, tone, lift in ((1.0, dark, 0.0), (0.72, colour, 0.2), (0.2, light, 0.42)):
        for start, end in itertools.pairwise(spots):
            _bar(stage, start, end, radius * width, stage.hazed(tone, start), radius * lift)


def _bar(stage: Stage, start: Spot, end: Spot, radius: float, colour: Colour, lift: float) -> None:
    (ax, ay), (bx, by) = stage.view.point(start), stage.view.point(end)
    along = math.hypot(bx - ax, by - ay)
    if along < 0.01:
        return
    nx, ny = (by - ay) / along, -(bx - ax) / along
    if ny > 0 or (ny == 0 and nx > 0):
        nx, ny = -nx, -ny
    corners, joints = [], []
    for (x, y), spot, side in (
        ((ax, ay), start, 1),
        ((bx, by), end, 1),
        ((bx, by), end, -1),
        ((ax, ay), start, -1),
    ):
        unit = stage.view.scale(spot)
        x, y = x + nx * lift * unit, y + ny * lift * unit
        joints.append((x, y, radius * unit))
        corners.append((x + nx * radius * unit * side, y + ny * radius * unit * side))
    stage.canvas.polygon(corners, colour)
    for x, y, r in joints[:2]:
        stage.canvas.ellipse(x, y, r, r, colour)


def across(quad: Quad, u: float, v: float) -> Spot:
    """A spot on a face; u runs along its first edge, v away from it, both 0 to 1."""
    a, b, c, d = quad
    x, y, z = ((1 - v) * ((1 - u) * a[i] + u * b[i]) + v * ((1 - u) * d[i] + u * c[i]) for i in range(3))
    return x, y, z


def patch(stage: Stage, quad: Quad, u: tuple[float, float], v: tuple[float, float], colour: Colour) -> None:
    """Paint a part of a face, if the face is seen."""
    part = [
        across(quad, u[0], v[0]),
        across(quad, u[1], v[0]),
        across(quad, u[1], v[1]),
        across(quad, u[0], v[1]),
    ]
    stage.face(part, colour)


def grid(
    stage: Stage, quad: Quad, columns: int, rows: int, colour: Colour, width: float, opacity: float = 1.0
) -> None:
    """Draw the inner lines that divide a face."""
    for i in range(1, columns):
        stage.stroke([across(quad, i / columns, 0), across(quad, i / columns, 1)], colour, width, opacity)
    for j in range(1, rows):
        stage.stroke([across(quad, 0, j / rows), across(quad, 1, j / rows)], colour, width, opacity)


def windows(
    stage: Stage,
    quad: Quad,
    columns: int,
    rows: int,
    colour: Colour,
    share: tuple[float, float] = (0.7, 0.55),
) -> None:
    """Set evenly spaced windows into a face; ``share`` is how much of each bay they fill."""
    for i in range(columns):
        for j in range(rows):
            left, low = (i + (1 - share[0]) / 2) / columns, (j + (1 - share[1]) / 2) / rows
            right, high = left + share[0] / columns, low + share[1] / rows
            tone = mix(colour, stage.palette.light, 0.22 if (i * 7 + j * 5 + i * j) % 6 == 0 else 0.0)
            pane = [across(quad, u, v) for u, v in ((left, low), (right, low), (right, high), (left, high))]
            if stage.face(pane, tone) and stage.palette.lamps:
                stage.flat(pane, tone, stage.palette.lamps * (0.45 if (i * 5 + j * 3) % 7 == 2 else 1.0))
