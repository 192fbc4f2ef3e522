"""`casebook booklet`: one booklet, of a whole programme or of selected cases."""

from __future__ import annotations

import shutil
from pathlib import Path

import click

from casebook.booklet.editions import Edition, FrontMatter, Medium, edition, make
from casebook.booklet.errors import BookletError
from casebook.booklet.selection import Reading, Selection
from casebook.cache import Cache
from casebook.commands.wording import help_text
from casebook.content.compilation import Compilation
from casebook.content.programme import Programme
from casebook.content.reading import read_compilation
from casebook.pictures.print import PictureError
from casebook.vocabulary import regions
from casebook.vocabulary.catalogue import text

_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)
_ALL, _BEST = "all", "best-practice"


@click.command(help=help_text("booklet.help"))
@click.option("--programme", "programme_id", help=help_text("booklet.programme"))
@click.option(
    "--language",
    "reading",
    type=click.Choice(["zh", "en", "both"]),
    default="zh",
    show_default=True,
    help=help_text("booklet.language"),
)
@click.option(
    "--selection",
    "selected",
    multiple=True,
    metavar=f"{_ALL}|{_BEST}|ID",
    help=help_text("booklet.selection"),
)
@click.option("--theme", default="", help=help_text("booklet.theme"))
@click.option("--province", default="", metavar="CODE", help=help_text("booklet.province"))
@click.option("--goal", type=click.IntRange(1, 17), metavar="N", help=help_text("booklet.goal"))
@click.option(
    "--print", "medium", flag_value=Medium.PRINT.value, default=None, help=help_text("booklet.print")
)
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), help=help_text("booklet.output"))
@click.option(
    "--cases", "cases_dir", type=_FOLDER, default="cases", show_default=True, help=help_text("booklet.cases")
)
@click.option(
    "--front-matter",
    type=_FOLDER,
    default="site_src/booklet",
    show_default=True,
    help=help_text("booklet.front"),
)
@click.option("--site-url", default="", help=help_text("booklet.site_url"))
@click.option(
    "--cache",
    "cache_dir",
    type=click.Path(file_okay=False, path_type=Path),
    default=".cache",
    show_default=True,
    help=help_text("booklet.cache"),
)
def booklet(
    programme_id: str | None,
    reading: Reading,
    selected: tuple[str, ...],
    theme: str,
    province: str,
    goal: int | None,
    medium: str | None,
    output: Path | None,
    cases_dir: Path,
    front_matter: Path,
    site_url: str,
    cache_dir: Path,
) -> None:
    """Make one booklet and print where it is."""
    compilation = read_compilation(cases_dir)
    programme = _programme(compilation, programme_id)
    _check_place(province)
    _check_theme(programme, theme)
    selection = Selection(
        best_practice=_BEST in selected,
        ids=tuple(each for each in selected if each not in (_ALL, _BEST)),
        theme=theme,
        province=province,
        goal=goal or 0,
    )
    try:
        wanted = edition(
            compilation, programme, reading, selection, Medium(medium) if medium else Medium.SCREEN
        )
        made = make(wanted, Cache(cache_dir), FrontMatter(front_matter, site_url))
    except (BookletError, PictureError) as error:
        raise click.ClickException(str(error)) from error
    click.echo(_deliver(made, output or Path(Path(wanted.file_name).name), wanted))


def _programme(compilation: Compilation, programme_id: str | None) -> Programme:
    """Return the programme named, or the only one that has published cases."""
    with_cases = [each for each in compilation.programmes if compilation.published(each)]
    known = text("common.punctuation.enumeration", "zh").join(each.id for each in compilation.programmes)
    if programme_id is None and len(with_cases) == 1:
        return with_cases[0]
    found = compilation.programme(programme_id) if programme_id else None
    if found is None:
        raise click.UsageError(help_text("booklet.which_programme", known=known))
    return found


def _check_place(code: str) -> None:
    if code and code not in {each.code for each in regions.provinces()}:
        raise click.UsageError(help_text("booklet.unknown_province", code=code))


def _check_theme(programme: Programme, theme: str) -> None:
    themes = [each.id for _, each in programme.themes()]
    if theme and theme not in themes:
        known = text("common.punctuation.enumeration", "zh").join(themes)
        raise click.UsageError(help_text("booklet.unknown_theme", theme=theme, known=known))


def _deliver(made: Path, output: Path, wanted: Edition) -> str:
    output.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(made, output)
    megabytes = f"{output.stat().st_size / 1_000_000:.1f}"
    return help_text("booklet.made", cases=len(wanted.cases), file=output, size=megabytes)
