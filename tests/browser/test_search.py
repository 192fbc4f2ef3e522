from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page, expect
from tests.benchmarks.search_growth import measure
from tests.browser.conftest import CHOSEN

from casebook.site.search.folding import fold
from casebook.site.search.terms import terms

JUDGED: Mapping[str, Mapping[str, list[str]]] = yaml.safe_load(
    Path(__file__).with_name("search_queries.yml").read_text(encoding="utf-8")
)
RECALL_FLOOR = {"zh": 0.95, "en": 0.97}
FIRST_QUERY_BYTES = 60_000
SEARCH = "zh/search/"
STATUS = "[data-search-state]"


@pytest.fixture(scope="module")
def engine(browser: Browser, address: str) -> Iterator[Page]:
    """A page with the engine on it, for asking it directly."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{address}{SEARCH}")
    page.wait_for_function("() => Boolean(window.casebookFind)")
    yield page
    context.close()


def ask(engine: Page, query: str, language: str) -> list[str]:
    found: list[dict[str, Any]] = engine.evaluate(
        "([query, language]) => casebookFind(query, language)", [query, language]
    )
    return [result["id"].partition("/")[2] for result in found]


def show_all(page: Page) -> None:
    """Go on to the end of the results; more come by themselves while a reader scrolls."""
    more = page.locator("[data-search-more]")
    while more.is_visible():
        more.evaluate("button => button.click()")
        page.wait_for_timeout(100)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_readers_are_led_to_the_cases_judged_relevant(engine: Page, language: str) -> None:
    shares = []
    for query, relevant in JUDGED[language].items():
        if relevant:
            found = ask(engine, query, language)[:10]
            shares.append(len(set(found) & set(relevant)) / len(relevant))
    assert len(shares) >= 55
    assert sum(shares) / len(shares) >= RECALL_FLOOR[language]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_first_result_is_a_relevant_one(engine: Page, language: str) -> None:
    asked = {query: relevant for query, relevant in JUDGED[language].items() if relevant}
    firsts = {query: ask(engine, query, language)[:1] for query in asked}
    led = [query for query, first in firsts.items() if set(first) & set(asked[query])]
    assert len(led) / len(asked) >= 0.95


@pytest.mark.parametrize(
    ("language", "query"),
    [(language, query) for language, queries in JUDGED.items() for query in queries if not queries[query]],
)
def test_what_no_case_tells_of_is_not_said_to_be_found(engine: Page, language: str, query: str) -> None:
    ask_for_all = """async ([query, language]) => {
      const found = await casebookSearch.find(query, language);
      return found.all ? found.total : 0;
    }"""
    assert engine.evaluate(ask_for_all, [query, language]) == 0


TEXT = st.text(
    st.one_of(
        st.sampled_from("余热回收園區碳達峰減排ＣＯ₂₃１２00９,.，。 -’'\u00ad\u200b%/～"),
        st.characters(max_codepoint=0x24F, exclude_categories=["Cs"]),
    ),
    max_size=40,
)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(TEXT, min_size=1, max_size=8))
def test_page_and_index_cut_texts_alike(engine: Page, texts: list[str]) -> None:
    cut = engine.evaluate(
        """async texts => {
          const cut = await casebookSearch.ready();
          return texts.map(text => [cut.fold(text), cut.terms(text)]);
        }""",
        texts,
    )
    assert cut == [[fold(text), list(terms(text))] for text in texts]


def test_page_and_index_cut_the_real_texts_alike(engine: Page, site: Path) -> None:
    texts = [path.read_text(encoding="utf-8") for path in sorted(site.glob("search/*/case/*.js"))]
    cut = engine.evaluate("async texts => texts.map((await casebookSearch.ready()).terms)", texts)
    assert len(texts) == 2 * len(next(iter(CHOSEN.values())))
    assert cut == [list(terms(text)) for text in texts]


def test_the_first_question_is_answered_with_little_data(browser: Browser, tmp_path: Path) -> None:
    for cost in measure(300, browser, tmp_path):
        assert cost.data <= FIRST_QUERY_BYTES
        assert cost.compressed <= FIRST_QUERY_BYTES


def test_results_show_section_excerpt_and_marked_words(page: Page, address: str) -> None:
    page.goto(f"{address}{SEARCH}?q=餘熱")
    first = page.locator(".results > li").first
    expect(first.get_by_role("heading", level=3)).to_contain_text("循环")
    expect(first.locator("mark").first).to_have_text("余热")
    link = first.locator(".result-section", has_text="特色经验")
    expect(link).to_have_attribute("href", re.compile(r"#experience$"))
    link.click()
    expect(page).to_have_url(re.compile(r"/zh/cases/.*#experience$"))


def test_a_number_is_marked_with_its_unit(page: Page, address: str) -> None:
    page.goto(f"{address}{SEARCH}?q=126万吨")
    expect(page.locator(".results mark").first).to_have_text("126万吨")


def test_results_come_a_few_at_a_time_and_all_in_the_end(page: Page, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}{SEARCH}?q=光伏")
    expect(page.locator(".results > li")).to_have_count(3)
    assert len([url for url in asked if "/search/zh/case/" in url]) == 3
    assert "/data/cases." not in " ".join(asked)
    more = page.get_by_role("button", name="再看几个")
    more.evaluate("button => button.click()")  # a pointer would have to scroll, which brings more by itself
    expect(page.locator(".results h3 a").nth(3)).to_be_focused()
    total = re.search(r"\d+", page.locator(STATUS).inner_text())
    assert total
    expect(page.locator(".results [data-way]:not([data-way=some])")).to_have_count(int(total[0]))
    expect(page.get_by_role("button", name="再看几个")).to_be_hidden()


def test_what_holds_most_of_the_words_is_offered_as_such(page: Page, address: str) -> None:
    page.goto(f"{address}{SEARCH}?q=涂装 鳖 地热")
    expect(page.locator(STATUS)).to_contain_text("没有找到包含全部词语的案例")
    expect(page.locator(".results a[href*='bmw-brilliance']").first).to_be_visible()


def test_what_holds_only_some_of_the_words_comes_last_and_is_told(page: Page, address: str) -> None:
    page.goto(f"{address}en/search/?q=scope 3 emissions")
    expect(page.locator(STATUS)).to_contain_text("cases found")
    show_all(page)
    expect(page.locator(".results-divider")).to_be_visible()
    ways = page.locator(".results [data-way]").evaluate_all("all => all.map(each => each.dataset.way)")
    assert ways == sorted(ways, key=["own", "other", "some"].index)
    assert "some" in ways
    line = page.locator(".results-divider")
    expect(line).to_contain_text("hold some of the words")
    expect(line.locator("xpath=following-sibling::li[1]")).to_have_attribute("data-way", "some")


@pytest.mark.parametrize(
    ("query", "case", "words"),
    [
        ("zh/search/?q=太阳能", "bmw-brilliance", "也检索了这些说法：“光伏”"),
        ("zh/search/?q=二氧化碳减排", "sino-german", "没有案例用您的说法；下面的案例用的是：“CO2”"),
        ("en/search/?q=PV", "haier", "No case uses your words; these cases say “"),
    ],
)
def test_other_names_for_the_same_are_searched_too_and_told(
    page: Page, address: str, query: str, case: str, words: str
) -> None:
    page.goto(f"{address}{query}")
    expect(page.locator("[data-search-names]")).to_contain_text(words)
    show_all(page)
    found = page.locator(".results [data-way]", has=page.locator(f"a[href*='{case}']"))
    expect(found).to_have_attribute("data-way", "other")
    expect(found.locator("mark").first).to_be_visible()
    ways = page.locator(".results [data-way]").evaluate_all("all => all.map(each => each.dataset.way)")
    assert ways == sorted(ways, key=["own", "other", "some"].index)


def test_the_other_language_is_offered_apart(page: Page, address: str) -> None:
    page.goto(f"{address}{SEARCH}?q=hydrogen")
    expect(page.locator(STATUS)).to_contain_text("没有找到")
    link = page.get_by_role("link", name="英文版中有 1 个案例")
    expect(link).to_be_visible()
    link.click()
    expect(page).to_have_url(f"{address}en/search/?q=hydrogen")
    expect(page.locator(".results a[href*='ordos-zero-carbon-park']").first).to_be_visible()


def test_the_keyboard_does_everything(page: Page, address: str) -> None:
    page.goto(f"{address}{SEARCH}?q=零碳")
    expect(page.locator(".results > li").nth(1)).to_be_visible()
    page.keyboard.press("/")
    expect(page.locator("#query")).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(page.locator(".results h3 a").nth(0)).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(page.locator(".results h3 a").nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(page.locator("#query")).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    expect(page.locator("#query")).to_be_focused()
    expect(page.locator("#query")).to_have_value("")
    expect(page.locator(".results > li")).to_have_count(0)
    page.keyboard.type("被动房")
    expect(page.locator(".results > li")).to_have_count(1)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/zh/cases/etdz-green-2024/sino-german-ecopark-qingdao/"))


def test_the_back_button_returns_to_the_question_before(page: Page, address: str) -> None:
    page.goto(f"{address}{SEARCH}?q=光伏")
    expect(page.locator(STATUS)).to_contain_text("个案例")
    page.locator("#query").fill("被动房")
    page.keyboard.press("Enter")
    expect(page.locator(STATUS)).to_have_text("找到 1 个案例")
    page.go_back()
    expect(page.locator("#query")).to_have_value("光伏")
    expect(page.locator(".results a[href*='bmw-brilliance']").first).to_be_visible()


def test_typing_leaves_no_trail_of_half_words(page: Page, address: str) -> None:
    page.goto(f"{address}{SEARCH}")
    before = page.evaluate("history.length")
    page.locator("#query").press_sequentially("solar power", delay=30)
    expect(page).to_have_url(re.compile(r"\?q=solar\+power"))
    assert page.evaluate("history.length") == before


def test_filters_narrow_what_is_found_and_stay_in_the_address(page: Page, address: str) -> None:
    page.goto(f"{address}{SEARCH}?q=光伏")
    expect(page.locator(".results > li").nth(2)).to_be_visible()
    all_found = page.locator(STATUS).inner_text()
    page.get_by_role("button", name="筛选结果").click()
    page.locator("[data-facets] label", has_text="工厂节能降碳").click()
    expect(page.locator(STATUS)).not_to_have_text(all_found)
    expect(page.locator(".results a[href*='bmw-brilliance']").first).to_be_visible()
    expect(page.locator(".results a[href*='ordos-zero-carbon']")).to_have_count(0)
    expect(page).to_have_url(re.compile("theme=.*factory-energy-carbon"))
    page.reload()
    expect(page.locator(".results a[href*='bmw-brilliance']").first).to_be_visible()
    expect(page.locator(".results a[href*='ordos-zero-carbon']")).to_have_count(0)


def test_filters_of_others_are_heeded_without_the_panel(page: Page, address: str) -> None:
    page.goto(f"{address}{SEARCH}?q=光伏")
    expect(page.locator(".results > li").nth(2)).to_be_visible()
    page.evaluate(
        """document.dispatchEvent(new CustomEvent("casebook:filter", {
          detail: { ids: new Set(["etdz-green-2024/bmw-brilliance-shenyang"]) } }))"""
    )
    expect(page.locator(".results > li")).to_have_count(1)
    expect(page.locator(STATUS)).to_have_text("找到 1 个案例")


def test_search_works_from_a_disk(browser: Browser, site: Path) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{(site / 'zh' / 'search' / 'index.html').as_uri()}?q=余热")
    expect(page.locator(".results mark").first).to_have_text("余热")
    context.close()


def test_missing_data_are_owned_up_to(browser: Browser, address: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.route("**/search/zh/index.js*", lambda route: route.abort())
    page.goto(f"{address}{SEARCH}?q=余热")
    expect(page.locator(STATUS)).to_contain_text("检索数据没有载入")
    context.close()


def test_without_scripts_the_page_leads_to_the_list(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}{SEARCH}")
    page.locator("noscript a").click()  # playwright's look-up by text leaves noscript out
    expect(page).to_have_url(f"{address}zh/cases/")
    context.close()
