"""`casebook new`: a folder for each track of every call, and plain words for whatever cannot be made."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from casebook.commands import main
from casebook.content.reading import read_case, read_compilation

CALLS = Path(__file__).parents[2] / "cases"
TRACKS = [(each.id, track.id) for each in read_compilation(CALLS).programmes for track in each.tracks]
READING_IS_FINE = {"CB106", "CB114"}
"""What a case still to be written lacks: required fields, and text under its headings."""


@pytest.fixture
def cases(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder `cases` in the current folder, with all calls and no case."""
    monkeypatch.chdir(tmp_path)
    for programme in sorted(CALLS.glob("*/programme.yml")):
        folder = Path("cases", programme.parent.name)
        folder.mkdir(parents=True)
        shutil.copy(programme, folder)
    return Path("cases")


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


@pytest.mark.parametrize(("programme", "track"), TRACKS)
def test_every_track_has_a_folder_that_tells_what_to_fill_in(cases: Path, programme: str, track: str) -> None:
    result = run("new", programme, "my-case", "--track", track, "--title", "题: 一")
    assert (result.exit_code, result.stderr) == (0, "")
    folder = cases / programme / "my-case"
    assert (folder / "photos").is_dir()
    found = read_compilation(cases)
    case, faults = read_case(
        folder, found.programmes[[each.id for each in found.programmes].index(programme)]
    )
    assert case is not None
    assert (case.original.title, case.fact("track"), case.status) == ("题: 一", track, "submitted")
    assert {fault.rule for fault in faults} <= READING_IS_FINE
    assert case.original.units().keys() <= {
        "title",
        *(name for name in case.original.units() if "-heading" in name),
    }
    findings = json.loads(run("check", str(folder), "--format", "json").stdout)
    told = {finding["rule"] for finding in findings}
    assert {"CB106", "CB114"} <= told
    assert not told & {"CB102", "CB103", "CB105", "CB111", "CB112", "CB113", "CB117"}


def test_the_template_guides_with_its_own_bounds(cases: Path) -> None:
    run("new", "etdz-green-2024", "steam", "--track", "park", "--theme", "green-industry")
    text = (cases / "etdz-green-2024/steam/zh.md").read_text(encoding="utf-8")
    assert "# 案例简介（必填，不超过200字）\nsummary:\n" in text
    assert "# 图片（必填，3至5张，" in text
    assert "theme: green-industry\nstatus: submitted\n" in text
    assert "\n## 特色经验\n\n<!-- 待写：" in text
    assert "约800至1000字 -->" in text
    english = (cases / "etdz-green-2024/steam/en.md").read_text(encoding="utf-8")
    assert "\n## Distinctive experience\n\n<!-- To write: " in english
    assert "track:" not in english


def test_repeating_parts_come_as_often_as_the_call_wants_them(cases: Path) -> None:
    run("new", "guangzhou-green-manufacturing-2024", "paint", "--track", "green-manufacturing-park")
    text = (cases / "guangzhou-green-manufacturing-2024/paint/zh.md").read_text(encoding="utf-8")
    assert [line for line in text.split("\n") if line.startswith("## 亮点")] == [
        "## 亮点1",
        "## 亮点2",
        "## 亮点3",
    ]


def test_a_word_written_beside_the_guidance_counts_alone(cases: Path) -> None:
    run("new", "etdz-green-2024", "steam", "--track", "park")
    path = cases / "etdz-green-2024/steam/zh.md"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("## 特色经验\n", "## 特色经验\n\n一条管廊。\n"), encoding="utf-8")
    programme = read_compilation(cases).programme("etdz-green-2024")
    assert programme is not None
    case, _ = read_case(path.parent, programme)
    assert case is not None
    assert case.original.units() == {"experience": "一条管廊。"}


@pytest.mark.usefixtures("cases")
def test_a_call_with_one_track_needs_no_naming_of_it() -> None:
    assert run("new", "zhejiang-green-parks-2022", "huzhou").exit_code == 0


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("etdz-green-2042", "x", "--track", "park"), "是不是“etdz-green-2024”？"),
        (("nothing-like-it", "x", "--track", "park"), "有：etdz-green-2024（"),
        (("etdz-green-2024", "x", "--track", "prak"), "是不是“park”？"),
        (("etdz-green-2024", "x", "--track", "企业"), "是不是“enterprise”？"),
        (("etdz-green-2024", "x"), "请用 --track 指明申报类别：park（园区）、enterprise（企业）"),
        (
            ("etdz-green-2024", "x", "--track", "park", "--theme", "绿色基础设施"),
            "是不是“green-infrastructure”？",
        ),
        (("etdz-green-2024", "Suzhou Steam!", "--track", "park"), "如“suzhou-steam”"),
        (("etdz-green-2024", "苏州", "--track", "park"), "只能用小写英文字母"),
        (("etdz-green-2024", "../up", "--track", "park"), "如“up”"),
        (("etdz-green-2024", "a" * 81, "--track", "park"), "最多80个字符"),
    ],
)
def test_what_the_call_does_not_know_is_refused_with_the_nearest(
    cases: Path, arguments: tuple[str, ...], words: str
) -> None:
    before = sorted(cases.rglob("*"))
    result = run("new", *arguments)
    assert result.exit_code == 2
    assert words in result.stderr
    assert sorted(cases.rglob("*")) == before


def test_nothing_is_overwritten(cases: Path) -> None:
    run("new", "etdz-green-2024", "steam", "--track", "park")
    path = cases / "etdz-green-2024/steam/zh.md"
    path.write_text("mine", encoding="utf-8")
    again = run("new", "etdz-green-2024", "steam", "--track", "park")
    elsewhere = run("new", "zhejiang-green-parks-2022", "steam")
    assert (again.exit_code, elsewhere.exit_code) == (2, 2)
    assert "已经存在，没有改动" in again.stderr
    assert "已经用在 cases/etdz-green-2024/steam 里了" in elsewhere.stderr
    assert path.read_text(encoding="utf-8") == "mine"


def test_a_folder_without_calls_says_so(tmp_path: Path) -> None:
    result = run("new", "etdz-green-2024", "x", "--cases", str(tmp_path))
    assert result.exit_code == 2
    assert "没有征集活动" in result.stderr
