"""`casebook export pack`: a partner's form filled in for each case, with pictures, documents and a report."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import click

from casebook.commands.choosing import the_cases
from casebook.commands.releasing import FOLDER, takes_release
from casebook.commands.wording import help_line
from casebook.content.case import Case
from casebook.content.compilation import Compilation
from casebook.exchange.packs.pack import folders, pack_files
from casebook.exchange.packs.profile import profiles
from casebook.exchange.release import PublishedBooklet, Release
from casebook.exchange.writing import write_files
from casebook.vocabulary.catalogue import text
from casebook.vocabulary.localtext import LANGUAGES


@click.command()
@click.argument("case_ids", nargs=-1, metavar="[CASE]…")
@click.option(
    "--for",
    "partner",
    required=True,
    type=click.Choice([each.id for each in profiles()]),
    help=help_line("commands.export.pack.partner"),
)
@click.option("--output", type=FOLDER, help=help_line("commands.export.pack.output"))
@click.option(
    "--site-dir",
    type=FOLDER,
    default=Path("site"),
    show_default=True,
    help=help_line("commands.export.pack.site_dir"),
)
@takes_release("commands.export.pack.site_url")
def pack(
    case_ids: tuple[str, ...],
    partner: str,
    output: Path | None,
    site_dir: Path,
    release: Release,
) -> None:
    """Write the pack of each case named, or of all that are published."""
    profile = next(each for each in profiles() if each.id == partner)
    with_booklets = replace(release, booklets=_booklets(release.compilation, site_dir))
    made = tuple(folders(profile, with_booklets, the_cases(release.compilation, case_ids)))
    folder = output or Path("packs") / profile.id
    write_files(folder, pack_files(profile, made))
    lacking = sum(bool(each.lacks) for each in made)
    for language in LANGUAGES:
        click.echo(
            text("commands.export.pack.done", language, folder=folder, count=len(made), lacking=lacking)
        )


def _booklets(compilation: Compilation, site_dir: Path) -> tuple[PublishedBooklet, ...]:
    """Return the one-case PDFs of a built site, where it has them."""
    return tuple(
        PublishedBooklet(address, site_dir / address, case.programme, case, (language,))
        for case in compilation.published()
        for language in case.languages
        if (site_dir / (address := _address(case, language))).is_file()
    )


def _address(case: Case, language: str) -> str:
    return f"booklets/{case.programme.id}/{case.id}.{language}.pdf"
