from __future__ import annotations

import pytest

from casebook.checks import writing


@pytest.mark.parametrize("text", ["三千吨煤", "十五万千瓦时", "二百公顷", "用了四十万元"])
def test_a_measure_in_chinese_numerals_is_told(text: str) -> None:
    assert [slip.variant for slip in writing.number_style(text)] == ["numerals"]


@pytest.mark.parametrize(
    "text",
    [
        "三吨",
        "数十万吨",
        "几百吨",
        "三四百吨",
        "近千吨",
        "上百吨",
        "百万千瓦级",
        "十四五",
        "3000吨",
        "万元产值",
    ],
)
def test_rough_numbers_and_fixed_words_stay_chinese(text: str) -> None:
    assert list(writing.number_style(text)) == []


@pytest.mark.parametrize(
    ("text", "variants"),
    [
        ("15~20%", ["percent"]),
        ("15%~20%", ["tilde"]),
        ("15%～20%", []),
        ("3—5个", []),
        ("2024-06-01", []),
        ("GB/T 15834-2011", []),
    ],
)
def test_ranges(text: str, variants: list[str]) -> None:
    assert [slip.variant for slip in writing.number_style(text)] == variants


def test_mixed_grouping_is_told_at_the_figure_without_commas() -> None:
    slip = writing.mixed_grouping("一共3,200元，另有12000元。")
    assert slip is not None
    assert slip.offset == "一共3,200元，另有12000元。".index("12000")
    assert writing.mixed_grouping("一共3200元，另有12000元。") is None


@pytest.mark.parametrize(
    ("text", "right"),
    [("300 Kwh", "kWh"), ("5 Tce", "tce"), ("10M3", "m3"), ("2 KM", "km"), ("30GWH", "GWh")],
)
def test_units_in_wrong_letters(text: str, right: str) -> None:
    assert [found for _, found in writing.unit_spellings(text)] == [right]


@pytest.mark.parametrize("text", ["300 kWh", "5 tce", "10 m3", "10MW", "5G网络", "3D打印", "100 CNY"])
def test_right_units_and_other_words(text: str) -> None:
    assert list(writing.unit_spellings(text)) == []


def test_acronyms_are_told_once_and_known_ones_not_at_all() -> None:
    found = [acronym for _, acronym in writing.acronyms("ESCO和ESCO，GDP、COD、10 MW、WO-3、NETDZ")]
    assert found == ["ESCO", "NETDZ"]


@pytest.mark.parametrize(
    "text", ["ESCO（合同能源管理）", "合同能源管理（ESCO）", "合同能源管理（Energy Service, ESCO）"]
)
def test_an_acronym_in_or_before_brackets_is_explained(text: str) -> None:
    assert "ESCO" in writing.explained_acronyms(text)
