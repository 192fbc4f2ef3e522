from __future__ import annotations

from pathlib import Path

from casebook.content.reading import read_compilation
from casebook.content.rereading import Rereader


def test_only_a_changed_case_is_read_again(project: Path) -> None:
    reader = Rereader()
    first = reader.read(project / "cases")
    file = project / "cases" / "sample-2024" / "boiler-heat" / "zh.md"
    file.write_text(file.read_text(encoding="utf-8").replace("title: ", "title: 新", 1), encoding="utf-8")
    second = reader.read(project / "cases")
    assert [one is other for one, other in zip(first.cases, second.cases, strict=True)] == [False, True]
    assert second == read_compilation(project / "cases")


def test_a_changed_programme_is_read_again_with_its_cases(project: Path) -> None:
    reader = Rereader()
    first = reader.read(project / "cases")
    file = project / "cases" / "sample-2024" / "programme.yml"
    file.write_text(file.read_text(encoding="utf-8") + "# a remark\n", encoding="utf-8")
    second = reader.read(project / "cases")
    assert not any(one is other for one, other in zip(first.cases, second.cases, strict=True))


def test_a_photo_that_goes_counts_as_a_change(project: Path) -> None:
    reader = Rereader()
    first = reader.read(project / "cases")
    (project / "cases" / "sample-2024" / "roof-solar" / "photos" / "roof.jpg").unlink()
    second = reader.read(project / "cases")
    assert [one is other for one, other in zip(first.cases, second.cases, strict=True)] == [True, False]
