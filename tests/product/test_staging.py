from __future__ import annotations

from pathlib import Path

from casebook.product.staging import clear_staging, put_in_place, staging_folder


def make(folder: Path, words: str) -> None:
    folder.mkdir()
    (folder / "index.html").write_text(words, encoding="utf-8")


def test_what_was_made_takes_the_place_of_what_was_published(tmp_path: Path) -> None:
    target = tmp_path / "site"
    make(target, "old")
    (target / "gone.html").write_text("", encoding="utf-8")
    make(staging_folder(target), "new")
    put_in_place(target)
    assert [path.name for path in target.iterdir()] == ["index.html"]
    assert (target / "index.html").read_text(encoding="utf-8") == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_first_site_needs_none_before_it(tmp_path: Path) -> None:
    target = tmp_path / "site"
    make(staging_folder(target), "new")
    put_in_place(target)
    assert (target / "index.html").exists()


def test_clearing_leaves_what_is_published(tmp_path: Path) -> None:
    target = tmp_path / "site"
    make(target, "old")
    make(staging_folder(target), "new")
    clear_staging(target)
    clear_staging(target)
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
