from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.content.programme import Part
from casebook.content.sections import Section, cut_sections
from casebook.vocabulary.localtext import Language, LocalText

FILE = Path("zh.md")


def part(part_id: str, zh: str, en: str, *parts: Part, least: int = 1, most: int | None = 1) -> Part:
    label = LocalText(zh=zh, en=en)
    return Part(id=part_id, label=label, min_count=least, max_count=most, parts=parts)


THREE = (
    part("background", "背景情况", "Background"),
    part("experience", "特色经验", "Distinctive experience"),
    part("outlook", "未来展望", "Outlook"),
)
HIGHLIGHTS = (
    part("profile", "企业简介", "Profile"),
    part(
        "highlight",
        "亮点",
        "Highlight",
        part("practice", "亮点做法", "Practice"),
        part("results", "主要成效", "Results"),
        part("lessons", "借鉴意义", "Lessons"),
        least=3,
        most=None,
    ),
)


def cut(
    body: str, parts: tuple[Part, ...] = THREE, language: Language = "zh"
) -> tuple[tuple[Section, ...], list[tuple[str, int, str]]]:
    sections, faults = cut_sections(body, FILE, 10, parts, language)
    told = [(fault.rule, fault.position.line, fault.values.get("heading", "")) for fault in faults]
    return sections, told


def highlight(name: str) -> str:
    return f"## {name}\n### 亮点做法\n做。\n### 主要成效\n成。\n### 借鉴意义\n学。\n"


def test_a_body_is_cut_along_its_template() -> None:
    sections, faults = cut("\n## 背景情况\n\n一。\n\n二。\n\n## 特色经验\n三。\n\n## 未来展望\n四。\n")
    assert faults == []
    assert [(s.part.id, s.heading, s.body, s.position.line) for s in sections] == [
        ("background", "背景情况", "一。\n\n二。", 11),
        ("experience", "特色经验", "三。", 17),
        ("outlook", "未来展望", "四。", 20),
    ]


def test_a_place_in_a_body_is_a_place_in_the_file() -> None:
    (background, *_), _ = cut("## 背景情况\n\n  一二\n三四\n## 特色经验\n五\n## 未来展望\n六")
    first, third = background.place(0), background.place(background.body.index("四"))
    assert (first.line, first.column) == (12, 3)
    assert (third.line, third.column) == (13, 2)


@pytest.mark.parametrize("heading", ["##  背景 情况 ", "## 背景情况：", "## 背景情况 ##", "##\u3000背景情况"])
def test_blanks_and_colons_in_a_heading_do_not_matter(heading: str) -> None:
    sections, faults = cut(f"{heading}\n一\n## 特色经验\n二\n## 未来展望\n三")
    assert faults == []
    assert sections[0].part.id == "background"


def test_a_translation_is_cut_by_its_own_headings() -> None:
    body = "## BACKGROUND\nOne.\n## Distinctive experience\nTwo.\n## Outlook\nThree."
    assert cut(body, language="en")[1] == []
    assert [fault[0] for fault in cut(body)[1]].count("CB111") == 3


@pytest.mark.parametrize(
    ("body", "faults"),
    [
        ("## 背景情况\n一\n## 特色经验\n二", [("CB110", 10, "## 未来展望")]),
        (
            "## 背景情况\n一\n## 特色经验\n二\n## 未来展望\n三\n## 附录\n四",
            [("CB111", 16, "附录")],
        ),
        (
            "## 背景情况\n一\n## 背景情况\n二\n## 特色经验\n三\n## 未来展望\n四",
            [("CB112", 12, "背景情况")],
        ),
        (
            "## 特色经验\n一\n## 背景情况\n二\n## 未来展望\n三",
            [("CB112", 12, "背景情况")],
        ),
        (
            "\n\n引言。\n## 背景情况\n一\n## 特色经验\n二\n## 未来展望\n三",
            [("CB113", 12, "")],
        ),
        (
            "# 题目\n## 背景情况\n一\n## 特色经验\n二\n## 未来展望\n三",
            [("CB122", 10, "题目")],
        ),
        ("", [("CB110", 10, "## 背景情况"), ("CB110", 10, "## 特色经验"), ("CB110", 10, "## 未来展望")]),
    ],
    ids=["missing", "unknown", "repeated", "out-of-order", "text-before", "first-level", "empty"],
)
def test_what_does_not_fit_the_template_is_told(body: str, faults: list[tuple[str, int, str]]) -> None:
    assert cut(body)[1] == faults


