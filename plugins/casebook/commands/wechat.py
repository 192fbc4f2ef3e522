"""`casebook export wechat`: a kit for each case, to be pasted into the WeChat editor."""

from __future__ import annotations

from pathlib import Path

import click

from casebook.commands.choosing import the_cases
from casebook.commands.releasing import FOLDER, takes_release
from casebook.commands.wording import help_line, in_both
from casebook.exchange.release import Release
from casebook.exchange.wechat.kit import Kit, kits
from casebook.exchange.writing import write_files
from casebook.vocabulary.catalogue import text
from casebook.vocabulary.localtext import LANGUAGES, Language


@click.command()
@click.argument("case_ids", nargs=-1, metavar="[CASE]…")
@click.option(
    "--output",
    type=FOLDER,
    default=Path("wechat"),
    show_default=True,
    help=help_line("commands.export.wechat.output"),
)
@takes_release("commands.export.wechat.site_url")
def wechat(case_ids: tuple[str, ...], output: Path, release: Release) -> None:
    """Write the kit of each case named, or of all."""
    chosen = tuple(case for case in the_cases(release.compilation, case_ids) if case.is_published)
    if not chosen:
        click.echo(in_both("commands.error.no_case_published"))
    for kit in kits(release, chosen):
        folder = output / kit.case.programme.id / kit.case.id
        write_files(folder, kit.files)
        for language in LANGUAGES:
            click.echo("\n".join(_lines(kit, folder, language)))


def _lines(kit: Kit, folder: Path, language: Language) -> list[str]:
    done = text("commands.export.wechat.done", language, folder=folder)
    return [done, *(f"  {_told(each.what, each.found, each.limit, language)}" for each in kit.excesses)]


def _told(what: str, found: str, limit: str, language: Language) -> str:
    key = "picture" if what.endswith(".jpg") else what
    return text(f"wechat.excess.{key}", language, what=what, found=found, limit=limit)
