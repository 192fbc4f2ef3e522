from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click
import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.checks.checking import Report
from casebook.checks.finding import Finding, Severity
from casebook.checks.reports import FORMATS
from casebook.checks.reports.excerpts import excerpt, width
from casebook.content.source import Position
from casebook.vocabulary.localtext import LocalText

if TYPE_CHECKING:
    from tests.checks.conftest import Library

FINDING = Finding(
    "CB105",
    Severity.HINT,
    Position(Path("cases/a,b/zh.md"), 3, 5),
    LocalText(zh="九成：50%", en="Half: 50%"),
    LocalText(zh="改", en="mend"),
)
REPORT = Report((FINDING,), (), ())


def test_json_has_exactly_the_agreed_shape(library: Library) -> None:
    library.replace("steam/zh.md", "industry: D44", "industry: X1")
    (record,) = json.loads(FORMATS["json"](library.check(), "zh"))
    assert list(record) == ["rule", "severity", "path", "line", "column", "message", "hint"]
    assert list(record["message"]) == list(record["hint"]) == ["zh", "en"]
    assert (record["rule"], record["severity"], record["line"], record["column"]) == (
        "CB305",
        "error",
        10,
        11,
    )
    assert record["path"] == library.path("steam/zh.md").as_posix()


def test_json_of_nothing_is_an_empty_array(library: Library) -> None:
    assert json.loads(FORMATS["json"](library.check(), "en")) == []


def test_github_commands_are_escaped() -> None:
    assert FORMATS["github"](REPORT, "en") == (
        "::notice file=cases/a%2Cb/zh.md,line=3,col=5,title=CB105::Half: 50%25%0Amend"
    )


def test_text_shows_the_place_the_line_and_the_way_out(library: Library) -> None:
    library.replace("steam/zh.md", "industry: D44", "industry: X1")
    path = library.path("steam/zh.md").as_posix()
    assert click.unstyle(FORMATS["text"](library.check(), "zh")) == (
        f"{path}:10:11  错误 CB305  没有行业代码“X1”\n"
        "    industry: X1\n"
        "              ^\n"
        "    写门类字母加两位大类，例如：industry: C36\n"
        "\n"
        "已豁免 1 项：\n"
        "    CB412  照片文件太小（1 处：solar）\n"
        "        理由：图为示意插图，不是照片\n"
        "\n"
        "1 个错误、0 个警告、0 条提示；读了 2 个案例。"
    )


def test_text_in_english(library: Library) -> None:
    library.replace("steam/zh.md", "industry: D44", "industry: X1")
    text = click.unstyle(FORMATS["text"](library.check(), "en"))
    assert "error CB305  There is no industry code “X1”" in text
    assert "1 errors, 0 warnings, 0 hints; 2 cases read." in text


def test_text_of_a_clean_compilation_counts_its_cases(library: Library) -> None:
    assert click.unstyle(FORMATS["text"](library.check(), "zh")).endswith("\n没有发现问题：读了 2 个案例。")


@pytest.mark.parametrize(
    ("line", "column", "shown", "before"),
    [
        ("status: done", 9, "status: done", 8),
        ("title: 题目：二", 8, "title: 题目：二", 7),
        ("title: 题目：二", 10, "title: 题目：二", 11),
        ("Ａ“题”𠮷x", 6, "Ａ“题”𠮷x", 8),
        ("e\u0301題x", 4, "e\u0301題x", 3),
        ("    value: 3", 12, "value: 3", 7),
        ("\tvalue: 3", 2, "value: 3", 0),
        ("", 1, "", 0),
    ],
)
def test_a_caret_stands_under_its_character(line: str, column: int, shown: str, before: int) -> None:
    assert excerpt(line, column) == (shown, " " * before + "^")


@given(st.text(max_size=300), st.integers(1, 320))
def test_a_line_of_any_length_fits_a_terminal(line: str, column: int) -> None:
    shown, caret = excerpt(line, column)
    assert width(shown) <= 80
    assert width(caret) <= 40
    assert shown.isprintable()


def test_a_long_line_is_cut_around_the_place() -> None:
    shown, caret = excerpt("甲" * 100 + "乙" + "丙" * 100, 101)
    assert shown == "…" + "甲" * 18 + "乙" + "丙" * 19 + "…"
    assert caret == " " * 37 + "^"