def test_a_misspelt_heading_is_told_with_what_was_meant() -> None:
    _, faults = cut_sections("## 特色经念\n一", FILE, 1, THREE, "zh")
    assert faults[0].values["nearest"] == "特色经验"
    assert faults[0].values["known"] == "背景情况、特色经验、未来展望"


@pytest.mark.parametrize(
    "code",
    [
        "```\n## 不是标题\n```",
        "~~~ sh\n# 注释\n```\n## 也不是\n~~~",
        "````\n```\n## 不是\n````",
    ],
    ids=["backticks", "tildes", "longer-fence"],
)
def test_a_hash_within_fenced_code_is_no_heading(code: str) -> None:
    sections, faults = cut(f"## 背景情况\n{code}\n## 特色经验\n二\n## 未来展望\n三")
    assert faults == []
    assert sections[0].body == code


def test_code_marks_within_a_line_open_no_fence() -> None:
    assert cut("## 背景情况\n```x```\n## 特色经验\n二\n## 未来展望\n三")[1] == []


def test_smaller_headings_belong_to_the_section() -> None:
    sections, faults = cut("## 背景情况\n### 一、缘起\n文。\n#七号机组\n## 特色经验\n二\n## 未来展望\n三")
    assert faults == []
    assert sections[0].body == "### 一、缘起\n文。\n#七号机组"


def test_repeating_parts_stand_under_headings_of_the_authors_own() -> None:
    body = "## 企业简介\n做涂料。\n" + "".join(highlight(name) for name in ("回用", "分质", "接雨", "再生"))
    sections, faults = cut(body, HIGHLIGHTS)
    assert faults == []
    assert [section.heading for section in sections] == ["企业简介", "回用", "分质", "接雨", "再生"]
    assert [inner.part.id for inner in sections[4].sections] == ["practice", "results", "lessons"]
    assert [section.body for section in sections[1].walk()] == ["", "做。", "成。", "学。"]


def test_too_few_repeating_parts_are_told_with_the_number_wanted() -> None:
    body = "## 企业简介\n做涂料。\n" + highlight("回用") + highlight("分质")
    _, faults = cut_sections(body, FILE, 1, HIGHLIGHTS, "zh")
    assert [(fault.rule, fault.values["count"]) for fault in faults] == [("CB110", "3")]


def test_a_nested_part_that_is_missing_is_told_at_its_owner_and_level() -> None:
    body = (
        "## 企业简介\n做涂料。\n"
        + highlight("一")
        + highlight("二")
        + "## 三\n### 亮点做法\n做。\n### 借鉴意义\n学。"
    )
    assert cut(body, HIGHLIGHTS)[1] == [("CB110", 26, "### 主要成效")]


def test_text_under_a_highlight_but_under_none_of_its_parts_is_told() -> None:
    stray = highlight("三").replace("## 三\n", "## 三\n\n散句。\n")
    body = "## 企业简介\n做涂料。\n" + highlight("一") + highlight("二") + stray
    assert cut(body, HIGHLIGHTS)[1] == [("CB113", 28, "")]


@given(
    st.lists(
        st.sampled_from(
            [
                "# 题",
                "## 背景情况",
                "## 特色经验",
                "## 未来展望",
                "## 别的",
                "### 小节",
                "文",
                "",
                "```",
                "~~~",
            ]
        ),
        max_size=20,
    )
)
def test_no_line_is_lost_without_a_fault(lines: list[str]) -> None:
    sections, faults = cut("\n".join(lines))
    kept = [
        line for section in sections for line in (f"## {section.heading}", *section.body.split("\n")) if line
    ]
    assert faults or kept == [line for line in lines if line]
    assert all(10 <= line < 10 + max(1, len(lines)) for _, line, _ in faults)
