from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from casebook.content.case import Case
from casebook.content.compilation import Compilation
from casebook.site.cards import case_card
from casebook.site.pictures import Gallery
from casebook.site.shelves import KINDS, Shelf, fact_addresses, shelf_indexes, shelves


def shelves_of(cases: tuple[Case, ...]) -> dict[str, Shelf]:
    cards = [case_card(case, "zh", Gallery({})) for case in cases]
    return {shelf.address: shelf for shelf in shelves(cases, cards, "zh")}


def test_each_value_with_cases_has_a_shelf_and_no_other(variant: Callable[..., Case]) -> None:
    found = shelves_of((variant("one"), variant("two", region="110000", sdgs=("13",), industry=None)))
    assert set(found) == {
        "themes/sample-2024/energy/",
        "places/110000/",
        "places/320000/",
        "industries/D44/",
        "goals/7/",
        "goals/9/",
        "goals/13/",
        "years/2024/",
    }
    assert [card.id for card in found["places/110000/"].cards] == ["sample-2024/two"]
    assert [card.id for card in found["years/2024/"].cards] == ["sample-2024/one", "sample-2024/two"]


def test_a_shelf_leads_into_the_library_with_its_filter(variant: Callable[..., Case]) -> None:
    found = shelves_of((variant("one"),))
    assert found["themes/sample-2024/energy/"].query == "theme=sample-2024/energy"
    assert found["goals/7/"].query == "sdgs=7"
    assert found["places/320000/"].heading == "江苏省"


def test_no_cases_make_no_shelves() -> None:
    assert shelves_of(()) == {}


def test_indexes_name_what_has_no_case_yet(sample: Compilation) -> None:
    indexes = {index.kind: index for index in shelf_indexes(sample, "zh")}
    assert list(indexes) == list(KINDS)
    assert len(indexes["places"].groups[0].entries) == len(indexes["places"].tiles) == 34
    assert indexes["places"].filled == 2
    assert len(indexes["goals"].groups[0].entries) == 17
    (themes,) = indexes["themes"].groups
    assert [(entry.label, entry.cases) for entry in themes.entries] == [("能源", 2), ("用水", 0)]
    assert [entry.address for entry in themes.entries] == ["themes/sample-2024/energy/", ""]


def test_indexes_cope_with_a_programme_without_cases(sample: Compilation) -> None:
    empty = sample.programmes[0].model_copy(update={"id": "empty-2025"})
    indexes = shelf_indexes(replace(sample, programmes=(*sample.programmes, empty)), "en")
    assert [entry.cases for entry in indexes[0].groups[-1].entries] == [0, 0]
    bare = shelf_indexes(replace(sample, cases=()), "en")
    assert [index.filled for index in bare] == [0, 0, 0, 0, 0]


def test_facts_lead_to_shelves_or_into_the_library(variant: Callable[..., Case]) -> None:
    ways = fact_addresses(variant("one"))
    assert ways["theme"] == "themes/sample-2024/energy/"
    assert ways["region"] == "places/320000/"
    assert ways["published"] == "years/2024/"
    assert ways["track"] == "cases/?track=park"
    assert "sdgs" not in ways
