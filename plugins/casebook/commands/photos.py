"""`casebook photos`: photos that came later, added to a case the way the intake does it."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import zip_longest
from pathlib import Path

import click

from casebook.commands.choosing import refuse, the_case
from casebook.commands.options import cases_option, private_option
from casebook.commands.wording import help_line, in_both
from casebook.content.formatting import FormattingError
from casebook.content.reading import read_compilation
from casebook.intake.adding import Added, NoPhotoField, add_photos
from casebook.intake.photos import Attachment
from casebook.intake.remarks import Group, Remark


@click.command()
@click.argument("case_id", metavar="CASE")
@click.argument(
    "files",
    metavar="FILE...",
    nargs=-1,
    required=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
)
@click.option("--caption", "captions", multiple=True, help=help_line("photos.command.caption"))
@cases_option
@private_option
@click.pass_context
def photos(
    context: click.Context,
    case_id: str,
    files: tuple[Path, ...],
    captions: tuple[str, ...],
    cases_dir: Path,
    private: Path,
) -> None:
    """Add them and say what to look at; exit with 1 where a file was refused, with 2 on wrong use."""
    if len(captions) > len(files):
        raise refuse("photos.command.captions", captions=len(captions), files=len(files))
    case = the_case(read_compilation(cases_dir), case_id)
    wanted = [
        Attachment(file, file.name, " ".join(caption.split()))
        for file, caption in zip_longest(files, captions, fillvalue="")
        if isinstance(file, Path)
    ]
    try:
        added = add_photos(case, wanted, private)
    except NoPhotoField:
        raise refuse("photos.command.no_field", case=case.id) from None
    except FormattingError:
        raise refuse("photos.command.not_written", file=case.original.path.as_posix()) from None
    _tell(added)
    if added.photos:
        folder = case.folder.as_posix()
        click.echo(in_both("photos.command.next", case=case.id, count=len(added.photos), folder=folder))
    context.exit(1 if any(each.group is Group.REFUSED for each in added.remarks) else 0)


def _tell(added: Added) -> None:
    for known in added.known:
        click.echo(in_both("photos.command.known", name=known.name, file=known.file))
    for photo in added.photos:
        original = photo.original
        click.echo(
            in_both(
                "photos.command.added",
                file=photo.file,
                name=original.name or "-",
                width=original.width,
                height=original.height,
                bytes=original.bytes,
            )
        )
    _tell_remarks(added.remarks)


def _tell_remarks(remarks: Iterable[Remark]) -> None:
    for each in remarks:
        words = in_both(f"intake.remark.{each.key}", **each.values)
        click.echo(f"{words}\n> {each.quote}" if each.quote else words, err=each.group is Group.REFUSED)
