from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from casebook.booklet.provenance import UNKNOWN, SourceState, source_state


def _git(folder: Path, *arguments: str) -> str:
    who = ("-c", "user.name=Test", "-c", "user.email=test@example.org")
    done = subprocess.run(
        ["git", "-C", str(folder), *who, *arguments], check=True, capture_output=True, encoding="utf-8"
    )
    return done.stdout.strip()


@pytest.fixture
def cases(tmp_path: Path) -> Path:
    """A folder of cases in a repository with one commit."""
    folder = tmp_path / "cases"
    folder.mkdir()
    (folder / "zh.md").write_text("一", encoding="utf-8")
    (tmp_path / ".gitignore").write_text(".cache\n.DS_Store\n", encoding="utf-8")
    _git(tmp_path, "init", "--quiet")
    _git(tmp_path, "add", ".")
    _git(tmp_path, "commit", "--quiet", "--message", "first")
    return folder


def test_committed_files_have_their_commit_and_nothing_else(cases: Path) -> None:
    (cases.parent / "elsewhere.txt").write_text("x", encoding="utf-8")
    (cases / ".DS_Store").write_text("x", encoding="utf-8")
    assert source_state(cases) == SourceState(_git(cases, "rev-parse", "HEAD")[:12])


@pytest.mark.parametrize("name", ["zh.md", "en.md"])
def test_edited_and_new_files_are_told(cases: Path, name: str) -> None:
    (cases / name).write_text("二", encoding="utf-8")
    assert source_state(cases).is_changed


def test_without_a_repository_or_a_commit_nothing_is_known(tmp_path: Path, cases: Path) -> None:
    ignored = tmp_path / ".cache" / "cases"
    ignored.mkdir(parents=True)
    (ignored / "zh.md").write_text("一", encoding="utf-8")
    empty = tmp_path / "cases" / "empty"
    empty.mkdir()
    _git(empty, "init", "--quiet")
    assert source_state(ignored) == source_state(empty) == source_state(tmp_path / "none") == UNKNOWN
