from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

HEAVIEST = 150_000
"""Bytes a case's page may weigh before its pictures."""

KINDS = ("document", "script", "stylesheet")


@pytest.mark.parametrize(("language", "words"), [("zh", "都还没有写明需求"), ("en", "None of the")])
def test_a_list_without_wishes_says_so(page: Page, address: str, language: str, words: str) -> None:
    page.goto(f"{address}{language}/support/")
    expect(page.locator("#content")).to_contain_text(words)


def test_a_case_is_light_before_its_pictures(site: Path, page: Page, address: str) -> None:
    loaded: list[str] = []
    page.on("request", lambda request: loaded.append(request.url) if request.resource_type in KINDS else None)
    for path in sorted(site.glob("*/cases/*/*/index.html")):
        loaded.clear()
        page.goto(f"{address}{path.parent.relative_to(site).as_posix()}/")
        files = {site / url.removeprefix(address).partition("?")[0] for url in loaded}
        weights = {
            file.name: (file / "index.html" if file.is_dir() else file).stat().st_size for file in files
        }
        assert len(weights) > 3
        assert sum(weights.values()) <= HEAVIEST, (path, weights)
