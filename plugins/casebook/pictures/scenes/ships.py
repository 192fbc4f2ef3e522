"""Ships and boats seen from the side; x and y are the middle of the waterline, lengths in picture units."""

from __future__ import annotations

from casebook.pictures.scenes.canvas import Canvas, Gradient, Point
from casebook.pictures.scenes.palette import Colour, Palette, mix


def _placed(x: float, y: float, unit: float, points: list[Point]) -> list[Point]:
    return [(x + u * unit, y - v * unit) for u, v in points]


def _wake(canvas: Canvas, palette: Palette, x: float, y: float, length: float) -> None:
    canvas.pill(x - length * 0.54, y - length * 0.006, length * 1.08, length * 0.012, palette.cloud, 0.5)
    canvas.polygon(
        [
            (x - length * 0.5, y),
            (x + length * 0.5, y),
            (x + length * 0.42, y + length * 0.07),
            (x - length * 0.46, y + length * 0.07),
        ],
        Gradient((palette.shade, palette.shade), (0.35, 0.0)),
    )


def tanker(canvas: Canvas, palette: Palette, x: float, y: float, length: float, hull: Colour) -> None:
    """A chemical tanker, bow to the right, with deck pipes and the bridge aft."""
    unit = length
    _wake(canvas, palette, x, y, length)
    body = [(-0.5, 0.075), (-0.48, 0.0), (0.46, 0.0), (0.5, 0.1), (0.42, 0.078), (-0.3, 0.068)]
    canvas.polygon(
        _placed(x, y, unit, body), Gradient((mix(hull, palette.light, 0.15), mix(hull, palette.shade, 0.3)))
    )
    red = [(-0.483, 0.012), (-0.48, 0.0), (0.46, 0.0), (0.465, 0.012)]
    canvas.polygon(_placed(x, y, unit, red), mix(palette.accent, palette.shade, 0.25))
    white = mix(palette.wall, palette.haze, 0.1)
    for left, low, wide, high, tone in (
        (-0.47, 0.07, 0.15, 0.06, white),
        (-0.455, 0.13, 0.12, 0.05, mix(white, palette.light, 0.3)),
        (-0.445, 0.18, 0.09, 0.03, white),
        (-0.46, 0.18, 0.035, 0.07, palette.accent),
    ):
        canvas.rectangle(x + left * unit, y - (low + high) * unit, wide * unit, high * unit, tone)
    for level in (0.098, 0.15, 0.193):
        canvas.rectangle(x - 0.44 * unit, y - level * unit, 0.08 * unit, 0.012 * unit, palette.glass)
    dark = mix(palette.metal, palette.shade, 0.5)
    for index in range(9):
        u = -0.27 + index * 0.075
        canvas.pill(x + u * unit, y - 0.092 * unit, 0.05 * unit, 0.022 * unit, palette.metal)
        canvas.line(_placed(x, y, unit, [(u + 0.02, 0.07), (u + 0.02, 0.1)]), dark, unit * 0.003)
    canvas.line(_placed(x, y, unit, [(-0.3, 0.094), (0.4, 0.1)]), dark, unit * 0.004)
    for u, high in ((-0.41, 0.27), (0.05, 0.2), (0.41, 0.17)):
        canvas.line(_placed(x, y, unit, [(u, 0.07), (u, high)]), dark, unit * 0.005)
    canvas.line(_placed(x, y, unit, [(0.05, 0.19), (0.14, 0.12)]), dark, unit * 0.003)


def barge(canvas: Canvas, palette: Palette, x: float, y: float, length: float, hull: Colour) -> None:
    """A river barge with covered holds, bow to the right."""
    unit = length
    _wake(canvas, palette, x, y, length)
    body = [(-0.5, 0.06), (-0.47, 0.0), (0.45, 0.0), (0.5, 0.07), (0.44, 0.052), (-0.4, 0.05)]
    canvas.polygon(
        _placed(x, y, unit, body), Gradient((mix(hull, palette.light, 0.2), mix(hull, palette.shade, 0.25)))
    )
    for index in range(5):
        u = -0.25 + index * 0.135
        cover = [(u, 0.05), (u + 0.12, 0.05), (u + 0.11, 0.085), (u + 0.01, 0.085)]
        canvas.polygon(
            _placed(x, y, unit, cover), mix(palette.metal, palette.second, 0.2 + 0.1 * (index % 2))
        )
    canvas.rectangle(x - 0.45 * unit, y - 0.15 * unit, 0.14 * unit, 0.1 * unit, palette.wall)
    canvas.rectangle(x - 0.44 * unit, y - 0.135 * unit, 0.12 * unit, 0.03 * unit, palette.glass)
    canvas.rectangle(
        x - 0.46 * unit, y - 0.16 * unit, 0.16 * unit, 0.012 * unit, mix(palette.wall, palette.shade, 0.3)
    )
    dark = mix(palette.metal, palette.shade, 0.5)
    canvas.line(_placed(x, y, unit, [(-0.38, 0.16), (-0.38, 0.24)]), dark, unit * 0.005)


def sail(canvas: Canvas, palette: Palette, x: float, y: float, length: float, cloth: Colour) -> None:
    """A small sailing boat far off."""
    hull = [(-0.5, 0.14), (0.5, 0.16), (0.3, 0.0), (-0.38, 0.0)]
    canvas.polygon(_placed(x, y, length, hull), mix(palette.wall, palette.shade, 0.2))
    canvas.polygon(_placed(x, y, length, [(-0.02, 0.2), (-0.02, 1.25), (-0.45, 0.22)]), cloth)
    canvas.polygon(
        _placed(x, y, length, [(0.04, 0.2), (0.04, 1.15), (0.4, 0.22)]), mix(cloth, palette.shade, 0.12)
    )
    canvas.pill(x - length * 0.5, y - 2, length, 5, palette.cloud, 0.5)
