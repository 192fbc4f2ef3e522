"""`casebook check`: findings, an exit code a script can trust, and on request the mending of slips."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click

from casebook.cache import Cache
from casebook.checks.checking import Report
from casebook.checks.checking import check as check_compilation
from casebook.checks.finding import Finding
from casebook.checks.fixing import fix
from casebook.checks.reports import FORMATS
from casebook.checks.wording import say
from casebook.commands.options import cache_option, cases_option, glossary_option
from casebook.commands.wording import help_line
from casebook.content.reading import read_compilation
from casebook.vocabulary.glossary import Glossary
from casebook.vocabulary.localtext import LANGUAGES, Language


@click.command()
@click.argument("paths", nargs=-1, metavar="[PATH]...", type=click.Path(exists=True, path_type=Path))
@cases_option
@click.option(
    "--format",
    "format_name",
    default="text",
    show_default=True,
    type=click.Choice(list(FORMATS)),
    help=help_line("checks.command.check.format"),
)
@click.option(
    "--language",
    default="zh",
    show_default=True,
    type=click.Choice(LANGUAGES),
    help=help_line("checks.command.check.language"),
)
@glossary_option
@cache_option
@click.option("--fix", "mend", is_flag=True, help=help_line("checks.command.check.fix"))
@click.pass_context
def check(
    context: click.Context,
    paths: tuple[Path, ...],
    cases_dir: Path,
    format_name: str,
    language: Language,
    glossary: Glossary,
    cache_dir: Path,
    mend: bool,
) -> None:
    """Print the findings and exit with 0 if none of them is an error, with 1 otherwise."""
    _refuse_wrong_folder(cases_dir)
    _refuse_strangers(paths, cases_dir)
    cache = Cache(cache_dir)

    def look() -> Report:
        report = check_compilation(read_compilation(cases_dir), glossary, cache)
        return report.within(paths) if paths else report

    if mend:
        fixed = fix(look)
        _tell(fixed.mended, language)
        report = fixed.report
    else:
        report = look()
    click.echo(FORMATS[format_name](report, language))
    context.exit(1 if report.has_errors else 0)


def _tell(mended: Iterable[Finding], language: Language) -> None:
    """Say what was mended, beside the report, so that the report stays what its format promises."""
    for finding in mended:
        place = finding.position
        where = f"{place.path.as_posix()}:{place.line}:{place.column}"
        words = {"where": where, "rule": finding.rule, "message": finding.message.get(language)}
        click.echo(say("report.mended", **words).get(language), err=True)


def _refuse_wrong_folder(cases_dir: Path) -> None:
    """Refuse a programme's or a case's folder: nothing in it is a programme, so it would look clean."""
    for name, above, key in (
        ("programme.yml", 1, "programme_folder"),
        *((f"{language}.md", 2, "case_folder") for language in LANGUAGES),
    ):
        if (cases_dir / name).is_file():
            parent = cases_dir.resolve().parents[above - 1]
            raise _wrong_use(key, folder=cases_dir.as_posix(), parent=_near(parent).as_posix())


def _near(folder: Path) -> Path:
    """Return a folder as it is written from the current one, if it lies within."""
    here = Path.cwd()
    return folder.relative_to(here) if folder.is_relative_to(here) else folder


def _refuse_strangers(paths: tuple[Path, ...], cases_dir: Path) -> None:
    """Refuse paths outside the folder of cases: an empty report of them would look like a clean one."""
    root = cases_dir.resolve()
    for path in paths:
        if not (path.resolve().is_relative_to(root) or root.is_relative_to(path.resolve())):
            raise _wrong_use("outside", path=str(path), folder=str(cases_dir))


def _wrong_use(key: str, **values: str) -> click.UsageError:
    words = say(f"command.check.{key}", **values)
    return click.UsageError(f"{words.zh}\n{words.en}")
