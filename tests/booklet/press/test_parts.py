from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.booklet.press.conftest import book

from casebook.booklet.press.parts import parts
from casebook.booklet.rendering import Document

HEAD = '<html lang="en"><head><title>T</title></head><body>'


def _document(body: str, chapters: tuple[str, ...] = ()) -> Document:
    return Document("en", f"{HEAD}{body}</body></html>", "", chapters, {}, "identifier")


def test_a_book_is_cut_into_chapters_and_what_stands_between(tmp_path: Path) -> None:
    found = parts(book(tmp_path))
    assert [part.name for part in found] == [
        "cover",
        "contents",
        "theme",
        "case-a",
        "case-b",
        "case-c",
        "index",
    ]
    assert [part.is_free for part in found] == [False] * 3 + [True] * 3 + [False]
    assert found[1].outside == ("case-a", "case-b", "case-c", "index")
    assert list(found[3].pictures) == ["case-a/一.jpg"]


def test_a_chapter_that_refers_to_another_is_not_free() -> None:
    body = '<article id="a"><a href="#b">b</a></article><article id="b"><a href="#b">b</a></article>'
    assert [part.is_free for part in parts(_document(body, ("a", "b")))] == [False, True]


@pytest.mark.parametrize(
    "inner", ["<br>x<img alt='a>b'>", "<svg><path d='M0'/></svg>", "<p>&lt;/div&gt;</p>"]
)
def test_what_is_inside_an_element_does_not_cut_it(inner: str) -> None:
    body = f'<div id="a">{inner}</div>\n<div id="b">{inner}</div>'
    first, second = parts(_document(body, ("a", "b")))
    assert first.html == f'{HEAD}\n<div id="a">{inner}</div>\n</body></html>'
    assert f'<div id="b">{inner}</div>' in second.html


@given(
    st.recursive(
        st.just("x"),
        lambda deeper: st.lists(deeper, max_size=3).map(lambda all: f"<div>{''.join(all)}</div>"),
    )
)
def test_nothing_is_lost(inner: str) -> None:
    body = f'<div id="a">{inner}</div><p id="b">{inner}</p>'.replace(
        '<p id="b">', '<section id="b">'
    ).replace("</p>", "</section>")
    found = parts(_document(body, ("a",)))
    assert (
        "".join(part.html.removeprefix(HEAD).removesuffix("</body></html>").strip() for part in found) == body
    )


def test_an_element_left_open_is_an_error() -> None:
    with pytest.raises(ValueError, match="not closed"):
        parts(_document("<div><p>x</div>"))
