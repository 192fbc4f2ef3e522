from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import escape

from casebook.booklet.mixed_script import language_of, set_mixed

JOINER = "\u2060"


def _half(mark: str) -> str:
    return f'<span class="half">{mark}</span>'


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>到2023年已有8.5代线</p>", f"<p>到 2023\u00a0年已有 8.5\u00a0代{JOINER}线</p>"),
        ("<p>占80%的电，见图</p>", f"<p>占 80%\u00a0的电，见{JOINER}图</p>"),
        ("<p>排放CO<sub>2</sub>的工厂，多</p>", "<p>排放 CO<sub>2</sub>\u00a0的工厂，多</p>"),
        ("<p>绿<strong>ABC</strong>电，见</p>", "<p>绿<strong> ABC</strong> 电，见</p>"),
        ("<p>（2024）年，一</p>", f"<p>{_half('（')}2024）年，一</p>"),
        ("<p>他说：“好”，走</p>", f"<p>他说：“好{_half('”')}，走</p>"),
        ("<p>某“《书》”，一</p>", f"<p>某“{_half('《')}书{_half('》')}{_half('”')}，一</p>"),
        ("<p>一、“二”。</p>", f"<p>一、{_half('“')}二{_half('”')}。</p>"),
        ("<p>三～五天，好</p>", f"<p>三{JOINER}～五天，好</p>"),
        ("<p>用水10 m<sup>3</sup>，少</p>", "<p>用水 10\u00a0m<sup>3</sup>，少</p>"),
        ("<p>中</p><p>A文，完</p>", "<p>中</p><p>A 文，完</p>"),
        ("<p>读 The Guardian 报，完</p>", '<p>读 <span lang="en">The Guardian</span> 报，完</p>'),
        ('<p lang="en">a中b</p>', '<p lang="en">a<span lang="zh-Hans">中</span>b</p>'),
        ('<p title="到2023年">x</p>', '<p title="到2023年">x</p>'),
        ("<p>见<code>a中</code></p>", "<p>见<code>a中</code></p>"),
    ],
)
def test_chinese_documents(html: str, expected: str) -> None:
    assert set_mixed(html, "zh") == expected


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (
            "<p>the plant (再生水厂) works</p>",
            '<p>the plant (<span lang="zh-Hans">再生水厂</span>) works</p>',
        ),
        ("<p>in 《实践》 magazine</p>", '<p>in <span lang="zh-Hans">《实践》</span> magazine</p>'),
        ("<p>uses 5 MW turbines in 2021 at 3 sites</p>", "<p>uses 5\u00a0MW turbines in 2021 at 3 sites</p>"),
        ('<p lang="zh-Hans">中A</p>', '<p lang="zh-Hans">中 A</p>'),
    ],
)
def test_english_documents(html: str, expected: str) -> None:
    assert set_mixed(html, "en") == expected


def test_a_citation_never_begins_a_line_and_stays_as_it_is() -> None:
    html = '<p>水很少<sup class="citation"><a href="#s">1</a></sup>。</p>'
    done = set_mixed(html, "zh")
    assert f'{JOINER}<sup class="citation"><a href="#s">1</a></sup>。' in done
    assert done.count(JOINER) == 2, "one before the citation, one that keeps the last two characters together"


def test_the_head_is_left_alone() -> None:
    html = "<head><title>到2023年</title></head><body><p>到2023年</p></body>"
    assert "<title>到2023年</title>" in set_mixed(html, "zh")


def test_titles_know_their_language() -> None:
    assert language_of("Power from the parking lot") == "en"
    assert language_of("TEDA 的循环") == "zh"


@given(st.text(), st.sampled_from(["zh", "en"]))
def test_no_word_is_lost_or_changed(text: str, language: str) -> None:
    html = f"<p>{escape(text)}</p>"
    done = set_mixed(html, "zh" if language == "zh" else "en")
    words = unescape(re.sub(r"<[^>]*>", "", done))
    blank = re.compile(rf"[\s{JOINER}]")
    assert blank.sub("", words) == blank.sub("", unescape(str(escape(text))))
