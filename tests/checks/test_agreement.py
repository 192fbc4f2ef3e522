"""Figures and terms of a translation, as a case has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.checks.conftest import Library


def test_differing_figures_are_told_with_both_numbers_at_the_translation_s(library: Library) -> None:
    library.replace("steam/zh.md", "下一步把管廊接到更多工厂。", "下一步投资3,200万元把管廊接到更多工厂。")
    library.replace("steam/en.md", "More plants will be", "At a cost of CNY 3.2 million more plants will be")
    (figures,) = (each for each in library.check().findings if each.rule == "CB704")
    assert figures.message.zh == "“未来展望”的数字对不上：只在原文里有 3,200万；只在译文里有 3.2 million"
    assert (figures.position.line, figures.position.column) == (25, 18)


def test_a_headline_may_leave_a_figure_out_and_not_bring_one_in(library: Library) -> None:
    library.replace("steam/zh.md", "title: 蒸汽梯级利用让园区少烧煤", "title: 蒸汽梯级利用让3家工厂少烧煤")
    library.replace("steam/en.md", '    title: "4d3f5c26f2"\n', "")
    assert [rule for rule, *_ in library.found()] == ["CB703"]
    library.replace("steam/en.md", "title: Using steam in steps", "title: Using steam in 4 steps")
    assert [rule for rule, *_ in library.found()] == ["CB704", "CB703"]
