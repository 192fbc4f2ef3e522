"""Filters of the library: what they choose, count, announce and keep in the address."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser.filtering import (
    BDA,
    BEIJING,
    COOPERATION,
    INFRASTRUCTURE,
    JIANGSU,
    SHANDONG,
    SUZHOU,
    TIANJIN,
    TOTAL,
    box,
    chosen,
    shown,
    tick,
)


@pytest.fixture
def without_script(browser: Browser, address: str) -> Iterator[Page]:
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


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
