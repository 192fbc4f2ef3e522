"""The library as a reader works it: its boxes, what it shows, and what its address says."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Locator, Page

INFRASTRUCTURE = "etdz-green-2024/green-infrastructure"
COOPERATION = "etdz-green-2024/green-cooperation"
JIANGSU, BEIJING, TIANJIN, SHANDONG = "320000", "110000", "120000", "370000"
SUZHOU = "etdz-green-2024/suzhou-industrial-park-loop"
BDA = "etdz-green-2024/beijing-bda"
TOTAL = 8


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
