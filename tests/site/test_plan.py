from __future__ import annotations

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from casebook.cache import Cache
from casebook.content.compilation import Compilation
from casebook.content.reading import read_compilation
from casebook.pictures.web import web_pictures
from casebook.site.case_page import CasePage
from casebook.site.lists import BrowsePage, HomePage
from casebook.site.page import Page, Site
from casebook.site.pictures import Gallery
from casebook.site.plan import plan_site

URL = "https://example.org/"
CASE = "cases/sample-2024/boiler-heat/"
CHINESE_ONLY = "cases/sample-2024/roof-solar/"


@pytest.fixture(scope="module")
def compilation(shared_project: Path) -> Compilation:
    return read_compilation(shared_project / "cases")


@pytest.fixture(scope="module")
def gallery(compilation: Compilation, tmp_path_factory: pytest.TempPathFactory) -> Gallery:
    photos = [case.folder / photo.file for case in compilation.cases for photo in case.photos]
    with ThreadPoolExecutor(1) as executor:
        return Gallery(web_pictures(photos, Cache(tmp_path_factory.mktemp("cache")), executor))


@pytest.fixture(scope="module")
def site(compilation: Compilation, gallery: Gallery) -> Site:
    return plan_site(compilation, gallery, (), ["zh/about/", "en/about/", "zh/only/"], URL)


@pytest.fixture(scope="module")
def pages(site: Site) -> dict[str, Page]:
    return {page.address: page for page in site.pages}


def test_addresses_are_unique_and_below_their_language(site: Site) -> None:
    counts = Counter(page.address for page in site.pages)
    assert max(counts.values()) == 1
    assert all(page.address.startswith(f"{page.language}/") for page in site.pages if page.address)


def test_a_page_exists_only_in_the_languages_its_case_has(pages: dict[str, Page]) -> None:
    assert f"zh/{CHINESE_ONLY}" in pages
    assert f"en/{CHINESE_ONLY}" not in pages
    assert [each.address for each in pages[f"zh/{CHINESE_ONLY}"].alternates] == [f"zh/{CHINESE_ONLY}"]


def test_alternates_point_at_each_other(pages: dict[str, Page]) -> None:
    for page in pages.values():
        for alternate in page.alternates:
            assert alternate.address in pages
            if page.address:
                assert pages[alternate.address].alternates == page.alternates


def test_lists_show_a_case_without_translation_in_its_own_language(pages: dict[str, Page]) -> None:
    browse = pages["en/cases/"].data
    assert isinstance(browse, BrowsePage)
    cards = {card.address: card for group in browse.groups for card in group.cards}
    assert cards[f"zh/{CHINESE_ONLY}"].language == "zh"
    assert cards[f"zh/{CHINESE_ONLY}"].organisation == "Sample Industrial Park"
    assert cards[f"en/{CASE}"].language == "en"


def test_the_home_page_counts_what_is_published(pages: dict[str, Page]) -> None:
    home = pages["zh/"].data
    assert isinstance(home, HomePage)
    assert (home.coverage.cases, home.coverage.provinces, home.coverage.figures) == (2, 2, 1)
    assert len(home.tiles) == 34
    assert {tile.province.short.zh for tile in home.tiles if tile.cases} == {"江苏", "北京"}
    assert [(entry.goal.number, entry.cases) for entry in home.goals] == [(7, 2), (9, 1)]


def test_a_case_page_tells_one_stored_number_in_each_language(pages: dict[str, Page]) -> None:
    printed = {}
    for language in ("zh", "en"):
        page = pages[f"{language}/{CASE}"].data
        assert isinstance(page, CasePage)
        printed[language] = str(page.tiles[0].printed)
        assert page.tiles[0].source == 1
        assert page.indicators[0].baseline_year == 2020
    assert printed == {"zh": "1,200吨/年", "en": "1,200\u00a0t/yr"}


def test_a_case_page_keeps_its_text_and_cites_its_sources(pages: dict[str, Page]) -> None:
    page = pages[f"zh/{CASE}"].data
    assert isinstance(page, CasePage)
    assert [section.id for section in page.body.sections] == ["background", "experience", "outlook"]
    assert 'href="#source-1"' in page.body.sections[0].html
    assert "<strong>一是铺管道。</strong>" in page.body.sections[1].html
    assert "CO<sub>2</sub>" in page.body.sections[1].html


def test_neighbours_are_cases_of_the_same_language(pages: dict[str, Page]) -> None:
    first = pages[f"zh/{CASE}"].data
    assert isinstance(first, CasePage)
    assert first.previous is None
    assert first.next is not None
    assert first.next.address == f"zh/{CHINESE_ONLY}"
    english = pages[f"en/{CASE}"].data
    assert isinstance(english, CasePage)
    assert (english.previous, english.next) == (None, None)


def test_pictures_are_published_in_every_size(site: Site) -> None:
    names = {file.address for file in site.files if file.address.startswith("media/")}
    folder = "media/sample-2024/boiler-heat"
    assert {f"{folder}/greenhouse-{width}.webp" for width in (480, 960, 1600)} <= names
    assert {f"{folder}/boiler-{width}.webp" for width in (480, 700)} <= names


def test_hand_written_pages_are_paired_where_both_exist(pages: dict[str, Page]) -> None:
    assert [each.language for each in pages["zh/about/"].alternates] == ["zh", "en"]
    assert [each.language for each in pages["zh/only/"].alternates] == ["zh"]


def test_the_same_input_gives_the_same_plan(compilation: Compilation, gallery: Gallery, site: Site) -> None:
    assert plan_site(compilation, gallery, (), ["zh/about/", "en/about/", "zh/only/"], URL) == site
