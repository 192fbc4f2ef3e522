"""The offline copy, opened from a disk as a reader would: no server, no network."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, Request, expect

from casebook.exchange.offline import FOLDER, write_offline_copy

PARK = "cases/etdz-green-2024/suzhou-industrial-park-loop/index.html"


@pytest.fixture(scope="module")
def copy(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("usb stick")
    write_offline_copy(site, folder / "copy.zip")
    with zipfile.ZipFile(folder / "copy.zip") as archive:
        archive.extractall(folder)
    return folder / FOLDER


@pytest.fixture
def offline_page(context: BrowserContext) -> Iterator[Page]:
    """A page that must ask for nothing but files, find them all, and end without an error."""
    page = context.new_page()
    errors: list[str] = []
    page.on(
        "request", lambda request: None if request.url.startswith("file:") else errors.append(request.url)
    )
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("requestfailed", lambda request: errors.extend(_missing(request)))
    yield page
    assert errors == []


def _missing(request: Request) -> list[str]:
    """Return the file that was asked for in vain, unless the reader had gone on before it came."""
    return [] if request.failure == "net::ERR_ABORTED" else [request.url]


def test_a_reader_finds_reads_and_searches(offline_page: Page, copy: Path) -> None:
    page = offline_page
    page.goto((copy / "index.html").as_uri())
    page.get_by_role("link", name=re.compile("中文")).click()
    page.locator(".more a").first.click()
    page.locator("[data-facets] input[name=province][value='320000']").check()
    expect(page).to_have_url(re.compile(r"/zh/cases/index\.html\?province=320000$"))
    shown = page.locator("[data-case]:visible")
    expect(shown).to_have_count(2)
    shown.locator("a[href*='suzhou']").first.click()
    expect(page).to_have_url(re.compile(f"/zh/{PARK}"))
    expect(page.locator(".opener img")).to_have_js_property("complete", True)
    expect(page.locator(".neighbours")).to_contain_text("所选 2 个案例中的第")
    page.get_by_role("link", name="English").click()
    expect(page).to_have_url(re.compile(f"/en/{PARK}"))
    page.wait_for_load_state()
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox").first).to_be_focused()
    page.keyboard.type("waste heat")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/en/search/index\.html\?q=waste"))
    page.locator(".results h3 a[href*='suzhou']").click()
    expect(page).to_have_url(re.compile(f"/en/{PARK}"))


def test_cases_are_compared_and_ranked(offline_page: Page, copy: Path) -> None:
    page = offline_page
    page.goto((copy / "zh" / "cases" / "index.html").as_uri())
    for box in page.locator(".compare-pick input").all()[:2]:
        box.check()
    page.locator("a[data-tray-open]").click()
    expect(page.locator(".compare thead a")).to_have_count(2)
    page.locator(".compare thead a").first.click()
    expect(page).to_have_url(re.compile(r"/zh/cases/[\w-]+/[\w-]+/index\.html"))
    page.goto((copy / "zh" / "similar" / "index.html").as_uri() + "?province=320000")
    page.locator("[data-similar-case] a").first.click()
    expect(page).to_have_url(re.compile(r"/zh/cases/[\w-]+/[\w-]+/index\.html"))


def test_every_link_in_the_copy_leads_to_a_file(copy: Path) -> None:
    broken = []
    for path in copy.rglob("*.html"):
        for target in re.findall(r'\s(?:href|src|action)="([^"#?]+)', path.read_text(encoding="utf-8")):
            if not re.match(r"[a-z]+:", target) and not (path.parent / target).is_file():
                broken.append(f"{path.relative_to(copy)}: {target}")
    assert broken == []
