from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from casebook.booklet.terms import TermPlaces
from casebook.vocabulary.glossary import Glossary, Names, Term
from casebook.vocabulary.localtext import LocalText


def _term(zh: str, en: str) -> Term:
    words = LocalText(zh=zh, en=en)
    return Term(en, "water", words, Names(), Names(), words, "")


GLOSSARY = Glossary((_term("再生水", "reclaimed"), _term("余热", "heat")))


def _marked(*passages: str) -> tuple[list[str], list[str]]:
    places = TermPlaces(GLOSSARY, "zh", "a-")
    return [str(places.mark(Markup(each))) for each in passages], list(places.found.values())


def test_only_the_first_naming_is_marked() -> None:
    html, anchors = _marked("<p>用再生水，再生水好。</p>", "<p>再生水和余热</p>")
    assert html == [
        '<p>用<span id="a-term-reclaimed-zh">再生水</span>，再生水好。</p>',
        '<p>再生水和<span id="a-term-heat-zh">余热</span></p>',
    ]
    assert anchors == ["a-term-reclaimed-zh", "a-term-heat-zh"]


def test_links_codes_and_the_insides_of_tags_stay_as_they_are() -> None:
    html = '<p title="余热"><a href="x">余热</a><code>余热</code> &amp; <sup>余热</sup></p>'
    assert _marked(html) == ([html], [])


def test_what_title_and_summary_name_is_met_on_the_first_page() -> None:
    places = TermPlaces(GLOSSARY, "zh", "a-")
    places.meet("余热进千家", "case-a")
    assert places.mark(Markup("<p>余热</p>")) == "<p>余热</p>"
    assert list(places.found.values()) == ["case-a"]


@given(st.text(alphabet="再生水余热用，<p>/&; \n", max_size=60))
def test_nothing_but_marks_is_added(words: str) -> None:
    (html,), _ = _marked(words)
    assert re.sub(r'<span id="a-term-[a-z]+-zh">(再生水|余热)</span>', r"\1", html) == words
