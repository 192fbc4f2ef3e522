"""What changed between two wordings."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.content.changes import changes


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("一。二。三。", "一。二。三。", []),
        ("一。二。三。", "一。二二。三。", [("-", "二。"), ("+", "二二。")]),
        ("说“好。”[^a]完。", "说“好。”[^a]", [("-", "完。")]),
        ("", "一\n\n二", [("+", "一"), ("+", "二")]),
    ],
)
def test_sentences_that_went_and_came_are_told(before: str, after: str, told: list[tuple[str, str]]) -> None:
    assert list(changes(before, after)) == told


@given(st.text("一二。！\n “”", max_size=30))
def test_the_same_text_has_no_changes(text: str) -> None:
    assert list(changes(text, text)) == []
