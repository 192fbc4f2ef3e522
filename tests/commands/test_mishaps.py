"""What the file system, the terminal or Ctrl-C does to a command is told, never shown as a traceback."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from casebook.commands import main
from casebook.commands.deferred import Deferred
from casebook.commands.mishaps import mishap
from casebook.commands.speaking import Group

GIVEN: Mapping[str, tuple[str, ...]] = {
    "intake": ("--programme", "sample-2024", "--case", "fresh", "letter.docx"),
    "photos": ("boiler-heat", "cases/sample-2024/roof-solar/photos/roof.jpg"),
    "proof": ("boiler-heat",),
    "release": ("2024-1",),
    "build": ("--no-booklets",),
    "export offline": ("--site-dir", "built"),
    "export pack": ("--for", "gasez", "--site-url", "https://example.org/"),
    "export wechat": ("--site-url", "https://example.org/"),
    "export data": ("--site-url", "https://example.org/"),
    "export citations": ("--site-url", "https://example.org/"),
    "export feeds": ("--site-url", "https://example.org/"),
    "translation export": ("roof-solar",),
}
"""What each command needs besides the place it writes to."""

NAMED: Mapping[str, tuple[str, ...]] = {
    "new": ("sample-2024", "fresh"),
    "forms": ("--output", "out"),
    "translation mark": ("boiler-heat",),
    "translation new": ("roof-solar", "--with", "cat"),
    "translation import": ("letter.docx",),
}
"""What other commands need."""

PLACES = ("--output", "--private", "--site-dir")
"""The options that name a place to write to."""

READS = frozenset({("proof", "--private"), ("export pack", "--site-dir"), ("export offline", "--site-dir")})
"""Where such an option names what is read, and may well be missing."""


def commands(group: click.Group, *path: str) -> Iterator[tuple[str, click.Command]]:
    for name, listed in group.commands.items():
        command = listed.command() if isinstance(listed, Deferred) else listed
        if isinstance(command, click.Group):
            yield from commands(command, *path, name)
        else:
            yield " ".join((*path, name)), command


EVERY = dict(commands(main))
WRITING = [
    (name, option)
    for name, command in EVERY.items()
    for parameter in command.params
    for option in parameter.opts
    if option in PLACES and (name, option) not in READS
]


@pytest.fixture
def here(project: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(project)
    (project / "built").mkdir()
    (project / "built" / "index.html").write_text("<p>", encoding="utf-8")
    assert run("forms", "--output", "forms").exit_code == 0
    (project / "forms" / "sample-2024.park.docx").rename("letter.docx")
    return project


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


def files(folder: Path) -> dict[Path, bytes]:
    return {
        path: path.read_bytes() for path in folder.rglob("*") if path.is_file() and ".cache" not in path.parts
    }


def test_the_commands_that_write_are_found() -> None:
    assert len(WRITING) > 12
    assert {name for name, _ in WRITING} >= {"status", "release", "intake", "build", "export pack"}


@pytest.mark.parametrize(("name", "option"), WRITING, ids=" ".join)
def test_a_place_that_cannot_be_written_is_told_and_nothing_is_changed(
    here: Path, name: str, option: str
) -> None:
    before = files(here)
    result = run(*name.split(), *GIVEN.get(name, ()), option, "mkdocs.yml/below/it")
    assert result.exit_code == 2
    assert "mkdocs.yml" in result.stderr
    assert "错误 / Error: “" in result.stderr
    assert isinstance(result.exception, SystemExit)
    assert files(here) == before


WITH_CASES = [
    name
    for name, command in EVERY.items()
    if any("--cases" in parameter.opts for parameter in command.params)
]


@pytest.mark.parametrize("name", WITH_CASES)
def test_every_command_refuses_cases_that_are_not_there(here: Path, name: str) -> None:
    result = run(*name.split(), *GIVEN.get(name, ()), *NAMED.get(name, ()), "--cases", "nowhere")
    assert result.exit_code == 2
    assert "'nowhere' 不存在；请核对路径" in result.stderr


EMPTY = ("release", "schema", "forms", "booklet", "export data", "export pack", "export wechat")


@pytest.mark.parametrize("name", EMPTY)
def test_nothing_is_made_of_a_folder_without_programmes(here: Path, name: str) -> None:
    (here / "bare").mkdir()
    before = files(here)
    result = run(*name.split(), *GIVEN.get(name, ()), *NAMED.get(name, ()), "--cases", "bare")
    assert result.exit_code == 2
    assert "bare 里没有征集活动（programme.yml）" in result.stderr
    assert files(here) == before


WITH_ADDRESS = [
    name
    for name, command in EVERY.items()
    if any("--site-url" in parameter.opts for parameter in command.params)
]


@pytest.mark.parametrize("name", WITH_ADDRESS)
@pytest.mark.parametrize(
    "address",
    ["example.org", "https://a b.org/", "ftp://example.org", "https://", "https://[x", "http://a:b/"],
)
def test_an_address_that_is_none_is_refused(here: Path, name: str, address: str) -> None:
    before = files(here)
    result = run(*name.split(), *GIVEN.get(name, ()), "--site-url", address)
    assert result.exit_code == 2
    assert f"网站根地址“{address}”不对" in result.stderr
    assert files(here) == before


WITH_DATE = [
    name for name, command in EVERY.items() if any("--date" in parameter.opts for parameter in command.params)
]


@pytest.mark.parametrize("name", WITH_DATE)
def test_a_day_that_no_calendar_has_is_refused(here: Path, name: str) -> None:
    result = run(*name.split(), *GIVEN.get(name, ()), *NAMED.get(name, ()), "--date", "2026-13-01")
    assert result.exit_code == 2
    assert "--date 的值不对：'2026-13-01' 不是日期；写成 年-月-日，例如 2026-03-01" in result.stderr


WITH_GLOSSARY = ("check", "status", "translation new")


@pytest.mark.parametrize("name", WITH_GLOSSARY)
@pytest.mark.parametrize(
    ("content", "told"),
    [
        (None, "“terms.csv”不存在"),
        (b"\xff\xfea\x00", "不是 UTF-8 编码"),
        (b"a,b\n", "第一行的列名应当是 topic,zh,en"),
    ],
    ids=["absent", "utf-16", "columns"],
)
def test_a_glossary_that_cannot_be_read_is_told(
    here: Path, name: str, content: bytes | None, told: str
) -> None:
    if content is not None:
        (here / "terms.csv").write_bytes(content)
    result = run(*name.split(), *NAMED.get(name, ()), "--glossary", "terms.csv")
    assert result.exit_code == 2
    assert told in result.stderr


@pytest.mark.parametrize("content", ["a: [", "id: 3", "", "- 1"])
def test_a_record_that_is_none_keeps_a_release_from_being_written(here: Path, content: str) -> None:
    folder = here / "site_src" / "releases"
    folder.mkdir(exist_ok=True)
    (folder / "2023.yml").write_text(content, encoding="utf-8")
    result = run("release", "2024-1")
    assert result.exit_code == 2
    assert "版次记录“site_src/releases/2023.yml”读不出来" in result.stderr
    assert not (folder / "2024-1.yml").exists()


def test_a_record_is_not_made_in_frontmatter_that_cannot_be_read(here: Path) -> None:
    case = here / "cases" / "sample-2024" / "boiler-heat" / "zh.md"
    case.write_text(case.read_text(encoding="utf-8").replace("title:", "a: [title:", 1), encoding="utf-8")
    before = files(here)
    result = run("proof", "boiler-heat", "--mark")
    assert result.exit_code == 2
    assert "zh.md" in result.stderr
    assert files(here) == before


def test_a_private_record_that_is_there_is_not_mixed_with_another(here: Path) -> None:
    (here / "private" / "sample-2024" / "fresh").mkdir(parents=True)
    result = run("intake", *GIVEN["intake"])
    assert result.exit_code == 2
    assert "private/sample-2024/fresh 已经存在" in result.stderr
    assert not (here / "cases" / "sample-2024" / "fresh").exists()


def test_an_unknown_unit_is_not_passed_over(here: Path) -> None:
    assert run("translation", "export", "boiler-heat", "--format", "xliff").exit_code == 0
    result = run("translation", "import", "boiler-heat.en.xlf", "--accept", "nothing")
    assert result.exit_code == 2
    assert "没有“nothing”这一部分" in result.stderr


def test_a_page_that_is_not_text_is_no_site(here: Path) -> None:
    (here / "built" / "index.html").write_bytes(b"\xff\xfe")
    before = files(here)
    result = run("export", "offline", "--site-dir", "built")
    assert result.exit_code == 2
    assert "built/index.html 缺少或读不出来" in result.stderr
    assert files(here) == before


def program(
    folder: Path, *arguments: str, encoding: str = "utf-8", out: int = subprocess.PIPE
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", "from casebook.commands import main; main()", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONIOENCODING": encoding},
        stdout=out,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        errors="replace",
        check=False,
    )


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252", "gbk"])
def test_a_terminal_of_another_encoding_is_spoken_to(shared_project: Path, encoding: str) -> None:
    for arguments in (("status",), ("--help",), ("rules", "CB203")):
        result = program(shared_project, *arguments, encoding=encoding)
        assert (result.returncode, result.stderr) == (0, "")


def test_a_full_disk_behind_the_output_is_told(shared_project: Path) -> None:
    full = Path("/dev/full")
    if not full.is_char_device():
        pytest.skip("needs a system with /dev/full")
    with full.open("wb") as file:
        result = program(shared_project, "status", out=file.fileno())
    assert result.returncode == 2
    assert "错误 / Error: 输出写不出去" in result.stderr
    assert "Traceback" not in result.stderr


def test_who_has_read_enough_hears_no_complaint(shared_project: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        result = program(shared_project, "schema", out=writing)
    finally:
        os.close(writing)
    assert result.stderr == ""


@click.group(cls=Group)
def made() -> None:
    """Hold the commands below."""


@made.command()
def broken_off() -> None:
    """Meet an editor's Ctrl-C."""
    raise KeyboardInterrupt


@made.command()
def broken_off_in_an_import() -> None:
    """Meet it where Python hides it."""
    raise RuntimeError from KeyboardInterrupt()


@made.command()
def faulty() -> None:
    """Hold a fault of the program's own."""
    raise RuntimeError


@pytest.mark.parametrize("name", ["broken-off", "broken-off-in-an-import"])
def test_what_was_broken_off_says_so(name: str) -> None:
    result = CliRunner().invoke(made, [name])
    assert result.exit_code == 130
    assert result.stderr.startswith("错误 / Error: 已中断")


def test_a_fault_of_the_program_is_not_hidden() -> None:
    assert isinstance(CliRunner().invoke(made, ["faulty"]).exception, RuntimeError)


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (2, "不存在"),
        (13, "不允许读写"),
        (20, "是文件，不是文件夹"),
        (28, "磁盘满了"),
        (36, "太长"),
        (5, "读写不了"),
    ],
)
def test_each_kind_of_mishap_names_the_path_and_what_to_do(number: int, told: str) -> None:
    chinese, english = mishap(OSError(number, os.strerror(number), "out/案例.pdf")).split("\n")
    assert "“out/案例.pdf”" in chinese
    assert told in chinese
    assert "“out/案例.pdf”" in english
