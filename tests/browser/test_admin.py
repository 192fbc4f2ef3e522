"""The editor in a browser: opened, a title changed, and the file saved as if nobody else had touched it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from difflib import ndiff
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser.serving import served

from casebook.checks.checking import check
from casebook.content.reading import read_compilation
from casebook.exchange.admin.bundle import TOOLS, BundleError
from casebook.exchange.admin.config import Backend, editor_config
from casebook.exchange.admin.writing import write_editor

CASE = "etdz-green-2024/suzhou-industrial-park-loop"
pytestmark = pytest.mark.skipif(
    any(shutil.which(tool) is None for tool in TOOLS), reason="node and npm are not installed"
)

PUT = """async (files) => {
  const root = await (await navigator.storage.getDirectory())
    .getDirectoryHandle("sveltia-cms-test", { create: true });
  for (const [path, text] of Object.entries(files)) {
    const parts = path.split("/");
    const name = parts.pop();
    let folder = root;
    for (const part of parts) folder = await folder.getDirectoryHandle(part, { create: true });
    const file = await (await folder.getFileHandle(name, { create: true })).createWritable();
    await file.write(text);
    await file.close();
  }
}"""
GET = """async (path) => {
  const parts = path.split("/");
  const name = parts.pop();
  let folder = await (await navigator.storage.getDirectory()).getDirectoryHandle("sveltia-cms-test");
  for (const part of parts) folder = await folder.getDirectoryHandle(part);
  const handle = await folder.getFileHandle(name);
  for (let left = 20; ; left -= 1) {
    try {
      return await (await handle.getFile()).text();
    } catch (error) {
      if (error.name !== "NotReadableError" || left === 0) throw error;
    }
  }
}"""
"""The CMS's backend for trying out keeps its files in a folder of the browser's own. A file that is replaced
between being opened and being read cannot be read; it is opened again then."""


@pytest.fixture
def cases(chosen_cases: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(chosen_cases, tmp_path / "cases"))


@pytest.fixture
def editor(cases: Path, tmp_path: Path, browser: Browser) -> Iterator[Page]:
    """The editor's start page, in Chinese; nothing may be asked of anybody else, nor end in an error."""
    config = editor_config(read_compilation(cases), Backend("test-repo"), "cases")
    try:
        write_editor(config, tmp_path / "admin")
    except BundleError as error:
        if error.step != "install":
            raise
        pytest.skip(f"npm could not fetch the editor: {error.told}")
    with served(tmp_path / "admin") as address:
        context = browser.new_context(locale="zh-CN", viewport={"width": 1280, "height": 900})
        page = context.new_page()
        asked: list[str] = []
        errors: list[str] = []
        page.on("request", lambda request: asked.append(request.url.removeprefix("blob:")))
        page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto(address)
        yield page
        context.close()
    assert [url for url in asked if not url.startswith((address, "data:"))] == []
    assert errors == []


def test_a_title_is_edited_and_nothing_else_changes(editor: Page, cases: Path) -> None:
    names = {f"cases/{CASE}/{language}.md": cases / CASE / f"{language}.md" for language in ("zh", "en")}
    texts = {name: file.read_text(encoding="utf-8") for name, file in names.items()}
    editor.evaluate(PUT, texts)
    editor.get_by_role("link", name="打开编辑器").click()
    editor.get_by_role("button", name="使用测试仓库").click()
    expect(editor.get_by_text("国家级经开区绿色发展创新案例（2024）").first).to_be_visible()
    editor.goto(f"{editor.url.partition('#')[0]}#/collections/{CASE.replace('/', '/entries/')}")
    title = editor.locator("[data-key-path=title] input").first
    expect(title).to_have_value("723亩地里的循环：污水厂、污泥厂与热电厂互为上下游")
    title.fill("几座厂互为上下游")
    editor.get_by_role("button", name="保存").first.click()
    zh, en = names
    editor.wait_for_function(f"async (path) => (await ({GET})(path)).includes('title: 几座厂')", arg=zh)
    saved = {name: editor.evaluate(GET, name) for name in names}
    changed = [line for line in ndiff(texts[zh].splitlines(), saved[zh].splitlines()) if line[0] in "+-"]
    assert [line[:8] for line in changed] == ["- title:", "+ title:"]
    assert saved[en] == texts[en]
    names[zh].write_text(saved[zh], encoding="utf-8")
    assert not check(read_compilation(cases)).has_errors
