from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.conftest import ROOT

from casebook.commands import main


def _run(project: Path, *arguments: str) -> Result:
    folders = ("--cases", str(project / "cases"), "--front-matter", str(ROOT / "site_src" / "booklet"))
    return CliRunner().invoke(main, ["booklet", *folders, "--cache", str(project / "cache"), *arguments])


def test_a_selection_becomes_a_file(project: Path) -> None:
    output = project / "out" / "mine.pdf"
    result = _run(project, "--language", "both", "--selection", "boiler-heat", "--output", str(output))
    assert result.exit_code == 0, result.output
    assert output.read_bytes().startswith(b"%PDF")
    assert "mine.pdf" in result.output
    assert "已排 1/1：case-boiler-heat" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--programme", "nothing"), "没有名为“nothing”的征集活动\n有：sample-2024（样例征集）"),
        (("--language", "fr"), "不能用 fr 语言制作；可选：zh、en、both"),
        (("--selection", "nothing"), "sample-2024 没有这些已发布的案例：nothing"),
        (("--province", "火星"), "没有省级行政区 火星；有：110000 北京"),
        (("--theme", "nothing"), "没有主题 nothing；有："),
        (("--sdg", "1"), "sample-2024 没有符合条件"),
        (("--sdg", "18"), "没有可持续发展目标 18；有：1、2"),
    ],
)
def test_what_cannot_be_made_is_told_in_chinese_first(
    project: Path, arguments: tuple[str, ...], message: str
) -> None:
    result = _run(project, *arguments)
    assert result.exit_code == 2
    assert message in result.output
    assert not re.search("[A-Za-z]{3} [a-z]+ [a-z]+ ", result.output[: result.output.index(message)])


def test_a_province_goes_by_any_of_its_names(project: Path) -> None:
    told = {_run(project, "--province", name).output for name in ("澳门", "Macao, China", "820000")}
    assert len(told) == 1
    assert "没有符合条件" in told.pop()


def test_a_stale_translation_is_printed_only_when_told(project: Path) -> None:
    marked = ["translation", "mark", "boiler-heat", "--cases", str(project / "cases")]
    assert CliRunner().invoke(main, marked).exit_code == 0
    original = project / "cases" / "sample-2024" / "boiler-heat" / "zh.md"
    text = original.read_text(encoding="utf-8")
    original.write_text(text.replace("title: ", "title: 新", 1), encoding="utf-8")
    output = project / "out" / "stale.pdf"
    wanted = ("--language", "en", "--selection", "boiler-heat", "--output", str(output))
    refused = _run(project, *wanted)
    assert refused.exit_code == 2
    assert "boiler-heat.en (title)" in refused.output
    assert not output.exists()
    assert _run(project, *wanted, "--allow-stale").exit_code == 0
    assert output.exists()
