from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from casebook.booklet.parallel import pairs


def _pairs(first: str, second: str) -> list[tuple[str, str]]:
    return [(str(each.first), str(each.second)) for each in pairs(Markup(first), Markup(second))]


def test_blocks_that_are_as_many_are_paired_one_by_one() -> None:
    assert _pairs("<p>一</p>\n<ul><li>二</li></ul>", "<p>one</p>\n<ul><li>two</li></ul>") == [
        ("<p>一</p>", "<p>one</p>"),
        ("<ul><li>二</li></ul>", "<ul><li>two</li></ul>"),
    ]


def test_passages_under_headings_stay_together_where_blocks_differ() -> None:
    ours = "<p>甲</p><h3>乙</h3><p>丙</p><h3>丁</h3><p>戊</p>"
    theirs = "<p>a</p><h3>b</h3><p>c</p><p>cc</p><h3>d</h3><p>e</p>"
    assert _pairs(ours, theirs) == [
        ("<p>甲</p>", "<p>a</p>"),
        ("<h3>乙</h3>", "<h3>b</h3>"),
        ("<p>丙</p>", "<p>c</p><p>cc</p>"),
        ("<h3>丁</h3>", "<h3>d</h3>"),
        ("<p>戊</p>", "<p>e</p>"),
    ]


def test_texts_with_other_headings_stand_whole() -> None:
    assert _pairs("<h3>一</h3><p>二</p>", "<p>two</p>") == [("<h3>一</h3><p>二</p>", "<p>two</p>")]


_BLOCK = st.sampled_from(["<p>a<br>b</p>", "<h3>h</h3>", "<ul><li><p>x</p></li></ul>", "<hr>"])


@given(st.lists(_BLOCK), st.lists(_BLOCK))
def test_nothing_is_lost(first: list[str], second: list[str]) -> None:
    found = _pairs("".join(first), "".join(second))
    assert "".join(a for a, _ in found) == "".join(first)
    assert "".join(b for _, b in found) == "".join(second)
