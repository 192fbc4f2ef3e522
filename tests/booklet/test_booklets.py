"""The made PDFs, read back with tools that know nothing of how they were made."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pikepdf

from casebook.booklet.faces import families
from casebook.booklet.selection import Reading
from casebook.vocabulary.localtext import Language

THEMES: dict[Language, tuple[str, str]] = {"zh": ("节水", "节能"), "en": ("Water", "Energy")}
TITLES: dict[Language, tuple[str, ...]] = {
    "zh": ("缺水园区怎样用水", "只有中文的案例", "热电厂的余热送到了隔壁"),
    "en": ("How a dry park uses water", "Waste heat goes next door"),
}


def text_of(path: Path, *options: str) -> str:
    """Return a PDF's text."""
    done = subprocess.run(
        ["pdftotext", *options, str(path), "-"], capture_output=True, check=True, encoding="utf-8"
    )
    return done.stdout


def bookmarks(pdf: pikepdf.Pdf) -> list[tuple[int, str, int]]:
    """Return each bookmark's depth, title and page, from 1."""
    pages = {page.objgen: number for number, page in enumerate(pdf.pages, start=1)}

    def walk(items: list[pikepdf.OutlineItem], depth: int) -> Iterator[tuple[int, str, int]]:
        for item in items:
            assert isinstance(item.destination, pikepdf.Array)
            yield depth, item.title, pages[pikepdf.Page(item.destination[0]).objgen]
            yield from walk(item.children, depth + 1)

    with pdf.open_outline() as outline:
        return list(walk(list(outline.root), 1))


def test_bookmarks_lead_from_themes_to_cases_to_sections(pdf: pikepdf.Pdf, language: Language) -> None:
    found = bookmarks(pdf)
    cases = [title for depth, title, _ in found if depth == 2 and title in TITLES[language]]
    assert cases == list(TITLES[language])
    themes = [title for depth, title, _ in found if depth == 1 and title.endswith(THEMES[language])]
    assert len(themes) == len(THEMES[language])
    sections = {title for depth, title, _ in found if depth == 3}
    first_section = {"zh": "背景情况", "en": "Background"}[language]
    assert first_section in sections


def test_pages_in_the_contents_are_the_real_ones(
    pdf: pikepdf.Pdf, booklets: dict[Reading, Path], language: Language
) -> None:
    contents_page = next(page for _, title, page in bookmarks(pdf) if title in ("目录", "Contents"))
    contents = text_of(booklets[language], "-layout", "-f", str(contents_page), "-l", str(contents_page))
    printed = {
        title: int(number)
        for number, title in re.findall(r"^\s*(\d+) {2,}(\S.*?)\s*$", contents, re.MULTILINE)
    }
    real = {title: page for _, title, page in bookmarks(pdf) if title in TITLES[language]}
    assert {title: printed.get(title) for title in real} == real


def test_folios_are_the_pages_own_numbers(booklets: dict[Reading, Path], language: Language) -> None:
    pages = text_of(booklets[language]).split("\f")
    foreword = next(
        number for number, page in enumerate(pages, start=1) if "前言" in page or "Foreword" in page
    )
    assert re.search(rf"^{foreword}$", pages[foreword - 1], re.MULTILINE)


def test_title_language_and_date_come_from_the_content(pdf: pikepdf.Pdf, language: Language) -> None:
    assert str(pdf.docinfo["/Title"]) == {"zh": "绿色案例（2024）", "en": "Green Cases 2024"}[language]
    assert str(pdf.Root.Lang) == {"zh": "zh-Hans", "en": "en"}[language]
    assert str(pdf.docinfo["/CreationDate"]).startswith("D:20240601")
    assert pdf.Root.MarkInfo.Marked


def test_only_the_intended_fonts_are_embedded(booklets: dict[Reading, Path], language: Language) -> None:
    done = subprocess.run(
        ["pdffonts", str(booklets[language])], capture_output=True, check=True, encoding="utf-8"
    )
    rows = done.stdout.splitlines()[2:]
    assert rows
    allowed = tuple(family.replace(" ", "-") for family in families(language))
    for row in rows:
        name, embedded, subset, unicode = row.split()[0].split("+")[1], *row.split()[-5:-2]
        assert name.startswith(allowed), name
        assert (embedded, subset, unicode) == ("yes", "yes", "yes"), row
        assert not ("CJK" in name and "Italic" in name), row


def test_words_can_be_copied(booklets: dict[Reading, Path]) -> None:
    chinese = text_of(booklets["zh"]).replace(" ", "").replace("\n", "")
    assert "一家排出的水经过处理，正好给另一家用。" in chinese
    assert "再生水回用量" in chinese
    assert "CO2" in chinese
    english = " ".join(text_of(booklets["en"]).split())
    assert "what one lets go another can use" in english
    assert "再生水厂" in english


def test_cases_that_are_not_published_stay_out(booklets: dict[Reading, Path]) -> None:
    assert "尚未采纳" not in text_of(booklets["zh"])
    assert "not accepted" not in text_of(booklets["en"])


def test_a_demonstration_says_so_on_cover_and_imprint(
    booklets: dict[Reading, Path], language: Language
) -> None:
    gap = {"zh": "", "en": " "}[language]
    pages = [gap.join(page.split()) for page in text_of(booklets[language]).split("\f")]
    cover, imprint = {
        "zh": ("并非正式评选结果", "不是正式评选结果"),
        "en": ("not an official selection", "not an official selection"),
    }[language]
    assert cover in pages[0]
    assert imprint in pages[1]


def test_figures_carry_year_assurance_and_the_mark_of_a_target(booklets: dict[Reading, Path]) -> None:
    chinese = text_of(booklets["zh"], "-layout").replace(" ", "")
    assert "2.6万吨/日" in chinese
    assert "1,000吨/日（2015年）" in chinese
    assert re.search(r"减排目标26万吨CO2/年—2030目标单位自报", chinese)


def test_every_page_is_a4_and_pictures_are_described(pdf: pikepdf.Pdf) -> None:
    for page in pdf.pages:
        width, height = (round(float(side)) for side in page.mediabox[2:])
        assert (width, height) == (595, 842)
    figures = [
        each for each in pdf.objects if isinstance(each, pikepdf.Dictionary) and each.get("/S") == "/Figure"
    ]
    assert sum("/Alt" in each for each in figures) >= 4


def test_no_address_but_the_sources_and_the_site_s_own_is_linked(pdf: pikepdf.Pdf) -> None:
    addresses = {
        str(link.A.URI)
        for page in pdf.pages
        for link in page.get("/Annots", [])
        if "/A" in link and "/URI" in link.A
    }
    assert addresses
    assert all(each.startswith(("https://example.org/", "https://cases.example.org/")) for each in addresses)


def test_links_that_lead_nowhere_from_a_pdf_leave_their_words(booklets: dict[Reading, Path]) -> None:
    words = "".join(text_of(booklets["zh"]).split())
    assert "见别的案例、不存在的一节和网页，强调与加粗" in words


def test_running_heads_name_theme_and_case(booklets: dict[Reading, Path], language: Language) -> None:
    pages = text_of(booklets[language], "-layout").split("\f")
    heads = [page.split("\n", 1)[0].split("  ") for page in pages]
    found = {(words[0].strip(), words[-1].strip()) for words in heads if len(words) > 1}
    assert (THEMES[language][1], TITLES[language][-1]) in found
