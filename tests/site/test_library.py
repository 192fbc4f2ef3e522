from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from casebook.content.case import Case
from casebook.content.compilation import Compilation
from casebook.site.cards import case_card
from casebook.site.library import library_file
from casebook.site.pictures import Gallery
from casebook.vocabulary.localtext import Language


def library(cases: tuple[Case, ...], language: Language) -> dict[str, Any]:
    cards = [case_card(case, language, Gallery({})) for case in cases]
    file = library_file(cases, cards, language)
    assert file.address == f"data/cases.{language}.js"
    assert isinstance(file.content, str)
    data = file.content.removeprefix("window.casebookLibrary=").removesuffix(";\n")
    found: dict[str, Any] = json.loads(data)
    return found


def test_an_entry_holds_what_lists_show(variant: Callable[..., Case]) -> None:
    entry = library((variant("one"),), "en")["cases"][0]
    assert entry["id"] == "sample-2024/one"
    assert entry["address"] == "en/cases/sample-2024/one/"
    assert (entry["organisation"], entry["place"]) == ("Sample Zone", "Suzhou, Jiangsu")
    assert entry["theme"] == "Energy"
    assert entry["themeId"] == "energy"
    assert entry["figure"]["text"] == "1,200\u00a0t/yr"
    assert entry["figure"]["nature"] == "result"
    assert entry["goals"] == [7, 9]
    assert entry["published"] == "2024-06-01"
    assert entry["picture"] is None


def test_a_case_without_translation_leads_to_the_language_it_has(sample: Compilation) -> None:
    case = next(case for case in sample.published() if case.id == "roof-solar")
    values = {**case.original.values, "photos": ()}
    data = library((replace(case, original=replace(case.original, values=values)),), "en")
    assert data["cases"][0]["language"] == "zh"
    assert data["cases"][0]["address"].startswith("zh/cases/")
    assert data["cases"][0]["facets"]["language"] == ["zh"]


def test_facets_and_cases_speak_of_the_same_values(variant: Callable[..., Case]) -> None:
    data = library((variant("one"), variant("two", region="110000", indicators=())), "zh")
    for facet in data["facets"]:
        for value in facet["values"]:
            having = [case for case in data["cases"] if value["id"] in case["facets"].get(facet["id"], [])]
            assert len(having) == value["count"]
    known = {(facet["id"], value["id"]) for facet in data["facets"] for value in facet["values"]}
    for case in data["cases"]:
        assert {(facet, value) for facet, values in case["facets"].items() for value in values} <= known
    assert data["cases"][1]["figure"] is None


def test_both_languages_have_the_same_ids(variant: Callable[..., Case]) -> None:
    zh, en = (library((variant("one"),), "zh"), library((variant("one"),), "en"))
    assert [[value["id"] for value in facet["values"]] for facet in zh["facets"]] == [
        [value["id"] for value in facet["values"]] for facet in en["facets"]
    ]
    assert zh["facets"][0]["label"] != en["facets"][0]["label"]


def test_a_library_without_cases_is_empty() -> None:
    assert library((), "zh") == {"language": "zh", "facets": [], "cases": []}
