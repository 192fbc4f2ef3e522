"""A translation's file written anew: only the units given change, missing ones come in at their place."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from casebook.content.case import Case
from casebook.content.reading import read_case, read_compilation
from casebook.content.rewriting import rewritten
from casebook.content.translating import Progress, UnitState, Work, units_of

GOLDEN = Path(__file__).parent / "golden"
CALLS = Path(__file__).parents[2] / "cases"
DAY = date(2024, 7, 1)
PROGRAMME = "guangzhou-green-manufacturing-2024"


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    folder = tmp_path / PROGRAMME
    shutil.copytree(GOLDEN / "shapes" / PROGRAMME, folder)
    shutil.copy(CALLS / PROGRAMME / "programme.yml", folder)
    return tmp_path


def read(shelf: Path, case_id: str) -> Case:
    programme = read_compilation(shelf).programmes[0]
    case, _ = read_case(shelf / PROGRAMME / case_id, programme)
    assert case is not None
    return case


def written(shelf: Path, case: Case, work: Work) -> Case:
    (case.folder / "en.md").write_text(rewritten(case, "en", work), encoding="utf-8")
    return read(shelf, case.id)


def test_a_new_file_has_the_original_s_headings_at_every_depth(shelf: Path) -> None:
    case = read(shelf, "paint-highlights")
    text = rewritten(case, "en", Work(DAY, {}))
    headings = [line for line in text.split("\n") if line.startswith("#")]
    assert headings[:3] == ["## Profile of the enterprise", "## 水性配方", "### Practice"]
    assert len(headings) == 1 + 3 * 4


def test_every_unit_of_a_nested_original_can_be_translated(shelf: Path) -> None:
    case = read(shelf, "paint-highlights")
    units = {name: f"English {name}" for name in case.original.units()}
    digests = {unit.name: unit.digest for unit in units_of(case, "en")}
    after = written(shelf, case, Work(DAY, digests, units, Progress.DRAFT, "Li"))
    assert after.translations["en"].units() == units
    assert {unit.state for unit in units_of(after, "en")} == {UnitState.FRESH}
    note = after.translations["en"].translation
    assert (note.status, note.by, note.date) == ("draft", "Li", DAY)


def test_missing_sections_come_in_one_by_one_in_any_order(shelf: Path) -> None:
    case = read(shelf, "paint-highlights")
    names = [name for name in case.original.units() if name not in ("title", "summary")]
    whole = rewritten(case, "en", Work(DAY, {}, {name: f"English {name}" for name in names}))
    for name in (*names[::2], *names[1::2]):
        case = written(shelf, case, Work(DAY, {}, {name: f"English {name}"}))
    assert rewritten(case, "en", Work(DAY, {})).split("---\n", 2)[2] == whole.split("---\n", 2)[2]


def test_a_section_the_translator_left_out_comes_in_at_its_place(shelf: Path) -> None:
    case = read(shelf, "paint-projects")
    path = case.folder / "en.md"
    text = path.read_text(encoding="utf-8")
    start, end = text.index("## Heat recovery"), text.index("## Use of rain")
    path.write_text(text[:start] + text[end:], encoding="utf-8")
    case = read(shelf, "paint-projects")
    # what is left counts as the first project, so it is the second that is missing
    after = written(shelf, case, Work(DAY, {}, {"project-2-heading": "Second", "project-2": "Words."}))
    assert path.read_text(encoding="utf-8").endswith("## Second\n\nWords.\n")
    assert after.translations["en"].units()["project-2-heading"] == "Second"


def test_what_is_not_given_stays_byte_for_byte(shelf: Path) -> None:
    case = read(shelf, "paint-projects")
    path = case.folder / "en.md"
    text = path.read_text(encoding="utf-8").replace(
        "It makes paint.", "It  makes\npaint.\n\n<!-- To write: more -->"
    )
    path.write_text(text, encoding="utf-8")
    case = read(shelf, "paint-projects")
    after = rewritten(case, "en", Work(DAY, {}, {"project": "New words."}))
    assert after.split("---\n", 2)[2] == text.split("---\n", 2)[2].replace(
        "Oven heat warms fresh air.", "New words."
    )


def test_guidance_makes_way_for_the_text(shelf: Path) -> None:
    case = read(shelf, "paint-projects")
    path = case.folder / "en.md"
    text = path.read_text(encoding="utf-8").replace("It makes paint.", "<!-- To write: something -->")
    path.write_text(text, encoding="utf-8")
    case = read(shelf, "paint-projects")
    after = written(shelf, case, Work(DAY, {}, {"profile": "It makes paint."}))
    assert after.translations["en"].units()["profile"] == "It makes paint."
    assert "To write" not in path.read_text(encoding="utf-8")
