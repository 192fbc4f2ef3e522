from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from casebook.content.fields import ADAPTERS, LISTS, FieldChange, Kind, Place, change_fields, default_fields
from casebook.vocabulary.localtext import LocalText


def test_the_shared_table_names_every_row_once_and_knows_every_kind() -> None:
    table = default_fields()
    assert len({row.id for row in table}) == len(table)
    assert {row.kind for row in table} <= set(ADAPTERS) == set(Kind)
    assert set(Kind) > LISTS


def test_a_change_keeps_the_row_in_its_place_and_its_other_columns() -> None:
    table = change_fields(default_fields(), [FieldChange(id="summary", max_chars=200)])
    before = {row.id: row for row in default_fields()}
    after = {row.id: row for row in table}
    assert list(after) == list(before)
    assert after["summary"] == before["summary"].model_copy(update={"max_chars": 200})


def test_a_later_change_wins() -> None:
    changes = [FieldChange(id="subtitle", required=True), FieldChange(id="subtitle", required=False)]
    assert not next(row for row in change_fields(default_fields(), changes) if row.id == "subtitle").required


def test_a_row_of_the_programmes_own_stands_at_the_end() -> None:
    own = FieldChange(
        id="workshop", label=LocalText(zh="车间", en="Workshop"), kind=Kind.LINE, show=(Place.FACTS,)
    )
    assert change_fields(default_fields(), [own])[-1].id == "workshop"


def test_a_row_of_the_programmes_own_needs_label_and_kind() -> None:
    with pytest.raises(ValidationError):
        change_fields(default_fields(), [FieldChange(id="workshop")])


@pytest.mark.parametrize(
    ("kind", "raw", "value"),
    [
        (Kind.REGION, 320500, "320500"),
        (Kind.INDUSTRY, "D44", "D44"),
        (Kind.SDGS, 7, "7"),
        (Kind.SDGS, 9.4, "9.4"),
        (Kind.SDGS, "8.10", "8.10"),
        (Kind.DATE, date(2024, 6, 1), date(2024, 6, 1)),
        (Kind.NUMBER, 3, 3.0),
        (Kind.LINE, " 两端空白 ", "两端空白"),
    ],
)
def test_values_as_editors_write_them(kind: Kind, raw: Any, value: Any) -> None:
    assert ADAPTERS[kind].validate_python(raw) == value


@pytest.mark.parametrize(
    ("kind", "raw"),
    [
        (Kind.LINE, ""),
        (Kind.LINE, "  "),
        (Kind.LINE, ["a"]),
        (Kind.SDGS, True),
        (Kind.REGION, [320500]),
        (Kind.DATE, "2024年6月"),
        (Kind.DATE, 20240601),
        (Kind.NUMBER, "nan"),
        (Kind.NUMBER, "9" * 400),
        (Kind.STATUS, "已通过"),
        (Kind.NAME, "只有一种语言"),
        (Kind.NAME, {"zh": "园区", "en": "  "}),
        (Kind.NAME, {"zh": "园区", "en": "Zone", "fr": "Zone"}),
        (Kind.THEME, "绿色产业"),
        (Kind.WAIVERS, {"CB412": ""}),
    ],
)
def test_values_that_are_refused(kind: Kind, raw: Any) -> None:
    with pytest.raises(ValidationError):
        ADAPTERS[kind].validate_python(raw)


@pytest.mark.parametrize("value", ["nan", "inf", "1e400", "一百", "3,200"])
def test_a_figure_is_a_number(value: str) -> None:
    figure = {
        "id": "steam",
        "label": {"zh": "蒸汽", "en": "Steam"},
        "value": value,
        "unit": "t/h",
        "year": 2023,
        "assurance": "self-reported",
        "source": "report",
    }
    with pytest.raises(ValidationError):
        ADAPTERS[Kind.INDICATORS].validate_python(figure)
    assert ADAPTERS[Kind.INDICATORS].validate_python({**figure, "value": 12.5}).value == 12.5


def test_a_digest_of_nothing_but_digits_needs_no_quotes() -> None:
    note = ADAPTERS[Kind.TRANSLATION].validate_python({"status": "draft", "source": {"title": 1234567890}})
    assert note.source == {"title": "1234567890"}


@pytest.mark.parametrize(
    ("raw", "moment"), [(2023, "2023"), ("2023-06", "2023-06"), (date(2023, 6, 1), "2023-06-01")]
)
def test_a_sources_date_is_as_exact_as_the_source(raw: Any, moment: str) -> None:
    source = {"id": "report", "title": "年报", "publisher": "园区", "date": raw, "kind": "official"}
    assert ADAPTERS[Kind.SOURCES].validate_python(source).date == moment
