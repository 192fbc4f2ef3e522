from __future__ import annotations

import hashlib
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from casebook.plugin import BuildRefused, build_site

URL = "https://casebook.test/sub/path/"
BOOKLETS = {"booklets": False}
ELSEWHERE = {
    "https://creativecommons.org/licenses/by/4.0/",
    "https://example.org/report",
    "http://purl.org/dc/terms/",
}
"""The licence, a source that a case names, and the name of a vocabulary."""


class Page(HTMLParser):
    """What a built page points at and offers to be pointed at."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: set[str] = set()
        self.requests: list[str] = []
        self.alternates: dict[str, str] = {}
        self.language = ""
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag == "html":
            self.language = values["lang"]
        if tag == "script" and values.get("type") != "application/ld+json":
            self.requests.append(values.get("src", "inline"))
        if tag in ("img", "iframe", "source", "video") or values.get("rel") in ("stylesheet", "icon"):
            self.requests += [values[name] for name in ("href", "src") if name in values]
        if tag == "link" and values.get("rel") == "alternate" and "hreflang" in values:
            self.alternates[values["hreflang"]] = values["href"]
        if "id" in values:
            assert values["id"] not in self.ids, f"id {values['id']} given twice"
            self.ids.add(values["id"])
        self.links += [values[name] for name in ("href", "src", "action") if name in values]
        self.links += [part.split()[0] for part in values.get("srcset", "").split(",") if part.strip()]


@pytest.fixture(scope="module")
def built(shared_project: Path) -> Path:
    site = shared_project / "built" / "site"
    build_site(shared_project / "mkdocs.yml", site, URL, BOOKLETS)
    return site


@pytest.fixture(scope="module")
def pages(built: Path) -> dict[str, Page]:
    return {urljoin(URL, address(built, path)): Page(path) for path in sorted(built.rglob("*.html"))}


def address(site: Path, path: Path) -> str:
    return path.relative_to(site).as_posix().removesuffix("index.html")


def tree(site: Path) -> dict[str, str]:
    return {
        path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(site.rglob("*"))
        if path.is_file()
    }


def break_case(project: Path) -> None:
    case = project / "cases" / "sample-2024" / "boiler-heat" / "zh.md"
    broken = case.read_text(encoding="utf-8").replace("theme: energy", "theme: enrgy")
    case.write_text(broken, encoding="utf-8")


def test_the_published_tree_is_as_the_interfaces_say(built: Path) -> None:
    names = set(tree(built))
    assert {"index.html", "404.html", "sitemap.xml", "robots.txt", "zh/index.html", "en/index.html"} <= names
    assert "zh/cases/sample-2024/boiler-heat/index.html" in names
    assert "en/programmes/sample-2024/index.html" in names
    assert "en/cases/sample-2024/roof-solar/index.html" not in names
    assert not [name for name in names if name.endswith(".gz") or "javascripts" in name]


@pytest.mark.parametrize(
    ("language", "words"), [("zh", "还没有登记版次"), ("en", "No release has been recorded")]
)
def test_without_a_release_its_page_says_so(built: Path, language: str, words: str) -> None:
    assert words in (built / language / "releases" / "index.html").read_text(encoding="utf-8")


def test_every_link_of_the_whole_site_leads_somewhere(built: Path, pages: dict[str, Page]) -> None:
    base = urlsplit(URL)
    for page, content in pages.items():
        for link in content.links:
            target = urlsplit(urljoin(page, link))
            if target.netloc != base.netloc:
                assert target.geturl() in ELSEWHERE
                continue
            assert target.path.startswith(base.path), f"{page}: {link} leaves the site"
            path = built / unquote(target.path.removeprefix(base.path))
            path = path / "index.html" if target.path.endswith("/") else path
            assert path.is_file(), f"{page}: {link} leads nowhere"
            if target.fragment:
                ids = pages[urljoin(URL, address(built, path))].ids
                assert target.fragment in ids, f"{page}: no {link}"


def test_alternates_exist_and_answer_each_other(pages: dict[str, Page]) -> None:
    for page, content in pages.items():
        for target in content.alternates.values():
            assert target in pages
            if content.ids and page != URL:
                assert pages[target].alternates == content.alternates


def test_a_page_says_its_language(pages: dict[str, Page]) -> None:
    for page, content in pages.items():
        path = page.removeprefix(URL)
        assert content.language == ("en" if path.startswith("en/") else "zh-Hans"), page


def test_no_page_asks_anybody_else_or_carries_a_script_of_its_own(pages: dict[str, Page]) -> None:
    for page, content in pages.items():
        assert content.requests
        for request in content.requests:
            path = urljoin(page, request).removeprefix(URL)
            assert path.startswith(("assets/", "data/", "media/", "brand/", "editors/")), f"{page}: {request}"


def test_the_sitemap_lists_every_page_for_readers(built: Path, pages: dict[str, Page]) -> None:
    sitemap = (built / "sitemap.xml").read_text(encoding="utf-8")
    for page in pages:
        if page not in (URL, f"{URL}404.html"):
            assert f"<loc>{page}</loc>" in sitemap


def test_the_same_cases_give_the_same_bytes(built: Path, shared_project: Path) -> None:
    again = shared_project / "again" / "site"
    build_site(shared_project / "mkdocs.yml", again, URL, BOOKLETS)
    assert tree(again) == tree(built)


def test_a_refused_build_leaves_the_published_site_as_it_was(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    build_site(project / "mkdocs.yml", None, URL, BOOKLETS)
    before = tree(project / "site")
    break_case(project)
    with pytest.raises(BuildRefused):
        build_site(project / "mkdocs.yml", None, URL, BOOKLETS)
    assert tree(project / "site") == before
    assert sorted(path.name for path in project.iterdir() if "site" in path.name) == ["site", "site_src"]


def test_cases_may_lie_outside_the_project(project: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (project / "cases").rename(elsewhere / "cases")
    options = {"cases_dir": str(elsewhere / "cases"), "booklets": False}
    build_site(project / "mkdocs.yml", elsewhere / "out", URL, options)
    assert (elsewhere / "out" / "zh" / "cases" / "sample-2024" / "boiler-heat" / "index.html").is_file()


def test_booklets_are_published_and_offered(project: Path) -> None:
    build_site(project / "mkdocs.yml", None, URL, {})
    for language in ("zh", "en"):
        booklet = project / "site" / "booklets" / f"sample-2024.{language}.pdf"
        assert booklet.read_bytes().startswith(b"%PDF")
        home = Page(project / "site" / language / "index.html")
        assert any(link.endswith(f"booklets/sample-2024.{language}.pdf") for link in home.links)
