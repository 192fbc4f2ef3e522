"""What every kind of page must be: accessible, valid, obedient to the policy, readable without scripts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
import yaml
from playwright.sync_api import Browser, Page, Response, Route, expect
from tests.browser.conftest import ROOT
from tests.browser.faults import AXE, faults, nu_errors
from tests.browser.serving import served

from casebook.content.reading import read_compilation
from casebook.plugin import build_site
from casebook.site.policy import CONTENT_SECURITY_POLICY, HEADERS

KINDS: dict[str, str] = yaml.safe_load((Path(__file__).parent / "page_types.yml").read_text(encoding="utf-8"))
PAGES = ["", "404.html", *(f"{language}/{path}" for language in ("zh", "en") for path in KINDS.values())]
PARK = "zh/cases/etdz-green-2024/suzhou-industrial-park-loop/"
NARROW, WIDE = 360, 1280


@pytest.fixture(scope="module")
def address(whole_address: str) -> str:
    """Every kind of page is there only where every case is."""
    return whole_address


def shape(path: str) -> tuple[str, int]:
    """Return what pages of one kind have in common: where they stand and how deep."""
    parts = [part for part in path.partition("?")[0].split("/") if part][1:]
    return (parts[0] if parts else "", len(parts))


def test_every_kind_of_page_is_in_the_list(whole_site: Path) -> None:
    pages = {path.parent.relative_to(whole_site).as_posix() for path in whole_site.rglob("index.html")}
    listed = {shape(path) for path in PAGES}
    assert sorted(path for path in pages if shape(path) not in listed) == []


def test_a_case_of_every_track_is_in_the_list() -> None:
    tracks = {
        f"cases/{case.programme.id}/{case.id}/": case.track.id
        for case in read_compilation(ROOT / "cases").published()
        if case.track
    }
    assert {track for path, track in tracks.items() if path in KINDS.values()} == set(tracks.values())


@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing(page: Page, address: str, path: str) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.goto(address + path, wait_until="networkidle")
    page.evaluate(AXE)
    found = faults(page)
    page.set_viewport_size({"width": NARROW, "height": 800})
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW
    found += faults(page)
    assert found == []


@pytest.mark.parametrize("colours", ["light", "dark"])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_axe_finds_nothing_while_cases_are_set_aside_to_compare(
    page: Page, address: str, language: str, colours: Literal["light", "dark"]
) -> None:
    page.emulate_media(color_scheme=colours, reduced_motion="reduce")
    page.goto(f"{address}{language}/cases/", wait_until="networkidle")
    for box in page.locator(".compare-pick input").all()[:2]:
        box.check()
    expect(page.locator("[data-tray]")).to_be_visible()
    page.evaluate(AXE)
    assert faults(page) == []


@pytest.mark.parametrize("colours", ["light", "dark"])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_axe_finds_nothing_while_a_picture_is_looked_at(
    page: Page, address: str, language: str, colours: Literal["light", "dark"]
) -> None:
    page.emulate_media(color_scheme=colours, reduced_motion="reduce")
    page.goto(f"{address}{language}/{KINDS['park']}", wait_until="networkidle")
    page.locator("[data-enlarge]").first.click()
    expect(page.locator("[data-viewer]")).to_be_visible()
    page.evaluate(AXE)
    assert faults(page) == []


def test_axe_is_awake(page: Page, address: str) -> None:
    page.goto(f"{address}zh/")
    page.evaluate(AXE)
    page.evaluate("document.querySelector('#content').append(document.createElement('button'))")
    assert [fault.partition(" ")[0] for fault in faults(page)] == ["button-name"]


def test_the_nu_checker_finds_no_error(whole_site: Path) -> None:
    assert nu_errors(whole_site) == []


def test_a_case_of_every_programme_is_accessible(
    browser: Browser, whole_site: Path, whole_address: str
) -> None:
    page = browser.new_page(viewport={"width": NARROW, "height": 800})
    found: list[str] = []
    for programme in sorted(whole_site.glob("*/cases/*")):
        first = next(iter(sorted(programme.glob("*/index.html"))), None)
        if first is None:
            continue
        page.goto(whole_address + first.relative_to(whole_site).as_posix(), wait_until="load")
        page.evaluate(AXE)
        found += faults(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= NARROW
    page.close()
    assert found == []


def test_the_nu_checker_is_awake(tmp_path: Path) -> None:
    (tmp_path / "wrong.html").write_text("<!doctype html><title>x</title><p><ul></ul></p>", encoding="utf-8")
    assert any("element" in line for line in nu_errors(tmp_path))


@pytest.fixture(scope="module")
def guarded(whole_site: Path) -> Iterator[str]:
    with served(whole_site, HEADERS) as address:
        yield address


def test_cases_of_every_shape_are_accessible_valid_and_obedient(browser: Browser, shapes_site: Path) -> None:
    found: list[str] = nu_errors(shapes_site)
    pages = sorted(shapes_site.glob("*/cases/shapes-2024/*/index.html"))
    assert any("withdrawn" in str(path) for path in pages)
    page = browser.new_page(viewport={"width": NARROW, "height": 800})
    page.add_init_script(WATCH)
    with served(shapes_site, HEADERS) as address:
        for path in pages:
            page.goto(address + path.relative_to(shapes_site).as_posix(), wait_until="load")
            page.evaluate(AXE)
            found += faults(page) + page.evaluate("violations")
            page.emulate_media(color_scheme="dark")
            found += faults(page, runOnly=["color-contrast"])
            page.emulate_media(color_scheme="light")
        page.close()
    assert found == []


WATCH = """
window.violations = [];
document.addEventListener("securitypolicyviolation", (event) =>
  violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`));
"""


def test_no_page_breaks_the_policy(browser: Browser, guarded: str) -> None:
    page = browser.new_page()
    page.add_init_script(WATCH)
    errors: list[str] = []
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    for path in PAGES:
        answer = page.goto(guarded + path, wait_until="load")
        assert answer is not None
        assert answer.headers["content-security-policy"] == CONTENT_SECURITY_POLICY
        errors += page.evaluate("violations")
    page.goto(guarded + PARK)
    page.locator("[data-enlarge]").first.click()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    page.keyboard.type("余热")
    page.keyboard.press("Enter")
    expect(page.locator(".results mark").first).to_be_visible()
    errors += page.evaluate("violations")
    page.close()
    assert errors == []


def test_the_policy_is_awake(browser: Browser, guarded: str) -> None:
    page = browser.new_page()
    page.add_init_script(WATCH)
    page.goto(f"{guarded}zh/")
    page.evaluate("document.querySelector('h1').setAttribute('style', 'color: red')")
    page.wait_for_function("violations.length > 0")
    assert "style-src" in page.evaluate("violations[0]")
    page.close()


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("kind", ["park", "enterprise"])
def test_a_case_weighs_at_most_150_kilobytes_before_pictures(
    page: Page, address: str, language: str, kind: str
) -> None:
    sizes: dict[str, int] = {}

    def note(answer: Response) -> None:
        if answer.request.resource_type != "image":
            sizes[answer.url] = len(answer.body())

    page.on("response", note)
    page.goto(f"{address}{language}/{KINDS[kind]}", wait_until="networkidle")
    assert len(sizes) > 3
    assert sum(sizes.values()) <= 150_000, sizes


SHIFT = """
window.shift = 0;
new PerformanceObserver((list) => { for (const entry of list.getEntries()) shift += entry.value; })
  .observe({ type: "layout-shift", buffered: true });
"""


@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_late_pictures_move_nothing(page: Page, address: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.add_init_script(SHIFT)
    late: list[Route] = []
    page.route(re.compile(r"\.webp$"), lambda route: late.append(route))
    page.goto(address + PARK, wait_until="domcontentloaded")
    page.locator(".opener").wait_for()
    page.wait_for_timeout(300)
    assert late
    page.route(re.compile(r"\.webp$"), lambda route: route.continue_())
    for route in late:
        route.continue_()
    for picture in page.locator("[data-picture] img").all():
        picture.scroll_into_view_if_needed()
        expect(picture).to_have_js_property("complete", True)
    page.wait_for_timeout(200)
    assert page.evaluate("shift") == 0


@pytest.mark.parametrize("path", PAGES)
def test_without_scripts_a_page_reads_on(browser: Browser, address: str, path: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": NARROW, "height": 800})
    page = context.new_page()
    page.goto(address + path, wait_until="domcontentloaded")
    assert page.locator("h1").inner_text().strip()
    assert page.locator("main").locator("a:visible, p:visible").count() > 0
    context.close()


def test_without_scripts_a_case_is_whole(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + PARK)
    for heading in page.locator("main h2").all():
        expect(heading).to_be_visible()
    for picture in page.locator("[data-picture]").all():
        expect(picture).to_be_visible()
    context.close()


def test_in_print_a_case_is_its_words_and_pictures_only(page: Page, address: str) -> None:
    page.goto(address + PARK)
    page.emulate_media(media="print")
    for name in (".masthead", ".footer", ".contents", ".contents-fold", ".neighbours", ".tray", ".case-ways"):
        assert page.locator(f"{name}:visible").count() == 0, name
    for name in ("h1", ".opener img", ".key-figures", "#background", "#indicators", "#sources", "#facts"):
        expect(page.locator(name).first).to_be_visible()
    before = page.locator(".lede").evaluate("each => getComputedStyle(each).color")
    page.evaluate("document.documentElement.dataset.theme = 'dark'")
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.locator(".lede").evaluate("each => getComputedStyle(each).color") == before


def test_filings_stand_at_the_foot_where_they_are_configured(
    browser: Browser, shared_project: Path, tmp_path: Path, site: Path
) -> None:
    for path in ("index.html", "zh/index.html"):
        assert "filing" not in (site / path).read_text(encoding="utf-8")
    settings = (shared_project / "mkdocs.yml").read_text(encoding="utf-8")
    settings = settings.replace('icp: ""', 'icp: "京ICP备12345678号-1"')
    settings = settings.replace('psb: ""', 'psb: "京公网安备11010102000001号"')
    configured = shared_project / "filed.yml"
    configured.write_text(settings, encoding="utf-8")
    folder = tmp_path / "filed"
    build_site(configured, folder, "https://casebook.test/", {"booklets": False})
    page = browser.new_page(viewport={"width": WIDE, "height": 900})
    for path in ("index.html", "zh/index.html", "en/cases/index.html"):
        page.goto((folder / path).as_uri())
        links = page.locator(".filing a")
        assert links.all_inner_texts() == ["京ICP备12345678号-1", "京公网安备11010102000001号"]
        expect(links.first).to_have_attribute("href", "https://beian.miit.gov.cn/")
        first, last = links.first.bounding_box(), links.last.bounding_box()
        assert first is not None
        assert last is not None
        assert (first["x"] + last["x"] + last["width"]) / 2 == pytest.approx(WIDE / 2, abs=2)
    page.close()
