from __future__ import annotations

from casebook.booklet.chips import goal_chips


def test_targets_of_one_goal_share_a_chip() -> None:
    chips = goal_chips(["6.3", "13", "6.4"], "en")
    assert [(chip.number, chip.code, chip.name) for chip in chips] == [
        (6, "6.3 6.4", "Clean water and sanitation"),
        (13, "13", "Climate action"),
    ]


def test_letters_on_a_light_goal_are_dark() -> None:
    yellow, red = goal_chips(["7", "1"], "en")
    assert yellow.is_light
    assert not red.is_light
