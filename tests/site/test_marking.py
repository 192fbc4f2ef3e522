from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from casebook.prose.rendering import render
from casebook.site.case_body import BodySection, Shape
from casebook.site.marking import Explainer, explainer, mark_sections, mark_terms
from casebook.vocabulary.glossary import Glossary, Names, Term, read_glossary
from casebook.vocabulary.localtext import LocalText

OURS = read_glossary(Path(__file__).parents[2] / "site_src" / "glossary.csv")
ADDRESS = "../../../glossary/"


def term(term_id: str, zh: str, en: str) -> Term:
    words = LocalText(zh="。", en=".")
    return Term(term_id, "water", LocalText(zh=zh, en=en), Names(), Names(), words, "")


GLOSSARY = Glossary((term("sludge", "污泥", "sludge"), term("solar", "光伏", "amp")))
ZH = Explainer(GLOSSARY, "zh", ADDRESS)
EN = Explainer(GLOSSARY, "en", ADDRESS)
SLUDGE = '<a class="term" href="../../../glossary/#sludge" data-term="sludge">污泥</a>'


class Plain(HTMLParser):
    """Reads what HTML shows, and refuses it if an end tag does not fit."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.words = ""

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag not in ("br", "hr"):
            assert not (tag == "a" and "a" in self.open)
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words += data


def plain(html: str) -> str:
    reader = Plain()
    reader.feed(str(html))
    reader.close()
    assert reader.open == []
    return reader.words


def test_the_first_naming_becomes_a_link_to_the_glossary() -> None:
    marked = mark_terms("<p>污泥干了还是污泥。</p>", ZH)
    assert marked.html == f"<p>{SLUDGE}干了还是污泥。</p>"
    assert [each.id for each in marked.terms] == ["sludge"]


@pytest.mark.parametrize(
    "html",
    [
        '<p><a href="https://example.org/">污泥</a></p>',
        "<h3>污泥</h3>",
        "<h6><strong>污泥</strong></h6>",
        "<p><code>污泥</code></p>",
        "<pre><code>污泥</code></pre>",
        '<p><sup class="citation"><a href="#source-1">污泥</a></sup></p>',
        "<table><tr><th>污泥</th></tr></table>",
        '<p><a href="https://example.org/?污泥>" title="污泥">水</a></p>',
    ],
)
def test_links_headings_code_and_tags_are_left_alone(html: str) -> None:
    marked = mark_terms(html, ZH)
    assert (marked.html, marked.terms) == (html, ())


def test_marking_goes_on_after_what_is_left_alone() -> None:
    assert mark_terms("<h3>污泥</h3><p>污泥</p>", ZH).html == f"<h3>污泥</h3><p>{SLUDGE}</p>"


def test_entities_are_no_words() -> None:
    assert mark_terms("<p>A &amp; B</p>", EN).html == "<p>A &amp; B</p>"


def test_known_terms_are_not_marked_again() -> None:
    assert mark_terms("<p>污泥</p>", ZH, known=GLOSSARY.terms).html == "<p>污泥</p>"


def section(body: str, *inner: BodySection) -> BodySection:
    return BodySection("part", Shape.TEXT, 2, "", "", Markup(body), None, (), inner)


def test_each_section_marks_anew_and_what_is_inside_does_not() -> None:
    marked = mark_sections((section("<p>污泥</p>", section("<p>污泥和光伏</p>")), section("<p>污泥</p>")), ZH)
    first, second = marked.sections
    assert first.html == second.html == f"<p>{SLUDGE}</p>"
    assert "#sludge" not in first.sections[0].html
    assert "#solar" in first.sections[0].html
    assert [each.id for each in marked.terms] == ["sludge", "solar"]


def test_the_glossary_is_linked_from_where_the_page_is() -> None:
    assert explainer(GLOSSARY, "zh", "zh/cases/programme/case/").address == "../../../glossary/"
    assert explainer(GLOSSARY, "en", "en/about/").address == "../glossary/"


PIECES = [
    "污泥",
    "光伏",
    "**污泥**",
    "`光伏`",
    "[碳足迹](https://e.org/?q=污泥)",
    "\n### 余热\n",
    "\n\n- 再生水\n",
    "<污泥>",
    "&",
    "[^s]",
]


@given(st.lists(st.sampled_from(PIECES), max_size=20).map("".join))
def test_marking_changes_no_word_and_breaks_no_tag(markdown: str) -> None:
    html = render(markdown, {"s": 1})
    for explain in (ZH, Explainer(OURS, "zh", ADDRESS)):
        marked = mark_terms(html, explain)
        assert plain(marked.html) == plain(html)
        ids = re.findall(r'data-term="([^"]*)"', marked.html)
        assert ids == [each.id for each in marked.terms]
        assert len(ids) == len(set(ids))
