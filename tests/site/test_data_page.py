from __future__ import annotations

from pathlib import Path

import pytest

from casebook.content.reading import read_compilation
from casebook.exchange.exporting import OFFERED, kind_of
from casebook.site.data_page import NOTHING, PROGRAMMES, DataFile, DataHandout, DataTable, data_pages
from casebook.vocabulary.localtext import LANGUAGES, LocalText

PROGRAMME = read_compilation(Path(__file__).parents[1] / "sample" / "cases").programmes[0]
TABLE = DataTable("cases", LocalText(zh="案例", en="Cases"), ("cases.csv",), 2, ())


def handout() -> DataHandout:
    groups = {
        name: tuple(DataFile(each, kind_of(each), 1) for each in addresses)
        for name, addresses in OFFERED.items()
    }
    of_programme = DataFile(f"data/{PROGRAMME.id}.industries.csv", "CSV", 1)
    return DataHandout({**groups, PROGRAMMES: (of_programme,)}, (TABLE,), dict.fromkeys(LANGUAGES, ()))


@pytest.mark.parametrize("number", [0, 1])
def test_everything_offered_is_told_in_both_languages(number: int) -> None:
    page = list(data_pages(handout(), (PROGRAMME,)))[number]
    told = [each for files in page.data.groups.values() for each in files]
    assert sorted(each.file.address for each in told) == sorted(
        file.address for files in handout().groups.values() for file in files
    )
    assert all(each.tells for each in told)


def test_tables_come_first_and_those_of_programmes_are_named_after_them() -> None:
    chinese, english = data_pages(handout(), (PROGRAMME,))
    assert list(chinese.data.groups)[:2] == ["tables", PROGRAMMES]
    assert english.data.groups[PROGRAMMES][0].tells == f"{PROGRAMME.name.en}: Index of industries"


def test_a_table_is_joined_to_its_words_in_the_dictionary() -> None:
    tables = {
        each.file.name: each.table for each in next(data_pages(handout(), (PROGRAMME,))).data.groups["tables"]
    }
    assert tables["cases.csv"] == TABLE
    assert tables["cases.xlsx"] is None


def test_a_preview_offers_nothing() -> None:
    assert all(page.data.groups == {} for page in data_pages(NOTHING, (PROGRAMME,)))
