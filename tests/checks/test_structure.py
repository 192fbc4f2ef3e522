from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.checks.conftest import Library

OUTLOOK = "明年给停车场也装上。"


def outlook(library: Library, text: str) -> list[tuple[str, int, int]]:
    """Return the findings for another text of the last section, lines counted from its own first."""
    first = library.text("solar/zh.md").split("\n").index(OUTLOOK)
    library.replace("solar/zh.md", OUTLOOK, text)
    return [(rule, line - first, column) for rule, _, line, column in library.found()]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("一句。\n\n　　<b>二</b>句。", [("CB117", 3, 3), ("CB117", 3, 7)]),
        ("看图：![图](photos/roof.jpg)", [("CB117", 1, 4)]),
        ("看图：![图][roof]", [("CB117", 1, 4)]),
        ("<script>alert(1)</script>", [("CB117", 1, 1), ("CB117", 1, 17)]),
        ("<img src=x onerror=alert(1)>", [("CB117", 1, 1)]),
        ("上句<!-- 暂时\n不发 -->下句", [("CB117", 1, 3)]),
        ("甲[^plan-2024]乙[^x]丙[^y]", [("CB118", 1, 15), ("CB118", 1, 20)]),
        ("[^1]: 年度报告", [("CB118", 1, 1)]),
    ],
)
def test_markup_and_citations_are_found_where_they_stand(
    library: Library, text: str, found: list[tuple[str, int, int]]
) -> None:
    assert outlook(library, text) == found


@pytest.mark.parametrize(
    "text",
    [
        "产量<50吨，能耗>3吨，a<b",
        "见<https://www.example.cn/a>。",
        "代码`<b>`和`![图](x)`和`[^x]`不算。",
        "```\n<b>\n[^x]\n```\n完。",
        "~~~\n<b>\n",
        "见[资料](https://www.example.cn/)。",
        "| 甲 | 乙 |\n|---|---|\n| 1 | 2 |",
    ],
)
def test_what_looks_like_markup_but_is_none(library: Library, text: str) -> None:
    assert outlook(library, text) == []


def test_a_section_of_citations_only_is_empty(library: Library) -> None:
    assert outlook(library, "[^plan-2024]") == [("CB114", -1, 1)]


@pytest.mark.parametrize("heading", ["## 未来展望 ", "# 未来展望", "## 来来展望", "## 未来的展望"])
def test_a_misspelt_heading_is_one_finding(library: Library, heading: str) -> None:
    library.replace("solar/zh.md", "## 未来展望", heading)
    assert len(library.found()) == (0 if heading.strip() == "## 未来展望" else 1)


def test_a_heading_unlike_any_other_leaves_a_section_missing_too(library: Library) -> None:
    library.replace("solar/zh.md", "## 未来展望", "## 致谢")
    assert sorted(rule for rule, *_ in library.found()) == ["CB110", "CB111"]


def test_a_translation_is_held_to_the_template_as_well(library: Library) -> None:
    library.replace("steam/en.md", "## Outlook\n", "")
    assert library.found() == [("CB110", "steam/en.md", 15, 1)]


def test_privacy_holds_for_every_text_of_a_case(library: Library) -> None:
    library.replace("steam/en.md", "draft\n", "draft # ask someone@example.cn\n")
    library.replace("steam/zh.md", "en: A boiler out of use}", 'en: "Boiler, call 13800138001"}')
    library.replace("solar/zh.md", "summary: 车间", "summary: 微信号：green-park，车间")
    library.replace("solar/zh.md", "不是照片", "请问联系人：李四")
    assert [rule for rule, *_ in library.found()] == ["CB504", "CB506", "CB503", "CB501"]


def test_personal_details_are_not_repeated_in_full(library: Library) -> None:
    library.replace(
        "solar/zh.md", OUTLOOK, "电话13800138001，a@example.cn，11010519491231002X，QQ：12345，联系人：张三。"
    )
    words = " ".join(each.message.zh + each.message.en for each in library.check().findings)
    for detail in ("13800138001", "a@example.cn", "11010519491231002X", "12345", "张三"):
        assert detail not in words


@pytest.mark.parametrize("name", ["solar/zh.md", "solar", "programme.yml"])
def test_nothing_is_brought_in_by_a_link(library: Library, name: str) -> None:
    path, target = library.path(name), library.folder.parent / "elsewhere"
    path.rename(target)
    path.symlink_to(target)
    found = library.check().findings
    assert [each.rule for each in found] == ["CB101"]
    assert found[0].message.zh == ("文件夹“solar”是符号链接" if name == "solar" else "文件打不开")


@pytest.mark.parametrize(
    ("name", "found", "hint"),
    [
        ("ZH.md", "有一个“ZH.md”", "改名为 zh.md"),
        ("zh.txt", "有一个“zh.txt”", "改名为 zh.md"),
        ("zh", "有一个“zh”", "改名为 zh.md"),
        ("案例.docx", "只有 Word 文件“案例.docx”", "casebook intake"),
        ("~$案例.docx", "没有原文 zh.md", "新建 zh.md"),
        ("说明.txt", "没有原文 zh.md", "新建 zh.md"),
    ],
)
def test_what_stands_in_the_place_of_an_original(library: Library, name: str, found: str, hint: str) -> None:
    library.path("solar/zh.md").rename(library.path("solar") / name)
    (finding,) = library.check().findings
    assert finding.rule == "CB109"
    assert found in finding.message.zh
    assert hint in finding.hint.zh
    assert "(" not in finding.message.en
