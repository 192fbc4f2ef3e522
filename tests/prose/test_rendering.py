from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casebook.prose.rendering import lines, render, source_anchor

ALLOWED: dict[str, set[str]] = {
    **{tag: set() for tag in ("p", "h3", "h4", "h5", "h6", "ul", "li", "blockquote", "pre", "hr", "br")},
    **{tag: set() for tag in ("em", "strong", "code", "sub")},
    **{tag: set() for tag in ("table", "thead", "tbody", "tr", "th", "td")},
    "a": {"href", "rel"},
    "sup": {"class"},
    "ol": {"start"},
}
SOURCES = {"report": 1, "bda-2023": 2}


class Elements(HTMLParser):
    """Collects every element and attribute a browser would see."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.others: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_comment(self, data: str) -> None:
        self.others.append(data)

    def handle_decl(self, decl: str) -> None:
        self.others.append(decl)

    def handle_pi(self, data: str) -> None:
        self.others.append(data)

    def unknown_decl(self, data: str) -> None:
        self.others.append(data)


def assert_safe(html: str) -> Elements:
    elements = Elements(html)
    assert elements.others == []
    for tag, attributes in elements.found:
        assert tag in ALLOWED
        assert set(attributes) <= ALLOWED[tag]
        assert re.match(r"https?://|#source-\d+$", attributes.get("href") or "https://", re.IGNORECASE)
    return elements


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("**一是建立底座。**园区", "<p><strong>一是建立底座。</strong>园区</p>"),
        ("园区**“双控”**目标", "<p>园区<strong>“双控”</strong>目标</p>"),
        ("中文*强调*中文", "<p>中文<em>强调</em>中文</p>"),
        ("一行\n二行\n\n又一段", "<p>一行\n二行</p>\n<p>又一段</p>"),
        ("一行  \n二行", "<p>一行<br>\n二行</p>"),
        ("### 小节\n文", "<h3>小节</h3>\n<p>文</p>"),
        ("#### 小节 ####", "<h4>小节</h4>"),
        ("- 一\n- 二", "<ul>\n<li>一</li>\n<li>二</li>\n</ul>"),
        ("3. 三\n4. 四", '<ol start="3">\n<li>三</li>\n<li>四</li>\n</ol>'),
        ("> 引文", "<blockquote>\n<p>引文</p>\n</blockquote>"),
        ("减排CO₂、10⁶ m3", "<p>减排CO<sub>2</sub>、10<sup>6</sup> m<sup>3</sup></p>"),
        ("`CO2`", "<p><code>CO2</code></p>"),
        ("```\n# 井号\n\n<b>\n```", "<pre><code># 井号\n\n&lt;b&gt;\n</code></pre>"),
        (
            "<https://example.org/>",
            '<p><a href="https://example.org/" rel="noopener">https://example.org/</a></p>',
        ),
        (
            "[页](https://example.org/CO2 '题')",
            '<p><a href="https://example.org/CO2" rel="noopener">页</a></p>',
        ),
        ("", ""),
    ],
)
def test_what_editors_write(markdown: str, html: str) -> None:
    assert render(markdown, {}) == html


def test_a_table() -> None:
    html = render("| 年 | 节水 |\n| --- | --: |\n| 2023 | 15万 |", {})
    tags = " ".join(tag for tag, _ in assert_safe(html).found)
    assert tags == "table thead tr th th tbody tr td td"


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("#1机组、#2机组投产。", "<p>#1机组、#2机组投产。</p>"),
        ("    2023年，园区", "<p>2023年，园区</p>"),
        ("正文\n---\n正文", "<p>正文</p>\n<hr>\n<p>正文</p>"),
        ("正文\n====", "<p>正文\n====</p>"),
        ("## 二级", "<p>## 二级</p>"),
        ("5 < 6 & 7 > 3", "<p>5 &lt; 6 &amp; 7 &gt; 3</p>"),
        ("_强_调 a_b_c", "<p>_强_调 a_b_c</p>"),
    ],
    ids=["number-sign", "indented", "rule", "underlined", "second-level", "signs", "underscores"],
)
def test_what_parks_write_is_not_taken_for_markdown(markdown: str, html: str) -> None:
    assert render(markdown, {}) == html


def test_citations_point_into_the_source_list() -> None:
    html = render("甲[^report]乙[^bda-2023][^report]", SOURCES)
    assert [attributes["href"] for tag, attributes in assert_safe(html).found if tag == "a"] == [
        "#source-1",
        "#source-2",
        "#source-1",
    ]
    assert html.count('<sup class="citation">') == 3


def test_citations_of_several_cases_in_one_document_are_kept_apart() -> None:
    assert source_anchor(3, "bda-") == "bda-source-3"
    assert 'href="#bda-source-1"' in render("甲[^report]", SOURCES, "bda-")
    assert 'href="#source-1"' in render("甲[^report]", SOURCES)


def test_an_unknown_citation_stays_as_written() -> None:
    assert render("甲[^rapport]乙", SOURCES) == "<p>甲[^rapport]乙</p>"


HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<iframe src=https://example.org></iframe>",
    "<style>*{display:none}</style>",
    "<svg onload=alert(1)><use href='#x'/></svg>",
    "<!-- hidden --> <![CDATA[x]]> <?php x ?>",
    "<a href='https://example.org' onclick=x>q</a>",
    "a</p><p onclick=x>b",
    "<p\nonclick=x>",
    "<script",
    "&lt;script&gt;&#60;script&#62;&#x3C;img src=x onerror=y&#x3E;",
    "\x02klzzwxh:0000\x03 \x02amp\x03lt;script>",
    "![a](https://example.org/pixel.png)",
    "![a][b]\n\n[b]: https://example.org/pixel.png",
    "[a](javascript:alert(1))",
    "[a](JaVaScRiPt:alert(1))",
    "[a](java\nscript:alert(1))",
    "[a](&#106;avascript:alert(1))",
    "[a]( \x01javascript:alert(1))",
    "[a](data:text/html;base64,PHNjcmlwdD4=)",
    "[a](vbscript:x)",
    "[a](file:///etc/passwd)",
    "[a](//example.org/x)",
    "[a](/zh/cases/)",
    "[a](../zh.md)",
    "[a](#top)",
    "[a](mailto:someone@example.org)",
    "<javascript:alert(1)> <someone@example.org>",
    "[a][b]\n\n[b]: javascript:alert(1)",
    "[a][b]\n\n[b]: https://example.org 'T\" onclick=\"x'",
    "[a](https://example.org 'T\" onclick=\"x')",
    '[a](https://example.org" onclick="x)',
    "[[a](https://example.org)](javascript:b)",
    "[[[[a]]]](((javascript:b)))",
    "[a](https://example.org){: onclick=x style=y }",
    "### 小节 {: #id .class onclick=x }",
    "``` {.x onclick=y}\n<script>\n```",
    "| <script> | a |\n| --- | --- |\n| <b onclick=x> | [a](javascript:b) |",
    "[甲[^report]](https://example.org)",
]


@pytest.mark.parametrize("markdown", HOSTILE)
def test_hostile_text_comes_out_as_text(markdown: str) -> None:
    assert_safe(render(markdown, SOURCES))


@pytest.mark.parametrize("markdown", [text for text in HOSTILE if text.startswith("<") and "@" not in text])
def test_html_is_shown_as_the_characters_it_is_made_of(markdown: str) -> None:
    shown = Elements(render(markdown, SOURCES)).text
    assert re.sub(r"\s", "", shown) == re.sub(r"\s", "", markdown)


@given(
    st.lists(
        st.sampled_from([*HOSTILE, "**", "*", "`", "\n", "\n\n", "    ", "> ", "- ", "1. ", "|", "\\", "&"])
    )
    | st.lists(st.sampled_from(list("[]()<>!&;:\"'`*_#|\\/ \n\tax^")), max_size=40)
)
@settings(max_examples=200)
def test_nothing_outside_the_allow_list_ever_comes_out(pieces: list[str]) -> None:
    assert_safe(render("".join(pieces), SOURCES))


@given(st.text(max_size=120))
def test_any_text_renders_safely_and_twice_the_same(text: str) -> None:
    html = render(text, SOURCES)
    assert_safe(html)
    assert render(text, SOURCES) == html


@pytest.mark.parametrize(
    "markdown", ["- " * 1500 + "甲", "> " * 1500 + "甲", "\n".join(" " * 4 * n + "- 甲" for n in range(300))]
)
def test_nesting_without_end_loses_no_text_and_spoils_nothing_after_it(markdown: str) -> None:
    assert "甲" in assert_safe(render(markdown, {})).text
    assert render("- 一", {}) == "<ul>\n<li>一</li>\n</ul>"


def test_plain_lines_become_paragraphs() -> None:
    assert lines(" 一 \n\n<b>二</b>\n") == "<p>一</p><p>&lt;b&gt;二&lt;/b&gt;</p>"
    assert lines("") == ""


def test_apostrophes_are_set_as_printers_do_and_code_is_left_alone() -> None:
    html = render(
        "The *park's* [owners'](https://example.org/it's) water: `park's`\n\n| a's |\n|---|\n| b's |", {}
    )
    assert "<em>park’s</em>" in html
    assert '<a href="https://example.org/it\'s" rel="noopener">owners’</a>' in html
    assert "<code>park's</code>" in html
    assert "a’s" in html
    assert "b’s" in html


def test_chinese_text_keeps_the_keyboards_apostrophe() -> None:
    assert render("企业叫做L'Oréal，在苏州。", {}) == "<p>企业叫做L'Oréal，在苏州。</p>"


def test_lines_have_such_apostrophes_too() -> None:
    assert lines("the park's\nits owners'") == "<p>the park’s</p><p>its owners’</p>"


@pytest.mark.parametrize(("words", "shown"), [("it's ", "’"), ("在it's", "'")])
def test_a_text_full_of_apostrophes_is_judged_once(words: str, shown: str) -> None:
    assert render(words * 20_000, {}).count(shown) == 20_000
