"""Canonical frontmatter: nothing is lost, and every case file comes out the same when written again."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.content.case import Case, CaseText
from casebook.content.facts import Photo, Status
from casebook.content.fields import ADAPTERS, LISTS, Field, default_fields
from casebook.content.reading import read_compilation
from casebook.content.writing import case_file, frontmatter
from casebook.content.yamltext import parse_yaml

ROOT = Path(__file__).parents[2]
SHELVES = ("cases", "tests/checks/cases", "tests/checks/calls", "tests/content/golden/cases")
BROKEN = "broken-facts"
"""A case whose values are misfits, so that there is nothing they are read as."""

TABLE = default_fields()
ROWS = {field.id: field for field in TABLE}


def texts() -> list[tuple[Case, CaseText]]:
    cases = (case for shelf in SHELVES for case in read_compilation(ROOT / shelf).cases)
    return [(case, text) for case in cases for text in case.texts()]


def typed(field: Field, value: Any) -> Any:
    """Return what reading makes of a value."""
    adapter = ADAPTERS[field.kind]
    if value is None or field.kind not in LISTS:
        return value if value is None else adapter.validate_python(value)
    return [adapter.validate_python(item) for item in value]


@pytest.mark.parametrize(("case", "text"), texts(), ids=lambda value: str(getattr(value, "path", "")))
def test_every_case_file_reads_the_same_when_written_again(case: Case, text: CaseText) -> None:
    table = case.programme.field_table(str(case.fact("track")))
    written = frontmatter(text.frontmatter.data, table)
    read = parse_yaml(written, text.path)
    assert not read.faults
    assert set(read.data) == set(text.frontmatter.data)
    for field in table if case.id != BROKEN else ():
        if field.id in read.data:
            assert typed(field, read.data[field.id]) == typed(field, text.frontmatter.data[field.id])
    assert frontmatter(read.data, table) == written


WORDS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x85\u2028\u2029"), max_size=12)
PLAIN = st.recursive(
    st.none() | st.booleans() | WORDS,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(WORDS | st.sampled_from(["zh", "en", "id"]), inner, max_size=3)
    ),
    max_leaves=6,
)


@given(st.dictionaries(WORDS | st.sampled_from(sorted(ROWS)), PLAIN, max_size=5))
def test_no_value_is_lost_whatever_it_is(values: dict[str, Any]) -> None:
    assert parse_yaml(frontmatter(values, TABLE), Path("zh.md")).data == values


def test_fields_stand_in_the_order_of_the_table_and_unknown_ones_last() -> None:
    values = {"mood": "good", "sources": [], "track": "park", "title": "题"}
    assert frontmatter(values, TABLE) == "title: 题\ntrack: park\nsources: []\nmood: good\n"


def test_what_is_inside_a_field_stands_in_the_order_of_its_model() -> None:
    photo = {
        "extra": 1,
        "rights": "CC BY 4.0",
        "caption": {"en": "Steam", "zh": "蒸汽"},
        "file": "photos/a.jpg",
    }
    assert frontmatter({"photos": [photo]}, TABLE) == (
        "photos:\n  - file: photos/a.jpg\n    caption:\n      zh: 蒸汽\n      en: Steam\n"
        "    rights: CC BY 4.0\n    extra: 1\n"
    )


def test_codes_are_text_and_days_are_dates() -> None:
    values = {"published": date(2024, 6, 1), "region": 320500, "industry": "D44", "sdgs": [7, 9.4, "13"]}
    values["sources"] = [{"id": "a", "date": "2022-07-15"}, {"id": "b", "date": 2023}]
    assert frontmatter(values, TABLE) == (
        'published: 2024-06-01\nregion: "320500"\nindustry: D44\nsdgs:\n  - "7"\n  - "9.4"\n  - "13"\n'
        'sources:\n  - id: a\n    date: 2022-07-15\n  - id: b\n    date: "2023"\n'
    )


def test_models_are_written_as_what_they_were_read_from() -> None:
    words = {"zh": "图", "en": "Picture"}
    raw = {
        "file": "photos/a.jpg",
        "caption": words,
        "alt": words,
        "credit": words,
        "rights": "CC BY 4.0",
        "map": True,
    }
    given_models = {"status": Status.ACCEPTED, "photos": (Photo.model_validate(raw),)}
    assert frontmatter(given_models, TABLE) == frontmatter({"status": "accepted", "photos": [raw]}, TABLE)


def test_a_case_file_has_neither_mark_nor_carriage_return() -> None:
    assert (
        case_file("title: 题\n", "\ufeff## 背景情况\r\n\r\n文\r\n")
        == "---\ntitle: 题\n---\n## 背景情况\n\n文\n"
    )
