from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

HEAVIEST = 150_000
"""Bytes a case's page may weigh before its pictures."""

PLANS = "hightech-action-plan-2021"
HEAVIEST_PLAN = 225_000
"""What a plan may: its six chapters, targets and tables, each with a chart, are as long as several cases."""

ASKED_AT_ONCE = re.compile(r'<(?:script[^>]* src|link rel="stylesheet" href)="([^"?#]+)')


@pytest.mark.parametrize(("language", "words"), [("zh", "都还没有写明需求"), ("en", "None of the")])
def test_a_list_without_wishes_says_so(page: Page, address: str, language: str, words: str) -> None:
    page.goto(f"{address}{language}/support/")
    expect(page.locator("#content")).to_contain_text(words)


def test_every_case_is_light_before_its_pictures(whole_site: Path) -> None:
    pages = sorted(whole_site.glob("*/cases/*/*/index.html"))
    assert pages
    for path in pages:
        linked = ASKED_AT_ONCE.findall(path.read_text(encoding="utf-8"))
        assert len(linked) > 3
        weights = {name: (path.parent / name).stat().st_size for name in ("index.html", *linked)}
        most = HEAVIEST_PLAN if PLANS in path.parts else HEAVIEST
        assert sum(weights.values()) <= most, (path, weights)
