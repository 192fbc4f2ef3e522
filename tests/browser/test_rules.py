from __future__ import annotations

from playwright.sync_api import Page, expect


def test_an_editor_reads_what_a_rule_wants(page: Page, address: str) -> None:
    page.goto(f"{address}zh/")
    page.get_by_role("contentinfo").get_by_role("link", name="检查规则").click()
    expect(page).to_have_url(f"{address}zh/editors/rules/")
    rule = page.locator("#CB203")
    rule.locator("summary").click()
    expect(rule).to_contain_text("不对（")
    page.get_by_role("link", name="English").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Rules of the check")


def test_the_rules_fit_a_phone(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(f"{address}zh/editors/rules/")
    page.evaluate("for (const each of document.querySelectorAll('details.rule')) each.open = true")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
