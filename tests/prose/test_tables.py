from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from casebook.content.tables import DataTable
from casebook.prose.tables import printed_table


def table(columns: Sequence[tuple[str, str | None]], *rows: list[Any]) -> DataTable:
    given = {
        "id": "plan",
        "part": "goals",
        "caption": {"zh": "指标", "en": "Indicators"},
        "columns": [
            {"id": f"c{number}", "label": {"zh": name, "en": name}, **({"unit": unit} if unit else {})}
            for number, (name, unit) in enumerate(columns)
        ],
        "rows": [{"label": {"zh": "行", "en": "Row"}, "values": row} for row in rows],
    }
    return DataTable.model_validate(given)


def test_cells_are_printed_and_figures_known() -> None:
    printed = printed_table(
        table([("2021", "t"), ("Who", None)], [1200, {"zh": "甲", "en": "A"}], [None, 3.5]), "en"
    )
    assert printed.columns == ("2021 (t)", "Who")
    assert [[(cell.words, cell.is_figure) for cell in cells] for _, cells in printed.rows] == [
        [("1,200", True), ("A", False)],
        [("—", True), ("3.5", True)],
    ]


def test_rows_of_three_years_or_more_in_one_unit_are_series() -> None:
    years = [("2023", "t"), ("2021", "t"), ("2022", "t")]
    (series,) = printed_table(table(years, [3, 1, 2], [3, None, 2]), "zh").series
    assert (series.place, [each.year for each in series.figures]) == (1, [2021, 2022, 2023])
    assert series.told == "2021：1吨；2022：2吨；2023：3吨"
    assert not printed_table(table([*years[:2], ("2022", "kg")], [3, 1, 2]), "zh").series
    assert not printed_table(table([("a", "t"), ("b", "t"), ("c", "t")], [3, 1, 2]), "zh").series
