from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.vocabulary.catalogue import keys
from casebook.vocabulary.glossary import COLUMNS, TOPICS, Glossary, read_glossary
from casebook.vocabulary.localtext import LANGUAGES, Language

OURS = Path(__file__).parents[2] / "site_src" / "glossary.csv"
LINES = [
    "water,污泥,sludge,,sewage sludge,,,剩下的泥。,What is left.,GB 18918-2002",
    "water,污泥干化,sludge drying,,,,mud drying,把泥弄干。,Drying it.,",
    "circular,无废城市,zero-waste city,“无废城市”,,,no-waste city|waste-free city,少废的城市。,A city.,",
    "reporting,环境、社会和治理,environmental social and governance,ESG,ESG,,,三方面。,Three sides.,",
    "energy,标准煤,standard coal,标煤,tce,标准炭,,折算单位。,A unit.,",
]


def glossary_of(folder: Path, *lines: str, columns: str = ",".join(COLUMNS)) -> Glossary:
    path = folder / "glossary.csv"
    path.write_text("\n".join([columns, *lines]) + "\n", encoding="utf-8")
    return read_glossary(path)


@pytest.fixture
def glossary(tmp_path: Path) -> Glossary:
    return glossary_of(tmp_path, *LINES)


def found(glossary: Glossary, text: str, language: Language) -> list[tuple[str, str]]:
    return [(hit.term.id, text[hit.start : hit.end]) for hit in glossary.terms_in(text, language)]


def test_a_line_becomes_a_term(glossary: Glossary) -> None:
    term = glossary.terms[2]
    assert (term.id, term.topic, term.name.zh, term.name.en) == (
        "zero-waste-city",
        "circular",
        "无废城市",
        "zero-waste city",
    )
    assert term.spellings("zh") == ("无废城市", "“无废城市”")
    assert term.forbidden.get("en") == ("no-waste city", "waste-free city")
    assert term.definition.get("en") == "A city."
    assert (glossary.terms[0].source, term.source) == ("GB 18918-2002", "")


def test_the_longest_name_wins(glossary: Glossary) -> None:
    assert found(glossary, "污泥先污泥干化", "zh") == [("sludge", "污泥"), ("sludge-drying", "污泥干化")]
    assert found(glossary, "Sludge drying of sewage sludge", "en") == [
        ("sludge-drying", "Sludge drying"),
        ("sludge", "sewage sludge"),
    ]


def test_english_names_stand_as_words_in_either_number(glossary: Glossary) -> None:
    assert found(glossary, "Zero-waste cities, a zero-waste city's plan", "en") == [
        ("zero-waste-city", "Zero-waste cities"),
        ("zero-waste-city", "zero-waste city"),
    ]
    assert found(glossary, "sludges resludge sludgey", "en") == [("sludge", "sludges")]


def test_abbreviations_are_meant_as_written(glossary: Glossary) -> None:
    assert found(glossary, "ESG esg ESGX", "en") == [("environmental-social-and-governance", "ESG")]
    assert found(glossary, "披露ESG报告", "zh") == [("environmental-social-and-governance", "ESG")]


def test_forbidden_renderings_are_found(glossary: Glossary) -> None:
    hits = glossary.forbidden_in("A waste-free city without mud drying", "en")
    assert [hit.term.id for hit in hits] == ["zero-waste-city", "sludge-drying"]
    assert [hit.term.id for hit in glossary.forbidden_in("吨标准炭", "zh")] == ["standard-coal"]


def test_without_a_file_there_are_no_terms(tmp_path: Path) -> None:
    glossary = read_glossary(tmp_path / "glossary.csv")
    assert glossary.terms == ()
    assert glossary.terms_in("污泥", "zh") == glossary.forbidden_in("mud", "en") == ()


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("water,污泥,,,,,,泥。,Mud.,", r"glossary\.csv:2: en is empty"),
        ("water,污泥,sludge,,,,,,Mud.,", "definition_zh is empty"),
        ("mud,污泥,sludge,,,,,泥。,Mud.,", "no topic 'mud'"),
    ],
)
def test_a_faulty_line_is_named(tmp_path: Path, line: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        glossary_of(tmp_path, line)


def test_a_name_belongs_to_one_term(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="'Sewage sludge' names both 污泥 and 泥巴"):
        glossary_of(tmp_path, LINES[0], "water,泥巴,mud,,Sewage sludge,,,泥。,Mud.,")


def test_other_columns_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="expected the columns"):
        glossary_of(tmp_path, columns="zh,en")


@given(st.text(alphabet="污泥干化无废城市ESG sludge dryingcity-“”标煤ta", max_size=60))
def test_hits_are_in_order_apart_and_named_by_their_term(text: str) -> None:
    glossary = read_glossary(OURS)
    for language in LANGUAGES:
        end = 0
        for hit in glossary.terms_in(text, language):
            assert end <= hit.start < hit.end
            names = [name.casefold() for name in hit.term.spellings(language)]
            words = text[hit.start : hit.end].casefold()
            assert any(words.startswith(name.removesuffix("y")) for name in names)
            end = hit.end


def test_our_termbase_is_whole() -> None:
    glossary = read_glossary(OURS)
    assert len(glossary.terms) >= 150
    assert {term.topic for term in glossary.terms} == set(TOPICS)
    for language in LANGUAGES:
        right = {name.casefold() for term in glossary.terms for name in term.spellings(language)}
        wrong = {name.casefold() for term in glossary.terms for name in term.forbidden.get(language)}
        assert right.isdisjoint(wrong)
        for term in glossary.terms:
            assert term.definition.get(language).endswith("。" if language == "zh" else ".")
            assert term.definition.get(language).count("。") <= 1
            hits = glossary.terms_in(term.name.get(language), language)
            assert [hit.term for hit in hits] == [term]


def test_every_topic_has_a_name() -> None:
    assert {f"glossary.topic.{topic}" for topic in TOPICS} <= keys()
