"""`casebook new`: a folder for a case that is still to be written."""

from __future__ import annotations

from pathlib import Path

import click

from casebook.commands.choosing import refuse, the_programme, the_theme, the_track
from casebook.commands.options import cases_option
from casebook.commands.wording import help_line, in_both
from casebook.content.case_folder import CaseFolderError, make_case_folder
from casebook.content.reading import read_compilation


@click.command()
@click.argument("programme_id", metavar="PROGRAMME")
@click.argument("case_id", metavar="CASE")
@click.option("--track", "track_id", help=help_line("new.command.track"))
@click.option("--theme", "theme_id", default="", help=help_line("new.command.theme"))
@click.option("--title", default="", help=help_line("new.command.title"))
@cases_option
def new(
    programme_id: str, case_id: str, track_id: str | None, theme_id: str, title: str, cases_dir: Path
) -> None:
    """Make the folder, and say what comes next; exit with 2 where what was named is not known."""
    compilation = read_compilation(cases_dir)
    programme = the_programme(compilation, programme_id)
    track = the_track(programme, track_id)
    if theme_id:
        the_theme(track, theme_id)
    try:
        made = make_case_folder(compilation, programme, track, case_id, theme_id, title.strip())
    except CaseFolderError as error:
        raise refuse(error.key, **error.values) from None
    original = made / f"{programme.original_language}.md"
    click.echo(in_both("new.command.made", folder=made.as_posix(), file=original.as_posix()))
