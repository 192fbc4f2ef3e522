"""The `casebook` command line: the editors' door to what the other rooms do."""

from __future__ import annotations

import click

from casebook.checks.wording import bilingual
from casebook.commands.booklet import booklet
from casebook.commands.build import build
from casebook.commands.check import check
from casebook.commands.export import export
from casebook.commands.rules import rules
from casebook.commands.schema import schema


@click.group(help=bilingual("command.main"), context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Run one of the commands added below."""


main.add_command(check)
main.add_command(rules)
main.add_command(schema)
main.add_command(build)
main.add_command(export)
main.add_command(booklet)
