from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup, escape

from casebook.site.headings import clauses


@pytest.mark.parametrize(
    ("title", "parts"),
    [
        ("先修湖，再建城：中法两国在蔡甸合画一张图", ["先修湖，", "再建城：", "中法两国在蔡甸合画一张图"]),
        (
            "482个项目、3808.7亿元意向：给气候资金搭平台",
            ["482个项目、", "3808.7亿元意向：", "给气候资金搭平台"],
        ),
        ("煤炭大市用本地风光电带起四条新产业链", ["煤炭大市", "用本地", "风光电带起四条新产业链"]),
        ("Waste heat goes next door", ["Waste heat goes next door"]),
        ("", []),
    ],
)
def test_a_clause_breaks_inside_only_if_it_is_long(title: str, parts: list[str]) -> None:
    assert [part for part in clauses(title).split(Markup("<wbr>")) if part] == parts


def test_tags_do_not_make_a_clause_long() -> None:
    title = Markup("CO<sub>2</sub>的去向：把它装回酒瓶")
    assert clauses(title) == "CO<sub>2</sub>的去向：<wbr>把它装回酒瓶"


@given(st.text(alphabet="绿色园区的水向再把，。：（）“”2024CO<&", max_size=80))
def test_no_character_is_lost(title: str) -> None:
    assert clauses(title).replace("<wbr>", "") == escape(title)
