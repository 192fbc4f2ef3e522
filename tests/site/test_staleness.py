"""The notice that parts of a translation are stale."""

from __future__ import annotations

import shutil
from pathlib import Path

from casebook.content.case import Case
from casebook.content.reading import read_compilation
from casebook.site.bilingual import bilingual_page
from casebook.site.staleness import stale_notice

SAMPLE = Path(__file__).parents[1] / "checks" / "cases"


def steam(folder: Path, dated: str = "") -> Case:
    shutil.copytree(SAMPLE, folder / "cases")
    path = folder / "cases/sample-2024/steam/zh.md"
    text = (
        path.read_text(encoding="utf-8")
        .replace("更多工厂", "十二家工厂")
        .replace("三家工厂，过去", "四家工厂，过去")
    )
    path.write_text(text, encoding="utf-8")
    english = path.with_name("en.md")
    text = english.read_text(encoding="utf-8").replace("  status: draft\n", f"  status: draft\n{dated}")
    english.write_text(text, encoding="utf-8")
    return next(case for case in read_compilation(folder / "cases").cases if case.id == "steam")


def test_stale_parts_are_named_with_the_day_of_the_translation(tmp_path: Path) -> None:
    notice = stale_notice(steam(tmp_path, "  date: 2024-07-01\n"), "en", "en")
    assert "since the translation of 1 July 2024" in notice
    assert "Background, Outlook" in notice


def test_without_a_day_none_is_told(tmp_path: Path) -> None:
    assert "since they were translated" in stale_notice(steam(tmp_path), "en", "en")


def test_the_original_is_never_stale(tmp_path: Path) -> None:
    assert stale_notice(steam(tmp_path), "zh", "zh") == ""


def test_a_reader_of_the_original_is_told_of_the_translation_in_its_own_language(tmp_path: Path) -> None:
    assert "译文可能已经过时：背景" in stale_notice(steam(tmp_path), "en", "zh")


def test_the_page_in_both_languages_tells_it_too(tmp_path: Path) -> None:
    assert "Outlook" in bilingual_page(steam(tmp_path), "en").stale
