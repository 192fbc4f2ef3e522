from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from casebook.content.reading import read_compilation
from casebook.site.search.documents import plain_text
from casebook.site.search.files import Search, search

TITLE_AND_ABOUT = 2


@pytest.fixture(scope="module")
def published(shared_project: Path) -> Search:
    return search(read_compilation(shared_project / "cases").published())


def content(published: Search, name: str) -> Any:
    script = next(str(file.content) for file in published.files if file.address == f"search/{name}.js")
    assert script.startswith(f'casebookSearch.take("{name}",')
    return json.loads(script.removeprefix(f'casebookSearch.take("{name}",').removesuffix(");\n"))


def test_plain_text_is_what_a_reader_sees_on_one_line() -> None:
    markdown = "**一是铺管道。**见[^report]\n\n### 三笔账\n\n- 经济 < 社会\n- [环境](https://example.org)"
    assert plain_text(markdown) == "一是铺管道。见 三笔账 · 经济 < 社会 环境"


def test_each_language_has_its_own_cases_only(published: Search) -> None:
    assert content(published, "zh/cases") == ["sample-2024/boiler-heat", "sample-2024/roof-solar"]
    assert content(published, "en/cases") == ["sample-2024/boiler-heat"]


def test_a_result_leads_to_its_sections(published: Search) -> None:
    case = content(published, "zh/case/0")
    assert case["address"] == "zh/cases/sample-2024/boiler-heat/"
    anchors = [anchor for anchor, _, _ in case["documents"]]
    assert anchors == ["", "background", "experience", "outlook", "indicators", "pictures"]
    assert "光伏" in case["documents"][3][2]
    assert "1,200吨/年" in case["documents"][4][2]


def test_the_head_tells_how_much_there_is(published: Search) -> None:
    for language in ("zh", "en"):
        head = content(published, f"{language}/index")
        assert len(head["documents"]) == len(content(published, f"{language}/cases"))
        for number in range(head["shards"]):
            assert isinstance(content(published, f"{language}/{number}"), str)
        for number, count in enumerate(head["documents"]):
            assert (
                len(content(published, f"{language}/case/{number}")["documents"]) + TITLE_AND_ABOUT == count
            )


def test_of_the_traditional_characters_only_those_of_use_are_published(published: Search) -> None:
    tables = content(published, "terms")
    forms = dict(zip(tables["traditional"], tables["simplified"], strict=True))
    assert forms["餘"] == "余"
    assert "鱷" not in forms


def test_the_version_tells_of_any_change(shared_project: Path, published: Search) -> None:
    cases = read_compilation(shared_project / "cases").published()
    assert search(cases) == published
    assert search(cases[:1]).version != published.version
