"""`--fix` mends what is safe and leaves every other byte of a file as it was."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.checks.fix import Fix
from casebook.checks.fixing import Fixed, fix, replaced
from casebook.content.source import Position

if TYPE_CHECKING:
    from tests.checks.conftest import Library

HERE = Path("zh.md")


def fix_all(library: Library) -> Fixed:
    return fix(library.check)


def test_spans_are_replaced_from_the_end_to_the_beginning() -> None:
    fixes = [
        Fix(Position(HERE, 1, 2), 1, "二二"),
        Fix(Position(HERE, 2, 1), 2, ""),
        Fix(Position(HERE, 1, 1), 1, "一一"),
    ]
    assert replaced("abc\r\nde\nf\r", fixes) == "一一二二c\r\n\nf\r"


@given(
    st.lists(st.text(alphabet="ab，\u2028\x0b", max_size=5), min_size=1),
    st.sampled_from(["\n", "\r\n", "\r"]),
)
def test_lines_are_counted_as_reading_counts_them(lines: list[str], end: str) -> None:
    text = end.join([*lines, "x"])
    assert replaced(text, [Fix(Position(HERE, len(lines) + 1, 1), 1, "y")]) == f"{text[:-1]}y"


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_every_other_byte_stays(library: Library, end: bytes, mark: bytes) -> None:
    library.replace(
        "solar/zh.md", "明年给停车场也装上。", "明年给停车场, 食堂也装上 (共１２个)...  \t\n\n`代码,不动`  "
    )
    path = library.path("solar/zh.md")
    path.write_bytes(mark + path.read_bytes().replace(b"\n", end))
    before = path.read_bytes()
    fixed = fix_all(library)
    old, new = "停车场, 食堂也装上 (共１２个)...", "停车场，食堂也装上（共12个）……"
    assert path.read_bytes() == before.replace(old.encode(), new.encode())
    assert {each.rule for each in fixed.mended} == {"CB601", "CB602", "CB603", "CB604"}
    assert not fixed.report.findings


def test_a_second_time_nothing_is_left_to_do(library: Library) -> None:
    library.replace("solar/zh.md", "明年给停车场也装上。", "明年 給停车场,也装上 -- (很多)。。")
    assert fix_all(library).mended
    after = library.path("solar/zh.md").read_bytes()
    assert fix_all(library).mended == ()
    assert library.path("solar/zh.md").read_bytes() == after


def test_code_links_citations_and_quotations_stay(library: Library) -> None:
    words = "见`甲,乙`、[甲,乙](https://www.example.cn/甲,乙)、“甲,乙”[^plan-2024]。"
    words += "\n\n> 甲,乙\n> 丙,丁\n\n```\n甲,乙\n```"
    library.replace("solar/zh.md", "明年给停车场也装上。", words)
    before = library.path("solar/zh.md").read_bytes()
    assert fix_all(library).mended == ()
    assert library.path("solar/zh.md").read_bytes() == before


def test_frontmatter_is_mended_where_it_is_written_as_it_reads(library: Library) -> None:
    library.replace("solar/zh.md", "title: 屋顶光伏供电车间", 'title: "屋顶光伏,供电车间"')
    library.replace("solar/zh.md", "en: Sketch of the roof}", "en: 'Roof, sketch'}")
    library.replace("solar/zh.md", "zh: 屋顶光伏示意,", "zh: 屋顶 (南侧) 示意,")
    fix_all(library)
    assert 'title: "屋顶光伏，供电车间"' in library.text("solar/zh.md")
    assert "caption: {zh: 屋顶（南侧）示意, en: 'Roof, sketch'}" in library.text("solar/zh.md")


def test_folded_frontmatter_is_told_and_left_alone(library: Library) -> None:
    library.replace("solar/zh.md", "summary: 车间屋顶装上光伏板，", "summary: >-\n  车间屋顶装上光伏板,\n  ")
    fixed = fix_all(library)
    assert fixed.mended == ()
    assert [(each.rule, each.position.line) for each in fixed.report.findings] == [("CB601", 10)]


def test_what_is_waived_is_not_mended(library: Library) -> None:
    library.replace("solar/zh.md", "明年给停车场也装上。", "明年给停车场,也装上。")
    library.replace("solar/zh.md", "waivers:\n", "waivers:\n  CB601: 原文如此\n")
    before = library.path("solar/zh.md").read_bytes()
    assert fix_all(library).mended == ()
    assert library.path("solar/zh.md").read_bytes() == before


def test_a_character_that_may_mean_several_is_left_to_the_editor(library: Library) -> None:
    library.replace("solar/zh.md", "明年给停车场也装上。", "明年給停车场也装上，余下的昇级。")
    fixed = fix_all(library)
    assert "明年给停车场也装上，余下的昇级。" in library.text("solar/zh.md")
    assert [each.rule for each in fixed.report.findings] == ["CB607"]


def test_only_what_was_asked_for_is_mended(library: Library) -> None:
    library.replace("solar/zh.md", "明年给停车场也装上。", "明年给停车场,也装上。")
    library.replace("steam/zh.md", "下一步把管廊接到更多工厂。", "下一步,把管廊接到更多工厂。")
    fix(lambda: library.check().within([library.path("steam")]))
    assert "停车场,也装上" in library.text("solar/zh.md")
    assert "下一步，把管廊" in library.text("steam/zh.md")


def test_the_mode_of_a_file_stays(library: Library) -> None:
    library.replace("solar/zh.md", "明年给停车场也装上。", "明年给停车场,也装上。")
    path = library.path("solar/zh.md")
    path.chmod(0o640)
    fix_all(library)
    assert path.stat().st_mode & 0o777 == 0o640
    assert sorted(each.name for each in path.parent.iterdir()) == ["photos", "zh.md"]
