"""The case page at work, on the made-up cases of `tests/shapes`."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from datetime import date
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from casebook.plugin import build_site

HERE = "cases/shapes-2024"
CASES = ["highlights", "projects", "plan", "city-park", "summary", "withdrawn"]
HIGHLIGHTS = f"zh/{HERE}/highlights/"


class QuietHandler(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Keep the test's output to the test's own words."""


@pytest.fixture(scope="module")
def site(shapes_project: Path) -> Path:
    folder = shapes_project / "built" / "site"
    build_site(shapes_project / "mkdocs.yml", folder, "https://casebook.test/", {"booklets": False})
    return folder


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(QuietHandler, directory=str(site)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def plain_page(browser: Browser) -> Iterator[Page]:
    """A page whose reader has no JavaScript."""
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


def test_pictures_open_in_a_viewer_that_the_keyboard_works(page: Page, address: str) -> None:
    page.goto(address + HIGHLIGHTS)
    first = page.locator("[data-enlarge]").first
    first.focus()
    page.keyboard.press("Enter")
    viewer = page.get_by_role("dialog", name="图片查看")
    expect(viewer).to_be_visible()
    expect(viewer.locator("figcaption")).to_contain_text("第 1 张，共 3 张")
    expect(viewer.get_by_role("img", name="一座工厂")).to_be_visible()
    page.keyboard.press("ArrowRight")
    expect(viewer.get_by_role("img", name="一间实验室")).to_be_visible()
    expect(viewer.locator("figcaption")).to_contain_text("实验室 样例，CC BY 4.0")
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowLeft")
    expect(viewer.locator("figcaption")).to_contain_text("第 3 张，共 3 张")
    page.keyboard.press("Escape")
    expect(viewer).to_be_hidden()
    expect(first).to_be_focused()


def test_the_viewer_keeps_the_focus_and_its_buttons_work(page: Page, address: str) -> None:
    page.goto(address + HIGHLIGHTS)
    page.locator("[data-enlarge]").nth(1).click()
    viewer = page.get_by_role("dialog")
    for _ in range(6):
        page.keyboard.press("Tab")
        assert page.evaluate(
            "!document.activeElement.closest('main, article') || !!document.activeElement.closest('dialog')"
        )
    viewer.get_by_role("button", name="下一张").click()
    expect(viewer.get_by_role("img", name="一排包装桶")).to_be_visible()
    viewer.get_by_role("button", name="关闭").click()
    expect(viewer).to_be_hidden()


def test_without_a_script_a_picture_opens_by_itself(plain_page: Page, address: str) -> None:
    plain_page.goto(address + HIGHLIGHTS)
    plain_page.locator("[data-enlarge]").first.click()
    expect(plain_page).to_have_url(re.compile(r"/media/shapes-2024/highlights/works-1600\.webp$"))


def test_a_film_is_loaded_only_when_asked_for(page: Page, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if ".mp4" in request.url else None)
    page.goto(address + HIGHLIGHTS, wait_until="networkidle")
    button = page.get_by_role("button", name="播放视频")
    button.scroll_into_view_if_needed()
    expect(button).to_contain_text("2:35")
    expect(button).to_contain_text("1\u00a0KB")
    expect(button.locator(".video-mark")).to_be_visible()
    poster = button.locator("img")
    expect(poster).to_have_js_property("complete", True)
    assert "/works-" in str(poster.evaluate("image => image.currentSrc"))
    assert page.locator("video").count() == 0
    assert asked == []
    button.focus()
    with page.expect_request("**/tour.mp4"):
        page.keyboard.press("Enter")
    film = page.locator("video")
    expect(film).to_be_focused()
    assert str(film.evaluate("film => film.src")).endswith("/media/shapes-2024/highlights/tour.mp4")


def test_without_a_script_a_film_is_a_link(plain_page: Page, address: str) -> None:
    plain_page.goto(address + HIGHLIGHTS)
    link = plain_page.get_by_role("link", name=re.compile("播放视频"))
    assert str(link.get_attribute("href")).endswith("media/shapes-2024/highlights/tour.mp4")


@pytest.mark.parametrize("has_clipboard", [True, False])
def test_a_citation_is_copied_with_the_readers_date(
    context: BrowserContext, page: Page, address: str, has_clipboard: bool
) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(address + HIGHLIGHTS)
    clipboard = page.evaluate_handle("navigator.clipboard")
    if not has_clipboard:  # as on pages that came over plain http
        page.evaluate("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    page.get_by_role("button", name="复制GB/T 7714-2015").click()
    expect(page.locator("[data-copy-result]")).to_have_text("已复制")
    assert page.locator("[data-copy-result]").get_attribute("role") == "status"
    copied = clipboard.evaluate("clipboard => clipboard.readText()")
    year = date.today().year
    assert re.fullmatch(
        r"样例涂料厂\. 样例涂料厂的两个亮点\[EB/OL\]//园区绿色发展案例集\. \(2024-06-01\)"
        rf"\[(?:{year}|{year + 1})-\d\d-\d\d\]\. https://casebook\.test/zh/{HERE}/highlights/\.",
        copied.strip(),
    )


def test_the_address_is_offered_as_text_and_as_a_code(page: Page, plain_page: Page, address: str) -> None:
    page.goto(f"{address}en/{HERE}/highlights/")
    expect(page.locator("#address")).to_have_text(f"https://casebook.test/en/{HERE}/highlights/")
    code = page.get_by_role("img", name="QR code")
    code.scroll_into_view_if_needed()
    page.wait_for_function("code => code.complete && code.naturalWidth > 0", arg=code.element_handle())
    plain_page.goto(address + HIGHLIGHTS)
    assert plain_page.get_by_role("button", name="复制").count() == 0


def test_on_a_phone_the_contents_fold(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(f"{address}zh/{HERE}/plan/")
    expect(page.locator("nav.contents")).to_be_hidden()
    page.get_by_text("本页内容", exact=True).click()
    page.get_by_role("link", name="2.1 建设项目").click()
    expect(page).to_have_url(re.compile("#2-1$"))
    expect(page.get_by_role("heading", name="2.1 建设项目")).to_be_in_viewport()
    expect(page.get_by_role("link", name="1.2 可达性分析")).to_be_hidden()


def test_wide_windows_list_the_contents_and_their_clauses_beside_the_text(page: Page, address: str) -> None:
    page.goto(f"{address}zh/{HERE}/plan/")
    expect(page.locator(".contents-fold")).to_be_hidden()
    names = page.locator("nav.contents a").all_text_contents()
    assert names == [
        "第一章 目标与指标",
        "1.1 主要目标",
        "1.2 可达性分析",
        "第二章 重点任务",
        "2.1 建设项目",
        "资料来源",
        "引用与转用",
    ]
    for link in page.locator("nav.contents a").all():
        target = str(link.get_attribute("href")).removeprefix("#")
        assert page.locator(f'[id="{target}"]').count() == 1


def test_charts_have_words_and_figures_and_follow_the_colours(page: Page, address: str) -> None:
    page.goto(address + HIGHLIGHTS)
    chart = page.get_by_role("img", name="单位产品取水")
    expect(chart).to_be_visible()
    figure = page.locator(".chart-figure").first
    expect(figure.locator("table")).to_be_hidden()
    figure.locator("summary").click()
    expect(figure.locator("table")).to_contain_text("2020年")
    colour = "chart => getComputedStyle(chart.querySelector('.chart-bar')).fill"
    light = chart.evaluate(colour)
    page.emulate_media(color_scheme="dark")
    assert chart.evaluate(colour) != light
    assert page.get_by_role("img", name="以吨/年计的指标").count() == 1


def test_previous_and_next_follow_what_was_chosen_in_the_library(page: Page, address: str) -> None:
    page.goto(address + HIGHLIGHTS)
    expect(page.locator(".neighbour-next")).to_contain_text("样例纸厂")
    page.goto(f"{address}{HIGHLIGHTS}?status=accepted")
    nav = page.locator(".neighbours")
    expect(nav).to_contain_text("所选 4 个案例中的第 1 个")
    expect(nav).not_to_contain_text("样例纸厂")
    page.locator(".neighbour-next").click()
    expect(page).to_have_url(f"{address}zh/{HERE}/plan/?status=accepted")
    expect(nav).to_contain_text("所选 4 个案例中的第 2 个")
    nav.get_by_role("link", name="返回列表").click()
    expect(page).to_have_url(f"{address}zh/cases/?status=accepted")


def test_previous_and_next_follow_the_order_the_reader_chose(page: Page, address: str) -> None:
    page.goto(f"{address}zh/cases/?sort=title")
    page.locator(".card[data-case]:visible").first.wait_for()
    titles = page.locator(".card[data-case]:visible h3").all_inner_texts()
    page.locator(".card[data-case]:visible h3 a").first.click()
    nav = page.locator(".neighbours")
    expect(nav).to_contain_text(f"按所选顺序，{len(titles)} 个案例中的第 1 个")
    for place in range(1, len(titles)):
        page.locator(".neighbour-next").click()
        expect(page).to_have_url(re.compile(r"\?sort=title$"))
        expect(page.get_by_role("heading", level=1)).to_have_text(titles[place])
        expect(nav).to_contain_text(f"第 {place + 1} 个")
    expect(page.locator(".neighbour-next")).to_have_count(0)


def test_order_and_choice_go_together(page: Page, address: str) -> None:
    page.goto(f"{address}zh/cases/?status=accepted&sort=title")
    titles = page.locator(".card[data-case]:visible h3").all_inner_texts()
    page.goto(f"{address}{HIGHLIGHTS}?status=accepted&sort=title")
    place = titles.index("样例涂料厂的两个亮点") + 1
    expect(page.locator(".neighbours")).to_contain_text(f"所选 {len(titles)} 个案例中的第 {place} 个")


def test_from_a_disk_the_choice_goes_along_too(browser: Browser, site: Path) -> None:
    page = browser.new_page()
    page.goto(f"{(site / 'zh' / 'cases' / 'index.html').as_uri()}?status=accepted")
    page.locator(".card[data-case]:visible h3 a").nth(1).evaluate(
        "link => { link.pathname += 'index.html'; link.click(); }"
    )
    expect(page.locator(".neighbours")).to_contain_text("所选 4 个案例中的第 2 个")
    page.close()


def test_conditions_stand_on_the_page_in_its_language(page: Page, address: str) -> None:
    page.goto(f"{address}en/{HERE}/highlights/#conditions")
    block = page.locator("#conditions")
    expect(block.locator("dt")).to_have_text(["Partners", "Constraints"])
    expect(block).to_contain_text("cold store rooms")
    expect(page.locator(".facts")).to_contain_text("March 2021")


def test_the_choice_is_known_from_the_page_before(page: Page, address: str) -> None:
    page.goto(f"{address}zh/cases/?status=accepted")
    page.evaluate(f"location.href = '../../{HIGHLIGHTS}'")
    expect(page.locator(".neighbours")).to_contain_text("所选 4 个案例中的第 1 个")


@pytest.mark.parametrize("query", ["?status=best-practice", "?status=none", "?nothing=at-all"])
def test_a_choice_without_this_case_changes_nothing(page: Page, address: str, query: str) -> None:
    page.goto(address + HIGHLIGHTS + query, wait_until="networkidle")
    expect(page.locator(".neighbour-next")).to_contain_text("样例纸厂")


def test_related_cases_say_why(page: Page, address: str) -> None:
    page.goto(address + HIGHLIGHTS)
    reasons = page.locator(".kin-why").all_text_contents()
    assert 1 <= len(reasons) <= 3
    assert all(re.match("同", reason) for reason in reasons)
    assert "已撤回" not in page.locator(".related").inner_text()


@pytest.mark.parametrize(
    ("language", "words"), [("zh", "这个案例已经撤回"), ("en", "This case has been withdrawn")]
)
def test_a_tombstone_stands_in_each_language_and_is_not_indexed(
    page: Page, address: str, language: str, words: str
) -> None:
    page.goto(f"{address}{language}/{HERE}/withdrawn/")
    expect(page.get_by_text(words)).to_be_visible()
    assert page.locator("meta[name=robots]").get_attribute("content") == "noindex"
    assert page.locator("article img, article video, article table").count() == 0
    assert "不应再出现" not in page.content()
    assert "must not be seen" not in page.content()
    other = "English" if language == "zh" else "中文"
    page.get_by_role("link", name=other).click()
    expect(page).to_have_url(re.compile(r"/withdrawn/$"))


def test_wishes_are_on_the_page_and_in_the_list(page: Page, address: str) -> None:
    page.goto(f"{address}en/{HERE}/highlights/#wanted")
    expect(page.locator("#wanted")).to_contain_text("in the cold")
    page.get_by_role("link", name="What other cases are looking for").click()
    expect(page.get_by_role("main").or_(page.locator("#content")).first).to_contain_text("1 of 5 cases")
    page.get_by_role("link", name="Two highlights").click()
    expect(page).to_have_url(re.compile(r"/en/.*/highlights/#wanted$"))


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("name", CASES)
def test_nothing_runs_out_of_the_window(page: Page, address: str, name: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{address}zh/{HERE}/{name}/")
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("name", CASES)
def test_pages_bring_no_style_or_script_of_their_own(page: Page, address: str, name: str) -> None:
    page.goto(f"{address}zh/{HERE}/{name}/")
    own = page.evaluate(
        """[...document.querySelectorAll('*')].filter(each => each.hasAttribute('style')
            || each.tagName === 'STYLE'
            || (each.tagName === 'SCRIPT' && !each.src && each.type !== 'application/ld+json')
            || [...each.attributes].some(({name}) => name.startsWith('on'))).map(each => each.outerHTML)"""
    )
    assert own == []


@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_moves_while_the_page_loads(page: Page, address: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(address + HIGHLIGHTS, wait_until="networkidle")
    page.evaluate("document.documentElement.style.scrollBehavior = 'auto'")
    for place in range(0, int(page.evaluate("document.documentElement.scrollHeight")), 700):
        page.evaluate(f"scrollTo(0, {place})")
        page.wait_for_timeout(50)
    moved = page.evaluate(
        """new Promise(done => new PerformanceObserver(list =>
            done(list.getEntries().reduce((sum, each) => sum + each.value, 0))
        ).observe({type: 'layout-shift', buffered: true}) ?? setTimeout(() => done(0), 300))"""
    )
    assert moved < 0.01
