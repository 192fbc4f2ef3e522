"""`casebook admin`: an editor for the browser over the same files."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import click

from casebook.commands.choosing import refuse
from casebook.commands.options import cases_option
from casebook.commands.wording import help_line, in_both
from casebook.content.reading import read_compilation
from casebook.exchange.admin.bundle import BundleError, missing_tools
from casebook.exchange.admin.config import Backend, Service, editor_config
from casebook.exchange.admin.writing import may_write, write_editor
from casebook.vocabulary.catalogue import local_text
from casebook.vocabulary.localtext import LocalText

_FOLDER = click.Path(file_okay=False, path_type=Path)
_NOBODYS = Backend()


@click.command()
@click.option(
    "--output", type=_FOLDER, default="admin", show_default=True, help=help_line("admin.options.output")
)
@cases_option
@click.option(
    "--backend",
    "service",
    type=click.Choice(get_args(Service)),
    default=_NOBODYS.service,
    show_default=True,
    help=help_line("admin.options.backend"),
)
@click.option("--repo", default=_NOBODYS.repository, show_default=True, help=help_line("admin.options.repo"))
@click.option("--branch", default="", help=help_line("admin.options.branch"))
@click.option("--server", default="", help=help_line("admin.options.server"))
def admin(output: Path, cases_dir: Path, service: Service, repo: str, branch: str, server: str) -> None:
    """Make the editor's folder anew."""
    if missing := missing_tools():
        raise refuse("admin.error.tools", names=LocalText(zh="、".join(missing), en=", ".join(missing)))
    if not may_write(output):
        raise refuse("admin.error.foreign", folder=output.as_posix())
    compilation = read_compilation(cases_dir)
    if not compilation.cases:
        raise refuse("admin.error.no_cases", folder=cases_dir.as_posix())
    config = editor_config(compilation, Backend(service, repo, branch, server), _in_repository(cases_dir))
    try:
        write_editor(config, output)
    except BundleError as error:
        step = local_text(f"admin.step.{error.step}")
        raise click.ClickException(in_both("admin.error.failed", step=step, told=error.told)) from error
    counts = {"programmes": len(config["collections"]), "cases": len(compilation.cases)}
    click.echo(in_both("admin.done", folder=output.as_posix(), **counts))


def _in_repository(cases_dir: Path) -> str:
    """Return where the cases lie below the root of their repository, or of the folder around them."""
    folder = cases_dir.resolve()
    root = next((each for each in folder.parents if (each / ".git").exists()), folder.parent)
    return folder.relative_to(root).as_posix()
