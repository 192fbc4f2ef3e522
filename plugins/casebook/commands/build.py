"""`casebook build`: the whole product, from this repository's cases or from another folder of cases."""

from __future__ import annotations

import logging
from pathlib import Path

import click

from casebook.commands.options import site_root
from casebook.commands.wording import help_line
from casebook.plugin import BuildRefused, build_site

_FOLDER = click.Path(file_okay=False, path_type=Path)
_CASES = click.Path(exists=True, file_okay=False, path_type=Path)


@click.command()
@click.option("--cases", "cases_dir", type=_CASES, help=help_line("commands.build.cases"))
@click.option("--site-dir", type=_FOLDER, help=help_line("commands.build.site_dir"))
@click.option("--site-url", callback=site_root, help=help_line("commands.build.site_url"))
@click.option("--no-booklets", is_flag=True, help=help_line("commands.build.no_booklets"))
@click.option(
    "--config-file",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    default=Path("mkdocs.yml"),
    show_default=True,
    help=help_line("commands.build.config_file"),
)
@click.pass_context
def build(
    context: click.Context,
    cases_dir: Path | None,
    site_dir: Path | None,
    site_url: str | None,
    no_booklets: bool,
    config_file: Path,
) -> None:
    """Build with what the caller gives instead of what the configuration says."""
    options: dict[str, object] = {"booklets": False} if no_booklets else {}
    if cases_dir is not None:
        options["cases_dir"] = str(cases_dir.resolve())
    _listen()
    try:
        build_site(config_file, site_dir.resolve() if site_dir else None, site_url, options)
    except BuildRefused:
        context.exit(1)


def _listen() -> None:
    """Let the editor hear Casebook's own progress, and of MkDocs only what is wrong."""
    logging.getLogger("mkdocs").addHandler(_Spoken())
    logging.getLogger("mkdocs").setLevel(logging.WARNING)
    logging.getLogger("mkdocs.plugins.casebook").setLevel(logging.INFO)


class _Spoken(logging.Handler):
    """Says what is logged on standard error, in colour on a terminal only."""

    def emit(self, record: logging.LogRecord) -> None:
        """Say it."""
        click.echo(self.format(record), err=True)
