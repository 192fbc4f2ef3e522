from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from importlib import import_module
from pkgutil import iter_modules
from typing import Annotated, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

import casebook.content
from casebook.content.model import CalendarMoment, Mark, Record
from casebook.content.tables import DataTable, TableRow
from casebook.vocabulary.localtext import LocalText

MOMENT: TypeAdapter[str] = TypeAdapter(CalendarMoment)
MARK: TypeAdapter[LocalText] = TypeAdapter(Mark)


@pytest.mark.parametrize(
    ("raw", "moment"),
    [
        (1991, "1991"),
        ("1991-03", "1991-03"),
        (date(2024, 2, 29), "2024-02-29"),
        ("2024-08-28T10:00+08:00", "2024-08-28T10:00+08:00"),
    ],
)
def test_a_moment_is_as_exact_as_it_is_given(raw: Any, moment: str) -> None:
    assert MOMENT.validate_python(raw) == moment


@pytest.mark.parametrize(
    "raw",
    [
        "91",
        "1991年",
        "1991-13",
        "2023-02-29",
        "2024-08-28T10:00",
        "2024-08-28T24:30+08:00",
        "2024-08-28 10:00",
        "１９９１",
        "0000",
        True,
    ],
)
def test_a_minute_needs_its_time_zone_and_a_day_must_exist(raw: Any) -> None:
    with pytest.raises(ValidationError):
        MOMENT.validate_python(raw)


@given(st.dates(min_value=date(1000, 1, 1)))
def test_every_day_is_a_moment_and_so_are_its_month_and_year(day: date) -> None:
    text = day.isoformat()
    assert [MOMENT.validate_python(text[:length]) for length in (4, 7, 10)] == [text[:4], text[:7], text]


@pytest.mark.parametrize("raw", ["1.1", "①", "（1）", 2021, "CO₂", "GB/T 50378"])
def test_a_mark_without_chinese_characters_holds_for_both_languages(raw: Any) -> None:
    assert MARK.validate_python(raw) == LocalText(zh=str(raw), en=str(raw))


def test_a_mark_with_chinese_characters_needs_its_english() -> None:
    assert MARK.validate_python({"zh": "第一章", "en": "Chapter 1"}).en == "Chapter 1"
    with pytest.raises(ValidationError):
        MARK.validate_python("第一章")


@pytest.mark.parametrize(
    ("raw", "cell"), [(3, 3), (2.5, 2.5), (0, 0), (None, None), ("a/b", LocalText(zh="a/b", en="a/b"))]
)
def test_a_cell_holds_a_number_words_or_nothing(raw: Any, cell: Any) -> None:
    assert TableRow(label=LocalText(zh="行", en="Row"), values=(raw,)).values == (cell,)


@pytest.mark.parametrize("raw", [True, "估算", {"zh": "估算"}, [1], float("nan"), float("inf"), ""])
def test_a_cell_of_another_kind_is_told_once(raw: Any) -> None:
    with pytest.raises(ValidationError) as told:
        TableRow.model_validate({"label": "CO₂", "values": [raw]})
    assert [(each["type"], each["loc"]) for each in told.value.errors()] == [("table_cell", ("values", 0))]


@pytest.mark.parametrize("values", [[], [1], [1, 2, 3]])
def test_a_row_has_a_value_for_each_column(values: list[int]) -> None:
    columns = [{"id": "2021", "label": 2021}, {"id": "2022", "label": 2022}]
    table = {"id": "energy", "part": "6-1", "caption": {"zh": "表", "en": "Table"}, "columns": columns}
    with pytest.raises(ValidationError, match=f"row 2: {len(values)} values for 2 columns"):
        DataTable.model_validate(
            {**table, "rows": [{"label": "a", "values": [1, 2]}, {"label": "b", "values": values}]}
        )


def test_a_cell_keeps_its_value_when_written_out_and_read_again() -> None:
    row = TableRow.model_validate({"label": "a", "values": [1, None, "x", {"zh": "甲", "en": "A"}]})
    assert TableRow.model_validate(row.model_dump()) == row


def records() -> Iterator[type[Record]]:
    """Yield every kind of record that content declares."""
    for module in iter_modules(casebook.content.__path__):
        import_module(f"casebook.content.{module.name}")
    found = [Record]
    while found:
        found += (kind := found.pop()).__subclasses__()
        if kind.__module__.startswith("casebook.content."):
            yield kind


FIELDS = [
    pytest.param(field.annotation, field.metadata, id=f"{kind.__name__}.{name}")
    for kind in sorted(set(records()), key=lambda kind: kind.__name__)
    for name, field in kind.model_fields.items()
]


@pytest.mark.parametrize(("annotation", "metadata"), FIELDS)
@pytest.mark.parametrize("value", [True, [True], {"a": True}])
def test_no_field_takes_true_for_a_number(annotation: Any, metadata: list[Any], value: Any) -> None:
    whole: Any = Annotated[annotation, *metadata] if metadata else annotation
    try:
        read = TypeAdapter(whole).validate_python(value)
    except ValidationError:
        return
    inner = read.values() if isinstance(read, dict) else read if isinstance(read, tuple) else [read]
    assert not [each for each in inner if type(each) in (int, float)]


def test_the_walk_over_fields_meets_numbers() -> None:
    ids = {case.id for case in FIELDS}
    assert {"Programme.year", "TargetRow.value", "Goal.value", "Project.investment"} <= ids
