"""The `casebook` command line: the editors' door to what the other rooms do."""

from __future__ import annotations

import click

from casebook.checks.wording import bilingual
from casebook.commands.admin import admin
from casebook.commands.booklet import booklet
from casebook.commands.build import build
from casebook.commands.check import check
from casebook.commands.export import export
from casebook.commands.format import format_files
from casebook.commands.intake import forms, intake
from casebook.commands.new import new
from casebook.commands.photos import photos
from casebook.commands.proof import proof
from casebook.commands.release import release
from casebook.commands.rules import rules
from casebook.commands.schema import schema
from casebook.commands.speaking import Group
from casebook.commands.status import status
from casebook.commands.translation import translation


@click.group(
    cls=Group, help=bilingual("command.main"), context_settings={"help_option_names": ["-h", "--help"]}
)
def main() -> None:
    """Run one of the commands added below."""


main.add_command(check)
main.add_command(rules)
main.add_command(schema)
main.add_command(build)
main.add_command(export)
main.add_command(booklet)
main.add_command(new)
main.add_command(intake)
main.add_command(forms)
main.add_command(photos)
main.add_command(format_files)
main.add_command(translation)
main.add_command(status)
main.add_command(release)
main.add_command(proof)
main.add_command(admin)
