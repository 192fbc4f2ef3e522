from __future__ import annotations

import os
from pathlib import Path

import pytest

from casebook.whole import write_whole


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    target = tmp_path / "report.txt"
    target.write_text("former", encoding="utf-8")
    with pytest.raises(FileNotFoundError):
        write_whole(target, tmp_path / "absent")
    assert [path.name for path in tmp_path.iterdir()] == ["report.txt"]
    assert target.read_text(encoding="utf-8") == "former"
    write_whole(target, b"new")
    assert target.read_bytes() == b"new"


def test_what_is_no_file_is_written_to_and_not_replaced() -> None:
    write_whole(Path(os.devnull), b"gone")
    assert Path(os.devnull).is_char_device()


def test_a_link_is_followed(tmp_path: Path) -> None:
    (tmp_path / "link.txt").symlink_to(tmp_path / "real.txt")
    write_whole(tmp_path / "link.txt", b"new")
    assert (tmp_path / "link.txt").is_symlink()
    assert (tmp_path / "real.txt").read_bytes() == b"new"


def test_a_new_file_may_be_read_by_anybody_and_an_old_one_by_whom_it_was(tmp_path: Path) -> None:
    old = tmp_path / "old.txt"
    old.write_bytes(b"former")
    old.chmod(0o600)
    write_whole(old, b"new")
    write_whole(tmp_path / "deep" / "fresh.txt", b"new")
    assert old.stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "deep" / "fresh.txt").stat().st_mode & 0o777 == 0o644
