"""Rules about the language of a text, as a case breaks them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from casebook.checks.rules import RULES

if TYPE_CHECKING:
    from tests.checks.conftest import Library

SENTENCE = "明年给停车场也装上。"


def rules_found(library: Library, text: str, file: str = "solar/zh.md", old: str = SENTENCE) -> list[str]:
    library.replace(file, old, text)
    return [rule for rule, *_ in library.found()]


def test_a_translation_keeps_its_own_punctuation(library: Library) -> None:
    assert rules_found(library, "More plants, (all of them)... will", "steam/en.md", "More plants will") == []


def test_headings_and_captions_are_text_too(library: Library) -> None:
    library.replace("steam/zh.md", "### 先发电，再供热", "### 先发电,再供热")
    library.replace("solar/zh.md", "zh: 屋顶光伏示意,", "zh: 屋顶光伏（示意,")
    assert library.found() == [("CB605", "solar/zh.md", 13, 23), ("CB601", "steam/zh.md", 57, 8)]


def test_names_and_sources_are_no_text_of_the_case(library: Library) -> None:
    library.replace("solar/zh.md", "title: 屋顶光伏方案", "title: 屋顶光伏方案(二期)")
    library.replace(
        "solar/zh.md", "organisation: {zh: 示例园区管理委员会", "organisation: {zh: 示例园区(东区)管理委员会"
    )
    assert library.found() == []


def test_traditional_characters_of_a_passage_are_one_finding(library: Library) -> None:
    library.replace("solar/zh.md", SENTENCE, "明年給停車場也裝上。")
    (finding,) = library.check().findings
    assert finding.message.zh == "用了繁体字：給→给、車→车、場→场、裝→装"
    assert [fix.text for fix in finding.fixes] == ["给", "车", "场", "装"]


def test_an_acronym_explained_anywhere_is_explained(library: Library) -> None:
    library.replace("solar/zh.md", "summary: 车间屋顶", "summary: 由ESCO把车间屋顶")
    assert rules_found(library, "合同能源管理（ESCO）由它来做。") == []


def test_acronyms_of_the_case_s_own_body_are_known(library: Library) -> None:
    library.replace("solar/zh.md", "en: Sample Park Administrative Committee", "en: SPAC of Sample Park")
    assert rules_found(library, "SPAC来做。") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("### 一\n\n#### 二\n\n##### 三\n\n话\n\n### 四\n\n话", []),
        ("### 一\n\n##### 二\n\n话", ["CB610"]),
        ("```\n##### 二\n```\n\n话", []),
        ("https://www.example.cn/a", ["CB611"]),
        ("- …\n\n——", ["CB611"]),
        ("[方案](https://www.example.cn/)里写得很细。", []),
        ("[方案](plan.md)里写得很细。", ["CB612"]),
        ("[上文](#背景情况)写过。", ["CB612"]),
        ("`[上文](#背景情况)`这样写。", []),
    ],
)
def test_headings_and_links(library: Library, text: str, expected: list[str]) -> None:
    assert rules_found(library, text) == expected


def test_links_within_are_found_in_translations_too(library: Library) -> None:
    assert rules_found(library, "More [plants](../solar/) will", "steam/en.md", "More plants will") == [
        "CB612"
    ]


def test_the_language_family_never_blocks_a_build() -> None:
    severities = {rule.severity.value for rule in RULES.values() if rule.id.startswith("CB6")}
    assert severities == {"warning", "hint"}


@pytest.mark.parametrize(
    ("code", "expected"),
    [("91110000600037341L", []), ("91110000600037341K", ["CB309"]), ("https://a.cn/91110000600037341K", [])],
)
def test_credit_codes(library: Library, code: str, expected: list[str]) -> None:
    assert rules_found(library, f"代码是{code}，可查。") == expected
