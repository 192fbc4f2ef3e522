"""`casebook booklet`: one booklet, of a whole programme or of selected cases."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click

from casebook.booklet.editions import Edition, Medium, edition
from casebook.booklet.errors import BookletError
from casebook.booklet.freshness import refuse_stale
from casebook.booklet.frontmatter import FrontMatter
from casebook.booklet.making import make
from casebook.booklet.selection import READINGS, Reading, Selection
from casebook.cache import Cache
from casebook.commands.choosing import the_programme
from casebook.commands.options import cache_option, cases_option, site_root
from casebook.commands.progress import shown_progress
from casebook.commands.soundness import sound_compilation
from casebook.commands.wording import help_line, in_both
from casebook.content.compilation import Compilation
from casebook.content.programme import Programme
from casebook.pictures.print import PictureError
from casebook.vocabulary import regions, sdg
from casebook.vocabulary.catalogue import text
from casebook.vocabulary.localtext import LANGUAGES
from casebook.whole import write_whole

_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)
_ALL, _BEST = "all", "best-practice"


@click.command()
@click.option("--programme", "programme_id", help=help_line("commands.booklet.programme"))
@click.option(
    "--language",
    "reading",
    metavar=f"[{'|'.join(READINGS)}]",
    default="zh",
    show_default=True,
    help=help_line("commands.booklet.language"),
)
@click.option(
    "--selection",
    "selected",
    multiple=True,
    metavar=f"{_ALL}|{_BEST}|ID",
    help=help_line("commands.booklet.selection"),
)
@click.option("--theme", default="", help=help_line("commands.booklet.theme"))
@click.option("--province", default="", help=help_line("commands.booklet.province"))
@click.option("--sdg", "goal", default="", metavar="N", help=help_line("commands.booklet.sdg"))
@click.option(
    "--print", "medium", flag_value=Medium.PRINT.value, default=None, help=help_line("commands.booklet.print")
)
@click.option("--allow-stale", is_flag=True, help=help_line("commands.booklet.allow_stale"))
@click.option(
    "--output", type=click.Path(dir_okay=False, path_type=Path), help=help_line("commands.booklet.output")
)
@cases_option
@click.option(
    "--front-matter",
    type=_FOLDER,
    default="site_src/booklet",
    show_default=True,
    help=help_line("commands.booklet.front"),
)
@click.option("--site-url", default="", callback=site_root, help=help_line("commands.booklet.site_url"))
@cache_option
def booklet(
    programme_id: str | None,
    reading: str,
    selected: tuple[str, ...],
    theme: str,
    province: str,
    goal: str,
    medium: str | None,
    allow_stale: bool,
    output: Path | None,
    cases_dir: Path,
    front_matter: Path,
    site_url: str,
    cache_dir: Path,
) -> None:
    """Make one booklet and print where it is."""
    cache = Cache(cache_dir)
    compilation = sound_compilation(cases_dir, cache)
    programme = _programme(compilation, programme_id)
    selection = Selection(
        best_practice=_BEST in selected,
        ids=tuple(each for each in selected if each not in (_ALL, _BEST)),
        theme=_theme(programme, theme),
        province=_province(province),
        goal=_goal(goal),
    )
    try:
        wanted = edition(
            compilation,
            programme,
            _reading(reading),
            selection,
            Medium(medium) if medium else Medium.SCREEN,
        )
        if not allow_stale:
            refuse_stale(wanted.cases, wanted.languages)
        with shown_progress() as progress:
            made = make(wanted, cache, FrontMatter(front_matter, site_url), progress)
    except (BookletError, PictureError) as error:
        raise click.UsageError(str(error)) from error
    click.echo(_deliver(made, output or Path(Path(wanted.file_name).name), wanted))


def _programme(compilation: Compilation, programme_id: str | None) -> Programme:
    """Return the programme named, or the only one that has published cases."""
    with_cases = [each for each in compilation.programmes if compilation.published(each)]
    known = text("common.punctuation.enumeration", "zh").join(each.id for each in compilation.programmes)
    if programme_id is None and len(with_cases) == 1:
        return with_cases[0]
    if programme_id is None:
        raise click.UsageError(in_both("commands.booklet.which_programme", known=known))
    return the_programme(compilation, programme_id)


def _reading(name: str) -> Reading:
    found = next((each for each in READINGS if each == name), None)
    if found is None:
        raise _unknown("language", name, READINGS)
    return found


def _theme(programme: Programme, name: str) -> str:
    themes = {each.id: each.label.zh for _, each in programme.themes()}
    if name and name not in themes:
        raise _unknown("theme", name, (f"{id} {label}" for id, label in themes.items()))
    return name


def _province(name: str) -> str:
    """Return the code of a province that is named by its code, or by any of its names."""
    known = [each for each in regions.provinces() if name in _names(each)]
    if name and not known:
        raise _unknown("province", name, (f"{each.code} {each.short.zh}" for each in regions.provinces()))
    return known[0].code if known else ""


def _names(province: regions.Province) -> tuple[str, ...]:
    return (
        province.code,
        *(names.get(language) for names in (province.name, province.short) for language in LANGUAGES),
    )


def _goal(number: str) -> int:
    goals = {str(each.number): each.number for each in sdg.goals()}
    if number and number not in goals:
        raise _unknown("sdg", number, goals)
    return goals.get(number, 0)


def _unknown(option: str, name: str, known: Iterable[str]) -> click.UsageError:
    listed = text("common.punctuation.enumeration", "zh").join(known)
    return click.UsageError(in_both(f"commands.booklet.unknown_{option}", name=name, known=listed))


def _deliver(made: Path, output: Path, wanted: Edition) -> str:
    write_whole(output, made)
    megabytes = f"{output.stat().st_size / 1_000_000:.1f}"
    return in_both("commands.booklet.made", cases=len(wanted.cases), file=output, size=megabytes)
