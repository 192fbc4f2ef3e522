"""The library in order, as cards, as a table and by place."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect
from tests.browser.filtering import (
    INFRASTRUCTURE,
    JIANGSU,
    SHANDONG,
    TOTAL,
    chosen,
    shown,
    tick,
)


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
