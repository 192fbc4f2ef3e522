"""The page about the data and the page of releases: what they offer is there, and is what they say it is."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
from playwright.sync_api import BrowserContext, Page, expect
from tests.browser.serving import served

from casebook.prose.filesizes import file_size

LANGUAGES = ["zh", "en"]
PHONE = 390


def read(kind: str, content: bytes) -> bool:
    """Tell whether a file can be read as the kind of file it is said to be."""
    words = content.decode("utf-8-sig") if kind != "XLSX" else ""
    match kind:
        case "CSV":
            head, *rows = list(csv.reader(io.StringIO(words)))
            return all(len(row) == len(head) for row in rows)
        case "XLSX":
            return "xl/workbook.xml" in ZipFile(io.BytesIO(content)).namelist()
        case "JSON":
            return bool(json.loads(words))
        case "Atom" | "XML":
            return ElementTree.fromstring(words) is not None
        case "BibTeX":
            return words.startswith("@")
        case "RIS":
            return words.startswith("TY  - ")
        case "Turtle":
            return words.startswith("@prefix")
        case "SHA-256":
            return all(len(line.partition("  ")[0]) == 64 for line in words.splitlines())
    return False


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_file_is_there_as_large_and_of_the_kind_it_is_said_to_be(
    page: Page, address: str, language: str
) -> None:
    page.goto(f"{address}{language}/data/")
    rows = page.locator(".data-files li")
    assert rows.count() > 20
    for row in rows.all():
        link = row.locator("a[download]")
        answer = page.request.get(str(link.evaluate("each => each.href")))
        assert answer.status == 200
        kind, _, size = row.locator(".data-size").inner_text().partition(" · ")
        assert size.replace("\u00a0", " ") == file_size(len(answer.body())).replace("\u00a0", " ")
        assert read(kind, answer.body()), link.inner_text()
        assert len(row.locator(".data-told").inner_text()) > 3


def test_a_click_saves_the_file(page: Page, address: str, site: Path) -> None:
    page.goto(f"{address}zh/data/")
    for name in ("cases.csv", "cases.xlsx", "cases.json"):
        with page.expect_download() as saved:
            page.get_by_role("link", name=name, exact=True).first.click()
        assert saved.value.suggested_filename == name
        assert saved.value.path().read_bytes() == (site / "data" / name).read_bytes()


def test_the_checksums_are_those_of_the_files(page: Page, address: str) -> None:
    page.goto(f"{address}en/data/")
    sums = page.request.get(str(page.get_by_role("link", name="SHA256SUMS").evaluate("each => each.href")))
    told = dict(line.split("  ")[::-1] for line in sums.text().splitlines())
    groups = page.locator("#tables, #descriptions").locator("a[download]")
    assert {name.inner_text() for name in groups.all()} == {*told, "SHA256SUMS"}
    for name, digest in told.items():
        assert sha256(page.request.get(f"{address}data/{name}").body()).hexdigest() == digest


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_way_within_the_page_leads_somewhere(page: Page, address: str, language: str) -> None:
    page.goto(f"{address}{language}/data/")
    ways = page.locator("#content a[href^='#']")
    targets = [str(way.get_attribute("href")) for way in ways.all()]
    assert {"#tables", "#licence", "#dictionary", "#table-cases"} <= set(targets)
    for way, target in zip(ways.all(), targets, strict=True):
        way.click()
        expect(page.locator(target)).to_be_in_viewport()
        expect(page).to_have_url(f"{address}{language}/data/{target}")


def test_every_table_of_a_programme_is_explained_column_by_column(page: Page, address: str) -> None:
    page.goto(f"{address}en/data/")
    rows = page.locator("#programmes li")
    assert rows.count() > 2
    for row in rows.all():
        file = page.request.get(str(row.locator("a[download]").evaluate("each => each.href")))
        head = next(csv.reader(io.StringIO(file.body().decode("utf-8-sig"))))
        explained = str(row.locator(".data-told a").get_attribute("href")).removeprefix("#")
        told = page.locator(f"[aria-labelledby='{explained}'] tbody th")
        assert told.all_inner_texts() == head


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("table", ["cases", "indicators", "sources"])
def test_the_dictionary_tells_every_column_of_a_table(
    page: Page, address: str, language: str, table: str
) -> None:
    page.goto(f"{address}{language}/data/#table-{table}")
    head, *rows = csv.reader(io.StringIO(page.request.get(f"{address}data/{table}.csv").text()))
    told = page.locator(f"[aria-labelledby='table-{table}'] tbody tr")
    assert told.locator("th").all_inner_texts() == [name.removeprefix("\ufeff") for name in head]
    for cell in told.locator("td").all_inner_texts():
        assert cell.strip()
    expect(page.locator(f"#table-{table}")).to_contain_text(str(len(rows)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_citation_is_copied_as_it_stands_there(
    context: BrowserContext, page: Page, address: str, language: str
) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{address}{language}/data/")
    forms = page.locator(".citation-form")
    assert forms.count() >= 2
    result = page.get_by_role("status")
    for form in forms.all():
        form.get_by_role("button").focus()
        page.keyboard.press("Enter")
        expect(result).to_contain_text({"zh": "已复制", "en": "Copied"}[language])
        copied = page.evaluate("navigator.clipboard.readText()")
        assert copied == form.locator("dd > span").inner_text()
        assert f"/{language}/data/" in copied
        assert not set("\n\r") & set(copied)


def test_a_citation_holds_the_day_it_is_copied(page: Page, address: str) -> None:
    page.clock.set_fixed_time("2031-05-04T12:00:00")
    page.goto(f"{address}zh/data/")
    expect(page.locator(".citation-form").first).to_contain_text("[2031-05-04]")


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_is_reached_with_the_tab_key(page: Page, address: str, language: str) -> None:
    page.goto(f"{address}{language}/data/")
    page.locator("#content").focus()
    for link in page.locator("#content :is(a[href], button)").all():
        page.keyboard.press("Tab")
        expect(link).to_be_focused()
        assert link.evaluate("each => getComputedStyle(each).outlineStyle") != "none"
    page.keyboard.press("Tab")
    expect(page.locator(".footer a").first).to_be_focused()


@pytest.mark.parametrize("path", ["data/", "releases/"])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [320, PHONE, 768, 1440])
def test_nothing_runs_out_of_the_window(
    page: Page, address: str, language: str, path: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{address}{language}/{path}")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    within = "all => all.every(each => each.getBoundingClientRect().right <= innerWidth)"
    assert page.locator("#content *:visible").evaluate_all(within)


def test_on_a_phone_the_dictionary_is_read_without_scrolling_sideways(page: Page, address: str) -> None:
    page.set_viewport_size({"width": PHONE, "height": 800})
    page.goto(f"{address}zh/data/")
    for cell in page.locator(".dictionary tbody tr:first-child :is(th, td)").all():
        expect(cell).to_be_visible()
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    roles = [node["role"]["value"] for node in tree if "role" in node]
    assert roles.count("table") == page.locator("table.dictionary").count()
    assert roles.count("rowheader") == page.locator(".dictionary tbody th").count()
    assert roles.count("columnheader") == page.locator(".dictionary thead th").count()


def test_the_switch_of_language_leads_to_the_same_page(page: Page, address: str) -> None:
    for path, headings in (("data/", ("数据下载", "Data")), ("releases/", ("版次与变更", "Releases"))):
        page.goto(f"{address}zh/{path}")
        expect(page.get_by_role("heading", level=1)).to_have_text(headings[0])
        page.get_by_role("link", name="English").click()
        expect(page).to_have_url(f"{address}en/{path}")
        expect(page.get_by_role("heading", level=1)).to_have_text(headings[1])


@pytest.fixture(scope="module")
def released(shapes_site: Path) -> Iterator[str]:
    with served(shapes_site) as address:
        yield address


@pytest.mark.parametrize("language", LANGUAGES)
def test_releases_stand_there_with_what_each_changed(
    context: BrowserContext, released: str, language: str
) -> None:
    page = context.new_page()
    page.goto(f"{released}{language}/releases/")
    assert page.locator("#content h2").all_inner_texts() == ["2025-spring", "2024-autumn"]
    latest = page.locator("[id='2025-spring']")
    data = {each["id"]: each for each in page.request.get(f"{released}data/releases.json").json()}
    for key in ("new", "changed", "withdrawn"):
        told = latest.locator(f"[data-change='{key}'] a")
        assert told.count() == 1
        asked = page.request.get(str(told.evaluate("each => each.href")))
        assert asked.status == 200
        (case,) = data["2025-spring"][key]
        assert case in urlsplit(asked.url).path
    changed = latest.locator("[data-change='changed'] li")
    expect(changed).to_contain_text({"zh": "主标题（中文）", "en": "Title (Chinese)"}[language])
    expect(latest).to_contain_text({"zh": "2025年3月1日", "en": "1 March 2025"}[language])
    with page.expect_download() as saved:
        page.get_by_role("link", name="releases.json").click()
    assert json.loads(saved.value.path().read_text(encoding="utf-8"))


def test_a_case_in_the_other_language_only_is_said_to_be(context: BrowserContext, released: str) -> None:
    page = context.new_page()
    page.goto(f"{released}en/releases/")
    foreign = page.locator("[data-change] li:has([lang=zh-Hans])")
    assert foreign.count() > 0
    for case in foreign.all():
        expect(case).to_contain_text("Chinese")
        assert "/zh/" in str(case.locator("a").evaluate("each => each.href"))


def test_a_withdrawn_case_leads_to_what_is_left_of_it(context: BrowserContext, released: str) -> None:
    page = context.new_page()
    page.goto(f"{released}zh/releases/")
    page.locator("[id='2025-spring'] [data-change='withdrawn'] a").click()
    expect(page.locator(".tombstone")).to_be_visible()
