"""`casebook status`: the editors' desk."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from casebook.cache import Cache
from casebook.checks.checking import check
from casebook.checks.desk.desk import desk
from casebook.checks.desk.views import VIEWS
from casebook.commands.options import cache_option, cases_option, date_option, day_of, glossary_option
from casebook.commands.wording import help_line
from casebook.content.reading import read_compilation
from casebook.vocabulary.catalogue import text
from casebook.vocabulary.glossary import Glossary
from casebook.vocabulary.localtext import LANGUAGES, Language
from casebook.whole import write_whole

_FILE = click.Path(dir_okay=False, path_type=Path)


@click.command()
@cases_option
@click.option(
    "--format",
    "view",
    type=click.Choice(list(VIEWS)),
    default="text",
    show_default=True,
    help=help_line("desk.options.format"),
)
@click.option(
    "--language",
    type=click.Choice(LANGUAGES),
    default="zh",
    show_default=True,
    help=help_line("desk.options.language"),
)
@click.option("--output", type=_FILE, help=help_line("desk.options.output"))
@date_option("desk.options.date")
@glossary_option
@cache_option
def status(
    cases_dir: Path,
    view: str,
    language: Language,
    output: Path | None,
    day: datetime | None,
    glossary: Glossary,
    cache_dir: Path,
) -> None:
    """Print the desk, or write it to a file."""
    compilation = read_compilation(cases_dir)
    report = check(compilation, glossary, Cache(cache_dir))
    today = day_of(day)
    shown = VIEWS[view](desk(compilation, report, today), language)
    if output is None:
        click.echo(shown)
    else:
        write_whole(output, f"{shown}\n".encode())
        click.echo(text("desk.written", language, file=output.as_posix()))
