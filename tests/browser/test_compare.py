from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

PROGRAMME = "etdz-green-2024"
BEIJING, SUZHOU, QINGDAO, TEDA, BMW = (
    f"{PROGRAMME}/{case}"
    for case in (
        "beijing-bda",
        "suzhou-industrial-park-loop",
        "sino-german-ecopark-qingdao",
        "teda-industrial-symbiosis",
        "bmw-brilliance-shenyang",
    )
)


def compare_address(address: str, language: str, *cases: str) -> str:
    return f"{address}{language}/compare/?cases={','.join(cases)}"


def tick(page: Page, case: str) -> None:
    page.locator(f"[data-case='{case}'] .compare-pick input").check()


def columns(page: Page) -> list[str]:
    return page.locator(".compare-title").all_inner_texts()


def test_cases_ticked_in_the_list_are_compared_at_an_address_to_share(page: Page, address: str) -> None:
    page.goto(f"{address}zh/cases/")
    tray = page.locator("[data-tray]")
    expect(tray).to_be_hidden()
    tick(page, BEIJING)
    expect(tray.get_by_role("status")).to_have_text("再选 1 个即可对比")
    expect(tray.get_by_role("link", name="开始对比")).to_be_hidden()
    tick(page, SUZHOU)
    tray.get_by_role("link", name="开始对比").click()
    expect(page).to_have_url(compare_address(address, "zh", BEIJING, SUZHOU))
    expect(page.locator(".compare-title")).to_have_count(2)
    assert columns(page)[0].startswith("缺水的园区")


def test_the_choice_lasts_from_page_to_page_and_can_be_taken_back(page: Page, address: str) -> None:
    page.goto(f"{address}zh/cases/")
    tick(page, BEIJING)
    page.goto(f"{address}zh/cases/{SUZHOU}/")
    page.locator(".case-ways .compare-pick input").check()
    page.goto(f"{address}en/cases/")
    for case in (BEIJING, SUZHOU):
        expect(page.locator(f"[data-case='{case}'] .compare-pick input")).to_be_checked()
    page.locator("[data-tray-list] button").first.click()
    expect(page.locator(f"[data-case='{BEIJING}'] .compare-pick input")).not_to_be_checked()
    page.get_by_role("button", name="Clear", exact=True).last.click()
    expect(page.locator("[data-tray]")).to_be_hidden()


def test_a_fifth_case_is_refused_with_a_word(page: Page, address: str) -> None:
    page.goto(f"{address}zh/cases/")
    for case in (BEIJING, SUZHOU, QINGDAO, TEDA):
        tick(page, case)
    box = page.locator(f"[data-case='{BMW}'] .compare-pick input")
    box.click()
    expect(box).not_to_be_checked()
    expect(page.locator("[data-tray-state]")).to_contain_text("最多对比 4 个案例")


@pytest.mark.parametrize(
    ("language", "facts", "unit"), [("zh", "基本信息", "11.6平方千米"), ("en", "Facts", "11.6\u00a0km²")]
)
def test_a_shared_address_shows_facts_figures_and_outlines(
    page: Page, address: str, language: str, facts: str, unit: str
) -> None:
    page.goto(compare_address(address, language, BEIJING, QINGDAO))
    table = page.locator(".compare-table")
    expect(table.locator("tbody th[scope=rowgroup]").first).to_have_text(facts)
    areas = table.locator("tbody tr", has=page.get_by_text(unit))
    expect(areas).to_have_count(2)  # among the conditions by its size, and as a figure
    figure = areas.filter(has=page.locator("strong"))
    expect(figure.locator("td")).to_have_count(2)
    expect(figure.locator("td").first.locator("strong").first).to_contain_text("625.02")
    outline = table.locator("tbody").last
    expect(outline.get_by_role("link").first).to_have_attribute("href", re.compile(rf"{BEIJING}/#background"))
    assert outline.locator("li").count() > 5
    expect(table).not_to_contain_text("undefined")


