from __future__ import annotations

import pytest

from casebook.booklet.press.sides import depends_on_side


@pytest.mark.parametrize(
    ("stylesheet", "expected"),
    [
        ("@page { margin: 1cm } p { margin: 2cm }", False),
        ("@page :left { @bottom-left { content: counter(page) } }", False),
        ("@page chapter:left, front { margin-left: 1cm }", True),
        ("@page chapter:RIGHT { @top-left { content: 'x' } margin-right: 1cm }", True),
        ("p:left { margin: 1cm }", False),
    ],
)
def test_only_what_pages_are_laid_out_by_depends_on_the_side(stylesheet: str, expected: bool) -> None:
    assert depends_on_side(stylesheet) is expected
