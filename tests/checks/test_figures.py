from __future__ import annotations

import pytest

from casebook.checks.figures import figures, unmatched, without_conversions


def differing(original: str, translation: str) -> tuple[list[str], list[str]]:
    there = unmatched(figures(without_conversions(original), "zh"), translation, "en")
    here = unmatched(figures(without_conversions(translation), "en"), original, "zh")
    return [each.words for each in there], [each.words for each in here]


@pytest.mark.parametrize(
    ("original", "translation"),
    [
        ("投资3,200万元", "CNY 32 million"),
        ("612.4亿元", "CNY 61.24 billion"),
        ("月产9万片", "90,000 a month"),
        ("占83%", "83% of it"),
        ("20万千瓦", "200 MW"),
        ("8.7亿千瓦时", "870 GWh"),
        ("2.7吉瓦", "2.7 GW"),
        ("26万吨", "0.26 Mt"),
        ("全市的1/5", "a fifth of the city's"),
        ("三家工厂", "3 plants"),
        ("3家工厂", "three plants"),
        ("6—9月", "June to September"),
        ("20世纪90年代", "the 1990s"),
        ("2016—2018年", "2016–18"),
        ("2021年签约，次年投运", "agreed in 2021, opened in 2022"),
        ("四成来自余热", "40% from waste heat"),
        ("占地723亩", "723 mu (about 48 ha)"),
        ("每万元GDP", "per CNY 10,000 of GDP"),
        ("“十四五”期间", "in the 14th Five-Year Plan"),
        ("PM2.5下降，CO2减少[^a-2020]", "PM2.5 fell[^a-2020], less CO2"),
        ("见[资料3](https://a.cn/77)", "see the source"),
    ],
)
def test_figures_that_agree(original: str, translation: str) -> None:
    assert differing(original, translation) == ([], [])


@pytest.mark.parametrize(
    ("original", "translation", "there", "here"),
    [
        ("投资3,200万元", "CNY 3.2 million", ["3,200万"], ["3.2 million"]),
        ("612.4亿元", "CNY 612.4 billion", ["612.4亿"], ["612.4 billion"]),
        ("降低18%", "down 13%", ["18"], ["13"]),
        ("共12个", "several", ["12"], []),
        ("2023年", "in 2022", ["2023"], ["2022"]),
        ("20万千瓦", "20 MW", ["20万千瓦"], ["20 MW"]),
        ("9" * 5000, "1", [], ["1"]),
    ],
)
def test_figures_that_differ(original: str, translation: str, there: list[str], here: list[str]) -> None:
    assert differing(original, translation) == (there, here)


def test_a_figure_is_told_where_it_stands() -> None:
    assert [(each.offset, each.words) for each in figures("In 2023, 3.2 million", "en")] == [
        (3, "2023"),
        (9, "3.2 million"),
    ]
