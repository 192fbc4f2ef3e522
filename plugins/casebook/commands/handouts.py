"""`casebook translation export` and `import`: what goes to a translator and comes back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path

import click

from casebook.commands.choosing import refuse, the_case, the_units
from casebook.commands.options import by_option, cases_option, date_option, day_of, into_option, status_option
from casebook.commands.translating import save
from casebook.commands.wording import help_line, in_both
from casebook.content.case import Case
from casebook.content.compilation import Compilation
from casebook.content.reading import read_compilation
from casebook.content.translating import Progress, Work
from casebook.exchange.handout import Handout, Taken, handout, taken
from casebook.exchange.wordtable import HandoutError, read_word, write_word
from casebook.exchange.xliff import read_xliff, write_xliff
from casebook.vocabulary.localtext import Language
from casebook.whole import write_whole

_ENDINGS = {"docx": ".docx", "xliff": ".xlf"}
_READERS: Mapping[str, Callable[[Path], Handout]] = {
    ".docx": read_word,
    ".xlf": read_xliff,
    ".xliff": read_xliff,
}


@click.command()
@click.argument("case_id", metavar="CASE")
@click.option(
    "--format",
    "form",
    default="docx",
    show_default=True,
    type=click.Choice(list(_ENDINGS)),
    help=help_line("translation.command.format"),
)
@click.option(
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    help=help_line("translation.command.output"),
)
@into_option
@cases_option
def export_handout(case_id: str, form: str, output: Path | None, language: Language, cases_dir: Path) -> None:
    """Write the file a translator works in; never over another."""
    case = the_case(read_compilation(cases_dir), case_id)
    if language == case.original.language:
        raise refuse("translation.error.not_translated", case=case.id)
    file = output or Path(f"{case.id}.{language}{_ENDINGS[form]}")
    if file.exists():
        raise refuse("translation.export.exists", file=file.as_posix())
    handed = handout(case, language)
    data = write_word(handed) if form == "docx" else write_xliff(handed, case.original.language)
    write_whole(file, data)
    click.echo(in_both("translation.export.done", file=file.as_posix(), count=len(handed.lines)))


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--accept", "accepted", multiple=True, metavar="UNIT", help=help_line("translation.command.accept")
)
@status_option
@by_option
@date_option("translation.command.date")
@cases_option
@click.pass_context
def import_handout(
    context: click.Context,
    file: Path,
    accepted: tuple[str, ...],
    status: str | None,
    by: str,
    day: datetime | None,
    cases_dir: Path,
) -> None:
    """Write what came back into the translation; exit with 1 if some of it was not taken."""
    returned = _read(file)
    case = _case(read_compilation(cases_dir), returned, file)
    result = taken(case, returned, the_units(case, accepted))
    path = case.folder / f"{returned.language}.md"
    if path.exists() and returned.language not in case.translations:
        raise refuse("translation.error.cannot_write", file=path.as_posix())
    _tell(result)
    if result.units:
        progress = Progress(status) if status else Progress.DRAFT
        save(case, returned.language, Work(day_of(day), result.digests, result.units, progress, by.strip()))
        units = ", ".join(result.units)
        click.echo(
            in_both(
                "translation.import.taken",
                file=path.as_posix(),
                count=len(result.units),
                units=units,
                progress=progress.value,
            )
        )
    else:
        click.echo(in_both("translation.import.nothing", file=path.as_posix()))
    context.exit(1 if result.refused else 0)


def _read(file: Path) -> Handout:
    reader = _READERS.get(file.suffix.casefold())
    try:
        if reader is None:
            raise HandoutError(file.suffix or "?")
        return reader(file)
    except HandoutError as error:
        raise refuse("translation.import.unreadable", file=file.as_posix(), why=str(error)) from None


def _case(compilation: Compilation, returned: Handout, file: Path) -> Case:
    known = {f"{each.programme.id}/{each.id}": each for each in compilation.cases}
    case = known.get(returned.case)
    if case is None:
        raise refuse("translation.import.other_case", file=file.as_posix(), case=returned.case)
    if returned.language == case.original.language:
        raise refuse("translation.import.other_language", file=file.as_posix(), language=returned.language)
    return case


def _tell(result: Taken) -> None:
    for each in result.refused:
        click.echo(in_both(f"translation.import.{each.why}", unit=each.unit, words=each.words), err=True)
    for unit, words in result.comments.items():
        click.echo(in_both("translation.import.comment", unit=unit, words=words), err=True)
