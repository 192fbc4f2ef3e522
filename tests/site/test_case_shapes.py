"""Bodies of every shape, as the pages of the made-up cases in `tests/shapes` show them."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from casebook.cache import Cache
from casebook.content.reading import read_compilation
from casebook.pictures.web import web_pictures
from casebook.site.case_body import BodySection, Shape
from casebook.site.case_page import CasePage
from casebook.site.page import Page, Site
from casebook.site.pictures import Gallery
from casebook.site.plan import plan_site
from casebook.site.support import SupportPage
from casebook.site.tombstone import Tombstone

URL = "https://example.org/"
HERE = "cases/shapes-2024"
SECRETS = ("撤回后", "7777", "不应出现", "once withdrawn", "gone-")


@pytest.fixture(scope="module")
def site(shapes_project: Path, tmp_path_factory: pytest.TempPathFactory) -> Site:
    compilation = read_compilation(shapes_project / "cases")
    photos = [case.folder / photo.file for case in compilation.published() for photo in case.photos]
    with ThreadPoolExecutor(1) as executor:
        gallery = Gallery(web_pictures(photos, Cache(tmp_path_factory.mktemp("cache")), executor))
    return plan_site(compilation, gallery, (), [], URL)


@pytest.fixture(scope="module")
def pages(site: Site) -> dict[str, Page]:
    return {page.address: page for page in site.pages}


def case_page(pages: dict[str, Page], id: str, language: str = "zh") -> CasePage:
    data = pages[f"{language}/{HERE}/{id}/"].data
    assert isinstance(data, CasePage)
    return data


def outline(section: BodySection) -> tuple[object, ...]:
    own = (section.id, section.shape.value, section.level, section.number, section.heading)
    return (*own, *(outline(inner) for inner in section.sections))


def test_highlights_are_cards_of_practice_results_and_lessons(pages: dict[str, Page]) -> None:
    sections = case_page(pages, "highlights").body.sections
    assert [each.shape for each in sections] == [Shape.TEXT, Shape.HIGHLIGHT, Shape.HIGHLIGHT]
    assert outline(sections[1]) == (
        "highlight-1",
        "highlight",
        2,
        "",
        "水性配方代替溶剂",
        ("highlight-1-practice", "text", 3, "", "亮点做法"),
        ("highlight-1-results", "text", 3, "", "主要成效"),
        ("highlight-1-lessons", "text", 3, "", "借鉴意义"),
    )


def test_anchors_are_the_same_in_both_languages(pages: dict[str, Page]) -> None:
    def ids(sections: tuple[BodySection, ...]) -> list[object]:
        return [[each.id, ids(each.sections)] for each in sections]

    zh, en = (case_page(pages, "highlights", language).body.sections for language in ("zh", "en"))
    assert ids(zh) == ids(en)


def test_a_project_shows_its_money_its_figures_and_its_pictures(pages: dict[str, Page]) -> None:
    page = case_page(pages, "projects")
    heat, water = page.body.sections[1:]
    assert (heat.id, heat.shape, water.id) == ("project-1", Shape.PROJECT, "project-2")
    assert heat.project is not None
    assert heat.project.categories == ("资源能源节约", "工艺技术改进")
    assert [(label, str(figure)) for label, figure in heat.project.money] == [
        ("项目投资", "120万元"),
        ("年经济效益", "35万元"),
    ]
    assert [(str(row.printed), row.remark, row.source) for row in heat.project.rows] == [
        ("1,200吨标准煤/年", "天然气", 1),
        ("None", "车间更凉快", 1),
    ]
    assert [each.alt for each in (*heat.project.before, *heat.project.after)] == ["敞开的烘缸", "加罩的烘缸"]
    assert page.pictures == ()
    assert water.project is not None
    assert water.project.money == ()


def test_a_plan_has_numbered_clauses_with_its_tables_in_place(pages: dict[str, Page]) -> None:
    page = case_page(pages, "plan")
    chapter = page.body.sections[0]
    assert outline(chapter) == (
        "section-indicators",
        "clause",
        2,
        "第一章",
        "目标与指标",
        ("1-1", "clause", 3, "1.1", "主要目标"),
        ("1-2", "clause", 3, "1.2", "可达性分析"),
    )
    assert chapter.is_outlined
    (table,) = chapter.sections[0].tables
    assert table.columns == ("2021", "2022", "2023", "2024", "2025")
    label, cells = table.rows[2]
    assert (label, [cell.words for cell in cells]) == ("责任部门", ["—", "—", "经发局", "经发局", "经发局"])
    assert [title for title, _ in table.charts] == ["光伏装机（兆瓦）", "单位产值能耗降幅（%）"]
    assert "2021：12；2022：20；2023：31；2024：45；2025：60" in table.charts[0][1]
    assert page.body.tables == ()


def test_a_city_is_measured_against_its_target_its_own_first(pages: dict[str, Page]) -> None:
    (target,) = case_page(pages, "projects").targets
    assert [(city.name, city.published, city.target, city.is_own) for city in target.cities] == [
        ("宁波市", 1, 3, True),
        ("杭州市", 3, 2, False),
        ("衢州市", 1, 1, False),
    ]


def test_a_long_summary_keeps_its_own_headings_lists_and_tables(pages: dict[str, Page]) -> None:
    (section,) = case_page(pages, "summary").body.sections
    assert section.shape is Shape.TEXT
    for piece in ("<h3>背景</h3>", "<ol>", "<table>", "<td>2 千米</td>"):
        assert piece in section.html


def test_a_film_is_told_of_and_published(pages: dict[str, Page], site: Site) -> None:
    (film,) = case_page(pages, "highlights", "en").videos
    assert (film.address, film.duration) == ("media/shapes-2024/highlights/tour.mp4", "2:35")
    assert film.address in {file.address for file in site.files}


def test_provenance_tells_of_a_change_only_where_a_field_does(pages: dict[str, Page]) -> None:
    assert case_page(pages, "highlights").provenance.changed == "2024年9月1日"
    assert case_page(pages, "plan").provenance.changed == ""


def test_a_standing_is_called_as_the_call_does(pages: dict[str, Page]) -> None:
    assert case_page(pages, "projects").provenance.standing == "最佳样例"
    assert case_page(pages, "plan").provenance.standing == "已采纳"


def test_neighbours_follow_track_and_theme(pages: dict[str, Page]) -> None:
    order = ["highlights", "projects", "plan", "city-park", "summary"]
    page, met = case_page(pages, order[0]), [order[0]]
    assert page.previous is None
    while page.next is not None:
        name = page.next.address.split("/")[-2]
        met.append(name)
        page = case_page(pages, name)
    assert met == order


def test_wishes_are_listed_in_the_words_of_the_page(pages: dict[str, Page]) -> None:
    for language, words in {"zh": "低温下施工", "en": "in the cold"}.items():
        support = pages[f"{language}/support/"].data
        assert isinstance(support, SupportPage)
        assert support.cases == 5
        (wish,) = support.wishes
        assert words in wish.words


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_withdrawn_case_leaves_a_tombstone_at_its_address(pages: dict[str, Page], language: str) -> None:
    page = pages[f"{language}/{HERE}/withdrawn/"]
    assert (page.template, page.is_listed, page.description) == ("tombstone.html", False, "")
    assert [each.language for each in page.alternates] == ["zh", "en"]
    stone = page.data
    assert isinstance(stone, Tombstone)
    assert stone.withdrawn in ("2024年8月1日", "1 August 2024")
    assert stone.by in ("样例征集办公室", "Office of the sample call")


def test_a_withdrawn_case_is_nowhere_else(site: Site, pages: dict[str, Page]) -> None:
    for address, page in pages.items():
        if f"{HERE}/withdrawn/" not in address:
            said = repr(page.data).lower()
            assert "shapes-2024/withdrawn" not in said, address
            assert not [secret for secret in SECRETS if secret in said], address
    for file in site.files:
        assert "withdrawn" not in file.address
        if isinstance(file.content, str):
            assert "shapes-2024/withdrawn" not in file.content, file.address
            assert not [secret for secret in SECRETS if secret in file.content.lower()], file.address
