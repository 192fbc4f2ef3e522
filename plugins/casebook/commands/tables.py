"""`casebook export data`, `citations` and `feeds`: one group of the site's exports alone, into a folder."""

from __future__ import annotations

from pathlib import Path

import click

from casebook.commands.releasing import FOLDER, takes_release
from casebook.commands.wording import help_line
from casebook.exchange.exporting import ALONE
from casebook.exchange.release import Release
from casebook.exchange.writing import write_files
from casebook.vocabulary.catalogue import text
from casebook.vocabulary.localtext import LANGUAGES


def group_command(name: str) -> click.Command:
    """Return the command that writes one group of exports."""

    @click.command(name)
    @click.option(
        "--output",
        type=FOLDER,
        default=Path(name),
        show_default=True,
        help=help_line("commands.export.group.output"),
    )
    @takes_release("commands.export.pack.site_url")
    def command(output: Path, release: Release) -> None:
        files = [file for export in ALONE[name] for file in export(release)]
        write_files(output, files)
        for language in LANGUAGES:
            click.echo(text("commands.export.group.done", language, folder=output, count=len(files)))

    return command


data = group_command("data")
citations = group_command("citations")
feeds = group_command("feeds")
