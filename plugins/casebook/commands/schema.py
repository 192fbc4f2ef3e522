"""`casebook schema`: the JSON Schema of frontmatter, and settings for editing it in VS Code."""

from __future__ import annotations

import json
from pathlib import Path

import click

from casebook.checks.editors import front_matter_settings
from casebook.checks.schema import Scope, frontmatter_schema
from casebook.checks.wording import listed, suggestion
from casebook.commands.choosing import refuse, the_programme
from casebook.commands.options import cases_option
from casebook.commands.wording import help_line
from casebook.content.fields import Belongs
from casebook.content.programme import Programme
from casebook.content.reading import read_compilation
from casebook.content.track import Track
from casebook.vocabulary.nearest import nearest

_FILES = {"original": Belongs.TRANSLATION, "translation": Belongs.ORIGINAL}
"""The file a schema is for, with the fields that belong to the other one."""


@click.command()
@click.option("--programme", "programme_id", help=help_line("checks.command.schema.programme"))
@click.option("--track", "track_id", help=help_line("checks.command.schema.track"))
@click.option(
    "--file",
    "file",
    default="original",
    show_default=True,
    type=click.Choice(list(_FILES)),
    help=help_line("checks.command.schema.file"),
)
@cases_option
@click.option("--editor", is_flag=True, help=help_line("checks.command.schema.editor"))
def schema(programme_id: str | None, track_id: str | None, file: str, cases_dir: Path, editor: bool) -> None:
    """Print the schema of what a case of the programmes and tracks asked for may say."""
    programmes = _programmes(cases_dir, programme_id)
    scope = Scope(_tracks(programmes, track_id), _FILES[file])
    made = front_matter_settings(scope, cases_dir.as_posix()) if editor else frontmatter_schema(scope)
    click.echo(json.dumps(made, ensure_ascii=False, indent=2))


def _programmes(cases_dir: Path, programme_id: str | None) -> tuple[Programme, ...]:
    compilation = read_compilation(cases_dir)
    if not compilation.programmes:
        raise refuse("new.error.no_cases", folder=cases_dir.as_posix())
    if programme_id is None:
        return compilation.programmes
    return (the_programme(compilation, programme_id),)


def _tracks(programmes: tuple[Programme, ...], track_id: str | None) -> tuple[tuple[Programme, Track], ...]:
    every = [(programme, track) for programme in programmes for track in programme.tracks]
    chosen = tuple((programme, track) for programme, track in every if track_id in (None, track.id))
    if track_id is not None and not chosen:
        known = {track.id: track.label for _, track in every}
        close = suggestion(nearest(track_id, known))
        raise refuse("commands.error.no_track", word=track_id, suggestion=close, known=listed(known))
    return chosen
