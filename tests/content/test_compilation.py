"""Golden reading of a small `cases/` folder, and what a compilation answers."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from casebook.content.case import Case
from casebook.content.compilation import Compilation
from casebook.content.facts import Status
from casebook.content.reading import read_compilation
from casebook.content.source import Fault

GOLDEN = Path(__file__).parent / "golden"


@pytest.fixture(scope="module")
def compilation() -> Compilation:
    return read_compilation(GOLDEN / "cases")


def case_named(compilation: Compilation, case_id: str) -> Case:
    return next(case for case in compilation.cases if case.id == case_id)


def told(case: Case) -> dict[str, Any]:
    return {
        "address": case.address,
        "languages": list(case.languages),
        "track": case.track.label.zh if case.track else None,
        "theme": case.theme.label.zh if case.theme else None,
        "status": case.status.value,
        "published": case.published,
        "region": case.region,
        "sdgs": list(case.sdgs),
        "indicators": [
            f"{figure.id} {figure.value} {figure.unit} {figure.year}" for figure in case.indicators
        ],
        "units": {text.language: text.units() for text in case.texts()},
    }


def told_fault(fault: Fault) -> str:
    path = fault.position.path.relative_to(GOLDEN / "cases").as_posix()
    told_values = " ".join(
        f"{name}={fault.values[name]}"
        for name in ("field", "heading", "folder", "key", "problem", "nearest", "count")
        if fault.values.get(name)
    )
    return f"{path}:{fault.position.line}:{fault.position.column} {fault.rule} {told_values}".strip()


def test_the_folder_reads_as_expected(compilation: Compilation) -> None:
    expected = yaml.safe_load((GOLDEN / "expected.yml").read_text(encoding="utf-8"))
    assert {case.id: told(case) for case in compilation.cases} == expected["cases"]
    assert [told_fault(fault) for fault in compilation.faults] == expected["faults"]


def test_programmes_are_found_by_id(compilation: Compilation) -> None:
    assert [programme.id for programme in compilation.programmes] == ["tiny-2024"]
    assert compilation.programme("tiny-2024") is compilation.programmes[0]
    assert compilation.programme("tiny-2025") is None


def test_folders_with_a_dot_or_an_underscore_are_no_programmes(compilation: Compilation) -> None:
    named = {fault.values["folder"] for fault in compilation.faults if fault.rule == "CB119"}
    assert named == {"no-programme"}


def test_only_accepted_and_best_practice_cases_are_published(compilation: Compilation) -> None:
    assert [case.id for case in compilation.published()] == ["steam-loop", "three-highlights"]
    assert case_named(compilation, "broken-facts").status is Status.SUBMITTED
    assert compilation.published(compilation.programmes[0]) == compilation.published()


def test_reading_twice_gives_the_same(compilation: Compilation) -> None:
    again = read_compilation(GOLDEN / "cases")
    assert again.faults == compilation.faults
    assert [told(case) for case in again.cases] == [told(case) for case in compilation.cases]


def test_the_projects_own_cases_folder_can_be_read() -> None:
    own = Path(__file__).parents[2] / "cases"
    programmes = read_compilation(own).programmes
    home = next(programme for programme in programmes if programme.id == "etdz-green-2024")
    assert [(track.id, len(track.themes)) for track in home.tracks] == [("park", 4), ("enterprise", 4)]
