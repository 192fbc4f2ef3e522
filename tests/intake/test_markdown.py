"""Blocks become Markdown that the house's own renderer shows as they were written."""

from __future__ import annotations

import html
import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from casebook.content.sections import cut_sections
from casebook.content.template import Part
from casebook.intake.blocks import Cell, Paragraph, Span, Table
from casebook.intake.markdown import write_markdown
from casebook.prose.rendering import render
from casebook.vocabulary.localtext import LocalText

TEXT = st.text(
    st.one_of(
        st.characters(codec="utf-8", exclude_categories=("C", "Z", "Mn", "Lm", "Sk", "No")),
        st.sampled_from("*_`#>-+[]()|\\~!&<=:1.^一。“”园 "),
    ),
    min_size=1,
    max_size=40,
)


def plain(text: str, **look: object) -> Paragraph:
    return Paragraph(1, "plain", (Span(text, **look),))  # type: ignore[arg-type]


def seen(markdown: str) -> str:
    rendered = re.sub(r"<[^>]*>", "", str(render(markdown, {})))
    return re.sub(r"\s", "", html.unescape(rendered))


@given(st.lists(TEXT, min_size=1, max_size=4), st.booleans())
@example(["# 一", "- 二"], False)
@example(["~~~", "文字", "~~~"], False)
@example(["a | b", "--- | ---"], False)
@example(["**粗**", "[x](http://a.b)", "[^1]"], False)
@example(["&lt;b&gt;", "<script>"], True)
@example(["---", "***", "1. 一"], False)
def test_a_reader_sees_what_was_written(texts: list[str], strong: bool) -> None:
    markdown = write_markdown([plain(text, strong=strong) for text in texts])
    shown = seen(markdown)
    wanted = re.sub(r"\s", "", "".join(texts))
    assert re.sub(r"\d+\.|[⁰¹²³⁴-⁹₀-₉⁺⁻⁼⁽⁾₊-₎]", "", shown) == re.sub(
        r"\d+\.|[⁰¹²³⁴-⁹₀-₉⁺⁻⁼⁽⁾₊-₎]", "", wanted
    )


@given(st.lists(TEXT, min_size=1, max_size=5))
def test_no_text_opens_a_section(texts: list[str]) -> None:
    part = Part(id="one", label=LocalText(zh="甲", en="A"))
    body = f"## 甲\n\n{write_markdown([plain(text) for text in texts])}\n"
    sections, faults = cut_sections(body, __import__("pathlib").Path("x"), 1, (part,), "zh")
    assert len(sections) == 1
    assert faults == ()


def test_levels_of_headings_follow_their_depth() -> None:
    blocks = [
        Paragraph(1, "pseudo", (Span("（一）建管网"),)),
        Paragraph(2, "pseudo", (Span("1．先查"),)),
        plain("正文"),
    ]
    assert write_markdown(blocks, 3) == "### （一）建管网\n\n#### 1．先查\n\n正文"


def test_a_merged_table_keeps_every_word_once() -> None:
    def cell(text: str, **span: int) -> Cell:
        return Cell((plain(text),), **span)

    table = Table(((cell("指标", rows=2), cell("成效", columns=2)), (cell("前"), cell("后|今"))))
    assert write_markdown([table]) == "| 指标 | 成效 |  |\n| --- | --- | --- |\n|  | 前 | 后\\|今 |"


@pytest.mark.parametrize(
    ("span", "markdown"),
    [
        (Span("2", raised="sub"), "₂"),
        (Span("3", raised="sup"), "³"),
        (Span("官网", link="https://example.com/a b"), "[官网](https://example.com/a%20b)"),
        (Span("要点。 ", strong=True), "**要点。**"),
    ],
)
def test_looks_are_kept(span: Span, markdown: str) -> None:
    assert write_markdown([Paragraph(1, "plain", (span,))]) == markdown
