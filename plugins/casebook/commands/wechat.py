"""`casebook export wechat`: a kit for each case, to be pasted into the WeChat editor."""

from __future__ import annotations

from pathlib import Path

import click

from casebook.cache import Cache
from casebook.commands.choosing import the_cases
from casebook.commands.wording import help_text
from casebook.content.reading import read_compilation
from casebook.exchange.release import Release
from casebook.exchange.wechat.kit import Kit, kits
from casebook.exchange.writing import write_files
from casebook.vocabulary.catalogue import text
from casebook.vocabulary.localtext import LANGUAGES, Language

_FOLDER = click.Path(file_okay=False, path_type=Path)


@click.command(help=help_text("export.wechat.help"))
@click.argument("case_ids", nargs=-1, metavar="[CASE]…")
@click.option(
    "--output",
    type=_FOLDER,
    default=Path("wechat"),
    show_default=True,
    help=help_text("export.wechat.output"),
)
@click.option(
    "--cases",
    "cases_dir",
    type=_FOLDER,
    default=Path("cases"),
    show_default=True,
    help=help_text("build.cases"),
)
@click.option("--site-url", required=True, help=help_text("export.wechat.site_url"))
@click.option(
    "--cache",
    "cache_dir",
    type=_FOLDER,
    default=Path(".cache"),
    show_default=True,
    help=help_text("booklet.cache"),
)
def wechat(case_ids: tuple[str, ...], output: Path, cases_dir: Path, site_url: str, cache_dir: Path) -> None:
    """Write the kit of each case named, or of all."""
    compilation = read_compilation(cases_dir)
    release = Release(compilation, Cache(cache_dir), f"{site_url.rstrip('/')}/")
    chosen = tuple(case for case in the_cases(compilation, case_ids) if case.is_published)
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
