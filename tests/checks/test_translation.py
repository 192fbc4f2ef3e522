from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.checks.conftest import Library


def test_only_the_unit_whose_original_changed_is_stale(library: Library) -> None:
    library.replace("steam/zh.md", "园区里有三家工厂", "园区里有四家工厂")
    (found,) = library.check().findings
    assert (found.rule, found.position.line, found.position.column) == ("CB702", 11, 17)
    assert found.message.zh == "“背景情况”的原文改过了，译文可能已经过时"


def test_the_hint_holds_what_to_write(library: Library) -> None:
    library.replace("steam/zh.md", "园区里有三家工厂", "园区里有四家工厂")
    (found,) = library.check().findings
    line = found.hint.zh.partition("：")[2]
    library.replace("steam/en.md", 'background: "919d999223"', line)
    assert library.found() == []


def test_layout_and_marks_make_nothing_stale(library: Library) -> None:
    library.replace("steam/zh.md", "**人人得利。**各厂", "人人得利。\n各厂")
    assert library.found() == []


def test_units_without_a_digest_are_one_hint(library: Library) -> None:
    text = library.text("steam/en.md")
    start, end = text.index("  source:"), text.index("---\n## Background")
    library.path("steam/en.md").write_text(text[:start] + text[end:], encoding="utf-8")
    (found,) = library.check().findings
    assert found.rule == "CB703"
    assert found.message.zh.endswith("：主标题、副标题、案例简介、背景情况、特色经验、未来展望")
    source = found.hint.zh.partition("：")[2]
    library.replace("steam/en.md", "status: draft", f"status: draft\n  source: {source}")
    assert library.found() == []


def test_a_unit_that_cannot_be(library: Library) -> None:
    library.replace("steam/en.md", "    background:", "    backgroud:")
    assert [rule for rule, *_ in library.found()] == ["CB703", "CB702"]


def test_a_section_the_original_lost_is_told_once(library: Library) -> None:
    library.replace("steam/zh.md", "## 未来展望\n\n下一步把管廊接到更多工厂。\n", "")
    assert [rule for rule, *_ in library.found()] == ["CB110"]


def test_repeating_sections_are_told_apart(library: Library) -> None:
    library.replace("programme.yml", "{id: outlook, label", "{id: outlook, max_count: 3, label")
    library.replace(
        "steam/zh.md", "## 未来展望\n", "## 未来展望\n\n一。\n\n## 其二\n\n乙[^report-2023]。\n\n## 其三\n"
    )
    library.replace("steam/en.md", "## Outlook\n", "## Outlook\n\nOne.\n\n## Two\n\nB.\n\n## Three\n")
    found = library.check().findings
    assert [each.rule for each in found] == ["CB703", "CB702", "CB701"]
    assert "未来展望（2）、未来展望（3）" in found[0].message.zh
    assert found[2].message.zh == "译文的“Two”没有引用原文引用的资料：report-2023"


def test_sections_with_other_sub_headings_are_found(library: Library) -> None:
    library.replace("steam/zh.md", "### 先发电，再供热", "### 先发电\n\n先发电。\n\n### 再供热")
    found = [each.message.en for each in library.check().findings if each.rule == "CB707"]
    assert found == ["The original of “Experience” has 2 sub-headings, the translation 0"]


def test_links_the_translation_lacks_are_named(library: Library) -> None:
    library.replace("steam/zh.md", "下一步把", "[下一步](https://example.cn/plan)把")
    found = [each.message.zh for each in library.check().findings if each.rule == "CB707"]
    assert found == ["“Outlook”的译文少了原文的链接：https://example.cn/plan"]
    library.replace("steam/en.md", "More plants", "[More](https://example.cn/plan) plants")
    assert "CB707" not in [each.rule for each in library.check().findings]
