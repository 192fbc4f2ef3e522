from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.pictures.charts.measuring import text_width, wrap


def test_a_chinese_character_is_an_em_and_a_latin_letter_a_good_half() -> None:
    assert text_width("余热", 13) == 26
    assert text_width("kWh", 10) == pytest.approx(16.8)


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("Green power supply", 70, ("Green", "power", "supply")),
        ("绿电供应目标", 40, ("绿电供", "应目标")),
        ("绿电供，应目标", 40, ("绿电", "供，应", "目标")),
        ("绿电 12345 兆瓦", 50, ("绿电", "12345", "兆瓦")),
        ("", 40, ("",)),
    ],
)
def test_lines_break_between_words_and_characters_but_not_before_closing_marks(
    text: str, width: float, lines: tuple[str, ...]
) -> None:
    assert wrap(text, width, 13) == lines


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cs", "Cc", "Zl", "Zp"])))
def test_nothing_but_blanks_is_lost(text: str) -> None:
    kept = "".join("".join(wrap(text, 60, 13)).split())
    assert kept == "".join(text.split())
