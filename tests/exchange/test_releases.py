"""Releases as data, and the checksums of what is published with one."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from casebook.exchange.exporting import CHECKSUMS, export_files
from casebook.exchange.release import Release
from casebook.exchange.writing import write_files


@pytest.fixture
def published(release: Release, tmp_path: Path) -> Path:
    write_files(tmp_path, export_files(release))
    for booklet in release.booklets:
        (tmp_path / booklet.address).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / booklet.address).write_bytes(booklet.path.read_bytes())
    return tmp_path


def verified(folder: Path) -> subprocess.CompletedProcess[str]:
    command = ["sha256sum", "--check", "--strict", CHECKSUMS]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def test_a_partner_can_verify_all_that_was_taken(published: Path) -> None:
    told = {line.split("  ")[1] for line in (published / CHECKSUMS).read_text().splitlines()}
    there = {path.relative_to(published).as_posix() for path in published.rglob("*") if path.is_file()}
    assert told == there - {CHECKSUMS}
    assert any(name.endswith(".pdf") for name in told)
    assert verified(published).returncode == 0


def test_a_file_that_was_changed_is_told(published: Path) -> None:
    with (published / "data" / "cases.csv").open("ab") as file:
        file.write(b"\n")
    result = verified(published)
    assert result.returncode == 1
    assert "data/cases.csv: FAILED" in result.stdout


def test_the_same_release_has_the_same_checksums(release: Release) -> None:
    one, other = (list(export_files(replace(release)))[-1] for _ in range(2))
    assert (one.address, one.content) == (other.address, other.content) == (CHECKSUMS, other.content)
