"""A booklet refuses translations whose originals changed."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from casebook.booklet.errors import BookletError
from casebook.booklet.freshness import refuse_stale
from casebook.content.case import Case
from casebook.content.reading import read_compilation

SAMPLE = Path(__file__).parents[1] / "checks" / "cases"


def cases(folder: Path, old: str = "", new: str = "") -> tuple[Case, ...]:
    shutil.copytree(SAMPLE, folder / "cases")
    path = folder / "cases/sample-2024/steam/zh.md"
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    return read_compilation(folder / "cases").cases


def test_fresh_translations_are_printed(tmp_path: Path) -> None:
    refuse_stale(cases(tmp_path, "下一步把", "**下一步**把"), ("zh", "en"))


def test_stale_units_are_named_case_by_case(tmp_path: Path) -> None:
    changed = cases(tmp_path, "更多工厂", "十二家工厂")
    with pytest.raises(BookletError, match=r"steam\.en \(outlook\)"):
        refuse_stale(changed, ("zh", "en"))


def test_a_book_in_the_original_language_needs_no_translation(tmp_path: Path) -> None:
    refuse_stale(cases(tmp_path, "更多工厂", "十二家工厂"), ("zh",))
