from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.checks.conftest import Library


def changed(calls: Library, old: str, new: str) -> list[tuple[str, str]]:
    calls.replace("zone/zh.md", old, new)
    return [(each.rule, each.message.zh) for each in calls.check().findings]


def test_a_year_may_stand_in_the_id_or_in_the_label(calls: Library) -> None:
    assert changed(calls, '{id: "2024", label: 2024', "{id: first, label: 2024") == []


def test_each_missing_year_is_named(calls: Library) -> None:
    found = changed(calls, '{id: "2024", label: 2024', '{id: "2023", label: 2023')
    assert found == [("CB133", "表格“年度分解目标”缺少年份：2024")]


def test_a_year_without_any_figure(calls: Library) -> None:
    found = changed(calls, "values: [980, 940, 900]", "values: [980, 940, null]")
    assert found == [("CB133", "表格“年度分解目标”这些年份没有填数：2026")]


def test_a_line_with_too_few_values(calls: Library) -> None:
    found = changed(calls, "values: [980, 940, 900]", "values: [980, 940]")
    assert ("CB107", "“tables[1]”第 1 行有 2 个值，列有 3 个") in found


def test_a_part_that_need_not_be_written_needs_its_table_once_it_is(calls: Library) -> None:
    found = changed(calls, "逐年下降。", "逐年下降。\n\n### 排放\n\n都在减。")
    assert found == [("CB132", "“排放”缺少表格“排放量”")]
    table = (
        "  - {id: emissions, part: 1-2, caption: {zh: 排放, en: E},"
        " columns: [{id: sum, label: {zh: 和, en: S}}],"
        " rows: [{label: {zh: 废气, en: Gas}, values: [1]}]}\nsources:\n"
    )
    assert changed(calls, "sources:\n", table) == [
        ("CB133", "表格“排放量”缺少列：amount（数量）"),
        ("CB133", "表格“排放量”缺少行：废水"),
    ]


def test_no_tables_at_all(calls: Library) -> None:
    text = calls.text("zone/zh.md")
    start, end = text.index("tables:"), text.index("sources:")
    calls.path("zone/zh.md").write_text(text[:start] + text[end:], encoding="utf-8")
    assert [rule for rule, *_ in calls.found()] == ["CB132"]
