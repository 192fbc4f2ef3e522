from __future__ import annotations

import dataclasses
from pathlib import Path
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.content.case import Case, CaseText, unit_digest
from casebook.content.compilation import Compilation
from casebook.content.facts import Indicator, Status
from casebook.content.reading import read_compilation

TEXT = "**一是建立底座。**园区2023年节能18.7%，减排CO₂ 3,200吨[^report]。"


@pytest.fixture(scope="module")
def compilation() -> Compilation:
    return read_compilation(Path(__file__).parent / "golden" / "cases")


@pytest.fixture
def case(compilation: Compilation) -> Case:
    return next(case for case in compilation.cases if case.id == "steam-loop")


def with_values(case: Case, **values: object) -> Case:
    text = dataclasses.replace(case.original, values=MappingProxyType({**case.original.values, **values}))
    return dataclasses.replace(case, original=text)


def test_facts_come_from_the_original_and_words_from_each_text(case: Case) -> None:
    assert case.organisation is not None
    assert case.organisation.en == "Tiny Zone"
    assert [text.title for text in case.texts()] == ["蒸汽用三次", "Steam used three times"]
    assert case.sources[0].date == "2023"


def test_a_case_is_listed_by_its_words_in_the_language_or_else_by_the_original(case: Case) -> None:
    assert case.best_text("en").title == "Steam used three times"
    only_chinese = dataclasses.replace(case, translations=MappingProxyType({}))
    assert only_chinese.text("en") is None
    assert only_chinese.best_text("en") is case.original
    assert only_chinese.languages == ("zh",)


@pytest.mark.parametrize("status", Status)
def test_whether_a_case_is_published_hangs_on_its_status(case: Case, status: Status) -> None:
    shown = with_values(case, status=status).is_published
    assert shown is (status in (Status.ACCEPTED, Status.BEST_PRACTICE))


def test_a_case_that_says_nothing_has_no_facts(case: Case) -> None:
    empty = dataclasses.replace(
        case, original=dataclasses.replace(case.original, values=MappingProxyType({}))
    )
    assert empty.status is Status.SUBMITTED
    assert (empty.track, empty.theme, empty.organisation, empty.published) == (None, None, None, None)
    assert (empty.region, empty.industry, empty.sdgs, empty.photos, empty.sources) == ("", "", (), (), ())
    assert empty.waivers == {}
    assert empty.original.title == ""


def test_a_theme_of_another_track_is_no_theme_of_the_case(case: Case) -> None:
    assert with_values(case, theme="water").theme is None


def test_indicators_keep_the_order_given(case: Case) -> None:
    assert [indicator.id for indicator in case.indicators] == ["steam"]
    assert isinstance(case.indicators[0], Indicator)


def test_a_translation_tells_what_it_was_made_from(case: Case) -> None:
    assert case.translations["en"].translation.source == {"title": "1234567890"}
    assert case.translations["en"].translation.status == "reviewed"
    assert case.original.translation.source == {}


def test_units_that_repeat_are_numbered(compilation: Compilation) -> None:
    three = next(case for case in compilation.cases if case.id == "three-highlights")
    units = three.original.units()
    assert [units[name] for name in ("practice", "practice-2", "practice-3")] == [
        "收集。",
        "分质。",
        "接雨。",
    ]
    assert "subtitle" not in units


def test_a_place_in_the_frontmatter_is_a_place_in_the_file(case: Case) -> None:
    text: CaseText = case.original
    place = text.place("organisation", "en")
    assert (place.path.name, place.line, place.column) == ("zh.md", 4, 31)


@pytest.mark.parametrize(
    "same",
    [
        TEXT.replace("**", ""),
        TEXT.replace("**", "__"),
        TEXT.replace("园区", "园区\n"),
        TEXT.replace("园区", "　园 区 "),
        TEXT.replace("，", ","),
        TEXT.replace("2023", "２０２３"),
        TEXT.replace("[^report]", ""),
        TEXT.replace("CO₂", "CO2"),
        f"> {TEXT}",
        f"### {TEXT}",
        f"\n\n  {TEXT}\n",
    ],
)
def test_marks_blanks_and_widths_do_not_make_a_translation_stale(same: str) -> None:
    assert unit_digest(same) == unit_digest(TEXT)


@pytest.mark.parametrize(
    "other",
    [
        TEXT.replace("18.7", "18.1"),
        TEXT.replace("18.7", "187"),
        TEXT.replace("3,200", "3,201"),
        TEXT.replace("节能", "节电"),
        TEXT.replace("18.7%", ">18.7%"),
        TEXT.replace("18.7%", "-18.7%"),
        TEXT + "又一句。",
        "",
    ],
)
def test_a_changed_word_or_figure_makes_it_stale(other: str) -> None:
    assert unit_digest(other) != unit_digest(TEXT)


@given(st.text(max_size=80))
def test_a_digest_is_short_and_hangs_on_the_text_alone(text: str) -> None:
    digest = unit_digest(text)
    assert len(digest) == 10
    assert digest == unit_digest(f"  {text}\n")
    assert set(digest) <= set("0123456789abcdef")
