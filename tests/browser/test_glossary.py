from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

CASE = "cases/etdz-green-2024/beijing-bda/"
TERM = "a.term[data-term=solid-waste]"


def layout(page: Page) -> list[float]:
    """Where every paragraph of the text stands."""
    places = page.evaluate(
        "[...document.querySelectorAll('.case-text p')].map(p => p.getBoundingClientRect().top + scrollY)"
    )
    assert isinstance(places, list)
    return places


def test_pointing_at_a_term_explains_it_and_moves_nothing(page: Page, address: str) -> None:
    page.goto(f"{address}zh/{CASE}")
    before = layout(page)
    term = page.locator(TERM).first
    term.hover()
    note = page.get_by_role("tooltip")
    expect(note).to_contain_text("固体废物")
    expect(note).to_contain_text("solid waste")
    expect(note.locator("[lang=en]")).to_have_text("solid waste")
    expect(note).to_contain_text("抛弃的固态、半固态物质")
    expect(term).to_have_attribute("aria-describedby", "term-note")
    assert layout(page) == before
    note.hover()
    page.wait_for_timeout(400)
    expect(note).to_be_visible()
    page.mouse.move(2, 2)
    expect(note).to_be_hidden()


def test_keyboard_focus_explains_and_escape_closes(page: Page, address: str) -> None:
    page.goto(f"{address}en/{CASE}")
    term = page.locator(TERM).first
    term.focus()
    note = page.get_by_role("tooltip")
    expect(note).to_contain_text("固体废物")
    page.keyboard.press("Escape")
    expect(note).to_be_hidden()
    expect(term).to_be_focused()
    expect(term).not_to_have_attribute("aria-describedby", re.compile("."))
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}en/glossary/#solid-waste")


def test_a_first_tap_explains_and_a_second_leads_on(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 800}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(f"{address}zh/{CASE}")
    term = page.locator(TERM).first
    term.tap()
    note = page.get_by_role("tooltip")
    expect(note).to_be_visible()
    box = note.bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 360
    expect(page).to_have_url(f"{address}zh/{CASE}")
    page.locator(".case-text h2").first.tap()
    expect(note).to_be_hidden()
    term.tap()
    expect(note).to_be_visible()
    term.tap()
    expect(page).to_have_url(f"{address}zh/glossary/#solid-waste")
    context.close()


def test_a_term_is_marked_once_in_a_section_and_never_in_a_heading_or_link(page: Page, address: str) -> None:
    page.goto(f"{address}zh/{CASE}")
    for section in page.locator(".case-text > section").all():
        ids = [mark.get_attribute("data-term") for mark in section.locator("a.term").all()]
        assert len(ids) == len(set(ids))
    assert page.locator("a.term").count() > 5
    expect(page.locator(":is(h1, h2, h3, h4, a, code) a.term")).to_have_count(0)


def test_without_script_a_term_leads_to_its_entry(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}zh/{CASE}")
    page.locator("#terms summary").click()
    expect(page.locator("#term-solid-waste dd")).to_be_visible()
    page.locator(TERM).first.click()
    expect(page).to_have_url(f"{address}zh/glossary/#solid-waste")
    expect(page.locator("#solid-waste h3")).to_have_text("固体废物")
    expect(page.locator("[data-glossary-filter]")).to_be_hidden()
    expect(page.locator("[data-entry]").last).to_be_attached()
    context.close()


@pytest.mark.parametrize(
    ("language", "query", "entry", "heading"),
    [
        ("zh", "碳足迹", "carbon-footprint", "碳足迹"),
        ("zh", "CBAM", "carbon-border-adjustment-mechanism", "碳边境调节机制"),
        ("en", "zero-waste CITY", "zero-waste-city", "zero-waste city"),
        ("en", "绿电", "green-electricity", "green electricity"),
    ],
)
def test_the_glossary_is_filtered_in_either_language(
    page: Page, address: str, language: str, query: str, entry: str, heading: str
) -> None:
    page.goto(f"{address}{language}/glossary/")
    everything = page.locator("[data-entry]:visible").count()
    assert everything >= 150
    page.locator("#glossary-query").fill(query)
    shown = page.locator("[data-entry]:visible")
    expect(page.locator(f"#{entry}")).to_be_visible()
    expect(page.locator(f"#{entry} h3")).to_have_text(heading)
    assert 0 < shown.count() < 10
    expect(page.locator("[data-glossary-state]")).to_contain_text(str(shown.count()))
    page.reload()
    expect(page.locator("#glossary-query")).to_have_value(query)
    assert page.locator("[data-entry]:visible").count() < 10
    page.locator("#glossary-query").fill("没有这样的词")
    expect(page.locator("[data-entry]:visible")).to_have_count(0)
    expect(page.locator("[data-glossary-topic]:visible")).to_have_count(0)


def test_every_run_of_the_other_language_says_so(page: Page, address: str) -> None:
    page.goto(f"{address}en/glossary/")
    strays = page.evaluate(
        """[...document.querySelectorAll('.glossary *')]
           .filter(e => e.closest('[lang]').lang === 'en' && !e.children.length)
           .filter(e => /[\\u4e00-\\u9fff]/.test(e.textContent))
           .map(e => e.textContent)"""
    )
    assert strays == []


def test_an_entry_leads_to_the_cases_that_use_it(page: Page, address: str) -> None:
    page.goto(f"{address}zh/glossary/#zero-waste-city")
    page.locator("#zero-waste-city").get_by_role("link", name=re.compile("个案例用到")).click()
    expect(page).to_have_url(re.compile(r"/zh/search/\?q="))


def test_the_termbase_can_be_taken_along(page: Page, address: str) -> None:
    page.goto(f"{address}en/glossary/")
    with page.expect_download() as download:
        page.get_by_role("link", name="Download the glossary (CSV)").click()
    assert download.value.path().read_text(encoding="utf-8").startswith("topic,zh,en,")


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_runs_out_of_the_window(page: Page, address: str, language: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{address}{language}/glossary/")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
