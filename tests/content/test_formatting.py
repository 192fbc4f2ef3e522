"""Frontmatter brought into its one form: comments are kept, or the file is left alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.content.fields import default_fields
from casebook.content.formatting import FormattingError, formatted, formatted_case
from casebook.content.yamltext import parse_yaml

TABLE = default_fields()


def form(source: str, **values: object) -> str:
    return formatted(source, {**parse_yaml(source, Path()).data, **values}, TABLE)


def test_comments_travel_with_the_field_below_them() -> None:
    source = "# 二\n\ntrack: park\n# 一\n  # 还有\ntitle: 题\n# 末\n"
    assert form(source) == "# 一\n# 还有\ntitle: 题\n# 二\ntrack: park\n# 末\n"


def test_a_comment_inside_keeps_the_field_as_it_is_written() -> None:
    source = "sdgs: [7, 13]  # 待核\ntitle: {a:   1}\n"
    assert form(source) == "title:\n  a: 1\nsdgs: [7, 13]  # 待核\n"


def test_a_comment_inside_moves_up_where_the_value_changes() -> None:
    assert form("track: park\ntitle: 旧 # 改\n", title="新") == "# 改\ntitle: 新\ntrack: park\n"


@pytest.mark.parametrize("value", ['"a # b"', "a#b", "'#'", "|\n  # 一\n  二", ">-\n  x\n  # y"])
def test_a_hash_within_a_value_is_no_comment(value: str) -> None:
    once = form(f"title: {value}\n")
    assert "\n#" not in f"\n{once}"
    assert form(once) == once


def test_a_comment_after_a_block_s_head_is_one() -> None:
    assert form("summary: | # 说明\n  一\n  # 二\n") == "summary: | # 说明\n  一\n  # 二\n"


@pytest.mark.parametrize(
    "source",
    [
        "title: a\ntitle: b\n",
        "title：a\ntrack: b\n",
        "title: &x a\ntrack: *x\n",
        "{title: a, # b\n track: c}\n",
    ],
)
def test_what_cannot_be_kept_is_left(source: str) -> None:
    with pytest.raises(FormattingError):
        formatted(source, {"title": "a"}, TABLE)


def test_the_place_of_what_is_broken_is_a_line_of_the_file() -> None:
    with pytest.raises(FormattingError) as caught:
        formatted_case("---\ntrack: park\ntitle: a\ntitle: b\n---\n文\n", TABLE)
    assert caught.value.fault is not None
    assert caught.value.fault.position.line == 4


def test_the_markdown_below_stays() -> None:
    source = "---\n{title: 题}\n---\n\n\n## 一  \n---\ntitle: {no}\n"
    assert formatted_case(source, TABLE) == "---\ntitle: 题\n---\n\n\n## 一  \n---\ntitle: {no}\n"


@given(
    st.lists(
        st.sampled_from(
            [
                "# 一",
                "",
                "title: 题",
                "track: park # 二",
                "sdgs:\n  - 7 # 三\n  # 四\n  - 8",
                "mood: [a,\n  b] # 五",
                "# 六",
            ]
        ),
        unique=True,
    )
)
def test_no_comment_and_no_value_is_lost(pieces: list[str]) -> None:
    source = "".join(f"{piece}\n" for piece in pieces)
    once = form(source)
    assert sorted(once.count(mark) for mark in "一二三四五六") == sorted(
        source.count(mark) for mark in "一二三四五六"
    )
    assert form(once) == once
