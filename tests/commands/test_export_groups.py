from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from casebook.commands import main

SAMPLE = Path(__file__).parents[1] / "sample" / "cases"


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("data", "data/cases.csv"),
        ("citations", "citations/sample-2024/boiler-heat.zh.bib"),
        ("feeds", "feeds/all.zh.atom"),
    ],
)
def test_a_group_of_exports_is_written_alone(name: str, file: str, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    options = ["--output", str(folder), "--cases", str(SAMPLE), "--site-url", "https://example.org"]
    done = CliRunner().invoke(main, ["export", name, *options, "--cache", str(tmp_path / "cache")])
    assert done.exit_code == 0, done.output
    assert (folder / file).is_file()


@pytest.mark.parametrize("name", ["data", "citations", "feeds", "wechat"])
def test_the_sites_address_must_be_named(name: str) -> None:
    done = CliRunner().invoke(main, ["export", name])
    assert done.exit_code == 2
    assert "--site-url" in done.output
