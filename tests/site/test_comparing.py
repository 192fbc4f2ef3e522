from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from casebook.content.case import Case
from casebook.content.reading import read_compilation
from casebook.site.booklets import Booklet, Reading
from casebook.site.comparing import OPENING_CHARS, case_facts, facts_files, outline


@pytest.fixture(scope="module")
def cases(shared_project: Path) -> dict[str, Case]:
    return {case.id: case for case in read_compilation(shared_project / "cases").cases}


def body_of(case: Case, body: str) -> Case:
    section = replace(case.original.sections[0], body=body, sections=())
    return replace(case, original=replace(case.original, sections=(section,)))


def points(case: Case, body: str) -> tuple[str, ...]:
    return outline(body_of(case, body).original)[0].points


def test_each_case_has_a_file_in_each_language(cases: dict[str, Case]) -> None:
    files = {file.address: str(file.content) for file in facts_files(cases.values(), ())}
    assert set(files) == {
        f"data/facts/sample-2024/{case}.{language}.js"
        for case in ("boiler-heat", "roof-solar")
        for language in ("zh", "en")
    }
    script = files["data/facts/sample-2024/boiler-heat.en.js"]
    assert script.startswith('(window.casebookFacts||={})["sample-2024/boiler-heat"]={')
    data = json.loads(script.partition("]=")[2].removesuffix(";\n"))
    assert data == json.loads(json.dumps(case_facts(cases["boiler-heat"], "en")))


def test_figures_that_convert_share_a_row(cases: dict[str, Case]) -> None:
    case = cases["boiler-heat"]
    (given,) = case.indicators
    other = given.model_copy(update={"id": "more", "unit": "t/a", "value": 5.0})
    third = given.model_copy(update={"id": "power", "unit": "MW", "value": 5.0})
    values = {**case.original.values, "indicators": (given, other, third)}
    facts: Any = case_facts(replace(case, original=replace(case.original, values=values)), "zh")
    first, second, last = facts["figures"]
    assert first["row"] == second["row"]
    assert first["row"]["id"] != last["row"]["id"]
    assert (first["value"], second["value"]) == ("1,200吨/年", "5吨/年")
    assert first["baseline"]["year"] == 2020


def test_a_section_is_told_by_its_sub_headings(cases: dict[str, Case]) -> None:
    body = "开头。\n\n### 一是CO2\n\n- 列表\n\n### 二是 **水**\n\n字"
    assert points(cases["boiler-heat"], body) == ("一是CO2", "二是 水")


def test_without_sub_headings_by_its_last_list(cases: dict[str, Case]) -> None:
    body = "开头。\n\n- 先\n- 前\n\n中间。\n\n1. 后[^report]\n2. 末\n"
    assert points(cases["boiler-heat"], body) == ("后", "末")


def test_without_a_list_by_its_opening(cases: dict[str, Case]) -> None:
    assert points(cases["boiler-heat"], "短句。") == ("短句。",)
    (cut,) = points(cases["boiler-heat"], "这是一句话。" * 40)
    assert cut.endswith("。")
    assert len(cut) <= OPENING_CHARS["zh"]
    (bare,) = points(cases["boiler-heat"], "字" * 400)
    assert bare == "字" * OPENING_CHARS["zh"] + "…"
    assert points(cases["boiler-heat"], "") == ()


def test_a_case_without_translation_says_in_which_language_it_is(cases: dict[str, Case]) -> None:
    assert case_facts(cases["roof-solar"], "en")["language"] == "zh"
    assert case_facts(cases["boiler-heat"], "en")["language"] == "en"


def test_conditions_are_told_apart_from_the_other_facts(cases: dict[str, Case]) -> None:
    case = cases["boiler-heat"]
    values = {**case.original.values, "start": "2021-03", "constraints": "冬季供热。"}
    told = replace(case, original=replace(case.original, values=values), translations={})
    data = case_facts(told, "zh")
    facts, conditions = ({row["id"]: row["value"] for row in data[name]} for name in ("facts", "conditions"))  # type: ignore[attr-defined]
    assert conditions["start"] == "2021年3月"
    assert conditions["constraints"] == "冬季供热。"
    assert {"track", "region"} <= set(conditions)
    assert not set(facts) & set(conditions)
    assert list(conditions)[-1] == "constraints"


def test_a_case_offers_its_own_file_where_there_is_one(cases: dict[str, Case]) -> None:
    case = cases["boiler-heat"]
    assert case_facts(case, "en")["booklet"] is None
    made: tuple[tuple[Reading, str], ...] = (("zh", case.id), ("en", case.id), ("en", "roof-solar"))
    files = [
        Booklet(f"booklets/{reading}.pdf", case.programme, f"sample-2024/{owner}", reading, 1_234_567, 5)
        for reading, owner in made
    ]
    told = {"file": "booklets/en.pdf", "note": "5 pages, 1.2\u00a0MB"}
    assert case_facts(case, "en", files)["booklet"] == told
