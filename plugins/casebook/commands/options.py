"""Options that several of the editors' commands share."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import click
from click.core import ParameterSource

from casebook.commands.choosing import refuse
from casebook.commands.wording import help_line
from casebook.content.translating import Progress
from casebook.vocabulary.glossary import Glossary, GlossaryError, read_glossary
from casebook.vocabulary.localtext import LANGUAGES


def _glossary(context: click.Context, option: click.Parameter, file: Path) -> Glossary:
    """Read the glossary; a project may have none, but a file that an editor named must be there."""
    is_default = context.get_parameter_source(option.name or "") is ParameterSource.DEFAULT
    if not is_default and not file.is_file():
        raise refuse("commands.error.no_file", file=file.as_posix())
    try:
        return read_glossary(file)
    except GlossaryError as error:
        raise refuse("commands.error.glossary", file=file.as_posix(), problem=error.told) from None


cases_option = click.option(
    "--cases",
    "cases_dir",
    default="cases",
    show_default=True,
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help=help_line("commands.option.cases"),
)
cache_option = click.option(
    "--cache",
    "cache_dir",
    default=".cache",
    show_default=True,
    type=click.Path(file_okay=False, path_type=Path),
    help=help_line("commands.option.cache"),
)
private_option = click.option(
    "--private",
    default="private",
    show_default=True,
    type=click.Path(file_okay=False, path_type=Path),
    help=help_line("commands.option.private"),
)
glossary_option = click.option(
    "--glossary",
    "glossary",
    default="site_src/glossary.csv",
    show_default=True,
    type=click.Path(dir_okay=False, path_type=Path),
    callback=_glossary,
    help=help_line("commands.option.glossary"),
)
into_option = click.option(
    "--into",
    "language",
    default="en",
    show_default=True,
    type=click.Choice(LANGUAGES),
    help=help_line("translation.command.language"),
)
language_option = click.option(
    "--language",
    "spoken",
    default="zh",
    show_default=True,
    type=click.Choice(LANGUAGES),
    help=help_line("translation.command.message_language"),
)
unit_option = click.option("--unit", "units", multiple=True, help=help_line("translation.command.unit"))
by_option = click.option("--by", default="", help=help_line("translation.command.by"))
status_option = click.option(
    "--status",
    type=click.Choice([each.value for each in Progress]),
    help=help_line("translation.command.status"),
)


def date_option(key: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Return the option `--date`, which names a day.

    Args:
        key: the key of what the day is.
    """
    return click.option(
        "--date",
        "day",
        type=click.DateTime(["%Y-%m-%d"]),
        metavar="YYYY-MM-DD",
        help=help_line(key),
    )


def day_of(given: datetime | None) -> date:
    """Return the day an editor named, or today."""
    return given.date() if given else date.today()


def site_root(context: click.Context, option: click.Parameter, given: str | None) -> str | None:
    """Return the address of a site's root with the slash at its end; nothing where none is given.

    Raises:
        click.UsageError: it is no full address on the web.
    """
    if not given and not option.required:
        return given
    if not _is_address(given or ""):
        raise refuse("commands.error.site_url", given=given or "")
    return f"{(given or '').rstrip('/')}/"


def _is_address(given: str) -> bool:
    if any(each.isspace() or not each.isprintable() or each in '<>"' for each in given):
        return False
    try:
        parts = urlsplit(given)
        return parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:  # brackets or a port that are none
        return False
