from __future__ import annotations

import json
from pathlib import Path

from casebook.content.reading import read_compilation
from casebook.site.search import plain_text, search_file


def test_plain_text_is_what_a_reader_sees_on_one_line() -> None:
    markdown = "**一是铺管道。**见[^report]\n\n### 三笔账\n\n- 经济 < 社会\n- [环境](https://example.org)"
    assert plain_text(markdown) == "一是铺管道。见 三笔账 经济 < 社会 环境"


def test_each_language_has_its_own_words_only(shared_project: Path) -> None:
    cases = read_compilation(shared_project / "cases").published()
    for language, titles in {"zh": ["锅炉余热送进温室", "屋顶光伏"], "en": ["Boiler heat for greenhouses"]}.items():
        file = search_file(cases, "zh" if language == "zh" else "en")
        assert file.address == f"search/{language}.js"
        script = str(file.content)
        entries = json.loads(script.removeprefix("window.casebookSearch=").removesuffix(";\n"))
        assert [entry["title"] for entry in entries] == titles


def test_an_entry_leads_to_its_sections(shared_project: Path) -> None:
    cases = read_compilation(shared_project / "cases").published()
    script = str(search_file(cases, "zh").content)
    entry = json.loads(script.removeprefix("window.casebookSearch=").removesuffix(";\n"))[0]
    assert entry["address"] == "zh/cases/sample-2024/boiler-heat/"
    assert [section["id"] for section in entry["sections"]] == ["", "background", "experience", "outlook"]
    assert "光伏" in entry["sections"][3]["text"]
