from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright
from tests.browser.serving import served

from casebook.content.compilation import Compilation
from casebook.content.reading import read_compilation
from casebook.content.record import ReleaseRecord, record_of, to_yaml
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


@pytest.fixture(scope="session")
def shapes_site(shapes_project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Made-up cases of every shape, one of them withdrawn, after two releases."""
    folder = tmp_path_factory.mktemp("shapes")
    project = shutil.copytree(shapes_project, folder / "project")
    (project / "site_src" / "releases").mkdir()
    for record in released(read_compilation(project / "cases")):
        file = project / "site_src" / "releases" / f"{record.id}.yml"
        file.write_text(to_yaml(record), encoding="utf-8")
    build_site(project / "mkdocs.yml", folder / "site", "http://127.0.0.1/", {"booklets": False})
    return folder / "site"


def released(compilation: Compilation) -> tuple[ReleaseRecord, ReleaseRecord]:
    """Return two records: before the later, one case was missing, one read otherwise, one not withdrawn."""
    later = record_of(compilation, "2025-spring", date(2025, 3, 1), "0123abc")
    published = [name for name, parts in later.cases.items() if parts]
    missing, reworded = published[:2]
    cases = {name: dict(parts) for name, parts in later.cases.items() if name != missing}
    cases[reworded]["zh.title"] = "0000000000"
    cases = {name: parts or {"zh.title": "0000000000"} for name, parts in cases.items()}
    earlier = later.model_copy(update={"id": "2024-autumn", "date": date(2024, 9, 1), "cases": cases})
    return earlier, later


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


@pytest.fixture
def library(page: Page, address: str) -> Page:
    """The page of all cases, once its filters stand there."""
    page.goto(f"{address}zh/cases/")
    expect(page.locator("[data-facets] input").first).to_be_attached()
    return page
