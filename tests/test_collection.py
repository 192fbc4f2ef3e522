"""A guard over the cases this repository publishes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from casebook.checks.checking import check
from casebook.checks.finding import Severity
from casebook.content.case import Case, unit_digest
from casebook.content.compilation import Compilation
from casebook.content.reading import read_compilation

CASES = Path(__file__).parents[1] / "cases"
PROGRAMMES = {
    "etdz-green-2024",
    "mee-low-carbon-2023",
    "guangzhou-green-manufacturing-2024",
    "hightech-action-plan-2021",
    "zhejiang-green-parks-2022",
}
COMPILATION = read_compilation(CASES)


@pytest.fixture(params=COMPILATION.cases, ids=lambda case: case.id)
def case(request: pytest.FixtureRequest) -> Case:
    found = request.param
    assert isinstance(found, Case)
    return found


def test_the_five_calls_are_there_and_read_without_a_fault() -> None:
    assert {programme.id for programme in COMPILATION.programmes} >= PROGRAMMES
    assert COMPILATION.faults == ()


def test_there_is_no_error_and_no_warning() -> None:
    report = check(COMPILATION)
    grave = [each for each in report.findings if each.severity is not Severity.HINT]
    assert [(each.rule, str(each.position.path), each.message.en) for each in grave] == []


def test_every_programme_says_that_it_is_a_demonstration() -> None:
    assert all(programme.demonstration for programme in COMPILATION.programmes)


def test_parks_and_enterprises_are_both_there() -> None:
    tracks = [case.track.id for case in COMPILATION.published() if case.track]
    assert tracks.count("park") >= 5
    assert tracks.count("enterprise") >= 3


def test_nobody_is_given_an_award(case: Case) -> None:
    assert case.status.value == "accepted"


def test_a_case_can_be_read_in_both_languages(case: Case) -> None:
    assert case.languages == ("zh", "en")


def test_a_translation_was_made_from_today_s_original(case: Case) -> None:
    digests = {name: unit_digest(text) for name, text in case.original.units().items()}
    for translation in case.translations.values():
        assert dict(translation.translation.source) == digests


def test_every_source_is_used_and_has_an_address(case: Case) -> None:
    cited = set(re.findall(r"\[\^([\w-]+)\]", " ".join(section.body for section in case.original.walk())))
    used = cited | {indicator.source for indicator in case.indicators}
    assert {source.id for source in case.sources} == used
    assert all(source.url is not None for source in case.sources)


def test_every_figure_has_a_source_of_the_case(case: Case) -> None:
    assert case.indicators
    assert {indicator.source for indicator in case.indicators} <= {source.id for source in case.sources}


def test_drawn_pictures_say_that_they_are(case: Case) -> None:
    assert case.photos
    assert all(photo.illustration for photo in case.photos)


def test_the_whole_collection_is_published() -> None:
    compilation: Compilation = COMPILATION
    assert len(compilation.published()) == len(compilation.cases)
