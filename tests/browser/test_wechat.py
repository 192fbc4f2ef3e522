"""The copy page of the WeChat kit: what it puts on the clipboard, and what arrives where it is pasted."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from click.testing import CliRunner
from lxml import html
from playwright.sync_api import Browser, Page, expect
from tests.browser.conftest import ROOT
from tests.browser.faults import AXE, faults, nu_errors
from tests.browser.serving import served

from casebook.commands import main
from casebook.exchange.wechat.limits import BODY_CHARACTERS
from casebook.exchange.wechat.markup import ATTRIBUTES, TAGS

CASE = "suzhou-industrial-park-loop"
HEADINGS = ["背景情况", "特色经验", "未来展望", "关键数据"]

ON_CLIPBOARD = """async () => {
  const [item] = await navigator.clipboard.read({ unsanitized: ["text/html"] });
  const words = async (type) => [type, await (await item.getType(type)).text()];
  return Object.fromEntries(await Promise.all(item.types.map(words)));
}"""
EDITOR = """<!doctype html><html lang="zh"><meta charset="utf-8"><title>editor</title>
<div contenteditable="true" role="textbox" aria-label="editor"></div>"""
REFUSING = "document.execCommand = () => false;"


@pytest.fixture(scope="module")
def kit(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that an editor is handed, with a page to paste into beside it."""
    folder = tmp_path_factory.mktemp("kit of a case")
    options = [
        "--cases",
        str(ROOT / "cases"),
        "--site-url",
        "https://casebook.test/",
        "--output",
        str(folder),
    ]
    result = CliRunner().invoke(main, ["export", "wechat", CASE, *options])
    assert result.exit_code == 0, result.output
    kit = folder / "etdz-green-2024" / CASE
    (kit / "editor.html").write_text(EDITOR, encoding="utf-8")
    return kit


@pytest.fixture(params=["folder", "server"])
def place(request: pytest.FixtureRequest, kit: Path) -> Iterator[str]:
    """The kit's address: opened from the folder, as editors do, and from a server."""
    if request.param == "folder":
        yield f"{kit.as_uri()}/"
    else:
        with served(kit) as address:
            yield address


@pytest.fixture
def copy_page(browser: Browser, place: str) -> Iterator[Page]:
    """The copy page; it must end without an error and ask for nothing outside the kit."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    found: list[str] = []
    page.on("console", lambda message: found.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: found.append(str(error)))
    page.on("request", lambda asked: None if asked.url.startswith(place) else found.append(asked.url))
    page.goto(f"{place}copy.html")
    yield page
    context.close()
    assert found == []


def clipboard(page: Page) -> dict[str, str]:
    """Return what is on the clipboard, by media type; Chromium puts its own frame around HTML."""
    held: dict[str, str] = page.evaluate(ON_CLIPBOARD)
    if "text/html" in held:
        held["text/html"] = held["text/html"].removeprefix("<html><head></head><body>")
        held["text/html"] = held["text/html"].removesuffix("</body></html>")
    return held


def as_the_browser_writes_it(page: Page, markup: str) -> str:
    """Return markup with the browser's spelling of entities and quotes."""
    written: str = page.evaluate(
        "markup => { const each = document.createElement('template'); each.innerHTML = markup;"
        " return each.innerHTML }",
        markup,
    )
    return written


def test_the_article_is_put_on_the_clipboard_as_it_is(copy_page: Page, kit: Path) -> None:
    copy_page.get_by_role("button", name="复制正文").click()
    expect(copy_page.get_by_role("status")).to_contain_text("已复制，可以粘贴了。")
    expect(copy_page.get_by_role("status").locator("[lang=en]")).to_have_text("Copied, ready to paste.")
    held = clipboard(copy_page)
    article = (kit / "article.html").read_text(encoding="utf-8")
    assert held["text/html"] == as_the_browser_writes_it(copy_page, article)
    assert len(held["text/html"]) < BODY_CHARACTERS
    root = html.fragment_fromstring(held["text/html"], create_parent="section")
    assert {str(each.tag) for each in root.iter()} <= TAGS
    assert {str(name) for each in root.iter() for name in each.attrib} <= ATTRIBUTES
    pictures = sorted(f"images/{file.name}" for file in (kit / "images").iterdir())
    assert root.xpath("//img/@src") == pictures
    assert root.xpath("//h2/text()") == HEADINGS
    for words in (*HEADINGS, "图1", f"图{len(pictures)}", "[1]"):
        assert words in held["text/plain"]


