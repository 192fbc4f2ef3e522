"""`casebook translation`: everything about the translations of cases."""

from __future__ import annotations

import click

from casebook.commands.handouts import export_handout, import_handout
from casebook.commands.translating import diff, mark, new, status
from casebook.commands.wording import help_page


@click.group(help=help_page("translation.command.help"))
def translation() -> None:
    """Run one of the commands below."""


for _command in (status, diff, mark, new, export_handout, import_handout):
    translation.add_command(_command)
