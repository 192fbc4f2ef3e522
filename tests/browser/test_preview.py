from __future__ import annotations

import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect
from tests.browser.conftest import ROOT

CASE = "etdz-green-2024/beijing-bda"
PATIENCE = 90_000
"""Milliseconds: a busy machine may take long; nothing is asked of its speed."""


@pytest.fixture
def preview(chosen_cases: Path, tmp_path: Path) -> Iterator[tuple[str, Path]]:
    """A real `mkdocs serve` of the chosen cases: its address, and the file of one case."""
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    shutil.copytree(ROOT / "site_src", tmp_path / "site_src")
    shutil.copytree(chosen_cases, tmp_path / "cases")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"]
    process = subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.PIPE, text=True)
    assert process.stderr is not None
    try:
        for line in process.stderr:
            if "Serving on" in line:
                break
        else:
            pytest.fail("the preview did not start")
        yield f"http://127.0.0.1:{port}/", tmp_path / "cases" / CASE / "zh.md"
    finally:
        process.terminate()
        process.communicate()


def test_a_saved_file_reloads_its_page_with_the_new_finding(
    preview: tuple[str, Path], browser: Browser
) -> None:
    address, file = preview
    context = browser.new_context(viewport={"width": 1400, "height": 900})
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    strangers: list[str] = []
    page.on("request", lambda each: strangers.append(each.url) if address not in each.url else None)
    page.goto(f"{address}zh/cases/{CASE}/", timeout=PATIENCE)
    panel = page.locator("[data-preview]")
    expect(panel.locator(".preview-lengths li")).not_to_have_count(0)
    expect(panel.locator(".preview-error")).to_have_count(0)

    words = file.read_text(encoding="utf-8")
    file.write_text(words.replace("theme: ", "theme: no-such-", 1), encoding="utf-8")
    error = panel.locator(".preview-error")
    expect(error.filter(has_text="CB302")).to_be_visible(timeout=PATIENCE)
    line = next(n for n, each in enumerate(words.split("\n"), 1) if each.startswith("theme: "))
    place = f"cases/{CASE}/zh.md:{line}:8"
    expect(error.locator("a")).to_have_attribute("href", f"vscode://file{file.resolve()}:{line}:8")
    error.locator("button").click()
    expect(error.locator("button")).to_have_text("已复制")
    assert page.evaluate("navigator.clipboard.readText()") == place

    panel.locator("summary").click()
    file.write_text(words, encoding="utf-8")
    expect(panel.locator(".preview-error")).to_have_count(0, timeout=PATIENCE)
    expect(panel.locator("details")).not_to_have_attribute("open", "")
    assert strangers == []
    context.close()
