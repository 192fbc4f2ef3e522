from __future__ import annotations

import json
import shutil
from difflib import ndiff
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from click.testing import CliRunner
from tests.exchange.mailboxes import OWN, SHARED, release_with_mailboxes

from casebook.checks.checking import check
from casebook.commands import main
from casebook.content.compilation import Compilation
from casebook.content.formatting import formatted_case
from casebook.content.reading import read_compilation, split_frontmatter
from casebook.exchange.admin.bundle import TOOLS, BundleError, install
from casebook.exchange.admin.config import Backend, editor_config
from casebook.exchange.admin.widgets import HIDDEN
from casebook.exchange.admin.writing import may_write, write_pages

ROOT = Path(__file__).parents[3]
CASE = Path("etdz-green-2024/suzhou-industrial-park-loop")
needs_npm = pytest.mark.skipif(
    any(shutil.which(tool) is None for tool in TOOLS), reason="node and npm are not installed"
)


@pytest.fixture(scope="module")
def compilation() -> Compilation:
    return read_compilation(ROOT / "cases")


@pytest.fixture(scope="module")
def config(compilation: Compilation) -> dict[str, Any]:
    return editor_config(compilation, Backend(), "cases")


def test_every_file_of_every_case_is_listed(config: dict[str, Any], compilation: Compilation) -> None:
    listed = {
        file["file"].replace("{{locale}}", language)
        for collection in config["collections"]
        for file in collection["files"]
        for language in file["i18n"]["locales"]
    }
    there = {text.path.relative_to(ROOT).as_posix() for case in compilation.cases for text in case.texts()}
    assert listed == there


def test_fields_stand_in_the_order_of_the_tracks_field_table(
    config: dict[str, Any], compilation: Compilation
) -> None:
    files = {file["name"]: file for each in config["collections"] for file in each["files"]}
    for case in compilation.cases:
        table = case.field_table
        fields = files[case.id]["fields"]
        assert [each["name"] for each in fields] == [*(row.id for row in table), "body"]
        assert [each["widget"] == "hidden" for each in fields[:-1]] == [row.kind in HIDDEN for row in table]
        assert fields[-1]["modes"] == ["raw"]
    assert files[CASE.name]["fields"][0]["label"] == "主标题 Title"


@needs_npm
def test_the_cms_own_schema_accepts_the_configuration(compilation: Compilation, tmp_path: Path) -> None:
    try:
        installed = install(tmp_path)
    except BundleError as error:
        pytest.skip(f"npm could not fetch the editor: {error.told}")
    schema = json.loads((installed / "schema" / "sveltia-cms.json").read_text(encoding="utf-8"))
    judge = jsonschema.Draft7Validator(schema)
    for backend in (
        Backend(),
        Backend("test-repo"),
        Backend("gitea", "a/b", "main", "https://git.example.org"),
    ):
        assert not list(judge.iter_errors(editor_config(compilation, backend, "cases")))
    assert list(judge.iter_errors({"backend": {"name": "none"}}))


def test_a_mailbox_is_chosen_among_those_of_the_programme(tmp_path: Path) -> None:
    release = release_with_mailboxes(tmp_path)
    made = editor_config(release.compilation, Backend(), "cases")
    (widget,) = (
        field
        for file in made["collections"][0]["files"]
        if file["name"] == "boiler-heat"
        for field in file["fields"]
        if field["name"] == "role_mailbox"
    )
    assert (widget["widget"], widget["options"]) == ("select", [SHARED, OWN])
    assert not widget["required"]
    assert not widget["i18n"]


def test_without_a_list_a_mailbox_is_a_line(config: dict[str, Any]) -> None:
    fields = [field for each in config["collections"] for file in each["files"] for field in file["fields"]]
    assert {each["widget"] for each in fields if each["name"] == "role_mailbox"} == {"string"}


def test_a_title_saved_by_another_writer_differs_in_one_line_once_formatted(tmp_path: Path) -> None:
    folder = tmp_path / "cases"
    shutil.copytree(ROOT / "cases" / CASE, folder / CASE)
    shutil.copy(ROOT / "cases" / CASE.parent / "programme.yml", folder / CASE.parent)
    file = folder / CASE / "zh.md"
    before = file.read_text(encoding="utf-8")
    head, body = split_frontmatter(before)
    values = {**yaml.safe_load(head), "title": "几座厂互为上下游"}
    saved = f"---\n{yaml.safe_dump(values, allow_unicode=True, width=10**6)}---\n{body}"
    programme = read_compilation(folder).programmes[0]
    after = formatted_case(saved, programme.field_table("park"))
    changed = [line for line in ndiff(before.splitlines(), after.splitlines()) if line[0] in "+-"]
    assert [line[:8] for line in changed] == ["- title:", "+ title:"]
    file.write_text(after, encoding="utf-8")
    assert not check(read_compilation(folder)).has_errors


def test_pages_tell_of_the_local_folder_in_both_languages(config: dict[str, Any], tmp_path: Path) -> None:
    write_pages(config, tmp_path)
    page = (tmp_path / "index.html").read_text(encoding="utf-8")
    assert "Chrome 或 Edge" in page
    assert "casebook format" in page
    assert page.index('lang="zh">') < page.index('lang="en">')
    assert (tmp_path / ".gitignore").read_text(encoding="utf-8") == "*\n"
    assert may_write(tmp_path)


def test_without_node_it_says_so_in_chinese_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    said = CliRunner().invoke(main, ["admin", "--output", str(tmp_path / "new")])
    assert said.exit_code == 2
    assert said.output.index("找不到 node、npm") < said.output.index("node, npm not found")
    assert not (tmp_path / "new").exists()


@needs_npm
def test_files_of_somebody_else_stay(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("mine", encoding="utf-8")
    said = CliRunner().invoke(main, ["admin", "--output", str(tmp_path), "--cases", str(ROOT / "cases")])
    assert said.exit_code == 2
    assert [each.name for each in tmp_path.iterdir()] == ["letter.txt"]
