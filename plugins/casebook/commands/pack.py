"""`casebook export pack`: a partner's form filled in for each case, with pictures, documents and a report."""

from __future__ import annotations

from pathlib import Path

import click

from casebook.cache import Cache
from casebook.commands.choosing import the_cases
from casebook.commands.wording import help_text
from casebook.content.case import Case
from casebook.content.compilation import Compilation
from casebook.content.reading import read_compilation
from casebook.exchange.packs.pack import folders, pack_files
from casebook.exchange.packs.profile import profiles
from casebook.exchange.release import PublishedBooklet, Release
from casebook.exchange.writing import write_files
from casebook.vocabulary.catalogue import text
from casebook.vocabulary.localtext import LANGUAGES

_FOLDER = click.Path(file_okay=False, path_type=Path)


@click.command(help=help_text("export.pack.help"))
@click.argument("case_ids", nargs=-1, metavar="[CASE]…")
@click.option(
    "--for",
    "partner",
    required=True,
    type=click.Choice([each.id for each in profiles()]),
    help=help_text("export.pack.partner"),
)
@click.option("--output", type=_FOLDER, help=help_text("export.pack.output"))
@click.option(
    "--cases",
    "cases_dir",
    type=_FOLDER,
    default=Path("cases"),
    show_default=True,
    help=help_text("build.cases"),
)
@click.option(
    "--site-dir",
    type=_FOLDER,
    default=Path("site"),
    show_default=True,
    help=help_text("export.pack.site_dir"),
)
@click.option("--site-url", required=True, help=help_text("export.pack.site_url"))
@click.option(
    "--cache",
    "cache_dir",
    type=_FOLDER,
    default=Path(".cache"),
    show_default=True,
    help=help_text("booklet.cache"),
)
def pack(
    case_ids: tuple[str, ...],
    partner: str,
    output: Path | None,
    cases_dir: Path,
    site_dir: Path,
    site_url: str,
    cache_dir: Path,
) -> None:
    """Write the pack of each case named, or of all that are published."""
    profile = next(each for each in profiles() if each.id == partner)
    compilation = read_compilation(cases_dir)
    booklets = _booklets(compilation, site_dir)
    release = Release(compilation, Cache(cache_dir), f"{site_url.rstrip('/')}/", booklets=booklets)
    made = tuple(folders(profile, release, the_cases(compilation, case_ids)))
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
