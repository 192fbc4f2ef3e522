from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from casebook.content.case import Case
from casebook.content.compilation import Compilation
from casebook.content.reading import read_compilation
from casebook.site.similar import AREA_FIELD, RULES, similar_page, traits, traits_file
from casebook.vocabulary.catalogue import keys


@pytest.fixture(scope="module")
def compilation(shared_project: Path) -> Compilation:
    return read_compilation(shared_project / "cases")


def with_values(case: Case, **values: object) -> Case:
    return replace(case, original=replace(case.original, values={**case.original.values, **values}))


def test_traits_are_codes_of_province_division_track_and_theme(compilation: Compilation) -> None:
    own = traits(with_values(compilation.cases[0], industry="C3811", region="320500"))
    assert (own.province, own.industry, own.area) == ("320000", "C38", None)
    assert own.id == f"{compilation.cases[0].programme.id}/{compilation.cases[0].id}"
    assert traits(with_values(compilation.cases[0], industry="C")).industry == "C"
    assert traits(with_values(compilation.cases[0], industry="")).industry == ""


def test_the_area_is_a_field_or_an_indicator_in_square_kilometres(compilation: Compilation) -> None:
    case = next(each for each in compilation.cases if each.indicators)
    area = case.indicators[0].model_copy(update={"id": "planned-area", "unit": "ha", "value": 1160.0})
    assert traits(with_values(case, indicators=(area,))).area == pytest.approx(11.6)
    assert traits(with_values(case, indicators=(area,), **{AREA_FIELD: 60})).area == 60
    weight = area.model_copy(update={"unit": "t"})
    assert traits(with_values(case, indicators=(weight,))).area is None


def test_the_file_holds_every_case(compilation: Compilation) -> None:
    file = traits_file(compilation.published())
    rows = json.loads(str(file.content).removeprefix("window.casebookTraits=").removesuffix(";\n"))
    assert [row["id"] for row in rows] == ["sample-2024/boiler-heat", "sample-2024/roof-solar"]


def test_the_page_offers_what_there_is(compilation: Compilation) -> None:
    page = similar_page(compilation)
    assert len(page.provinces) == 34
    assert sum(len(divisions) for _, divisions in page.industries) == 97
    used = {case.track.id for case in compilation.published() if case.track}
    assert {choice.track.id for choice in page.tracks} == used
    addresses = [theme.address for choice in page.tracks for theme in choice.themes]
    assert all(address.startswith("themes/sample-2024/") for address in addresses)
    assert len(addresses) == len(set(addresses))


def test_every_rule_is_told_on_the_page() -> None:
    for rule in RULES:
        assert {f"compare.similar.rule_of.{rule.id}", f"compare.similar.because.{rule.id}"} <= keys()
        assert not rule.unless or rule.unless in {other.id for other in RULES}
