from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.prose.counting import count_chars


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        (" \n\t\n", 0),
        ("绿色发展。", 5),
        ("绿色发展.", 5),
        ("2023年", 2),
        ("投资3,200万元", 5),
        ("下降18.7%，", 4),
        ("12.6MW", 1),
        ("12.6 MW", 2),
        ("装机12.6MW光伏", 5),
        ("“双控”——目标", 8),
        ("COD、BOD5", 3),
        ("CO₂ 排放", 3),
        ("　　段首缩进", 4),
        ("ＡＢＣ１２３", 6),
        ("𠮷野家", 3),
        ("绿\u200b色\ufeff", 2),
        ("GB/T 4754-2017", 2),
        ("50%～60%", 3),
    ],
)
def test_counts_as_word_does(text: str, count: int) -> None:
    assert count_chars(text) == count


@pytest.mark.parametrize(
    ("markdown", "count"),
    [
        ("- 绿色\n- 发展", 4),
        ("* 绿色\n  * 发展", 4),
        ("1. 绿色\n12. 发展", 4),
        ("> 绿色发展", 4),
        ("**绿色**发展", 4),
        ("__绿色__发展", 4),
        ("*绿色*发展", 4),
        ("[绿色](https://example.org/a)发展", 4),
        ("绿色[^bda-2023]发展[^report]。", 5),
        ("### 小标题\n正文", 2),
        ("#### 小标题 ####\n\n正文", 2),
        ("正文\n\n| 年份 | 节水 |\n| --- | --- |\n| 2023 | 15万 |\n\n正文", 4),
        ("用`代码`看", 2),
        ("```\n代码\n```\n正文", 2),
        ("**投资**3,200万元", 5),
    ],
)
def test_marks_headings_tables_code_and_citations_do_not_count(markdown: str, count: int) -> None:
    assert count_chars(markdown) == count


def test_a_text_of_blank_lines_is_counted_at_once() -> None:
    assert count_chars("绿" + "\n" * 500_000 + "色") == 2


@given(st.text(alphabet="绿色发展，。（）“”园区", max_size=60))
def test_chinese_counts_character_by_character(text: str) -> None:
    assert count_chars(text) == len(text)


@given(st.lists(st.from_regex(r"[A-Za-z0-9][A-Za-z0-9.%/]{0,8}", fullmatch=True), max_size=12))
def test_latin_counts_run_by_run(runs: list[str]) -> None:
    assert count_chars("，" + " ".join(runs)) == 1 + len(runs)


@given(st.text(max_size=80))
def test_any_text_has_a_count_no_larger_than_itself(text: str) -> None:
    assert 0 <= count_chars(text) <= 2 * len(text)
