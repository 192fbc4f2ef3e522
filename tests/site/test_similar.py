from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from casebook.content.case import Case
from casebook.content.compilation import Compilation
from casebook.content.facts import Indicator, Nature
from casebook.content.reading import read_compilation
from casebook.site.similar import RULES, similar_page, traits, traits_file
from casebook.vocabulary.catalogue import keys
from casebook.vocabulary.localtext import LocalText


@pytest.fixture(scope="module")
def compilation(shared_project: Path) -> Compilation:
    return read_compilation(shared_project / "cases")


def with_values(case: Case, **values: object) -> Case:
    return replace(case, original=replace(case.original, values={**case.original.values, **values}))


def test_traits_are_codes_of_province_division_track_and_theme(compilation: Compilation) -> None:
    own = traits(with_values(compilation.cases[0], industry="C3811", region="320500"))
    assert (own.province, own.industry) == ("320000", "C38")
    assert own.id == f"{compilation.cases[0].programme.id}/{compilation.cases[0].id}"
    assert traits(with_values(compilation.cases[0], industry="C")).industry == "C"
    assert traits(with_values(compilation.cases[0], industry="")).industry == ""


def stated(case: Case, zh: str, value: float, unit: str, **changes: object) -> Indicator:
    label = LocalText(zh=zh, en=f"in English {zh}")
    return case.indicators[0].model_copy(update={"label": label, "unit": unit, "value": value, **changes})


@pytest.mark.parametrize(
    ("label", "value", "unit", "size", "asked"),
    [
        ("园区规划面积", 1160.0, "ha", "area", 11.6),
        ("入驻企业数", 300.0, "enterprises", "enterprises", 300.0),
        ("职工人数", 4200.0, "people", "employees", 4200.0),
        ("工业总产值", 9.3e10, "CNY", "output", 930.0),
        ("项目总投资", 2.4e9, "CNY", "investment", 24.0),
    ],
)
def test_a_size_is_read_from_a_figure_in_the_unit_readers_are_asked_in(
    compilation: Compilation, label: str, value: float, unit: str, size: str, asked: float
) -> None:
    case = next(each for each in compilation.cases if each.indicators)
    found = traits(with_values(case, indicators=(stated(case, label, value, unit),))).sizes
    assert list(found) == [size]
    assert found[size]["value"] == pytest.approx(asked)
    assert label in str(found[size]["zh"])
    assert str(found[size]["en"]).endswith(f"(in English {label})")


def test_a_field_goes_before_a_figure_and_a_target_or_another_unit_is_no_size(
    compilation: Compilation,
) -> None:
    case = next(each for each in compilation.cases if each.indicators)
    area = stated(case, "规划面积", 11.6, "km2")
    assert traits(with_values(case, indicators=(area,), area=60)).sizes["area"]["value"] == 60
    target = stated(case, "总投资", 2.4e9, "CNY", nature=Nature.TARGET)
    weight = area.model_copy(update={"unit": "t"})
    assert traits(with_values(case, indicators=(target, weight))).sizes == {}


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


def test_a_track_of_several_calls_goes_by_its_name_where_it_has_themes(compilation: Compilation) -> None:
    case = next(each for each in compilation.published() if each.track and each.theme)
    assert case.track is not None
    abroad = case.track.model_copy(
        update={"themes": (), "label": LocalText(zh="海外园区", en="Parks abroad")}
    )
    later = case.programme.model_copy(
        update={"id": "abroad", "year": case.programme.year + 1, "tracks": (abroad,)}
    )
    page = similar_page(replace(compilation, cases=(*compilation.cases, replace(case, programme=later))))
    labels = [choice.track.label for choice in page.tracks if choice.track.id == case.track.id]
    assert labels == [case.track.label]


def test_every_rule_is_told_on_the_page() -> None:
    for rule in RULES:
        assert {f"compare.similar.rule_of.{rule.id}", f"compare.similar.because.{rule.id}"} <= keys()
        assert not rule.unless or rule.unless in {other.id for other in RULES}
