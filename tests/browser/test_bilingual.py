from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

CASE = "cases/etdz-green-2024/beijing-bda/"


def test_the_case_leads_to_both_languages_and_back(page: Page, address: str) -> None:
    page.goto(f"{address}zh/{CASE}")
    page.get_by_role("link", name="中英对照").click()
    expect(page).to_have_url(f"{address}zh/{CASE}bilingual/")
    page.locator(".language-switch a").click()
    expect(page).to_have_url(f"{address}en/{CASE}bilingual/")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.get_by_role("link", name="Back to the case").last.click()
    expect(page).to_have_url(f"{address}en/{CASE}")


@pytest.mark.parametrize("language", ["zh", "en"])
def test_paragraphs_stand_beside_their_translation(page: Page, address: str, language: str) -> None:
    page.goto(f"{address}{language}/{CASE}bilingual/")
    rows = page.locator(".bilingual-section .sides").all()
    assert len(rows) > 15
    for row in rows:
        left = row.locator("> [data-side=zh]").bounding_box()
        right = row.locator("> [data-side=en]").bounding_box()
        assert left
        assert right
        assert left["y"] == pytest.approx(right["y"], abs=1)
        assert left["x"] + left["width"] <= right["x"]
    headings = page.locator(".bilingual-section > h2")
    chinese = headings.locator("[lang=zh-Hans]").all_inner_texts()
    english = headings.locator("[lang=en]").all_inner_texts()
    assert chinese[:4] == ["案例简介", "背景情况", "特色经验", "未来展望"]
    assert english[:4] == ["Summary", "Background", "Distinctive experience", "Outlook"]
    assert len(chinese) == len(english)


def test_sub_headings_face_each_other(page: Page, address: str) -> None:
    page.goto(f"{address}zh/{CASE}bilingual/")
    row = page.locator(".sides", has=page.get_by_role("heading", name="再生水接进生产线"))
    expect(row.get_by_role("heading")).to_have_text(
        ["再生水接进生产线", "Reclaimed water goes to the production line"]
    )


def test_every_run_of_text_has_its_language(page: Page, address: str) -> None:
    page.goto(f"{address}en/{CASE}bilingual/")
    for side, tag in (("zh", "zh-Hans"), ("en", "en")):
        tags = page.locator(f"[data-side={side}]").evaluate_all("all => all.map(each => each.lang)")
        assert set(tags) == {tag}
    in_english = page.locator("[data-side=en]").all_inner_texts()
    assert not [text for text in in_english if re.search("[\u4e00-\u9fff]", text)]


def test_a_citation_leads_to_its_source(page: Page, address: str) -> None:
    page.goto(f"{address}zh/{CASE}bilingual/")
    page.locator("#background [data-side=en] .citation a").first.click()
    expect(page).to_have_url(re.compile("#source-1$"))
    expect(page.locator("#source-1")).to_be_in_viewport()


def test_one_language_can_be_read_alone_also_without_script(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}zh/{CASE}bilingual/")
    page.get_by_label("英文").check()
    expect(page.locator("[data-side=zh]:visible")).to_have_count(0)
    expect(page.locator("#background [data-side=en]").first).to_be_visible()
    page.get_by_label("中文", exact=True).check()
    expect(page.locator("[data-side=en]:visible")).to_have_count(0)
    page.get_by_label("两种语言").check()
    expect(page.locator("#background [data-side=en]").first).to_be_visible()
    context.close()


def test_on_a_phone_a_section_comes_whole_in_one_language_then_in_the_other(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(f"{address}zh/{CASE}bilingual/")
    for section in page.locator(".bilingual-section").all():
        bottoms = section.locator("[data-side=zh]").evaluate_all(
            "all => all.map(e => e.getBoundingClientRect().bottom)"
        )
        tops = section.locator("[data-side=en]").evaluate_all(
            "all => all.map(e => e.getBoundingClientRect().top)"
        )
        assert max(bottoms) <= min(tops)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
