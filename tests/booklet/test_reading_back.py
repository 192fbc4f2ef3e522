"""Booklets of the real cases and of all shapes a case can have, read back and compared with their content."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pikepdf
import pytest
from tests.booklet.press import reading
from tests.booklet.test_booklets import bookmarks
from tests.conftest import ROOT

from casebook.booklet.book import Book
from casebook.booklet.documents import books
from casebook.booklet.editions import Medium, edition
from casebook.booklet.faces import families
from casebook.booklet.frontmatter import FrontMatter
from casebook.booklet.making import make
from casebook.booklet.selection import Reading, Selection, chosen
from casebook.cache import Cache
from casebook.content.reading import read_compilation
from casebook.prose.typesetting import curled

FRONT = FrontMatter(ROOT / "site_src" / "booklet", "https://cases.example.org/")
MOST = 3
"""So many cases of a programme show all that its booklet is made of."""

SUBSCRIPTS = str.maketrans("₀₁₂₃₄₅₆₇₈₉", "0123456789")

REAL = sorted(path.parent.name for path in (ROOT / "cases").glob("*/programme.yml"))
READINGS: tuple[Reading, ...] = ("zh", "both", "en")
MADE = [
    *(("cases", programme, READINGS[place % len(READINGS)]) for place, programme in enumerate(REAL)),
    ("shapes", "shapes-2024", "zh"),
    ("shapes", "shapes-2024", "both"),
]


@dataclass(frozen=True)
class Made:
    """A booklet and its content, the leading language first."""

    file: Path
    content: tuple[Book, ...]

    @cached_property
    def pages(self) -> list[str]:
        """Each page's text without blanks and word joiners."""
        return [bare(page) for page in raw(self.file)]

    @cached_property
    def places(self) -> dict[str, int]:
        """The page of every destination, from 1."""
        with pikepdf.open(self.file) as pdf:
            return {name: place[0] + 1 for name, place in reading.destinations(pdf).items()}

    @cached_property
    def outline(self) -> list[tuple[int, str, int]]:
        with pikepdf.open(self.file) as pdf:
            return bookmarks(pdf)

    def part(self, anchor: str) -> Iterator[str]:
        """Yield the pages from an anchor to the next main bookmark that begins a page after it."""
        first = self.places[anchor]
        last = min(page for depth, _, page in self.outline if depth == 1 and page > first)
        return iter(self.pages[first - 1 : last - 1])


def raw(file: Path) -> list[str]:
    """Return each page's text in the order it was printed."""
    done = subprocess.run(
        ["pdftotext", "-raw", str(file), "-"], capture_output=True, check=True, encoding="utf-8"
    )
    return done.stdout.split("\f")[:-1]


def bare(words: str) -> str:
    return re.sub(r"[\s\u2060\u00ad]", "", words)


def unbroken(words: str) -> str:
    """Return words without hyphens, of which some are the printer's."""
    return re.sub("[-\u2010]", "", words.casefold())


@pytest.fixture(scope="module", params=MADE, ids=lambda given: f"{given[1]}-{given[2]}")
def made(
    request: pytest.FixtureRequest, shapes_project: Path, tmp_path_factory: pytest.TempPathFactory
) -> Made:
    folder, name, wanted_reading = request.param
    compilation = read_compilation((ROOT if folder == "cases" else shapes_project) / "cases")
    programme = compilation.programme(name)
    assert programme is not None
    ids = [case.id for case in chosen(compilation, programme, wanted_reading)]
    if not ids:
        pytest.skip("no published case")
    selection = Selection(ids=tuple(ids if folder == "shapes" else ids[:MOST]))
    wanted = edition(compilation, programme, wanted_reading, selection)
    file = make(wanted, Cache(tmp_path_factory.mktemp("cache")), FRONT)
    return Made(file, books(wanted, FRONT))


