"""`casebook intake`: what was sent becomes a case folder and a report; `casebook forms`: our own forms."""

from __future__ import annotations

from pathlib import Path

import click

from casebook.commands.choosing import refuse, the_programme, the_track
from casebook.commands.options import cases_option, private_option
from casebook.commands.wording import help_line, in_both
from casebook.content.case_folder import CaseFolderError
from casebook.content.reading import read_compilation
from casebook.intake.receiving import Place, Received, receive
from casebook.intake.records import CONTACTS, REPORT
from casebook.intake.refusals import Refused
from casebook.intake.report import summary
from casebook.intake.wordforms.forms import word_form
from casebook.vocabulary.localtext import LANGUAGES
from casebook.whole import write_whole


@click.command()
@click.argument(
    "sources", metavar="SOURCE...", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path)
)
@click.option("--programme", "programme_id", required=True, help=help_line("intake.command.programme"))
@click.option("--track", "track_id", help=help_line("intake.command.track"))
@click.option("--case", "case_id", default="", help=help_line("intake.command.case"))
@cases_option
@private_option
def intake(
    sources: tuple[Path, ...],
    programme_id: str,
    track_id: str | None,
    case_id: str,
    cases_dir: Path,
    private: Path,
) -> None:
    """Make the case and say where it is; exit with 2 and make nothing where a source is refused."""
    compilation = read_compilation(cases_dir)
    programme = the_programme(compilation, programme_id)
    track = the_track(programme, track_id) if track_id else None
    try:
        received = receive(sources, programme, track, Place(compilation, private, case_id))
    except Refused as refusal:
        raise click.UsageError("\n".join(refusal.message(language) for language in LANGUAGES)) from None
    except CaseFolderError as error:
        raise refuse(error.key, **error.values) from None
    _tell(received)


@click.command()
@click.option("--programme", "programme_id", help=help_line("intake.forms.programme"))
@click.option("--track", "track_id", help=help_line("intake.forms.track"))
@click.option(
    "--output",
    required=True,
    type=click.Path(file_okay=False, path_type=Path),
    help=help_line("intake.forms.output"),
)
@cases_option
def forms(programme_id: str | None, track_id: str | None, output: Path, cases_dir: Path) -> None:
    """Write a form for each track asked for."""
    compilation = read_compilation(cases_dir)
    chosen = (the_programme(compilation, programme_id),) if programme_id else compilation.programmes
    if not chosen:
        raise refuse("new.error.no_cases", folder=cases_dir.as_posix())
    wanted = [
        (programme, track)
        for programme in chosen
        for track in ((the_track(programme, track_id),) if track_id else programme.tracks)
    ]
    for programme, track in wanted:
        file = output / f"{programme.id}.{track.id}.docx"
        write_whole(file, word_form(programme, track))
        click.echo(in_both("intake.forms.made", file=file.as_posix()))


def _tell(received: Received) -> None:
    private = received.private
    click.echo(
        in_both(
            "intake.command.made",
            folder=received.folder.as_posix(),
            report=(private / REPORT).as_posix(),
            contacts=(private / CONTACTS).as_posix(),
        )
    )
    for language in LANGUAGES:
        click.echo(summary(received.remarks, language))
    click.echo(in_both("intake.command.next", folder=received.folder.as_posix()))
