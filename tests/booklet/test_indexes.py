from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from casebook.booklet.chapters import Chapter, chapter
from casebook.booklet.indexes import glossary_entries, indexes, name_order
from casebook.content.compilation import Compilation
from casebook.content.reading import read_compilation
from casebook.vocabulary.glossary import Glossary, Names, Term
from casebook.vocabulary.localtext import Language, LocalText

ABROAD = Path(__file__).parents[2] / "cases" / "overseas-comparators"


def _term(zh: str, en: str) -> Term:
    definition = LocalText(zh="解释。", en="What it is.")
    return Term(en.replace(" ", "-"), "water", LocalText(zh=zh, en=en), Names(), Names(), definition, "")


GLOSSARY = Glossary(
    (_term("再生水厂", "water plant"), _term("碳汇", "carbon sink"), _term("分质供水", "zoned"))
)


def _chapters(compilation: Compilation, language: Language) -> list[Chapter]:
    texts = ((case, case.text(language)) for case in compilation.published())
    return [chapter(case, text, "", GLOSSARY) for case, text in texts if text is not None]


def test_cases_are_indexed_by_place_organisation_industry_goal_and_term(compilation: Compilation) -> None:
    cases = compilation.published()
    found = {index.kind: index.entries for index in indexes(cases, _chapters(compilation, "zh"), "en")}
    assert list(found) == ["place", "organisation", "industry", "goal", "term"]
    assert [(entry.words, [each.anchor for each in entry.mentions]) for entry in found["place"]] == [
        ("Beijing", ["case-beta", "case-gamma"]),
        ("Jiangsu: Suzhou", ["case-alpha"]),
    ]
    assert [entry.chip.number for entry in found["goal"] if entry.chip] == [6, 13]
    assert [entry.words[:3] for entry in found["industry"]] == ["D46"]


def test_cases_abroad_are_listed_by_their_country(tmp_path: Path) -> None:
    shutil.copytree(ABROAD, tmp_path / ABROAD.name)
    compilation = read_compilation(tmp_path)
    chapters = _chapters(compilation, "en")
    assert {each.place for each in chapters} == {"Denmark", "Ethiopia", "Morocco", "United Arab Emirates"}
    (places,) = (i for i in indexes(compilation.published(), chapters, "en") if i.kind == "place")
    assert [(entry.words, len(entry.mentions)) for entry in places.entries] == [
        ("Denmark", 1),
        ("Ethiopia", 1),
        ("Morocco", 1),
        ("United Arab Emirates", 1),
    ]


def test_a_term_leads_to_the_place_where_each_case_first_names_it(compilation: Compilation) -> None:
    chapters = _chapters(compilation, "zh")
    (terms,) = (index for index in indexes(compilation.published(), chapters, "zh") if index.kind == "term")
    assert [entry.words for entry in terms.entries] == ["分质供水", "再生水厂"]
    for entry in terms.entries:
        assert len(entry.mentions) == 3
        for each, mention in zip(chapters, entry.mentions, strict=True):
            texts = [part.html for top in each.body.parts for part in top.walk()]
            assert sum(f'<span id="{mention.anchor}">{entry.words}</span>' in html for html in texts) == 1


def test_only_terms_the_cases_name_are_in_the_glossary(compilation: Compilation) -> None:
    entries = glossary_entries(_chapters(compilation, "zh"), "zh")
    assert [entry.name for entry in entries] == ["分质供水", "再生水厂"]
    plant = entries[1]
    assert (plant.other, plant.other_language) == ("water plant", "en")
    assert (plant.definition, plant.other_definition) == ("解释。", "What it is.")
    assert [each.anchor for each in plant.mentions] == ["case-alpha", "case-beta", "case-gamma"]


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("zh", ["CO₂当量", "LED", "北京", "产业共生", "绿色工厂", "能源", "再生水", "中水", "鄱阳湖"]),
        ("en", ["carbon sink", "Energy", "water"]),
    ],
)
def test_names_stand_in_the_order_of_their_language(language: Language, names: list[str]) -> None:
    assert sorted({*names}, key=lambda name: name_order(name, language)) == names
