"""Booklets and one-case PDFs by an independent validator, and by a walk of our own through their tags."""

from __future__ import annotations

import shutil
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import pikepdf
import pytest
from page import ValidationProfile, validate_pdf
from tests.booklet.conftest import EXTRA, Draft, edition_of, write_cases
from tests.booklet.press import reading

from casebook.booklet.editions import Medium, edition
from casebook.booklet.frontmatter import FrontMatter
from casebook.booklet.making import make
from casebook.booklet.publishing import publications
from casebook.booklet.selection import READINGS, Reading
from casebook.cache import Cache
from casebook.content.reading import read_compilation

SHAPES = Path(__file__).parents[2] / "shapes" / "cases"
TAGS = {"zh": "zh-Hans", "en": "en"}
TITLES = {"zh": "绿色案例（2024）", "en": "Green Cases 2024"}
DRAFTS = (
    Draft("alpha", "energy", "320500", ("热电厂的余热送到了隔壁", "Waste heat goes next door"), extra=EXTRA),
    Draft("beta", "water", "110000", ("缺水园区怎样用水", "How a dry park uses water")),
)


class Made(NamedTuple):
    """A PDF, and the language and title it must have; the title of one case's PDF is the case's."""

    path: Path
    reading: Reading
    title: str


@pytest.fixture(scope="module")
def pdfs(tmp_path_factory: pytest.TempPathFactory, front_matter: FrontMatter) -> dict[str, Made]:
    """All PDFs that are published of two cases, and the printing house's editions."""
    compilation = write_cases(tmp_path_factory.mktemp("standard") / "cases", DRAFTS)
    cache = Cache(tmp_path_factory.mktemp("cache"))
    found = {}
    for each in publications(compilation, cache, front_matter, workers=1):
        if not each.is_epub:
            language = READINGS[each.reading][0]
            words = each.case.text(language) if each.case else None
            title = words.title if words else TITLES[language]
            name = f"{each.case.id if each.case else 'booklet'}.{each.reading}"
            found[name] = Made(each.path, each.reading, title)
    (programme,) = compilation.programmes
    readings: tuple[Reading, ...] = ("zh", "en", "both")
    for one in readings:
        wanted = edition(compilation, programme, one, medium=Medium.PRINT)
        found[f"print.{one}"] = Made(make(wanted, cache, front_matter), one, TITLES[READINGS[one][0]])
    return found


NAMES = [
    *(f"{kind}.{one}" for kind in ("booklet", "print") for one in ("zh", "en", "both")),
    *(f"{case}.{one}" for case in ("alpha", "beta") for one in ("zh", "en")),
]


@pytest.fixture(params=NAMES)
def made(request: pytest.FixtureRequest, pdfs: dict[str, Made]) -> Made:
    return pdfs[request.param]


def _failures(path: Path) -> list[str]:
    return [
        f"{profile}: {each.rule_id}: {each.message}"
        for profile in (ValidationProfile.PDF_UA_1, ValidationProfile.PDF_A_2A)
        for each in validate_pdf(str(path), profile=profile).failures
    ]


def test_the_validator_finds_nothing(made: Made) -> None:
    assert _failures(made.path) == []


def test_the_validator_finds_nothing_in_bodies_of_every_shape(
    front_matter: FrontMatter, cache: Cache, tmp_path: Path
) -> None:
    folder = tmp_path / "cases"
    shutil.copytree(SHAPES, folder)
    for text in folder.rglob("*.md"):  # the pictures are not what this is about
        lines = text.read_text(encoding="utf-8").splitlines()
        kept = [line for line in lines if not line.startswith(("photos:", "  - {file: photos/"))]
        text.write_text("\n".join(kept), encoding="utf-8")
    assert _failures(make(edition_of(read_compilation(folder), "zh"), cache, front_matter)) == []


def test_title_and_language_are_the_book_s(made: Made) -> None:
    with pikepdf.open(made.path) as pdf:
        assert str(pdf.docinfo.Title) == made.title
        assert str(pdf.Root.Lang) == TAGS[READINGS[made.reading][0]]
        with pdf.open_metadata() as told:
            assert told["dc:title"] == made.title


def test_headings_nest(made: Made) -> None:
    with pikepdf.open(made.path) as pdf:
        levels = [int(str(each.S)[2:]) for each in reading.elements(pdf) if str(each.S)[:2] == "/H"]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_figures_are_described_and_tables_have_headers(made: Made) -> None:
    with pikepdf.open(made.path) as pdf:
        elements = list(reading.elements(pdf))
        figures = [each for each in elements if each.S == "/Figure"]
        tables = [each for each in elements if each.S == "/Table"]
        assert figures
        assert tables
        assert [each for each in figures if not str(each.get("/Alt", "")).strip()] == []
        for table in tables:
            kinds = {str(each.S) for each in _within(table)}
            assert "/TH" in kinds, kinds
        headers = {str(each.ID) for each in elements if each.S == "/TH"}
        cells = [each for each in elements if each.S == "/TD" and "/Headers" in each.get("/A", {})]
        assert cells
        assert {str(name) for cell in cells for name in cell.A.Headers} <= headers


def test_every_link_is_tagged_described_and_large_enough_to_hit(made: Made) -> None:
    with pikepdf.open(made.path) as pdf:
        tagged = {
            child.Obj.objgen
            for each in reading.elements(pdf)
            if each.S == "/Link"
            for child in reading.children(each)
            if isinstance(child, pikepdf.Dictionary) and "/Obj" in child
        }
        links = [link for page in pdf.pages for link in page.get("/Annots", [])]
        assert links
        assert {link.objgen for link in links} == tagged
        assert all(str(link.Contents).strip() for link in links)
        for link in links:
            left, bottom, right, top = (float(side) for side in link.Rect)
            assert abs(top - bottom) > 3, link.Contents
            assert abs(right - left) > 1, link.Contents


def test_tags_follow_the_pages_in_order(made: Made) -> None:
    """Marked content is reached by the tree page after page; only a chapter's frame reaches over several."""
    with pikepdf.open(made.path) as pdf:
        indexes: dict[object, int] = {page.objgen: index for index, page in enumerate(pdf.pages)}
        read = [
            indexes[each.Pg.objgen]
            for each in reading.elements(pdf)
            if any(not isinstance(child, pikepdf.Dictionary) for child in reading.children(each))
        ]
    assert read == sorted(read)


def _within(element: pikepdf.Object) -> list[pikepdf.Object]:
    inner = [
        child
        for child in reading.children(element)
        if isinstance(child, pikepdf.Dictionary) and "/S" in child
    ]
    return [*inner, *(each for child in inner for each in _within(child))]
