from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from casebook.commands import main


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("data", "data/cases.csv"),
        ("citations", "citations/sample-2024/boiler-heat.zh.bib"),
        ("feeds", "feeds/all.zh.atom"),
    ],
)
def test_a_group_of_exports_is_written_alone(name: str, file: str, project: Path) -> None:
    folder, cases = project / "out", project / "cases"
    options = ["--output", str(folder), "--cases", str(cases), "--site-url", "https://example.org"]
    done = CliRunner().invoke(main, ["export", name, *options, "--cache", str(project / "cache")])
    assert done.exit_code == 0, done.output
    assert (folder / file).is_file()


@pytest.mark.parametrize("name", ["data", "citations", "feeds", "wechat"])
def test_the_sites_address_must_be_named(name: str) -> None:
    done = CliRunner().invoke(main, ["export", name])
    assert done.exit_code == 2
    assert "--site-url" in done.output
