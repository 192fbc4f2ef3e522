from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from PIL import Image
from tests.checks.conftest import picture

from casebook.checks.rules import RULES
from casebook.commands import main

SAMPLE = Path(__file__).parents[1] / "checks" / "cases"


@pytest.fixture
def cases(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder `cases` in the current folder, with two valid cases."""
    monkeypatch.chdir(tmp_path)
    shutil.copytree(SAMPLE, "cases")
    for number, name in enumerate(
        ("steam/photos/steam.jpg", "steam/photos/boiler.jpg", "solar/photos/roof.jpg")
    ):
        path = Path("cases/sample-2024", name)
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(picture(number))
    return Path("cases")


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


def spoil(cases: Path, old: str, new: str) -> None:
    path = cases / "sample-2024" / "steam" / "zh.md"
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


@pytest.mark.usefixtures("cases")
def test_clean_cases_leave_with_0() -> None:
    result = run("check")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.endswith("\n没有发现问题：读了 2 个案例。\n")


def test_errors_leave_with_1(cases: Path) -> None:
    spoil(cases, "industry: D44", "industry: X1")
    result = run("check")
    assert result.exit_code == 1
    assert result.stdout.startswith("cases/sample-2024/steam/zh.md:10:11  错误 CB305  ")


def test_warnings_leave_with_0(cases: Path) -> None:
    spoil(cases, "园区里有三家工厂", "园区里有四家工厂")
    result = run("check", "--language", "en")
    assert result.exit_code == 0
    assert "warning CB702" in result.stdout


@pytest.mark.parametrize(
    "arguments",
    [
        *(
            ["--cases", "nowhere"],
            ["--format", "xml"],
            ["--language", "fr"],
            ["nowhere.md"],
            ["--no-such-option"],
        ),
        *(["."], ["--cases", "cases/sample-2024/programme.yml"])[1:],
    ],
)
@pytest.mark.usefixtures("cases")
def test_wrong_use_leaves_with_2(arguments: list[str]) -> None:
    assert run("check", *arguments).exit_code == 2


def test_no_folder_of_cases_leaves_with_2(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("check").exit_code == 2


@pytest.mark.parametrize(
    ("folder", "parent"),
    [("cases/sample-2024", "“cases”"), ("cases/sample-2024/steam", "“cases”"), (".", None)],
)
@pytest.mark.usefixtures("cases")
def test_a_folder_within_the_cases_is_not_the_folder_of_cases(folder: str, parent: str | None) -> None:
    result = run("check", "--cases", folder)
    if parent is None:  # the folder above holds what look like programmes without their file
        assert "CB119" in result.stdout
    else:
        assert result.exit_code == 2
        assert parent in result.stderr
        assert f"casebook check {folder}" in result.stderr


def test_no_cases_at_all_is_said(tmp_path: Path) -> None:
    result = run("check", "--cases", str(tmp_path))
    assert result.exit_code == 0
    assert "没有读到案例" in result.stdout


@pytest.mark.parametrize("content", [b"a,b\n1,2\n", b"\xa5\xff\xfe", b"\x00"])
@pytest.mark.usefixtures("cases")
def test_a_glossary_that_cannot_be_read_is_wrong_use(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "terms.csv").write_bytes(content)
    result = run("check", "--glossary", "terms.csv")
    assert result.exit_code == 2
    assert "术语表“terms.csv”读不出来" in result.stderr
    assert "The glossary “terms.csv” cannot be read" in result.stderr


def test_a_picture_is_decoded_once_for_all_checks(cases: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    twin = cases / "sample-2024" / "steam" / "photos" / "boiler.jpg"
    with Image.open(twin.with_name("steam.jpg")) as image:
        image.save(twin, quality=85)
    assert "CB411" in run("check").stdout
    assert list(Path(".cache").rglob("*"))

    def refuse(*_: object) -> None:
        raise AssertionError("a picture is decoded")

    monkeypatch.setattr(Image.Image, "convert", refuse)
    assert "CB411" in run("check").stdout


def test_a_path_outside_the_cases_is_wrong_use(cases: Path, tmp_path: Path) -> None:
    stranger = tmp_path / "stranger.md"
    stranger.write_text("", encoding="utf-8")
    result = run("check", str(stranger))
    assert result.exit_code == 2
    assert "不在案例文件夹“cases”里" in result.stderr


def test_paths_choose_what_is_told(cases: Path) -> None:
    spoil(cases, "industry: D44", "industry: X1")
    assert run("check", "cases/sample-2024/solar").exit_code == 0
    assert run("check", "cases/sample-2024/steam/en.md").exit_code == 0
    assert run("check", "cases/sample-2024/solar", "cases/sample-2024/steam/zh.md").exit_code == 1
    assert run("check", ".").exit_code == 1


def test_another_folder_of_cases(cases: Path) -> None:
    cases.rename("elsewhere")
    assert run("check", "--cases", "elsewhere").exit_code == 0


def test_json_is_all_there_is_on_stdout(cases: Path) -> None:
    spoil(cases, "industry: D44", "industry: X1")
    result = run("check", "--format", "json")
    (record,) = json.loads(result.stdout)
    assert (result.exit_code, record["path"]) == (1, "cases/sample-2024/steam/zh.md")


def test_github(cases: Path) -> None:
    spoil(cases, "industry: D44", "industry: X1")
    result = run("check", "--format", "github")
    assert result.stdout.startswith("::error file=cases/sample-2024/steam/zh.md,line=10,col=11,title=CB305::")


def test_colours_only_on_a_terminal(cases: Path) -> None:
    spoil(cases, "industry: D44", "industry: X1")
    assert "\x1b" not in run("check").stdout
    assert "\x1b[31m" in CliRunner().invoke(main, ["check"], color=True).stdout


@pytest.mark.parametrize("language", ["zh", "en"])
def test_rules_lists_every_rule(language: str) -> None:
    result = run("rules", "--language", language)
    assert result.exit_code == 0
    assert [line.split()[0] for line in result.stdout.splitlines()] == list(RULES)


@pytest.mark.parametrize("rule", list(RULES))
def test_rules_explains_each(rule: str) -> None:
    result = run("rules", rule.lower())
    assert result.exit_code == 0
    assert result.stdout.startswith(rule)
    assert "出处：" in result.stdout


def test_an_unknown_rule_is_wrong_use() -> None:
    result = run("rules", "CB1055")
    assert result.exit_code == 2
    assert "没有“CB1055”这条规则，是不是“CB105”？" in result.stderr


def test_fix_mends_says_so_beside_the_report_and_leaves_by_what_is_left(cases: Path) -> None:
    path = cases / "sample-2024" / "steam" / "zh.md"
    before = path.read_bytes()
    spoil(cases, "园区里有三家工厂，", "园区里有三家工厂,")
    result = run("check", "--fix", "--format", "json")
    assert path.read_bytes() == before
    assert (result.exit_code, json.loads(result.stdout)) == (0, [])
    assert result.stderr.startswith(f"已改正 {path.as_posix()}:")
    assert "CB601" in result.stderr


def test_without_fix_nothing_is_written(cases: Path) -> None:
    spoil(cases, "下一步把管廊接到更多工厂。", "下一步,把管廊接到更多工厂。")
    before = (cases / "sample-2024" / "steam" / "zh.md").read_bytes()
    assert "warning CB601" in run("check", "--language", "en").stdout
    assert (cases / "sample-2024" / "steam" / "zh.md").read_bytes() == before


@pytest.mark.usefixtures("cases")
def test_schema_prints_json_of_what_was_asked_for() -> None:
    schema = json.loads(run("schema", "--programme", "sample-2024", "--track", "park").stdout)
    assert schema["properties"]["theme"]["enum"] == ["green-industry", "green-energy"]
    translation = json.loads(run("schema", "--file", "translation").stdout)
    assert "region" not in translation["properties"]
    assert "frontMatter.taxonomy.contentTypes" in json.loads(run("schema", "--editor").stdout)


@pytest.mark.parametrize("arguments", [["--programme", "sample-2042"], ["--track", "parks"]])
@pytest.mark.usefixtures("cases")
def test_a_schema_of_what_is_not_there_is_wrong_use(arguments: list[str]) -> None:
    result = run("schema", *arguments)
    assert result.exit_code == 2
    assert "是不是" in result.stderr
