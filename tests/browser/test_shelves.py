"""Shelves, their indexes, and the doors that lead to them."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect
from tests.browser.filtering import (
    BEIJING,
    COOPERATION,
    INFRASTRUCTURE,
    JIANGSU,
    SUZHOU,
    TOTAL,
    shown,
)


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize(
    ("path", "cases"),
    [
        (f"themes/{INFRASTRUCTURE}/", 2),
        (f"places/{JIANGSU}/", 2),
        ("industries/C38/", 2),
        ("goals/17/", 2),
        ("years/2026/", TOTAL),
    ],
)
def test_a_shelf_leads_into_the_library_with_the_same_cases(
    page: Page, address: str, language: str, path: str, cases: int
) -> None:
    page.goto(f"{address}{language}/{path}")
    listed = shown(page)
    assert len(listed) == cases
    expect(page.locator(".breadcrumb a").first).to_have_attribute("href", re.compile(r"cases/$"))
    page.locator(".shelf-count a").click()
    expect(page.locator(".chip")).to_have_count(1)
    assert set(shown(page)) == set(listed)


def test_the_index_of_places_names_all_provinces(page: Page, address: str) -> None:
    page.goto(f"{address}zh/places/")
    expect(page.locator(".tile")).to_have_count(34)
    expect(page.locator(".index-list li")).to_have_count(34)
    expect(page.locator(".index-list li", has_text="海南省")).to_contain_text("暂无案例")
    expect(page.locator(".tile").filter(has_text="海南")).to_contain_text("暂无案例")
    page.locator(".tile").get_by_role("link", name="江苏").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("江苏省")


def test_an_index_names_themes_without_a_case(page: Page, address: str) -> None:
    page.goto(f"{address}en/themes/")
    entry = page.locator(".index-list li", has_text="Zero-waste factory")
    expect(entry).to_contain_text("no case yet")
    expect(entry.get_by_role("link")).to_have_count(0)


@pytest.mark.parametrize(
    ("door", "link", "heading"),
    [
        (".theme-list", "绿色基础设施创新", "绿色基础设施创新"),
        (".tiles", "江苏", "江苏省"),
        (".doors .goal-list", "清洁饮水", "清洁饮水和卫生设施"),
    ],
)
def test_each_door_of_the_home_page_leads_to_a_shelf(
    page: Page, address: str, door: str, link: str, heading: str
) -> None:
    page.goto(f"{address}zh/")
    page.locator(door).get_by_role("link", name=link).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(heading)
    assert len(shown(page)) > 0


def test_the_home_page_says_how_many_cases_report_what(page: Page, address: str) -> None:
    page.goto(f"{address}en/")
    rollups = page.locator(".rollups li")
    assert rollups.count() == 4
    for entry in rollups.all():
        expect(entry.locator(".rollup-share")).to_have_text(re.compile(rf"^\d+ of {TOTAL} cases report it$"))
    assert page.locator("[style]").count() == 0
    rollups.first.get_by_role("link").click()
    expect(page.locator(".chip")).to_have_text("Figures about: Carbon emissions")


def test_a_fact_leads_to_the_cases_that_share_it(page: Page, address: str) -> None:
    case = f"{address}zh/cases/{SUZHOU}/"
    for name, heading in (("江苏省苏州市", "江苏省"), ("绿色基础设施创新", "绿色基础设施创新")):
        page.goto(case)
        page.locator(".facts").get_by_role("link", name=name).first.click()
        expect(page.get_by_role("heading", level=1)).to_have_text(heading)
    page.goto(case)
    page.locator(".facts").get_by_role("link", name="园区", exact=True).click()
    expect(page.locator(".chip")).to_have_text("申报类别：园区")
    page.goto(case)
    page.locator(".facts-card .goal-list a").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("清洁饮水和卫生设施")


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_foot_leads_to_what_the_compilation_is(page: Page, address: str, language: str) -> None:
    for name in ("about", "choosing", "submit", "cite", "coverage"):
        page.goto(f"{address}{language}/cases/")
        page.locator(f".footer-links a[href$='/{name}/']").click()
        expect(page).to_have_url(f"{address}{language}/{name}/")
        expect(page.get_by_role("heading", level=1)).to_have_count(1)


def test_the_coverage_page_names_gaps(page: Page, address: str) -> None:
    page.goto(f"{address}zh/coverage/")
    expect(page.locator("#places")).to_contain_text("海南省")
    expect(page.locator("#programmes tr", has_text="无废工厂建设").locator("td").first).to_have_text("0")
    expect(page.locator("#figures")).to_contain_text("第三方核验")
    expect(page.locator("#goals")).to_contain_text("无贫穷")


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize(
    "path",
    [
        "themes/",
        "places/",
        "industries/",
        "goals/",
        "years/",
        "coverage/",
        "choosing/",
        "submit/",
        "cite/",
        f"themes/{COOPERATION}/",
        "cases/?view=table",
        "cases/?view=tiles&sort=place",
        f"cases/?province={BEIJING}&sdgs=17",
    ],
)
def test_nothing_runs_out_of_the_window(
    page: Page, address: str, language: str, path: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{address}{language}/{path}")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