@pytest.mark.parametrize(("language", "heading"), [("zh", "条件"), ("en", "Conditions")])
def test_conditions_for_carrying_a_case_over_stand_in_rows_of_their_own(
    page: Page, address: str, language: str, heading: str
) -> None:
    page.goto(compare_address(address, language, SUZHOU, QINGDAO))
    group = page.locator(".compare-table tbody", has=page.locator("th[scope=rowgroup]", has_text=heading))
    rows = dict(
        zip(
            group.locator("th[scope=row]").all_inner_texts(),
            group.locator("tr:has(td)").evaluate_all("rows => rows.map(row => row.innerText)"),
            strict=True,
        )
    )
    words = {"zh": ["申报类别", "所在地区", "面积", "投资"], "en": ["Track", "Place", "Area", "Investment"]}[
        language
    ]
    assert set(words) <= set(rows)
    assert "723" in rows[words[2]]
    assert "11.6" in rows[words[2]]


def test_figures_of_one_subject_that_do_not_convert_still_face_each_other(page: Page, address: str) -> None:
    page.goto(compare_address(address, "zh", SUZHOU, QINGDAO))
    group = page.locator(".compare-table tbody", has=page.get_by_text("其他数据（按主题）"))
    carbon = group.locator("tr", has=page.locator("th[scope=row]", has_text="碳排放"))
    expect(carbon).to_have_count(1)
    expect(carbon.locator("td").first).to_contain_text("CO")
    expect(carbon.locator("td").last).to_contain_text("CO")


def test_what_a_case_does_not_give_is_said(page: Page, address: str) -> None:
    page.goto(compare_address(address, "zh", BEIJING, SUZHOU))
    row = page.locator(".compare-table tr", has=page.locator("th[scope=row]", has_text="行业类别"))
    expect(row.locator("td").first).to_have_text("未提供")


def test_cases_are_added_and_taken_out_in_place(page: Page, address: str) -> None:
    page.goto(compare_address(address, "en", BEIJING, SUZHOU))
    page.get_by_label("Add a case").select_option(QINGDAO)
    expect(page).to_have_url(compare_address(address, "en", BEIJING, SUZHOU, QINGDAO))
    expect(page.locator(".compare-title")).to_have_count(3)
    page.get_by_role("button", name=re.compile("Remove: How a water-short")).click()
    expect(page).to_have_url(compare_address(address, "en", SUZHOU, QINGDAO))
    expect(page.locator("[data-compare-state]")).to_contain_text("Removed: How a water-short")
    expect(page.get_by_label("Add a case")).to_be_focused()


def test_an_unknown_case_is_left_out_and_told(page: Page, address: str) -> None:
    page.goto(compare_address(address, "zh", BEIJING, "nowhere/nothing"))
    expect(page.locator("[data-compare-state]")).to_contain_text("1 个案例找不到")
    expect(page.locator(".compare-title")).to_have_count(1)


def test_the_other_language_keeps_the_choice(page: Page, address: str) -> None:
    page.goto(compare_address(address, "zh", BEIJING, SUZHOU))
    expect(page.locator(".compare-title")).to_have_count(2)
    page.locator(".language-switch a").click()
    expect(page).to_have_url(compare_address(address, "en", BEIJING, SUZHOU))
    assert columns(page)[0].startswith("How a water-short")


def test_only_the_files_of_the_chosen_cases_are_loaded(page: Page, address: str) -> None:
    loaded: list[str] = []
    page.on("request", lambda request: loaded.append(request.url) if "/data/facts/" in request.url else None)
    page.goto(compare_address(address, "zh", BEIJING, SUZHOU))
    expect(page.locator(".compare-title")).to_have_count(2)
    assert sorted(loaded) == [f"{address}data/facts/{case}.zh.js" for case in (BEIJING, SUZHOU)]


