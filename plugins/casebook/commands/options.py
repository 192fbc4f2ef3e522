"""Options that several of the editors' commands share."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import click

from casebook.commands.wording import help_line
from casebook.content.translating import Progress
from casebook.vocabulary.localtext import LANGUAGES

cases_option = click.option(
    "--cases",
    "cases_dir",
    default="cases",
    show_default=True,
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help=help_line("translation.command.cases"),
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
date_option = click.option(
    "--date",
    "day",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="YYYY-MM-DD",
    help=help_line("translation.command.date"),
)
status_option = click.option(
    "--status",
    type=click.Choice([each.value for each in Progress]),
    help=help_line("translation.command.status"),
)


def day_of(given: datetime | None) -> date:
    """Return the day an editor named, or today."""
    return given.date() if given else date.today()
