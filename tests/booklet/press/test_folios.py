from __future__ import annotations

import pytest

from casebook.booklet.errors import BookletError
from casebook.booklet.press.folios import stamps

HEAD = '<html lang="en"><body>'


def _style(content: str, box: str = "bottom-left") -> str:
    return (
        f"@page {{ size: 100mm 100mm; margin: 20mm; @{box} {{ content: {content}; font: 8pt 'Noto Sans' }} }}"
    )


@pytest.mark.parametrize(("box", "moves"), [("bottom-left", 0), ("bottom-center", 0.5), ("bottom-right", 1)])
def test_a_number_keeps_to_its_edge(box: str, moves: float) -> None:
    made = stamps(HEAD, _style("counter(page)", box), [""])
    stamp = made.stamps["", "left"]
    assert stamp.moves == moves
    assert made.stamps["", "right"] == stamp
    assert sorted(stamp.codes) == list("0123456789")


def test_kinds_and_sides_without_a_number_have_no_stamp() -> None:
    style = """
      @page { size: 100mm 100mm }
      @page a:left { @top-left { content: counter(page); font: 8pt 'Noto Sans' } }
    """
    assert list(stamps(HEAD, style, ["a", "b"]).stamps) == [("a", "left")]


@pytest.mark.parametrize("content", ["'p. ' counter(page)", "counter(page) ' of ' counter(pages)"])
def test_more_than_a_number_is_refused(content: str) -> None:
    with pytest.raises(BookletError) as caught:
        stamps(HEAD, _style(content), [""])
    assert caught.value.key == "folio"
