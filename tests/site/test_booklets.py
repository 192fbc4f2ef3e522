from __future__ import annotations

import pytest

from casebook.content.compilation import Compilation
from casebook.prose.filesizes import file_size
from casebook.site.booklets import Booklet, Reading, case_booklets, file_note, shelf, shelves_of


@pytest.fixture
def booklets(sample: Compilation) -> list[Booklet]:
    (programme,) = sample.programmes
    readings: tuple[Reading, ...] = ("both", "en", "zh")
    whole = [Booklet(f"booklets/{each}.pdf", programme, "", each, 14_200_000, 132) for each in readings]
    books = [Booklet(f"booklets/{each}.epub", programme, "", each, 340_000, None) for each in readings[1:]]
    own = [
        Booklet(f"booklets/{case.id}.{each}.pdf", programme, f"{programme.id}/{case.id}", each, 999_600, 1)
        for case in sample.cases
        for each in readings[1:]
    ]
    return [*own, *books, *whole]


def test_a_shelf_has_the_pages_language_then_both_then_the_e_book(
    sample: Compilation, booklets: list[Booklet]
) -> None:
    found = shelf(booklets, sample.programmes[0], "zh")
    assert found
    assert [each.address for each in found.files] == [
        "booklets/zh.pdf",
        "booklets/both.pdf",
        "booklets/zh.epub",
    ]
    assert shelves_of(booklets, sample.programmes, "zh") == (found,)


def test_without_booklets_nothing_is_offered(sample: Compilation) -> None:
    assert shelf([], sample.programmes[0], "zh") is None
    assert shelves_of([], sample.programmes, "en") == ()
    assert case_booklets([], sample.cases[0], "en") == ()


def test_a_case_has_its_own_files_the_pages_language_first(
    sample: Compilation, booklets: list[Booklet]
) -> None:
    case = sample.cases[0]
    own = case_booklets(booklets, case, "en")
    assert [each.address for each in own] == [f"booklets/{case.id}.en.pdf", f"booklets/{case.id}.zh.pdf"]


def test_a_reader_is_told_pages_and_size(booklets: list[Booklet]) -> None:
    by_address = {each.address: each for each in booklets}
    assert file_note(by_address["booklets/zh.pdf"], "zh") == "132 页，14\u00a0MB"
    assert file_note(by_address["booklets/en.epub"], "en") == "340\u00a0KB"
    assert file_note(by_address["booklets/boiler-heat.en.pdf"], "en") == "1 page, 1000\u00a0KB"


@pytest.mark.parametrize(
    ("size", "words"), [(1, "1 KB"), (340_499, "340 KB"), (1_249_000, "1.2 MB"), (14_200_000, "14 MB")]
)
def test_a_size_is_told_as_exactly_as_it_matters(size: int, words: str) -> None:
    assert file_size(size).replace("\u00a0", " ") == words
