from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

INFRASTRUCTURE = "etdz-green-2024/green-infrastructure"
COOPERATION = "etdz-green-2024/green-cooperation"
JIANGSU, BEIJING, TIANJIN, SHANDONG = "320000", "110000", "120000", "370000"
SUZHOU = "etdz-green-2024/suzhou-industrial-park-loop"
BDA = "etdz-green-2024/beijing-bda"
TOTAL = 8


@pytest.fixture
def library(page: Page, address: str) -> Page:
    page.goto(f"{address}zh/cases/")
    expect(page.locator("[data-facets] input").first).to_be_attached()
    return page


@pytest.fixture
def without_script(browser: Browser, address: str) -> Iterator[Page]:
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


def box(page: Page, facet: str, value: str) -> Locator:
    return page.locator(f"input[name='{facet}'][value='{value}']")


def tick(page: Page, facet: str, value: str) -> None:
    group = page.locator("details.facet", has=box(page, facet, value))
    if group.get_attribute("open") is None:
        group.locator("summary").click()
    box(page, facet, value).click()


def shown(page: Page) -> list[str]:
    cards = page.locator(".card[data-case]:visible")
    return [card.get_attribute("data-case") or "" for card in cards.all()]


def chosen(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def test_values_of_one_facet_widen_and_facets_narrow_each_other(library: Page) -> None:
    tick(library, "province", JIANGSU)
    jiangsu = set(shown(library))
    tick(library, "province", BEIJING)
    assert set(shown(library)) == jiangsu | {BDA}
    tick(library, "theme", INFRASTRUCTURE)
    assert set(shown(library)) == {SUZHOU, BDA}
    tick(library, "province", BEIJING)
    assert shown(library) == [SUZHOU]


def test_a_count_is_what_is_shown_after_the_click(library: Page) -> None:
    tick(library, "sdgs", "6")
    for facet in ("theme", "province", "industry", "track"):
        for field in library.locator(f"[data-facets] input[name='{facet}']").all():
            number = field.evaluate(
                "field => Number(field.closest('label').querySelector('.count').textContent)"
            )
            field.evaluate("field => field.click()")
            assert len(shown(library)) == number
            field.evaluate("field => field.click()")


def test_a_value_without_cases_is_dimmed(library: Page) -> None:
    label = library.locator("label", has=box(library, "province", TIANJIN))
    expect(label).not_to_have_class(re.compile("is-empty"))
    tick(library, "theme", INFRASTRUCTURE)
    expect(label).to_have_class(re.compile("is-empty"))
    expect(label.locator(".count")).to_have_text("0")


def test_chips_tell_the_choice_and_take_it_back(library: Page) -> None:
    tick(library, "province", JIANGSU)
    tick(library, "theme", INFRASTRUCTURE)
    chips = library.get_by_role("list", name="已选条件")
    expect(chips.locator(".chip")).to_have_count(2)
    chips.get_by_role("button", name="去掉“申报主题：绿色基础设施创新”").click()
    expect(box(library, "theme", INFRASTRUCTURE)).not_to_be_checked()
    assert len(shown(library)) == 2
    expect(library.locator(":focus")).to_have_text("省份：江苏")
    chips.get_by_role("button", name="全部清除").click()
    assert len(shown(library)) == TOTAL
    assert urlsplit(library.url).query == ""
    expect(chips).to_be_hidden()


def test_every_change_is_announced(library: Page) -> None:
    status = library.locator("[data-facet-count]")
    expect(status).to_have_attribute("role", "status")
    expect(status).to_have_attribute("aria-live", "polite")
    expect(status).to_contain_text(f"共 {TOTAL} 个案例")
    tick(library, "province", JIANGSU)
    expect(status).to_contain_text(f"{TOTAL} 个案例中的 2 个")
    tick(library, "track", "enterprise")
    expect(status).to_contain_text(f"{TOTAL} 个案例中的 1 个")


def test_the_same_number_is_announced_again(library: Page) -> None:
    tick(library, "province", JIANGSU)
    before = library.locator("[data-facet-count]").text_content()
    tick(library, "year", "2026")
    after = library.locator("[data-facet-count]").text_content()
    assert before != after
    assert (before or "").strip() == (after or "").strip("\u00a0 ")


def test_nothing_found_proposes_the_nearest_way_out(page: Page, address: str) -> None:
    page.goto(f"{address}zh/cases/?province={BEIJING}&sdgs=17&year=2026")
    assert shown(page) == []
    proposals = page.locator(".loosen")
    expect(proposals).to_contain_text("没有案例同时符合这些条件")
    assert proposals.get_by_role("button").all_inner_texts() == [
        "去掉“北京” → 2 个案例",
        "去掉“17 促进目标实现的伙伴关系” → 1 个案例",
    ]
    proposals.get_by_role("button").first.click()
    assert len(shown(page)) == 2
    expect(proposals).to_be_hidden()
    assert chosen(page) == {"sdgs": ["17"], "year": ["2026"]}


def test_where_one_step_is_not_enough_two_are_proposed(page: Page, address: str) -> None:
    page.goto(f"{address}en/cases/?province={BEIJING}&sdgs=17&theme=etdz-green-2024/green-supply-chain")
    first = page.locator(".loosen").get_by_role("button").first
    number = int(re.findall(r"(\d+) cases?$", first.inner_text())[0])
    first.click()
    assert len(shown(page)) == number > 0


def test_the_address_holds_everything_and_back_goes_step_by_step(library: Page, address: str) -> None:
    tick(library, "province", JIANGSU)
    tick(library, "province", SHANDONG)
    library.get_by_role("combobox", name="排序").select_option("title")
    library.get_by_role("button", name="表格").click()
    assert chosen(library) == {"province": [JIANGSU, SHANDONG], "sort": ["title"], "view": ["table"]}
    link = library.url

    library.go_back()
    expect(library.locator(".case-table")).to_be_hidden()
    library.go_back()
    expect(library.get_by_role("combobox", name="排序")).to_have_value("theme")
    library.go_back()
    expect(box(library, "province", SHANDONG)).not_to_be_checked()
    assert len(shown(library)) == 2
    library.go_back()
    assert len(shown(library)) == TOTAL
    library.go_forward()
    expect(box(library, "province", JIANGSU)).to_be_checked()

    library.goto(link)
    expect(library.locator(".case-table tbody tr")).to_have_count(4)
    expect(box(library, "province", SHANDONG)).to_be_checked()
    expect(library.get_by_role("combobox", name="排序")).to_have_value("title")


def test_coming_back_from_a_case_finds_the_choice_again(library: Page) -> None:
    tick(library, "province", JIANGSU)
    library.locator(".card:visible a").first.click()
    expect(library.locator("article.case")).to_be_visible()
    library.go_back()
    expect(box(library, "province", JIANGSU)).to_be_checked()
    assert len(shown(library)) == 2


def test_the_choice_goes_along_to_the_other_language(library: Page) -> None:
    tick(library, "theme", COOPERATION)
    before = set(shown(library))
    library.get_by_role("link", name="English").click()
    expect(library.locator("[data-facet-count]")).to_contain_text(f"2 of {TOTAL} cases")
    assert set(shown(library)) == before


def test_an_address_with_unknown_values_shows_what_it_can(page: Page, address: str) -> None:
    page.goto(f"{address}zh/cases/?province=999999&theme=no/such&sort=odd&view=odd&province={JIANGSU}")
    assert len(shown(page)) == 2
    expect(page.get_by_role("combobox", name="排序")).to_have_value("theme")


def test_cases_are_sorted_by_title_place_and_date(library: Page) -> None:
    def order(by: str) -> list[str]:
        library.get_by_role("combobox", name="排序").select_option(by)
        return shown(library)

    def field(ids: list[str], expression: str) -> list[str]:
        cases = "Object.fromEntries(casebookLibrary.cases.map((entry) => [entry.id, entry]))"
        found: list[str] = library.evaluate(f"(ids) => ids.map((id) => ({cases})[id]{expression})", ids)
        return found

    by_theme = order("theme")
    provinces = field(order("place"), ".facets.province[0]")
    assert provinces == sorted(provinces)
    days = field(order("newest"), ".published")
    assert days == sorted(days, reverse=True)
    by_title = order("title")
    assert by_title == library.evaluate(
        """() => [...casebookLibrary.cases]
            .sort((a, b) => new Intl.Collator("zh-Hans-CN").compare(a.title, b.title))
            .map((entry) => entry.id)"""
    )
    assert by_title != by_theme
    assert order("theme") == by_theme
    assert library.locator(".theme-band:visible").count() > 1


def test_the_cards_are_the_pages_own_and_only_moved(library: Page) -> None:
    library.evaluate("for (const card of document.querySelectorAll('.card')) card.mine = true")
    library.get_by_role("combobox", name="排序").select_option("place")
    tick(library, "province", JIANGSU)
    library.get_by_role("combobox", name="排序").select_option("theme")
    assert library.evaluate("[...document.querySelectorAll('.card')].every((card) => card.mine)")
    assert library.locator(".card").count() == TOTAL


def test_the_table_shows_the_same_cases(library: Page) -> None:
    tick(library, "province", JIANGSU)
    library.get_by_role("button", name="表格").click()
    rows = library.locator(".case-table tbody tr")
    expect(rows).to_have_count(2)
    assert shown(library) == []
    expect(rows.first.locator("th a")).to_have_attribute("href", re.compile("zh/cases/etdz-green-2024/"))
    rows.first.locator("th a").click()
    expect(library.locator("article.case")).to_be_visible()


def test_the_tiles_show_every_province_and_filter(library: Page) -> None:
    expect(library.locator(".browse-tiles")).to_be_hidden()
    library.get_by_role("button", name="分布一览").click()
    expect(library.locator(".browse-tiles .tile:visible")).to_have_count(34)
    expect(library.locator(".browse-tiles button")).to_have_count(6)
    tile = library.locator(f".browse-tiles button[data-province='{JIANGSU}']")
    tile.click()
    expect(tile).to_have_attribute("aria-pressed", "true")
    assert len(shown(library)) == 2
    assert chosen(library) == {"view": ["tiles"], "province": [JIANGSU]}
    tile.click()
    expect(tile).to_have_attribute("aria-pressed", "false")
    assert len(shown(library)) == TOTAL


def test_tiles_count_under_the_other_filters(library: Page) -> None:
    library.get_by_role("button", name="分布一览").click()
    tick(library, "theme", INFRASTRUCTURE)
    expect(library.locator(f"button[data-province='{JIANGSU}'] [data-count]")).to_have_text("1")
    expect(library.locator(f"button[data-province='{SHANDONG}'] [data-count]")).to_have_text("0")


def test_everything_works_by_keyboard(library: Page) -> None:
    box(library, "theme", INFRASTRUCTURE).focus()
    library.keyboard.press("Space")
    assert len(shown(library)) == 2
    expect(library.locator(":focus")).to_have_attribute("value", INFRASTRUCTURE)
    library.locator(".chip").focus()
    library.keyboard.press("Enter")
    assert len(shown(library)) == TOTAL
    expect(library.locator("[data-facet-count]")).to_be_focused()
    library.get_by_role("button", name="分布一览").focus()
    library.keyboard.press("Enter")
    library.locator(f"button[data-province='{BEIJING}']").focus()
    library.keyboard.press("Space")
    assert shown(library) == [BDA]


def test_long_facets_fold_and_unfold(library: Page) -> None:
    facets = library.evaluate("casebookLibrary.facets.filter((facet) => facet.values.length > 8).length")
    buttons = library.locator(".facet-more")
    assert buttons.count() == facets
    for button in buttons.all():
        items = button.locator("xpath=preceding-sibling::ul/li")
        assert button.get_attribute("aria-expanded") == "false"
        assert items.evaluate_all("items => items.filter((item) => item.hidden).length") == items.count() - 8
        button.evaluate("button => button.click()")
        assert items.evaluate_all("items => items.filter((item) => item.hidden).length") == 0


def test_filters_fold_away_on_a_phone(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(f"{address}zh/cases/")
    drawer = page.locator(".facet-drawer")
    assert drawer.get_attribute("open") is None
    expect(box(page, "theme", INFRASTRUCTURE)).to_be_hidden()
    drawer.locator("> summary").click()
    tick(page, "theme", INFRASTRUCTURE)
    expect(drawer.locator("> summary")).to_have_text("筛选条件（已选 1 项）")
    assert len(shown(page)) == 2
    for view in ("表格", "分布一览", "卡片"):
        page.get_by_role("button", name=view).click()
        assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_without_a_script_the_whole_list_stands_there_by_theme(without_script: Page, address: str) -> None:
    for language in ("zh", "en"):
        without_script.goto(f"{address}{language}/cases/")
        assert len(shown(without_script)) == TOTAL
        assert without_script.locator(".theme-band:visible").count() == 6
        expect(without_script.locator(".browse-tools")).to_be_hidden()
        expect(without_script.locator("[data-facet-count]")).to_contain_text(str(TOTAL))
        without_script.locator(".ways a").first.click()
        without_script.locator(".index-list a").first.click()
        assert len(shown(without_script)) == 2


def test_filters_work_on_pages_opened_from_a_disk(browser: Browser, site: object) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"file://{site}/zh/cases/index.html")
    expect(page.locator("[data-facets] input").first).to_be_attached()
    tick(page, "province", JIANGSU)
    assert len(shown(page)) == 2
    context.close()


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
