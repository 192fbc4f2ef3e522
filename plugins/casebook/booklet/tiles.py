"""The schematic grid of all 34 provinces: a pattern for the cover, a chart of where the cases are.

Every province is always there, each as one leaf of the same size; the grid says nothing about borders.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from casebook.content.case import Case
from casebook.vocabulary.localtext import Language
from casebook.vocabulary.regions import Province, province_of, provinces

_CELL = 100
_LEAF = 90
_LOUD = 3
"""From this many cases on, a province is drawn in the strongest shade."""


@dataclass(frozen=True)
class Tile:
    """A province in the grid: its place there, its everyday name and how many cases it has."""

    row: int
    column: int
    name: str
    count: int

    @property
    def shade(self) -> int:
        """How strongly the tile shows, from 0 for no case to 3 for three or more."""
        return min(self.count, _LOUD)


def tiles(cases: Iterable[Case], language: Language) -> tuple[Tile, ...]:
    """Return the tile of each of the 34 provinces."""
    counts = Counter(province_of(case.region).code for case in cases if case.region)
    return tuple(_tile(province, counts[province.code], language) for province in provinces())


def pattern(grid: Iterable[Tile]) -> Markup:
    """Return the grid as an SVG of leaves turned this way and that; decoration, so it carries no words."""
    drawn = tuple(grid)
    width = max(tile.column for tile in drawn) * _CELL
    height = max(tile.row for tile in drawn) * _CELL
    leaves = Markup("").join(_leaf(tile) for tile in drawn)
    return Markup(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {} {}" aria-hidden="true">{}</svg>'
    ).format(width, height, leaves)


_FILLS = (
    ("#ffffff", 0.09),
    ("#8fc9a3", 1.0),
    ("#cde7cf", 1.0),
    ("#fbfaf6", 1.0),
)
"""Colour and opacity of a leaf for each shade, on the deep green of the cover."""


def _leaf(tile: Tile) -> Markup:
    x = (tile.column - 1) * _CELL + (_CELL - _LEAF) // 2
    y = (tile.row - 1) * _CELL + (_CELL - _LEAF) // 2
    bend = _LEAF * 7 // 10
    rest = _LEAF - bend
    leans_right = (tile.row + tile.column) % 2 == 0
    arc = f"a{bend},{bend} 0 0 1"
    outline = (
        f"M{x},{y} h{rest} {arc} {bend},{bend} v{rest} h{-rest} {arc} {-bend},{-bend} z"
        if leans_right
        else f"M{x + _LEAF},{y} v{rest} {arc} {-bend},{bend} h{-rest} v{-rest} {arc} {bend},{-bend} z"
    )
    colour, opacity = _FILLS[tile.shade]
    return Markup('<path d="{}" fill="{}" fill-opacity="{}"/>').format(outline, colour, opacity)


def _tile(province: Province, count: int, language: Language) -> Tile:
    return Tile(province.row, province.column, province.short.get(language), count)
