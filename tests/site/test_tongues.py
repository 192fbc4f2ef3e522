from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup, escape

from casebook.prose.typesetting import curled
from casebook.site.tongues import language_of, tongues
from casebook.vocabulary.localtext import LANGUAGES, Language


@pytest.mark.parametrize(
    ("words", "marked"),
    [
        (
            "CSSD Utilities (中新公用), which runs it",
            'CSSD Utilities (<span lang="zh-Hans">中新公用</span>), which runs it',
        ),
        (
            "苏州工业园区 ESG 实践，启幕在即",
            '<span lang="zh-Hans">苏州工业园区 ESG 实践，启幕在即</span>',
        ),
        ("the word 年 (per year)", 'the word <span lang="zh-Hans">年</span> (per year)'),
        ("nothing else", "nothing else"),
        ("R&D <b>", "R&amp;D &lt;b&gt;"),
    ],
)
def test_chinese_on_an_english_page_is_named(words: str, marked: str) -> None:
    assert tongues(words, "en") == marked


def test_the_insides_of_tags_are_left_alone() -> None:
    html = Markup('<p title="园区">A park, <a href="#园">园区</a></p>')
    assert (
        tongues(html, "en")
        == '<p title="园区">A park, <a href="#园"><span lang="zh-Hans">园区</span></a></p>'
    )


@pytest.mark.parametrize(
    ("words", "marked"),
    [
        ("Waste into wealth", '<span lang="en">Waste into wealth</span>'),
        ("苏伊士新创建（SUEZ NWS）", "苏伊士新创建（SUEZ NWS）"),
        ("2022-03", "2022-03"),
        ("&", "&amp;"),
    ],
)
def test_only_wholly_foreign_words_are_named_on_a_chinese_page(words: str, marked: str) -> None:
    assert tongues(words, "zh") == marked


@given(st.text(alphabet="园区的水，（）“”·2024 AbC<>&;\"'", max_size=60), st.sampled_from(LANGUAGES))
def test_no_character_is_lost(words: str, language: Language) -> None:
    assert re.sub(r'<span lang="[^"]*">|</span>', "", tongues(words, language)) == escape(curled(words))


def test_a_name_with_any_chinese_is_chinese() -> None:
    assert language_of("南方+") == "zh"
    assert language_of("SUEZ Asia") == "en"
