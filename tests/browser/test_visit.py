from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

PARK = "cases/etdz-green-2024/suzhou-industrial-park-loop/"
ENTERPRISE = "cases/etdz-green-2024/bmw-brilliance-shenyang/"
PATHS = ["", "cases/", "programmes/", "programmes/etdz-green-2024/", "search/", "about/", PARK, ENTERPRISE]


def test_the_root_offers_both_languages_and_needs_no_script(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    page.get_by_role("link", name=re.compile("English")).click()
    expect(page).to_have_url(f"{address}en/")
    context.close()


def test_home_leads_to_a_theme_and_on_to_a_case(page: Page, address: str) -> None:
    page.goto(f"{address}zh/")
    page.locator(".theme-list").get_by_role("link", name="绿色基础设施创新").click()
    expect(page).to_have_url(re.compile(r"/zh/themes/"))
    page.get_by_role("link", name="723亩地里的循环").first.click()
    expect(page).to_have_url(f"{address}zh/{PARK}")
    expect(page.get_by_role("heading", level=1)).to_contain_text("污水厂")


def test_the_switch_keeps_the_case_and_the_place_in_it(page: Page, address: str) -> None:
    page.goto(f"{address}zh/{PARK}#experience")
    page.get_by_role("link", name="English").click()
    expect(page).to_have_url(f"{address}en/{PARK}#experience")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.get_by_role("link", name="中文").click()
    expect(page).to_have_url(f"{address}zh/{PARK}#experience")
    expect(page.locator("html")).to_have_attribute("lang", "zh-Hans")


@pytest.mark.parametrize(
    ("language", "query", "found"),
    [
        ("zh", "余热", "suzhou-industrial-park-loop"),
        ("zh", "光伏", "bmw-brilliance-shenyang"),
        ("zh", "零碳", "ordos-zero-carbon-park"),
        ("zh", "２１.３５ 车棚", "bmw-brilliance-shenyang"),
        ("en", "waste heat", "suzhou-industrial-park-loop"),
        ("en", "co2 pm2.5", "beijing-bda"),
        ("en", "SOLAR", "bmw-brilliance-shenyang"),
    ],
)
def test_search_finds(page: Page, address: str, language: str, query: str, found: str) -> None:
    page.goto(f"{address}{language}/")
    page.keyboard.press("/")
    page.keyboard.type(query)
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(rf"/{language}/search/\?q="))
    expect(page.locator(f".results a[href*='{found}']").first).to_be_visible()
    expect(page.locator(".results mark").first).to_be_visible()
    for link in page.locator(".results a").all():
        assert f"/{language}/cases/" in (link.get_attribute("href") or "").replace("..", f"/{language}")


def test_search_says_when_there_is_nothing(page: Page, address: str) -> None:
    page.goto(f"{address}zh/search/?q=没有这样的词")
    expect(page.get_by_role("status")).to_contain_text("没有找到")
    page.get_by_role("searchbox", name="检索案例").last.fill("光伏")
    expect(page.get_by_role("status")).to_contain_text("个案例")
    expect(page).to_have_url(re.compile(r"\?q=%E5%85%89%E4%BC%8F"))


def test_colours_are_the_readers_choice_and_are_kept(page: Page, address: str) -> None:
    page.goto(f"{address}zh/")
    light = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.get_by_role("button", name="切换明暗配色").click()
    dark = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert dark != light
    page.goto(f"{address}en/cases/")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == dark


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_runs_out_of_the_window(
    page: Page, address: str, language: str, path: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{address}{language}/{path}")
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_pictures_keep_their_place_while_they_load(page: Page, address: str) -> None:
    page.goto(f"{address}zh/{PARK}")
    for image in page.locator("img").all():
        width, height = image.get_attribute("width"), image.get_attribute("height")
        assert width
        assert height
        image.scroll_into_view_if_needed()
        loaded = "image => image.complete && image.naturalWidth > 0"
        page.wait_for_function(loaded, arg=image.element_handle())
        ratio = image.evaluate("image => image.naturalWidth / image.naturalHeight")
        assert ratio == pytest.approx(int(width) / int(height), rel=0.01)


def test_a_phone_asks_for_a_small_picture(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 800}, device_scale_factor=1)
    page = context.new_page()
    page.goto(f"{address}zh/{PARK}", wait_until="load")
    assert "-480.webp" in page.locator(".opener img").evaluate("image => image.currentSrc")
    context.close()


def test_the_first_tab_skips_to_the_content(page: Page, address: str) -> None:
    page.goto(f"{address}zh/{PARK}")
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("跳到正文")
    page.keyboard.press("Enter")
    expect(page.locator(":focus")).to_have_id("content")
