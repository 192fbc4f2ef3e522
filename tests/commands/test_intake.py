from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.intake.conftest import empty_cases
from tests.intake.hands import GREEN, THEMES, park_form

from casebook.commands import main


@pytest.fixture
def home(tmp_path: Path) -> Path:
    empty_cases(tmp_path / "cases")
    (tmp_path / "mail").mkdir()
    park_form(tmp_path / "mail", f"☑{THEMES[0]}")
    return tmp_path


def intake(home: Path, *arguments: str) -> tuple[int, str]:
    folders = ["--cases", str(home / "cases"), "--private", str(home / "private")]
    result = CliRunner().invoke(main, ["intake", str(home / "mail"), *folders, *arguments])
    return result.exit_code, result.output


def test_it_says_where_the_case_is_and_what_to_look_at(home: Path) -> None:
    code, said = intake(home, "--programme", GREEN, "--case", "steam")
    assert code == 0
    assert (home / "cases" / GREEN / "steam" / "zh.md").exists()
    assert str(home / "private" / GREEN / "steam" / "intake-report.md") in said
    assert "推断的 " in said
    assert "Guesses " in said
    assert "13" not in [word for word in said.split() if word.startswith("022")]


def test_a_second_time_nothing_is_made(home: Path) -> None:
    intake(home, "--programme", GREEN, "--case", "steam")
    code, said = intake(home, "--programme", GREEN, "--case", "steam-2")
    assert code == 2
    assert "以前收过" in said
    assert not (home / "cases" / GREEN / "steam-2").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ["--programme", "nothing"],
        ["--programme", GREEN, "--track", "nothing"],
        ["--programme", GREEN, "--case", "A B"],
    ],
)
def test_wrong_use_is_told(home: Path, arguments: list[str]) -> None:
    code, said = intake(home, *arguments)
    assert code == 2
    assert said
    assert not (home / "private").exists()


def test_forms_are_written_for_every_track(home: Path) -> None:
    target = home / "forms"
    result = CliRunner().invoke(
        main, ["forms", "--programme", GREEN, "--output", str(target), "--cases", str(home / "cases")]
    )
    assert result.exit_code == 0
    assert sorted(path.name for path in target.iterdir()) == [
        f"{GREEN}.enterprise.docx",
        f"{GREEN}.park.docx",
    ]