def test_numbers_in_the_contents_are_those_of_the_pages(made: Made) -> None:
    first, last = made.places["contents"], made.places["overview"]
    told = "\n".join(
        bare(line) for page in raw(made.file)[first - 1 : last - 1] for line in page.splitlines()
    )
    for twins in zip(*(content.chapters() for content in made.content), strict=True):
        title = "".join(bare(curled(each.title).translate(SUBSCRIPTS)) for each in twins)
        number = str(made.places[twins[0].anchor])
        assert re.search("\n?".join(map(re.escape, title + number)) + "$", told, re.MULTILINE), title


def test_every_bookmark_and_every_link_lands(made: Made) -> None:
    with pikepdf.open(made.file) as pdf:
        links = [str(link.Dest) for page in pdf.pages for link in page.get("/Annots", []) if "/Dest" in link]
        links += [
            str(link.A.D)
            for page in pdf.pages
            for link in page.get("/Annots", [])
            if "/A" in link and "/D" in link.A
        ]
    assert links
    assert set(links) <= set(made.places)
    named = {title: page for _, title, page in made.outline}
    for chapter in made.content[0].chapters():
        assert made.places[chapter.anchor] in named.values()
    assert all(1 <= page <= len(made.pages) for page in named.values())


def test_index_entries_give_the_pages_they_lead_to(made: Made) -> None:
    told = "".join(made.part("indexes"))
    for content in made.content:
        for index in content.indexes:
            if index.kind == "goal" and content is not made.content[0]:
                continue
            for entry in index.entries:
                numbers = [str(made.places[each.anchor]) for each in entry.mentions]
                assert re.search(re.escape(bare(entry.words)) + r".{0,60}?" + "[、,]".join(numbers), told), (
                    entry
                )


def test_a_term_stands_on_every_page_its_index_names(made: Made) -> None:
    for content in made.content:
        for chapter in content.chapters():
            for term, anchor in chapter.terms.items():
                first = made.places[anchor]
                page = unbroken("".join(made.pages[first - 1 : first + 1]))
                names = [unbroken(bare(each)) for each in term.spellings(content.language)]
                stems = [re.sub("(ies|es|s|y)$", "", each) or each for each in names]
                assert any(stem in page for stem in stems), (term.name, first)


def test_pictures_and_drawings_are_described(made: Made) -> None:
    with pikepdf.open(made.file) as pdf:
        figures = [element for element in reading.elements(pdf) if element.S == "/Figure"]
        assert all(str(figure.get("/Alt", "")).strip() for figure in figures)
    drawn = sum(len(each.charts) + len(each.all_pictures()) for each in made.content[0].chapters())
    assert len(figures) >= drawn


def test_every_font_is_embedded_and_none_imitated(made: Made) -> None:
    done = subprocess.run(["pdffonts", str(made.file)], capture_output=True, check=True, encoding="utf-8")
    allowed = {family.replace(" ", "-") for content in made.content for family in families(content.language)}
    for row in done.stdout.splitlines()[2:]:
        name = row.split()[0].split("+")[1]
        assert name.startswith(tuple(allowed))
        assert row.split()[-5] == "yes", row


def test_a_book_in_both_languages_is_chinese_with_english_marked(made: Made) -> None:
    first, *others = made.content
    with pikepdf.open(made.file) as pdf:
        assert str(pdf.Root.Lang) == {"zh": "zh-Hans", "en": "en"}[first.language]
        marked = {str(element.get("/Lang", "")) for element in reading.elements(pdf)}
    if others:
        assert "en" in marked


def test_a_page_for_print_bleeds_and_ends_on_a_back_cover(shapes_project: Path, tmp_path: Path) -> None:
    compilation = read_compilation(shapes_project / "cases")
    wanted = edition(compilation, compilation.programmes[0], "zh", Selection(ids=("plan",)), Medium.PRINT)
    millimetre = 72 / 25.4
    with pikepdf.open(make(wanted, Cache(tmp_path), FRONT)) as pdf:
        assert len(pdf.pages) % 2 == 0
        for page in pdf.pages:
            trim, bleed = ([float(side) for side in page[name]] for name in ("/TrimBox", "/BleedBox"))
            assert [round((trim[at + 2] - trim[at]) / millimetre) for at in (0, 1)] == [210, 297]
            assert [round(abs(a - b) / millimetre) for a, b in zip(trim, bleed, strict=True)] == [3] * 4
