from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.checks import punctuation
from casebook.checks.passages import masked
from casebook.checks.punctuation import Slip

KEPT = "中文a*#|\n^[]`>"
FINDERS = (
    punctuation.half_width_marks,
    punctuation.wide_characters,
    punctuation.ellipses_and_dashes,
    punctuation.blanks_beside_marks,
    punctuation.blanks_between_words,
    punctuation.quotation_marks,
)


def slips(text: str) -> list[Slip]:
    own_words = masked(text)
    return [slip for find in FINDERS for slip in find(own_words)]


def mended(text: str) -> str:
    """Make the edits of a text round by round, as `casebook.checks.fixing` does with a file."""
    for _ in range(8):
        edits = next((slip.edits for slip in slips(text) if slip.edits), ())
        if not edits:
            break
        for edit in reversed(edits):
            text = text[: edit.offset] + edit.text + text[edit.offset + edit.length :]
    return text


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("我们节水, 效果好.", "我们节水，效果好。"),
        ("用CO2,减少排放;好", "用CO2，减少排放；好"),
        ("二氧化碳(CO2)减少", "二氧化碳（CO2）减少"),
        ("CO2(二氧化碳)", "CO2（二氧化碳）"),
        ("节水（二期)工程", "节水（二期）工程"),
        ("引用[^a], 后文", "引用[^a]，后文"),
        ("注意:重点", "注意：重点"),
        ("你好?!", "你好？！"),
        ("３,２00万元，２０２４年５０％", "3,200万元，2024年50%"),
        ("等等...好", "等等……好"),
        ("好。。", "好。"),
        ("省略…号", "省略……号"),
        ("中文 -- 下文", "中文——下文"),
        ("中 文", "中文"),
        ("引用[^a] 后文", "引用[^a]后文"),
        ("重点： **内容** 好", "重点：**内容** 好"),
        ("共12个 (很多)。", "共12个（很多）。"),
    ],
)
def test_a_slip_is_mended(text: str, better: str) -> None:
    assert mended(text) == better


@pytest.mark.parametrize(
    "text",
    [
        *("函数f(x)的值", "PM(2.5)", "时间 10:30", "12,000吨", "A,B和C", "1.5—3.5", "a...b", "6—9月"),
        *("- （一）中文", "1. 中文", "1）节能", "“绿色引领 创新驱动”", "### 绿色 创新", "见……"),
        *("见 [链接](a,中) 后", "`代码,中`", "```\n代码,中\n```", "“原文,照抄”[^a]", "https://a.cn/中,文"),
        *(
            "> 引文,照抄\n继续,抄",
            "中文，  \n下文",
            "| 甲 | 乙， |\n|----|---|",
            'I said "hi", Xi’an 中文',
            "<!-- 注,释 -->",
        ),
        *("&nbsp;中文", "《书名》“引‘用’语”（括【号】）", "![图](a,b)", "中文\n\n---\n\n中文"),
    ],
)
def test_what_is_right_or_not_the_authors_own_is_left_alone(text: str) -> None:
    assert slips(text) == []


@pytest.mark.parametrize(
    ("text", "variant", "words"),
    [
        ('他说"好"的', "straight", '"好"'),
        ("他说'好'的", "straight", "'好'"),
        ("“未完", "unclosed", "“"),
        ("完了”。", "unopened", "”"),
        ("《书》名》", "unopened", "》"),
        ("“一段\n\n二段”", "unclosed", "“"),
    ],
)
def test_pairs(text: str, variant: str, words: str) -> None:
    slip = slips(text)[0]
    assert (slip.rule, slip.variant, text[slip.offset : slip.offset + slip.length]) == (
        "CB605",
        variant,
        words,
    )
    assert slip.edits == ()


@given(st.text(alphabet="中文a1,.:;!?()（）“”\"' \n[^]`-*#|。…—１Ａ>", max_size=60))
def test_mending_ends_and_keeps_every_word(text: str) -> None:
    better = mended(text)
    assert not any(slip.edits for slip in slips(better))
    assert [char for char in text if char in KEPT] == [char for char in better if char in KEPT]


@given(st.text(alphabet="中,[]()^a`!“”> \n-:|", max_size=80))
def test_a_mask_keeps_every_index(text: str) -> None:
    assert [char == "\n" for char in masked(text)] == [char == "\n" for char in text]
