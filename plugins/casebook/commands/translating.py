"""`casebook translation status`, `diff`, `mark` and `new`."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

import click

from casebook.checks.rules.translation import unit_label
from casebook.commands.choosing import refuse, the_case, the_cases, the_units
from casebook.commands.options import (
    by_option,
    cases_option,
    date_option,
    day_of,
    glossary_option,
    into_option,
    language_option,
    status_option,
    unit_option,
)
from casebook.commands.wording import help_line, in_both
from casebook.content.case import Case
from casebook.content.case_folder import write_case_file
from casebook.content.changes import changes
from casebook.content.formatting import FormattingError
from casebook.content.history import earlier_wording
from casebook.content.reading import read_compilation
from casebook.content.rewriting import rewritten
from casebook.content.translating import Progress, Unit, Work, stale_units, to_translate, units_of
from casebook.exchange.machine import MachineError, translate
from casebook.exchange.progress import as_data, as_text, standings
from casebook.vocabulary.catalogue import text
from casebook.vocabulary.glossary import Glossary
from casebook.vocabulary.localtext import Language


@click.command()
@click.argument("cases", nargs=-1, metavar="[CASE]...")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help=help_line("translation.command.format"),
)
@language_option
@cases_option
@click.pass_context
def status(
    context: click.Context, cases: tuple[str, ...], form: str, spoken: Language, cases_dir: Path
) -> None:
    """Print how each translation stands; exit with 1 if one is not up to date."""
    found = standings(the_cases(read_compilation(cases_dir), cases))
    if form == "json":
        click.echo(json.dumps(as_data(found), ensure_ascii=False, indent=2))
    else:
        click.echo(as_text(found, spoken, in_full=bool(cases)))
    context.exit(0 if all(standing.is_fresh for standing in found) else 1)


@click.command()
@click.argument("cases", nargs=-1, metavar="[CASE]...")
@into_option
@language_option
@cases_option
def diff(cases: tuple[str, ...], language: Language, spoken: Language, cases_dir: Path) -> None:
    """Print what changed in each stale unit since it was translated."""
    for case in the_cases(read_compilation(cases_dir), cases):
        stale = stale_units(case, language)
        if not stale and cases:
            click.echo(text("translation.diff.none", spoken, case=case.id))
        for unit in stale:
            _tell_change(case, unit, spoken)


def _tell_change(case: Case, unit: Unit, spoken: Language) -> None:
    values = {"case": case.id, "label": unit_label(case, unit.name).get(spoken), "unit": unit.name}
    earlier = earlier_wording(case, unit.name, unit.recorded)
    if earlier is None:
        click.echo(text("translation.diff.no_history", spoken, **values))
        click.echo(unit.original + "\n")
        return
    click.echo(text("translation.diff.unit", spoken, **values, revision=earlier.revision, date=earlier.date))
    for mark, words in changes(earlier.text, unit.original):
        click.echo(f"{mark} {words}")
    click.echo()


@click.command()
@click.argument("case_id", metavar="CASE")
@unit_option
@status_option
@by_option
@date_option("translation.command.date")
@into_option
@cases_option
def mark(
    case_id: str,
    units: tuple[str, ...],
    status: str | None,
    by: str,
    day: datetime | None,
    language: Language,
    cases_dir: Path,
) -> None:
    """Record the digests of the original as it is now."""
    case = the_case(read_compilation(cases_dir), case_id)
    if language not in case.translations:
        raise refuse("translation.error.no_translation", case=case.id)
    named = the_units(case, units)
    chosen = [unit for unit in units_of(case, language) if unit.name in named or not named]
    if empty := [unit.name for unit in chosen if named and not unit.translation]:
        raise refuse("translation.mark.no_text", unit=empty[0])
    digests = {unit.name: unit.digest for unit in chosen if unit.translation}
    work = Work(day_of(day), digests, progress=Progress(status) if status else None, by=by.strip())
    path = save(case, language, work)
    progress = Progress(status).value if status else case.translations[language].translation.status
    click.echo(in_both("translation.mark.done", file=path.as_posix(), count=len(digests), progress=progress))


@click.command()
@click.argument("case_id", metavar="CASE")
@click.option("--with", "command", help=help_line("translation.command.with"))
@click.option(
    "--timeout",
    default=300.0,
    show_default=True,
    type=click.FloatRange(min=0.1),
    help=help_line("translation.command.timeout"),
)
@glossary_option
@unit_option
@date_option("translation.command.date")
@into_option
@cases_option
@click.pass_context
def new(
    context: click.Context,
    case_id: str,
    command: str | None,
    timeout: float,
    glossary: Glossary,
    units: tuple[str, ...],
    day: datetime | None,
    language: Language,
    cases_dir: Path,
) -> None:
    """Make the file, or have a command translate what is missing in it."""
    case = the_case(read_compilation(cases_dir), case_id)
    path = case.folder / f"{language}.md"
    if language == case.original.language:
        raise refuse("translation.error.not_translated", case=case.id)
    if command is None:
        if path.exists() or path.is_symlink():
            raise refuse("translation.new.exists", file=path.as_posix())
        save(case, language, Work(day_of(day), {}))
        click.echo(in_both("translation.new.done", file=path.as_posix()))
        return
    if path.exists() and language not in case.translations:
        raise refuse("translation.error.cannot_write", file=path.as_posix())
    wanted = to_translate(case, language, the_units(case, units))
    if not wanted:
        click.echo(in_both("translation.new.nothing", file=path.as_posix()))
        return
    texts = {unit.name: unit.original for unit in wanted}
    try:
        answers = translate(case, command, texts, glossary, timeout)
    except MachineError as error:
        click.echo(
            in_both("translation.machine.failed", path=path.as_posix(), message=error.message), err=True
        )
        context.exit(1)
    digests = {unit.name: unit.digest for unit in wanted}
    save(case, language, Work(day_of(day), digests, answers, Progress.MACHINE))
    listed = ", ".join(answers)
    click.echo(in_both("translation.new.translated", file=path.as_posix(), count=len(answers), units=listed))


def save(case: Case, language: Language, work: Work) -> Path:
    """Write a translation after some work, and return its file.

    Raises:
        click.UsageError: the file there cannot be written anew without losing something.
    """
    path = case.folder / f"{language}.md"
    try:
        write_case_file(path, rewritten(case, language, work))
    except FormattingError:
        raise refuse("translation.error.cannot_write", file=path.as_posix()) from None
    return path