def test_on_a_phone_the_first_column_stays_while_the_table_moves(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(compare_address(address, "zh", BEIJING, SUZHOU, QINGDAO))
    heading = page.locator(".compare-table th[scope=row]").first
    before = heading.bounding_box()
    page.locator(".compare-scroll").evaluate("element => element.scrollLeft = 300")
    after = heading.bounding_box()
    assert before
    assert after
    assert after["x"] == pytest.approx(before["x"], abs=1)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_without_script_the_pages_explain_and_lead_on(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(compare_address(address, "zh", BEIJING, SUZHOU))
    expect(page.get_by_text("对比需要 JavaScript")).to_be_visible()
    page.get_by_role("link", name="前往案例列表").click()
    expect(page).to_have_url(f"{address}zh/cases/")
    expect(page.locator(".compare-pick")).to_have_count(0)
    page.goto(f"{address}zh/similar/")
    expect(page.locator("form[data-similar-form]")).to_be_hidden()
    page.locator(".similar-below .theme-list a").first.click()
    expect(page).to_have_url(re.compile(rf"/zh/themes/{PROGRAMME}/"))
    context.close()


def found(page: Page) -> list[str]:
    return [
        str(item.get_attribute("data-similar-case")) for item in page.locator("[data-similar-case]").all()
    ]


def test_parks_like_mine_are_ranked_with_reasons(page: Page, address: str) -> None:
    page.goto(f"{address}zh/similar/")
    expect(page.locator("[data-similar-state]")).to_have_text("选一项，结果就会出现在这里。")
    page.get_by_label("所在省份").select_option("320000")
    page.get_by_label("绿色基础设施创新").check()
    first = page.locator("[data-similar-case]").first
    expect(first).to_have_attribute("data-similar-case", SUZHOU)
    expect(first.locator(".reasons li")).to_have_text(["主题相同：绿色基础设施创新", "同在江苏"])
    expect(first.locator(".similar-points")).to_have_text("7 分")
    second = page.locator("[data-similar-case]").nth(1)
    expect(second).to_have_attribute("data-similar-case", BEIJING)
    expect(second.locator(".reasons li")).to_have_text(["主题相同：绿色基础设施创新"])
    points = [int(text.split()[0]) for text in page.locator(".similar-points").all_inner_texts()]
    assert points == sorted(points, reverse=True)


@pytest.mark.parametrize(
    ("query", "case", "reason"),
    [
        ("province=370000", QINGDAO, "Also in Shandong"),
        ("province=310000", SUZHOU, "Also in East China"),
        ("area=20", QINGDAO, "Area of a similar size: 11.6\u00a0km² (Planned area"),
        ("area=20&province=370000", QINGDAO, "Also in Shandong"),
        ("investment=20", SUZHOU, "Investment of a similar size: CNY 2.4\u00a0billion"),
        ("track=enterprise", BMW, "Same kind: Enterprises"),
        ("industry=C36", BMW, "Same industry: C36 Manufacture of automobiles"),
        ("industry=C13", BMW, "Same section of industry: C Manufacturing"),
    ],
)
def test_each_rule_gives_its_reason(page: Page, address: str, query: str, case: str, reason: str) -> None:
    page.goto(f"{address}en/similar/?{query}")
    expect(page.locator(f"[data-similar-case='{case}'] .reasons")).to_contain_text(reason)


def test_size_counts_between_half_and_twice(page: Page, address: str) -> None:
    for size, is_near in (("5.8", True), ("23.2", True), ("5.7", False), ("23.3", False)):
        page.goto(f"{address}en/similar/?area={size}")
        expect(page.locator("[data-similar-state]")).not_to_have_text(
            "Choose anything, and cases appear here."
        )
        nearest = found(page) == [QINGDAO]
        # half to twice of the reader's size, which is the same the other way round
        assert nearest is is_near


def test_what_is_filled_in_stands_in_the_address(page: Page, address: str) -> None:
    page.goto(f"{address}zh/similar/")
    page.get_by_label("所在省份").select_option("320000")
    page.get_by_label("绿色基础设施创新").check()
    expect(page).to_have_url(f"{address}zh/similar/?province=320000&theme=green-infrastructure")
    page.reload()
    expect(page.get_by_label("所在省份")).to_have_value("320000")
    expect(page.get_by_label("绿色基础设施创新")).to_be_checked()
    assert found(page)[0] == SUZHOU
    page.get_by_role("button", name="清空").last.click()
    expect(page).to_have_url(f"{address}zh/similar/")
    expect(page.locator("[data-similar-case]")).to_have_count(0)


def test_the_points_are_those_the_page_tells(page: Page, address: str) -> None:
    page.goto(f"{address}zh/similar/?province=320000&theme=green-infrastructure")
    told = {
        row.get_attribute("data-rule"): row.locator("td").inner_text()
        for row in page.locator("[data-rule]").all()
    }
    total = int(told["theme"]) + int(told["province"])
    expect(page.locator(".similar-points").first).to_have_text(f"{total} 分")


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize(
    "path", [f"compare/?cases={BEIJING},{SUZHOU},{QINGDAO},{TEDA}", "similar/?track=park", "cases/"]
)
@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_runs_out_of_the_window(
    page: Page, address: str, language: str, path: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{address}{language}/{path}")
    if path == "cases/":
        tick(page, BEIJING)
        tick(page, SUZHOU)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
