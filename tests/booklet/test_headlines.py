from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.booklet.headlines import headline


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("缺水园区怎样用水", ("缺水园区怎样用水",)),
        (
            "缺水的园区怎样用水：北京经开区把再生水送进工厂",
            ("缺水的园区怎样用水：", "北京经开区把再生水送进工厂"),
        ),
        (
            "国家级经开区的绿色发展创新案例汇编（2024年版）",
            ("国家级经开区的绿色发展创新案例汇编", "（2024年版）"),
        ),
    ],
)
def test_chinese_titles_break_where_the_sense_does(title: str, lines: tuple[str, ...]) -> None:
    assert headline(title, "zh", 20) == lines


def test_english_titles_break_at_their_spaces() -> None:
    title = "How a water-short zone uses its water: reclaimed water goes to the factories"
    assert headline(title, "en", 20) == (title,)


@given(st.text(alphabet="绿色园区的水，。（）“”2024CO", max_size=80), st.integers(min_value=4, max_value=30))
def test_no_character_is_lost(title: str, per_line: int) -> None:
    lines = headline(title, "zh", per_line)
    assert "".join(lines) == title
    assert not any(line.startswith(("，", "。", "）", "”")) for line in lines[1:])
