"""The tables of single programmes, from the real compilation: each stands for what its call asks."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.exchange.conftest import released

from casebook.content.reading import read_compilation
from casebook.exchange.data.programmes import programme_tables
from casebook.exchange.data.table import Table

CASES = Path(__file__).parents[3] / "cases"


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Table]:
    release = released(read_compilation(CASES), tmp_path_factory.mktemp("release"))
    programmes = release.compilation.programmes
    return {table.name: table for each in programmes for table in programme_tables(release, each)}


def rows(table: Table) -> list[dict[str, object]]:
    names = [column.name for column in table.columns]
    return [dict(zip(names, row, strict=True)) for row in table.rows]


def test_every_criterion_lists_the_cases_that_address_it_and_no_others(tables: dict[str, Table]) -> None:
    criteria = rows(tables["mee-low-carbon-2023.criteria"])
    cases = {(row["track"], row["criterion_en"]): row["cases"] for row in criteria}
    assert len(criteria) == 8 + 7 + 8 + 3
    assert cases["community", "Transport"] == "fuxing-new-village; huangpu-old-communities"
    assert cases["community", "Energy saving in buildings"] == "dameisha"
    assert cases["park", "Basics of the park"] == ""


def test_progress_counts_published_parks_against_the_target_of_their_city(tables: dict[str, Table]) -> None:
    progress = {str(row["region_en"]): row for row in rows(tables["zhejiang-green-parks-2022.progress"])}
    assert sum(float(str(row["target"])) for row in progress.values()) == 18
    assert {name for name, row in progress.items() if row["published"]} == {
        "Huzhou, Zhejiang",
        "Ningbo, Zhejiang",
        "Quzhou, Zhejiang",
        "Shaoxing, Zhejiang",
    }


def test_a_programme_has_only_the_tables_it_has_data_for(tables: dict[str, Table]) -> None:
    assert "guangzhou-green-manufacturing-2024.projects" in tables
    assert "hightech-action-plan-2021.tables" in tables
    assert "etdz-green-2024.criteria" not in tables
    assert all(table.rows for table in tables.values())
