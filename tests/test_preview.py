"""What `mkdocs serve` makes, without its server: the same events in the same order."""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from casebook.plugin import build_site

CASE = "zh/cases/sample-2024/boiler-heat/index.html"
ADDRESS = "http://127.0.0.1:8000/"


class Serving:
    """A preview that is built on demand, as the server does after a save."""

    def __init__(self, project: Path) -> None:
        self.folder = project / "served"
        self.folder.mkdir()
        self._config_file = project / "mkdocs.yml"
        self.start()

    def start(self) -> None:
        load_config(str(self._config_file)).plugins.on_startup(command="serve", dirty=False)

    def build(self) -> None:
        config = load_config(str(self._config_file), site_dir=str(self.folder))
        config.site_url = ADDRESS
        build(config, serve_url=ADDRESS)

    def page(self, name: str = CASE) -> str:
        return (self.folder / name).read_text(encoding="utf-8")

    def inodes(self) -> dict[str, int]:
        files = (path for path in self.folder.rglob("*") if path.is_file())
        return {path.relative_to(self.folder).as_posix(): path.stat().st_ino for path in files}


@pytest.fixture
def serving(project: Path) -> Serving:
    return Serving(project)


def original(project: Path) -> Path:
    return project / "cases" / "sample-2024" / "boiler-heat" / "zh.md"


def change(path: Path, old: str, new: str) -> None:
    words = path.read_text(encoding="utf-8")
    assert old in words
    path.write_text(words.replace(old, new, 1), encoding="utf-8")


def title_of(path: Path) -> str:
    lines = path.read_text(encoding="utf-8").split("\n")
    return next(line for line in lines if line.startswith("title: ")).removeprefix("title: ")


def test_a_published_site_has_no_panel(project: Path) -> None:
    build_site(project / "mkdocs.yml", project / "site", ADDRESS, {"booklets": False})
    names = {path.relative_to(project / "site").as_posix() for path in (project / "site").rglob("*")}
    assert not names & {"assets/preview.css", "assets/preview.js", "zh/preview", "en/preview"}
    assert "data-preview" not in (project / "site" / CASE).read_text(encoding="utf-8")


def test_the_panel_tells_findings_with_their_places_and_lengths(project: Path, serving: Serving) -> None:
    change(original(project), "theme: energy", "theme: enrgy")
    serving.build()
    page = serving.page()
    assert "CB302" in page
    line = original(project).read_text(encoding="utf-8").split("\n").index("theme: enrgy") + 1
    assert f"cases/sample-2024/boiler-heat/zh.md:{line}:8" in page
    assert f'href="vscode://file{original(project).resolve().as_posix()}:{line}:8"' in page
    assert "字数（按原文）" in page
    assert "Lengths (字 of the original)" in serving.page(CASE.replace("zh/", "en/", 1))
    assert "CB302" not in serving.page(CASE.replace("boiler-heat", "roof-solar"))


def test_a_preview_has_every_page_of_a_published_site(project: Path, serving: Serving) -> None:
    build_site(project / "mkdocs.yml", project / "site", ADDRESS, {"booklets": False})
    published = {path.relative_to(project / "site") for path in (project / "site").rglob("*.html")}
    serving.start()
    serving.build()
    assert published <= {path.relative_to(serving.folder) for path in serving.folder.rglob("*.html")}


def test_a_mended_error_leaves_the_panel(project: Path, serving: Serving) -> None:
    change(original(project), "theme: energy", "theme: enrgy")
    serving.build()
    change(original(project), "theme: enrgy", "theme: energy")
    serving.build()
    assert "CB302" not in serving.page()


def test_a_case_that_cannot_be_read_keeps_its_address_and_tells_why(project: Path, serving: Serving) -> None:
    serving.build()
    change(original(project), "track: park", "track: [park")
    serving.build()
    page = serving.page()
    assert "文件读不出来" in page
    assert "zh.md:" in page
    assert "boiler-heat" in serving.page("zh/preview/index.html")
    change(original(project), "track: [park", "track: park")
    serving.build()
    assert "文件读不出来" not in serving.page()


@pytest.mark.parametrize("gone", ["zh.md", "photos/greenhouse.jpg", "photos"])
def test_a_missing_file_does_not_stop_a_preview(project: Path, serving: Serving, gone: str) -> None:
    serving.build()
    path = original(project).parent / gone
    path.rename(project / "elsewhere")
    serving.build()
    assert "preview-error" in serving.page()


def test_no_line_of_the_frontmatter_is_needed_for_a_preview(project: Path, serving: Serving) -> None:
    lines = original(project).read_text(encoding="utf-8").split("\n")
    end = lines.index("---", 1)
    for number in range(1, end):
        original(project).write_text("\n".join(lines[:number] + lines[number + 1 :]), encoding="utf-8")
        serving.build()
        assert "data-preview" in serving.page(), lines[number]


def test_no_value_of_the_frontmatter_stops_a_preview(project: Path, serving: Serving) -> None:
    lines = original(project).read_text(encoding="utf-8").split("\n")
    end = lines.index("---", 1)
    keys = [number for number in range(1, end) if lines[number][:1].isalpha() and ": " in lines[number]]
    for number in keys:
        key = lines[number].partition(":")[0]
        for value in ("x", "[]"):
            changed = [*lines[:number], f"{key}: {value}", *lines[number + 1 :]]
            original(project).write_text("\n".join(changed), encoding="utf-8")
            serving.build()
            assert "data-preview" in serving.page(), f"{key}: {value}"


def test_a_submitted_case_is_shown_and_said_to_be_unpublished(project: Path, serving: Serving) -> None:
    words = original(project).read_text(encoding="utf-8")
    status = next(line for line in words.split("\n") if line.startswith("status:"))
    change(original(project), status, "status: submitted")
    serving.build()
    assert "尚未录用" in serving.page()
    assert title_of(original(project)) in serving.page()


def test_a_broken_programme_leaves_the_addresses_of_its_cases(project: Path, serving: Serving) -> None:
    serving.build()
    change(project / "cases" / "sample-2024" / "programme.yml", "tracks:", "trakcs:")
    serving.build()
    assert "文件读不出来" in serving.page()
    assert "programme.yml:" in serving.page("zh/preview/index.html")


def test_only_what_changed_is_made_again(project: Path, serving: Serving) -> None:
    serving.build()
    before = serving.inodes()
    serving.build()
    assert {name for name, node in serving.inodes().items() if before[name] != node} == {"404.html"}
    change(original(project), "。\n\n## ", "。改过一处。\n\n## ")
    serving.build()
    after = serving.inodes()
    made = {name for name, node in after.items() if before[name] != node}
    assert CASE in made
    assert CASE.replace("boiler-heat", "roof-solar") not in made
    assert not [name for name in made if name.endswith(".webp")]


def test_a_hand_written_page_is_made_again_when_it_changed(project: Path, serving: Serving) -> None:
    serving.build()
    change(project / "site_src" / "zh" / "about.md", "。", "。改过一处。")
    serving.build()
    assert "改过一处" in serving.page("zh/about/index.html")
    assert 'href="../programmes/"' in serving.page("zh/about/index.html")
