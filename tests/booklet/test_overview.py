from __future__ import annotations

from pathlib import Path

from casebook.booklet.overview import overview
from casebook.content.compilation import Compilation
from casebook.content.reading import read_compilation

SHAPES = Path(__file__).parents[1] / "shapes" / "cases"


def test_goals_are_counted_once_a_case(compilation: Compilation) -> None:
    (programme,) = compilation.programmes
    found = overview(programme, compilation.published(), 3, "zh")
    assert [(goal.chip.number, goal.count) for goal in found.goals] == [(6, 3), (13, 3)]


def test_coverage_counts_what_is_there(compilation: Compilation) -> None:
    (programme,) = compilation.programmes
    chinese = overview(programme, compilation.published(), 5, "zh").coverage
    assert (chinese.cases, chinese.of, chinese.with_figures) == (3, 5, 3)
    assert (chinese.figures, chinese.results, chinese.verified) == (6, 3, 0)
    assert chinese.checked is None
    english = [case for case in compilation.published() if case.text("en")]
    assert overview(programme, english, 5, "en").coverage.checked == 0


def test_targets_stand_beside_the_cases_from_the_place() -> None:
    compilation = read_compilation(SHAPES)
    (programme,) = compilation.programmes
    (table,) = overview(programme, compilation.published(), 5, "zh").targets
    assert [(row.place[-3:], row.printed) for row in table.rows] == [
        ("杭州市", "2"),
        ("宁波市", "3"),
        ("衢州市", "1"),
    ]
    assert table.rows[0].cases == 3
    assert table.total == ""
