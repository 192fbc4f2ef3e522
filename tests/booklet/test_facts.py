from __future__ import annotations

from casebook.booklet.facts import facts, goal_chips
from casebook.content.compilation import Compilation


def test_rows_come_from_the_field_table_in_its_order(compilation: Compilation) -> None:
    case = compilation.cases[0]
    rows = {fact.id: fact for fact in facts(case, "en")}
    assert list(rows) == ["organisation", "track", "theme", "published", "region", "industry", "sdgs"]
    assert rows["published"].words == "1 June 2024"
    assert rows["region"].words == "Suzhou, Jiangsu"
    assert {fact.id: fact.words for fact in facts(case, "zh")}["published"] == "2024年6月1日"


def test_targets_of_one_goal_share_a_chip() -> None:
    chips = goal_chips(["6.3", "13", "6.4"], "en")
    assert [(chip.code, chip.name) for chip in chips] == [
        ("6.3 6.4", "Clean water and sanitation"),
        ("13", "Climate action"),
    ]


def test_letters_on_a_light_goal_are_dark() -> None:
    yellow, red = goal_chips(["7", "1"], "en")
    assert yellow.is_light
    assert not red.is_light
