"""Dams, drawn flat: far off, between hills; picture units."""

from __future__ import annotations

from casebook.pictures.scenes.canvas import Canvas, Gradient
from casebook.pictures.scenes.palette import Palette, mix, tint


def dam(canvas: Canvas, palette: Palette, span: tuple[float, float], crest: float, foot: float) -> None:
    """A gravity dam: a pale wall with buttresses, gates and three sheets of falling water."""
    left, right = span
    wide, tall = right - left, foot - crest
    stone = mix(tint("#cdd0c6"), palette.haze, 0.25)
    dark = mix(stone, palette.shade, 0.25)
    wall = [(left, crest), (right, crest), (right - wide * 0.09, foot), (left + wide * 0.09, foot)]
    canvas.polygon(wall, Gradient((mix(stone, palette.light, 0.4), stone, mix(stone, palette.shade, 0.12))))
    for index in range(13):
        x = left + wide * (index + 0.5) / 13
        lean = (0.5 - (index + 0.5) / 13) * wide * 0.16
        rib = [(x - 5, crest), (x + 5, crest), (x + lean + 10, foot), (x + lean - 10, foot)]
        canvas.polygon(rib, Gradient((mix(stone, dark, 0.3), dark)), 0.7)
    for index in range(3):
        x = left + wide * (0.34 + 0.16 * index)
        lean = (0.5 - (0.34 + 0.16 * index)) * wide * 0.16
        fall = [
            (x - wide * 0.032, crest + tall * 0.08),
            (x + wide * 0.032, crest + tall * 0.08),
            (x + lean + wide * 0.045, foot),
            (x + lean - wide * 0.045, foot),
        ]
        canvas.polygon(fall, Gradient((mix(palette.cloud, palette.water, 0.35), palette.cloud)), 0.95)
        canvas.rectangle(
            x - wide * 0.04, crest - tall * 0.04, wide * 0.08, tall * 0.12, mix(dark, palette.shade, 0.3)
        )
    canvas.rectangle(left - 14, crest - tall * 0.05, wide + 28, tall * 0.07, mix(stone, palette.light, 0.5))
    for index in range(7):
        x = left + wide * (index + 0.2) / 7
        canvas.rectangle(x, crest - tall * 0.16, wide * 0.03, tall * 0.12, mix(stone, palette.shade, 0.1))
        canvas.rectangle(
            x - 4, crest - tall * 0.19, wide * 0.03 + 8, tall * 0.035, mix(dark, palette.accent, 0.25)
        )
    mistiness = [
        [
            (left + wide * 0.2, foot - tall * 0.1),
            (right - wide * 0.2, foot - tall * 0.1),
            (right - wide * 0.12, foot + tall * 0.12),
            (left + wide * 0.12, foot + tall * 0.12),
        ]
    ]
    canvas.soft(mistiness, palette.cloud, 22, 0.7)
