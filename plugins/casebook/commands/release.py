"""`casebook release`: record what is published now, once and for all."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from casebook.booklet.provenance import source_state
from casebook.commands.choosing import refuse
from casebook.commands.options import cases_option, date_option, day_of
from casebook.commands.soundness import sound_compilation
from casebook.commands.wording import help_line
from casebook.content.model import LONGEST_SLUG, is_slug
from casebook.content.record import RecordError, changes, read_records, record_of, to_yaml, vanished
from casebook.vocabulary.catalogue import text
from casebook.vocabulary.localtext import LANGUAGES
from casebook.whole import write_whole

_FOLDER = click.Path(file_okay=False, path_type=Path)


@click.command()
@click.argument("record_id", metavar="ID")
@date_option("releases.options.date")
@click.option(
    "--output",
    type=_FOLDER,
    default="site_src/releases",
    show_default=True,
    help=help_line("releases.options.output"),
)
@cases_option
def release(record_id: str, day: datetime | None, output: Path, cases_dir: Path) -> None:
    """Write the record of a release; one that is there already is never changed."""
    if not is_slug(record_id) or len(record_id) > LONGEST_SLUG:
        raise refuse("releases.error.id", id=record_id)
    target = output / f"{record_id}.yml"
    if target.exists():
        raise refuse("releases.error.known", id=record_id)
    compilation = sound_compilation(cases_dir)
    try:
        records = read_records(output)
    except RecordError as error:
        raise click.UsageError("\n".join(error.told.get(language) for language in LANGUAGES)) from None
    if lost := vanished(compilation, records):
        raise refuse("releases.error.vanished", cases=text("common.punctuation.enumeration", "zh").join(lost))
    today = day_of(day)
    record = record_of(compilation, record_id, today, source_state(cases_dir).commit)
    write_whole(target, to_yaml(record).encode())
    made = changes(records[-1] if records else None, record)
    for language in LANGUAGES:
        click.echo(
            text(
                "releases.written",
                language,
                file=target.as_posix(),
                cases=sum(bool(parts) for parts in record.cases.values()),
                new=len(made.new),
                changed=len(made.changed),
                withdrawn=len(made.withdrawn),
            )
        )
