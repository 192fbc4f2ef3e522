from __future__ import annotations

import subprocess
import sys
from pathlib import Path


def casebook(*arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    program = "from casebook.commands import main; main()"
    command = [sys.executable, "-c", program, "build", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def test_a_build_says_how_many_cases_went_in_and_came_out(project: Path) -> None:
    result = casebook("--no-booklets", "--site-url", "https://casebook.test/sub", folder=project)
    assert result.returncode == 0, result.stderr
    assert "读入 2 个案例，发布 2 个" in result.stderr
    home = (project / "site" / "zh" / "index.html").read_text(encoding="utf-8")
    assert '<link rel="canonical" href="https://casebook.test/sub/zh/">' in home


def test_another_folder_of_cases_is_published_where_asked(project: Path) -> None:
    (project / "cases").rename(project / "elsewhere")
    result = casebook("--no-booklets", "--cases", "elsewhere", "--site-dir", "out", folder=project)
    assert result.returncode == 0, result.stderr
    assert (project / "out" / "en" / "cases" / "sample-2024" / "boiler-heat" / "index.html").is_file()
    assert not (project / "site").exists()


def test_a_refused_build_shows_the_finding_and_no_traceback(project: Path) -> None:
    case = project / "cases" / "sample-2024" / "boiler-heat" / "zh.md"
    case.write_text(case.read_text(encoding="utf-8").replace("track: park", "track: prak"), encoding="utf-8")
    result = casebook("--no-booklets", folder=project)
    assert result.returncode == 1
    assert "zh.md:5:8" in result.stderr
    assert "CB301" in result.stderr
    assert "Traceback" not in result.stderr
    assert not (project / "site").exists()


def test_a_folder_that_is_not_there_is_told_plainly(project: Path) -> None:
    result = casebook("--cases", "nowhere", folder=project)
    assert result.returncode == 2
    assert "nowhere" in result.stderr
    assert "Traceback" not in result.stderr
