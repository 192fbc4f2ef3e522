from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from casebook.plugin import build_site

ROOT = Path(__file__).parents[2]
CHROMIUM = "/usr/bin/chromium"
FLAGS = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"]

CHOSEN = {
    "etdz-green-2024": (
        "beijing-bda",
        "bmw-brilliance-shenyang",
        "haier-recycling-laixi",
        "ordos-zero-carbon-park",
        "schneider-electric-wuxi",
        "sino-german-ecopark-qingdao",
        "suzhou-industrial-park-loop",
        "teda-industrial-symbiosis",
    )
}
"""The cases that most tests look at, so that one more changes no count; the programmes are all there."""


class QuietHandler(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Keep the test's output to the test's own words."""


@pytest.fixture(scope="session")
def chosen_cases(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of cases: every programme, with the chosen ones of its cases."""
    folder = tmp_path_factory.mktemp("chosen") / "cases"
    for programme in sorted(ROOT.glob("cases/*/programme.yml")):
        own = folder / programme.parent.name
        own.mkdir(parents=True)
        shutil.copy(programme, own)
        for case in CHOSEN.get(own.name, ()):
            shutil.copytree(programme.parent / case, own / case)
    return folder


@pytest.fixture(scope="session")
def site(chosen_cases: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The chosen cases, built without booklets."""
    folder = tmp_path_factory.mktemp("real") / "site"
    settings = {"booklets": False, "cases_dir": str(chosen_cases)}
    build_site(ROOT / "mkdocs.yml", folder, "http://127.0.0.1/", settings)
    return folder


@pytest.fixture(scope="session")
def whole_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Everything this repository publishes, built without booklets."""
    folder = tmp_path_factory.mktemp("whole") / "site"
    build_site(ROOT / "mkdocs.yml", folder, "http://127.0.0.1/", {"booklets": False})
    return folder


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder, and yield its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(QuietHandler, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    with served(site) as address:
        yield address


@pytest.fixture(scope="session")
def whole_address(whole_site: Path) -> Iterator[str]:
    with served(whole_site) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, color_scheme="light")
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext, address: str) -> Iterator[Page]:
    """A page that must end without an error in its console and without a request to anybody else."""
    page = context.new_page()
    errors: list[str] = []
    strangers: list[str] = []
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("request", lambda request: strangers.append(request.url) if address not in request.url else None)
    yield page
    assert errors == []
    assert strangers == []
