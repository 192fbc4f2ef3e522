from __future__ import annotations

from casebook.booklet.indexes import glossary_entries, indexes
from casebook.content.compilation import Compilation
from casebook.vocabulary.glossary import Glossary, Names, Term
from casebook.vocabulary.localtext import LocalText


def test_cases_are_indexed_by_place_organisation_industry_and_goal(compilation: Compilation) -> None:
    cases = compilation.published()
    found = {index.kind: index.entries for index in indexes(cases, "en")}
    assert list(found) == ["place", "organisation", "industry", "goal"]
    assert [(entry.words, [each.anchor for each in entry.mentions]) for entry in found["place"]] == [
        ("Beijing", ["case-beta", "case-gamma"]),
        ("Jiangsu: Suzhou", ["case-alpha"]),
    ]
    assert [entry.chip.number for entry in found["goal"] if entry.chip] == [6, 13]
    assert [entry.words[:3] for entry in found["industry"]] == ["D46"]


def test_only_terms_the_cases_name_are_in_the_glossary(compilation: Compilation) -> None:
    def term(zh: str, en: str) -> Term:
        definition = LocalText(zh="解释。", en="What it is.")
        return Term(en, "water", LocalText(zh=zh, en=en), Names(), Names(), definition, "")

    glossary = Glossary((term("再生水厂", "water plant"), term("碳汇", "carbon sink")))
    (entry,) = glossary_entries(glossary, compilation.published(), "zh")
    assert (entry.name, entry.other, entry.other_language) == ("再生水厂", "water plant", "en")
    assert len(entry.mentions) == 3
