from __future__ import annotations

import pytest

from casebook.booklet.errors import BookletError
from casebook.booklet.selection import WHOLE, Reading, Selection, chosen
from casebook.content.compilation import Compilation


@pytest.mark.parametrize(
    ("selection", "reading", "expected"),
    [
        (WHOLE, "zh", ["alpha", "beta", "gamma"]),
        (WHOLE, "both", ["alpha", "beta"]),
        (Selection(best_practice=True), "zh", []),
        (Selection(ids=("gamma", "alpha")), "zh", ["alpha", "gamma"]),
        (Selection(ids=("gamma", "alpha")), "en", ["alpha"]),
        (Selection(theme="water"), "zh", ["beta", "gamma"]),
        (Selection(province="320000"), "zh", ["alpha"]),
        (Selection(goal=13), "en", ["alpha", "beta"]),
        (Selection(goal=1), "zh", []),
        (Selection(theme="water", province="320000"), "zh", []),
    ],
)
def test_a_selection_admits_what_it_names(
    compilation: Compilation, selection: Selection, reading: Reading, expected: list[str]
) -> None:
    (programme,) = compilation.programmes
    assert [case.id for case in chosen(compilation, programme, reading, selection)] == expected


def test_a_case_that_is_not_published_cannot_be_named(compilation: Compilation) -> None:
    (programme,) = compilation.programmes
    with pytest.raises(BookletError, match="delta"):
        chosen(compilation, programme, "zh", Selection(ids=("alpha", "delta")))


def test_every_selection_has_a_file_name_of_its_own() -> None:
    selections = (
        WHOLE,
        Selection(best_practice=True),
        Selection(ids=("a", "b")),
        Selection(ids=("a",)),
        Selection(theme="water"),
        Selection(province="320000"),
        Selection(goal=7),
        Selection(theme="water", goal=7),
    )
    names = [selection.name for selection in selections]
    assert len(set(names)) == len(names)
    assert Selection(ids=("b", "a")).name == Selection(ids=("a", "b")).name
