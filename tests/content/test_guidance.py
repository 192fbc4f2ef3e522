"""Guidance is read as blanks, every other character where it was."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.content.guidance import guidance, without_guidance
from casebook.vocabulary.localtext import LANGUAGES, Language


@pytest.mark.parametrize("language", LANGUAGES)
@given(words=st.text(max_size=30))
def test_whatever_the_guidance_says_none_of_it_is_read(language: Language, words: str) -> None:
    comment = guidance(words, language)
    read = without_guidance(f"前{comment}后")
    assert (len(read), read[0], read[-1], read[1:-1].strip()) == (len(comment) + 2, "前", "后", "")
    assert read.count("\n") == comment.count("\n")


@pytest.mark.parametrize(
    "text",
    [
        "<!-- 园区自己的注 -->",
        "<!-- 待写 -->",
        "待写：背景",
        "<!-- 待写：没有写完",
        "<b>待写：</b>",
        "a < b -- c -->",
    ],
)
def test_everything_else_stays(text: str) -> None:
    assert without_guidance(text) == text
