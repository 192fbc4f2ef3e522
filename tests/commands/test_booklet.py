from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.conftest import ROOT

from casebook.commands import main


def _run(project: Path, *arguments: str) -> Result:
    folders = ("--cases", str(project / "cases"), "--front-matter", str(ROOT / "site_src" / "booklet"))
    return CliRunner().invoke(main, ["booklet", *folders, "--cache", str(project / "cache"), *arguments])


def test_a_selection_becomes_a_file(project: Path) -> None:
    output = project / "out" / "mine.pdf"
    result = _run(project, "--language", "both", "--selection", "boiler-heat", "--output", str(output))
    assert result.exit_code == 0, result.output
    assert output.read_bytes().startswith(b"%PDF")
    assert "mine.pdf" in result.output


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--programme", "nothing"), "sample-2024"),
        (("--selection", "nothing"), "nothing"),
        (("--province", "999999"), "999999"),
        (("--theme", "nothing"), "nothing"),
        (("--goal", "1"), "sample-2024"),
        (("--goal", "18"), "18"),
    ],
)
def test_what_cannot_be_made_is_told(project: Path, arguments: tuple[str, ...], message: str) -> None:
    result = _run(project, *arguments)
    assert result.exit_code != 0
    assert message in result.output
