from __future__ import annotations

import pytest

from casebook.vocabulary.datafiles import FOLDER, read_yaml
from casebook.vocabulary.traditional import traditional_in


def test_each_character_is_found_with_its_place() -> None:
    found = [(index, each.character, each.simplified) for index, each in traditional_in("综合利用廢水與污泥")]
    assert found == [(4, "廢", "废"), (6, "與", "与")]


@pytest.mark.parametrize("text", ["综合利用废水", "著名", "乾坤", "慰藉", "日本の", "Reuse", "", "㎡①"])
def test_standard_text_has_none(text: str) -> None:
    assert list(traditional_in(text)) == []


@pytest.mark.parametrize("character", list("瞭餘鍾昇"))
def test_a_character_with_a_use_of_its_own_is_not_certain(character: str) -> None:
    ((_, found),) = traditional_in(character)
    assert not found.certain


def test_every_pair_is_two_characters_and_no_simplified_one_is_traditional() -> None:
    rows = read_yaml(FOLDER / "traditional.yml")
    pairs = rows["pairs"].split()
    assert {len(pair) for pair in pairs} == {2}
    assert not {pair[0] for pair in pairs} & {pair[1] for pair in pairs}
    assert len({pair[0] for pair in pairs}) == len(pairs)
    assert set(rows["open"]) <= {pair[0] for pair in pairs}