def test_what_is_pasted_arrives_in_order(copy_page: Page, place: str, kit: Path) -> None:
    copy_page.get_by_role("button", name="复制正文").focus()
    copy_page.keyboard.press("Enter")
    expect(copy_page.get_by_role("status")).to_contain_text("已复制")
    article = html.fromstring((kit / "article.html").read_text(encoding="utf-8"))
    editor = copy_page.context.new_page()
    editor.goto(f"{place}editor.html")
    field = editor.get_by_role("textbox")
    field.focus()
    editor.keyboard.press("Control+V")
    expect(field.locator("h2")).to_have_text(HEADINGS)
    expect(field.locator("table tr")).to_have_count(len(article.xpath("//tr")))
    for cell in article.xpath("//tr[2]/td"):
        expect(field.locator("table")).to_contain_text(cell.text_content())
    drawn = field.locator("img").evaluate_all("all => all.map(each => each.alt)")
    assert drawn == article.xpath("//img/@alt")
    captions = field.locator("img + p").all_inner_texts()
    assert [each.partition("\u3000")[0] for each in captions] == [
        f"图{number}" for number in range(1, len(drawn) + 1)
    ]
    assert field.locator("[id], [class], script, a").count() == 0


def test_each_answer_of_the_form_is_copied_by_itself(copy_page: Page, kit: Path) -> None:
    answers = json.loads((kit / "article.json").read_text(encoding="utf-8"))
    names = {"title": "标题", "author": "作者", "digest": "摘要", "address": "原文链接"}
    assert list(answers) == list(names)
    for id, name in names.items():
        copy_page.get_by_role("button", name=f"复制{name}").click()
        assert clipboard(copy_page) == {"text/plain": answers[id]}


def test_a_refusal_is_told_and_the_keys_still_copy(copy_page: Page, kit: Path) -> None:
    copy_page.evaluate("navigator.clipboard.writeText('before')")
    copy_page.evaluate(REFUSING)
    copy_page.get_by_role("button", name="复制正文").click()
    status = copy_page.get_by_role("status")
    expect(status).to_contain_text("浏览器不让网页复制")
    expect(status.locator("[lang=en]")).to_contain_text("press Ctrl+C")
    assert clipboard(copy_page) == {"text/plain": "before"}
    copy_page.keyboard.press("Control+C")
    article = (kit / "article.html").read_text(encoding="utf-8")
    assert clipboard(copy_page)["text/html"] == as_the_browser_writes_it(copy_page, article)


def test_copying_part_of_the_article_copies_that_part(copy_page: Page) -> None:
    copy_page.get_by_role("button", name="复制正文").click()
    copy_page.locator("#article h2").first.click(click_count=3)
    copy_page.keyboard.press("Control+C")
    assert clipboard(copy_page)["text/plain"].strip() == HEADINGS[0]


@pytest.mark.parametrize("colours", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_the_page_fits_its_window(copy_page: Page, width: int, colours: Literal["light", "dark"]) -> None:
    copy_page.set_viewport_size({"width": width, "height": 800})
    copy_page.emulate_media(color_scheme=colours)
    assert copy_page.evaluate("document.documentElement.scrollWidth") <= width
    assert copy_page.locator("#article img").evaluate_all("all => all.every(each => each.naturalWidth > 0)")
    copy_page.evaluate(AXE)
    assert faults(copy_page) == []


def test_the_nu_checker_finds_no_error(kit: Path, tmp_path: Path) -> None:
    shutil.copy(kit / "copy.html", tmp_path)
    assert nu_errors(tmp_path) == []
