from __future__ import annotations

from collections.abc import Callable
from datetime import date

from casebook.content.case import Case
from casebook.content.compilation import Compilation
from casebook.content.facts import Status
from casebook.site.facets import ORDER, facet_values, facets


def ids(case: Case) -> dict[str, list[str]]:
    return {facet: [value.id for value in values] for facet, values in facet_values(case).items()}


def test_a_case_has_its_values_of_every_facet(sample: Compilation) -> None:
    case = next(case for case in sample.cases if case.id == "boiler-heat")
    assert ids(case) == {
        "track": ["park"],
        "theme": ["sample-2024/energy"],
        "status": ["accepted"],
        "province": ["320000"],
        "industry": ["D44"],
        "sdgs": ["7", "9"],
        "programme": ["sample-2024"],
        "year": ["2024"],
        "indicator": ["energy"],
        "language": ["zh", "en"],
    }


def test_facets_stand_in_one_order_and_count_cases(variant: Callable[..., Case]) -> None:
    cases = (
        variant("one", region="110000", published=date(2023, 5, 1)),
        variant("two", region="320500", published=date(2025, 5, 1)),
        variant("three", region="320200", published=date(2025, 6, 1), status=Status.BEST_PRACTICE),
    )
    found = {facet.id: [(each.value.id, each.count) for each in facet.values] for facet in facets(cases)}
    assert list(found) == [facet for facet in ORDER if facet in found]
    assert found["province"] == [("110000", 1), ("320000", 2)]
    assert found["year"] == [("2025", 2), ("2023", 1)]
    assert found["status"] == [("accepted", 2), ("best-practice", 1)]
    assert found["sdgs"] == [("7", 3), ("9", 3)]


def test_goals_are_in_the_order_of_their_numbers(variant: Callable[..., Case]) -> None:
    found = {facet.id: facet for facet in facets([variant("one", sdgs=("13", "6.3", "12.5", "6"))])}
    assert [each.value.id for each in found["sdgs"].values] == ["6", "12", "13"]
    assert next(each.value.label.en for each in found["sdgs"].values).startswith("6 ")


def test_an_industry_counts_by_its_division_or_else_by_its_section(variant: Callable[..., Case]) -> None:
    assert ids(variant("one", industry="C3612"))["industry"] == ["C36"]
    assert ids(variant("one", industry="C"))["industry"] == ["C"]
    assert "industry" not in ids(variant("one", industry=None))


def test_facets_of_no_case_are_none() -> None:
    assert facets(()) == ()


def test_every_count_is_the_number_of_cases_that_have_the_value(sample: Compilation) -> None:
    cases = sample.published()
    for facet in facets(cases):
        for each in facet.values:
            having = [case for case in cases if each.value.id in ids(case).get(facet.id, [])]
            assert each.count == len(having) > 0
