"""Wrong use of any command is told in Chinese first and in English too, and leaves with 2."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from casebook.commands import main
from casebook.commands.deferred import Deferred
from casebook.commands.speaking import Group, told


def commands(group: click.Group, *path: str) -> Iterator[tuple[str, ...]]:
    """Yield every command that there is, by the words it is called with."""
    for name, listed in group.commands.items():
        yield (*path, name)
        command = listed.command() if isinstance(listed, Deferred) else listed
        if isinstance(command, click.Group):
            yield from commands(command, *path, name)


EVERY = [(), *commands(main)]


@click.group(cls=Group)
def made() -> None:
    """Hold a command with every kind of parameter."""


@click.command()
@click.argument("place", type=click.Path(exists=True, dir_okay=False))
@click.option("--how", type=click.Choice(["slow", "fast"]), required=True, help="how")
@click.option("--count", type=int, default=3, show_default=True)
@click.option("--share", type=click.FloatRange(0, 1))
@click.option("--only", type=click.Choice(["one"]))
@click.option("--folder", type=click.Path(exists=True, file_okay=False))
@click.option("--aloud", is_flag=True)
@click.option("--fail", type=click.Choice(["here", "own"]))
def walk(fail: str | None, **_: object) -> None:
    """Fail on request."""
    if fail == "here":
        raise click.ClickException("could not be done")
    if fail == "own":
        raise click.UsageError("这样不行\nnot like this")


made.add_command(walk)


def run(group: click.Group, *arguments: str) -> Result:
    return CliRunner().invoke(group, arguments)


@pytest.mark.parametrize("words", EVERY, ids=" ".join)
def test_every_command_refuses_an_unknown_option_in_both_languages(words: tuple[str, ...]) -> None:
    result = run(main, *words, "--no-such-option")
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.startswith("用法 / Usage: ")
    assert "\n错误：没有选项 --no-such-option" in result.stderr
    assert "\nError: No such option" in result.stderr
    assert result.stderr.index("错误") < result.stderr.index("Error")


@pytest.mark.parametrize("words", EVERY, ids=" ".join)
def test_every_command_s_help_has_headings_in_both_languages(words: tuple[str, ...]) -> None:
    result = run(main, *words, "--help")
    assert result.exit_code == 0
    assert result.stdout.startswith("用法 / Usage: ")
    assert "\n选项 / Options:\n" in result.stdout
    assert "显示这份说明并退出。" in result.stdout
    assert "\nOptions:" not in result.stdout


@pytest.mark.parametrize(
    ("arguments", "chinese"),
    [
        ("wolk", "没有命令 wolk；是不是 'walk'？"),
        ("--how", "没有选项 --how"),
        ("walk HERE --foldre x", "没有选项 --foldre；是不是 '--folder'？"),
        ("walk HERE", "还缺 --how，从 slow、fast 中选一个"),
        ("walk --how fast", "还缺参数 PLACE"),
        ("walk HERE --how fast more words", "多写了 more words"),
        ("walk HERE --how", "选项 --how 后面要写一个值"),
        ("walk HERE --aloud=yes", "选项 --aloud 后面不带值"),
        ("walk HERE --how so", "--how 的值不对：'so' 不行，只能是 'slow'、'fast'"),
        ("walk HERE --only two", "--only 的值不对：'two' 不行，只能是 'one'"),
        ("walk HERE --count two", "--count 的值不对：'two' 不是整数或数字"),
        ("walk HERE --share two", "--share 的值不对：'two' 不是整数或数字"),
        ("walk HERE --share 2", "--share 的值不对：2.0 超出范围 0<=x<=1"),
        ("walk nowhere", "PLACE 的值不对：'nowhere' 不存在；请核对路径，并在项目文件夹里运行命令"),
        ("walk FOLDER", "PLACE 的值不对：'FOLDER' 是文件夹，这里要写文件"),
        ("walk HERE --folder HERE", "--folder 的值不对：'HERE' 是文件，这里要写文件夹"),
    ],
)
def test_each_kind_of_wrong_use(
    arguments: str, chinese: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("HERE").write_text("", encoding="utf-8")
    Path("FOLDER").mkdir()
    result = run(made, *arguments.split())
    assert result.exit_code == 2
    assert f"错误：{chinese}\nError: " in result.stderr


def test_what_is_said_in_both_languages_already_is_said_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("HERE").write_text("", encoding="utf-8")
    result = run(made, "walk", "HERE", "--how", "fast", "--fail", "own")
    assert result.exit_code == 2
    assert result.stderr.endswith("\n错误 / Error: 这样不行\nnot like this\n")


def test_what_could_not_be_done_keeps_its_exit_code(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("HERE").write_text("", encoding="utf-8")
    result = run(made, "walk", "HERE", "--how", "fast", "--fail", "here")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == "错误：没有做成\nError: could not be done\n"


def test_a_group_alone_shows_its_help() -> None:
    result = run(main)
    assert result.exit_code == 2
    assert result.stderr.startswith("用法 / Usage: ")
    assert "命令 / Commands:" in result.stderr


def test_marks_of_options_are_in_both_languages() -> None:
    words = " ".join(run(made, "walk", "--help").stdout.split())
    assert "[默认 / default: 3]" in words
    assert "how [必填 / required]" in words


@pytest.mark.parametrize("value", ["没有这个文件", "a'b", '"', "", "{x}"])
def test_what_somebody_wrote_cannot_disturb_the_message(value: str) -> None:
    lines = list(told(f"Directory {value!r} does not exist."))
    assert len(lines) == 2
    assert "不存在" in lines[0]
    assert lines[1].startswith("Error: Directory")
