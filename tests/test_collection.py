"""A guard over the cases this repository publishes: the launch collection."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from casebook.cache import Cache
from casebook.checks.checking import check
from casebook.checks.finding import Severity
from casebook.content.case import Case, unit_digest
from casebook.content.compilation import Compilation
from casebook.content.facts import Status
from casebook.content.programme import Programme
from casebook.content.reading import read_compilation
from casebook.vocabulary.glossary import read_glossary
from casebook.vocabulary.regions import province_of

ROOT = Path(__file__).parents[1]
COMPILATION = read_compilation(ROOT / "cases")

LEAST = {
    "etdz-green-2024": 24,
    "guangzhou-green-manufacturing-2024": 5,
    "hightech-action-plan-2021": 1,
    "mee-low-carbon-2023": 6,
    "overseas-comparators": 4,
    "zhejiang-green-parks-2022": 4,
}
"""How many published cases each programme has at least."""

SAMPLE = "sample-"
"""Begins the id of a case whose body and figures are made up, and which says so."""

WITHOUT_ADDRESS = {"changxing-green-park": {"farmers-2020", "zjrb-2020"}}
"""Newspaper articles of which no page of the paper itself was found that could be linked."""

SAYS_SO = {"zh": re.compile("样例|虚构"), "en": re.compile("sample|fictional|made up", re.IGNORECASE)}


def programme(programme_id: str) -> Programme:
    found = COMPILATION.programme(programme_id)
    assert found is not None
    return found


def published(programme_id: str) -> tuple[Case, ...]:
    return COMPILATION.published(programme(programme_id))


@pytest.fixture(params=COMPILATION.published(), ids=lambda case: case.id)
def case(request: pytest.FixtureRequest) -> Case:
    found = request.param
    assert isinstance(found, Case)
    return found


def is_sample(case: Case) -> bool:
    return case.id.startswith(SAMPLE)


def test_everything_is_read_without_a_fault() -> None:
    assert {programme.id for programme in COMPILATION.programmes} == set(LEAST)
    assert COMPILATION.faults == ()


def test_there_is_no_error_and_no_warning(tmp_path: Path) -> None:
    report = check(COMPILATION, read_glossary(ROOT / "site_src" / "glossary.csv"), Cache(tmp_path))
    grave = [each for each in report.findings if each.severity is not Severity.HINT]
    assert [(each.rule, str(each.position.path), each.message.en) for each in grave] == []


def test_every_programme_says_that_it_is_a_demonstration() -> None:
    assert all(programme.demonstration for programme in COMPILATION.programmes)


@pytest.mark.parametrize("programme_id", LEAST)
def test_every_programme_has_its_cases(programme_id: str) -> None:
    assert len(published(programme_id)) >= LEAST[programme_id]


def test_only_a_marked_sample_is_withdrawn() -> None:
    withdrawn = [case for case in COMPILATION.cases if not case.is_published]
    assert [case.status for case in withdrawn] == [Status.WITHDRAWN] * len(withdrawn)
    assert all(map(is_sample, withdrawn))


def test_each_theme_of_the_alliance_has_at_least_two_cases() -> None:
    counts = Counter(case.theme.id for case in published("etdz-green-2024") if case.theme)
    wanted = {theme.id for _, theme in programme("etdz-green-2024").themes()}
    assert {theme for theme in wanted if counts[theme] < 2} == set()


def test_the_alliance_s_cases_come_from_at_least_twelve_provinces() -> None:
    assert len({province_of(case.region).code for case in published("etdz-green-2024")}) >= 12


def test_every_track_of_the_ministry_has_a_case() -> None:
    found = Counter(case.track.id for case in published("mee-low-carbon-2023") if case.track)
    assert found["community"] >= 3
    assert min(found["park"], found["enterprise"], found["individual"]) >= 1


def test_cleaner_production_shows_every_kind_of_indicator() -> None:
    wanted = {kind.id for kind in programme("guangzhou-green-manufacturing-2024").indicator_kinds}
    projects = [each for case in published("guangzhou-green-manufacturing-2024") for each in case.projects]
    assert {figure.kind for project in projects for figure in project.indicators} == wanted


def test_parks_of_zhejiang_lie_in_at_least_four_cities() -> None:
    assert len({case.region[:4] for case in published("zhejiang-green-parks-2022")}) >= 4


def test_nobody_is_given_an_award(case: Case) -> None:
    assert case.status is Status.ACCEPTED


def test_a_case_can_be_read_in_both_languages(case: Case) -> None:
    assert case.languages == ("zh", "en")


def test_a_translation_was_made_from_today_s_original(case: Case) -> None:
    digests = {name: unit_digest(text) for name, text in case.original.units().items()}
    for translation in case.translations.values():
        assert dict(translation.translation.source) == digests


def test_a_sample_says_so_wherever_it_is_told_of(case: Case) -> None:
    if is_sample(case):
        for words in case.texts():
            assert SAYS_SO[words.language].search(words.title)
            assert SAYS_SO[words.language].search(words.summary)


def test_every_source_is_used_and_has_an_address(case: Case) -> None:
    cited = set(re.findall(r"\[\^([\w-]+)\]", " ".join(section.body for section in case.original.walk())))
    figures = {figure.source for project in case.projects for figure in project.indicators}
    used = cited | figures | {indicator.source for indicator in case.indicators}
    assert {source.id for source in case.sources} == used
    unlinked = {source.id for source in case.sources if source.url is None}
    assert is_sample(case) or unlinked <= WITHOUT_ADDRESS.get(case.id, set())


def test_every_figure_has_a_source_of_the_case(case: Case) -> None:
    assert case.indicators or (is_sample(case) and case.consent)
    assert {indicator.source for indicator in case.indicators} <= {source.id for source in case.sources}


def test_drawn_pictures_say_that_they_are(case: Case) -> None:
    assert case.photos
    assert all(photo.illustration for photo in case.photos)


def test_no_opener_is_shown_twice() -> None:
    openers = Counter(Path(case.photos[0].file).name for case in COMPILATION.published())
    assert [name for name, count in openers.items() if count > 1] == []


def test_the_collection_has_at_least_thirty_six_cases() -> None:
    compilation: Compilation = COMPILATION
    assert len(compilation.published()) >= 36
