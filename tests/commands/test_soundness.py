"""Nothing is handed out by hand that a build would refuse."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from casebook.commands import main

SITE = ("--site-url", "https://example.org/")


@pytest.fixture
def leaky(project: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a project with a telephone number in a case."""
    path = project / "cases" / "sample-2024" / "boiler-heat" / "zh.md"
    with path.open("a", encoding="utf-8") as file:
        file.write("\n联系电话：13800138000\n")
    monkeypatch.chdir(project)
    return project


@pytest.mark.parametrize(
    "arguments",
    [
        ("export", "pack", "--for", "gasez", *SITE),
        ("export", "wechat", *SITE),
        ("export", "data", "--output", "out", *SITE),
        ("booklet",),
        ("release", "2024-1"),
    ],
    ids=lambda arguments: arguments[:2][-1],
)
def test_cases_with_errors_are_handed_to_nobody(leaky: Path, arguments: tuple[str, ...]) -> None:
    before = {path for path in leaky.rglob("*") if ".cache" not in path.parts}
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 2
    assert "CB501" in result.output
    assert "什么也没有交出" in result.output
    assert {path for path in leaky.rglob("*") if ".cache" not in path.parts} == before


@pytest.mark.parametrize("word", ["../2024", "第一版", "2024_1", "a" * 81, ""])
def test_what_cannot_name_a_release_is_told_so(
    project: Path, monkeypatch: pytest.MonkeyPatch, word: str
) -> None:
    monkeypatch.chdir(project)
    result = CliRunner().invoke(main, ["release", word])
    assert result.exit_code == 2
    assert "例如 2026-1" in result.output
