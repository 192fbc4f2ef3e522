"""A stage of solids: shading, haze, cast shadows, and painting from back to front."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from casebook.pictures.scenes.canvas import Canvas, Gradient, Point
from casebook.pictures.scenes.palette import Colour, Palette, mix
from casebook.pictures.scenes.view import Spot, View


@dataclass(frozen=True)
class Pose:
    """Where an element stands and which way it is turned (radians, counter-clockwise from above)."""

    x: float
    y: float
    z: float = 0.0
    turn: float = 0.0

    def at(self, x: float, y: float, z: float = 0.0) -> Spot:
        """A spot of the element's own space in the world."""
        cos, sin = math.cos(self.turn), math.sin(self.turn)
        return self.x + x * cos - y * sin, self.y + x * sin + y * cos, self.z + z

    def moved(self, x: float, y: float, z: float = 0.0) -> Pose:
        """The same direction from another spot of the element's own space."""
        return Pose(*self.at(x, y, z), self.turn)


@dataclass
class Stage:
    """Collects elements, then paints ground shadows and the elements from far to near.

    Attributes:
        canvas: What is painted on.
        view: How space is seen.
        palette: The scene's colours.
        sun: Direction towards the sun.
        reach: Metres at which most of a colour is lost in haze.
    """

    canvas: Canvas
    view: View
    palette: Palette
    sun: Spot = (-0.76, -0.28, 0.59)
    reach: float = 900.0
    _items: list[tuple[float, Callable[[], None]]] = field(default_factory=list)
    _shadows: list[list[Point]] = field(default_factory=list)

    def add(self, spot: Spot, draw: Callable[[], None], nearer: float = 0.0) -> None:
        """Paint something later, ordered by the depth of a spot less ``nearer``."""
        self._items.append((self.view.depth(spot) - nearer, draw))

    def cast(self, spots: Iterable[Spot]) -> None:
        """Add the shadow a convex solid throws on the ground."""
        ground = []
        for x, y, z in spots:
            run = z / max(0.2, self.sun[2])
            ground.append(self.view.point((x - self.sun[0] * run, y - self.sun[1] * run, 0.0)))
        self._shadows.append(hull(ground))

    def paint(self, shadow: float = 0.34, blur: float = 2.5) -> None:
        """Paint all that was added and start afresh."""
        if self._shadows:
            self.canvas.soft(self._shadows, self.palette.shade, blur, shadow)
        for _, draw in sorted(self._items, key=lambda item: -item[0]):
            draw()
        self._items.clear()
        self._shadows.clear()

    def hazed(self, colour: Colour, spot: Spot) -> Colour:
        """A colour as seen through the air between."""
        return mix(colour, self.palette.haze, 1 - math.exp(-self.view.depth(spot) / self.reach))

    def toned(self, colour: Colour, normal: Spot) -> Colour:
        """A colour as lit by the sun on a face."""
        lit = sum(a * b for a, b in zip(normal, self.sun, strict=True))
        dark, bright = mix(colour, self.palette.shade, 0.42), mix(colour, self.palette.light, 0.3)
        return mix(dark, bright, 0.28 + 0.9 * lit if lit > 0 else 0.28 + 0.28 * lit)

    def face(self, spots: Sequence[Spot], colour: Colour, opacity: float = 1.0) -> bool:
        """Paint a face whose corners run counter-clockwise seen from outside; tell whether it is seen."""
        outline = [self.view.point(spot) for spot in spots]
        if turning(outline) >= 0:
            return False
        shaded = self.hazed(self.toned(colour, normal(spots)), spots[0])
        if max(y for _, y in outline) - min(y for _, y in outline) > 60:
            bright = mix(shaded, self.palette.light, 0.07)
            fill = Gradient((bright, mix(shaded, self.palette.shade, 0.09)))
            self.canvas.polygon(outline, fill, opacity)
        else:
            self.canvas.polygon(outline, shaded, opacity)
        return True

    def flat(self, spots: Sequence[Spot], colour: Colour, opacity: float = 1.0) -> None:
        """Paint an outline in space in its own colour, seen from either side."""
        self.canvas.polygon([self.view.point(spot) for spot in spots], self.hazed(colour, spots[0]), opacity)

    def stroke(self, spots: Sequence[Spot], colour: Colour, width: float, opacity: float = 1.0) -> None:
        """Draw a line in space; ``width`` in metres, never thinner than a hairline."""
        points = [self.view.point(spot) for spot in spots]
        units = [max(0.8, width * self.view.scale(spot)) for spot in spots]
        tone = self.hazed(colour, spots[0])
        if max(units) < 1.25 * min(units) or len(points) > 2:
            self.canvas.line(points, tone, sum(units) / len(units), opacity)
        else:
            self.canvas.polygon(taper(points, units), tone, opacity)


def taper(points: Sequence[Point], widths: Sequence[float]) -> list[Point]:
    """The outline of a straight stroke that is not equally wide at its two ends."""
    (ax, ay), (bx, by) = points
    length = math.hypot(bx - ax, by - ay) or 1.0
    nx, ny = (ay - by) / length / 2, (bx - ax) / length / 2
    first, last = widths
    return [
        (ax + nx * first, ay + ny * first),
        (bx + nx * last, by + ny * last),
        (bx - nx * last, by - ny * last),
        (ax - nx * first, ay - ny * first),
    ]


def normal(spots: Sequence[Spot]) -> Spot:
    """The unit normal of a face by its first three corners."""
    (ax, ay, az), (bx, by, bz), (cx, cy, cz) = spots[:3]
    ux, uy, uz, vx, vy, vz = bx - ax, by - ay, bz - az, cx - ax, cy - ay, cz - az
    cross = (uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx)
    length = math.hypot(*cross) or 1.0
    return cross[0] / length, cross[1] / length, cross[2] / length


def turning(outline: Sequence[Point]) -> float:
    """Twice the signed area; negative for counter-clockwise as seen in the picture."""
    pairs = zip(outline, [*outline[1:], outline[0]], strict=True)
    return sum(ax * by - bx * ay for (ax, ay), (bx, by) in pairs)


def hull(points: Iterable[Point]) -> list[Point]:
    """The convex hull of points (Andrew's monotone chain)."""
    ordered = sorted(set(points))

    def chain(run: Iterable[Point]) -> list[Point]:
        kept: list[Point] = []
        for point in run:
            while len(kept) > 1 and turning([kept[-2], kept[-1], point]) <= 0:
                kept.pop()
            kept.append(point)
        return kept[:-1]

    return chain(ordered) + chain(reversed(ordered))
