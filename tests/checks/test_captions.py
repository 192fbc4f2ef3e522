from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.checks.conftest import Library


def caption(library: Library, zh: str, en: str = "The steam pipe bridge", more: str = "") -> list[str]:
    old = "    caption: {zh: 蒸汽管廊, en: The steam pipe bridge}\n"
    library.replace("steam/zh.md", old, f"    caption: {{zh: {zh}, en: {en}}}\n{more}")
    return [rule for rule, *_ in library.found()]


@pytest.mark.parametrize(
    ("zh", "rules"), [("图", ["CB407"]), ("管廊", []), ("管" * 60, []), ("管" * 61, ["CB407"])]
)
def test_the_length_of_a_caption(library: Library, zh: str, rules: list[str]) -> None:
    assert caption(library, zh) == rules


@pytest.mark.parametrize("word", ["园区地图", "区位图", "蒸汽管廊的位置图", "四至范围", "行政区划图"])
def test_what_is_called_a_map_is_one(library: Library, word: str) -> None:
    assert caption(library, word) == ["CB414"]


@pytest.mark.parametrize("word", ["Location map", "Map of the park", "Two maps"])
def test_so_is_what_is_called_one_in_english(library: Library, word: str) -> None:
    assert caption(library, "蒸汽管廊", word) == ["CB414"]


@pytest.mark.parametrize("word", ["Road map to zero", "Mapping the leaks", "A maple tree"])
def test_other_words_are_no_maps(library: Library, word: str) -> None:
    assert caption(library, "碳达峰路线图", word) == []


@pytest.mark.parametrize(
    "number",
    ["GS(2024)1234号", "审图号：GS（2023）12号", "京S(2023)045号", "GS粤(2022)61号", "浙S〔2022〕7号"],
)
def test_a_map_with_its_number(library: Library, number: str) -> None:
    assert caption(library, "园区地图", more=f"    map_review_number: {number}\n") == []


@pytest.mark.parametrize("number", ["有", "GS1234", "2024"])
def test_a_number_that_is_none(library: Library, number: str) -> None:
    assert caption(library, "园区地图", more=f'    map_review_number: "{number}"\n') == ["CB414"]


def test_a_file_called_map(library: Library) -> None:
    library.path("steam/photos/steam.jpg").rename(library.path("steam/photos/site-map.jpg"))
    library.replace("steam/zh.md", "file: photos/steam.jpg", "file: photos/site-map.jpg")
    assert [rule for rule, *_ in library.found()] == ["CB414"]


@pytest.mark.parametrize("rights", ["无", "TBD", "xxx", "……", "待补充", "未知", "n/a", "图片来自网络"])
def test_rights_that_are_none(library: Library, rights: str) -> None:
    library.replace("solar/zh.md", "rights: CC BY 4.0", f'rights: "{rights}"')
    assert [rule for rule, *_ in library.found()] == ["CB408"]


@pytest.mark.parametrize("rights", ["CC BY 4.0", "经示例园区许可使用", "All rights reserved", "© 2024"])
def test_rights_that_say_something(library: Library, rights: str) -> None:
    library.replace("solar/zh.md", "rights: CC BY 4.0", f'rights: "{rights}"')
    assert library.found() == []
