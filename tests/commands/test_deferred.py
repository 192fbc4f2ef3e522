"""A command imports what it needs itself, and nothing that only another command needs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from casebook.commands import main
from casebook.commands.deferred import Deferred
from casebook.commands.wording import help_brief

HEAVY = frozenset(
    {
        "PIL",
        "babel",
        "css_inline",
        "docx",
        "fontTools",
        "jinja2",
        "lxml",
        "mammoth",
        "markdown",
        "mkdocs",
        "nh3",
        "openpyxl",
        "pikepdf",
        "rich",
        "segno",
        "weasyprint",
    }
)
"""Libraries that take long to import."""

PROGRAM = """
import sys
from casebook.commands import main
main(sys.argv[1:], standalone_mode=False)
print("".join(f"\\nimported {name}" for name in sys.modules))
"""


def imported(*arguments: str) -> set[str]:
    """Return the heavy libraries that a call of the command line imports."""
    call = [sys.executable, "-c", PROGRAM, *arguments]
    told = subprocess.run(call, capture_output=True, text=True, check=True).stdout
    names = {line.removeprefix("imported ") for line in told.splitlines() if line.startswith("imported ")}
    assert "casebook.commands" in names
    return names & HEAVY


@pytest.mark.parametrize(
    ("arguments", "needed"),
    [
        (["--help"], set()),
        (["check", "--help"], {"PIL"}),
        (["check", "--cases", "{cases}", "--cache", "{cache}"], {"PIL"}),
        (["format", "--help"], set()),
        (["export", "--help"], set()),
        (["translation", "--help"], set()),
    ],
)
def test_a_command_imports_no_library_that_it_has_no_use_for(
    arguments: list[str], needed: set[str], tmp_path: Path
) -> None:
    places = {"cases": tmp_path, "cache": f"{tmp_path}/cache"}
    assert imported(*(each.format(**places) for each in arguments)) <= needed


def test_a_command_imports_what_it_needs() -> None:
    assert {"weasyprint", "rich"} <= imported("booklet", "--help")


def test_what_is_called_is_the_command_itself() -> None:
    listed = main.commands["check"]
    assert isinstance(listed, Deferred)
    with listed.make_context("check", []) as context:
        assert context.command is listed.command()
        assert context.params["format_name"] == "text"


def test_a_place_that_is_no_command_is_refused() -> None:
    with pytest.raises(AssertionError):
        Deferred("check", "check:Path", "checks.command.check.help").command()


def test_the_list_says_of_a_command_what_its_own_help_says() -> None:
    listed = main.commands["check"]
    shown = CliRunner().invoke(main, ["check", "--help"]).stdout
    assert listed.help is not None
    for paragraph in listed.help.split("\n\n"):
        assert "".join(paragraph.split()) in "".join(shown.split())


@pytest.mark.parametrize("group", [[], ["export"], ["translation"]])
def test_a_list_of_commands_says_a_whole_clause_of_each_in_both_languages(group: list[str]) -> None:
    shown = CliRunner().invoke(main, [*group, "--help"]).stdout
    assert "..." not in shown.partition("命令 / Commands:")[2]


def test_the_first_clause_ends_at_the_first_stop() -> None:
    assert (
        help_brief("commands.export.pack.help")
        == "按合作平台的表格整理案例 / Cases laid out in a partner’s form"
    )


@pytest.mark.parametrize("arguments", [["chek"], ["export", "dat"]])
def test_a_slip_is_told_the_nearest_command(arguments: list[str]) -> None:
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 2
    assert "没有命令" in result.stderr
    assert "是不是" in result.stderr


def test_commands_are_offered_to_a_shell_that_completes_them() -> None:
    with click.Context(main) as context:
        assert [each.value for each in main.shell_complete(context, "ch")] == ["check"]
