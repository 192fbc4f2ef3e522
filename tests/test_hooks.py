"""What other programs read of the repository: the pre-commit hook and VS Code's settings."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path
from typing import Any

import click
import pytest
import yaml

from casebook.checks.checking import Report
from casebook.checks.finding import Finding, Severity
from casebook.checks.reports import FORMATS
from casebook.commands import main
from casebook.content.source import Position
from casebook.vocabulary.localtext import LocalText

ROOT = Path(__file__).parents[1]


def vscode(name: str) -> Any:
    return json.loads((ROOT / ".vscode" / name).read_text(encoding="utf-8"))


def test_the_hook_checks_the_changed_files_of_cases() -> None:
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    program, command, *rest = shlex.split(hook["entry"])
    assert (program, rest) == ("casebook", [])
    assert command in main.commands
    assert {"id", "name", "entry", "language", "files"} <= set(hook)
    wanted = re.compile(hook["files"])
    real = [path.relative_to(ROOT).as_posix() for path in ROOT.glob("cases/*/*/*.md")]
    assert real
    assert all(wanted.search(path) for path in (*real, "cases/etdz-green-2024/programme.yml"))
    assert not any(wanted.search(path) for path in ("README.md", "cases/README.md", "site_src/zh/about.md"))


@pytest.mark.parametrize("severity", list(Severity))
def test_the_check_task_reads_the_report(severity: Severity) -> None:
    finding = Finding(
        "CB105",
        severity,
        Position(Path("cases/a/b/zh.md"), 3, 5),
        LocalText(zh="错", en="e"),
        LocalText(zh="改", en="m"),
    )
    report = click.unstyle(FORMATS["text"](Report((finding,), (), ()), "zh"))
    matchers = vscode("tasks.json")["tasks"][0]["problemMatcher"]
    found = [
        (matcher["severity"], match.groups())
        for matcher in matchers
        for match in re.finditer(matcher["pattern"]["regexp"], report, re.MULTILINE)
    ]
    level = {"hint": "info"}.get(severity.value, severity.value)
    assert found == [(level, ("cases/a/b/zh.md", "3", "5", "CB105", "错"))]


def test_settings_and_recommendations_are_json() -> None:
    assert vscode("settings.json")["files.encoding"] == "utf8"
    assert "eliostruyf.vscode-front-matter" in vscode("extensions.json")["recommendations"]
