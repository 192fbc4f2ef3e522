from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner

from casebook.commands import main


def test_offline_builds_a_site_and_packs_it(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(project)
    result = CliRunner().invoke(main, ["export", "offline", "--no-booklets", "--output", "usb.zip"])
    assert result.exit_code == 0, result.output
    with zipfile.ZipFile(project / "usb.zip") as archive:
        assert "casebook/zh/cases/sample-2024/boiler-heat/index.html" in archive.namelist()
    assert not (project / "site").exists()


def test_offline_takes_another_folder_of_cases_and_stops_where_the_build_does(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project)
    case = project / "cases" / "sample-2024" / "boiler-heat" / "zh.md"
    case.write_text(case.read_text(encoding="utf-8").replace("track: park", "track: prak"), encoding="utf-8")
    (project / "cases").rename(project / "elsewhere")
    arguments = ["export", "offline", "--no-booklets", "--cases", "elsewhere", "--output", "usb.zip"]
    assert CliRunner().invoke(main, arguments).exit_code == 1
    assert not (project / "usb.zip").exists()


def test_a_folder_that_is_no_site_is_told_plainly(tmp_path: Path) -> None:
    arguments = ["export", "offline", "--site-dir", str(tmp_path), "--output", str(tmp_path / "usb.zip")]
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 2
    assert "index.html" in result.output
