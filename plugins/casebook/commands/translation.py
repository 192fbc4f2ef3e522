"""`casebook translation`: everything about the translations of cases."""

from __future__ import annotations

import click

from casebook.commands.deferred import Deferred
from casebook.commands.wording import help_page


@click.group()
def translation() -> None:
    """Run one of the commands below."""


for _command in (
    Deferred("status", "translating:status", help_page("translation.status.help")),
    Deferred("diff", "translating:diff", help_page("translation.diff.help")),
    Deferred("mark", "translating:mark", help_page("translation.mark.help")),
    Deferred("new", "translating:new", help_page("translation.new.help")),
    Deferred("export", "handouts:export_handout", help_page("translation.export.help")),
    Deferred("import", "handouts:import_handout", help_page("translation.import.help")),
):
    translation.add_command(_command)
