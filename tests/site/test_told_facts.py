"""Facts of the real collection that pages must tell: samples, places abroad, disclosures, revocations."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from casebook.content.case import Case
from casebook.content.compilation import Compilation
from casebook.content.reading import read_compilation
from casebook.prose.facts import place_of
from casebook.site.case_page import told_disclosure
from casebook.site.case_tables import table_view
from casebook.site.tombstone import tombstone

CASES = Path(__file__).parents[2] / "cases"


@pytest.fixture(scope="module")
def collection() -> Compilation:
    return read_compilation(CASES)


def case(collection: Compilation, case_id: str) -> Case:
    return next(each for each in collection.cases if each.id == case_id)


def test_a_case_is_a_sample_by_its_folder(collection: Compilation) -> None:
    for each in collection.cases:
        owns_up = any(source.id == "made-up" for source in each.sources)
        assert each.is_sample or not owns_up, each.id
    assert case(collection, "sample-individual").is_sample
    assert not case(collection, "gac-aion").is_sample


def test_a_place_abroad_is_its_country(collection: Compilation) -> None:
    park = case(collection, "hawassa-industrial-park")
    assert park.region == ""
    assert place_of(park, "en") == "Ethiopia"


def test_a_place_in_china_is_its_region(variant: Callable[..., Case]) -> None:
    assert place_of(variant("one"), "en") == "Suzhou, Jiangsu"


def test_a_disclosure_tells_who_reviewed_it_and_when(collection: Compilation) -> None:
    told = told_disclosure(case(collection, "fushan-circular-park"), "en")
    assert told is not None
    assert "published reports only" in told.statement
    assert told.reviewed.startswith("Reviewed by The editors of Casebook, ")


def test_a_case_without_a_disclosure_tells_none(variant: Callable[..., Case]) -> None:
    assert told_disclosure(variant("one"), "zh") is None


def test_the_tombstone_of_a_revoked_park_tells_what_was_revoked_when_and_why(collection: Compilation) -> None:
    assert tombstone(case(collection, "sample-revoked-park"), "zh").recognition == (
        ("认定情况", "省级 · 2022年 · 撤销认定"),
        ("撤销认定日期", "2026年11月20日"),
        ("撤销认定原因", "不再符合省级绿色低碳工业园区和工厂要求"),
    )


def test_heads_and_cells_of_a_column_stand_on_one_side(collection: Compilation) -> None:
    tables = case(collection, "sample-hightech-zone").tables
    for view in (table_view(table, "en") for table in tables):
        for place, is_of_figures in enumerate(view.figure_columns):
            cells = [cells[place] for _, cells in view.rows]
            assert is_of_figures == any(each.is_figure and each.words[:1].isdigit() for each in cells)
