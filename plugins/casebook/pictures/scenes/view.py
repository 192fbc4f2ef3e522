"""From metres in space (x right, y away, z up) to the picture plane."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Protocol

from casebook.pictures.scenes.canvas import Point

Spot = tuple[float, float, float]


class View(Protocol):
    """How space is seen."""

    def point(self, spot: Spot) -> Point:
        """Where a spot falls in the picture."""
        ...

    def scale(self, spot: Spot) -> float:
        """Picture units to the metre at a spot."""
        ...

    def depth(self, spot: Spot) -> float:
        """Metres from the viewer; larger is farther."""
        ...


@dataclass(frozen=True)
class Perspective:
    """An upright camera: verticals stay vertical.

    Attributes:
        horizon: Height of the horizon in the picture.
        eye: Eye height in metres.
        focal: Picture units at which one metre at one metre's distance is seen.
        turn: Radians the world is turned about the vertical.
        pivot: Which spot of the y axis the world is turned about.
        away: Metres the viewer stands back from the origin.
        centre: Vanishing point across the picture.
    """

    horizon: float
    eye: float
    focal: float = 2400
    turn: float = 0.0
    pivot: float = 0.0
    away: float = 0.0
    centre: float = 1200

    def depth(self, spot: Spot) -> float:
        """Metres from the viewer."""
        ahead = spot[0] * math.sin(self.turn) + (spot[1] - self.pivot) * math.cos(self.turn)
        return max(0.5, self.away + self.pivot + ahead)

    def scale(self, spot: Spot) -> float:
        """Picture units to the metre at a spot."""
        return self.focal / self.depth(spot)

    def point(self, spot: Spot) -> Point:
        """Where a spot falls in the picture."""
        across = spot[0] * math.cos(self.turn) - (spot[1] - self.pivot) * math.sin(self.turn)
        scale = self.scale(spot)
        return self.centre + across * scale, self.horizon + (self.eye - spot[2]) * scale


@dataclass(frozen=True)
class Axonometric:
    """A parallel view from above; with no pitch an elevation.

    Attributes:
        x, y: Where the world's origin falls in the picture.
        unit: Picture units to the metre.
        turn: Radians the world is turned about the vertical.
        pitch: Radians the viewer looks down.
    """

    x: float
    y: float
    unit: float
    turn: float = math.pi / 4
    pitch: float = 0.6

    def depth(self, spot: Spot) -> float:
        """Order along the view direction; larger is farther."""
        away = spot[0] * math.sin(self.turn) + spot[1] * math.cos(self.turn)
        return away * math.cos(self.pitch) - spot[2] * math.sin(self.pitch) + 500

    def scale(self, spot: Spot) -> float:
        """Picture units to the metre, the same everywhere."""
        return self.unit

    def point(self, spot: Spot) -> Point:
        """Where a spot falls in the picture."""
        across = spot[0] * math.cos(self.turn) - spot[1] * math.sin(self.turn)
        away = spot[0] * math.sin(self.turn) + spot[1] * math.cos(self.turn)
        rise = away * math.sin(self.pitch) + spot[2] * math.cos(self.pitch)
        return self.x + self.unit * across, self.y - self.unit * rise
