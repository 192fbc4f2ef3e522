from __future__ import annotations

from pathlib import Path

import pytest
from markupsafe import Markup

from casebook.content.case import Case
from casebook.content.compilation import Compilation
from casebook.content.reading import read_compilation
from casebook.site.cards import CaseCard
from casebook.site.programme_page import ProgrammePage, moment_in_words, programme_page
from casebook.vocabulary.localtext import Language

CASES = Path(__file__).parents[2] / "cases"


@pytest.fixture(scope="module")
def compilation() -> Compilation:
    return read_compilation(CASES)


def page_of(compilation: Compilation, programme_id: str, language: Language = "zh") -> ProgrammePage:
    programme = compilation.programme(programme_id)
    assert programme is not None
    return programme_page(programme, compilation, (), (), language)


@pytest.mark.parametrize(
    ("moment", "zh", "en"),
    [
        ("2024", "2024年", "2024"),
        ("2024-03", "2024年3月", "March 2024"),
        ("2024-04-15", "2024年4月15日", "15 April 2024"),
        (
            "2024-08-28T10:00+08:00",
            "2024年8月28日 10:00（北京时间）",
            "28 August 2024, 10:00 (Beijing time)",
        ),
        ("2024-08-28T10:00+01:00", "2024年8月28日 10:00（UTC+01:00）", "28 August 2024, 10:00 (UTC+01:00)"),
    ],
)
def test_a_moment_is_said_as_exactly_as_it_is_known(moment: str, zh: str, en: str) -> None:
    assert moment_in_words(moment, "zh") == zh
    assert moment_in_words(moment, "en") == en


def test_targets_stand_beside_what_is_published(compilation: Compilation) -> None:
    sheet = page_of(compilation, "zhejiang-green-parks-2022").targets[0]
    first = [(row.place, row.target) for row in sheet.rows][:3]
    assert first == [("杭州市", 2), ("宁波市", 2), ("温州市", 2)]
    assert (len(sheet.rows), sheet.total) == (11, "18")
    assert sheet.reached == sum(row.reached for row in sheet.rows)


def card(case: Case, language: Language) -> CaseCard:
    return CaseCard(
        id=f"{case.programme.id}/{case.id}",
        address=f"{language}/{case.address}/",
        language=language,
        title=Markup(case.id),
        summary=Markup(""),
        organisation="",
        place="",
        track="",
        theme="",
        theme_id="",
        key_figure=None,
        goals=(),
        picture=None,
    )


def test_cases_stand_under_the_criteria_they_address(compilation: Compilation) -> None:
    programme = compilation.programme("mee-low-carbon-2023")
    assert programme is not None
    cards = [card(case, "en") for case in compilation.published()]
    page = programme_page(programme, compilation, cards, (), "en")
    assert {each.id.partition("/")[0] for each in page.cards} == {programme.id}
    community = next(entry for entry in page.tracks if entry.track.id == "community")
    assert [str(each.title) for each in community.addressed["buildings"]] == ["dameisha"]
    assert len(community.addressed["transport"]) == 2
    park = next(entry for entry in page.tracks if entry.track.id == "park")
    assert park.addressed["basics"] == ()


def test_bodies_are_named_as_the_call_shortens_them(compilation: Compilation) -> None:
    page = page_of(compilation, "zhejiang-green-parks-2022")
    measures = (measure for group in page.programme.measures for measure in group.walk())
    first = next(measure for measure in measures if measure.responsible)
    names = [page.body(body, "zh") for body in first.responsible]
    assert names == ["省经信厅", "省发展改革委", "省科技厅", "省生态环境厅", "省商务厅"]


def test_a_track_comes_with_all_its_forms(compilation: Compilation) -> None:
    sheet = page_of(compilation, "hightech-action-plan-2021").tracks[0]
    assert len(sheet.forms) == 2
    assert [part.id for part in sheet.template.parts][-1] == "chapter-6"


@pytest.mark.parametrize(
    "programme_id",
    [
        "etdz-green-2024",
        "mee-low-carbon-2023",
        "guangzhou-green-manufacturing-2024",
        "hightech-action-plan-2021",
        "zhejiang-green-parks-2022",
    ],
)
def test_every_call_has_its_page(compilation: Compilation, programme_id: str) -> None:
    page = page_of(compilation, programme_id, "en")
    assert page.tracks
    assert len(page.calendar) == len(page.programme.calendar)
