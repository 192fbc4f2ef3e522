from __future__ import annotations

import xml.etree.ElementTree as etree

from casebook.booklet.tiles import pattern, tiles
from casebook.content.compilation import Compilation


def test_all_34_provinces_are_there_whatever_the_cases(compilation: Compilation) -> None:
    assert len(tiles((), "zh")) == 34
    grid = tiles(compilation.cases, "zh")
    assert len({(tile.row, tile.column) for tile in grid}) == 34
    assert {tile.name: tile.count for tile in grid if tile.count} == {"北京": 3, "江苏": 1}


def test_the_pattern_has_a_leaf_for_each_province(compilation: Compilation) -> None:
    drawing = etree.fromstring(pattern(tiles(compilation.cases, "en")))
    leaves = [each for each in drawing if each.tag.endswith("path")]
    assert len(leaves) == 34
    assert sum(each.get("fill-opacity") == "1.0" for each in leaves) == 2
