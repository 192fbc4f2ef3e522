"""`casebook export data`, `citations` and `feeds`: one group of the site's exports alone, into a folder."""

from __future__ import annotations

from pathlib import Path

import click

from casebook.cache import Cache
from casebook.commands.wording import help_text
from casebook.content.reading import read_compilation
from casebook.exchange.exporting import ALONE
from casebook.exchange.release import Release
from casebook.exchange.writing import write_files
from casebook.vocabulary.catalogue import text
from casebook.vocabulary.localtext import LANGUAGES

_FOLDER = click.Path(file_okay=False, path_type=Path)


def group_command(name: str) -> click.Command:
    """Return the command that writes one group of exports."""

    @click.command(name, help=help_text(f"export.{name}.help"))
    @click.option(
        "--output", type=_FOLDER, default=Path(name), show_default=True, help=help_text("export.group.output")
    )
    @click.option(
        "--cases",
        "cases_dir",
        type=_FOLDER,
        default=Path("cases"),
        show_default=True,
        help=help_text("build.cases"),
    )
    @click.option("--site-url", required=True, help=help_text("export.pack.site_url"))
    @click.option(
        "--cache",
        "cache_dir",
        type=_FOLDER,
        default=Path(".cache"),
        show_default=True,
        help=help_text("booklet.cache"),
    )
    def command(output: Path, cases_dir: Path, site_url: str, cache_dir: Path) -> None:
        release = Release(read_compilation(cases_dir), Cache(cache_dir), f"{site_url.rstrip('/')}/")
        files = [file for export in ALONE[name] for file in export(release)]
        write_files(output, files)
        for language in LANGUAGES:
            click.echo(text("commands.export.group.done", language, folder=output, count=len(files)))

    return command


GROUPS = tuple(map(group_command, ALONE))
