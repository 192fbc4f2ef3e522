from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from casebook.prose.headlines import headline, phrased


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


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("Waste heat goes next door", ("Waste heat goes next door",)),
        (
            "Coal city builds four new industries on local wind and solar power",
            ("Coal city builds four new industries", "on local wind and solar power"),
        ),
    ],
)
def test_english_titles_break_into_lines_of_like_length(title: str, lines: tuple[str, ...]) -> None:
    assert headline(title, "en", 22) == lines


@given(
    st.lists(st.text(alphabet="abcW-", min_size=1, max_size=30), min_size=1, max_size=20),
    st.integers(min_value=4, max_value=30),
)
def test_no_english_word_is_lost_or_broken(words: list[str], per_line: int) -> None:
    assert " ".join(headline(" ".join(words), "en", per_line)).split(" ") == words


@given(st.text(alphabet="绿色园区的水，。（）“”2024CO", max_size=80), st.integers(min_value=4, max_value=30))
def test_no_character_is_lost(title: str, per_line: int) -> None:
    lines = headline(title, "zh", per_line)
    assert "".join(lines) == title
    assert not any(line.startswith(("，", "。", "）", "”")) for line in lines[1:])


@pytest.mark.parametrize(
    ("title", "phrases"),
    [
        ("缺水园区：北京经开区把再生水送进工厂", ["缺水园区：", "北京经开区", "把再生水送进工厂"]),
        ("（样例）某高新区", ["（样例）某高新区"]),
        ("Steam, from waste: a plant", ["Steam, from waste: a plant"]),
    ],
)
def test_a_page_may_break_a_headline_between_phrases_only(title: str, phrases: list[str]) -> None:
    assert phrased(title).split(Markup("<wbr>")) == phrases


@pytest.mark.parametrize(
    "word", ["碳中和", "循环利用", "意向", "再把", "地区", "成为", "所在", "参与", "及时"]
)
def test_no_page_breaks_inside_a_common_word(word: str) -> None:
    assert word in phrased(f"某园{word}某园")


def test_what_is_no_html_yet_is_escaped_once() -> None:
    assert phrased("<b>热：冷") == "&lt;b&gt;热：<wbr>冷"
    assert phrased(Markup("CO<sub>2</sub>：冷")) == "CO<sub>2</sub>：<wbr>冷"
