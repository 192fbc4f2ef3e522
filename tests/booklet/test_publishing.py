"""What is published beside the booklets: one case a PDF, EPUBs, the printing house's edition."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pikepdf
import pytest

from casebook.booklet.editions import Medium, edition
from casebook.booklet.errors import BookletError
from casebook.booklet.excerpts import first_pages
from casebook.booklet.frontmatter import FrontMatter
from casebook.booklet.making import make
from casebook.booklet.publishing import Publication, publications
from casebook.booklet.selection import Reading, Selection
from casebook.cache import Cache
from casebook.content.compilation import Compilation


@pytest.fixture(scope="module")
def published(
    compilation: Compilation, booklets: dict[Reading, Path], cache: Cache, front_matter: FrontMatter
) -> dict[str, Publication]:
    return {each.address: each for each in publications(compilation, cache, front_matter)}


def _text(path: Path, *options: str) -> str:
    done = subprocess.run(
        ["pdftotext", *options, str(path), "-"], capture_output=True, check=True, encoding="utf-8"
    )
    return done.stdout


def test_booklets_cases_and_epubs_are_published(published: dict[str, Publication]) -> None:
    assert sorted(published) == [
        "booklets/calls-2024.both.pdf",
        "booklets/calls-2024.en.epub",
        "booklets/calls-2024.en.pdf",
        "booklets/calls-2024.zh.epub",
        "booklets/calls-2024.zh.pdf",
        "booklets/calls-2024/alpha.en.pdf",
        "booklets/calls-2024/alpha.zh.pdf",
        "booklets/calls-2024/beta.en.pdf",
        "booklets/calls-2024/beta.zh.pdf",
        "booklets/calls-2024/gamma.zh.pdf",
    ]
    assert published["booklets/calls-2024/beta.en.pdf"].case is not None
    assert published["booklets/calls-2024.en.epub"].is_epub


@pytest.mark.parametrize("case_id", ["alpha", "beta"])
@pytest.mark.parametrize("reading", ["zh", "en"])
def test_a_case_alone_keeps_the_booklet_s_page_numbers(
    published: dict[str, Publication], booklets: dict[Reading, Path], case_id: str, reading: Reading
) -> None:
    first = first_pages(booklets[reading])[f"case-{case_id}"]
    pages = _text(published[f"booklets/calls-2024/{case_id}.{reading}.pdf"].path).split("\f")[:-1]
    for number, page in enumerate(pages, start=first):
        assert str(number) in page.split(), (number, page)
    cover_line = "".join(pages[0].split())
    booklet = {"zh": "选自《绿色案例（2024）》", "en": "From:GreenCases2024"}[reading]
    assert booklet in cover_line
    assert f"{first}–{first + len(pages) - 1}" in cover_line


def test_a_case_alone_says_how_to_cite_it(published: dict[str, Publication]) -> None:
    words = "".join(_text(published["booklets/calls-2024/beta.zh.pdf"].path).split())
    assert "[M/OL]//绿色案例（2024）" in words
    assert "https://cases.example.org/zh/cases/calls-2024/beta/" in words


def test_a_printing_house_gets_bleed_and_pages_of_the_same_size(
    compilation: Compilation, cache: Cache, front_matter: FrontMatter
) -> None:
    (programme,) = compilation.programmes
    made = make(edition(compilation, programme, "zh", medium=Medium.PRINT), cache, front_matter)
    with pikepdf.open(made) as pdf:
        for page in pdf.pages:
            bleed = [float(side) for side in page.mediabox]
            trim = [float(side) for side in page.trimbox]
            assert [round(side) for side in trim] == [0, 0, 595, 842]
            assert bleed[2] - trim[2] == pytest.approx(3 / 25.4 * 72, abs=0.1)


def test_both_languages_stand_side_by_side(booklets: dict[Reading, Path]) -> None:
    lines = _text(booklets["both"], "-layout").splitlines()
    assert any("这里缺水" in line and "Water is scarce" in line for line in lines)
    words = "".join(_text(booklets["both"]).split())
    assert "只有中文的案例" not in words


def test_page_numbers_in_the_indexes_are_those_of_first_pages(booklets: dict[Reading, Path]) -> None:
    pages = _text(booklets["en"], "-layout").split("\f")
    index = next(
        page for page in pages if "Indexes" in page.split("\n", 3)[0] or page.lstrip().startswith("Indexes")
    )
    first = first_pages(booklets["en"])
    assert f"Jiangsu: Suzhou {first['case-alpha']}" in " ".join(index.split())
    assert f"Beijing {first['case-beta']}" in " ".join(index.split())


def test_the_same_case_elsewhere_is_the_same_file(
    published: dict[str, Publication], compilation: Compilation, front_matter: FrontMatter, tmp_path: Path
) -> None:
    again = {each.address: each.path for each in publications(compilation, Cache(tmp_path), front_matter)}
    for address, publication in published.items():
        assert again[address].read_bytes() == publication.path.read_bytes(), address


def test_an_edition_without_a_case_is_refused(compilation: Compilation) -> None:
    (programme,) = compilation.programmes
    with pytest.raises(BookletError, match="calls-2024"):
        edition(compilation, programme, "zh", Selection(goal=1))
