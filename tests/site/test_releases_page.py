from __future__ import annotations

from datetime import date
from pathlib import Path

from casebook.content.reading import read_compilation
from casebook.content.record import record_of
from casebook.site.releases_page import releases_pages

SAMPLE = Path(__file__).parents[1] / "sample" / "cases"


def test_the_latest_release_comes_first_with_what_it_changed() -> None:
    compilation = read_compilation(SAMPLE)
    first = record_of(compilation, "first", date(2024, 7, 1), "")
    parts = {name: {**dict(of), "zh.title": "0000000000"} for name, of in first.cases.items()}
    second = first.model_copy(update={"id": "second", "date": date(2024, 8, 1), "cases": parts})
    chinese, english = releases_pages(compilation, [first, second])
    assert [each.id for each in chinese.data] == ["second", "first"]
    latest, earliest = chinese.data
    assert [each.parts for each in latest.changed] == ["主标题（中文）"] * 2
    assert [each.title for each in earliest.new] == [case.original.title for case in compilation.cases]
    assert english.data[0].changed[0].parts == "Title (Chinese)"


def test_without_a_record_the_page_is_empty() -> None:
    assert all(page.data == () for page in releases_pages(read_compilation(SAMPLE), []))
