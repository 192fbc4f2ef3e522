from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.checks.conftest import Library


def rules(library: Library) -> list[str]:
    return [rule for rule, *_ in library.found()]


@pytest.mark.parametrize(
    ("count", "found"),
    [
        (17, "CB202"),
        (18, "CB203"),
        (19, "CB203"),
        (20, ""),
        (40, ""),
        (41, "CB203"),
        (44, "CB203"),
        (45, "CB202"),
    ],
)
def test_a_bound_given_with_about_leaves_a_tenth(library: Library, count: int, found: str) -> None:
    library.replace(
        "solar/zh.md", "车间屋顶宽敞，白天用电又多，正适合自己发电自己用[^plan-2024]。", "字" * count
    )
    assert rules(library) == [found] * bool(found)


@pytest.mark.parametrize(("count", "found"), [(19, "CB202"), (20, ""), (60, ""), (61, "CB202")])
def test_any_other_bound_leaves_nothing(library: Library, count: int, found: str) -> None:
    library.replace(
        "solar/zh.md",
        "先算清每间车间的用电，再定装多少板，电费和收益都公开。",
        "### 小标题不算字数\n\n" + "字" * count,
    )
    assert rules(library) == [found] * bool(found)


@pytest.mark.parametrize(("count", "found"), [(40, []), (41, ["CB201"])])
def test_the_summary_has_the_bound_of_its_row(library: Library, count: int, found: list[str]) -> None:
    library.replace("solar/zh.md", "车间屋顶装上光伏板，白天用电大半自给。", "字" * count)
    assert rules(library) == found


def test_messages_say_how_far_off_a_text_is(library: Library) -> None:
    library.replace("solar/zh.md", "先算清每间车间的用电，再定装多少板，电费和收益都公开。", "字" * 61)
    library.replace(
        "solar/zh.md", "车间屋顶宽敞，白天用电又多，正适合自己发电自己用[^plan-2024]。", "字" * 10
    )
    assert [each.message.zh for each in library.check().findings] == [
        "“背景情况”有 10 字，少了 10 字；要求：约 20-40 字",
        "“特色经验”有 61 字，多了 1 字；要求：20-60 字",
    ]


def test_translations_have_no_bounds(library: Library) -> None:
    library.replace("steam/en.md", "More plants", "Many words " * 300 + "and more plants")
    assert rules(library) == []
