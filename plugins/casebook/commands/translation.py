"""`casebook translation`: everything about the translations of cases."""

from __future__ import annotations

import click

from casebook.commands.deferred import Deferred


@click.group()
def translation() -> None:
    """Run one of the commands below."""


for _command in (
    Deferred("status", "translating:status", "translation.status.help"),
    Deferred("diff", "translating:diff", "translation.diff.help"),
    Deferred("mark", "translating:mark", "translation.mark.help"),
    Deferred("new", "translating:new", "translation.new.help"),
    Deferred("export", "handouts:export_handout", "translation.export.help"),
    Deferred("import", "handouts:import_handout", "translation.import.help"),
):
    translation.add_command(_command)
