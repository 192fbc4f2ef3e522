"""`casebook check`: findings, and an exit code a script can trust."""

from __future__ import annotations

from pathlib import Path

import click

from casebook.checks.checking import check as check_compilation
from casebook.checks.reports import FORMATS
from casebook.checks.wording import bilingual, bilingual_line, say
from casebook.content.reading import read_compilation
from casebook.vocabulary.localtext import LANGUAGES, Language


@click.command(help=bilingual("command.check.help"))
@click.argument("paths", nargs=-1, metavar="[PATH]...", type=click.Path(exists=True, path_type=Path))
@click.option(
    "--cases",
    "cases_dir",
    default="cases",
    show_default=True,
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help=bilingual_line("command.check.cases"),
)
@click.option(
    "--format",
    "format_name",
    default="text",
    show_default=True,
    type=click.Choice(list(FORMATS)),
    help=bilingual_line("command.check.format"),
)
@click.option(
    "--language",
    default="zh",
    show_default=True,
    type=click.Choice(LANGUAGES),
    help=bilingual_line("command.check.language"),
)
@click.pass_context
def check(
    context: click.Context, paths: tuple[Path, ...], cases_dir: Path, format_name: str, language: Language
) -> None:
    """Print the findings and exit with 0 if none of them is an error, with 1 otherwise."""
    _refuse_strangers(paths, cases_dir, language)
    report = check_compilation(read_compilation(cases_dir))
    if paths:
        report = report.within(paths)
    click.echo(FORMATS[format_name](report, language))
    context.exit(1 if report.has_errors else 0)


def _refuse_strangers(paths: tuple[Path, ...], cases_dir: Path, language: Language) -> None:
    """Refuse paths outside the folder of cases: an empty report of them would look like a clean one."""
    root = cases_dir.resolve()
    for path in paths:
        if not (path.resolve().is_relative_to(root) or root.is_relative_to(path.resolve())):
            words = say("command.check.outside", path=str(path), folder=str(cases_dir))
            raise click.UsageError(words.get(language))
