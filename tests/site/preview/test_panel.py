from __future__ import annotations

from pathlib import Path

import pytest
from tests.conftest import make_project

from casebook.checks.checking import check
from casebook.content.rereading import Rereader
from casebook.content.source import Position
from casebook.site.preview.panel import Bars, Entry, Panel, Panels, editor_link


def panel(project: Path, address: str) -> Panel:
    cases = project / "cases"
    compilation = Rereader().read(cases)
    entries = [Entry(case.programme.id, case.folder, case, "") for case in compilation.cases]
    return Panels(check(compilation), entries, cases, Bars()).of(address)


@pytest.mark.parametrize(("count", "state"), [(1, "short"), (20_000, "long")])
def test_a_section_outside_its_bounds_is_told_as_such(tmp_path: Path, count: int, state: str) -> None:
    project = make_project(tmp_path)
    file = project / "cases" / "sample-2024" / "boiler-heat" / "zh.md"
    head, _, _ = file.read_text(encoding="utf-8").partition("\n## ")
    heading = file.read_text(encoding="utf-8").split("\n## ")[1].split("\n")[0]
    file.write_text(f"{head}\n## {heading}\n\n{'字' * count}\n", encoding="utf-8")
    bar = next(
        each for each in panel(project, "zh/cases/sample-2024/boiler-heat/").bars if each.count == count
    )
    assert bar.state == state
    assert bar.full >= bar.count


def test_findings_of_the_pages_own_language_come_first(tmp_path: Path) -> None:
    project = make_project(tmp_path)
    folder = project / "cases" / "sample-2024" / "boiler-heat"
    for name in ("zh.md", "en.md"):
        words = (folder / name).read_text(encoding="utf-8").replace("---\n", "---\nnonsense: 1\n", 1)
        (folder / name).write_text(words, encoding="utf-8")
    for language in ("zh", "en"):
        told = panel(project, f"{language}/cases/sample-2024/boiler-heat/").findings
        assert f"{language}.md:" in told[0].place


def test_a_link_to_the_editor_names_file_line_and_column(tmp_path: Path) -> None:
    path = tmp_path / "绿 色.md"
    link = editor_link(Position(path, 3, 7))
    assert link == f"vscode://file{tmp_path.resolve().as_posix()}/%E7%BB%BF%20%E8%89%B2.md:3:7"
