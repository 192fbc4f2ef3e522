from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from casebook.content.case import Case
from casebook.content.compilation import Compilation
from casebook.site.coverage import coverage_page


def test_coverage_counts_what_is_there_and_what_is_not(sample: Compilation) -> None:
    page = coverage_page(sample, "zh")
    assert (page.cases, page.figures) == (2, 1)
    assert page.provinces.filled == 2
    assert page.goals.filled == 2
    assert page.divisions.of == 97
    assert len(page.sections) == 20
    assert [(share.label, share.count, share.of) for share in page.languages] == [("zh", 2, 2), ("en", 1, 2)]
    assert {share.label: share.count for share in page.assurances} == {"self-reported": 1, "verified": 0}
    (programme,) = page.programmes
    ((track, themes),) = programme.tracks
    assert (track.label, track.count) == ("园区", 2)
    assert [(theme.label, theme.count, bool(theme.address)) for theme in themes] == [
        ("能源", 2, True),
        ("用水", 0, False),
    ]


def test_gaps_are_counted(sample: Compilation, variant: Callable[..., Case]) -> None:
    cases = (variant("one", indicators=(), industry=None), variant("two"))
    page = coverage_page(replace(sample, cases=cases), "en")
    assert page.without_figures == 1
    assert page.without_industry == 1
    assert (page.with_baseline.count, page.with_baseline.of) == (1, 1)
    assert page.only_illustrated == 0


def test_a_programme_without_cases_is_named(sample: Compilation) -> None:
    empty = sample.programmes[0].model_copy(update={"id": "empty-2025"})
    page = coverage_page(replace(sample, programmes=(*sample.programmes, empty)), "en")
    assert [programme.id for programme in page.empty_programmes] == ["empty-2025"]


def test_a_compilation_without_cases_is_all_gap(sample: Compilation) -> None:
    page = coverage_page(replace(sample, cases=()), "en")
    assert (page.cases, page.figures, page.provinces.filled, page.divisions.count) == (0, 0, 0, 0)
