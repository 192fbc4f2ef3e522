"""`casebook export offline`: the whole site in one file, to be read without a network."""

from __future__ import annotations

import tempfile
from pathlib import Path

import click

from casebook.commands.build import build
from casebook.commands.choosing import refuse
from casebook.commands.wording import help_line
from casebook.exchange.offline import NoSite, write_offline_copy
from casebook.vocabulary.catalogue import text
from casebook.vocabulary.localtext import LANGUAGES

_GIVEN = click.Path(exists=True, file_okay=False, path_type=Path)


@click.command()
@click.option(
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    default=Path("casebook-offline.zip"),
    show_default=True,
    help=help_line("commands.export.offline.output"),
)
@click.option("--cases", "cases_dir", type=_GIVEN, help=help_line("commands.build.cases"))
@click.option("--site-dir", type=_GIVEN, help=help_line("commands.export.offline.site_dir"))
@click.option("--no-booklets", is_flag=True, help=help_line("commands.build.no_booklets"))
@click.pass_context
def offline(
    context: click.Context, output: Path, cases_dir: Path | None, site_dir: Path | None, no_booklets: bool
) -> None:
    """Pack a built site, or build one to pack."""
    with tempfile.TemporaryDirectory() as folder:
        site = site_dir or Path(folder) / "site"
        if site_dir is None:
            context.invoke(build, cases_dir=cases_dir, site_dir=site, no_booklets=no_booklets)
        try:
            count = write_offline_copy(site, output)
        except NoSite as error:
            raise refuse("commands.export.offline.no_site", file=str(error)) from error
    megabytes = f"{output.stat().st_size / 1_000_000:.1f}"
    for language in LANGUAGES:
        message = text(
            "commands.export.offline.done", language, file=output, count=count, megabytes=megabytes
        )
        click.echo(message)
